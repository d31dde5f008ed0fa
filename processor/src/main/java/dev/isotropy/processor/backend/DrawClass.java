package dev.isotropy.processor.backend;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.lower.Names;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the class of a typed draw: a view on the flat store with one accessor per quantity. */
final class DrawClass {

  private final ModelContext context;

  DrawClass(ModelContext context) {
    this.context = context;
  }

  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Draw")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("One draw: a view on a flat store, with value equality.\n")
            .addField(context.type(), "model", Modifier.PRIVATE, Modifier.FINAL)
            .addField(double[].class, "store", Modifier.PRIVATE, Modifier.FINAL)
            .addField(TypeName.INT, "offset", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(context.type(), "model")
                    .addParameter(double[].class, "store")
                    .addParameter(TypeName.INT, "offset")
                    .addStatement("this.model = model")
                    .addStatement("this.store = store")
                    .addStatement("this.offset = offset")
                    .build());
    for (Quantity quantity : context.density().model().quantities()) {
      boolean auxiliary =
          switch (quantity) {
            case Quantity.Site site -> site.auxiliary();
            case Quantity.Derived derived -> derived.role() == Quantity.Derived.Role.AUXILIARY;
            case Quantity.Factor _ -> true;
          };
      if (Layout.isDrawn(quantity) && !auxiliary) {
        accessors(type, quantity);
      }
    }
    new CompletedAccessors(context).addTo(type);
    return type.addMethods(valueMethods()).build();
  }

  /** The whole, each element of the plates, and each number. */
  private void accessors(TypeSpec.Builder type, Quantity quantity) {
    CodeBlock first = Layout.plus(CodeBlock.of("offset"), draw(quantity.name()));
    int rank = quantity.axes().size();
    Set<Integer> given = new LinkedHashSet<>(List.of(0, rank));
    given.add(quantity.plates().size());
    given.stream().sorted().forEach(count -> type.addMethod(accessor(quantity, first, count)));
  }

  /**
   * An accessor that takes positions along the first axes and gives what lies along the others;
   * more than three of them come flat, row-major.
   */
  private MethodSpec accessor(Quantity quantity, CodeBlock first, int given) {
    List<Axis> axes = quantity.axes();
    List<Axis> left = axes.subList(given, axes.size());
    boolean flat = left.size() > 3;
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(quantity.name())
            .addModifiers(Modifier.PUBLIC)
            .returns(type(quantity, flat ? 1 : left.size()))
            .addJavadoc("$L", words(quantity, given));
    CodeBlock index = null;
    Set<String> names = new HashSet<>();
    for (Axis axis : axes.subList(0, given)) {
      String wish = Names.identifier(axis.extent()) + "Index";
      String name = wish;
      for (int i = 2; !names.add(name); i++) {
        name = wish + i;
      }
      method.addParameter(TypeName.INT, name);
      CodeBlock checked =
          CodeBlock.of("$T.checkIndex($L, $L)", java.util.Objects.class, name, size(axis));
      index = index == null ? checked : CodeBlock.of("($L) * $L + $L", index, size(axis), checked);
    }
    if (left.isEmpty()) {
      return method
          .addStatement(
              isInteger(quantity) ? "return (int) store[$L]" : "return store[$L]",
              index == null ? first : CodeBlock.of("$L + $L", first, index))
          .build();
    }
    CodeBlock from = first;
    if (index != null) {
      method.addStatement("final int from = $L + ($L) * $L", first, index, operand(left));
      from = CodeBlock.of("from");
    }
    CodeBlock copy =
        isInteger(quantity)
            ? CodeBlock.of(
                "$T.integers(store, $L, $L)", RuntimeTypes.ENUMERATION, from, count(left))
            : CodeBlock.of(
                "$T.copyOfRange(store, $L, $L)",
                java.util.Arrays.class,
                from,
                Layout.plus(from, count(left)));
    CodeBlock.Builder sizes = CodeBlock.builder();
    left.stream().skip(1).forEach(axis -> sizes.add(", $L", size(axis)));
    return method
        .addStatement(
            "return $L",
            left.size() == 1 || flat
                ? copy
                : CodeBlock.of("$T.rows($L$L)", RuntimeTypes.ARRAYS, copy, sizes.build()))
        .build();
  }

  private CodeBlock operand(List<Axis> axes) {
    return axes.size() == 1 ? count(axes) : CodeBlock.of("($L)", count(axes));
  }

  /** Whether its values are integers: those of a site that was summed out. */
  private static boolean isInteger(Quantity quantity) {
    return quantity instanceof Quantity.Site site && site.enumerated();
  }

  private static TypeName type(Quantity quantity, int rank) {
    TypeName type = isInteger(quantity) ? TypeName.INT : TypeName.DOUBLE;
    for (int d = 0; d < rank; d++) {
      type = ArrayTypeName.of(type);
    }
    return type;
  }

  private static String words(Quantity quantity, int given) {
    String name = "{@code " + quantity.name() + "}";
    List<Axis> axes = quantity.axes();
    if (axes.isEmpty()) {
      return "The value of " + name + ".\n";
    }
    if (given == axes.size()) {
      return "One element of " + name + "; positions count from 0.\n";
    }
    if (given > 0) {
      return "A copy of one "
          + (axes.size() - given == 1 ? "vector" : "matrix")
          + " of "
          + name
          + "; positions count from 0.\n";
    }
    return "A copy of the values of "
        + name
        + (axes.size() > 2
            ? ""
            : axes.stream()
                .map(axis -> "{@code " + axis.extent() + "}")
                .collect(Collectors.joining(" and ", " along ", "")))
        + (axes.size() > 3 ? ", row-major" : "")
        + ".\n";
  }

  private CodeBlock draw(String name) {
    CodeBlock offset = context.layout().draw(name);
    return isNumber(offset.toString()) ? offset : CodeBlock.of("model.$L", offset);
  }

  private static boolean isNumber(String code) {
    return code.chars().allMatch(Character::isDigit);
  }

  private CodeBlock count(List<Axis> axes) {
    return axes.stream().map(this::size).collect(CodeBlock.joining(" * "));
  }

  private CodeBlock size(Axis axis) {
    String size = context.layout().size(axis);
    return isNumber(size) ? CodeBlock.of("$L", size) : CodeBlock.of("model.$L", size);
  }

  private List<MethodSpec> valueMethods() {
    MethodSpec equals =
        MethodSpec.methodBuilder("equals")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.BOOLEAN)
            .addParameter(Object.class, "other")
            .addStatement(
                "return other instanceof Draw draw && $T.equals(store, offset, offset +"
                    + " model.drawSize(), draw.store, draw.offset, draw.offset +"
                    + " draw.model.drawSize())",
                java.util.Arrays.class)
            .build();
    MethodSpec hashCode =
        MethodSpec.methodBuilder("hashCode")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.INT)
            .addStatement(
                "return $T.hashCode($T.copyOfRange(store, offset, offset + model.drawSize()))",
                java.util.Arrays.class,
                java.util.Arrays.class)
            .build();
    MethodSpec toString =
        MethodSpec.methodBuilder("toString")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(String.class)
            .addStatement(
                "return $T.describe(model.columnNames(), store, offset)",
                RuntimeTypes.UNCONSTRAINING)
            .build();
    return List.of(equals, hashCode, toString);
  }
}
