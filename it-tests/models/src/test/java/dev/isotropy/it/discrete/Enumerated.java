package dev.isotropy.it.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.CompiledModel;
import dev.isotropy.LogDensity;
import dev.isotropy.RandomStream;
import dev.isotropy.SiteInfo;
import dev.isotropy.Support;
import dev.isotropy.distributions.Distribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A model whose discrete sites are summed out, against the sum over all of their values in plain
 * Java.
 *
 * @param <D> its draws
 */
final class Enumerated<D> {

  /** The plain-Java log density of a draw's continuous sites together with discrete values. */
  interface Joint<D> {
    double logDensity(D draw, int[] values, List<Double> observed);
  }

  private final CompiledModel<?, D> model;
  private final int[] counts;
  private final int[] lowest;
  private final Joint<D> joint;
  private final List<String> others;
  private final Random random = new Random(11);

  /**
   * A comparison.
   *
   * @param counts how many values each discrete element has, in the order of the draws
   * @param lowest the first of them
   */
  Enumerated(CompiledModel<?, D> model, int[] counts, int[] lowest, Joint<D> joint) {
    this(model, counts, lowest, joint, List.of());
  }

  /**
   * A comparison.
   *
   * @param others sites that the joint log density leaves out, as they have nothing to do with
   *     discrete ones
   */
  Enumerated(
      CompiledModel<?, D> model, int[] counts, int[] lowest, Joint<D> joint, List<String> others) {
    this.others = others;
    this.model = model;
    this.counts = counts;
    this.lowest = lowest;
    this.joint = joint;
  }

  /** Everything at once. */
  void holds() {
    for (int i = 0; i < 4; i++) {
      double[] q = point();
      densityIsTheSum(q);
      gradientIsTheSlope(q);
      pointwiseIsGivenTheRest(q);
      sitesAddUp(q);
    }
    drawsHaveTheirProbabilities(point());
  }

  private double[] point() {
    return random.doubles(model.dimension(), -1.2, 1.2).toArray();
  }

  /** All assignments with the joint log density of each. */
  private record Table(
      List<int[]> assignments, double[] logDensities, List<double[]> observed, double total) {}

  private Table table(double[] q) {
    D draw = model.constrain(q);
    var sites = model.siteLogDensities(q);
    double rest = others.stream().mapToDouble(sites::get).sum();
    List<int[]> all = new ArrayList<>();
    int[] at = new int[counts.length];
    boolean more = true;
    while (more) {
      int[] values = new int[at.length];
      for (int i = 0; i < at.length; i++) {
        values[i] = lowest[i] + at[i];
      }
      all.add(values);
      more = false;
      for (int i = at.length - 1; i >= 0 && !more; i--) {
        more = ++at[i] < counts[i];
        at[i] = more ? at[i] : 0;
      }
    }
    double[] densities = new double[all.size()];
    List<double[]> observed = new ArrayList<>();
    for (int i = 0; i < densities.length; i++) {
      List<Double> elements = new ArrayList<>();
      densities[i] = rest + joint.logDensity(draw, all.get(i), elements);
      observed.add(elements.stream().mapToDouble(Double::doubleValue).toArray());
    }
    return new Table(all, densities, observed, logSum(densities));
  }

  private static double logSum(double[] terms) {
    double max = Arrays.stream(terms).max().orElseThrow();
    return max == Double.NEGATIVE_INFINITY
        ? max
        : max + Math.log(Arrays.stream(terms).map(term -> Math.exp(term - max)).sum());
  }

  private void densityIsTheSum(double[] q) {
    double expected = table(q).total();
    assertThat(model.evaluator().logDensity(q))
        .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
  }

