package dev.isotropy.processor.frontend;

import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Distribution;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Block;
import dev.isotropy.processor.ir.blocks.BlockNames;
import dev.isotropy.processor.ir.blocks.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A block that is being read: its statements so far, and the values from outside that they read.
 */
final class BlockBuilder {

  /** A value from outside, and the parameter that stands for it. */
  record Input(Expr argument, List<Axis> dims, Block.Parameter parameter) {}

  /**
   * A variable of the source.
   *
   * @param depth how much of what is still to be read lies outside of its scope
   */
  private record Declared(String name, int depth) {}

  /** A condition, bound, size or index of the source, which must not depend on sampled values. */
  record Control(Expr value, Frame frame, Problem problem, Tree tree) {}

  private final Graph graph = new Graph();
  private final BlockNames names = new BlockNames(graph);
  private final Set<String> latent;
  private final List<Input> inputs = new ArrayList<>();
  private final Map<List<Object>, Value> entered = new HashMap<>();
  private final Deque<List<Statement>> lists = new ArrayDeque<>();
  private final List<Control> controls = new ArrayList<>();
  private final Map<String, Expr.Leaf> arrays = new HashMap<>();
  private final Set<Expr.Leaf> fresh = new HashSet<>();
  private final Aliases aliases = new Aliases();
  private final List<List<? extends Tree>> pending = new ArrayList<>();
  private final Deque<Tree> statements = new ArrayDeque<>();
  private final Map<Expr.Leaf, Declared> declared = new HashMap<>();

  /**
   * A block without statements.
   *
   * @param latent the names of variables that are known to depend on sampled values
   */
  BlockBuilder(Set<String> latent) {
    this.latent = latent;
    lists.push(new ArrayList<>());
  }

  Graph graph() {
    return graph;
  }

  Aliases aliases() {
    return aliases;
  }

  List<Input> inputs() {
    return inputs;
  }

  List<Control> controls() {
    return controls;
  }

  /** The statements so far. */
  List<Statement> statements() {
    return List.copyOf(lists.getFirst());
  }

  void add(Statement statement) {
    lists.getFirst().add(statement);
  }

  /** The statements that something adds. */
  List<Statement> inside(Runnable reading) {
    lists.push(new ArrayList<>());
    reading.run();
    return List.copyOf(lists.pop());
  }

  /** Notes that a value decides what runs. */
  void control(Expr value, Frame frame, Problem problem, Tree tree) {
    controls.add(new Control(value, frame, problem, tree));
  }

  /** A new variable that holds a number. */
  Expr.Leaf scalar(String wish, Type type) {
    String name = names.take(wish);
    return (Expr.Leaf) graph.local(name, List.of(), binding(name), type);
  }

  /** A new variable that holds an array. */
  Expr.Leaf array(String wish, int rank, Type type) {
    String name = names.take(wish);
    List<Axis> dims = new ArrayList<>();
    for (int d = 0; d < rank; d++) {
      dims.add(Axis.of(name + "." + d));
    }
    Expr.Leaf array = (Expr.Leaf) graph.local(name, dims, binding(name), type);
    arrays.put(name, array);
    return array;
  }

  /** The array of a name, along its own dimensions. */
  Expr.Leaf variable(String name) {
    return Objects.requireNonNull(arrays.get(name), name);
  }

  private Binding binding(String name) {
    return latent.contains(name) ? Binding.LATENT : Binding.DATA;
  }

  /** Notes what is still to be read after the statement that is read now, while something runs. */
  void before(List<? extends Tree> rest, Runnable reading) {
    pending.addLast(rest);
    reading.run();
    pending.removeLast();
  }

  /** The same while a statement is read, of which helpers see what is not evaluated yet. */
  void before(Tree statement, List<? extends Tree> rest, Runnable reading) {
    statements.push(statement);
    before(rest, reading);
    statements.pop();
  }

  /** While a helper is read that the current statement calls. */
  void inHelper(Runnable reading) {
    before(statements.isEmpty() ? List.of() : List.of(statements.peek()), reading);
  }

