package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A block of code that {@link ElementWriter} writes, in which some axes have positions. */
final class ElementBlock {

  private final Optional<ElementBlock> parent;
  private final boolean inlined;
  private final Set<String> closed = new HashSet<>();

  /** Its statements. */
  final CodeBlock.Builder code = CodeBlock.builder();

  /** The code of the position along each axis. */
  final Map<Axis, CodeBlock> positions = new LinkedHashMap<>();

  /** The values that are written already. */
  final Map<Expr, Syntax.Value> done = new HashMap<>();

  /** The names of its own variables. */
  final List<String> names = new ArrayList<>();

  private ElementBlock(Optional<ElementBlock> parent, boolean inlined) {
    this.parent = parent;
    this.inlined = inlined;
    parent.ifPresent(outer -> positions.putAll(outer.positions));
  }

  /** A method's body. */
  static ElementBlock body() {
    return new ElementBlock(Optional.empty(), false);
  }

  /** A block with braces of its own. */
  ElementBlock nested() {
    return new ElementBlock(Optional.of(this), false);
  }

  /** A block whose statements will stand among those of this one. */
  ElementBlock inlined() {
    return new ElementBlock(Optional.of(this), true);
  }

  /** Whether it lies in another block's braces, or is that block. */
  boolean isWithin(ElementBlock other) {
    return this == other || parent.filter(outer -> outer.isWithin(other)).isPresent();
  }

  /** The block between whose braces its statements stand. */
  ElementBlock scope() {
    return inlined ? parent.orElseThrow().scope() : this;
  }

  /** Whether a block inside it that is closed has a variable of that name. */
  boolean hides(String name) {
    return closed.contains(name);
  }

  /** Closes it: its names may be taken again by what does not enclose it. */
  void close() {
    ElementBlock outer = parent.orElseThrow();
    if (inlined) {
      outer.names.addAll(names);
    } else {
      outer.closed.addAll(names);
    }
    outer.closed.addAll(closed);
  }
}
