package dev.isotropy.processor.frontend;

import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.BlockBuilder.Control;
import dev.isotropy.processor.frontend.Frame.Local;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Distribution;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Access;
import dev.isotropy.processor.ir.blocks.Block;
import dev.isotropy.processor.ir.blocks.Dependence;
import dev.isotropy.processor.ir.blocks.Statement;
import dev.isotropy.processor.ir.blocks.Variables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads statements that cannot be read as values as a block: what they read becomes its arguments,
 * what they leave its results.
 */
final class Blocks {

  private static final int MAX_READINGS = 8;

  private final Frame frame;
  private final Bodies bodies;
  private final Graph graph;
  private final Map<Expr.Leaf, List<Axis>> returnedDims = new HashMap<>();

  Blocks(Frame frame, Bodies bodies) {
    this.frame = frame;
    this.bodies = bodies;
    this.graph = frame.graph();
  }

  /**
   * A reading of statements as a block, with the variables in which it leaves results.
   *
   * @param always the statements as they are where nothing sampled decides whether they run at all
   */
  private record Attempt(
      BlockBuilder builder,
      List<Statement> always,
      Map<String, Expr.Leaf> outputs,
      Destination returned,
      Set<Expr.Leaf> latent) {}

  /** Runs statements from which nothing returns; variables have what they leave. */
  void run(List<? extends StatementTree> statements) {
    Attempt attempt = read(statements, Optional.empty());
    if (attempt == null) {
      return;
    }
    for (Map.Entry<String, Expr.Leaf> output : attempt.outputs().entrySet()) {
      if (!keepsSize(attempt, output.getKey(), output.getValue())) {
        if (frame.reading().findings().hasErrors()) {
          return;
        }
        frame.fail(
            Problem.UNSUPPORTED_STATEMENT,
            statements.getFirst(),
            "a loop that gives '" + output.getKey() + "' another array",
            Statements.ALLOWED);
        return;
      }
    }
    bodies.countBlock();
    List<Expr.Leaf> wanted = List.copyOf(attempt.outputs().values());
    Map<Expr.Leaf, Expr> results = results(attempt, wanted);
    attempt
        .outputs()
        .forEach(
            (name, variable) -> {
              Local local = frame.local(name);
              Value value = result(local.value().orElseThrow(), of(results, variable));
              frame.locals().put(name, local.with(Optional.of(value)));
              frame.name(name);
            });
  }

  /** Whether a variable certainly holds as long an array after the statements as before. */
  private boolean keepsSize(Attempt attempt, String name, Expr.Leaf variable) {
    return !(frame.local(name).value().orElse(Value.UNKNOWN) instanceof Array array)
        || new BlockSizes(graph, attempt.builder()).are(variable, array.dims());
  }

  private Value result(Value before, Expr after) {
    return switch (before) {
      case Scalar scalar -> new Scalar(typed(after, scalar.type()), scalar.type());
      case Array array -> new Array(after, array.dims(), array.type());
      case Distribution _, Value.Step _, Value.Unknown _ ->
          throw new IllegalArgumentException(before.words());
    };
  }

  private Expr typed(Expr value, Type type) {
    return switch (type) {
      case DOUBLE -> value;
      case INT -> value.type() == Type.INT ? value : graph.apply(Op.TRUNC, value);
      case BOOLEAN ->
          value.type() == Type.BOOLEAN ? value : graph.apply(Op.NE, value, graph.literal(0));
    };
  }

  /**
   * The value that statements return, the last of which ends the body.
   *
   * @param shape its type; empty for a distribution
   */
  Value rest(List<? extends StatementTree> statements, Optional<Shape> shape) {
    Attempt attempt = read(statements, Optional.of(shape));
    if (attempt == null || attempt.returned().value() == Value.UNKNOWN) {
      return Value.UNKNOWN;
    }
    Value returned = attempt.returned().value();
    if (returned instanceof Array array) {
      Optional<List<Axis>> dims = dims(attempt, array);
      if (dims.isEmpty()) {
        return frame.fail(
            Problem.UNSUPPORTED_STATEMENT,
            statements.getFirst(),
            "a loop whose result is an array of a size that varies",
            Statements.ALLOWED);
      }
      returnedDims.put((Expr.Leaf) array.expr(), dims.get());
    }
    Map<Expr.Leaf, Expr> results = results(attempt, attempt.returned().variables());
    return switch (returned) {
      case Scalar(Expr.Leaf variable, Type type) ->
          new Scalar(typed(of(results, variable), type), type);
      case Array(Expr.Leaf variable, _, Type type) ->
          new Array(
              typed(of(results, variable), type),
              Objects.requireNonNull(returnedDims.get(variable)),
              type);
      case Distribution made -> {
        List<Expr> arguments = new ArrayList<>();
        for (Expr argument : made.arguments()) {
          Expr.Leaf variable = (Expr.Leaf) argument;
          arguments.add(typed(of(results, variable), variable.type()));
        }
        yield new Distribution(made.family(), List.copyOf(arguments), made.origin());
      }
      default -> Value.UNKNOWN;
    };
  }

