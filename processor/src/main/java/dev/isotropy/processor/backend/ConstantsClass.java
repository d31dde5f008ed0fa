package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.loops.Program.Constant;
import dev.isotropy.processor.passes.lower.Description;
import dev.isotropy.processor.passes.lower.SortedPlates;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes the class that holds what depends on data alone: computed once, when the model is built.
 */
final class ConstantsClass {

  private final ModelContext context;
  private final List<Constant> constants;
  private final SortedPlates sorted;

  ConstantsClass(ModelContext context, List<Constant> constants, SortedPlates sorted) {
    this.context = context;
    this.constants = constants;
    this.sorted = sorted;
  }

  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Constants")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("What depends on data alone, computed once.\n");
    ElementWriter writer =
        context.writer(
            "model",
            (leaf, index) -> {
              throw new IllegalStateException("a constant reads " + leaf.name());
            },
            "model");
    List<FieldSpec> fields = new ArrayList<>();
    Set<String> sizes = new LinkedHashSet<>(context.layout().sizes().values());
    for (String size : sizes) {
      writer.statement("final int $L = model.$L", size, size);
    }
    for (Expr shared : SharedArrays.of(constants)) {
      share(writer, shared);
    }
    for (Constant constant : constants) {
      fields.add(FieldSpec.builder(fieldType(constant), constant.name()).build());
      write(writer, constant);
    }
    for (SortedPlates.Sorted plate : sorted.plates()) {
      permute(writer, plate);
      fields.add(FieldSpec.builder(int[].class, plate.starts()).build());
      writer.statement(
          "this.$L = $T.starts(this.$L, $L)",
          plate.starts(),
          RuntimeTypes.LAYOUT,
          plate.index(),
          context.layout().size(plate.groups()));
    }
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder().addParameter(context.type(), "model");
    MethodSpec filling =
        MethodSpec.methodBuilder("fill")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(context.type(), "model")
            .addCode(writer.code())
            .build();
    boolean parts = MethodParts.isLong(filling);
    for (FieldSpec field : fields) {
      type.addField(parts ? field : field.toBuilder().addModifiers(Modifier.FINAL).build());
    }
    if (parts) {
      type.addMethod(constructor.addStatement("fill(model)").build());
      MethodParts.add(type, filling);
    } else {
      type.addMethod(constructor.addCode(filling.code()).build());
    }
    return type.build();
  }

  private static TypeName fieldType(Constant constant) {
    boolean integer = constant.type() == Type.INT;
    if (constant.dims().isEmpty()) {
      return integer ? TypeName.INT : TypeName.DOUBLE;
    }
    return TypeName.get(integer ? int[].class : double[].class);
  }

  private void share(ElementWriter writer, Expr value) {
    String description = Description.of(context.graph(), value);
    String name = writer.name(description.isEmpty() ? "shared" : description);
    List<Axis> axes = value.axes();
    writer.statement("final double[] $L = new double[$L]", name, context.layout().count(axes));
    writer.open(axes);
    writer.statement("$L[$L] = $L", name, writer.position(axes), writer.number(value));
    writer.close(axes);
    writer.known(value, axes, index -> CodeBlock.of("$L[$L]", name, index));
  }

  private void write(ElementWriter writer, Constant constant) {
    if (constant.dims().isEmpty()) {
      writer.statement("this.$L = $L", constant.name(), value(writer, constant));
      return;
    }
    writer.statement(
        "this.$L = new $L[$L]",
        constant.name(),
        constant.type() == Type.INT ? "int" : "double",
        context.layout().count(constant.dims()));
    List<Axis> axes = context.graph().canonical(constant.dims());
    writer.open(axes);
    CodeBlock value = value(writer, constant);
    writer.statement("this.$L[$L] = $L", constant.name(), writer.position(constant.dims()), value);
    writer.close(axes);
  }

  private static CodeBlock value(ElementWriter writer, Constant constant) {
    return constant.type() == Type.INT
        ? writer.integer(constant.value())
        : writer.number(constant.value());
  }

  /** Brings every constant of a plate into the order that makes its gather contiguous. */
  private void permute(ElementWriter writer, SortedPlates.Sorted plate) {
    String order = writer.name(plate.extent() + "Order");
    writer.statement(
        "final int[] $L = $T.sortedBy(this.$L)", order, RuntimeTypes.LAYOUT, plate.index());
    for (Constant constant : constants) {
      for (int d = 0; d < constant.dims().size(); d++) {
        if (constant.dims().get(d).extent().equals(plate.extent())) {
          CodeBlock inner =
              context.layout().count(constant.dims().subList(d + 1, constant.dims().size()));
          writer.statement(
              "$T.permute(this.$L, $L, $L)", RuntimeTypes.LAYOUT, constant.name(), order, inner);
        }
      }
    }
  }
}
