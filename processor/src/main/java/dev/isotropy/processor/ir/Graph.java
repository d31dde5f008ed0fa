package dev.isotropy.processor.ir;

import dev.isotropy.processor.ir.Expr.Facts;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Expr.Reduction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes and interns the expressions of one model: the same arguments always give the same node. */
public final class Graph extends Axes {

  private final Map<Object, Expr> interned = new HashMap<>();
  private final List<Expr> nodes = new ArrayList<>();
  private final Map<Expr, String> names = new HashMap<>();

  /** Gives a node a name for readers of the generated code; the first one stays. */
  public Expr named(Expr node, String name) {
    if (!(node instanceof Expr.Literal)) {
      names.putIfAbsent(node, name);
    }
    return node;
  }

  /** The name given to a node, or the empty string. */
  public String nameOf(Expr node) {
    return names.getOrDefault(node, "");
  }

  public Expr literal(double value) {
    Type type = value == Math.rint(value) && Math.abs(value) < 1e9 ? Type.INT : Type.DOUBLE;
    return intern(
        List.of("literal", Double.doubleToRawLongBits(value)),
        id -> new Expr.Literal(value, new Facts(id, List.of(), Binding.LITERAL, type)));
  }

  /** A data component; {@code dims} names an axis for each of its dimensions. */
  public Expr data(String name, List<Axis> dims, Type type) {
    return leaf(LeafKind.DATA, name, dims, Binding.DATA, type);
  }

  /** A quantity of the model, by name; one axis per plate of the quantity. */
  public Expr quantity(String name, List<Axis> dims) {
    return leaf(LeafKind.QUANTITY, name, dims, Binding.LATENT, Type.DOUBLE);
  }

  /** The unconstrained coordinates of a site. */
  public Expr coordinate(String site, List<Axis> dims) {
    return leaf(LeafKind.COORDINATE, site, dims, Binding.LATENT, Type.DOUBLE);
  }

  /** A learnable parameter. */
  public Expr parameter(String name, List<Axis> dims) {
    return leaf(LeafKind.PARAMETER, name, dims, Binding.LATENT, Type.DOUBLE);
  }

  /** A value computed at construction. */
  public Expr constant(String name, List<Axis> dims, Type type) {
    return leaf(LeafKind.CONSTANT, name, dims, Binding.DATA, type);
  }

  /** A variable of a block of statements. */
  public Expr local(String name, List<Axis> dims, Binding binding, Type type) {
    return leaf(LeafKind.LOCAL, name, dims, binding, type);
  }

  public Expr leaf(LeafKind kind, String name, List<Axis> dims, Binding binding, Type type) {
    return intern(
        List.of("leaf", kind, name, List.copyOf(dims)),
        id ->
            new Expr.Leaf(
                kind, name, List.copyOf(dims), new Facts(id, canonical(dims), binding, type)));
  }

  public Expr position(Axis axis) {
    return intern(
        List.of("position", axis),
        id ->
            new Expr.Position(
                axis, new Facts(id, canonical(List.of(axis)), Binding.DATA, Type.INT)));
  }

  public Expr extent(String extent) {
    return intern(
        List.of("extent", extent),
        id -> new Expr.Extent(extent, new Facts(id, List.of(), Binding.DATA, Type.INT)));
  }

  public Expr apply(Op op, Expr... arguments) {
    return apply(op, List.of(arguments));
  }

  public Expr apply(Op op, List<Expr> arguments) {
    if (arguments.size() != op.arity()) {
      throw new IllegalArgumentException(op + " takes " + op.arity() + " arguments");
    }
    return intern(
        List.of(op, ids(arguments)),
        id -> new Expr.Apply(op, List.copyOf(arguments), facts(id, arguments, op.type(arguments))));
  }

  public Expr sum(Expr body, Axis axis) {
    return reduce(Reduction.SUM, body, axis);
  }

  /**
   * Reduces along an axis; a body that does not vary along it is repeated as often as the axis is
   * long.
   */
  public Expr reduce(Reduction reduction, Expr body, Axis axis) {
    if (!body.axes().contains(axis)) {
      return switch (reduction) {
        case SUM -> mul(extent(axis.extent()), body);
        case MAX -> isNeverEmpty(axis) ? body : unlessEmpty(body, axis);
        case SUM_LOG1P -> mul(extent(axis.extent()), apply(Op.LOG1P, body));
      };
    }
    List<Axis> left = new ArrayList<>(body.axes());
    left.remove(axis);
    return intern(
        List.of(reduction, body.facts().id(), axis),
        id ->
            new Expr.Reduce(
                reduction,
                body,
                axis,
                new Facts(id, List.copyOf(left), body.binding(), body.type())));
  }

  /** Data are never empty; a size that is computed from them may be 0. */
  private boolean isNeverEmpty(Axis axis) {
    Expr size = computedExtents().get(axis.extent());
    return size == null || (size instanceof Expr.Literal literal && literal.value() > 0);
  }

  private Expr unlessEmpty(Expr greatest, Axis axis) {
    Expr none = literal(Double.NEGATIVE_INFINITY);
    Expr size = computedExtents().get(axis.extent());
    return size instanceof Expr.Literal
        ? none
        : select(apply(Op.LT, literal(0), extent(axis.extent())), greatest, none);
  }

  /** Sums along several axes, the innermost first. */
  public Expr sum(Expr body, Iterable<Axis> axes) {
    Expr sum = body;
    for (Axis axis : canonical(axes).reversed()) {
      sum = sum(sum, axis);
    }
    return sum;
  }

