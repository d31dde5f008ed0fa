package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.COMPILED_MODEL;
import static dev.isotropy.processor.backend.RuntimeTypes.LOG_DENSITY;
import static dev.isotropy.processor.backend.RuntimeTypes.PARAMETERIZED;
import static dev.isotropy.processor.backend.RuntimeTypes.SITE_INFO;
import static dev.isotropy.processor.backend.RuntimeTypes.UNCONSTRAINING;
import static dev.isotropy.processor.backend.RuntimeTypes.VECTOR_SUPPORT;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.notation.Notation;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes what a model says of itself: sites, parameters, decisions, and its evaluators. */
final class InfoMethods {

  private final ModelContext context;
  private final SiteInfoCode infos;
  private final Notation notation;
  private final boolean vector;
  private final boolean vectorParameterized;

  /**
   * A writer.
   *
   * @param notation the model as readers see it
   * @param vector whether the evaluator has a vector form
   * @param vectorParameterized whether the general evaluator has one
   */
  InfoMethods(
      ModelContext context, Notation notation, boolean vector, boolean vectorParameterized) {
    this.context = context;
    this.infos = new SiteInfoCode(context);
    this.notation = notation;
    this.vector = vector;
    this.vectorParameterized = vectorParameterized;
  }

  void addTo(TypeSpec.Builder type) {
    type.addMethod(
        method("dimension")
            .returns(TypeName.INT)
            .addStatement("return $L", context.layout().coordinateCount())
            .build());
    type.addMethod(
        method("drawSize")
            .returns(TypeName.INT)
            .addStatement("return $L", context.layout().drawCount())
            .build());
    type.addMethod(evaluator("evaluator", LOG_DENSITY, "Evaluator", vector));
    parameters(type);
    sites(type);
    observedSites(type);
    type.addMethod(
        method("columnNames")
            .returns(list(ClassName.get(String.class)))
            .addStatement("return $T.columnNames(sites(), drawSize())", UNCONSTRAINING)
            .build());
    reparameterization(type);
    new TermMethods(context).addTo(type);
    if (!context.observedComponents().isEmpty()) {
      type.addMethod(
          MethodSpec.methodBuilder("requireData")
              .addModifiers(Modifier.PRIVATE)
              .beginControlFlow("if (missing != null)")
              .addStatement(
                  "throw new $T(\"'\" + missing + \"' is null: this model can simulate, but has no"
                      + " density\")",
                  IllegalStateException.class)
              .endControlFlow()
              .build());
    }
  }

  /** The beginning of a public method that overrides another. */
  static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }

  private static ParameterizedTypeName list(ClassName element) {
    return ParameterizedTypeName.get(ClassName.get(List.class), element);
  }

  private MethodSpec evaluator(
      String name, ClassName type, String implementation, boolean hasVector) {
    MethodSpec.Builder method = method(name).returns(type);
    if (!context.observedComponents().isEmpty()) {
      method.addStatement("requireData()");
    }
    CodeBlock made =
        hasVector
            ? CodeBlock.of(
                "$T.available() ? new Vector$L(this) : new $L(this)",
                VECTOR_SUPPORT,
                implementation,
                implementation)
            : CodeBlock.of("new $L(this)", implementation);
    if (context.layout().blocks().isEmpty()) {
      method.addStatement("return $L", made);
    } else {
      method.addStatement("return $T.sized($L)", RuntimeTypes.WORKSPACE, made);
    }
    return method.build();
  }

  private void parameters(TypeSpec.Builder type) {
    List<Model.LearnedParameter> parameters =
        context.general().map(general -> general.model().parameters()).orElse(List.of());
    ClassName parameter = COMPILED_MODEL.nestedClass("Parameter");
    CodeBlock entries =
        parameters.stream()
            .map(
                each ->
                    CodeBlock.of(
                        "new $T($S, $L, $L, $L, $L, $L)",
                        parameter,
                        each.name(),
                        context.layout().count(each.axes()),
                        Syntax.literal(each.lower()),
                        Syntax.literal(each.upper()),
                        Syntax.literal(each.initial()),
                        Syntax.literal(each.fixed())))
            .collect(CodeBlock.joining(", "));
    type.addMethod(
        method("parameters")
            .returns(list(parameter))
            .addStatement("return $T.of($L)", List.class, entries)
            .build());
    if (parameters.isEmpty()) {
      type.addMethod(
          method("parameterizedEvaluator")
              .returns(PARAMETERIZED)
              .addStatement(
                  "throw new $T($S)",
                  IllegalStateException.class,
                  "this model has no learnable parameters")
              .build());
      return;
    }
    type.addMethod(
        evaluator(
            "parameterizedEvaluator",
            PARAMETERIZED,
            "ParameterizedEvaluator",
            vectorParameterized));
    MethodSpec.Builder initial =
        MethodSpec.methodBuilder("initialParameters")
            .addModifiers(Modifier.PRIVATE)
            .returns(double[].class)
            .addStatement(
                "final double[] initial = new double[$L]", context.layout().parameterCount());
    for (Model.LearnedParameter each : parameters) {
      CodeBlock from = context.layout().parameter(each.name());
      initial.addStatement(
          "$T.fill(initial, $L, $L, $L)",
          java.util.Arrays.class,
          from,
          Layout.plus(from, context.layout().count(each.axes())),
          Syntax.literal(each.initial()));
    }
    type.addMethod(initial.addStatement("return initial").build());
  }

  private void sites(TypeSpec.Builder type) {
    List<CodeBlock> entries = new ArrayList<>();
    for (Quantity quantity : context.density().model().quantities()) {
      boolean internal =
          quantity instanceof Quantity.Derived derived
              && derived.role() == Quantity.Derived.Role.INTERNAL;
      if (!internal && !(quantity instanceof Quantity.Factor)) {
        entries.add(infos.info(quantity, quantity.name(), quantity.axes()));
      }
    }
    new LongLists(SITE_INFO, method("sites")).add(type, entries);
  }

  private void observedSites(TypeSpec.Builder type) {
    List<CodeBlock> entries =
        context.density().model().sites().stream()
            .filter(site -> !site.latent())
            .map(site -> infos.info(site, SiteOrder.written(context, site.name()), site.plates()))
            .toList();
    new LongLists(SITE_INFO, method("observedSites")).add(type, entries);
  }

  private void reparameterization(TypeSpec.Builder type) {
    ClassName decision = COMPILED_MODEL.nestedClass("Reparameterization");
    List<CodeBlock> entries = new ArrayList<>();
    for (Model.Decision each : context.density().model().decisions()) {
      entries.add(
          CodeBlock.of(
              "new $T($S, $S, $S, $T.of($L), $S, $S, $L, $T.of($L))",
              decision,
              each.site(),
              each.reparameterizer(),
              each.chosenBy(),
              List.class,
              each.created().stream()
                  .map(name -> CodeBlock.of("$S", name))
                  .collect(CodeBlock.joining(", ")),
              each.reason(),
              each.suggestion(),
              text(notation.before(each)),
              List.class,
              notation.after(each).stream()
                  .map(InfoMethods::text)
                  .collect(CodeBlock.joining(", "))));
    }
    new LongLists(decision, method("reparameterization")).add(type, entries);
  }

  /** A string's literal, which is the same whatever the encoding of source files is. */
  private static CodeBlock text(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (c < 128) {
                escaped.append((char) c);
              } else {
                escaped.append(String.format("\\u%04x", c));
              }
            });
    return CodeBlock.of("\"$L\"", escaped);
  }
}
