package dev.isotropy.processor.backend;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.passes.lower.Names;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Writes the body of a method: statements, the loops and conditions around them, and names for
 * their variables.
 */
class BodyWriter {

  private final Layout layout;
  private final Names names;
  private final Deque<ElementBlock> blocks = new ArrayDeque<>();
  private final List<ElementBlock> opened = new ArrayList<>();

  /**
   * A writer.
   *
   * @param names the names that are taken where the code will stand
   */
  BodyWriter(Layout layout, Names names) {
    this.layout = layout;
    this.names = names;
    push(ElementBlock.body());
  }

  /** All statements so far. */
  final List<JavaStatement> statements() {
    return blocks.getLast().statements;
  }

  /** Adds a statement to the current block; it declares nothing. */
  final void statement(String format, Object... arguments) {
    add(JavaStatement.Plain.of(format, arguments));
  }

  /** Adds the declaration of a variable that is assigned once. */
  final void constant(TypeName type, String name, String format, Object... arguments) {
    add(new JavaStatement.Declaration(type, name, CodeBlock.of(format, arguments), false));
  }

  /** Adds the declaration of a variable that is assigned again and again. */
  final void variable(TypeName type, String name, String format, Object... arguments) {
    add(new JavaStatement.Declaration(type, name, CodeBlock.of(format, arguments), true));
  }

  /** Adds the declaration of a new array, flat. */
  final void array(TypeName element, String name, List<Axis> dims) {
    constant(ArrayTypeName.of(element), name, "new $T[$L]", element, layout.count(dims));
  }

  /** Ends the method with a value. */
  final void returned(String format, Object... arguments) {
    add(new JavaStatement.Return(CodeBlock.of(format, arguments)));
  }

  private void add(JavaStatement statement) {
    current().statements.add(statement);
  }

  /** A name for a variable of the current block. */
  final String name(String wish) {
    return take(current(), wish);
  }

  /**
   * A name for a variable of a block. While blocks inside it are open, it must not be one that they
   * used further inside: the declaration will stand before theirs.
   */
  final String take(ElementBlock block, String wish) {
    List<String> hidden = new ArrayList<>();
    String name = names.take(wish);
    while (isHidden(name, block)) {
      hidden.add(name);
      name = names.take(wish);
    }
    hidden.forEach(names::release);
    block.names.add(name);
    return name;
  }

  private boolean isHidden(String name, ElementBlock block) {
    for (ElementBlock each : opened) {
      if (!block.isWithin(each) && each.isWithin(block.scope()) && each.hides(name)) {
        return true;
      }
    }
    return false;
  }

  /** Opens a loop over each axis in turn. */
  final void open(List<Axis> axes) {
    for (Axis axis : axes) {
      ElementBlock block = current().loop();
      block.positions.put(axis, CodeBlock.of("$L", take(block, indexName(axis))));
      push(block);
    }
  }

  private static String indexName(Axis axis) {
    String extent = Names.identifier(axis.extent());
    return extent.substring(0, 1).toLowerCase(Locale.ROOT).matches("[a-z]")
        ? String.valueOf(Character.toLowerCase(extent.charAt(0)))
        : "i";
  }

  /** Closes the loops over the axes. */
  final void close(List<Axis> axes) {
    for (Axis axis : axes.reversed()) {
      ElementBlock block = pop();
      block.names.forEach(names::release);
      add(
          new JavaStatement.Loop(
              requireNonNull(block.positions.get(axis)).toString(),
              layout.size(axis),
              block.statements));
    }
  }

  /** Opens a block that is run on a condition. */
  final void openIf(CodeBlock condition) {
    push(current().when(condition));
  }

  /** Closes the block that {@link #openIf} opened. */
  final void closeIf() {
    ElementBlock block = pop();
    block.names.forEach(names::release);
    add(new JavaStatement.If(block.condition().orElseThrow(), block.statements));
  }

  /** The flat index of the current position in a layout; empty for a scalar. */
  final CodeBlock position(List<Axis> dims) {
    return layout.index(dims, current().positions);
  }

  /** The innermost block that is open. */
  final ElementBlock current() {
    return blocks.getFirst();
  }

  /** The blocks that are open, from the innermost on. */
  final Iterable<ElementBlock> blocks() {
    return blocks;
  }

  final void push(ElementBlock block) {
    blocks.push(block);
    opened.add(block);
  }

  final ElementBlock pop() {
    ElementBlock block = blocks.pop();
    opened.remove(block);
    block.close();
    return block;
  }

  /**
   * The outermost block in which some axes have the positions that they have now, no further out
   * than the condition on which the current block is run.
   */
  final ElementBlock outermost(List<Axis> axes) {
    ElementBlock home = current();
    for (ElementBlock block : blocks) {
      if (!samePositions(block, current(), axes)) {
        break;
      }
      home = block;
      if (block.condition().isPresent()) {
        break;
      }
    }
    return home;
  }

  private static boolean samePositions(ElementBlock outer, ElementBlock inner, List<Axis> axes) {
    for (Axis axis : axes) {
      CodeBlock position = outer.positions.get(axis);
      if (position == null || !position.equals(inner.positions.get(axis))) {
        return false;
      }
    }
    return true;
  }

  /** Runs with a block outside the current one as the current one. */
  final <T> T inside(ElementBlock home, Supplier<T> writing) {
    Deque<ElementBlock> inner = new ArrayDeque<>();
    while (current() != home) {
      inner.push(blocks.pop());
    }
    T result = writing.get();
    while (!inner.isEmpty()) {
      blocks.push(inner.pop());
    }
    return result;
  }
}
