package dev.isotropy.processor.frontend;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.Frame.Local;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.blocks.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads statements as statements of a block.
 *
 * <p>Jumps become conditions: what follows a statement that may jump runs only if it did not.
 */
final class BlockStatements {

  private final Frame frame;
  private final Bodies bodies;
  private final BlockBuilder builder;
  private final BlockJumps jumps;
  private final Destination result;

  /**
   * A reader of a method's body.
   *
   * @param result takes what the method returns
   * @param name what the method is called
   */
  BlockStatements(Frame frame, Bodies bodies, Destination result, String name) {
    this(frame, bodies, result, BlockJumps.ofMethod(frame.block().orElseThrow(), name));
  }

  BlockStatements(Frame frame, Bodies bodies, Destination result, BlockJumps jumps) {
    this.frame = frame;
    this.bodies = bodies;
    this.builder = frame.block().orElseThrow();
    this.result = result;
    this.jumps = jumps;
  }

  /** Reads a whole body. */
  void body(List<? extends StatementTree> statements) {
    jumps.begin();
    scoped(() -> run(statements));
  }

  /** The same with other places to jump to. */
  BlockStatements with(BlockJumps others) {
    return new BlockStatements(frame, bodies, result, others);
  }

  BlockJumps jumps() {
    return jumps;
  }

  /** Runs, and forgets the variables that were declared meanwhile. */
  void scoped(Runnable reading) {
    Map<String, Local> before = new HashMap<>(frame.locals());
    reading.run();
    Set<Expr.Leaf> gone = new HashSet<>();
    for (Map.Entry<String, Local> entry : frame.locals().entrySet()) {
      Local outer = before.get(entry.getKey());
      if ((outer == null || !outer.value().equals(entry.getValue().value()))
          && entry.getValue().value().orElse(Value.UNKNOWN)
              instanceof Array(Expr.Leaf leaf, _, _)) {
        gone.add(leaf);
      }
    }
    for (Local outer : before.values()) {
      if (outer.value().orElse(Value.UNKNOWN) instanceof Array(Expr.Leaf leaf, _, _)) {
        gone.remove(leaf);
      }
    }
    frame.locals().keySet().retainAll(before.keySet());
    builder.aliases().drop(gone);
  }

  /** Reads statements in order. */
  void run(List<? extends StatementTree> statements) {
    for (int i = 0; i < statements.size(); i++) {
      List<? extends StatementTree> rest = statements.subList(i + 1, statements.size());
      StatementTree statement = statements.get(i);
      boolean[] ends = new boolean[1];
      builder.before(statement, rest, () -> ends[0] = run(statement, rest));
      if (ends[0]) {
        return;
      }
    }
  }

  /** Reads a statement; whether the rest was read too, or is never reached. */
  private boolean run(StatementTree statement, List<? extends StatementTree> rest) {
    switch (statement) {
      case BlockTree block when Jumps.leaves(block) -> {
        run(concat(block.getStatements(), rest));
        return true;
      }
      case BlockTree block -> scoped(() -> run(block.getStatements()));
      case IfTree choice -> {
        return new BlockBranches(frame, bodies, this).read(choice, rest);
      }
      case SwitchTree choice -> {
        return new BlockBranches(frame, bodies, this).read(choice, rest);
      }
      case ReturnTree back -> {
        if (back.getExpression() != null) {
          result.assign(frame, new Expressions(frame, bodies).read(back.getExpression()), back);
        }
        jumps.jump(jumps.method());
        return true;
      }
      case YieldTree yield -> {
        result.assign(frame, new Expressions(frame, bodies).read(yield.getValue()), yield);
        jumps.jump(jumps.method());
        return true;
      }
      case BreakTree jump -> {
        jumps.breakTo(jump).ifPresentOrElse(jumps::jump, () -> unsupported(jump));
        return true;
      }
      case ContinueTree jump -> {
        jumps.continueTo(jump).ifPresentOrElse(jumps::jump, () -> unsupported(jump));
        return true;
      }
      case VariableTree variable -> new BlockAssignments(frame, bodies).declare(variable);
      case ExpressionStatementTree expression -> expression(expression.getExpression());
      case EmptyStatementTree _, AssertTree _ -> {}
      case ForLoopTree _,
          EnhancedForLoopTree _,
          WhileLoopTree _,
          DoWhileLoopTree _,
          LabeledStatementTree _ -> {
        new BlockLoops(frame, bodies, this).run(statement, "");
        if (Jumps.leaves(statement)) {
          unlessJumped(List.of(statement), rest);
          return true;
        }
      }
      default -> unsupported(statement);
    }
    return false;
  }

  private void unsupported(StatementTree statement) {
    String kind = statement.getKind().name().toLowerCase(java.util.Locale.ROOT);
    frame
        .reading()
        .report(
            Problem.UNSUPPORTED_STATEMENT,
            frame.scope().unit(),
            statement,
            frame.member().name(),
            "a " + kind.replace("_", " "),
            Statements.ALLOWED,
            Advice.statement(statement));
  }

  void expression(ExpressionTree tree) {
    BlockAssignments assignments = new BlockAssignments(frame, bodies);
    switch (tree) {
      case AssignmentTree assignment ->
          assignments.assign(assignment.getVariable(), assignment.getExpression(), tree);
      case CompoundAssignmentTree assignment -> assignments.compound(assignment);
      case UnaryTree unary when Statements.step(unary).isPresent() ->
          assignments.step(unary, Statements.step(unary).get());
      case MethodInvocationTree call when calls(call) -> {}
      default ->
          frame.fail(
              Problem.UNSUPPORTED_STATEMENT,
              tree,
              "the statement '" + tree + "'",
              Statements.ALLOWED,
              Advice.statement(tree));
    }
  }

  /** Reads a call that writes to its arguments; false if it does nothing. */
  private boolean calls(MethodInvocationTree call) {
    int findings = frame.reading().findings().count();
    List<Statement> written = builder.inside(() -> new Expressions(frame, bodies).read(call));
    written.forEach(builder::add);
    return !written.isEmpty() || frame.reading().findings().hasErrorsAfter(findings);
  }

  /** Reads what follows statements that may jump. */
  void unlessJumped(List<? extends Tree> before, List<? extends StatementTree> rest) {
    if (rest.isEmpty()) {
      return;
    }
    Optional<Expr> jumped = jumps.jumped(before);
    List<Statement> inner = builder.inside(() -> run(rest));
    if (jumped.isEmpty()) {
      inner.forEach(builder::add);
    } else {
      builder.add(new Statement.If(jumped.get(), List.of(), inner));
    }
  }

  /** Adds a choice of what two readings add. */
  void choose(Expr condition, Runnable then, Runnable otherwise) {
    Set<Set<Expr.Leaf>> before = builder.aliases().state();
    List<Statement> yes = builder.inside(() -> scoped(then));
    Set<Set<Expr.Leaf>> after = builder.aliases().state();
    builder.aliases().reset(before);
    List<Statement> no = builder.inside(() -> scoped(otherwise));
    builder.aliases().join(after);
    builder.add(new Statement.If(condition, yes, no));
  }

  /** Statements one after the other. */
  static List<StatementTree> concat(
      List<? extends StatementTree> first, List<? extends StatementTree> second) {
    List<StatementTree> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
