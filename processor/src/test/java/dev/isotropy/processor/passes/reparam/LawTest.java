package dev.isotropy.processor.passes.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Quantity.Request;
import dev.isotropy.processor.ir.SourceSpan;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.processor.passes.SmallModel;
import dev.isotropy.processor.passes.constrain.Constrain;
import dev.isotropy.reparam.GumbelSoftmax;
import dev.isotropy.reparam.LocScale;
import dev.isotropy.reparam.ProjectedNormalReparam;
import dev.isotropy.reparam.StudentTReparam;
import dev.isotropy.reparam.Transform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rewritten sites have the law of the sites as written: by Kolmogorov and Smirnov's distance and
 * four moments of forward samples, and, of auxiliary sites, by the integral over them.
 *
 * <p>With {@code -Disotropy.forward=200000} there are more samples.
 */
class LawTest {

  private static final int SAMPLES = Integer.getInteger("isotropy.forward", 4_000);

  static Stream<Arguments> laws() {
    return Stream.of(
        Arguments.of("normal", request(LocScale.class, Map.of("centered", 0.4))),
        Arguments.of("asymmetricLaplace", request(LocScale.class, Map.of("centered", 0.0))),
        Arguments.of("studentT", request(LocScale.class, Map.of())),
        Arguments.of("logNormal", request(Transform.class, Map.of())),
        Arguments.of("inverseGamma", request(Transform.class, Map.of())),
        Arguments.of("affineBeta", request(Transform.class, Map.of())),
        Arguments.of("studentT", request(StudentTReparam.class, Map.of())),
        Arguments.of("relaxedOneHotCategorical", request(GumbelSoftmax.class, Map.of())),
        Arguments.of("relaxedOneHotCategoricalLogit", request(GumbelSoftmax.class, Map.of())),
        Arguments.of("projectedNormal", request(ProjectedNormalReparam.class, Map.of())));
  }

  private static Request request(Class<?> annotation, Map<String, Object> settings) {
    return SmallModel.request(annotation, settings);
  }

  @ParameterizedTest
  @MethodSource("laws")
  void forwardSamplesAgree(String factory, Request request) {
    double[] written = samples(factory, Optional.of(List.of()), 1);
    double[] rewritten = samples(factory, Optional.of(List.of(request)), 2);
    int size = written.length / SAMPLES;
    for (int element = 0; element < size; element++) {
      double[] one = column(written, element, size);
      double[] other = column(rewritten, element, size);
      for (int power = 1; power <= 4; power++) {
        int exponent = power;
        double[] some = Arrays.stream(one).map(x -> Math.pow(x, exponent)).toArray();
        double[] others = Arrays.stream(other).map(x -> Math.pow(x, exponent)).toArray();
        double error = Math.sqrt((variance(some) + variance(others)) / SAMPLES);
        assertThat(mean(others)).as("moment %d", power).isCloseTo(mean(some), within(5 * error));
      }
      // The probability of more is 1e-4.
      assertThat(distance(one, other)).isLessThan(2.23 * Math.sqrt(2.0 / SAMPLES));
    }
  }

  private static double[] samples(String factory, Optional<List<Request>> requests, long seed) {
    SmallModel small = new SmallModel();
    Model model = model(small, factory, requests);
    Point point = new Point().size("n", SAMPLES).size("k", 3);
    point.set(LeafKind.DATA, "weights", 0.3, 1.1, 0.6);
    model
        .parameters()
        .forEach(
            each -> {
              double[] centered = new double[SAMPLES];
              Arrays.fill(centered, 0.7);
              point.set(LeafKind.PARAMETER, each.name(), centered);
            });
    return new ForwardSampler(point, seed).draw(model, "x");
  }

  private static Model model(SmallModel small, String factory, Optional<List<Request>> requests) {
    Family family = Families.byFactory(factory).orElseThrow();
    Graph graph = small.graph();
    List<Axis> inner =
        Axis.own(family.axes().stream().map(Family::extent).toList()).stream()
            .map(graph::declare)
            .toList();
    List<Expr> arguments = new ArrayList<>();
    for (Family.Parameter parameter : family.parameters()) {
      arguments.add(
          switch (parameter.name()) {
            case "loc" -> small.literal(0.3);
            case "scale" -> small.literal(0.4);
            case "df", "concentration", "concentration1", "concentration0" ->
                inner.isEmpty() ? small.literal(30) : small.data("weights", "k");
            case "probs", "logits" -> small.data("weights", "k");
            default -> small.literal(1.3);
          });
    }
    List<Axis> axes = new ArrayList<>(small.axes(List.of("n")));
    axes.addAll(family.event(inner));
    small.add(
        new Quantity.Site(
            "x",
            axes,
            family,
            arguments,
            inner,
            Optional.empty(),
            Optional.empty(),
            false,
            requests,
            SourceSpan.NONE));
    Problems problems = new Problems();
    Model model = new Reparameterize(Extensions.load(), problems).apply(small.build());
    assertThat(problems.messages()).isEmpty();
    return model;
  }

  private static double[] column(double[] all, int element, int size) {
    double[] column = new double[all.length / size];
    for (int i = 0; i < column.length; i++) {
      column[i] = all[i * size + element];
    }
    return column;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
  }

  /** The largest distance between the distribution functions of two samples. */
  private static double distance(double[] some, double[] others) {
    double[] a = some.clone();
    double[] b = others.clone();
    Arrays.sort(a);
    Arrays.sort(b);
    double largest = 0;
    int j = 0;
    for (int i = 0; i < a.length; i++) {
      while (j < b.length && b[j] <= a[i]) {
        j++;
      }
      largest = Math.max(largest, Math.abs((i + 1.0) / a.length - (double) j / b.length));
    }
    return largest;
  }

  /** By the trapezoidal rule in the coordinate, whose error falls faster than any power. */
  @ParameterizedTest
  @CsvSource({"0.6, 2", "1, -3", "3, 0.3", "4.5, 12", "30, 1.5", "200, -2"})
  void studentTIsTheIntegralOverItsScales(double df, double x) {
    SmallModel small = new SmallModel();
    Graph graph = small.graph();
    Family family = Families.byFactory("studentT").orElseThrow();
    List<Expr> arguments = List.of(small.literal(df), small.literal(0.3), small.literal(0.7));
    small.annotated(
        "x",
        List.of("n"),
        List.of(request(StudentTReparam.class, Map.of())),
        "studentT",
        arguments.toArray(Expr[]::new));
    Problems problems = new Problems();
    Density density =
        Constrain.apply(new Reparameterize(Extensions.load(), problems).apply(small.build()));
    int nodes = 4_800;
    double step = 0.05;
    double[] gamma = new double[nodes];
    double[] value = new double[nodes];
    for (int i = 0; i < nodes; i++) {
      gamma[i] = (i - nodes + 200) * step;
      value[i] = x;
    }
    Point point =
        new Point()
            .size("n", nodes)
            .set(LeafKind.COORDINATE, "x_gamma", gamma)
            .set(LeafKind.COORDINATE, "x", value);
    double[] logs = new double[nodes];
    for (Density.Term term : density.terms()) {
      double[] here = point.along(term.value(), term.axes());
      for (int i = 0; i < nodes; i++) {
        logs[i] += here[i];
      }
    }
    double integral = Arrays.stream(logs).map(Math::exp).sum() * step;
    Expr expected = family.logProb().logProb(graph, small.literal(x), arguments);
    double logProb = new Point().interpreter().scalar(expected);
    assertThat(Math.log(integral)).isCloseTo(logProb, within(1e-9));
  }
}
