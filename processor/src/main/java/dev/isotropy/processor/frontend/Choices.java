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
  private final Axes axes;
  private final Operators operators;

  Choices(Graph graph, Axes axes) {
    this.graph = graph;
    this.axes = axes;
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
    Optional<List<String>> extents = common(a.axes(), b.axes());
    if (extents.isEmpty()) {
      return frame.fail(
          Problem.LENGTH_MISMATCH,
          b.origin(),
          a.family().factory(),
          Words.axes(extents(a.axes())) + " and " + Words.axes(extents(b.axes())));
    }
    FamilyAxes moving = new FamilyAxes(frame, a.family());
    Set<Axis> taken = new HashSet<>(condition.axes());
    b.arguments().forEach(argument -> taken.addAll(argument.axes()));
    Value.Distribution x = moving.apart(a, extents.get(), taken);
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
    Optional<List<String>> extents = common(a.dims(), b.dims());
    if (extents.isEmpty()) {
      return frame.fail(
          Problem.LENGTH_MISMATCH,
          tree,
          "?:",
          Words.axes(extents(a.dims())) + " and " + Words.axes(extents(b.dims())));
    }
    List<Axis> dims = new ArrayList<>();
    for (int d = 0; d < extents.get().size(); d++) {
      Axis own = a.dims().get(d);
      boolean stays = own.extent().equals(extents.get().get(d));
      dims.add(stays ? own : b.dims().get(d));
    }
    Value.Array x = align(a, dims);
    Value.Array y = align(b, dims);
    return new Value.Array(select(condition, x.expr(), y.expr()), List.copyOf(dims), a.type());
  }

  /**
   * The extents along which both of two are walked, if they are the same or one of each pair is
   * taken to be the other, which the constructor checks.
   */
  private Optional<List<String>> common(List<Axis> a, List<Axis> b) {
    List<String> common = new ArrayList<>();
    for (int d = 0; d < a.size(); d++) {
      String one = a.get(d).extent();
      String other = d < b.size() ? b.get(d).extent() : "";
      if (!one.equals(other) && (other.isEmpty() || !axes.unify(one, other))) {
        return Optional.empty();
      }
      common.add(Axes.isAnonymous(one) ? other : one);
    }
    return a.size() == b.size() ? Optional.of(List.copyOf(common)) : Optional.empty();
  }

  /** An array walked along other axes over the same positions. */
  private Value.Array align(Value.Array array, List<Axis> dims) {
    Map<Axis, Axis> renamed = new HashMap<>();
    for (int i = 0; i < dims.size(); i++) {
      if (!array.dims().get(i).equals(dims.get(i))) {
        renamed.put(array.dims().get(i), dims.get(i));
      }
    }
    return renamed.isEmpty()
        ? array
        : new Value.Array(new Renaming(graph, renamed).rewrite(array.expr()), dims, array.type());
  }

  private static List<String> extents(List<Axis> axes) {
    return axes.stream().map(Axis::extent).toList();
  }

  private Expr select(Expr condition, Expr a, Expr b) {
    return a == b ? a : graph.select(condition, a, b);
  }
}
