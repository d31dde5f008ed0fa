package dev.isotropy.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What statements do to variables and to the flow of control, as far as their text tells it. */
final class AssignedNames {

  private AssignedNames() {}

  /** The variables that are assigned somewhere in some trees, or whose elements are. */
  static Set<String> in(List<? extends Tree> trees) {
    return in(trees, true);
  }

  /** The variables that are assigned somewhere in some trees. */
  static Set<String> wholeIn(List<? extends Tree> trees) {
    return in(trees, false);
  }

  private static Set<String> in(List<? extends Tree> trees, boolean elements) {
    Set<String> names = new LinkedHashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        add(tree.getVariable());
        return super.visitAssignment(tree, unused);
      }

      @Override
      public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        add(tree.getVariable());
        return super.visitCompoundAssignment(tree, unused);
      }

      @Override
      public Void visitUnary(UnaryTree tree, Void unused) {
        if (Statements.step(tree).isPresent()) {
          add(tree.getExpression());
        }
        return super.visitUnary(tree, unused);
      }

      private void add(ExpressionTree target) {
        ExpressionTree base = target;
        while (!(base instanceof IdentifierTree)) {
          if (base instanceof ArrayAccessTree access && elements) {
            base = access.getExpression();
          } else if (base instanceof ParenthesizedTree inner) {
            base = inner.getExpression();
          } else {
            return;
          }
        }
        names.add(base.toString());
      }
    }.scan(trees, null);
    return names;
  }

  /** The simple names that a tree reads, but for arrays of which it reads only the length. */
  static Set<String> readIn(Tree tree) {
    return namesIn(tree, false);
  }

  /** The simple names in a tree. */
  static Set<String> namesIn(Tree tree) {
    return namesIn(tree, true);
  }

  private static Set<String> namesIn(Tree tree, boolean lengths) {
    Set<String> names = new LinkedHashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMemberSelect(MemberSelectTree select, Void unused) {
        return select.getIdentifier().contentEquals("length") && !lengths
            ? null
            : super.visitMemberSelect(select, unused);
      }

      @Override
      public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        names.add(identifier.getName().toString());
        return null;
      }
    }.scan(tree, null);
    return names;
  }

  /** Whether statements can end the method. */
  static boolean returns(List<? extends Tree> trees) {
    return found(trees, true, false);
  }

  /** Whether statements can end the round of the loop around them, or the loop. */
  static boolean jumps(List<? extends Tree> trees) {
    return found(trees, false, true);
  }

  /** Whether statements can end the loop around them. */
  static boolean breaks(List<? extends Tree> trees) {
    return found(trees, false, false);
  }

  private static boolean found(List<? extends Tree> trees, boolean returns, boolean continues) {
    Boolean found =
        new TreeScanner<Boolean, Void>() {
          private int switches;

          @Override
          public Boolean visitReturn(ReturnTree tree, Void unused) {
            return returns;
          }

          @Override
          public Boolean visitContinue(ContinueTree tree, Void unused) {
            return continues || (!returns && tree.getLabel() != null);
          }

          @Override
          public Boolean visitBreak(BreakTree tree, Void unused) {
            return !returns && switches == 0;
          }

          @Override
          public Boolean visitYield(YieldTree tree, Void unused) {
            return returns || super.visitYield(tree, unused);
          }

          @Override
          public Boolean visitForLoop(ForLoopTree tree, Void unused) {
            return returns ? super.visitForLoop(tree, unused) : Boolean.FALSE;
          }

          @Override
          public Boolean visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
            return returns ? super.visitEnhancedForLoop(tree, unused) : Boolean.FALSE;
          }

          @Override
          public Boolean visitWhileLoop(WhileLoopTree tree, Void unused) {
            return returns ? super.visitWhileLoop(tree, unused) : Boolean.FALSE;
          }

          @Override
          public Boolean visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
            return returns ? super.visitDoWhileLoop(tree, unused) : Boolean.FALSE;
          }

          @Override
          public Boolean visitSwitch(SwitchTree tree, Void unused) {
            switches++;
            Boolean inside = super.visitSwitch(tree, unused);
            switches--;
            return inside;
          }

          @Override
          public Boolean visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
            return false;
          }

          @Override
          public Boolean reduce(Boolean a, Boolean b) {
            return Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b);
          }
        }.scan(trees, null);
    return Boolean.TRUE.equals(found);
  }
}
