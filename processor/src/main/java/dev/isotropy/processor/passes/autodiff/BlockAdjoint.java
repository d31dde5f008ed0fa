package dev.isotropy.processor.passes.autodiff;

import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Access;
import dev.isotropy.processor.ir.blocks.Block;
import dev.isotropy.processor.ir.blocks.BlockNames;
import dev.isotropy.processor.ir.blocks.BlockText;
import dev.isotropy.processor.ir.blocks.InvariantSizes;
import dev.isotropy.processor.ir.blocks.Statement;
import dev.isotropy.processor.ir.blocks.Variables;
import dev.isotropy.processor.passes.autodiff.ReverseStatements.Sweeps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The adjoint of a block, by reverse mode over its statements: the block once forwards, what it
 * overwrites going to a tape where the way back reads it, then the adjoint of each statement, the
 * last one first.
 *
 * <pre>
 * for t: s = rho * s + y[t]   →   for t:      save s; s = rho * s + y[t]
 *                                 for t down: restore s; adjRho = adjRho + s * adjS; adjS = rho * adjS
 * </pre>
 *
 * <p>It takes the block's arguments and the adjoints of its results; it gives the adjoints of the
 * arguments, and the results too, so that the block itself need not run where they are wanted as
 * well.
 */
public final class BlockAdjoint {

  private final Block primal;
  private final Graph graph;
  private final BlockNames names;
  private final Map<Expr.Leaf, Expr.Leaf> adjoints = new LinkedHashMap<>();
  private final List<Expr.Leaf> seeds = new ArrayList<>();

  private BlockAdjoint(Block primal) {
    this.primal = primal;
    this.graph = primal.graph();
    this.names = new BlockNames(primal);
  }

  /** The adjoint, always the same one. */
  public static Block of(Block primal) {
    return primal.adjoint(block -> new BlockAdjoint(block).block());
  }

  private Block block() {
    Block split =
        new Block(
            graph,
            primal.name(),
            primal.parameters(),
            primal.given(),
            new SplitFunctions(graph, names::take).of(primal.body()));
    Set<Expr.Leaf> active = BlockActivity.of(split);
    List<Expr.Leaf> inOrder = new ArrayList<>();
    split.parameters().forEach(parameter -> inOrder.add(parameter.variable()));
    inOrder.addAll(Variables.of(split));
    for (Expr.Leaf variable : inOrder) {
      if (active.contains(variable)) {
        adjoints.put(variable, like(variable, adjointName(variable)));
      }
    }
    for (Block.Result result : primal.given()) {
      seeds.add(like(result.variable(), "seed"));
    }
    InvariantSizes sizes = new InvariantSizes(split);
    Set<Expr.Leaf> needed = new HashSet<>();
    while (true) {
      ReverseStatements reverse = reverse(split, needed, sizes, _ -> true);
      Sweeps sweeps = reverse.of(split.body());
      if (!needed.addAll(readBackwards(sweeps, reverse))) {
        ToBeRecorded recorded = new ToBeRecorded(split.body(), reverse.reads());
        return assemble(reverse(split, needed, sizes, recorded::isSaved).of(split.body()));
      }
    }
  }

  private ReverseStatements reverse(
      Block split, Set<Expr.Leaf> needed, InvariantSizes sizes, Predicate<Statement> recorded) {
    return new ReverseStatements(split, new BlockNames(names), adjoints, needed, sizes, recorded);
  }

  private static String adjointName(Expr.Leaf variable) {
    String name = variable.name();
    return "adj" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private Expr.Leaf like(Expr.Leaf variable, String name) {
    return variable.dims().isEmpty()
        ? names.scalar(name, Type.DOUBLE, Binding.LATENT)
        : names.array(name, variable.dims().size(), Type.DOUBLE, Binding.LATENT);
  }

  /** The variables of the block whose values the way back reads. */
  private Set<Expr.Leaf> readBackwards(Sweeps sweeps, ReverseStatements reverse) {
    Set<Expr.Leaf> assigned = new HashSet<>(Variables.of(primal));
    assigned.addAll(Variables.assigned(sweeps.forward()));
    Set<Expr.Leaf> read = reverse.read(sweeps.backward());
    read.retainAll(assigned);
    return read;
  }

  private Block assemble(Sweeps sweeps) {
    List<Block.Parameter> parameters = new ArrayList<>(primal.parameters());
    List<Block.Result> results = new ArrayList<>();
    Set<Expr.Leaf> external = new HashSet<>();
    for (Block.Parameter parameter : primal.parameters()) {
      Expr.Leaf adjoint = adjoints.get(parameter.variable());
      if (adjoint == null) {
        adjoint = like(parameter.variable(), adjointName(parameter.variable()));
      }
      external.add(adjoint);
      results.add(new Block.Result(adjoint, true));
    }
    List<Statement> body = new ArrayList<>(sweeps.forward());
    for (Block.Result result : results) {
      if (result.variable().dims().isEmpty() && !adjoints.containsValue(result.variable())) {
        body.add(new Statement.Assign(result.variable(), graph.literal(0)));
      }
    }
    adjoints.forEach(
        (variable, adjoint) -> {
          if (adjoint.dims().isEmpty()) {
            body.add(new Statement.Assign(adjoint, graph.literal(0)));
          } else if (!external.contains(adjoint) && !isSeeded(variable)) {
            body.add(new Statement.Create(adjoint, extents(variable)));
          }
        });
    Set<Expr.Leaf> changed = Variables.assigned(sweeps.backward());
    for (int i = 0; i < seeds.size(); i++) {
      Block.Result result = primal.given().get(i);
      Expr.Leaf seed = seeds.get(i);
      parameters.add(new Block.Parameter(seed, true));
      Expr.Leaf adjoint = adjoints.get(result.variable());
      if (adjoint != null) {
        seedFacts(seed, result.variable()).forEach(body::add);
        body.add(
            seed.dims().isEmpty()
                ? new Statement.Assign(adjoint, seed)
                : new Statement.Copy(adjoint, new Access(seed, List.of())));
      }
      results.add(changed.contains(result.variable()) ? kept(result.variable(), body) : result);
    }
    body.addAll(sweeps.backward());
    return new Block(graph, primal.name() + Block.ADJOINT, parameters, results, body);
  }

  private boolean isSeeded(Expr.Leaf variable) {
    return primal.given().stream().anyMatch(result -> result.variable() == variable);
  }

  /** The adjoint of a result is as long as the result. */
  private List<Statement> seedFacts(Expr.Leaf seed, Expr.Leaf result) {
    List<Statement> facts = new ArrayList<>();
    List<Expr> known = new InvariantSizes(primal).of(result).orElse(List.of());
    for (int d = 0; d < known.size(); d++) {
      Expr size = graph.extent(seed.dims().get(d).extent());
      facts.add(
          new Statement.Require(
              graph.apply(Op.EQ, size, known.get(d)),
              BlockText.of(size) + " is not " + BlockText.of(known.get(d))));
    }
    return facts;
  }

  /** A result whose variable the way back changes, in a variable of its own. */
  private Block.Result kept(Expr.Leaf variable, List<Statement> body) {
    Expr.Leaf copy = like(variable, variable.name() + "Result");
    body.add(
        variable.dims().isEmpty()
            ? new Statement.Assign(copy, variable)
            : new Statement.Copy(copy, new Access(variable, List.of())));
    return new Block.Result(copy, false);
  }

  private List<Expr> extents(Expr.Leaf array) {
    return array.dims().stream().map(axis -> graph.extent(axis.extent())).toList();
  }
}
