package dev.isotropy.processor.frontend;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;

/** Finds variables that a method declares where it has one of that name, which javac reports. */
final class Redeclared extends TreeScanner<Void, Void> {

  private Set<String> names = new HashSet<>();
  private boolean found;

  private Redeclared() {}

  static boolean isIn(MethodTree method) {
    Redeclared search = new Redeclared();
    search.scan(method.getParameters(), null);
    search.scan(method.getBody(), null);
    return search.found;
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    found |= !tree.getName().isEmpty() && !names.add(tree.getName().toString());
    return super.visitVariable(tree, unused);
  }

  private Void inside(Runnable scan) {
    Set<String> outer = names;
    names = new HashSet<>(outer);
    scan.run();
    names = outer;
    return null;
  }

  @Override
  public Void visitBlock(BlockTree tree, Void unused) {
    return inside(() -> super.visitBlock(tree, unused));
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void unused) {
    return inside(() -> super.visitForLoop(tree, unused));
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
    return inside(() -> super.visitEnhancedForLoop(tree, unused));
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    return inside(() -> super.visitLambdaExpression(tree, unused));
  }

  /** The groups of a switch are one scope, its rules one each. */
  @Override
  public Void visitSwitch(SwitchTree tree, Void unused) {
    return inside(() -> super.visitSwitch(tree, unused));
  }

  @Override
  public Void visitCase(CaseTree tree, Void unused) {
    return tree.getCaseKind() == CaseTree.CaseKind.RULE
        ? inside(() -> super.visitCase(tree, unused))
        : super.visitCase(tree, unused);
  }

  @Override
  public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
    return inside(() -> super.visitSwitchExpression(tree, unused));
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    return inside(() -> super.visitTry(tree, unused));
  }

  @Override
  public Void visitCatch(CatchTree tree, Void unused) {
    return inside(() -> super.visitCatch(tree, unused));
  }

  @Override
  public Void visitBindingPattern(BindingPatternTree tree, Void unused) {
    return null;
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    return null;
  }
}
