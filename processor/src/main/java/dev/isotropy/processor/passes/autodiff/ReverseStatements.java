package dev.isotropy.processor.passes.autodiff;

import static java.util.Objects.requireNonNull;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Access;
import dev.isotropy.processor.ir.blocks.Block;
import dev.isotropy.processor.ir.blocks.BlockNames;
import dev.isotropy.processor.ir.blocks.InvariantSizes;
import dev.isotropy.processor.ir.blocks.Statement;
import dev.isotropy.processor.ir.blocks.Variables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The adjoints of statements, and what they save on the way forward. */
final class ReverseStatements {

  /**
   * Statements as they run forward, and their adjoints.
   *
   * @param backward in the order in which they run
   */
  record Sweeps(List<Statement> forward, List<Statement> backward) {}

  private final Graph graph;
  private final BlockNames names;
  private final Map<Expr.Leaf, Expr.Leaf> adjoints;
  private final Set<Expr.Leaf> needed;
  private final InvariantSizes sizes;
  private final ValueAdjoint values;
  private final Set<Expr.Leaf> parameters = new HashSet<>();
  private final Set<Expr.Leaf> assigned = new HashSet<>();
  private final Predicate<Statement> recorded;
  private final Map<String, Expr.Leaf> arrays = new HashMap<>();
  private final IdentityHashMap<Statement, Set<Expr.Leaf>> reads = new IdentityHashMap<>();

  /**
   * The adjoints of a block's statements.
   *
   * @param adjoints the variable that holds the adjoint of another
   * @param needed the variables whose values the way back reads
   * @param recorded which statements overwrite such a value; what others overwrite is not saved
   */
  ReverseStatements(
      Block block,
      BlockNames names,
      Map<Expr.Leaf, Expr.Leaf> adjoints,
      Set<Expr.Leaf> needed,
      InvariantSizes sizes,
      Predicate<Statement> recorded) {
    this.recorded = recorded;
    this.graph = block.graph();
    this.names = names;
    this.adjoints = adjoints;
    this.needed = needed;
    this.sizes = sizes;
    this.values = new ValueAdjoint(graph, names, adjoints);
    block.parameters().forEach(parameter -> parameters.add(parameter.variable()));
    for (Expr.Leaf variable : Variables.of(block)) {
      variable.dims().forEach(axis -> arrays.put(axis.extent(), variable));
    }
  }

  /** By statement, the variables that its own adjoint reads; keys are compared by identity. */
  Map<Statement, Set<Expr.Leaf>> reads() {
    return reads;
  }

  /** The variables that statements read, arrays for their sizes among them. */
  Set<Expr.Leaf> read(Collection<Statement> statements) {
    Set<Expr.Leaf> read = new HashSet<>();
    for (Statement statement : Variables.all(statements)) {
      read.addAll(read(Variables.expressions(statement), sizes, arrays));
    }
    return read;
  }

  private static Set<Expr.Leaf> read(
      List<Expr> expressions, InvariantSizes sizes, Map<String, Expr.Leaf> arrays) {
    Set<Expr.Leaf> read = new HashSet<>(Variables.read(expressions));
    for (String extent : Variables.extents(expressions)) {
      Expr.Leaf array = arrays.get(extent);
      if (array != null && sizes.of(array).isEmpty()) {
        read.add(array);
      }
    }
    return read;
  }

  /** The sweeps over a block's body. */
  Sweeps of(List<Statement> body) {
    return list(body, false);
  }

  private Sweeps list(List<Statement> statements, boolean repeated) {
    List<Statement> forward = new ArrayList<>();
    List<Statement> backward = new ArrayList<>();
    for (Statement statement : statements) {
      Sweeps one = statement(statement, repeated);
      if (Variables.inside(statement).isEmpty()) {
        reads.put(statement, read(one.backward()));
      } else if (statement instanceof Statement.For && !one.backward().isEmpty()) {
        reads.put(statement, read(Variables.expressions(statement), sizes, arrays));
      }
      forward.addAll(one.forward());
      backward.addAll(0, one.backward());
    }
    return new Sweeps(forward, backward);
  }

  private Sweeps statement(Statement statement, boolean repeated) {
    return switch (statement) {
      case Statement.Assign(Expr.Leaf variable, Expr value) ->
          written(statement, new Access(variable, List.of()), value, repeated);
      case Statement.Store(Access place, Expr value) -> written(statement, place, value, repeated);
      case Statement.Create create -> create(create, repeated);
      case Statement.Copy copy -> copy(copy, repeated);
      case Statement.For loop -> loop(loop);
      case Statement.While loop -> loop(loop, repeated);
      case Statement.If choice -> choice(choice, repeated);
      case Statement.Invoke invoke -> invoke(invoke, repeated);
      case Statement.Require _ -> new Sweeps(List.of(statement), List.of());
      case Statement.Save _, Statement.Restore _, Statement.Part _ ->
          throw new IllegalStateException("an adjoint is not differentiated");
    };
  }

