package dev.isotropy.processor.diagnostics;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.List;

/** Reads {@code @SuppressWarnings} on the declarations around a tree. */
final class Suppression {

  private Suppression() {}

  /** Whether a declaration around the tree suppresses the warning of this key. */
  static boolean covers(TreePath path, String key) {
    for (Tree tree : path) {
      for (AnnotationTree annotation : annotations(tree)) {
        String name = annotation.getAnnotationType().toString();
        boolean suppresses =
            name.equals("SuppressWarnings") || name.equals("java.lang.SuppressWarnings");
        if (suppresses && mentions(annotation, key)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<? extends AnnotationTree> annotations(Tree tree) {
    ModifiersTree modifiers =
        switch (tree) {
          case MethodTree method -> method.getModifiers();
          case ClassTree type -> type.getModifiers();
          case VariableTree variable -> variable.getModifiers();
          default -> null;
        };
    return modifiers == null ? List.of() : modifiers.getAnnotations();
  }

  private static boolean mentions(AnnotationTree annotation, String key) {
    Boolean found =
        new TreeScanner<Boolean, String>() {
          @Override
          public Boolean visitLiteral(LiteralTree literal, String wanted) {
            return wanted.equals(literal.getValue());
          }

          @Override
          public Boolean reduce(Boolean a, Boolean b) {
            return Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b);
          }
        }.scan(annotation.getArguments(), key);
    return Boolean.TRUE.equals(found);
  }
}
