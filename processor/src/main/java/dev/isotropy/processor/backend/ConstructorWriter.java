package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.ARRAYS;
import static dev.isotropy.processor.backend.RuntimeTypes.CHECKS;
import static dev.isotropy.processor.backend.RuntimeTypes.MISSING;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.DataComponent;
import dev.isotropy.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the fields for data and offsets, and the constructor that fills and checks them. */
final class ConstructorWriter {

  private final ModelContext context;
  private final ModelContext read;
  private final MethodSpec.Builder constructor;

  /**
   * A writer.
   *
   * @param read about the model as read, whose data are checked
   */
  ConstructorWriter(ModelContext context, ModelContext read) {
    this.context = context;
    this.read = read;
    this.constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addParameter(context.user(), "data")
            .addJavadoc(
                """
                Builds the model from data; arrays are copied.

                @param data the user's model; an observed component may be null, then the model can only simulate
                @throws dev.isotropy.DataException if sizes disagree or a value is outside its domain; the message names
                    component, position and value
                """);
  }

  /** Adds fields and constructor. */
  void addTo(TypeSpec.Builder type) {
    Set<String> observed = context.observedComponents();
    for (DataComponent component : context.components()) {
      type.addField(
          ModelContext.fieldType(component), field(component), Modifier.PRIVATE, Modifier.FINAL);
      if (component.given()) {
        read(component, observed.contains(component.name()));
      }
    }
    context.components().forEach(this::missing);
    new SizeWriter(context, read, constructor).addTo(type);
    context.components().forEach(this::missingIndices);
    for (String field : context.layout().offsetFields()) {
      type.addField(TypeName.INT, field, Modifier.PRIVATE, Modifier.FINAL);
      constructor.addStatement("this.$L = $L", field, context.layout().offset(field));
    }
    if (!observed.isEmpty()) {
      type.addField(
          FieldSpec.builder(String.class, "missing", Modifier.PRIVATE, Modifier.FINAL)
              .addJavadoc("The observed component that is null, or null if there is none.\n")
              .build());
      CodeBlock missing = CodeBlock.of("null");
      for (DataComponent component : context.components()) {
        if (observed.contains(component.name()) && component.rank() > 0) {
          missing =
              CodeBlock.of(
                  "this.$L == null ? $S : $L", field(component), component.name(), missing);
        }
      }
      constructor.addStatement("this.missing = $L", missing);
    }
    constructor.addStatement("checkData()");
    constructor.addStatement(
        observed.isEmpty()
            ? "this.constants = new Constants(this)"
            : "this.constants = missing == null ? new Constants(this) : null");
    if (!context.layout().blocks().isEmpty()) {
      // Blocks check indices when they run.
      CodeBlock tried = CodeBlock.of("$T.tried(() -> evaluator())", RuntimeTypes.WORKSPACE);
      if (observed.isEmpty()) {
        constructor.addStatement(tried);
      } else {
        constructor.beginControlFlow("if (missing == null)");
        constructor.addStatement(tried);
        constructor.endControlFlow();
      }
    }
    type.addField(
        FieldSpec.builder(
                context.type().nestedClass("Constants"),
                "constants",
                Modifier.PRIVATE,
                Modifier.FINAL)
            .build());
    type.addMethod(constructor.build());
    new DataCheckWriter(read).addTo(type);
  }

  private void read(DataComponent component, boolean nullable) {
    String accessor = "data." + component.accessor();
    if (component.rank() == 0) {
      constructor.addStatement(
          component.type() == Type.BOOLEAN ? "this.$L = $L ? 1 : 0" : "this.$L = $L",
          field(component),
          accessor);
    } else if (nullable) {
      constructor.addStatement(
          "this.$L = $T.flat($S, $L)", field(component), ARRAYS, component.name(), accessor);
    } else {
      constructor.addStatement(
          "this.$L = $T.flat($S, $T.given($S, $L))",
          field(component),
          ARRAYS,
          component.name(),
          CHECKS,
          component.name(),
          accessor);
    }
  }

  /** Number and row-major positions; those along a dimension need its size. */
  private void missing(DataComponent component) {
    switch (component.origin()) {
      case DataComponent.MissingCount(String of, Optional<String> mask) ->
          missing(component, "count", of, mask);
      case DataComponent.MissingPositions(String of, Optional<String> mask) ->
          missing(component, "positions", of, mask);
      case DataComponent.MissingIndices _, DataComponent.Given _ -> {}
    }
  }

  private void missing(DataComponent component, String method, String of, Optional<String> mask) {
    constructor.addStatement(
        "this.$L = $T.$L(this.$L$L)",
        field(component),
        MISSING,
        method,
        context.field(of),
        mask.map(marks -> CodeBlock.of(", this.$L", context.field(marks)))
            .orElse(CodeBlock.of("")));
  }

  private void missingIndices(DataComponent component) {
    if (component.origin() instanceof DataComponent.MissingIndices(String of, int dimension)) {
      List<Axis> axes = context.written().component(of).extents().stream().map(Axis::of).toList();
      CodeBlock stride = context.layout().stride(axes, dimension);
      constructor.addStatement(
          "this.$L = $T.along(this.$L, $L, $L)",
          field(component),
          MISSING,
          field(context.missing(of).orElseThrow()),
          stride.isEmpty() ? CodeBlock.of("1") : stride,
          context.layout().size(axes.get(dimension)));
    }
  }

  private String field(DataComponent component) {
    return context.field(component.name());
  }
}
