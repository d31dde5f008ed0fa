package dev.isotropy.processor.frontend;

import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Renaming;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins the values of two paths into one that a condition chooses. */
final class Choices {

  private final Graph graph;
  private final Operators operators;

  Choices(Graph graph) {
    this.graph = graph;
    this.operators = new Operators(graph);
  }

  /** The value of {@code condition ? a : b}. */
  Value choose(Frame frame, Expr condition, Value a, Value b, Tree tree) {
    if (a.equals(b)) {
      return a;
    }
    if (condition instanceof Expr.Literal literal) {
      return literal.value() != 0 ? a : b;
    }
    if (a == Value.UNKNOWN || b == Value.UNKNOWN) {
      return Value.UNKNOWN;
    }
    if (a instanceof Value.Scalar x && b instanceof Value.Scalar y) {
      return scalars(frame, condition, x, y, tree);
    }
    if (a instanceof Value.Distribution x && b instanceof Value.Distribution y) {
      return distributions(frame, condition, x, y);
    }
    if (a instanceof Value.Array x && b instanceof Value.Array y) {
      return arrays(frame, condition, x, y, tree);
    }
    return frame.fail(Problem.WRONG_TYPE, tree, b.words(), a.words());
  }

  private Value scalars(Frame frame, Expr condition, Value.Scalar a, Value.Scalar b, Tree tree) {
    boolean truths = a.type() == Type.BOOLEAN && b.type() == Type.BOOLEAN;
    if (truths) {
      Expr both = operators.and(condition, a.expr());
      Expr neither = operators.and(operators.not(condition), b.expr());
      return new Value.Scalar(operators.or(both, neither), Type.BOOLEAN);
    }
    if (a.type() == Type.BOOLEAN || b.type() == Type.BOOLEAN) {
      return frame.fail(Problem.WRONG_TYPE, tree, b.words(), a.words());
    }
    Type type = a.type() == b.type() ? a.type() : Type.DOUBLE;
    return new Value.Scalar(select(condition, a.expr(), b.expr()), type);
  }

  private Value distributions(
      Frame frame, Expr condition, Value.Distribution a, Value.Distribution b) {
    if (!a.family().equals(b.family())) {
      return frame.fail(
          Problem.DIFFERENT_FAMILIES,
          Frame.start(b.origin()),
          a.family().typeName(),
          b.family().typeName());
    }
    if (!extents(a.axes()).equals(extents(b.axes()))) {
      return frame.fail(
          Problem.LENGTH_MISMATCH,
          b.origin(),
          a.family().factory(),
          Words.axes(extents(a.axes())) + " and " + Words.axes(extents(b.axes())));
    }
    FamilyAxes moving = new FamilyAxes(frame, a.family());
    Set<Axis> taken = new HashSet<>(condition.axes());
    b.arguments().forEach(argument -> taken.addAll(argument.axes()));
    Value.Distribution x = moving.apart(a, taken);
    Value.Distribution y = moving.walked(b, x.axes());
    List<Expr> arguments = new ArrayList<>();
    for (int i = 0; i < x.arguments().size(); i++) {
      arguments.add(select(condition, x.arguments().get(i), y.arguments().get(i)));
    }
    return new Value.Distribution(a.family(), List.copyOf(arguments), x.axes(), a.origin());
  }

  private Value arrays(Frame frame, Expr condition, Value.Array a, Value.Array b, Tree tree) {
    if (a.type() != b.type() || a.dims().size() != b.dims().size()) {
      return frame.fail(Problem.WRONG_TYPE, tree, b.words(), a.words());
    }
    Optional<Value.Array> aligned = align(b, a.dims());
    if (aligned.isEmpty()) {
      return frame.fail(
          Problem.LENGTH_MISMATCH,
          tree,
          "?:",
          Words.axes(extents(a.dims())) + " and " + Words.axes(extents(b.dims())));
    }
    return new Value.Array(select(condition, a.expr(), aligned.get().expr()), a.dims(), a.type());
  }

  /** An array walked along other axes over the same positions. */
  private Optional<Value.Array> align(Value.Array array, List<Axis> dims) {
    Map<Axis, Axis> renamed = new HashMap<>();
    for (int i = 0; i < dims.size(); i++) {
      Axis from = array.dims().get(i);
      Axis to = dims.get(i);
      if (!from.extent().equals(to.extent())) {
        return Optional.empty();
      }
      if (!from.equals(to)) {
        renamed.put(from, to);
      }
    }
    Expr expr =
        renamed.isEmpty() ? array.expr() : new Renaming(graph, renamed).rewrite(array.expr());
    return Optional.of(new Value.Array(expr, dims, array.type()));
  }

  private static List<String> extents(List<Axis> axes) {
    return axes.stream().map(Axis::extent).toList();
  }

  private Expr select(Expr condition, Expr a, Expr b) {
    return a == b ? a : graph.select(condition, a, b);
  }
}
