package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.ir.DataComponent;
import dev.isotropy.processor.ir.Quantity;
import javax.lang.model.element.Modifier;

/** Writes accessors of a draw for observed sites with missing elements: the data, completed. */
final class CompletedAccessors {

  private final ModelContext context;

  CompletedAccessors(ModelContext context) {
    this.context = context;
  }

  void addTo(TypeSpec.Builder draw) {
    for (Quantity.Site site : context.written().sites()) {
      if (site.imputed()) {
        DataComponent data = context.written().component(site.observed().orElseThrow().name());
        draw.addMethod(whole(site, data, context.missing(data.name()).orElseThrow()));
      }
    }
  }

  private MethodSpec whole(Quantity.Site site, DataComponent data, DataComponent positions) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(site.name())
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                "The data of {@code $L} with the draw's values for the missing elements.\n",
                site.name());
    String first = positions.extents().getFirst();
    CodeBlock from = Layout.plus(CodeBlock.of("offset"), offset(first));
    String field = context.field(data.name());
    CodeBlock flat =
        CodeBlock.of(
            "$T.completed(model.$L, model.$L, store, $L)",
            RuntimeTypes.MISSING,
            field,
            context.field(positions.name()),
            from);
    return switch (data.rank()) {
      case 0 ->
          method
              .returns(TypeName.DOUBLE)
              .addStatement(
                  "return model.$L.length > 0 ? store[$L] : model.$L",
                  context.field(positions.name()),
                  from,
                  field)
              .build();
      case 1 -> method.returns(double[].class).addStatement("return $L", flat).build();
      case 2 ->
          method
              .returns(double[][].class)
              .addStatement("return $T.rows($L, $L)", RuntimeTypes.ARRAYS, flat, size(data, 1))
              .build();
      default ->
          method
              .returns(double[][][].class)
              .addStatement(
                  "return $T.rows($L, $L, $L)",
                  RuntimeTypes.ARRAYS,
                  flat,
                  size(data, 1),
                  size(data, 2))
              .build();
    };
  }

  private CodeBlock size(DataComponent data, int dimension) {
    return CodeBlock.of("model.$L", context.layout().size(data.extents().get(dimension)));
  }

  private CodeBlock offset(String site) {
    CodeBlock offset = context.layout().draw(site);
    boolean number = offset.toString().chars().allMatch(Character::isDigit);
    return number ? offset : CodeBlock.of("model.$L", offset);
  }
}
