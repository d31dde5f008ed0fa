package dev.isotropy.processor.frontend;

import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Access;
import dev.isotropy.processor.ir.blocks.Statement;
import dev.isotropy.processor.ir.blocks.Variables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Writes values along axes as statements of a block: what rules say of whole arrays, a block
 * computes element by element, and runs routines where they do.
 *
 * <pre>
 * sum[i](a[i] * x[i])   →   sum = 0
 *                           for i: sum = sum + a[i] * x[i]
 * </pre>
 *
 * <p>What does not vary along the axis of a loop is computed before it.
 */
final class ArrayStatements {

  private final BlockBuilder builder;
  private final Graph graph;

  ArrayStatements(Frame frame) {
    this.builder = frame.block().orElseThrow();
    this.graph = frame.graph();
  }

  /** The statements of a loop's body, or those around all loops. */
  private static final class Scope {
    final Optional<Scope> outer;
    final List<Statement> statements = new ArrayList<>();
    final Set<Expr.Leaf> variables = new HashSet<>();
    final Map<List<Object>, Expr> known = new HashMap<>();

    Scope(Optional<Scope> outer) {
      this.outer = outer;
    }
  }

  /** A value that is a number, or an array that no variable holds. */
  Value of(Value value) {
    Scope scope = new Scope(Optional.empty());
    Value result =
        switch (value) {
          case Scalar scalar -> new Scalar(at(scalar.expr(), Map.of(), scope), scalar.type());
          case Array array -> {
            Expr.Leaf filled = filled(array.expr(), array.dims(), Map.of(), scope, "array");
            yield new Array(builder.fresh(filled), filled.dims(), array.type());
          }
          default -> value;
        };
    scope.statements.forEach(builder::add);
    return result;
  }

  /** An expression at a position of each of its axes. */
  private Expr at(Expr node, Map<Axis, Expr> positions, Scope scope) {
    return switch (node) {
      case Expr.Literal _, Expr.Extent _ -> node;
      case Expr.Leaf leaf when leaf.dims().isEmpty() -> leaf;
      case Expr.Leaf leaf -> element(builder.variable(leaf.name()), leaf.dims(), positions);
      case Expr.Position position -> position(position.axis(), positions);
      case Expr.Gather gather -> {
        Map<Axis, Expr> inside = new HashMap<>(positions);
        inside.put(gather.axis(), at(gather.index(), positions, scope));
        yield at(gather.array(), inside, scope);
      }
      case Expr.Apply apply -> apply(apply, positions, scope);
      case Expr.Reduce reduce -> {
        Scope home = home(reduce.axes(), positions, scope);
        yield once(
            home, key(reduce, reduce.axes(), positions), () -> reduced(reduce, positions, home));
      }
      case Expr.Call call -> {
        Scope home = home(call.repeated(), positions, scope);
        Expr result =
            once(home, key(call, call.repeated(), positions), () -> run(call, positions, home));
        List<Axis> dims = call.resultDims().get(call.result());
        yield element((Expr.Leaf) result, dims, positions);
      }
      case Expr.SegmentSum _, Expr.Product _ ->
          throw new IllegalStateException("no value of a body: " + node.facts());
    };
  }

  /** A value of a scope, computed where it is first wanted. */
  private static Expr once(Scope home, List<Object> key, Supplier<Expr> compute) {
    Expr known = home.known.get(key);
    if (known == null) {
      known = compute.get();
      home.known.put(key, known);
    }
    return known;
  }

  private static Expr position(Axis axis, Map<Axis, Expr> positions) {
    Expr position = positions.get(axis);
    if (position == null) {
      throw new IllegalStateException("no position along " + axis);
    }
    return position;
  }

  private Expr element(Expr.Leaf array, List<Axis> dims, Map<Axis, Expr> positions) {
    return new Access(array, dims.stream().map(axis -> position(axis, positions)).toList())
        .expr(graph);
  }

  private static List<Object> key(Expr node, List<Axis> axes, Map<Axis, Expr> positions) {
    List<Object> key = new ArrayList<>(List.of(node));
    axes.forEach(axis -> key.add(position(axis, positions)));
    return key;
  }

  /** The outermost scope in which all that a value varies with is known. */
  private static Scope home(List<Axis> axes, Map<Axis, Expr> positions, Scope scope) {
    List<Expr> read = axes.stream().map(axis -> position(axis, positions)).toList();
    Set<Expr.Leaf> needed = Variables.read(read);
    Scope home = scope;
    while (home.outer.isPresent() && home.variables.stream().noneMatch(needed::contains)) {
      home = home.outer.get();
    }
    return home;
  }

  private Expr apply(Expr.Apply node, Map<Axis, Expr> positions, Scope scope) {
    Scope home = home(node.axes(), positions, scope);
    List<Object> key = key(node, node.axes(), positions);
    return once(home, key, () -> computed(node, positions, home));
  }

