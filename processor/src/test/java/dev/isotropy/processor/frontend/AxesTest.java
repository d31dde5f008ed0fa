package dev.isotropy.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** Parameters, plates and data of the wrong type, rank or axes. */
class AxesTest {

  @Test
  void typesOfParameters() {
    Source.record(
            "double x, boolean p, int n",
            """
              @Sample
              Normal mu() {
                return normal(0, 1);
              }

              @Sample
              @Plate(value = "k", size = "n")
              Normal a(
                  int ▶mu,
                  int ▶x,
                  int ▶p,
                  boolean ▶n,
                  @Index("k") double ▶i) {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [TypeMismatch] 'a' takes 'mu' as int, but it is double
                expected: int and boolean may be read as double, not the other way round
                fix: declare the parameter as double
            """,
            """
            [TypeMismatch] 'a' takes 'x' as int, but it is double
                expected: int and boolean may be read as double, not the other way round
                fix: declare the parameter as double
            """,
            """
            [TypeMismatch] 'a' takes 'p' as int, but it is boolean
                expected: int and boolean may be read as double, not the other way round
                fix: declare the parameter as boolean
            """,
            """
            [TypeMismatch] 'a' takes 'n' as boolean, but it is int
                expected: int and boolean may be read as double, not the other way round
                fix: declare the parameter as int
            """,
            """
            [TypeMismatch] 'a' takes 'i' as double, but it is the position in 'k'
                expected: int and boolean may be read as double, not the other way round
                fix: declare the parameter as int
            """);
  }

  @Test
  void ranksOfParameters() {
    Source.record(
            "@Plate(\"n\") double[] x, @Plate({\"n\", \"k\"}) double[][] m, double s",
            """
              @Sample
              @Plate("n")
              Normal theta() {
                return normal(0, 1);
              }

              @Sample
              Normal a(
                  double ▶theta,
                  double ▶m,
                  double[] ▶s) {
                return normal(0, 1);
              }

              @Sample
              @Plate("k")
              Normal b(
                  double[] ▶m,
                  double ▶theta) {
                return normal(0, 1);
              }

              @Sample
              @Plate({"n", "k"})
              Normal c(double[] ▶m) {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [RankMismatch] 'a' cannot take 'theta' as double: it varies along 'n'
                fix: take double[] theta, the whole array, or add @Plate("n") to the method
            """,
            """
            [RankMismatch] 'a' cannot take 'm' as double: it varies along 'n' and 'k'
                fix: take double[][] m, the whole array, or add @Plate({"n", "k"}) to the method
            """,
            """
            [RankMismatch] 'a' cannot take 's' as double[]: it varies along nothing
                fix: declare it as double
            """,
            """
            [RankMismatch] 'b' cannot take 'm' as double[]: it varies along 'n' and 'k'
                fix: take double[][] m, the whole array
            """,
            """
            [RankMismatch] 'b' cannot take 'theta' as double: it varies along 'n'
                fix: take double[] theta, the whole array, or add @Plate({"k", "n"}) to the method
            """,
            """
            [RankMismatch] 'c' cannot take 'm' as double[]: it varies along 'n' and 'k'
                fix: take double[][] m, the whole array
            """);
  }

  @Test
  void whatIsDiscreteStaysDiscrete() {
    Source.record(
            "double[] x",
            """
              @Sample
              Normal mu() {
                return normal(0, 1);
              }

              @Deterministic
              int k(double mu) {
                return mu > 0 ? 1 : 0;
              }

              @Sample
              Normal y(int k) {
                return normal(x[▶k], 1);
              }
            """)
        .reports(
            """
            [IndexNotData] in 'y': the index k depends on a sampled value
                expected: an index known from data, a constant, the position that @Index gives, or a site that is @Enumerate
                fix: index with data, or sum over all positions
            """);
  }

  @Test
  void plateTwice() {
    Source.record(
            "@Plate(\"n\") double[] x",
            """
              @Sample
              @Plate({"n", ▶"n"})
              Normal theta() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [PlateTwice] @Plate on 'theta' names the axis 'n' twice
                fix: give the axes different names
            """);
  }