  /**
   * Reads statements until it is known which variables depend on sampled values; null if they have
   * errors, which were reported.
   */
  private @org.jspecify.annotations.Nullable Attempt read(
      List<? extends StatementTree> statements, Optional<Optional<Shape>> returns) {
    int findings = frame.reading().findings().count();
    int domains = bodies.domains().count();
    Set<String> latent = new HashSet<>();
    for (int reading = 0; ; reading++) {
      frame.reading().findings().truncate(findings);
      bodies.domains().truncate(domains);
      Attempt attempt = read(statements, returns, latent);
      Set<String> found = new HashSet<>();
      for (Expr.Leaf variable : attempt.latent()) {
        if (variable.binding() != Binding.LATENT) {
          found.add(variable.name());
        }
      }
      if (!latent.addAll(found) || reading == MAX_READINGS) {
        check(attempt);
        return frame.reading().findings().hasErrorsAfter(findings) ? null : attempt;
      }
    }
  }

  private void check(Attempt attempt) {
    for (Control control : attempt.builder().controls()) {
      if (Variables.read(List.of(control.value())).stream().anyMatch(attempt.latent()::contains)) {
        control.frame().fail(control.problem(), control.tree(), control.tree());
      }
    }
  }

  private Attempt read(
      List<? extends StatementTree> statements,
      Optional<Optional<Shape>> returns,
      Set<String> latent) {
    BlockBuilder builder = new BlockBuilder(latent);
    Frame inner = frame.inBlock(builder);
    Map<String, Expr.Leaf> outputs = new LinkedHashMap<>();
    Set<String> assigned = AssignedNames.in(statements);
    Set<String> replaced = AssignedNames.wholeIn(statements);
    Set<String> mentioned = new HashSet<>();
    statements.forEach(statement -> mentioned.addAll(AssignedNames.namesIn(statement)));
    Expr reached = frame.reached();
    Value guard =
        reached instanceof Expr.Literal
            ? Value.UNKNOWN
            : builder.enter("reached", new Scalar(reached, Type.BOOLEAN));
    for (Map.Entry<String, Local> entry : frame.locals().entrySet()) {
      String name = entry.getKey();
      if (mentioned.contains(name)) {
        Local local = entry.getValue();
        boolean own = local.ownership() == Frame.Ownership.OWN;
        if (assigned.contains(name) && (own || replaced.contains(name))) {
          variable(inner, name, local).ifPresent(variable -> outputs.put(name, variable));
        } else {
          inner
              .locals()
              .put(name, local.with(local.value().map(value -> builder.enter(name, value))));
        }
      }
    }
    Destination returned = new Destination(builder, "result", returns.orElse(Optional.empty()));
    List<Statement> body =
        builder.inside(() -> new BlockStatements(inner, bodies, returned, "").body(statements));
    List<Statement> always = new ArrayList<>(builder.statements());
    if (guard instanceof Scalar scalar) {
      builder.add(new Statement.If(scalar.expr(), body, List.of()));
    } else {
      body.forEach(builder::add);
    }
    if (reached.binding() == Binding.LATENT) {
      always.addAll(body);
    } else {
      always = builder.statements();
    }
    if (returns.isPresent()) {
      outputs.clear();
    }
    List<Block.Parameter> parameters = new ArrayList<>();
    builder.inputs().forEach(input -> parameters.add(input.parameter()));
    Block block = new Block(builder.graph(), "", parameters, List.of(), builder.statements());
    return new Attempt(builder, always, outputs, returned, Dependence.onLatent(block));
  }

