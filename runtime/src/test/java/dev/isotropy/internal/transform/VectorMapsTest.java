package dev.isotropy.internal.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.isotropy.internal.linalg.AdjointCheck;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every map of vectors, at lengths of every kind. */
class VectorMapsTest {

  static List<VectorMap> maps() {
    return List.of(
        new DiscreteCosine(0),
        new DiscreteCosine(1),
        new DiscreteCosine(-0.7),
        new Haar(false),
        new Haar(true));
  }

  /** All small lengths, then primes, powers, and products with large and small factors. */
  static int[] lengths() {
    return IntStream.concat(
            IntStream.rangeClosed(1, 70),
            IntStream.of(
                97, 127, 128, 243, 256, 257, 360, 509, 512, 625, 1000, 1022, 1024, 1155, 1331,
                2197))
        .toArray();
  }

  @ParameterizedTest
  @MethodSource("maps")
  void inverseUndoesForward(VectorMap map) {
    for (int n : lengths()) {
      double[] x = random(n + 2);
      double[] y = new double[n + 2];
      double[] back = new double[n + 2];
      map.forward(x, 1, n, y, 2);
      map.inverse(y, 2, n, back, 1);
      assertClose(back, x, 1, n, n);
      map.inverse(x, 1, n, y, 0);
      map.forward(y, 0, n, back, 1);
      assertClose(back, x, 1, n, n);
    }
  }

  @ParameterizedTest
  @MethodSource("maps")
  void argumentsMayBeResults(VectorMap map) {
    for (int n : new int[] {1, 2, 5, 8, 17, 34}) {
      double[] x = random(n);
      double[] y = new double[n];
      map.forward(x, 0, n, y, 0);
      double[] inPlace = x.clone();
      map.forward(inPlace, 0, n, inPlace, 0);
      assertThat(inPlace).isEqualTo(y);
      map.inverse(x, 0, n, y, 0);
      inPlace = x.clone();
      map.inverse(inPlace, 0, n, inPlace, 0);
      assertThat(inPlace).isEqualTo(y);
    }
  }

  @ParameterizedTest
  @MethodSource("maps")
  void adjoints(VectorMap map) {
    for (int n : new int[] {1, 2, 3, 6, 8, 13, 17}) {
      double[] point = random(n);
      AdjointCheck.check(
          x -> {
            double[] y = new double[n];
            map.forward(x, 0, n, y, 0);
            return y;
          },
          (x, y, adjY, adjX) -> map.forwardAdjoint(x, 0, y, 0, adjY, 0, n, adjX, 0),
          point,
          1e-11);
      AdjointCheck.check(
          y -> {
            double[] x = new double[n];
            map.inverse(y, 0, n, x, 0);
            return x;
          },
          (y, x, adjX, adjY) -> map.inverseAdjoint(y, 0, x, 0, adjX, 0, n, adjY, 0),
          point,
          1e-11);
    }
  }

  /** From the definition, with sums over all terms. */
  @Test
  void cosineSums() {
    VectorMap map = new DiscreteCosine(0);
    for (int n : lengths()) {
      double[] x = random(n);
      double[] y = new double[n];
      map.forward(x, 0, n, y, 0);
      for (int k = 0; k < n; k += Math.max(1, n / 40)) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
          sum += x[j] * UnitRoots.cos((long) k * (2 * j + 1), 4L * n);
        }
        double expected = sum * Math.sqrt((k == 0 ? 1.0 : 2.0) / n);
        assertThat(y[k]).as("%d of %d", k, n).isCloseTo(expected, within(1e-12));
      }
    }
  }

  @Test
  void rootsOfUnity() {
    for (int n = 1; n < 60; n++) {
      for (int k = -n; k < 2 * n; k++) {
        double angle = 2 * Math.PI * k / n;
        assertThat(UnitRoots.cos(k, n)).isCloseTo(Math.cos(angle), within(4e-15));
        assertThat(UnitRoots.sin(k, n)).isCloseTo(Math.sin(angle), within(4e-15));
      }
    }
    assertThat(UnitRoots.cos(1, 8)).isEqualTo(UnitRoots.sin(1, 8));
    assertThat(UnitRoots.cos(1, 4)).isZero();
  }

  @Test
  void vectorsGiveTheBitsOfScalars() {
    for (int n : lengths()) {
      int[] radices = MixedRadix.radices(n);
      if (radices.length > 0) {
        MixedRadix fourier = new MixedRadix(n, radices);
        double[] re = random(n);
        double[] im = random(n + 1);
        double[] scalarRe = re.clone();
        double[] scalarIm = im.clone();
        fourier.transform(re, im, true);
        fourier.transform(scalarRe, scalarIm, false);
        assertThat(re).isEqualTo(scalarRe);
        assertThat(im).isEqualTo(scalarIm);
      }
      if (n % 2 == 0) {
        EvenCosineTransform cosine = new EvenCosineTransform(n);
        double[] x = random(n);
        double[] vector = new double[n];
        double[] scalar = new double[n];
        cosine.forward(x, 0, vector, 0, true);
        cosine.forward(x, 0, scalar, 0, false);
        assertThat(vector).isEqualTo(scalar);
        cosine.inverse(x, 0, vector, 0, true);
        cosine.inverse(x, 0, scalar, 0, false);
        assertThat(vector).isEqualTo(scalar);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("maps")
  void allocateNothingOnceTheLengthIsKnown(VectorMap map) {
    for (int n : new int[] {96, 770}) {
      allocatesNothing(map, n);
    }
  }

  private static void allocatesNothing(VectorMap map, int n) {
    double[] x = random(n);
    double[] y = new double[n];
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    long end = System.nanoTime() + 30_000_000_000L; // vectors are objects until the JIT is done
    while (least > 0 && System.nanoTime() < end) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 100; i++) {
        map.inverse(x, 0, n, y, 0);
        map.inverseAdjoint(x, 0, y, 0, y, 0, n, x, 0);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
      Arrays.fill(x, 0.5);
    }
    assertThat(least).isZero();
  }

  @Test
  void weightsHaveTheProductOne() {
    for (double smooth : new double[] {-1, 0.5, 2}) {
      double[] impulse = new double[9];
      double product = 1;
      for (int k = 0; k < 9; k++) {
        double[] plain = new double[9];
        double[] weighted = new double[9];
        double[] x = random(9);
        new DiscreteCosine(0).forward(x, 0, 9, plain, 0);
        new DiscreteCosine(smooth).forward(x, 0, 9, weighted, 0);
        product *= weighted[k] / plain[k];
        impulse[k] = weighted[k] / plain[k];
      }
      assertThat(product).isCloseTo(1, within(1e-13));
      assertThat(impulse[8] / impulse[0]).isCloseTo(Math.pow(17, smooth), within(1e-12 * 400));
    }
  }

  @Test
  void aReversedHaarTransformBeginsAtTheEnd() {
    double[] y = new double[3];
    new Haar(true).forward(new double[] {5, 2, 4}, 0, 3, y, 0);
    double[] expected =
        Stream.of(6 * Math.sqrt(0.5), 2 * Math.sqrt(0.5), 5.0).mapToDouble(d -> d).toArray();
    assertThat(y).containsExactly(expected, within(1e-15));
  }

  private static double[] random(int n) {
    return new SplittableRandom(n).doubles(n, -2, 2).toArray();
  }

  private static void assertClose(double[] found, double[] expected, int at, int n, int scale) {
    for (int i = at; i < at + n; i++) {
      assertThat(found[i]).as("%d", scale).isCloseTo(expected[i], within(1e-12));
    }
  }
}
