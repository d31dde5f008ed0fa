package dev.isotropy.processor.passes.conjugate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.ReadingProcessor;
import dev.isotropy.processor.Source;
import dev.isotropy.processor.ir.DataComponent;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.processor.passes.constrain.Constrain;
import dev.isotropy.processor.passes.reparam.Extensions;
import dev.isotropy.processor.passes.reparam.Reparameterize;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Densities from which a normal site is integrated, against the integral of those from which it is
 * not: these are quadratic in it, so that differences tell the integral exactly.
 */
class IntegralsTest {

  private static final String SCALE = "@Sample HalfNormal s() { return halfNormal(1); }\n";
  private static final int SIZE = 3;

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        @Sample @C Normal a() { return normal(1, 2); }
        @Sample Normal b() { return normal(0, 1); }
        @Sample @Plate("n") Normal y(double a, double b, double x, double s) {
          return normal(b - (2 * a - x) / s, s);
        }
        """,
        """
        @Sample @C Normal a(double s) { return normal(1, s); }
        @Sample(mask = "m") @Plate("n") Normal y(double a, int g, double x, double s) {
          return normal(g == 1 ? a * x : 1 - a, s * (1 + x * x));
        }
        """,
        """
        @Sample @Plate(value = "group", size = "size") @C Normal a(double s) { return normal(1, s); }
        @Deterministic @Plate("n") double mean(double[] a, int g, double x) { return x + 2 * a[g]; }
        @Sample @Plate("n") Normal y(double mean, double s) { return normal(mean, s); }
        """,
        """
        @Sample @Plate(value = "p", size = "size") Normal u() { return normal(0, 1); }
        @Sample @Plate(value = "q", size = "size") Normal v() { return normal(0, 1); }
        @Sample @Plate({"p", "q"}) @C Normal a(double u, double v) { return normal(u + v, 2); }
        @Sample @Plate("n") Normal y(double[][] a, int g, int h, double s) { return normal(a[g][h], s); }
        """,
        """
        @Sample @Plate("b") @C Normal a(double s) { return normal(0, s); }
        @Sample @Plate({"a", "b"}) Normal z(double a, double s) { return normal(1 - a, s); }
        """,
        """
        @Sample @C Normal mu() { return normal(0, 2); }
        @Sample @Plate(value = "group", size = "size") @LocScale(centered = 0)
        Normal a(double mu, double s) { return normal(mu, s); }
        @Sample @Plate("n") Normal y(double[] a, int g) { return normal(a[g], 1); }
        """,
        """
        @Sample @C Normal a() { return normal(0, 2); }
        @Sample @Plate("n") @Reparam(StudentTReparam.class)
        StudentT y(double a, double s) { return studentT(4, a, s); }
        """,
        """
        @Sample @C Normal a() { return normal(0, 2); }
        @Sample @Plate("n") Normal y(@Index("n") int n, double[] y, double a, double s) {
          return n == 0 ? normal(a, s) : normal(a + s * y[n - 1], s);
        }
        """,
        """
        @Sample @C MultivariateNormal a(double[] c, double[][] factor) {
          return multivariateNormal(c, factor);
        }
        @Sample @Plate("n") Normal y(double[] a, double[] w, double s) { return normal(s + dot(w, a), s); }
        """,
        """
        @Sample @C MultivariateNormalCovariance a(double[] c, double[][] covariance, double s) {
          double[] mean = new double[c.length];
          for (int i = 0; i < c.length; i++) {
            mean[i] = s * c[i];
          }
          return multivariateNormalCovariance(mean, covariance);
        }
        @Sample @Plate("n") Normal y(double[] a, int g, double s) { return normal(a[g] - a[0], s); }
        """,
        """
        @Sample @C MultivariateNormalPrecision a(double[] c, double[][] covariance) {
          return multivariateNormalPrecision(c, covariance);
        }
        @Sample(mask = "m") @Plate("n")
        LowRankMultivariateNormal w(double[] a, double[][] factor, double s) {
          double[] own = new double[a.length];
          for (int i = 0; i < a.length; i++) {
            own[i] = s;
          }
          return lowRankMultivariateNormal(a, factor, own);
        }
        """,
        """
        @Sample @Plate(value = "group", size = "size") @C
        MultivariateNormal a(double[] c, double[][] factor) { return multivariateNormal(c, factor); }
        @Sample @Plate("n")
        MultivariateNormalPrecision w(double[][] a, int g, double[][] covariance, double s) {
          double[] mean = new double[covariance.length];
          for (int i = 0; i < mean.length; i++) {
            mean[i] = s - 2 * a[g][i];
          }
          return multivariateNormalPrecision(mean, covariance);
        }
        """,
      })
  void integralsAreThoseOfTheJointDensity(String body) {
    Density collapsed = density(body, "@Reparam(Conjugate.class)");
    Density joint = density(body, "@Reparam({})");
    Point point = data(joint);
    List<String> left = collapsed.blocks().stream().map(Density.Block::site).toList();
    List<Density.Block> gone =
        joint.blocks().stream().filter(block -> !left.contains(block.site())).toList();
    assertThat(gone).hasSize(1);
    double[] x = point.get(LeafKind.COORDINATE, gone.getFirst().site());
    double integral = new Quadratic(joint, point, gone.getFirst().site(), x).integral();
    assertThat(point.logDensity(collapsed)).isCloseTo(integral, within(1e-9 * Math.abs(integral)));
  }

  private static Density density(String body, String annotation) {
    ReadingProcessor reading = new ReadingProcessor();
    Source.record(
            "int size, @Plate(\"n\") double[] y, @Plate(\"n\") double[] x, @Plate(\"n\") int[] g,"
                + " @Plate(\"n\") int[] h, @Plate(\"n\") boolean[] m, @Plate({\"a\", \"b\"})"
                + " double[][] z, @Plate(\"n\") double[][] w, double[] c, double[][] factor,"
                + " double[][] covariance",
            SCALE + body.replaceAll("@C\\b", annotation))
        .process(reading);
    Problems problems = new Problems();
    Model model = new Reparameterize(Extensions.load(), problems).apply(reading.model());
    Density density = Collapse.apply(Constrain.apply(model), problems);
    assertThat(problems.messages()).isEmpty();
    return density;
  }

  private static Point data(Density density) {
    Random random = new Random(3);
    Point point = new Point();
    for (DataComponent component : density.model().data()) {
      int count = 1;
      for (String axis : component.extents()) {
        point.size(axis, SIZE);
        count *= SIZE;
      }
      double[] values = new double[count];
      for (int i = 0; i < count; i++) {
        values[i] =
            switch (component.type()) {
              case DOUBLE -> random.nextDouble(-2, 3);
              case INT -> component.extents().isEmpty() ? SIZE : random.nextInt(2);
              case BOOLEAN -> i == 1 ? 0 : 1;
            };
      }
      switch (component.name()) {
        case "factor" -> values = new double[] {1, 0, 0, 0.3, 0.7, 0, -0.2, 0.4, 1.2};
        case "covariance" -> values = new double[] {1, 0.3, -0.1, 0.3, 2, 0.5, -0.1, 0.5, 0.9};
        default -> {}
      }
      point.set(LeafKind.DATA, component.name(), values);
    }
    density.model().plates().forEach(plate -> point.size(plate.name(), SIZE));
    return point.random(density, 5);
  }

  /** A log density as a function of the coordinates of one site. */
  private record Quadratic(Density density, Point point, String site, double[] at) {

    private double value(int... moved) {
      double[] x = at.clone();
      for (int i : moved) {
        x[i < 0 ? ~i : i] += i < 0 ? -1 : 1;
      }
      point.set(LeafKind.COORDINATE, site, x);
      return point.logDensity(density);
    }

    /** The log of the integral of its exponential. */
    double integral() {
      int n = at.length;
      double here = value();
      double[] up = new double[n];
      double[] slope = new double[n];
      for (int i = 0; i < n; i++) {
        up[i] = value(i);
        slope[i] = (up[i] - value(~i)) / 2;
      }
      double[][] factor = new double[n][n];
      double squares = 0;
      double logDiagonal = 0;
      List<Double> white = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        double rest = slope[i];
        for (int j = 0; j <= i; j++) {
          double sum = -(value(i, j) - up[i] - up[j] + here);
          for (int k = 0; k < j; k++) {
            sum -= factor[i][k] * factor[j][k];
          }
          factor[i][j] = i == j ? Math.sqrt(sum) : sum / factor[j][j];
          rest -= j < i ? factor[i][j] * white.get(j) : 0;
        }
        white.add(rest / factor[i][i]);
        squares += white.get(i) * white.get(i);
        logDiagonal += Math.log(factor[i][i]);
      }
      point.set(LeafKind.COORDINATE, site, at);
      return here + squares / 2 - logDiagonal + n * Math.log(2 * Math.PI) / 2;
    }
  }
}
