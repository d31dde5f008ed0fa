package dev.isotropy.processor.backend;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.backend.Syntax.Precedence;
import dev.isotropy.processor.backend.Syntax.Value;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.Reduction;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.passes.lower.Names;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Writes plain loops for what does not run at every gradient: constants, draws, simulation.
 *
 * <p>A value is written into the outermost loop in which all of its axes have positions, so that
 * nothing is computed more often than it varies.
 */
final class ElementWriter {

  /** Where leaves are found. */
  interface Leaves {
    /**
     * The code of an element of a leaf.
     *
     * @param index the flat index in the leaf's own layout; empty for a scalar
     */
    CodeBlock element(Expr.Leaf leaf, CodeBlock index);
  }

  private final Graph graph;
  private final Layout layout;
  private final Leaves leaves;
  private final Names names;
  private final ScalarSyntax syntax = new ScalarSyntax();
  private final Deque<ElementBlock> blocks = new ArrayDeque<>();
  private final List<ElementBlock> opened = new ArrayList<>();
  private final Map<Expr, Stored> stored = new HashMap<>();
  private final Set<Expr> integers = new HashSet<>();
  private final Map<Expr, Axis> kept = new HashMap<>();
  private final ElementCalls calls;

  /** A value that is in an array or variable already. */
  private record Stored(List<Axis> dims, Function<CodeBlock, CodeBlock> element) {}

  /**
   * A writer of one method's body.
   *
   * @param names the names that are taken where the code will stand
   */
  ElementWriter(Graph graph, Layout layout, Leaves leaves, Names names) {
    this.graph = graph;
    this.layout = layout;
    this.leaves = leaves;
    this.names = names;
    this.calls = new ElementCalls(this, layout);
    push(ElementBlock.body());
  }

  /** All statements so far. */
  CodeBlock code() {
    return blocks.getLast().code.build();
  }

  /** Adds a statement of the caller's own to the current block. */
  void statement(String format, Object... arguments) {
    blocks.getFirst().code.addStatement(format, arguments);
  }

  /** Adds code of the caller's own to the current block. */
  void add(CodeBlock code) {
    blocks.getFirst().code.add(code);
  }

  /** A name for a variable. */
  String name(String wish) {
    return take(blocks.getFirst(), wish);
  }