  /**
   * Whether a place has to be saved before it is written: it is read backwards, and has a value.
   */
  private boolean isSaved(Statement statement, Expr.Leaf variable, boolean repeated) {
    boolean first = assigned.add(variable) && !repeated;
    return needed.contains(variable) && !first && recorded.test(statement);
  }

  private Sweeps written(Statement statement, Access place, Expr value, boolean repeated) {
    boolean saved = isSaved(statement, place.variable(), repeated);
    List<Statement> backward = new ArrayList<>();
    boolean reads = Variables.read(List.of(value)).contains(place.variable());
    List<Statement> restore = saved ? List.of(new Statement.Restore(place)) : List.of();
    if (adjoints.containsKey(place.variable())) {
      values.write(place, value, saved && reads, restore, backward);
    } else {
      backward.addAll(restore);
    }
    return new Sweeps(saving(saved, place, statement), backward);
  }

  private static List<Statement> saving(boolean saved, Access place, Statement statement) {
    return saved ? List.of(new Statement.Save(place), statement) : List.of(statement);
  }

  private Sweeps create(Statement.Create create, boolean repeated) {
    boolean first = !assigned.contains(create.array()) && !repeated;
    boolean saved = isSaved(create, create.array(), repeated);
    List<Statement> backward = new ArrayList<>();
    Access whole = new Access(create.array(), List.of());
    if (saved) {
      backward.add(new Statement.Restore(whole));
    }
    if (!first) {
      clear(create.array(), backward);
    }
    return new Sweeps(saving(saved, whole, create), backward);
  }

  /** The adjoint of an array that is about to be replaced is zero, and as long as the array was. */
  private void clear(Expr.Leaf array, List<Statement> backward) {
    Expr.Leaf adjoint = adjoints.get(array);
    if (adjoint != null) {
      backward.add(
          new Statement.Create(adjoint, sizes.of(array).orElseGet(() -> extents(array.dims()))));
    }
  }

  private List<Expr> extents(List<Axis> dims) {
    return dims.stream().map(axis -> graph.extent(axis.extent())).toList();
  }

  private Sweeps copy(Statement.Copy copy, boolean repeated) {
    boolean first = !assigned.contains(copy.array()) && !repeated;
    boolean saved = isSaved(copy, copy.array(), repeated);
    List<Statement> backward = new ArrayList<>();
    Expr.Leaf to = adjoints.get(copy.array());
    Expr.Leaf from = adjoints.get(copy.from().variable());
    if (to != null && from != null) {
      List<Expr> at = new ArrayList<>();
      copy.from().rest().forEach(axis -> at.add(counter()));
      Expr part = new Access(to, at).expr(graph);
      Access into = new Access(from, copy.from().index()).at(at);
      Statement add = new Statement.Store(into, graph.add(into.expr(graph), part));
      backward.add(over(copy.from().rest(), at, add));
    }
    Access whole = new Access(copy.array(), List.of());
    if (saved) {
      backward.add(new Statement.Restore(whole));
    }
    if (!first) {
      clear(copy.array(), backward);
    }
    return new Sweeps(saving(saved, whole, copy), backward);
  }

  private Expr.Leaf counter() {
    return names.scalar("i", Type.INT, Binding.DATA);
  }

  /** A statement for all positions along some axes. */
  private Statement over(List<Axis> axes, List<Expr> counters, Statement inner) {
    Statement all = inner;
    for (int d = axes.size() - 1; d >= 0; d--) {
      Expr size = graph.extent(axes.get(d).extent());
      all =
          new Statement.For(
              (Expr.Leaf) counters.get(d), graph.literal(0), size, false, List.of(all));
    }
    return all;
  }

  private Sweeps loop(Statement.For loop) {
    Sweeps body = list(loop.body(), true);
    List<Statement> forward =
        List.of(
            new Statement.For(loop.counter(), loop.from(), loop.to(), loop.down(), body.forward()));
    List<Statement> backward =
        body.backward().isEmpty()
            ? List.of()
            : List.of(
                new Statement.For(
                    loop.counter(), loop.from(), loop.to(), !loop.down(), body.backward()));
    return new Sweeps(forward, backward);
  }

  /** The rounds of a loop whose number is not known before are counted. */
  private Sweeps loop(Statement.While loop, boolean repeated) {
    Sweeps body = list(loop.body(), true);
    if (body.backward().isEmpty()) {
      return new Sweeps(List.of(new Statement.While(loop.condition(), body.forward())), List.of());
    }
    Expr.Leaf rounds = names.scalar("rounds", Type.INT, Binding.DATA);
    Access place = new Access(rounds, List.of());
    List<Statement> counted = new ArrayList<>(body.forward());
    counted.add(new Statement.Assign(rounds, graph.add(rounds, graph.literal(1))));
    List<Statement> forward = new ArrayList<>();
    forward.add(new Statement.Assign(rounds, graph.literal(0)));
    forward.add(new Statement.While(loop.condition(), counted));
    List<Statement> backward = new ArrayList<>();
    if (repeated) {
      forward.add(new Statement.Save(place));
      backward.add(new Statement.Restore(place));
    }
    backward.add(new Statement.For(counter(), graph.literal(0), rounds, false, body.backward()));
    return new Sweeps(forward, backward);
  }

