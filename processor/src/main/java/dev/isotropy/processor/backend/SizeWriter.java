package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.ARRAYS;
import static dev.isotropy.processor.backend.RuntimeTypes.EXTENTS;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.ir.DataComponent;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.IrPrinter;
import dev.isotropy.processor.ir.Plate;
import dev.isotropy.processor.ir.Traversal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/**
 * Writes the sizes of extents: the fields that hold them, and the statements that take them from
 * data and compare them.
 */
final class SizeWriter {

  /** Of statements that tell sizes. */
  private static final int FEW = 50;

  private final ModelContext context;
  private final ModelContext read;
  private final MethodSpec.Builder constructor;
  private final Map<String, Expr> computed;

  /**
   * A writer.
   *
   * @param read about the model as read, whose data tell sizes
   * @param constructor takes the statements
   */
  SizeWriter(ModelContext context, ModelContext read, MethodSpec.Builder constructor) {
    this.context = context;
    this.read = read;
    this.constructor = constructor;
    this.computed = context.graph().computedExtents();
  }

  /** Adds fields to the class and statements to the constructor. */
  void addTo(TypeSpec.Builder type) {
    constructor.addStatement("final $T extents = new $T()", EXTENTS, EXTENTS);
    tell(type, told());
    Set<List<String>> pairs = equalExtents();
    compare(pairs.stream().filter(pair -> !isComputed(pair)).toList());
    fields(type);
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
    compare(pairs.stream().filter(this::isComputed).toList());
  }

  /** What plates and the shapes of data tell. */
  private List<CodeBlock> told() {
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
    return told;
  }

  private void fields(TypeSpec.Builder type) {
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
  }

  private boolean isComputed(List<String> pair) {
    return pair.stream().anyMatch(computed::containsKey);
  }

  private void compare(List<List<String>> pairs) {
    pairs.forEach(
        pair -> constructor.addStatement("extents.same($S, $S)", pair.get(0), pair.get(1)));
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
