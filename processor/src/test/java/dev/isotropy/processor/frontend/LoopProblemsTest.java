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

              @Factor
              @Plate("g")
              double g(int n, double t) {
                double[] a = new double[▶n];
                return a[0] * t;
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
            """,
            """
            [SizeVaries] in 'g': the size n is not the same everywhere
                expected: one size for all elements of a plate and all rounds of a loop
                fix: make the array as long as the longest, and use a part of it
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
                return sum(a) + sum(b) + written(a);
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
            notWritable("v", "it is data or a parameter, which bodies only read"));
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
  void roundsDependOnEachOther() {
    Source.record(
            "double[] y",
            """
              @Sample Normal phi() { return normal(0, 1); }

              @Factor
              double f(double phi, double[] y) {
                double level = 0;
                ▶for (int t = 0; t < y.length; t++) {
                  level = phi * level + y[t];
                }
                double[] e = new double[y.length];
                ▶for (int t = 1; t < y.length; t++) {
                  e[t] = y[t] - phi * e[t - 1];
                }
                for (int i = 0; i < 8; i++) {
                  for (int j = 0; j < 8; j++) {
                    ▶for (int k = 0; k < 8; k++) {
                      level = level * phi;
                    }
                  }
                }
                return level + e[1];
              }
            """)
        .reports(
            """
            [LoopCarries] in 'f': this loop's rounds depend on each other through 'level'
                expected: rounds that add to sums, or write each to elements of its own
            """,
            """
            [LoopCarries] in 'f': this loop's rounds depend on each other through 'e'
                expected: rounds that add to sums, or write each to elements of its own
            """,
            """
            [LoopCarries] in 'f': this loop's rounds depend on each other through 'level'
                expected: rounds that add to sums, or write each to elements of its own
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
                    s += ▶unknown(y[u]);
                  }
                }
                return s * phi;
              }

              double unknown(double v) { return v; }
            """)
        .reports(
            """
            [NotWritable] in 'f': the body cannot write to an element of 'y'
                found: it is data or a parameter, which bodies only read
                fix: write to a copy: y.clone()
            """,
            """
            [UnsupportedCall] 'f' calls unknown(y[u]), which a model cannot
                fix: declare 'unknown' static: helpers see only their arguments
            """);
  }

  @Test
  void loopsCountAndEndByTheirBounds() {
    Source.record(
            "double[] y",
            """
              @Sample Normal phi() { return normal(0, 1); }

              @Factor
              double f(double phi, double[] y) {
                double s = phi;
                ▶for (int t = 0; t < y.length; t++) {
                  if (y[t] > 3) {
                    break;
                  }
                  s += y[t];
                }
                ▶for (int t = 1; t < y.length; t *= 2) {
                  s += y[t];
                }
                ▶for (double v : y) {
                  if (v > 3) {
                    return s;
                  }
                }
                return s;
              }
            """)
        .reports(
            """
            [UnsupportedStatement] the body of 'f' cannot contain a break in a loop
                expected: local variables, assignments, if, switch, for, return
            """,
            """
            [UnsupportedStatement] the body of 'f' cannot contain a for loop that does not count by one
                expected: local variables, assignments, if, switch, for, return
            """,
            """
            [UnsupportedStatement] the body of 'f' cannot contain a return in a loop
                expected: local variables, assignments, if, switch, for, return
            """);
  }
}
