package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Model.LearnedParameter;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far a location-scale site stays centred.
 *
 * @param values one for all elements, or those of the positions along the site's last axis
 */
record Centering(List<Double> values) {

  /** The element that gives it, of annotations for sites and for models. */
  static final String ELEMENT = "centered";

  /** What a value is when it is to be learned. */
  private static final double LEARNED = dev.isotropy.reparam.LocScale.LEARNED;

  static Centering of(Settings settings) {
    List<Double> values =
        settings.list(ELEMENT, Number.class, List.<Number>of(LEARNED)).stream()
            .map(Number::doubleValue)
            .toList();
    return new Centering(values.isEmpty() ? List.of(LEARNED) : values);
  }

  /** Why it can't be used, whatever the site. */
  Optional<Refusal> refusal() {
    return values.stream()
        .filter(value -> !(value >= 0 && value <= 1) && !isLearned())
        .findFirst()
        .map(
            value ->
                Refusal.of(
                    Problem.CENTERED_OUT_OF_RANGE,
                    "centered = " + words() + " lies outside [0, 1]",
                    value));
  }

  /** Why it can't be used for a site. */
  Optional<Refusal> refusal(Quantity.Site site, Graph graph) {
    if (values.size() == 1) {
      return Optional.empty();
    }
    if (site.axes().isEmpty()) {
      return Optional.of(
          Refusal.of(
              Problem.CENTERED_WRONG_LENGTH,
              "there are " + values.size() + " centerings",
              "'" + site.name() + "' is one number"));
    }
    Axis axis = site.axes().getLast();
    return graph.computedExtents().get(axis.extent()) instanceof Expr.Literal size
            && size.value() != values.size()
        ? Optional.of(
            Refusal.of(
                Problem.CENTERED_WRONG_LENGTH,
                "there are " + values.size() + " centerings",
                axis + " has " + (int) size.value() + " positions"))
        : Optional.empty();
  }

  boolean isLearned() {
    return values.equals(List.of(LEARNED));
  }

  /** Whether it is one number for all elements. */
  boolean is(double value) {
    return values.stream().allMatch(each -> each == value);
  }

  /** The value of each element, over the site's axes. */
  Expr expression(Quantity.Site site, Graph graph, Rewrite.Builder rewrite) {
    String name = site.name() + "_" + ELEMENT;
    if (isLearned()) {
      rewrite.parameter(new LearnedParameter(name, site.axes(), 0, 1, 0.5, 0));
      return graph.parameter(name, site.axes());
    }
    require(site, graph, name);
    if (values.stream().distinct().count() == 1) {
      return graph.literal(values.getFirst());
    }
    Expr position = graph.position(site.axes().getLast());
    Expr value = graph.literal(values.getLast());
    for (int i = values.size() - 2; i >= 0; i--) {
      Expr here = graph.apply(Op.EQ, position, graph.literal(i));
      value = graph.select(here, graph.literal(values.get(i)), value);
    }
    return value;
  }

  /** Has the constructor of the model check that there is one for each position. */
  private void require(Quantity.Site site, Graph graph, String name) {
    if (values.size() > 1) {
      String extent = site.axes().getLast().extent();
      String count = graph.extent(name, graph.literal(values.size()));
      if (!extent.equals(count)) {
        graph.equate(extent, count);
      }
    }
  }

  /** {@code 0.3}, or {@code {0.2, 0.8}}. */
  String words() {
    return values.size() == 1
        ? String.valueOf(values.getFirst())
        : values.stream().map(String::valueOf).collect(Collectors.joining(", ", "{", "}"));
  }
}
