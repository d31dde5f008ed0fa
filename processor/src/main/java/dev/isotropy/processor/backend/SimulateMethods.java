package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.ARRAYS;
import static dev.isotropy.processor.backend.RuntimeTypes.RANDOM;
import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.DataComponent;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Writes prior and posterior predictive sampling: the sites in order, each from the distribution
 * that the model states.
 */
final class SimulateMethods {

  private final ModelContext context;
  private final ModelContext completed;

  /**
   * A writer.
   *
   * @param context about the model as read: also elements that data lack are drawn from it
   * @param completed about the model in which they are latent
   */
  SimulateMethods(ModelContext context, ModelContext completed) {
    this.context = context;
    this.completed = completed;
  }

  /**
   * What is sampled already.
   *
   * @param elements by name, the code of an element, given its flat index
   * @param arrays by name, the array that holds the elements
   */
  private record Sampled(
      Map<String, Function<CodeBlock, CodeBlock>> elements, Map<String, String> arrays) {

    void number(String name, String variable) {
      elements.put(name, index -> CodeBlock.of("$L", variable));
    }

    void array(String name, String variable) {
      elements.put(name, index -> CodeBlock.of("$L[$L]", variable, index));
      arrays.put(name, variable);
    }

    void same(String name, String other) {
      elements.put(name, requireNonNull(elements.get(other)));
    }
  }

  void addTo(TypeSpec.Builder type) {
    MethodParts.add(
        type,
        MethodSpec.methodBuilder("simulate")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(context.user())
            .addParameter(TypeName.LONG, "seed"),
        body(false));
    MethodParts.add(
        type,
        MethodSpec.methodBuilder("predict")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(context.user())
            .addParameter(context.draw(), "draw")
            .addParameter(TypeName.LONG, "seed"),
        body(true));
  }

  /** Sites already sampled, by name, and observed components already replaced. */
  private List<JavaStatement> body(boolean given) {
    for (Quantity.Site site : context.written().sites()) {
      if (!site.family().proper() && (!given || !site.latent())) {
        return List.of(
            JavaStatement.Plain.of(
                "throw new $T($S)",
                IllegalStateException.class,
                String.format(
                    "'%s' is %s, which has no draws: give it a distribution to %s",
                    site.name(), site.family().factory(), given ? "predict" : "simulate")));
      }
    }
    Sampled sampled = new Sampled(new HashMap<>(), new HashMap<>());
    ElementWriter writer =
        new ElementWriter(
            context.graph(),
            context.layout(),
            (leaf, index) -> {
              Function<CodeBlock, CodeBlock> known = sampled.elements().get(leaf.name());
              if (known != null) {
                return known.apply(index);
              }
              if (leaf.kind() == LeafKind.DATA) {
                return context.data("", leaf, index);
              }
              return CodeBlock.of(
                  "draw.store[$L]",
                  Layout.plus(
                      Layout.plus(CodeBlock.of("draw.offset"), context.layout().draw(leaf.name())),
                      index));
            },
            scope());
    writer.constant(RANDOM, "random", "$T.of(seed, 0)", RANDOM);
    for (Quantity quantity : SiteOrder.parentsFirst(context.written())) {
      switch (quantity) {
        case Quantity.Site site when site.observed().isPresent() -> observed(writer, site, sampled);
        case Quantity.Site site when !given -> latent(writer, site, sampled);
        case Quantity.Derived derived when !given || !Layout.isDrawn(derived) ->
            derived(writer, derived, sampled);
        case Quantity.Site _, Quantity.Derived _, Quantity.Factor _ -> {}
      }
    }
    writer.returned("new $T($L)", context.user(), arguments(sampled));
    return writer.statements();
  }

  private dev.isotropy.processor.passes.lower.Names scope() {
    dev.isotropy.processor.passes.lower.Names scope = context.names().inner();
    for (String name : List.of("seed", "draw", "random")) {
      scope.take(name);
    }
    return scope;
  }

  private void latent(ElementWriter writer, Quantity.Site site, Sampled sampled) {
    String name = writer.name(site.name());
    if (site.axes().isEmpty()) {
      writer.constant(TypeName.DOUBLE, name, "$L", sample(writer, site));
      sampled.number(site.name(), name);
      return;
    }
    writer.array(TypeName.DOUBLE, name, site.axes());
    sampled.array(site.name(), name);
    inOrder(writer, site);
    writer.open(site.plates());
    if (site.event().isEmpty()) {
      writer.statement("$L[$L] = $L", name, writer.position(site.axes()), sample(writer, site));
    } else {
      element(writer, site, name, site.axes(), CodeBlock.of(""));
    }
    writer.close(site.plates());
  }

  /** Draws a vector or matrix at the current position and copies it. */
  private void element(
      ElementWriter writer, Quantity.Site site, String name, List<Axis> dims, CodeBlock cast) {
    String drawn = writer.name("drawn");
    writer.constant(TypeName.get(double[].class), drawn, "$L", sample(writer, site));
    writer.open(site.event());
    writer.statement(
        "$L[$L] = $L$L[$L]",
        name,
        writer.position(dims),
        cast,
        drawn,
        writer.position(site.event()));
    writer.close(site.event());
  }

