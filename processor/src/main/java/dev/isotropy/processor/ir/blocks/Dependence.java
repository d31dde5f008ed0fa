package dev.isotropy.processor.ir.blocks;

import dev.isotropy.processor.ir.Expr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the values of a block's variables depend on, wherever they are assigned. */
public final class Dependence {

  private Dependence() {}

  /** The variables whose values are computed from sampled ones, other than by the path taken. */
  public static Set<Expr.Leaf> onLatent(Block block) {
    Set<Expr.Leaf> latent = new HashSet<>();
    for (Block.Parameter parameter : block.parameters()) {
      if (parameter.latent()) {
        latent.add(parameter.variable());
      }
    }
    List<Statement> all = Variables.all(block.body());
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Statement statement : all) {
        boolean reads =
            Variables.inside(statement).isEmpty()
                && Variables.read(Variables.expressions(statement)).stream()
                    .anyMatch(latent::contains);
        if (reads) {
          grows |= latent.addAll(Variables.assigned(List.of(statement)));
        }
      }
    }
    return latent;
  }

  /**
   * The statements on which the values of some variables depend, by the path taken too; and those
   * that may end the evaluation, if there are such.
   *
   * @param wanted the variables
   */
  public static List<Statement> slice(List<Statement> statements, Collection<Expr.Leaf> wanted) {
    return new Slice(statements, wanted, true).kept();
  }

  /** The same without those that may end the evaluation, if no value depends on them. */
  public static List<Statement> valueSlice(
      List<Statement> statements, Collection<Expr.Leaf> wanted) {
    return new Slice(statements, wanted, false).kept();
  }

  /** A slice. */
  private static final class Slice {

    private final List<Statement> statements;
    private final Set<Expr.Leaf> relevant;
    private final Map<String, Expr.Leaf> arrays = new HashMap<>();
    private final boolean checks;

    Slice(List<Statement> statements, Collection<Expr.Leaf> wanted, boolean checks) {
      this.statements = statements;
      this.checks = checks;
      this.relevant = new HashSet<>(wanted);
      for (Expr.Leaf variable : Variables.assigned(statements)) {
        variable.dims().forEach(axis -> arrays.put(axis.extent(), variable));
      }
    }

    List<Statement> kept() {
      int before = -1;
      while (before != relevant.size()) {
        before = relevant.size();
        statements.forEach(this::mark);
      }
      return keep(statements);
    }

    private boolean isRelevant(Statement statement) {
      return (checks
              && Variables.all(List.of(statement)).stream()
                  .anyMatch(each -> each instanceof Statement.Require))
          || Variables.assigned(List.of(statement)).stream().anyMatch(relevant::contains);
    }

    private void mark(Statement statement) {
      if (isRelevant(statement)) {
        List<Expr> read = Variables.expressions(statement);
        relevant.addAll(Variables.read(read));
        for (String extent : Variables.extents(read)) {
          Optional.ofNullable(arrays.get(extent)).ifPresent(relevant::add);
        }
      }
      Variables.inside(statement).forEach(list -> list.forEach(this::mark));
    }

    private List<Statement> keep(List<Statement> list) {
      List<Statement> kept = new ArrayList<>();
      for (Statement statement : list) {
        if (isRelevant(statement)) {
          kept.add(kept(statement));
        }
      }
      return kept;
    }

    private Statement kept(Statement statement) {
      return switch (statement) {
        case Statement.For loop ->
            new Statement.For(
                loop.counter(), loop.from(), loop.to(), loop.down(), keep(loop.body()));
        case Statement.While loop -> new Statement.While(loop.condition(), keep(loop.body()));
        case Statement.If choice ->
            new Statement.If(choice.condition(), keep(choice.then()), keep(choice.otherwise()));
        default -> statement;
      };
    }
  }
}
