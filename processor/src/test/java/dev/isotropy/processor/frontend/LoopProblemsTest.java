package dev.isotropy.processor.frontend;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** What loops and local arrays cannot do, each with what they can. */
class LoopProblemsTest {

  @Test
  void sizesAreKnownFromData() {
    Source.record(
            "int[] n",
            """
              @Sample Exponential t() { return exponential(1); }

              @SuppressWarnings("zero-derivative")
              @Factor
              double f(double t) {
                int m = (int) t;
                double[] a = new double[▶m];
                double s = 0;
                for (int i = 0; i < ▶m + 1; i++) {
                  s += i;
                }
                return s + a[0];
              }

            """)
        .reports(
            """
            [SizeNotData] in 'f': the size or bound m depends on a sampled value
                expected: arrays and loops whose sizes are known from data
                fix: go as far as data tell, and give what is beyond no weight
            """,
            """
            [SizeNotData] in 'f': the size or bound m + 1 depends on a sampled value
                expected: arrays and loops whose sizes are known from data
                fix: go as far as data tell, and give what is beyond no weight
            """);
  }

  @Test
  void bodiesWriteToArraysOfTheirOwn() {
    Source.record(
            "double[] y",
            """
              @Sample Normal mu() { return normal(0, 1); }

              @Factor
              double f(double mu, double[] y) {
                ▶y[0] = mu;
                double[] a = {mu, 1};
                double[] b = a;
                ▶a[0] = 2;
                ▶b[1] += 2;
                double[][] m = {{mu, 1}, {1, mu}};
                double[] row = m[0];
                ▶row[0] = 1;
                ▶m[0][1] = 1;
                double kept = row[0];
                return sum(a) + sum(b) + written(a) + kept;
              }

              static double written(double[] v) {
                ▶v[0] = 1;
                return sum(v);
              }
            """)
        .reports(
            notWritable("y", "it is data or a parameter, which bodies only read"),
            notWritable("a", "another variable holds the same array"),
            notWritable("b", "another variable holds the same array"),
            notWritable("row", "another variable holds the same array"),
            notWritable("m", "another variable holds the same array"),
            notWritable("v", "another variable holds the same array"));
  }

  private static String notWritable(String array, String why) {
    return """
    [NotWritable] in 'f': the body cannot write to an element of '%1$s'
        found: %2$s
        fix: write to a copy: %1$s.clone()
    """
        .formatted(array, why);
  }

  @Test
  void indicesAndTypesAreJavas() {
    Source.record(
            "double[] y, double z",
            """
              @Sample Normal mu() { return normal(0, 1); }

              @Factor
              double f(double mu, double[] y) {
                double[] a = new double[3];
                a[▶-1] = 1;
                a[▶mu] = 1;
                a[1] = ▶y;
                ▶a[1][2] = 1;
                int[] k = new int[2];
                k[0] = ▶mu;
                double[] b = new double[▶z];
                for (double v : ▶z) {
                  a[0] += v;
                }
                return a[0] + b[0] + k[0];
              }
            """)
        .reports(
            """
            [NegativeIndex] in 'f': a[-1] has a negative index
                expected: indices that count from 0
                fix: count from 0; the last element is a[n - 1]
            """,
            """
            [WrongType] in 'f': found double where an int index is needed
                fix: declare it int, or cast what data tell: (int) mu
            """,
            """
            [WrongType] in 'f': found double[] where double is needed
            """,
            """
            [WrongType] in 'f': found double where an array is needed
            """,
            """
            [WrongType] in 'f': found double where int is needed
                fix: declare it double, or cast what data tell: (int)
            """,
            """
            [WrongType] in 'f': found double where an int size is needed
            """,
            """
            [WrongType] in 'f': found double where an array is needed
            """);
  }

  @Test
  void errorsInLoopsAreReportedOnce() {
    Source.record(
            "double[] y",
            """
              @Sample Normal phi() { return normal(0, 1); }

              @Factor
              double f(double phi, double[] y) {
                double s = 0;
                for (int t = 0; t < y.length; t++) {
                  ▶y[t] = 0;
                  for (int u = 0; u < t; u++) {
                    s += ▶Math.ulp(y[u]);
                  }
                }
                return s * phi;
              }

            """)
        .reports(
            """
            [NotWritable] in 'f': the body cannot write to an element of 'y'
                found: it is data or a parameter, which bodies only read
                fix: write to a copy: y.clone()
            """,
            """
            [UnsupportedCall] 'f' calls Math.ulp(y[u]), which a model cannot
                fix: write it as a static helper of the functions that bodies may call
            """);
  }

  @Test
  void distributionsHaveOneSize() {
    Source.record(
            "int[] n",
            """
              @Sample
              @Plate("g")
              LkjCholesky l(int n) {
                return lkjCholesky(1, ▶n);
              }
            """)
        .reports(
            """
            [SizeVaries] in 'l': the size n is not the same everywhere
                expected: one size for all elements of a plate
                fix: take the size from a component that is one number
            """);
  }

  @Test
  void conditionsAreKnownFromData() {
    Source.record(
            "double[] y",
            """
              @Sample Normal phi() { return normal(0, 1); }

              @Factor
              double f(double phi, double[] y) {
                double s = phi;
                int n = 0;
                while (▶s < 3) {
                  s = s * s + 1;
                  n++;
                }
                double t = 1;
                do {
                  t = t * 2;
                } while (▶t < s && n > 0);
                double[] last = new double[2];
                for (int i = 0; i < 9; i++) {
                  last = new double[n + (int) y[i]];
                  n = last.length;
                }
                return s * t + last[0];
              }
            """)
        .reports(
            """
            [SizeNotData] in 'f': the size or bound s < 3 depends on a sampled value
                expected: arrays and loops whose sizes are known from data
                fix: go as far as data tell, and give what is beyond no weight
            """,
            """
            [SizeNotData] in 'f': the size or bound t < s && n > 0 depends on a sampled value
                expected: arrays and loops whose sizes are known from data
                fix: go as far as data tell, and give what is beyond no weight
            """);
  }

  @Test
  void arraysThatVariablesShareAreNotWritten() {
    Source.record(
            "double[] y",
            """
              @Sample Normal phi() { return normal(0, 1); }

              @Factor
              double f(double phi, double[] y) {
                double[] now = new double[y.length];
                double[] before = new double[y.length];
                for (int t = 1; t < y.length; t++) {
                  double[] free = before;
                  before = now;
                  now = free;
                  for (int i = 0; i < y.length; i++) {
                    now[i] = phi * before[i] + y[t];
                  }
                }
                before = now;
                ▶now[0] = 1;
                return now[0] + before[0];
              }
            """)
        .reports(notWritable("now", "another variable holds the same array"));
  }
}
