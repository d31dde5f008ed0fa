package dev.isotropy.processor.frontend;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
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
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.Frame.Local;
import dev.isotropy.processor.frontend.Frame.Ownership;
import dev.isotropy.processor.ir.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads statements: assignments give variables new values, and both branches of an {@code if} are
 * read and joined.
 */
final class Statements {

  static final String ALLOWED =
      "local variables, assignments, if, switch, for, while, do, break, continue, return";

  private final Frame frame;
  private final Bodies bodies;

  Statements(Frame frame, Bodies bodies) {
    this.frame = frame;
    this.bodies = bodies;
  }

  /** Runs statements in order; what they return, or empty if they reach their end. */
  Optional<Value> run(List<? extends StatementTree> statements) {
    for (int i = 0; i < statements.size(); i++) {
      List<? extends StatementTree> rest = statements.subList(i + 1, statements.size());
      switch (statements.get(i)) {
        case ReturnTree statement -> {
          ExpressionTree result = statement.getExpression();
          return Optional.of(
              result == null ? Value.UNKNOWN : new Expressions(frame, bodies).read(result));
        }
        case BlockTree block -> {
          return run(concat(block.getStatements(), rest));
        }
        case IfTree choice -> {
          return run(choice, rest);
        }
        case SwitchTree choice -> {
          Optional<List<Switches.Case>> cases =
              new Switches(frame, bodies)
                  .cases(unparenthesized(choice.getExpression()), choice.getCases());
          if (cases.isPresent() && cases.get().isEmpty()) {
            return run(rest);
          }
          return cases.isPresent() ? run(cases.get(), rest, choice) : Optional.of(Value.UNKNOWN);
        }
        case YieldTree statement -> {
          return Optional.of(new Expressions(frame, bodies).read(statement.getValue()));
        }
        case VariableTree variable -> new Assignments(frame, bodies).declare(variable);
        case ExpressionStatementTree statement -> run(statement.getExpression());
        case EmptyStatementTree _, AssertTree _ -> {}
        case ForLoopTree loop when new Loops(frame, bodies).run(loop) -> {}
        case EnhancedForLoopTree loop when new Loops(frame, bodies).run(loop) -> {}
        case ForLoopTree _,
            EnhancedForLoopTree _,
            WhileLoopTree _,
            DoWhileLoopTree _,
            LabeledStatementTree _ -> {
          StatementTree loop = statements.get(i);
          if (Jumps.leaves(loop)) {
            return Optional.of(
                new Blocks(frame, bodies)
                    .rest(statements.subList(i, statements.size()), frame.returned()));
          }
          new Blocks(frame, bodies).run(List.of(loop));
        }
        case ContinueTree jump when jump.getLabel() == null -> {
          return Optional.empty();
        }
        case StatementTree other -> {
          unsupported(other);
          if (AssignedNames.returns(List.of(other))) {
            return Optional.of(Value.UNKNOWN);
          }
        }
      }
    }
    return Optional.empty();
  }

  private void unsupported(StatementTree statement) {
    frame
        .reading()
        .report(
            Problem.UNSUPPORTED_STATEMENT,
            frame.scope().unit(),
            statement,
            frame.member().name(),
            words(statement),
            ALLOWED,
            Advice.statement(statement));
  }

  private Optional<Value> run(IfTree choice, List<? extends StatementTree> rest) {
    Optional<Expr> condition =
        new Expressions(frame, bodies).condition(unparenthesized(choice.getCondition()));
    StatementTree otherwise = choice.getElseStatement();
    List<StatementTree> then = List.of(choice.getThenStatement());
    List<StatementTree> els = otherwise == null ? List.of() : List.of(otherwise);
    if (condition.isEmpty()) {
      return Optional.of(Value.UNKNOWN);
    }
    return either(condition.get(), then, new Otherwise(els), rest, choice);
  }

  /** What runs where a condition does not hold: statements, or further cases. */
  private record Otherwise(List<StatementTree> statements, List<Switches.Case> cases) {

    Otherwise(List<StatementTree> statements) {
      this(statements, List.of());
    }

    boolean leaves() {
      return Statements.leaves(statements)
          || cases.stream().anyMatch(one -> Statements.leaves(one.statements()));
    }

    Optional<Value> run(Statements in, List<? extends StatementTree> rest, Tree tree) {
      return cases.isEmpty() ? in.run(concat(statements, rest)) : in.run(cases, rest, tree);
    }
  }

