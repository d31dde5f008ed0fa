package dev.isotropy.processor.frontend;

import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import dev.isotropy.processor.frontend.BlockJumps.Target;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.blocks.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code if} and {@code switch} as statements of a block.
 *
 * <p>What follows one that may jump goes into the branches that do not.
 */
final class BlockBranches {

  private final Frame frame;
  private final Bodies bodies;
  private final BlockStatements statements;

  /**
   * A reader.
   *
   * @param statements reads the branches
   */
  BlockBranches(Frame frame, Bodies bodies, BlockStatements statements) {
    this.frame = frame;
    this.bodies = bodies;
    this.statements = statements;
  }

  /** Reads an {@code if}; whether the rest was read too. */
  boolean read(IfTree choice, List<? extends StatementTree> rest) {
    Optional<Expr> condition =
        new Expressions(frame, bodies).condition(Statements.unparenthesized(choice.getCondition()));
    StatementTree otherwise = choice.getElseStatement();
    return condition.isPresent()
        && either(
            condition.get(),
            List.of(choice.getThenStatement()),
            otherwise == null ? List.of() : List.of(otherwise),
            rest);
  }

  private boolean either(
      Expr condition,
      List<StatementTree> then,
      List<StatementTree> otherwise,
      List<? extends StatementTree> rest) {
    if (condition instanceof Expr.Literal literal) {
      statements.run(BlockStatements.concat(literal.value() != 0 ? then : otherwise, rest));
      return true;
    }
    if (!Jumps.leave(then) && !Jumps.leave(otherwise)) {
      choose(condition, then, otherwise);
      return false;
    }
    if (Jumps.always(then)) {
      choose(condition, then, BlockStatements.concat(otherwise, rest));
    } else if (Jumps.always(otherwise)) {
      choose(condition, BlockStatements.concat(then, rest), otherwise);
    } else {
      choose(condition, then, otherwise);
      List<Tree> both = new ArrayList<>(then);
      both.addAll(otherwise);
      statements.unlessJumped(both, rest);
    }
    return true;
  }

  private void choose(Expr condition, List<StatementTree> then, List<StatementTree> otherwise) {
    statements.choose(condition, () -> statements.run(then), () -> statements.run(otherwise));
  }

  /** Reads a {@code switch}; whether the rest was read too. */
  boolean read(SwitchTree tree, List<? extends StatementTree> rest) {
    Optional<List<Switches.Case>> cases =
        new Switches(frame, bodies)
            .cases(Statements.unparenthesized(tree.getExpression()), tree.getCases());
    if (cases.isEmpty() || cases.get().isEmpty()) {
      return false;
    }
    Target end = statements.jumps().newTarget("");
    frame.block().orElseThrow().add(new Statement.Assign(end.flag(), frame.graph().literal(0)));
    cases(statements.with(statements.jumps().inSwitch(end)), cases.get());
    if (Jumps.leaves(tree)) {
      statements.unlessJumped(List.of(tree), rest);
      return true;
    }
    return false;
  }

  private static void cases(BlockStatements inside, List<Switches.Case> cases) {
    Switches.Case first = cases.getFirst();
    if (first.condition().isEmpty()) {
      inside.run(first.statements());
      return;
    }
    List<Switches.Case> others = cases.subList(1, cases.size());
    inside.choose(
        first.condition().get(),
        () -> inside.run(first.statements()),
        () -> {
          if (!others.isEmpty()) {
            cases(inside, others);
          }
        });
  }
}