  /**
   * A name for a variable of a block. While blocks inside it are open, it must not be one that they
   * used further inside: the declaration will stand before theirs.
   */
  private String take(ElementBlock block, String wish) {
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

  private void push(ElementBlock block) {
    blocks.push(block);
    opened.add(block);
  }

  private ElementBlock pop() {
    ElementBlock block = blocks.pop();
    opened.remove(block);
    block.close();
    return block;
  }

  /**
   * Says that a value is stored already.
   *
   * @param dims its layout
   * @param element the code of an element, given its flat index; the index of a scalar is empty
   */
  void known(Expr value, List<Axis> dims, Function<CodeBlock, CodeBlock> element) {
    if (!(value instanceof Expr.Literal)) {
      stored.put(value, new Stored(dims, element));
    }
  }

  /** Opens a loop over each axis in turn. */
  void open(List<Axis> axes) {
    for (Axis axis : axes) {
      ElementBlock block = blocks.getFirst().nested();
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
  void close(List<Axis> axes) {
    for (Axis axis : axes.reversed()) {
      ElementBlock block = pop();
      CodeBlock index = block.positions.get(axis);
      block.names.forEach(names::release);
      blocks
          .getFirst()
          .code
          .beginControlFlow(
              "for (int $L = 0; $L < $L; $L++)", index, index, layout.size(axis), index)
          .add(block.code.build())
          .endControlFlow();
    }
  }

  /** Opens a block that is run on a condition. */
  void openIf(String format, Object... arguments) {
    push(blocks.getFirst().nested());
    blocks.getFirst().code.beginControlFlow("if (" + format + ")", arguments);
  }

  /** Closes the block that {@link #openIf} opened. */
  void closeIf() {
    ElementBlock block = pop();
    block.names.forEach(names::release);
    blocks.getFirst().code.add(block.code.build()).endControlFlow();
  }

  /** The flat index of the current position in a layout; empty for a scalar. */
  CodeBlock position(List<Axis> dims) {
    return layout.index(dims, blocks.getFirst().positions);
  }

  /** The code of a value at the current position, as a number. */
  CodeBlock number(Expr node) {
    return syntax.number(value(node));
  }

  /** The code of a value at the current position, as a condition. */
  CodeBlock condition(Expr node) {
    return syntax.condition(value(node), Precedence.CHOICE);
  }

  /** The code of a value at the current position, as an operand. */
  CodeBlock operand(Expr node) {
    Value value = value(node);
    return value.condition() ? CodeBlock.of("($L)", syntax.number(value)) : value.operand();
  }

  /** The code of a value at the current position, as a Java integer. */
  CodeBlock integer(Expr node) {
    if (node instanceof Expr.Literal literal) {
      return CodeBlock.of("$L", (int) literal.value());
    }
    Value value = value(node);
    return integers.contains(node)
        ? value.operand()
        : CodeBlock.of("(int) ($L)", syntax.number(value));
  }

  private Value value(Expr node) {
    ElementBlock home = home(node);
    Value known = home.done.get(node);
    if (known != null) {
      return known;
    }
    operandsFirst(node);
    Value value = write(node, home);
    boolean local =
        node instanceof Expr.Apply
            && (!graph.nameOf(node).isEmpty() || value.code().toString().length() > 60);
    if (local && !stored.containsKey(node)) {
      String wish = graph.nameOf(node).isEmpty() ? "part" : Names.identifier(graph.nameOf(node));
      String name = take(home, wish);
      home.code.addStatement(
          "final $T $L = $L", value.condition() ? boolean.class : double.class, name, value.code());
      value = new Value(CodeBlock.of("$L", name), value.condition(), Precedence.ATOM);
    }
    if (!local && isInteger(node)) {
      integers.add(node);
    }
    home.done.put(node, value);
    return value;
  }

  /** Writes the operations below one from the deepest on, so that no depth exhausts the stack. */
  private void operandsFirst(Expr node) {
    Deque<Expr> open = new ArrayDeque<>(List.of(node));
    while (open.getFirst() instanceof Expr.Apply apply) {
      Expr next =
          apply.children().stream()
              .filter(child -> child instanceof Expr.Apply && !isDone(child))
              .findFirst()
              .orElse(null);
      if (next != null) {
        open.push(next);
      } else if (open.pop() == node) {
        break;
      } else {
        value(apply);
      }
    }
  }

  private boolean isDone(Expr node) {
    return stored.containsKey(node) || home(node).done.containsKey(node);
  }

  /**
   * Keeps some values inside the loop along an axis along which they don't vary: what they read is
   * written there.
   */
  void keepInside(Collection<Expr> values, Axis axis) {
    values.forEach(value -> kept.put(value, axis));
  }

  /** The outermost block in which all axes of a value have positions. */
  private ElementBlock home(Expr node) {
    Axis axis = kept.get(node);
    if (axis == null || node.axes().contains(axis)) {
      return outermost(node.axes());
    }
    List<Axis> axes = new ArrayList<>(node.axes());
    axes.add(axis);
    return outermost(axes);
  }

  /** The outermost block in which some axes have the positions that they have now. */
  ElementBlock outermost(List<Axis> axes) {
    ElementBlock home = blocks.getFirst();
    for (ElementBlock block : blocks) {
      if (!samePositions(block, blocks.getFirst(), axes)) {
        break;
      }
      home = block;
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

  private Value write(Expr node, ElementBlock home) {
    Stored place = stored.get(node);
    if (place != null) {
      return Value.number(place.element().apply(layout.index(place.dims(), home.positions)));
    }
    return switch (node) {
      case Expr.Literal literal -> Syntax.number(literal.value());
      case Expr.Leaf leaf ->
          Value.number(leaves.element(leaf, layout.index(leaf.dims(), home.positions)));
      case Expr.Position position ->
          Value.number(requireNonNull(home.positions.get(position.axis())));
      case Expr.Extent extent -> Value.number(CodeBlock.of("$L", layout.size(extent.extent())));
      case Expr.Apply apply -> {
        List<Value> arguments = new ArrayList<>();
        for (Expr child : apply.children()) {
          arguments.add(value(child));
        }
        yield apply(apply, arguments);
      }
      case Expr.Reduce reduce -> Value.number(reduce(reduce, home));
      case Expr.Gather gather -> gather(gather, home);
      case Expr.SegmentSum sum -> Value.number(segments(sum, home));
      case Expr.Product product ->
          throw new IllegalStateException(
              "a product is not written element by element: " + product);
      case Expr.Call call -> Value.number(calls.element(call, home));
    };
  }

  /** Whether the code of a value has the type {@code int}. */
  private boolean isInteger(Expr node) {
    if (stored.containsKey(node)) {
      return false;
    }
    return switch (node) {
      case Expr.Leaf leaf -> leaf.kind() == Expr.LeafKind.DATA && leaf.type() != Type.DOUBLE;
      case Expr.Position _, Expr.Extent _ -> true;
      case Expr.Gather gather -> integers.contains(gather.array());
      case Expr.Apply apply when apply.op() == Op.MIN || apply.op() == Op.MAX ->
          integers.containsAll(apply.children());
      case Expr.Apply apply when apply.op() == Op.SELECT ->
          integers.contains(apply.argument(1)) && integers.contains(apply.argument(2));
      default -> false;
    };
  }

  /** Arithmetic is that of doubles: what has integer operands alone gets one that is none. */
  private Value apply(Expr.Apply apply, List<Value> arguments) {
    boolean arithmetic =
        switch (apply.op()) {
          case ADD, SUB, MUL, DIV, NEG, FMA, ABS, REM, SIGNUM, MUL_OR_ZERO -> true;
          default -> false;
        };
    if (!arithmetic || !integers.containsAll(apply.children())) {
      return syntax.apply(apply.op(), arguments);
    }
    Value first = arguments.getFirst();
    List<Value> widened = new ArrayList<>(arguments);
    widened.set(
        0, new Value(CodeBlock.of("(double) $L", first.operand()), false, Precedence.UNARY));
    return syntax.apply(apply.op(), widened);
  }

  private CodeBlock reduce(Expr.Reduce reduce, ElementBlock home) {
    boolean max = reduce.reduction() == Reduction.MAX;
    String name = take(home, max ? "max" : "sum");
    return inside(
        home,
        () -> {
          statement(
              "double $L = $L",
              name,
              max ? CodeBlock.of("$T.NEGATIVE_INFINITY", Double.class) : CodeBlock.of("0.0"));
          open(List.of(reduce.axis()));
          switch (reduce.reduction()) {
            case SUM -> statement("$L += $L", name, number(reduce.body()));
            case SUM_LOG1P ->
                statement("$L += $T.log1p($L)", name, RuntimeTypes.MATH, number(reduce.body()));
            case MAX ->
                statement("$L = $T.max($L, $L)", name, Math.class, name, number(reduce.body()));
          }
          close(List.of(reduce.axis()));
          return CodeBlock.of("$L", name);
        });
  }

  /** Runs with a block outside the current one as the current one. */
  <T> T inside(ElementBlock home, Supplier<T> writing) {
    Deque<ElementBlock> inner = new ArrayDeque<>();
    while (blocks.getFirst() != home) {
      inner.push(blocks.pop());
    }
    T result = writing.get();
    while (!inner.isEmpty()) {
      blocks.push(inner.pop());
    }
    return result;
  }

  private Value gather(Expr.Gather gather, ElementBlock home) {
    return inside(
        home,
        () -> {
          ElementBlock block = home.inlined();
          block.positions.put(gather.axis(), integer(gather.index()));
          push(block);
          Value value = value(gather.array());
          pop();
          home.code.add(block.code.build());
          return value;
        });
  }

  private CodeBlock segments(Expr.SegmentSum sum, ElementBlock home) {
    String name = take(blocks.getLast(), "sums");
    List<Axis> dims = new ArrayList<>(sum.axes());
    return inside(
        blocks.getLast(),
        () -> {
          statement("final double[] $L = new double[$L]", name, layout.count(dims));
          List<Axis> axes = new ArrayList<>(sum.body().axes());
          for (Axis axis : sum.from()) {
            if (!axes.contains(axis)) {
              axes.add(axis);
            }
          }
          for (Axis axis : sum.index().axes()) {
            if (!axes.contains(axis)) {
              axes.add(axis);
            }
          }
          List<Axis> order = graph.canonical(axes);
          open(order);
          Map<Axis, CodeBlock> target = new LinkedHashMap<>(blocks.getFirst().positions);
          target.put(sum.to(), integer(sum.index()));
          CodeBlock at = layout.index(dims, target);
          statement("$L[$L] += $L", name, at, number(sum.body()));
          close(order);
          known(sum, dims, index -> CodeBlock.of("$L[$L]", name, index));
          return CodeBlock.of("$L[$L]", name, layout.index(dims, home.positions));
        });
  }
}