  private Sweeps choice(Statement.If choice, boolean repeated) {
    Sweeps then = list(choice.then(), repeated);
    Sweeps otherwise = list(choice.otherwise(), repeated);
    if (then.backward().isEmpty() && otherwise.backward().isEmpty()) {
      return new Sweeps(
          List.of(new Statement.If(choice.condition(), then.forward(), otherwise.forward())),
          List.of());
    }
    List<Statement> forward = new ArrayList<>();
    List<Statement> backward = new ArrayList<>();
    Expr condition = choice.condition();
    if (!holdsAfterwards(choice)) {
      Expr.Leaf taken = names.scalar("taken", Type.BOOLEAN, Binding.DATA);
      Access place = new Access(taken, List.of());
      forward.add(new Statement.Assign(taken, condition));
      condition = taken;
      forward.add(new Statement.If(condition, then.forward(), otherwise.forward()));
      if (repeated) {
        forward.add(new Statement.Save(place));
        backward.add(new Statement.Restore(place));
      }
    } else {
      reads.put(choice, read(List.of(condition), sizes, arrays));
      forward.add(new Statement.If(condition, then.forward(), otherwise.forward()));
    }
    backward.add(new Statement.If(condition, then.backward(), otherwise.backward()));
    return new Sweeps(forward, backward);
  }

  /** Whether a condition can be evaluated again after its branches, at no cost in saved values. */
  private boolean holdsAfterwards(Statement.If choice) {
    Set<Expr.Leaf> read = Variables.read(List.of(choice.condition()));
    Collection<Statement> both = new ArrayList<>(choice.then());
    both.addAll(choice.otherwise());
    Set<Expr.Leaf> changed = Variables.assigned(both);
    Set<String> extents = Variables.extents(List.of(choice.condition()));
    return read.stream()
            .allMatch(
                leaf ->
                    !changed.contains(leaf)
                        && (parameters.contains(leaf)
                            || (leaf.dims().isEmpty() && leaf.type() != Type.DOUBLE)
                            || needed.contains(leaf)))
        && changed.stream()
            .flatMap(array -> array.dims().stream())
            .noneMatch(axis -> extents.contains(axis.extent()));
  }

  private Sweeps invoke(Statement.Invoke invoke, boolean repeated) {
    List<Statement> forward = new ArrayList<>();
    List<Statement> restores = new ArrayList<>();
    Set<Expr.Leaf> variables = new LinkedHashSet<>();
    invoke.results().forEach(result -> result.ifPresent(place -> variables.add(place.variable())));
    for (Expr.Leaf variable : variables) {
      if (isSaved(invoke, variable, repeated)) {
        Access whole = new Access(variable, List.of());
        forward.add(new Statement.Save(whole));
        restores.addFirst(new Statement.Restore(whole));
      }
    }
    forward.add(invoke);
    List<Statement> backward = new ArrayList<>();
    if (variables.stream().anyMatch(adjoints::containsKey)) {
      backward.add(adjoint(invoke));
      for (Optional<Access> result : invoke.results()) {
        result.ifPresent(place -> zero(place, backward));
      }
    }
    backward.addAll(restores);
    return new Sweeps(forward, backward);
  }

  private Statement adjoint(Statement.Invoke invoke) {
    List<Expr> arguments = new ArrayList<>(invoke.arguments());
    for (Optional<Access> result : invoke.results()) {
      arguments.add(result.orElseThrow().expr(graph));
    }
    for (Optional<Access> result : invoke.results()) {
      arguments.add(adjoint(result.orElseThrow()).expr(graph));
    }
    List<Optional<Access>> results = new ArrayList<>();
    for (Expr argument : invoke.arguments()) {
      results.add(
          Access.of(argument)
              .filter(place -> adjoints.containsKey(place.variable()))
              .map(this::adjoint));
    }
    return new Statement.Invoke(invoke.routine().adjoint(), arguments, results);
  }

  private Access adjoint(Access place) {
    return new Access(requireNonNull(adjoints.get(place.variable())), place.index());
  }

  private void zero(Access place, List<Statement> backward) {
    Access adjoint = adjoint(place);
    if (place.variable().dims().isEmpty()) {
      backward.add(new Statement.Assign(adjoint.variable(), graph.literal(0)));
      return;
    }
    List<Expr> at = new ArrayList<>();
    place.rest().forEach(axis -> at.add(counter()));
    Statement zero = new Statement.Store(adjoint.at(at), graph.literal(0));
    backward.add(over(place.rest(), at, zero));
  }
}
