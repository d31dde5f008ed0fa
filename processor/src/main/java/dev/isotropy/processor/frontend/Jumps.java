package dev.isotropy.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Where statements can jump to, as their text tells it. */
final class Jumps {

  private Jumps() {}

  /** Whether a statement can end with a jump to somewhere outside of it. */
  static boolean leaves(Tree tree) {
    Boolean found = new Search().scan(tree, null);
    return Boolean.TRUE.equals(found);
  }

  /** Whether statements can end with a jump to somewhere outside of them. */
  static boolean leave(List<? extends Tree> trees) {
    return trees.stream().anyMatch(Jumps::leaves);
  }

  /** Whether statements can end with a jump to the end or the next round of a loop around them. */
  static boolean leaveLoops(List<? extends Tree> trees) {
    Search search = new Search();
    search.returns = false;
    return trees.stream().anyMatch(tree -> Boolean.TRUE.equals(search.scan(tree, null)));
  }

  /** Whether the body of a loop can end the loop: by a break, a return or a jump further out. */
  static boolean endLoop(StatementTree body) {
    Search search = new Search();
    search.continues = 1;
    return Boolean.TRUE.equals(search.scan(body, null));
  }

  /** Whether statements never reach their end. */
  static boolean always(List<? extends StatementTree> statements) {
    return statements.stream().anyMatch(Jumps::always);
  }

  private static boolean always(StatementTree statement) {
    return switch (statement) {
      case ReturnTree _, BreakTree _, ContinueTree _, YieldTree _ -> true;
      case BlockTree block -> always(block.getStatements());
      case IfTree choice ->
          choice.getElseStatement() != null
              && always(choice.getThenStatement())
              && always(choice.getElseStatement());
      default -> false;
    };
  }

  /** Finds a jump to outside of the tree where the search begins. */
  private static final class Search extends TreeScanner<Boolean, Void> {

    private boolean returns = true;
    private int breaks;
    private int continues;
    private int yields;
    private List<String> labels = List.of();

    @Override
    public Boolean visitReturn(ReturnTree tree, Void unused) {
      return returns;
    }

    @Override
    public Boolean visitBreak(BreakTree tree, Void unused) {
      return tree.getLabel() == null ? breaks == 0 : !labels.contains(tree.getLabel().toString());
    }

    @Override
    public Boolean visitContinue(ContinueTree tree, Void unused) {
      return tree.getLabel() == null
          ? continues == 0
          : !labels.contains(tree.getLabel().toString());
    }

    @Override
    public Boolean visitYield(YieldTree tree, Void unused) {
      return returns && yields == 0;
    }

    private Boolean loop(Supplier<Boolean> inside) {
      breaks++;
      continues++;
      Boolean found = inside.get();
      breaks--;
      continues--;
      return found;
    }

    @Override
    public Boolean visitForLoop(ForLoopTree tree, Void unused) {
      return loop(() -> super.visitForLoop(tree, unused));
    }

    @Override
    public Boolean visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
      return loop(() -> super.visitEnhancedForLoop(tree, unused));
    }

    @Override
    public Boolean visitWhileLoop(WhileLoopTree tree, Void unused) {
      return loop(() -> super.visitWhileLoop(tree, unused));
    }

    @Override
    public Boolean visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
      return loop(() -> super.visitDoWhileLoop(tree, unused));
    }

    @Override
    public Boolean visitSwitch(SwitchTree tree, Void unused) {
      breaks++;
      Boolean found = super.visitSwitch(tree, unused);
      breaks--;
      return found;
    }

    @Override
    public Boolean visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
      yields++;
      Boolean found = super.visitSwitchExpression(tree, unused);
      yields--;
      return found;
    }

    @Override
    public Boolean visitLabeledStatement(LabeledStatementTree tree, Void unused) {
      List<String> outer = labels;
      labels = new ArrayList<>(outer);
      labels.add(tree.getLabel().toString());
      Boolean found = super.visitLabeledStatement(tree, unused);
      labels = outer;
      return found;
    }

    @Override
    public Boolean visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
      return false;
    }

    @Override
    public Boolean reduce(Boolean a, Boolean b) {
      return Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b);
    }
  }
}
