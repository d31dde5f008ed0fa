package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.COMPILED_MODEL;
import static dev.isotropy.processor.backend.RuntimeTypes.LOG_DENSITY;
import static dev.isotropy.processor.backend.RuntimeTypes.PARAMETERIZED;
import static dev.isotropy.processor.backend.RuntimeTypes.SITE_INFO;
import static dev.isotropy.processor.backend.RuntimeTypes.SUPPORT;
import static dev.isotropy.processor.backend.RuntimeTypes.UNCONSTRAINING;
import static dev.isotropy.processor.backend.RuntimeTypes.VECTOR_SUPPORT;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.families.ArraySet;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.notation.Notation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes what a model says of itself: sites, parameters, decisions, and its evaluators. */
final class InfoMethods {

  private final ModelContext context;
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
    pointwise(type);
    siteLogDensities(type);
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

  private static MethodSpec.Builder method(String name) {
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
        entries.add(info(quantity, quantity.name(), quantity.axes()));
      }
    }
    new LongLists(SITE_INFO, method("sites")).add(type, entries);
  }

  private CodeBlock info(Quantity quantity, String name, List<Axis> axes) {
    String kind =
        switch (quantity) {
          case Quantity.Site site when !site.latent() -> "OBSERVED";
          case Quantity.Site site when site.enumerated() -> "ENUMERATED";
          case Quantity.Site site when !site.sampled() -> "DETERMINISTIC";
          case Quantity.Site site -> site.auxiliary() ? "AUXILIARY" : "LATENT";
          case Quantity.Derived derived when derived.role() == Quantity.Derived.Role.AUXILIARY ->
              "AUXILIARY";
          case Quantity.Derived _, Quantity.Factor _ -> "DETERMINISTIC";
        };
    return CodeBlock.of(
        "new $T($S, $T.Kind.$L, $T.of($L), $T.of($L), $L$L, $L, $L)",
        SITE_INFO,
        name,
        SITE_INFO,
        kind,
        List.class,
        axes.stream()
            .map(axis -> CodeBlock.of("$S", axis.extent()))
            .collect(CodeBlock.joining(", ")),
        List.class,
        axes.stream()
            .map(axis -> CodeBlock.of("$L", context.layout().size(axis)))
            .collect(CodeBlock.joining(", ")),
        support(quantity),
        axes.size() < quantity.axes().size() ? CodeBlock.of("") : elements(quantity),
        context.layout().coordinateIfAny(quantity.name()),
        context.layout().drawIfAny(quantity.name()));
  }

  /** The set of the vectors or matrices of the site as written, as an argument of its own. */
  private CodeBlock elements(Quantity quantity) {
    return written(quantity) instanceof Quantity.Site site
            && site.support(context.graph()) instanceof SiteSupport.Within(ArraySet set, var _)
        ? CodeBlock.of(", $T.of($L)", Optional.class, RuntimeTypes.set(set))
        : CodeBlock.of("");
  }

  private Quantity written(Quantity quantity) {
    return context.written().quantities().stream()
        .filter(each -> each.name().equals(quantity.name()))
        .findFirst()
        .orElse(quantity);
  }

  /** The support of the site as written, also where it was rewritten. */
  private CodeBlock support(Quantity quantity) {
    if (!(written(quantity) instanceof Quantity.Site site)) {
      return CodeBlock.of("$T.REAL", SUPPORT);
    }
    SiteSupport support = site.support(context.graph());
    return switch (support) {
      case SiteSupport.Real() -> CodeBlock.of("$T.REAL", SUPPORT);
      case SiteSupport.Point(Expr value) ->
          CodeBlock.of(
              "new $T.Interval($L, $L)",
              SUPPORT,
              bound(value, Double.NEGATIVE_INFINITY),
              bound(value, Double.POSITIVE_INFINITY));
      case SiteSupport.Lower(Expr bound) -> support("Interval", bound, Double.POSITIVE_INFINITY);
      case SiteSupport.Upper(Expr bound) -> support("Interval", Double.NEGATIVE_INFINITY, bound);
      case SiteSupport.Interval(Expr lower, Expr upper) ->
          CodeBlock.of(
              "new $T.Interval($L, $L)",
              SUPPORT,
              bound(lower, Double.NEGATIVE_INFINITY),
              bound(upper, Double.POSITIVE_INFINITY));
      case SiteSupport.IntegersFrom(Expr bound) ->
          support("Integers", bound, Double.POSITIVE_INFINITY);
      case SiteSupport.IntegerRange(Expr lower, Expr upper) ->
          CodeBlock.of(
              "new $T.Integers($L, $L)",
              SUPPORT,
              bound(lower, 0),
              bound(upper, Double.POSITIVE_INFINITY));
      case SiteSupport.Within(ArraySet set, List<Axis> _) -> numbers(set);
      case SiteSupport.Counts _ ->
          CodeBlock.of("new $T.Integers(0, $L)", SUPPORT, Syntax.literal(Double.POSITIVE_INFINITY));
    };
  }

  private static CodeBlock numbers(ArraySet set) {
    return switch (set) {
      case SIMPLEX -> CodeBlock.of("$T.UNIT_INTERVAL", SUPPORT);
      case POSITIVE_ORDERED -> CodeBlock.of("$T.POSITIVE", SUPPORT);
      case ONE_HOT -> CodeBlock.of("$T.BOOLEAN", SUPPORT);
      case ORDERED,
          UNIT_VECTOR,
          CORRELATION,
          CORRELATION_CHOLESKY,
          COVARIANCE,
          COVARIANCE_CHOLESKY ->
          CodeBlock.of("$T.REAL", SUPPORT);
    };
  }

  private CodeBlock support(String type, Expr lower, double upper) {
    return CodeBlock.of(
        "new $T.$L($L, $L)",
        SUPPORT,
        type,
        bound(lower, Double.NEGATIVE_INFINITY),
        Syntax.literal(upper));
  }

  private CodeBlock support(String type, double lower, Expr upper) {
    return CodeBlock.of(
        "new $T.$L($L, $L)",
        SUPPORT,
        type,
        Syntax.literal(lower),
        bound(upper, Double.POSITIVE_INFINITY));
  }

  /** A bound that all elements share and that data tell; otherwise no bound is shown. */
  private CodeBlock bound(Expr bound, double otherwise) {
    if (bound instanceof Expr.Literal literal) {
      return Syntax.literal(literal.value());
    }
    if (bound instanceof Expr.Leaf leaf
        && leaf.binding() == Binding.DATA
        && leaf.dims().isEmpty()) {
      return CodeBlock.of("$L", context.field(leaf.name()));
    }
    return Syntax.literal(otherwise);
  }

  private void observedSites(TypeSpec.Builder type) {
    List<CodeBlock> entries =
        context.density().model().sites().stream()
            .filter(site -> !site.latent())
            .map(site -> info(site, SiteOrder.written(context, site.name()), site.plates()))
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

  private ElementWriter coordinates(String... names) {
    return context.writer(
        "",
        (leaf, index) ->
            CodeBlock.of("q[$L]", Layout.plus(context.layout().coordinate(leaf.name()), index)),
        names);
  }

  private void pointwise(TypeSpec.Builder type) {
    ElementWriter writer = coordinates("q", "out");
    CodeBlock offset = CodeBlock.of("");
    if (!context.observedComponents().isEmpty()) {
      writer.statement("requireData()");
    }
    for (Density.Term term : context.density().pointwise()) {
      List<Axis> axes = term.axes();
      writer.open(axes);
      writer.statement(
          "out[$L] = $L", Layout.plus(offset, writer.position(axes)), writer.number(term.value()));
      writer.close(axes);
      offset = Layout.plus(offset, context.layout().count(axes));
    }
    MethodParts.add(
        type,
        method("pointwiseLogDensity")
            .addParameter(double[].class, "q")
            .addParameter(double[].class, "out"),
        writer.statements());
  }

  private void siteLogDensities(TypeSpec.Builder type) {
    ElementWriter writer = coordinates("q", "terms");
    if (!context.observedComponents().isEmpty()) {
      writer.statement("requireData()");
    }
    ParameterizedTypeName map =
        ParameterizedTypeName.get(
            ClassName.get(Map.class), ClassName.get(String.class), ClassName.get(Double.class));
    writer.constant(map, "terms", "new $T<>()", LinkedHashMap.class);
    Map<String, Boolean> seen = new LinkedHashMap<>();
    for (Density.Term term : context.density().terms()) {
      seen.put(term.site(), true);
    }
    for (String site : seen.keySet()) {
      String sum = writer.name(site + "Density");
      writer.variable(TypeName.DOUBLE, sum, "0");
      for (Density.Term term : context.density().terms()) {
        if (term.site().equals(site)) {
          writer.open(term.axes());
          writer.statement("$L += $L", sum, writer.number(term.value()));
          writer.close(term.axes());
        }
      }
      writer.statement("terms.put($S, $L)", site, sum);
    }
    writer.returned("terms");
    MethodParts.add(
        type,
        method("siteLogDensities").returns(map).addParameter(double[].class, "q"),
        writer.statements());
  }
}