  private Optional<Value> either(
      Expr holds,
      List<StatementTree> then,
      Otherwise otherwise,
      List<? extends StatementTree> rest,
      Tree tree) {
    if (holds instanceof Expr.Literal literal) {
      return literal.value() != 0 ? run(concat(then, rest)) : otherwise.run(this, rest, tree);
    }
    Frame yes = frame.where(holds);
    Frame no = frame.where(new Operators(frame.graph()).not(holds));
    if (!leaves(then) && !otherwise.leaves()) {
      new Statements(yes, bodies).run(then);
      otherwise.run(new Statements(no, bodies), List.of(), tree);
      join(holds, yes, no, tree);
      return run(rest);
    }
    Optional<Value> a = new Statements(yes, bodies).run(concat(then, rest));
    Optional<Value> b = otherwise.run(new Statements(no, bodies), rest, tree);
    if (a.isEmpty() || b.isEmpty()) {
      join(holds, yes, no, tree);
      return Optional.empty();
    }
    return Optional.of(
        new Choices(frame.graph(), bodies.axes()).choose(frame, holds, a.get(), b.get(), tree));
  }

  /** Runs the first of some cases that is taken, and then the rest. */
  private Optional<Value> run(
      List<Switches.Case> cases, List<? extends StatementTree> rest, Tree tree) {
    Switches.Case first = cases.getFirst();
    if (first.condition().isEmpty()) {
      return run(concat(first.statements(), rest));
    }
    List<Switches.Case> others = cases.subList(1, cases.size());
    return either(
        first.condition().get(), first.statements(), new Otherwise(List.of(), others), rest, tree);
  }

  static ExpressionTree unparenthesized(ExpressionTree tree) {
    return tree instanceof ParenthesizedTree inner ? inner.getExpression() : tree;
  }

  /** Gives every variable the value that it has after either branch. */
  private void join(Expr condition, Frame yes, Frame no, Tree tree) {
    for (String name : List.copyOf(frame.locals().keySet())) {
      Local before = frame.local(name);
      Optional<Value> a = yes.local(name).value();
      Optional<Value> b = no.local(name).value();
      Optional<Value> joined =
          a.isEmpty() || b.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Choices(frame.graph(), bodies.axes())
                      .choose(frame, condition, a.get(), b.get(), tree));
      boolean shared =
          yes.local(name).ownership() == Ownership.SHARED
              || no.local(name).ownership() == Ownership.SHARED;
      frame
          .locals()
          .put(
              name,
              new Local(
                  before.shape(), joined, shared ? Ownership.SHARED : yes.local(name).ownership()));
    }
  }

  private void run(ExpressionTree tree) {
    Assignments assignments = new Assignments(frame, bodies);
    switch (tree) {
      case AssignmentTree assignment ->
          assignments.assign(assignment.getVariable(), assignment.getExpression(), tree);
      case CompoundAssignmentTree assignment -> assignments.compound(assignment);
      case UnaryTree unary when step(unary).isPresent() ->
          assignments.step(unary, step(unary).get());
      default ->
          frame.fail(
              Problem.UNSUPPORTED_STATEMENT,
              tree,
              "the statement '" + tree + "'",
              ALLOWED,
              Advice.statement(tree));
    }
  }

  static Optional<Tree.Kind> step(UnaryTree tree) {
    return switch (tree.getKind()) {
      case PREFIX_INCREMENT, POSTFIX_INCREMENT -> Optional.of(Tree.Kind.PLUS);
      case PREFIX_DECREMENT, POSTFIX_DECREMENT -> Optional.of(Tree.Kind.MINUS);
      default -> Optional.empty();
    };
  }

  /** Whether statements can end the method or the round of a loop. */
  private static boolean leaves(List<StatementTree> statements) {
    return AssignedNames.returns(statements) || AssignedNames.jumps(statements);
  }

  /** The expression of the last return statement of a method; of anything else, itself. */
  static Tree lastReturned(Tree method) {
    Tree found =
        new TreeScanner<Tree, Void>() {
          @Override
          public Tree visitReturn(ReturnTree tree, Void unused) {
            return tree.getExpression();
          }

          @Override
          public Tree reduce(Tree latest, Tree earlier) {
            return latest == null ? earlier : latest;
          }
        }.scan(method, null);
    return found == null ? method : found;
  }

  private static List<StatementTree> concat(
      List<? extends StatementTree> first, List<? extends StatementTree> second) {
    List<StatementTree> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static String words(StatementTree statement) {
    if (statement instanceof ForLoopTree || statement instanceof EnhancedForLoopTree) {
      StatementTree body =
          statement instanceof ForLoopTree loop
              ? loop.getStatement()
              : ((EnhancedForLoopTree) statement).getStatement();
      if (AssignedNames.returns(List.of(body))) {
        return "a return in a loop";
      }
      return AssignedNames.breaks(List.of(body))
          ? "a break in a loop"
          : "a for loop that does not count by one";
    }
    String kind = statement.getKind().name().toLowerCase(Locale.ROOT);
    return "a " + kind.replace("_", " ");
  }
}
