package dev.isotropy.processor.frontend;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import dev.isotropy.processor.ir.Type;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
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

  /**
   * The shape that holds what a type holds that a model cannot read: the primitive type for a box
   * or another size of number, an array for a collection. Empty if it holds no numbers.
   */
  static Optional<Shape> guess(TypeMirror type) {
    return switch (type) {
      case ArrayType array -> guess(array.getComponentType()).map(Shape::array);
      case DeclaredType declared when !declared.getTypeArguments().isEmpty() ->
          declared.getTypeArguments().size() == 1
                  && !declared.asElement().getSimpleName().contentEquals("Optional")
              ? guess(declared.getTypeArguments().getFirst()).map(Shape::array)
              : Optional.empty();
      case DeclaredType declared -> boxed(declared.asElement().getSimpleName().toString());
      default -> of(type.getKind()).or(() -> other(type.getKind())).map(kind -> new Shape(kind, 0));
    };
  }

  private Shape array() {
    return new Shape(type, rank + 1);
  }

  private static Optional<Shape> boxed(String name) {
    return switch (name) {
      case "Double", "Float", "BigDecimal", "Number" -> Optional.of(new Shape(Type.DOUBLE, 0));
      case "Integer", "Long", "Short", "Byte", "Character", "BigInteger" ->
          Optional.of(new Shape(Type.INT, 0));
      case "Boolean" -> Optional.of(new Shape(Type.BOOLEAN, 0));
      case "DoubleStream" -> Optional.of(new Shape(Type.DOUBLE, 1));
      case "IntStream", "LongStream" -> Optional.of(new Shape(Type.INT, 1));
      default -> Optional.empty();
    };
  }

  private static Optional<Type> other(TypeKind kind) {
    return switch (kind) {
      case FLOAT -> Optional.of(Type.DOUBLE);
      case LONG, SHORT, BYTE, CHAR -> Optional.of(Type.INT);
      default -> Optional.empty();
    };
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
