package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.ARRAYS;
import static dev.isotropy.processor.backend.RuntimeTypes.CHECKS;
import static dev.isotropy.processor.backend.RuntimeTypes.EXTENTS;
import static dev.isotropy.processor.backend.RuntimeTypes.MISSING;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.DataComponent;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.IrPrinter;
import dev.isotropy.processor.ir.Plate;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/**
 * Writes the fields for data, sizes and offsets, and the constructor that fills and checks them.
 */
final class ConstructorWriter {

  /** Of statements that tell sizes. */
  private static final int FEW = 50;

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
    sizes(type);
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

  private void sizes(TypeSpec.Builder type) {
    constructor.addStatement("final $T extents = new $T()", EXTENTS, EXTENTS);
    List<CodeBlock> told = new ArrayList<>();
    for (Plate plate : context.written().plates()) {
      if (plate.computed().orElse(null) instanceof Expr.Literal size) {
        told.add(
            CodeBlock.of(
                "extents.tell($S, $S, $L)",
                plate.name(),
                plate.size().orElseThrow(),
                (int) size.value()));
      }
      plate
          .sizeComponent()
          .ifPresent(
              size ->
                  told.add(
                      CodeBlock.of(
                          "extents.tell($S, $S, data.$L)",
                          plate.name(),
                          size,
                          context.written().component(size).accessor())));
    }
    for (DataComponent component : read.components()) {
      for (int d = 0; d < component.rank(); d++) {
        told.add(
            CodeBlock.of(
                "extents.tell($S, $S, $T.length(data.$L, $L))",
                component.extents().get(d),
                component.name() + "[0]".repeat(d) + ".length",
                ARRAYS,
                component.accessor(),
                d));
      }
    }
    tell(type, told);
    Map<String, Expr> computed = context.graph().computedExtents();
    Set<List<String>> pairs = equalExtents();
    for (List<String> pair : pairs) {
      if (pair.stream().noneMatch(computed::containsKey)) {
        constructor.addStatement("extents.same($S, $S)", pair.get(0), pair.get(1));
      }
    }
    Map<String, Expr> ofPlates = new HashMap<>();
    for (Plate plate : context.written().plates()) {
      plate
          .computed()
          .filter(size -> !(size instanceof Expr.Literal))
          .ifPresent(size -> ofPlates.put(plate.name(), size));
    }
    Map<String, Expr> known = new HashMap<>(computed);
    known.putAll(ofPlates);
    Map<String, String> fields = context.layout().sizes();
    for (String extent : SizeOrder.of(fields.keySet(), known)) {
      String field = Objects.requireNonNull(fields.get(extent));
      type.addField(TypeName.INT, field, Modifier.PRIVATE, Modifier.FINAL);
      if (ofPlates.containsKey(extent)) {
        tellComputed(extent, Objects.requireNonNull(ofPlates.get(extent)));
      }
      if (computed.containsKey(extent)) {
        Expr value = Objects.requireNonNull(computed.get(extent));
        scoped(
            value,
            code ->
                CodeBlock.of(
                    "this.$L = extents.computed($S, $S, $L)",
                    field,
                    extent,
                    IrPrinter.plain(value).replace("data.", ""),
                    code));
      } else {
        constructor.addStatement("this.$L = extents.size($S)", field, extent);
      }
    }
    computed.forEach(
        (extent, value) -> {
          if (value instanceof Expr.Literal literal) {
            constructor.addStatement(
                "extents.computed($S, $S, $L)",
                extent,
                IrPrinter.plain(value),
                (int) literal.value());
          }
        });
    for (List<String> pair : pairs) {
      if (pair.stream().anyMatch(computed::containsKey)) {
        constructor.addStatement("extents.same($S, $S)", pair.get(0), pair.get(1));
      }
    }
    context.components().forEach(this::missingIndices);
  }

  /** The size of a plate that is computed from data; from those that may be null, where given. */
  private void tellComputed(String extent, Expr value) {
    List<CodeBlock> given =
        Traversal.leaves(List.of(value), Expr.LeafKind.DATA).stream()
            .map(leaf -> leaf.name())
            .distinct()
            .filter(name -> context.observedComponents().contains(name))
            .filter(name -> context.written().component(name).rank() > 0)
            .map(name -> CodeBlock.of("this.$L != null", context.field(name)))
            .toList();
    if (!given.isEmpty()) {
      constructor.beginControlFlow("if ($L)", given.stream().collect(CodeBlock.joining(" && ")));
    }
    Plate plate =
        context.written().plates().stream()
            .filter(each -> each.name().equals(extent))
            .findFirst()
            .orElseThrow();
    scoped(
        value,
        code -> CodeBlock.of("extents.tell($S, $S, $L)", extent, plate.size().orElseThrow(), code));
    if (!given.isEmpty()) {
      constructor.endControlFlow();
    }
  }

  /** A statement with the code of a size, whose variables have names that others may have, too. */
  private void scoped(Expr value, UnaryOperator<CodeBlock> statement) {
    CodeBlock.Builder before = CodeBlock.builder();
    CodeBlock size = computedSize(value, before);
    if (before.isEmpty()) {
      constructor.addStatement(statement.apply(size));
    } else {
      constructor.addCode("{\n$>").addCode(before.build());
      constructor.addStatement(statement.apply(size));
      constructor.addCode("$<}\n");
    }
  }

  /** Statements that tell sizes; many of them stand in methods of their own. */
  private void tell(TypeSpec.Builder type, List<CodeBlock> statements) {
    if (statements.size() <= FEW) {
      statements.forEach(each -> constructor.addStatement(each));
      return;
    }
    for (int from = 0; from < statements.size(); from += FEW) {
      String name = "tellSizes" + from / FEW;
      MethodSpec.Builder method =
          MethodSpec.methodBuilder(name)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .addParameter(context.user(), "data")
              .addParameter(EXTENTS, "extents");
      statements
          .subList(from, Math.min(statements.size(), from + FEW))
          .forEach(each -> method.addStatement(each));
      type.addMethod(method.build());
      constructor.addStatement("$L(data, extents)", name);
    }
  }

  /** The code of a size that is computed from data, after statements that it needs. */
  private CodeBlock computedSize(Expr value, CodeBlock.Builder code) {
    ElementWriter writer =
        context.writer(
            "this",
            (leaf, index) -> {
              throw new IllegalStateException("a size reads " + leaf.name());
            },
            "data",
            "extents");
    CodeBlock size = writer.integer(value);
    code.add(JavaStatement.code(writer.statements()));
    return size;
  }

  /** Pairs of extents that some expression walks along one axis. */
  private Set<List<String>> equalExtents() {
    Set<List<String>> pairs = new LinkedHashSet<>(context.graph().equalExtents());
    for (Expr node : Traversal.postOrder(context.expressions())) {
      if (!(node instanceof Expr.Leaf leaf)) {
        continue;
      }
      List<String> own =
          switch (leaf.kind()) {
            case DATA -> context.written().component(leaf.name()).extents();
            case QUANTITY ->
                context.written().quantity(leaf.name()).axes().stream()
                    .map(axis -> axis.extent())
                    .toList();
            case COORDINATE, PARAMETER, CONSTANT, LOCAL -> List.of();
          };
      for (int d = 0; d < own.size(); d++) {
        String walked = leaf.dims().get(d).extent();
        if (!walked.equals(own.get(d))) {
          pairs.add(List.of(own.get(d), walked));
        }
      }
    }
    return pairs;
  }
}
