package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.families.Domain;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Quantity.Request;
import dev.isotropy.processor.ir.SourceSpan;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.processor.passes.SmallModel;
import dev.isotropy.reparam.SymmetricStable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A small hierarchy around a site of some family: {@code theta ~ family(mu + shift, tau · spread,
 * …)} in plates, and {@code y ~ normal(theta, 1)}.
 */
final class Subject {

  /** Values of parameters that their names and domains do not tell, by family and parameter. */
  private static final Map<String, Double> VALUES =
      Map.of("uniform low", -1.0, "uniform high", 2.0, "delta value", 0.5);

  private static final int LENGTH = 3;

  private final SmallModel small = new SmallModel();
  private final Point point = new Point().size("school", 3).size("year", 2).size("k", LENGTH);
  private final Random random = new Random(5);
  private final List<String> plates;
  private final boolean symmetric;

  /**
   * Builds the model.
   *
   * @param requests what the site's annotations ask for
   * @param strategy the annotation type of the model's strategy
   */
  Subject(
      Family family,
      List<String> plates,
      Optional<List<Request>> requests,
      Optional<Class<?>> strategy) {
    this.plates = plates;
    symmetric =
        requests.stream()
            .flatMap(List::stream)
            .anyMatch(request -> request.annotation().equals(SymmetricStable.class.getName()));
    strategy.ifPresent(type -> small.strategy(type, Map.of()));
    Expr mu = small.latent("mu", List.of(), "normal", small.literal(0), small.literal(5));
    Expr tau = small.latent("tau", List.of(), "halfNormal", small.literal(2));
    Expr shift = data("shift", plates, -1, 1);
    Expr spread = data("spread", plates, 0.5, 2);
    List<Axis> inner =
        Axis.own(family.axes().stream().map(Family::extent).toList()).stream()
            .map(small.graph()::declare)
            .toList();
    List<Expr> arguments = new ArrayList<>();
    for (Family.Parameter parameter : family.parameters()) {
      Expr level = small.graph().add(mu, shift);
      Expr width = small.graph().mul(tau, spread);
      arguments.add(argument(family, parameter, level, width));
    }
    List<Axis> axes = new ArrayList<>(small.axes(plates));
    axes.addAll(family.event(inner));
    small.add(
        new Quantity.Site(
            "theta",
            axes,
            family,
            arguments,
            inner,
            Optional.empty(),
            Optional.empty(),
            false,
            requests,
            SourceSpan.NONE));
    List<String> observed = axes.stream().map(Axis::extent).toList();
    Expr.Leaf y = (Expr.Leaf) data("y", observed, 0.2, 0.9);
    small.add(
        small.site(
            "y",
            observed,
            "normal",
            Optional.of(y),
            Optional.of(List.of()),
            small.read("theta"),
            small.literal(1)));
  }

  private Expr argument(Family family, Family.Parameter parameter, Expr level, Expr width) {
    Double value = VALUES.get(family.factory() + " " + parameter.name());
    if (value != null) {
      return small.literal(value);
    }
    if (parameter.dims().size() == 2) {
      return factor(parameter.name());
    }
    Domain domain = parameter.domain();
    if (parameter.dims().size() == 1) {
      List<String> extents = parameter.dims().stream().map(Family::extent).toList();
      Expr weights = data("weights_" + parameter.name(), extents, 0.5, 2);
      return domain == Domain.REAL
          ? small.graph().mul(level, weights)
          : small.graph().mul(width, weights);
    }
    return switch (domain) {
      case REAL -> parameter.name().equals("loc") ? level : small.literal(0.3);
      case POSITIVE, NON_NEGATIVE -> parameter.name().equals("scale") ? width : small.literal(1.75);
      case UNIT_INTERVAL, CORRELATION -> small.literal(0.4);
      case SKEW -> small.literal(symmetric ? 0 : 0.4);
      case STABILITY -> small.literal(1.6);
      case EXTENDED_REAL, COUNT, SIZE ->
          throw new IllegalArgumentException(family.factory() + " needs a value of " + parameter);
    };
  }

  private Expr data(String name, List<String> extents, double low, double high) {
    Expr leaf = small.data(name, extents.toArray(String[]::new));
    int count = point.count(extents.stream().map(Axis::of).toList());
    point.set(LeafKind.DATA, name, random.doubles(count, low, high).toArray());
    return leaf;
  }

  /** A lower triangular matrix with a positive diagonal. */
  private Expr factor(String name) {
    small.data(name, "k", "k");
    double[] values = new double[LENGTH * LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      for (int j = 0; j <= i; j++) {
        values[i * LENGTH + j] = i == j ? 1 + 0.3 * i : 0.4 - 0.2 * j;
      }
    }
    point.set(LeafKind.DATA, name, values);
    List<Axis> axes = Axis.own(List.of("k", "k")).stream().map(small.graph()::declare).toList();
    return small.graph().data(name, axes, dev.isotropy.processor.ir.Type.DOUBLE);
  }

  /** Leaves every other element of the site out. */
  Subject masked() {
    Expr kept = small.data("kept", plates.toArray(String[]::new));
    double[] every = new double[point.count(plates.stream().map(Axis::of).toList())];
    for (int i = 0; i < every.length; i += 2) {
      every[i] = 1;
    }
    point.set(LeafKind.DATA, "kept", every);
    small.mask("theta", kept);
    return this;
  }

  /** The model as written. */
  Model written() {
    return small.build();
  }

  /** The model rewritten as its annotations and its strategy ask. */
  Model rewritten() {
    Problems problems = new Problems();
    Model model = new Reparameterize(Extensions.load(), problems).apply(small.build());
    if (!problems.messages().isEmpty()) {
      throw new AssertionError(problems.messages());
    }
    return model;
  }

  /** Sizes and data. */
  Point point() {
    return point;
  }

  List<String> plates() {
    return plates;
  }
}
