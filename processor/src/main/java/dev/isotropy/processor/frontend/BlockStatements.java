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
import dev.isotropy.processor.frontend.BlockJumps.Target;
import dev.isotropy.processor.frontend.Frame.Local;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Type;
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
        return choice(choice, rest);
      }
      case SwitchTree choice -> {
        return choice(choice, rest);
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
  private void unlessJumped(List<? extends Tree> before, List<? extends StatementTree> rest) {
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

  /** The other branch of a choice. */
  private interface Branch {
    boolean leaves();

    boolean always();

    void run(BlockStatements in, List<? extends StatementTree> rest);

    List<? extends Tree> trees();
  }

  /** Reads an {@code if}; whether the rest was read too. */
  private boolean choice(IfTree choice, List<? extends StatementTree> rest) {
    Optional<Expr> condition =
        new Expressions(frame, bodies).condition(Statements.unparenthesized(choice.getCondition()));
    StatementTree otherwise = choice.getElseStatement();
    List<StatementTree> els = otherwise == null ? List.of() : List.of(otherwise);
    return condition.isPresent()
        && either(condition.get(), List.of(choice.getThenStatement()), branch(els), rest);
  }

  private static Branch branch(List<StatementTree> statements) {
    return new Branch() {
      @Override
      public boolean leaves() {
        return Jumps.leave(statements);
      }

      @Override
      public boolean always() {
        return Jumps.always(statements);
      }

      @Override
      public void run(BlockStatements in, List<? extends StatementTree> rest) {
        in.run(concat(statements, rest));
      }

      @Override
      public List<? extends Tree> trees() {
        return statements;
      }
    };
  }

  private boolean either(
      Expr condition,
      List<StatementTree> then,
      Branch otherwise,
      List<? extends StatementTree> rest) {
    if (condition instanceof Expr.Literal literal) {
      if (literal.value() != 0) {
        run(concat(then, rest));
      } else {
        otherwise.run(this, rest);
      }
      return true;
    }
    if (!Jumps.leave(then) && !otherwise.leaves()) {
      choose(condition, () -> run(then), () -> otherwise.run(this, List.of()));
      return false;
    }
    if (Jumps.always(then)) {
      choose(condition, () -> run(then), () -> otherwise.run(this, rest));
    } else if (otherwise.always()) {
      choose(condition, () -> run(concat(then, rest)), () -> otherwise.run(this, List.of()));
    } else {
      choose(condition, () -> run(then), () -> otherwise.run(this, List.of()));
      List<Tree> both = new ArrayList<>(then);
      both.addAll(otherwise.trees());
      unlessJumped(both, rest);
    }
    return true;
  }

  private void choose(Expr condition, Runnable then, Runnable otherwise) {
    Set<Set<Expr.Leaf>> before = builder.aliases().state();
    List<Statement> yes = builder.inside(() -> scoped(then));
    Set<Set<Expr.Leaf>> after = builder.aliases().state();
    builder.aliases().reset(before);
    List<Statement> no = builder.inside(() -> scoped(otherwise));
    builder.aliases().join(after);
    builder.add(new Statement.If(condition, yes, no));
  }

  /** Reads a {@code switch}; whether the rest was read too. */
  private boolean choice(SwitchTree tree, List<? extends StatementTree> rest) {
    Optional<List<Switches.Case>> cases =
        new Switches(frame, bodies)
            .cases(Statements.unparenthesized(tree.getExpression()), tree.getCases());
    if (cases.isEmpty() || cases.get().isEmpty()) {
      return false;
    }
    Target end = jumps.newTarget("");
    BlockStatements inside = with(jumps.inSwitch(end));
    builder.add(new Statement.Assign(end.flag(), frame.graph().literal(0)));
    inside.runCases(cases.get());
    if (Jumps.leaves(tree)) {
      unlessJumped(List.of(tree), rest);
      return true;
    }
    return false;
  }

  private void runCases(List<Switches.Case> cases) {
    Switches.Case first = cases.getFirst();
    if (first.condition().isEmpty()) {
      run(first.statements());
      return;
    }
    List<Switches.Case> others = cases.subList(1, cases.size());
    Expr condition = first.condition().get();
    choose(
        condition,
        () -> run(first.statements()),
        () -> {
          if (!others.isEmpty()) {
            runCases(others);
          }
        });
  }

  /** The value of a switch expression. */
  static Value choose(Frame frame, Bodies bodies, List<Switches.Case> cases, Tree tree) {
    BlockBuilder builder = frame.block().orElseThrow();
    Destination result = new Destination(builder, "chosen", shape(frame, bodies, cases));
    BlockStatements statements = new BlockStatements(frame, bodies, result, "chosen");
    statements.jumps.begin();
    statements.results(cases, tree);
    return result.value();
  }

  /** Doubles and integers among the results make the choice a double. */
  private static Optional<Shape> shape(Frame frame, Bodies bodies, List<Switches.Case> cases) {
    int findings = frame.reading().findings().count();
    boolean doubles = false;
    for (Switches.Case one : cases) {
      if (one.result().isPresent()) {
        frame
            .block()
            .orElseThrow()
            .inside(() -> new Expressions(frame, bodies).read(one.result().get()));
        Value[] value = new Value[1];
        frame
            .block()
            .orElseThrow()
            .inside(() -> value[0] = new Expressions(frame, bodies).read(one.result().get()));
        doubles |= value[0] instanceof Scalar scalar && scalar.type() == Type.DOUBLE;
      }
    }
    frame.reading().findings().truncate(findings);
    return doubles ? Optional.of(new Shape(Type.DOUBLE, 0)) : Optional.empty();
  }

  private void results(List<Switches.Case> cases, Tree tree) {
    Switches.Case first = cases.getFirst();
    Runnable taken =
        () -> {
          if (first.result().isPresent()) {
            ExpressionTree value = first.result().get();
            result.assign(frame, new Expressions(frame, bodies).read(value), value);
          } else {
            run(first.statements());
          }
        };
    if (first.condition().isEmpty() || cases.size() == 1) {
      scoped(taken);
      return;
    }
    List<Switches.Case> others = cases.subList(1, cases.size());
    choose(first.condition().get(), taken, () -> results(others, tree));
  }

  private static List<StatementTree> concat(
      List<? extends StatementTree> first, List<? extends StatementTree> second) {
    List<StatementTree> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
