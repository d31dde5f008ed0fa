package dev.isotropy.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the cases of switches on integers. */
final class Switches {

  private final Frame frame;
  private final Bodies bodies;

  Switches(Frame frame, Bodies bodies) {
    this.frame = frame;
    this.bodies = bodies;
  }

  /**
   * A case.
   *
   * @param condition where it is taken if none before it is; empty for the default
   * @param statements what it runs, those of the cases into which it falls through included
   * @param result what it evaluates to, in place of statements; empty if it has statements
   */
  record Case(
      Optional<Expr> condition, List<StatementTree> statements, Optional<ExpressionTree> result) {}

  /**
   * The cases of a switch, the default last; empty if they can't be read, which is reported.
   *
   * @param selector what is compared with the labels
   */
  Optional<List<Case>> cases(ExpressionTree selector, List<? extends CaseTree> trees) {
    Optional<Scalar> value = new Expressions(frame, bodies).scalar(selector);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get().type() != Type.INT) {
      frame.fail(Problem.WRONG_TYPE, selector, value.get().words(), "int");
      return Optional.empty();
    }
    List<Case> cases = new ArrayList<>();
    Optional<Case> otherwise = Optional.empty();
    for (int i = 0; i < trees.size(); i++) {
      Optional<Expr> condition = Optional.of(frame.graph().literal(0));
      for (CaseLabelTree label : trees.get(i).getLabels()) {
        if (label instanceof DefaultCaseLabelTree) {
          condition = Optional.empty();
        } else {
          Optional<Expr> equal = equal(value.get(), label);
          if (equal.isEmpty()) {
            return Optional.empty();
          }
          condition = condition.map(any -> new Operators(frame.graph()).or(any, equal.get()));
        }
      }
      Case read = read(condition, trees, i);
      if (condition.isPresent()) {
        cases.add(read);
      } else {
        otherwise = Optional.of(read);
      }
    }
    otherwise.ifPresent(cases::add);
    return Optional.of(cases);
  }

  private Optional<Expr> equal(Scalar value, CaseLabelTree label) {
    if (!(label instanceof ConstantCaseLabelTree constant)) {
      frame.fail(
          Problem.UNSUPPORTED_EXPRESSION,
          label,
          "the pattern '" + label + "'",
          "integer constants as labels");
      return Optional.empty();
    }
    Optional<Scalar> known =
        new Expressions(frame, bodies).scalar(constant.getConstantExpression());
    return known.flatMap(
        number ->
            new Operators(frame.graph())
                .binary(Tree.Kind.EQUAL_TO, value, number)
                .map(Scalar::expr)
                .or(
                    () -> {
                      frame.fail(Problem.WRONG_TYPE, label, number.words(), "int");
                      return Optional.empty();
                    }));
  }

  private Case read(Optional<Expr> condition, List<? extends CaseTree> trees, int index) {
    CaseTree tree = trees.get(index);
    if (tree.getCaseKind() == CaseTree.CaseKind.RULE) {
      return switch (tree.getBody()) {
        case ExpressionTree result -> new Case(condition, List.of(), Optional.of(result));
        case StatementTree statement -> new Case(condition, List.of(statement), Optional.empty());
        default -> new Case(condition, List.of(), Optional.empty());
      };
    }
    List<StatementTree> statements = new ArrayList<>();
    for (CaseTree each : trees.subList(index, trees.size())) {
      if (each.getCaseKind() == CaseTree.CaseKind.RULE) {
        // Java refuses cases of both kinds in one switch.
        frame.reading().leaveToJavac();
        break;
      }
      for (StatementTree statement : flat(each.getStatements())) {
        if (statement instanceof BreakTree jump && jump.getLabel() == null) {
          return new Case(condition, statements, Optional.empty());
        }
        statements.add(statement);
      }
    }
    return new Case(condition, statements, Optional.empty());
  }

  /** The statements of a case, which often stand in one block. */
  private static List<? extends StatementTree> flat(List<? extends StatementTree> statements) {
    return statements.size() == 1 && statements.getFirst() instanceof BlockTree block
        ? block.getStatements()
        : statements;
  }

  /** The value of a switch expression. */
  Value read(SwitchExpressionTree tree) {
    ExpressionTree selector = Statements.unparenthesized(tree.getExpression());
    return cases(selector, tree.getCases())
        .map(
            cases ->
                frame.block().isPresent()
                    ? new BlockSwitchValues(frame, bodies).read(cases)
                    : value(frame, cases, tree))
        .orElse(Value.UNKNOWN);
  }

  private Value value(Frame here, List<Case> cases, Tree tree) {
    Case first = cases.getFirst();
    Optional<Expr> condition = first.condition();
    if (condition.isEmpty() || cases.size() == 1) {
      return value(here, first, tree);
    }
    List<Case> rest = cases.subList(1, cases.size());
    if (condition.get() instanceof Expr.Literal literal) {
      return literal.value() != 0 ? value(here, first, tree) : value(here, rest, tree);
    }
    Value taken = value(here.where(condition.get()), first, tree);
    Expr not = frame.graph().apply(Op.NOT, condition.get());
    Value otherwise = value(here.where(not), rest, tree);
    return new Choices(frame.graph(), bodies.axes())
        .choose(here, condition.get(), taken, otherwise, tree);
  }

  private Value value(Frame here, Case one, Tree tree) {
    if (one.result().isPresent()) {
      return new Expressions(here, bodies).read(one.result().get());
    }
    boolean assigns =
        AssignedNames.in(one.statements()).stream().anyMatch(frame.locals()::containsKey);
    if (assigns) {
      return frame.fail(
          Problem.UNSUPPORTED_EXPRESSION,
          tree,
          "a switch expression that assigns variables",
          "a switch statement, or cases that only give a value");
    }
    return new Statements(here, bodies).run(one.statements()).orElse(Value.UNKNOWN);
  }
}
