package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.lower.Names;
import java.util.List;
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
      boolean auxiliary = quantity instanceof Quantity.Site site && site.auxiliary();
      if (Layout.isDrawn(quantity) && !auxiliary) {
        accessors(type, quantity);
      }
    }
    new CompletedAccessors(context).addTo(type);
    return type.addMethods(valueMethods()).build();
  }

  private void accessors(TypeSpec.Builder type, Quantity quantity) {
    String name = quantity.name();
    CodeBlock first = Layout.plus(CodeBlock.of("offset"), draw(name));
    List<Axis> axes = quantity.axes();
    MethodSpec.Builder whole = MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
    switch (axes.size()) {
      case 0 ->
          whole
              .returns(TypeName.DOUBLE)
              .addJavadoc("The value of {@code $L}.\n", name)
              .addStatement("return store[$L]", first);
      case 1 ->
          whole
              .returns(double[].class)
              .addJavadoc(
                  "A copy of the values of {@code $L} along {@code $L}.\n",
                  name,
                  axes.getFirst().extent())
              .addStatement(
                  "return $T.copyOfRange(store, $L, $L)",
                  java.util.Arrays.class,
                  first,
                  Layout.plus(first, count(axes)));
      case 2 ->
          whole
              .returns(double[][].class)
              .addJavadoc(
                  "A copy of the values of {@code $L} along {@code $L} and {@code $L}.\n",
                  name,
                  axes.get(0).extent(),
                  axes.get(1).extent())
              .addStatement(
                  "return $T.rows($T.copyOfRange(store, $L, $L), $L)",
                  RuntimeTypes.ARRAYS,
                  java.util.Arrays.class,
                  first,
                  Layout.plus(first, count(axes)),
                  size(axes.get(1)));
      default ->
          whole
              .returns(double[][][].class)
              .addJavadoc("A copy of the values of {@code $L}.\n", name)
              .addStatement(
                  "return $T.rows($T.copyOfRange(store, $L, $L), $L, $L)",
                  RuntimeTypes.ARRAYS,
                  java.util.Arrays.class,
                  first,
                  Layout.plus(first, count(axes)),
                  size(axes.get(1)),
                  size(axes.get(2)));
    }
    type.addMethod(whole.build());
    if (!axes.isEmpty() && axes.size() <= 3) {
      type.addMethod(element(quantity, first));
    }
  }

  private MethodSpec element(Quantity quantity, CodeBlock first) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(quantity.name())
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.DOUBLE)
            .addJavadoc("One element of {@code $L}; positions count from 0.\n", quantity.name());
    CodeBlock index = null;
    for (Axis axis : quantity.axes()) {
      String name = Names.identifier(axis.extent()) + "Index";
      method.addParameter(TypeName.INT, name);
      CodeBlock checked =
          CodeBlock.of("$T.checkIndex($L, $L)", java.util.Objects.class, name, size(axis));
      index = index == null ? checked : CodeBlock.of("($L) * $L + $L", index, size(axis), checked);
    }
    return method.addStatement("return store[$L + $L]", first, index).build();
  }

  private CodeBlock draw(String name) {
    CodeBlock offset = context.layout().draw(name);
    boolean number = offset.toString().chars().allMatch(Character::isDigit);
    return number ? offset : CodeBlock.of("model.$L", offset);
  }

  private CodeBlock count(List<Axis> axes) {
    return axes.stream().map(this::size).collect(CodeBlock.joining(" * "));
  }

  private CodeBlock size(Axis axis) {
    return CodeBlock.of("model.$L", context.layout().size(axis));
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
