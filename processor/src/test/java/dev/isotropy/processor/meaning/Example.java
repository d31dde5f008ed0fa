package dev.isotropy.processor.meaning;

import dev.isotropy.processor.ir.DataComponent;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.passes.Point;
import java.lang.reflect.Array;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A model with data that the tests of meaning run on.
 *
 * @param name a Java identifier
 * @param definition builds it; called anew for each use, so that no use sees what another left in
 *     the graph
 */
record Example(String name, Consumer<ModelBuilder> definition) implements Written {

  ModelBuilder build() {
    ModelBuilder builder = new ModelBuilder(name);
    definition.accept(builder);
    return builder.sizesTold();
  }

  @Override
  public Model model() {
    return build().model();
  }

  @Override
  public Point data() {
    ModelBuilder builder = build();
    Point point = new Point();
    builder.sizes().forEach(point::size);
    builder.data().forEach((component, values) -> point.set(LeafKind.DATA, component, values));
    return point;
  }

  /** The source of the user's record. */
  String recordSource() {
    String components =
        build().model().data().stream()
            .map(component -> javaType(component) + " " + component.name())
            .collect(Collectors.joining(", "));
    return "package demo;\npublic record " + name + "(" + components + ") {}\n";
  }

  private static String javaType(DataComponent component) {
    return elementType(component.type()) + "[]".repeat(component.rank());
  }

  private static Class<?> elementType(Type type) {
    return switch (type) {
      case BOOLEAN -> boolean.class;
      case INT -> int.class;
      case DOUBLE -> double.class;
    };
  }

  @Override
  public Object[] arguments() {
    ModelBuilder builder = build();
    Model model = builder.model();
    return model.data().stream()
        .map(
            component -> {
              double[] flat = builder.data().get(component.name());
              int[] shape = component.extents().stream().mapToInt(builder.sizes()::get).toArray();
              return nested(elementType(component.type()), flat, 0, shape, 0);
            })
        .toArray();
  }

  private static Object nested(
      Class<?> element, double[] flat, int from, int[] shape, int dimension) {
    if (dimension == shape.length) {
      return element == boolean.class
          ? (Object) (flat[from] != 0)
          : element == int.class ? (Object) (int) flat[from] : (Object) flat[from];
    }
    int[] rest = new int[shape.length - dimension - 1];
    int stride = 1;
    for (int d = dimension + 1; d < shape.length; d++) {
      stride *= shape[d];
    }
    Class<?> type = rest.length == 0 ? element : Array.newInstance(element, rest).getClass();
    Object array = Array.newInstance(type, shape[dimension]);
    for (int i = 0; i < shape[dimension]; i++) {
      Array.set(array, i, nested(element, flat, from + i * stride, shape, dimension + 1));
    }
    return array;
  }

  @Override
  public String toString() {
    return name;
  }
}
