package dev.isotropy.processor.frontend;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import dev.isotropy.processor.ir.Type;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A Java type that holds numbers: int, double, boolean or an array of them.
 *
 * @param type the type of its elements
 * @param rank the number of dimensions; 0 for a scalar
 */
record Shape(Type type, int rank) {

  /** The shape of a type; empty if it holds something else. */
  static Optional<Shape> of(TypeMirror type) {
    TypeMirror element = type;
    int rank = 0;
    while (element instanceof ArrayType array) {
      element = array.getComponentType();
      rank++;
    }
    int dimensions = rank;
    return of(element.getKind()).map(kind -> new Shape(kind, dimensions));
  }

  /** The shape that a type in the source stands for; empty if it holds something else. */
  static Optional<Shape> of(Tree type) {
    return switch (type) {
      case PrimitiveTypeTree primitive ->
          of(primitive.getPrimitiveTypeKind()).map(kind -> new Shape(kind, 0));
      case ArrayTypeTree array ->
          of(array.getType()).map(inner -> new Shape(inner.type(), inner.rank() + 1));
      default -> Optional.empty();
    };
  }

  private static Optional<Type> of(TypeKind kind) {
    return switch (kind) {
      case INT -> Optional.of(Type.INT);
      case DOUBLE -> Optional.of(Type.DOUBLE);
      case BOOLEAN -> Optional.of(Type.BOOLEAN);
      default -> Optional.empty();
    };
  }

  /** How Java writes it. */
  @Override
  public String toString() {
    return type.name().toLowerCase(Locale.ROOT) + "[]".repeat(rank);
  }
}