  private Expr computed(Expr.Apply node, Map<Axis, Expr> positions, Scope home) {
    List<Expr> children = new ArrayList<>();
    node.children().forEach(child -> children.add(at(child, positions, home)));
    Expr value = graph.apply(node.op(), children);
    boolean costly = node.op().kind() == Op.Kind.FUNCTION || node.op() == Op.SQRT;
    return costly && value instanceof Expr.Apply
        ? assigned(node.op().name().toLowerCase(Locale.ROOT), value, home)
        : value;
  }

  private Expr.Leaf assigned(String name, Expr value, Scope scope) {
    Expr.Leaf variable = builder.scalar(name, Type.DOUBLE);
    scope.variables.add(variable);
    scope.statements.add(new Statement.Assign(variable, value));
    return variable;
  }

  private Expr reduced(Expr.Reduce reduce, Map<Axis, Expr> positions, Scope scope) {
    boolean greatest = reduce.reduction() == Expr.Reduction.MAX;
    Expr first = graph.literal(greatest ? Double.NEGATIVE_INFINITY : 0);
    Expr.Leaf result = assigned(greatest ? "greatest" : "sum", first, scope);
    overAll(
        List.of(reduce.axis()),
        positions,
        scope,
        (inside, all) -> {
          Expr value = at(reduce.body(), all, inside);
          Expr next =
              switch (reduce.reduction()) {
                case SUM -> graph.add(result, value);
                case MAX -> graph.apply(Op.MAX, result, value);
                case SUM_LOG1P -> graph.add(result, graph.apply(Op.LOG1P, value));
              };
          inside.statements.add(new Statement.Assign(result, next));
        });
    return result;
  }

  /** What is done at every position. */
  private interface Body {
    void at(Scope scope, Map<Axis, Expr> positions);
  }

  private void overAll(List<Axis> axes, Map<Axis, Expr> positions, Scope scope, Body body) {
    if (axes.isEmpty()) {
      body.at(scope, positions);
      return;
    }
    Axis axis = axes.getFirst();
    Expr.Leaf counter = builder.scalar("i", Type.INT);
    Scope inside = new Scope(Optional.of(scope));
    inside.variables.add(counter);
    Map<Axis, Expr> all = new HashMap<>(positions);
    all.put(axis, counter);
    overAll(axes.subList(1, axes.size()), all, inside, body);
    scope.statements.add(
        new Statement.For(
            counter, graph.literal(0), graph.extent(axis.extent()), false, inside.statements));
  }

  private Expr.Leaf created(String name, List<Axis> dims, Scope scope) {
    Expr.Leaf array = builder.array(name, dims.size(), Type.DOUBLE);
    scope.statements.add(
        new Statement.Create(
            array, dims.stream().<Expr>map(axis -> graph.extent(axis.extent())).toList()));
    return array;
  }

  private Expr.Leaf filled(
      Expr value, List<Axis> dims, Map<Axis, Expr> positions, Scope scope, String name) {
    Expr.Leaf array = created(name, dims, scope);
    overAll(
        dims,
        positions,
        scope,
        (inside, all) -> {
          List<Expr> index = dims.stream().map(axis -> position(axis, all)).toList();
          Expr element = at(value, all, inside);
          inside.statements.add(new Statement.Store(new Access(array, index), element));
        });
    return array;
  }

  private Expr.Leaf run(Expr.Call call, Map<Axis, Expr> positions, Scope scope) {
    List<Expr> arguments = new ArrayList<>();
    for (int i = 0; i < call.children().size(); i++) {
      arguments.add(argument(call.children().get(i), call.dims().get(i), positions, scope));
    }
    List<Optional<Access>> results = new ArrayList<>();
    Expr.Leaf wanted = null;
    for (int r = 0; r < call.resultDims().size(); r++) {
      List<Axis> dims = call.resultDims().get(r);
      String name = call.routine().name();
      Expr.Leaf result =
          dims.isEmpty() ? assigned(name, graph.literal(0), scope) : created(name, dims, scope);
      results.add(Optional.of(new Access(result, List.of())));
      wanted = r == call.result() ? result : wanted;
    }
    scope.statements.add(new Statement.Invoke(call.routine(), arguments, results));
    return Objects.requireNonNull(wanted);
  }

  /** An argument as a routine takes it: a number, or an array with its dimensions in order. */
  private Expr argument(Expr value, List<Axis> dims, Map<Axis, Expr> positions, Scope scope) {
    if (dims.isEmpty()) {
      return at(value, positions, scope);
    }
    if (value instanceof Expr.Leaf leaf && leaf.dims().equals(dims)) {
      return builder.variable(leaf.name());
    }
    if (value instanceof Expr.Gather(Expr.Leaf leaf, Axis axis, Expr index, _)
        && leaf.dims().getFirst().equals(axis)
        && leaf.dims().subList(1, leaf.dims().size()).equals(dims)) {
      Expr at = at(index, positions, scope);
      return new Access(builder.variable(leaf.name()), List.of(at)).expr(graph);
    }
    return filled(value, dims, positions, scope, "argument");
  }
}
