package dev.isotropy.processor.frontend;

import dev.isotropy.processor.frontend.BlockBuilder.Input;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.blocks.Block;
import dev.isotropy.processor.ir.blocks.BlockText;
import dev.isotropy.processor.ir.blocks.Dependence;
import dev.isotropy.processor.ir.blocks.KeptElements;
import dev.isotropy.processor.ir.blocks.Statement;
import dev.isotropy.processor.ir.blocks.Variables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes of the statements of a block what its variables hold afterwards. */
final class BlockResults {

  private final Frame frame;
  private final Graph graph;
  private final BlockBuilder builder;
  private final List<Statement> always;
  private final Function<Expr.Leaf, List<Axis>> dims;

  /**
   * Of the statements of a builder.
   *
   * @param always the statements as they are where nothing sampled decides whether they run at all
   * @param dims the axes that an array of the block has outside
   */
  BlockResults(
      Frame frame,
      BlockBuilder builder,
      List<Statement> always,
      Function<Expr.Leaf, List<Axis>> dims) {
    this.frame = frame;
    this.graph = frame.graph();
    this.builder = builder;
    this.always = always;
    this.dims = dims;
  }

  /**
   * The values that variables have after a block; those that data tell are a block of their own. Of
   * arrays whose elements it does not read it gets the sizes only: they are known from data.
   */
  Map<Expr.Leaf, Expr> of(List<Expr.Leaf> wanted) {
    Map<Expr.Leaf, Expr> results = new LinkedHashMap<>();
    List<Expr.Leaf> known = new ArrayList<>();
    List<Expr.Leaf> sampled = new ArrayList<>();
    for (Expr.Leaf variable : wanted) {
      (isKnown(variable) ? known : sampled).add(variable);
    }
    List<Statement> ofKnown = Dependence.slice(always, known);
    call(isLatent(ofKnown) ? Dependence.valueSlice(always, known) : ofKnown, known, results);
    List<Statement> all = builder.statements();
    call(Dependence.slice(all, sampled), sampled, results);
    return results;
  }

  /**
   * Whether data tell a variable's value. Where something sampled decides whether the statements
   * run, they run in any case for what cannot fail: numbers made of numbers.
   */
  private boolean isKnown(Expr.Leaf variable) {
    List<Statement> slice = Dependence.valueSlice(always, List.of(variable));
    boolean guarded = !always.equals(builder.statements());
    return !isLatent(slice)
        && !(guarded
            && (Variables.read(expressions(slice)).stream().anyMatch(e -> !e.dims().isEmpty())
                || Variables.all(slice).stream().anyMatch(BlockResults::mayFail)));
  }

  /** Whether statements read something sampled. */
  private boolean isLatent(List<Statement> statements) {
    Set<Expr.Leaf> read = Variables.read(expressions(statements));
    return builder.inputs().stream()
        .map(Input::parameter)
        .anyMatch(input -> input.latent() && read.contains(input.variable()));
  }

  private static boolean mayFail(Statement statement) {
    return statement instanceof Statement.Require
        || statement instanceof Statement.Invoke
        || statement instanceof Statement.Create;
  }

  private static List<Expr> expressions(List<Statement> statements) {
    List<Expr> expressions = new ArrayList<>();
    Variables.all(statements).forEach(each -> expressions.addAll(Variables.expressions(each)));
    return expressions;
  }

  private List<Input> used(List<Statement> statements) {
    List<Expr> expressions = expressions(statements);
    Set<Expr.Leaf> read = Variables.read(expressions);
    Set<String> extents = Variables.extents(expressions);
    List<Input> used = new ArrayList<>();
    for (Input input : builder.inputs()) {
      Expr.Leaf variable = input.parameter().variable();
      if (read.contains(variable)) {
        used.add(input);
      } else if (variable.dims().stream().anyMatch(axis -> extents.contains(axis.extent()))) {
        used.add(new Input(graph.literal(0), input.dims(), new Block.Parameter(variable, false)));
      }
    }
    return used;
  }

  private void call(List<Statement> slice, List<Expr.Leaf> wanted, Map<Expr.Leaf, Expr> results) {
    if (wanted.isEmpty()) {
      return;
    }
    List<Statement> statements = new BlockInvariants(builder, graph).takenOut(slice);
    List<Input> inputs = used(statements);
    List<Block.Result> given =
        wanted.stream().map(variable -> new Block.Result(variable, false)).toList();
    String name = frame.stack().getLast().getSimpleName().toString();
    List<Block.Parameter> parameters = inputs.stream().map(Input::parameter).toList();
    List<Statement> all = Stream.concat(facts(inputs).stream(), statements.stream()).toList();
    Block read = new Block(builder.graph(), name, parameters, given, all);
    Block block = new Block(builder.graph(), name, parameters, given, KeptElements.of(read));
    List<List<Axis>> resultDims = new ArrayList<>();
    for (Expr.Leaf variable : wanted) {
      resultDims.add(dims.apply(variable));
    }
    for (int i = 0; i < wanted.size(); i++) {
      results.put(
          wanted.get(i),
          graph.call(
              block,
              inputs.stream().map(Input::argument).toList(),
              inputs.stream().map(Input::dims).toList(),
              resultDims,
              i,
              List.of()));
    }
  }

  /** What is known of the sizes of arguments: some are numbers, or those of others. */
  private List<Statement> facts(List<Input> inputs) {
    Graph inner = builder.graph();
    BlockSizes outside = new BlockSizes(graph, builder);
    Map<Expr, Expr> known = new HashMap<>();
    List<Statement> facts = new ArrayList<>();
    for (Input input : inputs) {
      Expr.Leaf variable = input.parameter().variable();
      for (int d = 0; d < variable.dims().size(); d++) {
        Expr extent = inner.extent(variable.dims().get(d).extent());
        fact(outside.size(input.dims().get(d)), extent, inner, known).ifPresent(facts::add);
      }
    }
    for (Input input : inputs) {
      if (input.argument() instanceof Expr.Extent extent) {
        Expr size = outside.size(Axis.of(extent.extent()));
        fact(size, input.parameter().variable(), inner, known).ifPresent(facts::add);
      }
    }
    return facts;
  }

  private static Optional<Statement> fact(
      Expr size, Expr inside, Graph inner, Map<Expr, Expr> known) {
    Expr first =
        size instanceof Expr.Literal literal
            ? inner.literal(literal.value())
            : known.putIfAbsent(size, inside);
    return Optional.ofNullable(first)
        .map(
            same ->
                new Statement.Require(
                    inner.apply(Op.EQ, inside, same),
                    BlockText.of(inside) + " is not " + BlockText.of(same)));
  }
}