  @Test
  void plateNames() {
    Source.record(
            "▶@Plate(\"a b\") double[] x",
            """
              @Sample
              @Plate({▶"1", "n"})
              Normal theta() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [PlateName] @Plate on 'x' names an axis 'a b'
                expected: a Java identifier, as generated code and draws use it
                fix: rename it
            """,
            """
            [PlateName] @Plate on 'theta' names an axis '1'
                expected: a Java identifier, as generated code and draws use it
                fix: rename it
            """);
  }

  @Test
  void plateSizes() {
    Source.record(
            "double w, int J, int K",
            """
              @Sample
              @Plate(value = "g", size = ▶"w")
              Normal g() {
                return normal(0, 1);
              }

              @Sample
              @Plate(value = "g", size = "J")
              Normal h() {
                return normal(0, 1);
              }

              @Sample
              @Plate(value = "g", size = ▶"K")
              Normal i() {
                return normal(0, 1);
              }

              @Sample
              @Plate(value = {"a", "b"}, size = ▶"K")
              Normal j() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [PlateSize] @Plate on 'g': its size 'w' is double
                fix: name an int component, a constant, or an int that is computed from data alone
            """,
            """
            [PlateSize] @Plate on 'i': its size is 'K' here, but 'J' before
                fix: give the size once
            """,
            """
            [PlateSize] @Plate on 'j': it has 2 axes, but one size
                fix: give each axis its size, "" where data tell it: size = {"", "K"}
            """);
  }

  @Test
  void sizesThatCannotBe() {
    Source.record(
            "@Plate(\"g\") double[] y, int J",
            """
              static final double WIDE = 2;
              static final int SIZE = 3;
              static int count = 3;

              @Sample
              @Plate(value = {"a", "b"}, size = {▶"WIDE", ▶"count"})
              Normal a() {
                return normal(0, 1);
              }

              @Deterministic
              int guess(double h) {
                return h > 0 ? 1 : 2;
              }

              @Deterministic
              @Plate("g")
              int each(double y) {
                return y > 0 ? 1 : 2;
              }

              @Deterministic
              int own(double[] y) {
                return y.length;
              }

              @Sample
              @Plate(value = {"c", "d", "g"}, size = {▶"guess", ▶"each", ▶"own"})
              Normal c() {
                return normal(0, 1);
              }

              @Sample
              @Plate(value = "e", size = {▶"J", "SIZE"})
              Normal e() {
                return normal(0, 1);
              }

              @Sample
              Normal h() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [PlateSize] @Plate on 'a': its size 'WIDE' is no constant of type int
                fix: name an int component, a constant, or an int that is computed from data alone
            """,
            """
            [PlateSize] @Plate on 'a': its size 'count' is no constant of type int
                fix: name an int component, a constant, or an int that is computed from data alone
            """,
            """
            [PlateSize] @Plate on 'c': its size 'guess' depends on latent sites
                fix: name an int component, a constant, or an int that is computed from data alone
            """,
            """
            [PlateSize] @Plate on 'c': its size 'each' has a plate
                fix: name an int component, a constant, or an int that is computed from data alone
            """,
            """
            [PlateSize] @Plate on 'c': its size 'own' reads arrays along the plate
                fix: name an int component, a constant, or an int that is computed from data alone
            """,
            """
            [PlateSize] @Plate on 'e': it has one axis, but 2 sizes
                fix: give one size
            """);
  }

  @Test
  void sizesByConstantsAndFromData() {
    String text =
        Source.record(
                "@Plate(\"n\") int[] grade",
                """
                  static final int TRAITS = 2;
                  @Deterministic int cuts(int[] grade) {
                    int most = 0;
                    for (int each : grade) {
                      most = Math.max(most, each);
                    }
                    return most;
                  }
                  @Sample @Plate(value = {"trait", "cut"}, size = {"TRAITS", "cuts"})
                  Normal effect() { return normal(0, 1); }
                  @Deterministic double[] sums(double[][] effect, int cuts) {
                    double[] sums = new double[cuts];
                    for (int i = 0; i < cuts; i++) {
                      sums[i] = effect[0][i] + effect[1][i];
                    }
                    return sums;
                  }
                  @Factor @Plate("cut") double f(double sums) { return -sums * sums; }
                """)
            .read();
    assertThat(text)
        .contains("plate trait of TRAITS")
        .contains("plate cut of cuts")
        .contains("factor f[cut] += ");
  }

