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
import java.util.function.UnaryOperator;

/** A block of code that {@link ElementWriter} writes, in which some axes have positions. */
final class ElementBlock {

  private final Optional<ElementBlock> parent;
  private final boolean inlined;
  private final Optional<CodeBlock> condition;
  private final Set<String> closed = new HashSet<>();

  /** Its statements. */
  final List<JavaStatement> statements = new ArrayList<>();

  /** The code of the position along each axis. */
  final Map<Axis, CodeBlock> positions = new LinkedHashMap<>();

  /** The values that are written already. */
  final Map<Expr, Syntax.Value> done = new HashMap<>();

  /** The values that are in arrays or variables already, for all positions. */
  final Map<Expr, Stored> stored = new HashMap<>();

  /** The names of its own variables. */
  final List<String> names = new ArrayList<>();

  /**
   * A value in an array or variable.
   *
   * @param dims its layout
   * @param element the code of an element, given its flat index; the index of a scalar is empty
   */
  record Stored(List<Axis> dims, UnaryOperator<CodeBlock> element) {}

  private ElementBlock(
      Optional<ElementBlock> parent, boolean inlined, Optional<CodeBlock> condition) {
    this.parent = parent;
    this.inlined = inlined;
    this.condition = condition;
    parent.ifPresent(outer -> positions.putAll(outer.positions));
  }

  /** A method's body. */
  static ElementBlock body() {
    return new ElementBlock(Optional.empty(), false, Optional.empty());
  }

  /** The body of a loop. */
  ElementBlock loop() {
    return new ElementBlock(Optional.of(this), false, Optional.empty());
  }

  /** What is run on a condition. */
  ElementBlock when(CodeBlock holds) {
    return new ElementBlock(Optional.of(this), false, Optional.of(holds));
  }

  /** A block whose statements will stand among those of this one. */
  ElementBlock inlined() {
    return new ElementBlock(Optional.of(this), true, Optional.empty());
  }

  /** The condition on which it is run, if there is one: what it computes may not stand before. */
  Optional<CodeBlock> condition() {
    return condition;
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
