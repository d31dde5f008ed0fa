package dev.isotropy.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The head of a {@code for} loop that counts: {@code for (int i = from; i < bound; i++)}.
 *
 * @param variable the name of the counter
 * @param from its first value
 * @param bound what it is compared with
 * @param inclusive whether it may equal the bound
 * @param down whether it counts down
 */
record LoopHeader(
    String variable, ExpressionTree from, ExpressionTree bound, boolean inclusive, boolean down) {

  /** The head of a loop; empty if it does something else than to count by one. */
  static Optional<LoopHeader> of(ForLoopTree loop) {
    if (loop.getInitializer().size() != 1
        || loop.getUpdate().size() != 1
        || !(loop.getInitializer().getFirst() instanceof VariableTree counter)
        || counter.getInitializer() == null) {
      return Optional.empty();
    }
    String name = counter.getName().toString();
    Optional<Boolean> down = step(loop.getUpdate().getFirst(), name);
    Set<String> assigned = AssignedNames.in(List.of(loop.getStatement()));
    if (down.isEmpty() || assigned.contains(name)) {
      return Optional.empty();
    }
    ExpressionTree condition = loop.getCondition();
    while (condition instanceof ParenthesizedTree inner) {
      condition = inner.getExpression();
    }
    if (!(condition instanceof BinaryTree comparison)) {
      return Optional.empty();
    }
    boolean left = isName(comparison.getLeftOperand(), name);
    if (!left && !isName(comparison.getRightOperand(), name)) {
      return Optional.empty();
    }
    ExpressionTree bound = left ? comparison.getRightOperand() : comparison.getLeftOperand();
    Set<String> read = AssignedNames.readIn(bound);
    if (read.contains(name) || changes(bound, read, loop)) {
      return Optional.empty();
    }
    Tree.Kind kind = comparison.getKind();
    boolean less = kind == Tree.Kind.LESS_THAN || kind == Tree.Kind.LESS_THAN_EQUAL;
    boolean greater = kind == Tree.Kind.GREATER_THAN || kind == Tree.Kind.GREATER_THAN_EQUAL;
    boolean upwards = left ? less : greater;
    boolean downwards = left ? greater : less;
    if (down.get() ? !downwards : !upwards) {
      return Optional.empty();
    }
    boolean inclusive = kind == Tree.Kind.LESS_THAN_EQUAL || kind == Tree.Kind.GREATER_THAN_EQUAL;
    return Optional.of(
        new LoopHeader(name, counter.getInitializer(), bound, inclusive, down.get()));
  }

  /** Whether a loop assigns what its bound reads; elements don't change the length of an array. */
  private static boolean changes(ExpressionTree bound, Set<String> read, ForLoopTree loop) {
    List<Tree> body = List.of(loop.getStatement());
    Set<String> all = AssignedNames.namesIn(bound);
    return read.stream().anyMatch(AssignedNames.in(body)::contains)
        || all.stream().anyMatch(AssignedNames.wholeIn(body)::contains);
  }

  /** Whether an update counts down by one; empty if it is none that counts by one. */
  private static Optional<Boolean> step(ExpressionStatementTree update, String name) {
    return switch (update.getExpression()) {
      case UnaryTree unary when isName(unary.getExpression(), name) ->
          Statements.step(unary).map(kind -> kind == Tree.Kind.MINUS);
      case CompoundAssignmentTree compound
          when isName(compound.getVariable(), name) && isOne(compound.getExpression()) ->
          switch (compound.getKind()) {
            case PLUS_ASSIGNMENT -> Optional.of(false);
            case MINUS_ASSIGNMENT -> Optional.of(true);
            default -> Optional.empty();
          };
      case AssignmentTree assignment
          when isName(assignment.getVariable(), name)
              && assignment.getExpression() instanceof BinaryTree sum
              && isName(sum.getLeftOperand(), name)
              && isOne(sum.getRightOperand()) ->
          switch (sum.getKind()) {
            case PLUS -> Optional.of(false);
            case MINUS -> Optional.of(true);
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  private static boolean isOne(ExpressionTree tree) {
    return tree instanceof LiteralTree literal && Integer.valueOf(1).equals(literal.getValue());
  }

  private static boolean isName(ExpressionTree tree, String name) {
    return tree instanceof IdentifierTree identifier && identifier.getName().contentEquals(name);
  }
}