  @Test
  void plateWithoutSize() {
    Source.record(
            "double y",
            """
              @Sample
              @Plate("lonely")
              Normal ▶theta() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [PlateWithoutSize] nothing tells how long plate 'lonely' of 'theta' is
                expected: data along the plate, or a component that holds its size
                fix: write @Plate(value = "lonely", size = "J") with an int component J
            """);
  }

  @Test
  void moreAxesThanDimensions() {
    Source.record(
            "@Plate({\"a\", \"b\"}) double[] ▶x, @Plate(\"a\") double ▶w",
            """
              @Sample
              Normal theta() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [PlateRank] @Plate on 'x' names 2 axes, but the component has 1 dimension
                fix: name at most one axis per dimension, outermost first
            """,
            """
            [PlateRank] @Plate on 'w' names 1 axis, but the component has no dimensions
                fix: name at most one axis per dimension, outermost first
            """);
  }

  @Test
  void readersDisagree() {
    Source.record(
            "double[] ▶x, double[][] ▶m, int A, int B",
            """
              @Sample
              @Plate(value = "a", size = "A")
              Normal u(double x) {
                return normal(x, 1);
              }

              @Sample
              @Plate(value = "b", size = "B")
              Normal v(double x) {
                return normal(x, 1);
              }

              @Sample
              @Plate({"a", "b"})
              Normal m(double u, double v) {
                return normal(u, 1);
              }
            """)
        .reports(
            """
            [AxesUnknown] the axes of data 'x' are not clear: 'u' and 'v' have different plates
                fix: write @Plate("a") or @Plate("b") on the component
            """,
            """
            [AxesUnknown] the axes of data 'm' are not clear: 'm' has several plates
                fix: write @Plate({"a", "b"}) on the component
            """);
  }

  @Test
  void observedAlongOtherAxes() {
    Source.record(
            "@Plate(\"n\") double[] y, @Plate(\"m\") double[] z",
            """
              @Sample
              @Plate("m")
              Normal ▶y(double mu) {
                return normal(mu, 1);
              }

              @Sample
              Normal ▶z(double mu) {
                return normal(mu, 1);
              }

              @Sample
              Normal mu() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [AxesMismatch] site 'y' varies along 'm', but its data 'y' along 'n'
                fix: give both the same @Plate
            """,
            """
            [AxesMismatch] site 'z' varies along nothing, but its data 'z' along 'm'
                fix: repeat the site along the data: @Plate("m")
            """);
  }

  @Test
  void arraysOfDifferentAxes() {
    Source.record(
            "@Plate(\"n\") double[] y, @Plate(\"m\") double[] z",
            """
              @Sample
              Normal a(double[] y, double[] z) {
                return normal(▶dot(y, z), 1);
              }

              @Sample
              Normal b(double[] y, double[] z) {
                return normal(sum(y[0] > 0 ? y : ▶z), 1);
              }
            """)
        .reports(
            """
            [LengthMismatch] in 'a': dot takes arrays along one axis, not along 'n' and 'm'
                fix: give both the same @Plate
            """,
            """
            [LengthMismatch] in 'b': ?: takes arrays along one axis, not along 'n' and 'm'
                fix: give both the same @Plate
            """);
  }

  @Test
  void discreteSites() {
    Source.record(
            "double[] y",
            """
              @Sample
              @Plate("n")
              Poisson ▶y(double rate) {
                return poisson(rate);
              }

              @Sample
              Poisson ▶k(double rate) {
                return poisson(rate);
              }

              @Sample
              Exponential rate() {
                return exponential(1);
              }
            """)
        .reports(
            """
            [ObservedType] site 'y' is discrete, but its data 'y' are double[]
                expected: int or boolean
                fix: declare the component with int elements
            """,
            """
            [DiscreteLatent] site 'k' is discrete and not observed: it has no gradient to sample with
                found: Poisson
                fix: write truncated(poisson(…), 0, n) with n from data, annotated with @Enumerate, or observe it with data of its name
            """);
  }
}
