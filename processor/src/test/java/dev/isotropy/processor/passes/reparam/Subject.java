package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.families.ArraySet;
import dev.isotropy.processor.families.Domain;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Quantity.Request;
import dev.isotropy.processor.ir.SourceSpan;
import dev.isotropy.processor.ir.Type;
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
public final class Subject {

  /** Values of parameters that their names and domains do not tell, by family and parameter. */
  private static final Map<String, Double> VALUES =
      Map.of(
          "uniform low",
          -1.0,
          "uniform high",
          2.0,
          "truncatedNormal low",
          -1.0,
          "truncatedNormal high",
          2.0,
          "improperUniform lower",
          -1.0,
          "improperUniform upper",
          2.0,
          "wishart df",
          4.5,
          "inverseWishart df",
          4.5,
          "delta value",
          0.5);

  private static final int LENGTH = 3;

  private final SmallModel small = new SmallModel();
  private final Point point = new Point().size("school", 3).size("year", 3);
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
    family.axes().forEach(axis -> point.size(Family.extent(axis), LENGTH));
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
    List<Axis> event = family.event(inner);
    Expr theta = small.read("theta");
    Expr seen =
        event.isEmpty()
            ? theta
            : small.graph().sum(small.graph().mul(weights(event), theta), event);
    Expr.Leaf y = (Expr.Leaf) data("y", plates, 0.2, 0.9);
    small.add(
        small.site(
            "y", plates, "normal", Optional.of(y), Optional.of(List.of()), seen, small.literal(1)));
  }

  private Expr weights(List<Axis> event) {
    List<String> extents = event.stream().map(Axis::extent).toList();
    data("weights", extents, 0.5, 2);
    return small.graph().data("weights", event, Type.DOUBLE);
  }

  private Expr argument(Family family, Family.Parameter parameter, Expr level, Expr width) {
    Double value = VALUES.get(family.factory() + " " + parameter.name());
    if (value != null) {
      return small.literal(value);
    }
    if (parameter.dims().size() == 2) {
      return matrix(parameter);
    }
    Domain domain = parameter.domain();
    if (parameter.dims().size() == 1) {
      List<String> extents = parameter.dims().stream().map(Family::extent).toList();
      Expr weights = data("weights_" + parameter.name(), extents, 0.5, 2);
      if (parameter.set().isPresent()) {
        point.set(LeafKind.DATA, "weights_" + parameter.name(), 0.2, 0.3, 0.5);
        return weights;
      }
      return domain == Domain.REAL
          ? small.graph().mul(level, weights)
          : small.graph().mul(width, weights);
    }
    return switch (domain) {
      case REAL -> parameter.name().equals("loc") ? level : small.literal(0.3);
      case POSITIVE, NON_NEGATIVE -> parameter.name().equals("scale") ? width : small.literal(1.75);
      case UNIT_INTERVAL, OPEN_UNIT_INTERVAL, CORRELATION -> small.literal(0.4);
      case SKEW -> small.literal(symmetric ? 0 : 0.4);
      case STABILITY -> small.literal(1.6);
      case COUNT -> small.literal(4);
      case SIZE -> small.literal(LENGTH);
      case EXTENDED_REAL ->
          throw new IllegalArgumentException(family.factory() + " needs a value of " + parameter);
    };
  }

  private Expr data(String name, List<String> extents, double low, double high) {
    Expr leaf = small.data(name, extents.toArray(String[]::new));
    int count = point.count(extents.stream().map(Axis::of).toList());
    point.set(LeafKind.DATA, name, random.doubles(count, low, high).toArray());
    return leaf;
  }

  /** What its set holds: a lower triangular matrix, its square, or any. */
  private Expr matrix(Family.Parameter parameter) {
    List<String> extents = parameter.dims().stream().map(Family::extent).toList();
    small.data(parameter.name(), extents.toArray(String[]::new));
    double[][] lower = {{1, 0, 0}, {0.4, 1.3, 0}, {0.4, 0.2, 1.6}};
    double[] values = new double[LENGTH * LENGTH];
    boolean factor = parameter.set().equals(Optional.of(ArraySet.COVARIANCE_CHOLESKY));
    for (int i = 0; i < LENGTH; i++) {
      for (int j = 0; j < LENGTH; j++) {
        double product = 0;
        for (int k = 0; k < LENGTH; k++) {
          product += lower[i][k] * lower[j][k];
        }
        values[i * LENGTH + j] = factor ? lower[i][j] : product;
      }
    }
    point.set(LeafKind.DATA, parameter.name(), values);
    List<Axis> axes = Axis.own(extents).stream().map(small.graph()::declare).toList();
    return small.graph().data(parameter.name(), axes, Type.DOUBLE);
  }

  /** Leaves every other element of the site out. */
  public Subject masked() {
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

  /** Why it can't be rewritten as its annotations and its strategy ask; empty if it can. */
  public Optional<String> refusal() {
    Problems problems = new Problems();
    new Reparameterize(Extensions.load(), problems).apply(small.build());
    return problems.messages().stream().findFirst();
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
