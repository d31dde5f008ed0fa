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
    List<JavaStatement> statements = new Filling("this").statements();
    boolean parts = MethodParts.isLong(statements);
    for (FieldSpec field : fields()) {
      type.addField(parts ? field : field.toBuilder().addModifiers(Modifier.FINAL).build());
    }
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder().addParameter(context.type(), "model");
    if (!parts) {
      return type.addMethod(constructor.addCode(JavaStatement.code(statements)).build()).build();
    }
    type.addMethod(constructor.addStatement("fill(model)").build());
    MethodParts.add(
        type,
        MethodSpec.methodBuilder("fill")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(context.type(), "model"),
        self -> new Filling(self).statements());
    return type.build();
  }

  private List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    for (Constant constant : constants) {
      fields.add(FieldSpec.builder(fieldType(constant), constant.name()).build());
    }
    for (SortedPlates.Sorted plate : sorted.plates()) {
      fields.add(FieldSpec.builder(int[].class, plate.starts()).build());
    }
    return fields;
  }

  private static TypeName fieldType(Constant constant) {
    boolean integer = constant.type() == Type.INT;
    if (constant.dims().isEmpty()) {
      return integer ? TypeName.INT : TypeName.DOUBLE;
    }
    return TypeName.get(integer ? int[].class : double[].class);
  }

  /** The statements that compute the fields of an object. */
  private final class Filling {

    private final String self;
    private final ElementWriter writer;

    /**
     * Statements.
     *
     * @param self the code of the object
     */
    Filling(String self) {
      this.self = self;
      this.writer =
          context.writer(
              "model",
              (leaf, index) -> {
                throw new IllegalStateException("a constant reads " + leaf.name());
              },
              "model");
    }

    List<JavaStatement> statements() {
      Set<String> sizes = new LinkedHashSet<>(context.layout().sizes().values());
      for (String size : sizes) {
        writer.constant(TypeName.INT, size, "model.$L", size);
      }
      SharedArrays.of(constants).forEach(this::share);
      constants.forEach(this::write);
      for (SortedPlates.Sorted plate : sorted.plates()) {
        permute(plate);
        writer.statement(
            "$L.$L = $T.starts($L.$L, $L)",
            self,
            plate.starts(),
            RuntimeTypes.LAYOUT,
            self,
            plate.index(),
            context.layout().size(plate.groups()));
      }
      return writer.statements();
    }

    private void share(Expr value) {
      String description = Description.of(context.graph(), value);
      String name = writer.name(description.isEmpty() ? "shared" : description);
      List<Axis> axes = value.axes();
      writer.array(TypeName.DOUBLE, name, axes);
      writer.open(axes);
      writer.statement("$L[$L] = $L", name, writer.position(axes), writer.number(value));
      writer.close(axes);
      writer.known(value, axes, index -> CodeBlock.of("$L[$L]", name, index));
    }

    private void write(Constant constant) {
      if (constant.dims().isEmpty()) {
        writer.statement("$L.$L = $L", self, constant.name(), value(constant));
        return;
      }
      writer.statement(
          "$L.$L = new $L[$L]",
          self,
          constant.name(),
          constant.type() == Type.INT ? "int" : "double",
          context.layout().count(constant.dims()));
      List<Axis> axes = context.graph().canonical(constant.dims());
      writer.open(axes);
      CodeBlock value = value(constant);
      writer.statement(
          "$L.$L[$L] = $L", self, constant.name(), writer.position(constant.dims()), value);
      writer.close(axes);
    }

    private CodeBlock value(Constant constant) {
      return constant.type() == Type.INT
          ? writer.integer(constant.value())
          : writer.number(constant.value());
    }

    /** Brings every constant of a plate into the order that makes its gather contiguous. */
    private void permute(SortedPlates.Sorted plate) {
      String order = writer.name(plate.extent() + "Order");
      writer.constant(
          TypeName.get(int[].class),
          order,
          "$T.sortedBy($L.$L)",
          RuntimeTypes.LAYOUT,
          self,
          plate.index());
      for (Constant constant : constants) {
        for (int d = 0; d < constant.dims().size(); d++) {
          if (constant.dims().get(d).extent().equals(plate.extent())) {
            CodeBlock inner =
                context.layout().count(constant.dims().subList(d + 1, constant.dims().size()));
            writer.statement(
                "$T.permute($L.$L, $L, $L)",
                RuntimeTypes.LAYOUT,
                self,
                constant.name(),
                order,
                inner);
          }
        }
      }
    }
  }
}