  public Expr gather(Expr array, Axis axis, Expr index) {
    if (!array.axes().contains(axis)) {
      return array;
    }
    List<Axis> axes = new ArrayList<>(array.axes());
    axes.remove(axis);
    axes.addAll(index.axes());
    return intern(
        List.of("gather", array.facts().id(), axis, index.facts().id()),
        id ->
            new Expr.Gather(
                array,
                axis,
                index,
                new Facts(
                    id, canonical(axes), array.binding().join(index.binding()), array.type())));
  }

  /**
   * The sum of {@code body} over the positions along {@code from} where {@code index} is the
   * position along {@code to}.
   */
  public Expr segmentSum(Expr body, List<Axis> from, Expr index, Axis to) {
    List<Axis> axes = new ArrayList<>(body.axes());
    axes.addAll(index.axes());
    axes.removeAll(from);
    axes.add(to);
    return intern(
        List.of("segments", body.facts().id(), from, index.facts().id(), to),
        id ->
            new Expr.SegmentSum(
                body,
                List.copyOf(from),
                index,
                to,
                new Facts(id, canonical(axes), body.binding().join(index.binding()), Type.DOUBLE)));
  }

  public Expr product(Expr matrix, Expr vector, Axis axis) {
    List<Axis> axes = new ArrayList<>(matrix.axes());
    axes.addAll(vector.axes());
    axes.removeIf(axis::equals);
    return intern(
        List.of("product", matrix.facts().id(), vector.facts().id(), axis),
        id ->
            new Expr.Product(
                matrix,
                vector,
                axis,
                new Facts(
                    id, canonical(axes), matrix.binding().join(vector.binding()), Type.DOUBLE)));
  }

  /**
   * One result of a routine.
   *
   * @param dims for each argument, the axes of its dimensions
   * @param resultDims for each result, the axes of its dimensions
   * @param result which result
   * @param summed axes of the repetition along which the result is summed
   */
  public Expr call(
      Routine routine,
      List<Expr> arguments,
      List<List<Axis>> dims,
      List<List<Axis>> resultDims,
      int result,
      List<Axis> summed) {
    List<Axis> axes = new ArrayList<>();
    Binding binding = Binding.LITERAL;
    for (int i = 0; i < arguments.size(); i++) {
      List<Axis> own = dims.get(i);
      arguments.get(i).axes().stream().filter(axis -> !own.contains(axis)).forEach(axes::add);
      binding = binding.join(arguments.get(i).binding());
    }
    axes.removeAll(summed);
    axes.addAll(resultDims.get(result));
    Binding known = binding;
    List<List<Axis>> taken = dims.stream().map(List::copyOf).toList();
    List<List<Axis>> given = resultDims.stream().map(List::copyOf).toList();
    return intern(
        List.of("call", routine, ids(arguments), taken, given, result, List.copyOf(summed)),
        id ->
            new Expr.Call(
                routine,
                List.copyOf(arguments),
                taken,
                given,
                result,
                List.copyOf(summed),
                new Facts(id, canonical(axes), known.join(Binding.DATA), Type.DOUBLE)));
  }

  public Expr add(Expr a, Expr b) {
    return apply(Op.ADD, a, b);
  }

  public Expr sub(Expr a, Expr b) {
    return apply(Op.SUB, a, b);
  }

  public Expr mul(Expr a, Expr b) {
    return apply(Op.MUL, a, b);
  }

  public Expr div(Expr a, Expr b) {
    return apply(Op.DIV, a, b);
  }

  public Expr neg(Expr a) {
    return apply(Op.NEG, a);
  }

  public Expr square(Expr a) {
    return mul(a, a);
  }

  public Expr log(Expr a) {
    return apply(Op.LOG, a);
  }

  public Expr exp(Expr a) {
    return apply(Op.EXP, a);
  }

  public Expr select(Expr condition, Expr a, Expr b) {
    return apply(Op.SELECT, condition, a, b);
  }

  /** The same node with other children. */
  public Expr rebuild(Expr node, List<Expr> children) {
    return switch (node) {
      case Expr.Literal _, Expr.Leaf _, Expr.Position _, Expr.Extent _ -> node;
      case Expr.Apply apply -> apply(apply.op(), children);
      case Expr.Reduce reduce -> reduce(reduce.reduction(), children.getFirst(), reduce.axis());
      case Expr.Gather gather -> gather(children.get(0), gather.axis(), children.get(1));
      case Expr.SegmentSum sum ->
          segmentSum(children.get(0), sum.from(), children.get(1), sum.to());
      case Expr.Product product -> product(children.get(0), children.get(1), product.axis());
      case Expr.Call call ->
          call(
              call.routine(),
              children,
              call.dims(),
              call.resultDims(),
              call.result(),
              call.summed());
    };
  }

  private Facts facts(int id, List<Expr> children, Type type) {
    List<Axis> axes = new ArrayList<>();
    Binding binding = Binding.LITERAL;
    for (Expr child : children) {
      axes.addAll(child.axes());
      binding = binding.join(child.binding());
    }
    return new Facts(id, canonical(axes), binding, type);
  }

  private static List<Integer> ids(List<Expr> nodes) {
    List<Integer> ids = new ArrayList<>(nodes.size());
    for (Expr node : nodes) {
      ids.add(node.facts().id());
    }
    return ids;
  }

  private interface Maker {
    Expr make(int id);
  }

  private Expr intern(Object key, Maker maker) {
    Expr found = interned.get(key);
    if (found == null) {
      found = maker.make(nodes.size());
      interned.put(key, found);
      nodes.add(found);
    }
    return found;
  }
}