  /** What reads earlier elements of the site stays in the loop that draws them. */
  private static void inOrder(ElementWriter writer, Quantity.Site site) {
    Set<Expr> reading = new HashSet<>();
    for (Expr node : Traversal.postOrder(site.arguments())) {
      if (site.isOwn(node) || node.children().stream().anyMatch(reading::contains)) {
        reading.add(node);
      }
    }
    if (!reading.isEmpty()) {
      writer.keepInside(reading, site.plates().getLast());
    }
  }

  private void derived(ElementWriter writer, Quantity.Derived derived, Sampled sampled) {
    String name = writer.name(derived.name());
    if (derived.axes().isEmpty()) {
      writer.constant(TypeName.DOUBLE, name, "$L", writer.number(derived.value()));
      sampled.number(derived.name(), name);
      return;
    }
    writer.array(TypeName.DOUBLE, name, derived.axes());
    writer.open(derived.axes());
    writer.statement(
        "$L[$L] = $L", name, writer.position(derived.axes()), writer.number(derived.value()));
    writer.close(derived.axes());
    sampled.array(derived.name(), name);
  }

  private void observed(ElementWriter writer, Quantity.Site site, Sampled sampled) {
    Expr.Leaf leaf = site.observed().orElseThrow();
    DataComponent component = context.written().component(leaf.name());
    boolean integer = component.type() != Type.DOUBLE;
    String name =
        writer.name("simulated" + dev.isotropy.processor.passes.lower.Names.capital(leaf.name()));
    CodeBlock cast = integer ? CodeBlock.of("(int) ") : CodeBlock.of("");
    TypeName type = integer ? TypeName.INT : TypeName.DOUBLE;
    if (leaf.dims().isEmpty()) {
      writer.constant(type, name, "$L$L", cast, sample(writer, site));
      sampled.number(leaf.name(), name);
    } else {
      writer.array(type, name, leaf.dims());
      sampled.array(leaf.name(), name);
      inOrder(writer, site);
      List<Axis> axes = context.graph().canonical(site.plates());
      writer.open(axes);
      if (site.event().isEmpty()) {
        writer.statement(
            "$L[$L] = $L$L", name, writer.position(leaf.dims()), cast, sample(writer, site));
      } else {
        element(writer, site, name, leaf.dims(), cast);
      }
      writer.close(axes);
    }
    sampled.same(site.name(), leaf.name());
  }

  private CodeBlock sample(ElementWriter writer, Quantity.Site site) {
    return new DistributionCode(context, writer)
        .sample(site.name(), site.family(), site.arguments(), site.inner());
  }

  /** The arguments of the user's constructor: observed components simulated, the others copied. */
  private CodeBlock arguments(Sampled sampled) {
    return context.written().type().constructorOrder().stream()
        .map(context.written()::component)
        .map(component -> argument(component, sampled))
        .collect(CodeBlock.joining(", "));
  }

  private CodeBlock argument(DataComponent component, Sampled sampled) {
    Function<CodeBlock, CodeBlock> simulated =
        context.observedComponents().contains(component.name())
            ? sampled.elements().get(component.name())
            : null;
    boolean truth = component.type() == Type.BOOLEAN;
    if (component.rank() == 0) {
      String field = context.field(component.name());
      CodeBlock value =
          simulated == null ? CodeBlock.of("$L", field) : simulated.apply(CodeBlock.of(""));
      if (simulated != null && completed.missing(component.name()).isPresent()) {
        value = CodeBlock.of("Double.isNaN($L) ? Double.NaN : $L", field, value);
      }
      return truth ? CodeBlock.of("$L != 0", value) : value;
    }
    CodeBlock flat = CodeBlock.of("$L", context.field(component.name()));
    if (simulated != null) {
      flat = CodeBlock.of("$L", sampled.arrays().get(component.name()));
    }
    Optional<DataComponent> missing = completed.missing(component.name());
    if (simulated != null && missing.isPresent()) {
      flat =
          CodeBlock.of(
              "$T.remove($L, $L)",
              RuntimeTypes.MISSING,
              flat,
              completed.field(missing.get().name()));
    }
    List<String> sizes = component.extents().stream().map(context.layout()::size).toList();
    return switch (component.rank()) {
      case 1 ->
          truth
              ? CodeBlock.of("$T.booleans($L)", ARRAYS, flat)
              : simulated != null ? flat : CodeBlock.of("$L.clone()", flat);
      case 2 ->
          CodeBlock.of("$T.$L($L, $L)", ARRAYS, truth ? "booleans" : "rows", flat, sizes.get(1));
      default -> CodeBlock.of("$T.rows($L, $L, $L)", ARRAYS, flat, sizes.get(1), sizes.get(2));
    };
  }
}