  /** Notes that the source has a variable for an array; from here on, as long as it names it. */
  void declared(Expr.Leaf array, String name) {
    declared.put(array, new Declared(name, Math.max(0, pending.size() - 1)));
  }

  /** A variable that may hold the same array, and that is still read. */
  boolean isShared(Expr.Leaf array) {
    return aliases.others(array).stream().anyMatch(this::isLive);
  }

  private boolean isLive(Expr.Leaf array) {
    Declared known = declared.get(array);
    if (known == null) {
      return true;
    }
    // Nothing names a variable behind the end of its scope.
    return pending.subList(Math.min(known.depth(), pending.size()), pending.size()).stream()
        .flatMap(List::stream)
        .anyMatch(tree -> AssignedNames.namesIn(tree).contains(known.name()));
  }

  /** Notes that an array was just made, so that no variable holds it. */
  Expr.Leaf fresh(Expr.Leaf array) {
    fresh.add(array);
    return array;
  }

  /** Whether no variable holds an array so far; from now on one does. */
  boolean takeFresh(Expr array) {
    return array instanceof Expr.Leaf leaf && fresh.remove(leaf);
  }

  /** Whether no variable holds an array so far. */
  boolean isFresh(Expr array) {
    return array instanceof Expr.Leaf leaf && fresh.contains(leaf);
  }

  /** Whether a variable is passed in, so that nothing changes it. */
  boolean isInput(Expr.Leaf variable) {
    return inputs.stream().anyMatch(input -> input.parameter().variable() == variable);
  }

  /** A value from outside as the block sees it: a literal, or a parameter. */
  Value enter(String name, Value outer) {
    return switch (outer) {
      case Scalar scalar -> scalar(name, scalar);
      case Array array ->
          new Array(
              parameter(name, array.expr(), array.dims(), array.type()),
              parameter(name, array.expr(), array.dims(), array.type()).dims(),
              array.type());
      case Distribution made when !made.axes().isEmpty() -> Value.UNKNOWN;
      case Distribution made -> {
        List<Expr> arguments = new ArrayList<>();
        for (int i = 0; i < made.arguments().size(); i++) {
          String parameter = made.family().parameters().get(i).name();
          Scalar argument = new Scalar(made.arguments().get(i), Type.DOUBLE);
          arguments.add(scalar(parameter, argument).expr());
        }
        yield new Distribution(made.family(), List.copyOf(arguments), made.origin());
      }
      case Value.Step step ->
          new Value.Step(
              step.kind(),
              step.arguments().stream()
                  .map(argument -> scalar("argument", new Scalar(argument, Type.DOUBLE)).expr())
                  .toList());
      case Value.Unknown _ -> outer;
    };
  }

  private Scalar scalar(String name, Scalar outer) {
    return outer.expr() instanceof Expr.Literal literal
        ? new Scalar(graph.literal(literal.value()), outer.type())
        : new Scalar(parameter(name, outer.expr(), List.of(), outer.type()), outer.type());
  }

  /** The parameter for a value; an integer only if data tell it. */
  private Expr.Leaf parameter(String wish, Expr outer, List<Axis> dims, Type type) {
    Type kept = outer.binding() == Binding.LATENT ? Type.DOUBLE : type;
    List<Object> key = List.of(outer, dims, kept);
    Value known = entered.get(key);
    if (known instanceof Array array) {
      return (Expr.Leaf) array.expr();
    }
    String name = names.take(wish);
    List<Axis> own = new ArrayList<>();
    for (int d = 0; d < dims.size(); d++) {
      own.add(Axis.of(name + "." + d));
    }
    boolean sampled = outer.binding() == Binding.LATENT;
    Expr.Leaf leaf =
        (Expr.Leaf) graph.local(name, own, sampled ? Binding.LATENT : Binding.DATA, kept);
    entered.put(key, new Array(leaf, own, kept));
    arrays.put(name, leaf);
    inputs.add(new Input(outer, dims, new Block.Parameter(leaf, sampled)));
    return leaf;
  }
}
