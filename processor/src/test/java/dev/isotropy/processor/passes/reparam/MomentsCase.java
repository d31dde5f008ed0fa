package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Quantity.Request;
import dev.isotropy.processor.ir.SourceSpan;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.processor.passes.SmallModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Many sites {@code x[draw] ~ family(…)} that are alike, each with a location and a scale of its
 * own, so that one evaluation has many draws and one gradient the derivatives of each.
 *
 * @param series whether each is a series of {@link #LENGTH} elements, along whose axis it is
 *     rewritten; else it is an element
 */
record MomentsCase(String factory, boolean series, List<Request> requests) {

  static final double LOC = 0.3;
  static final double SCALE = 0.4;
  static final int LENGTH = 3;
  static final double[] SHIFTS = {0.0, 0.5, -0.3};
  static final double[] WEIGHTS = {0.3, 1.1, 0.6};

  private static final String DRAW = "draw";
  private static final String SERIES = "t";

  Family family() {
    return Families.byFactory(factory).orElseThrow();
  }

  /** Whether its fourth moment is infinite, so that moments are those of a bounded function. */
  boolean heavy() {
    return factory.equals("stable");
  }

  /** A model and what its moments are those of. */
  record Built(Model model, Expr statistic, List<Axis> draws) {

    /** Sizes and data. */
    Point point(int draws) {
      Point point = new Point().size(DRAW, draws).size("k", LENGTH).size(SERIES, LENGTH);
      point.computedSizes(model.graph());
      point.set(LeafKind.DATA, "weights", WEIGHTS).set(LeafKind.DATA, "shift", SHIFTS);
      point.set(LeafKind.DATA, "mixed", WEIGHTS);
      point.set(LeafKind.DATA, "loc", filled(draws, LOC));
      point.set(LeafKind.DATA, "scale", filled(draws, SCALE));
      for (Model.LearnedParameter each : model.parameters()) {
        point.set(LeafKind.PARAMETER, each.name(), filled(point.count(each.axes()), 0.7));
      }
      return point;
    }
  }

  private static double[] filled(int count, double value) {
    double[] all = new double[count];
    Arrays.fill(all, value);
    return all;
  }

  Built written() {
    return built(new SmallModel(), List.of());
  }

  Built rewritten() {
    return built(new SmallModel(), requests);
  }

  private Built built(SmallModel small, List<Request> asked) {
    List<Axis> inner =
        Axis.own(family().axes().stream().map(Family::extent).toList()).stream()
            .map(small.graph()::declare)
            .toList();
    List<Axis> plates = small.axes(series ? List.of(DRAW, SERIES) : List.of(DRAW));
    List<Axis> event = family().event(inner);
    List<Axis> axes = new ArrayList<>(plates);
    axes.addAll(event);
    Expr loc = small.data("loc", DRAW);
    Expr shifted = series ? small.graph().add(loc, small.data("shift", SERIES)) : loc;
    Expr scale = small.data("scale", DRAW);
    List<Expr> arguments = new ArrayList<>();
    for (Family.Parameter parameter : family().parameters()) {
      arguments.add(argument(small, parameter, shifted, scale));
    }
    small.add(
        new Quantity.Site(
            "x",
            axes,
            family(),
            arguments,
            inner,
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.of(asked),
            SourceSpan.NONE));
    Model model = asked.isEmpty() ? small.build() : rewritten(small.build());
    Expr x = new Joint(model).resolved(small.read("x"));
    return new Built(model, statistic(small, x, event), plates.subList(0, 1));
  }

  private static Model rewritten(Model written) {
    Problems problems = new Problems();
    Model model = new Reparameterize(Extensions.load(), problems).apply(written);
    if (!problems.messages().isEmpty()) {
      throw new AssertionError(problems.messages());
    }
    return model;
  }

  private Expr argument(SmallModel small, Family.Parameter parameter, Expr loc, Expr scale) {
    boolean vector = !parameter.dims().isEmpty();
    if (vector) {
      Expr weights = small.data("weights", "k");
      Expr moved = small.graph().add(small.graph().mul(scale, weights), loc);
      return parameter.name().equals("probs") ? small.graph().exp(moved) : moved;
    }
    return switch (parameter.name()) {
      case "loc" -> loc;
      case "scale", "rate" -> scale;
      case "df" -> small.literal(30);
      case "concentration" ->
          factory.equals("vonMises")
              ? small.graph().mul(small.literal(5), scale)
              : small.graph().add(small.literal(30), loc);
      case "concentration1" -> small.literal(5);
      case "concentration0" -> small.literal(6);
      case "stability" -> small.literal(1.6);
      case "skew" -> small.literal(symmetric() ? 0 : 0.4);
      default -> small.literal(1.3);
    };
  }

  private boolean symmetric() {
    return requests.getFirst().simpleName().equals("SymmetricStable");
  }

  private Expr statistic(SmallModel small, Expr x, List<Axis> event) {
    if (heavy()) {
      Expr square = small.graph().square(x);
      Expr root = small.graph().apply(Op.SQRT, small.graph().add(small.literal(1), square));
      return small.graph().div(x, root);
    }
    List<Axis> mixed = series ? small.axes(List.of(SERIES)) : event;
    if (mixed.isEmpty()) {
      return x;
    }
    Expr weights = small.graph().data("mixed", mixed, Type.DOUBLE);
    return small.graph().sum(small.graph().mul(weights, x), mixed);
  }

  @Override
  public String toString() {
    return factory + " by " + requests.stream().map(Request::simpleName).toList();
  }
}