  private void gradientIsTheSlope(double[] q) {
    LogDensity density = model.evaluator();
    double[] gradient = new double[q.length];
    density.logDensityAndGradient(q, gradient);
    double[] weights = {4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280};
    for (int i = 0; i < q.length; i++) {
      double slope = 0;
      double step = 0x1p-7;
      for (int k = 1; k <= weights.length; k++) {
        double[] above = q.clone();
        double[] below = q.clone();
        above[i] += k * step;
        below[i] -= k * step;
        slope += weights[k - 1] * (density.logDensity(above) - density.logDensity(below)) / step;
      }
      assertThat(gradient[i])
          .as("derivative by coordinate %d", i)
          .isCloseTo(slope, within(1e-8 * Math.max(1, Math.abs(slope))));
    }
  }

  /** {@code log p(y) − log p(y without the element)}. */
  private void pointwiseIsGivenTheRest(double[] q) {
    Table table = table(q);
    int size = model.observedSites().stream().mapToInt(SiteInfo::size).sum();
    double[] out = new double[size];
    model.pointwiseLogDensity(q, out);
    for (int i = 0; i < size; i++) {
      double[] without = new double[table.assignments().size()];
      for (int a = 0; a < without.length; a++) {
        double own = table.observed().get(a)[i];
        without[a] = own == Double.NEGATIVE_INFINITY ? own : table.logDensities()[a] - own;
      }
      if (table.observed().stream()
          .allMatch(elements -> Arrays.stream(elements).allMatch(Double::isFinite))) {
        double expected = table.total() - logSum(without);
        assertThat(out[i]).as("element %d", i).isCloseTo(expected, within(1e-10));
      } else {
        assertThat(out[i]).isFinite();
      }
    }
  }

  private void sitesAddUp(double[] q) {
    double sum = model.siteLogDensities(q).values().stream().mapToDouble(each -> each).sum();
    assertThat(sum).isCloseTo(model.evaluator().logDensity(q), within(1e-10));
  }

  /** Every assignment is drawn as often as its probability says, within five standard errors. */
  private void drawsHaveTheirProbabilities(double[] q) {
    Table table = table(q);
    int draws = 40_000;
    int[] seen = new int[table.assignments().size()];
    RandomStream stream = RandomStream.of(5, 1);
    double[] store = new double[model.drawSize()];
    for (int i = 0; i < draws; i++) {
      model.constrain(q, stream, store, 0);
      int index = 0;
      int element = 0;
      for (SiteInfo site : model.sites()) {
        if (site.kind() == SiteInfo.Kind.ENUMERATED) {
          for (int e = 0; e < site.size(); e++) {
            int value = (int) store[site.drawOffset() + e];
            index = index * counts[element] + value - lowest[element];
            element++;
          }
        }
      }
      assertThat(element).isEqualTo(counts.length);
      seen[index]++;
    }
    for (int a = 0; a < seen.length; a++) {
      double p = Math.exp(table.logDensities()[a] - table.total());
      double error = Math.sqrt(p * (1 - p) / draws);
      assertThat((double) seen[a] / draws)
          .as("share of %s", Arrays.toString(table.assignments().get(a)))
          .isCloseTo(p, within(5 * error + 2.0 / draws));
    }
    double[] again = new double[model.drawSize()];
    model.constrain(q, RandomStream.of(3, 2), store, 0);
    model.constrain(q, RandomStream.of(3, 2), again, 0);
    assertThat(again).isEqualTo(store);
  }

  /** The log-Jacobian of a continuous site's transform at its value, with its log density. */
  static double latent(Distribution site, double value) {
    Support.Interval support = (Support.Interval) site.support();
    boolean low = Double.isFinite(support.lower());
    boolean high = Double.isFinite(support.upper());
    double below = value - support.lower();
    double above = support.upper() - value;
    double jacobian =
        low && high
            ? Math.log(below) + Math.log(above) - Math.log(below + above)
            : low ? Math.log(below) : high ? Math.log(above) : 0;
    return site.logProb(value) + jacobian;
  }

  /** Adds an observed element. */
  static double observed(Distribution site, double value, List<Double> elements) {
    double density = site.logProb(value);
    elements.add(density);
    return density;
  }
}
