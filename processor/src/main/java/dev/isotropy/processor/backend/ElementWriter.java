package dev.isotropy.processor.backend;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.isotropy.processor.backend.ElementBlock.Stored;
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
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain loops for what does not run at every gradient: constants, draws, simulation.
 *
 * <p>A value is written into the outermost loop in which all of its axes have positions, so that
 * nothing is computed more often than it varies.
 */
final class ElementWriter extends BodyWriter {

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
  private final ScalarSyntax syntax = new ScalarSyntax();
  private final Set<Expr> integers = new HashSet<>();
  private final Map<Expr, Axis> kept = new HashMap<>();
  private final ElementCalls calls;

  /**
   * A writer of one method's body.
   *
   * @param names the names that are taken where the code will stand
   */
  ElementWriter(Graph graph, Layout layout, Leaves leaves, Names names) {
    super(layout, names);
    this.graph = graph;
    this.layout = layout;
    this.leaves = leaves;
    this.calls = new ElementCalls(this, layout);
  }

  /**
   * Says that a value is stored already.
   *
   * @param dims its layout
   * @param element the code of an element, given its flat index; the index of a scalar is empty
   */
  void known(Expr value, List<Axis> dims, UnaryOperator<CodeBlock> element) {
    if (!(value instanceof Expr.Literal)) {
      current().stored.put(value, new Stored(dims, element));
    }
  }

  private @Nullable Stored stored(Expr node) {
    for (ElementBlock block : blocks()) {
      Stored place = block.stored.get(node);
      if (place != null) {
        return place;
      }
    }
    return null;
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
    if (local && stored(node) == null) {
      String wish = graph.nameOf(node).isEmpty() ? "part" : Names.identifier(graph.nameOf(node));
      String name = take(home, wish);
      home.statements.add(
          new JavaStatement.Declaration(
              value.condition() ? TypeName.BOOLEAN : TypeName.DOUBLE, name, value.code(), false));
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
    return stored(node) != null || home(node).done.containsKey(node);
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

  private Value write(Expr node, ElementBlock home) {
    Stored place = stored(node);
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
    if (stored(node) != null) {
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
          variable(
              TypeName.DOUBLE,
              name,
              "$L",
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

  private Value gather(Expr.Gather gather, ElementBlock home) {
    return inside(
        home,
        () -> {
          ElementBlock block = home.inlined();
          block.positions.put(gather.axis(), integer(gather.index()));
          push(block);
          Value value = value(gather.array());
          pop();
          home.statements.addAll(block.statements);
          return value;
        });
  }

  private CodeBlock segments(Expr.SegmentSum sum, ElementBlock home) {
    ElementBlock outside = outermost(List.of());
    String name = take(outside, "sums");
    List<Axis> dims = new ArrayList<>(sum.axes());
    return inside(
        outside,
        () -> {
          array(TypeName.DOUBLE, name, dims);
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
          Map<Axis, CodeBlock> target = new LinkedHashMap<>(current().positions);
          target.put(sum.to(), integer(sum.index()));
          CodeBlock at = layout.index(dims, target);
          statement("$L[$L] += $L", name, at, number(sum.body()));
          close(order);
          known(sum, dims, index -> CodeBlock.of("$L[$L]", name, index));
          return CodeBlock.of("$L[$L]", name, layout.index(dims, home.positions));
        });
  }
}
