package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;

/**
 * The axis of a site along which its elements are taken together: a plate by {@code axis}, or an
 * axis of an element by {@code dim}, counted from the right. Where neither is set it is the last
 * axis of an element, or the only plate.
 */
sealed interface AxisChoice {

  record Along(Axis axis) implements AxisChoice {}

  record Refused(Refusal refusal) implements AxisChoice {}

  /**
   * The axis that settings name.
   *
   * @param event the axes of an element, which may be others on the unconstrained scale
   */
  static AxisChoice of(Quantity.Site site, List<Axis> event, Settings settings) {
    String axis = settings.text("axis", "");
    int dim = settings.integer("dim", 0);
    if (!axis.isEmpty() && dim != 0) {
      return refused(
          Problem.AXIS_AND_DIM, "axis = \"" + axis + "\" and dim = " + dim + " are both set");
    }
    if (!axis.isEmpty()) {
      return named(site, axis);
    }
    if (dim > 0) {
      return refused(Problem.DIM_NOT_NEGATIVE, "dim = " + dim + " is not negative", dim);
    }
    if (dim < 0) {
      return -dim <= event.size()
          ? new Along(event.get(event.size() + dim))
          : refused(
              Problem.DIM_OUT_OF_RANK,
              "dim = " + dim + " is no axis of an element",
              event.isEmpty() ? "no axes" : event.size() == 1 ? "one axis" : event.size() + " axes",
              instead(site, event));
    }
    return chosen(site, event);
  }

  private static AxisChoice named(Quantity.Site site, String name) {
    for (Axis plate : site.plates()) {
      if (plate.label().equals(name)) {
        return new Along(plate);
      }
    }
    return refused(
        Problem.AXIS_UNKNOWN,
        "'" + name + "' is no plate of it",
        name,
        site.plates().isEmpty() ? "it stands in no plate" : "one of " + words(site.plates()));
  }

  private static AxisChoice chosen(Quantity.Site site, List<Axis> event) {
    if (!event.isEmpty()) {
      return new Along(event.getLast());
    }
    return switch (site.plates().size()) {
      case 0 ->
          new Refused(
              Refusal.because(
                  "it is one number, and has no axis to go along",
                  "put it on a site in a plate, or of vectors"));
      case 1 -> new Along(site.plates().getFirst());
      default ->
          refused(
              Problem.AXIS_NEEDED,
              "it stands in several plates",
              words(site.plates()),
              site.plates().getLast());
    };
  }

  private static String words(List<Axis> axes) {
    return String.join(", ", axes.stream().map(Axis::label).toList());
  }

  private static String instead(Quantity.Site site, List<Axis> event) {
    if (!event.isEmpty()) {
      return "let dim be -" + event.size() + (event.size() > 1 ? " to -1" : "");
    }
    return site.plates().isEmpty()
        ? "remove it: there is no axis to go along"
        : "name a plate, axis = \"" + site.plates().getLast() + "\"";
  }

  private static Refused refused(Problem problem, String reason, Object... facts) {
    return new Refused(Refusal.of(problem, reason, facts));
  }
}