  /** A variable from outside that the statements assign: it begins with what it holds. */
  private Optional<Expr.Leaf> variable(Frame inner, String name, Local local) {
    BlockBuilder builder = inner.block().orElseThrow();
    Value value = local.value().orElse(Value.UNKNOWN);
    switch (value) {
      case Scalar scalar -> {
        Scalar entered = (Scalar) builder.enter(name + "Before", scalar);
        Expr.Leaf variable = builder.scalar(name, scalar.type());
        builder.add(new Statement.Assign(variable, entered.expr()));
        inner.locals().put(name, local.with(Optional.of(new Scalar(variable, scalar.type()))));
        return Optional.of(variable);
      }
      case Array array -> {
        Expr.Leaf variable = array(builder, name, array);
        if (local.ownership() != Frame.Ownership.OWN) {
          Array entered = (Array) builder.enter(name, array);
          builder.aliases().share(variable, (Expr.Leaf) entered.expr());
        }
        inner
            .locals()
            .put(
                name,
                new Local(
                    local.shape(),
                    Optional.of(new Array(variable, variable.dims(), array.type()))));
        return Optional.of(variable);
      }
      case Distribution _, Value.Step _, Value.Unknown _ -> {
        if (local.value().isEmpty() && local.shape().isPresent()) {
          inner.locals().put(name, local);
        } else {
          inner.locals().put(name, local.with(Optional.of(builder.enter(name, value))));
        }
        return Optional.empty();
      }
    }
  }

  private Expr.Leaf array(BlockBuilder builder, String name, Array array) {
    if (array.expr() instanceof Expr.Literal literal && literal.value() == 0) {
      List<Expr> sizes = new ArrayList<>();
      for (Axis axis : array.dims()) {
        Scalar size = new Scalar(graph.extent(axis.extent()), Type.INT);
        sizes.add(((Scalar) builder.enter(name + "Size", size)).expr());
      }
      Expr.Leaf variable = builder.array(name, array.dims().size(), array.type());
      builder.add(new Statement.Create(variable, sizes));
      return variable;
    }
    Array entered = (Array) builder.enter(name, array);
    Expr.Leaf variable = builder.array(name, array.dims().size(), array.type());
    builder.add(new Statement.Copy(variable, Access.of(entered.expr()).orElseThrow()));
    return variable;
  }

  /** The axes of an array that statements return, where it always has the same size. */
  private Optional<List<Axis>> dims(Attempt attempt, Array returned) {
    Optional<List<Expr>> sizes =
        new BlockSizes(graph, attempt.builder()).of((Expr.Leaf) returned.expr());
    if (sizes.isEmpty()
        || sizes.get().stream()
            .anyMatch(size -> !size.axes().isEmpty() || size.binding() == Binding.LATENT)) {
      return Optional.empty();
    }
    List<String> extents = sizes.get().stream().map(bodies.axes()::extent).toList();
    List<Axis> own = new ArrayList<>();
    for (String extent : extents) {
      Set<Axis> taken = new HashSet<>(own);
      taken.addAll(frame.loops());
      frame.member().plates().forEach(plate -> taken.add(Axis.of(plate)));
      own.add(bodies.axes().beside(extent, taken));
    }
    return Optional.of(own);
  }

  /** The axes of a variable from outside. */
  private List<Axis> dims(Attempt attempt, Expr.Leaf variable) {
    List<Axis> known = returnedDims.get(variable);
    if (known != null) {
      return known;
    }
    for (Map.Entry<String, Expr.Leaf> output : attempt.outputs().entrySet()) {
      if (output.getValue() == variable
          && frame.local(output.getKey()).value().orElse(Value.UNKNOWN) instanceof Array array) {
        return array.dims();
      }
    }
    return List.of();
  }

  private Map<Expr.Leaf, Expr> results(Attempt attempt, List<Expr.Leaf> wanted) {
    return new BlockResults(
            frame, attempt.builder(), attempt.always(), variable -> dims(attempt, variable))
        .of(wanted);
  }

  /** Where a problem of statements as a whole is reported. */
  static Tree place(List<? extends StatementTree> statements) {
    return statements.getFirst();
  }

  private static Expr of(Map<Expr.Leaf, Expr> results, Expr.Leaf variable) {
    return Objects.requireNonNull(results.get(variable), "every output is a result");
  }
}
