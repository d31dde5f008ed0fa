package dev.isotropy.processor.frontend;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** Values of the wrong type, and bodies that end in the wrong thing. */
class TypesTest {

  @Test
  void values() {
    Source.record(
            "double[] x, int n",
            """
              @Sample
              Normal mu() {
                return normal(0, 1);
              }

              @Sample
              Normal a(double mu) {
                int i = ▶2.5;
                int j = ▶mu;
                double k = ▶x;
                boolean b = ▶n;
                double d = n > 2 ? mu : ▶true;
                double e = x[▶mu];
                double f = ▶n[0];
                double h = ▶-true;
                if (▶1) {
                  i = 3;
                }
                return normal(0, true);
              }
            """)
        .reports(
            """
            [WrongType] in 'a': found double where int is needed
                fix: declare it double, or cast what data tell: (int)
            """,
            """
            [WrongType] in 'a': found double where int is needed
                fix: declare it double, or cast what data tell: (int)
            """,
            """
            [WrongType] in 'a': found double[] where double is needed
            """,
            """
            [WrongType] in 'a': found int where boolean is needed
                fix: compare it, as in n > 0
            """,
            """
            [WrongType] in 'a': found boolean where double is needed
            """,
            """
            [WrongType] in 'a': found double where an int index is needed
                fix: declare it int, or cast what data tell: (int) mu
            """,
            """
            [WrongType] in 'a': found int where an array is needed
                fix: take the array: int[] n
            """,
            """
            [UnsupportedExpression] the body of 'a' cannot contain '-true'
                expected: numbers, parameters, data, + - * / %, comparisons, ?:, array[index], Math.*, MathFunctions.*, static helpers
            """,
            """
            [WrongType] in 'a': found int where boolean is needed
                fix: compare it, as in 1 > 0
            """);
  }

  @Test
  void counts() {
    Source.record(
            "int y",
            """
              @Sample
              Exponential rate() {
                return exponential(1);
              }

              @Sample
              Binomial y(double rate) {
                return binomial(▶rate, 0.5);
              }
            """)
        .reports(
            """
            [WrongType] in 'y': found double where int is needed
            """);
  }

  @Test
  void unassigned() {
    Source.record(
            "double[] x, int n",
            """
              @Sample
              Normal a() {
                double u;
                if (n > 3) {
                  u = 2;
                }
                return normal(▶u, 1);
              }
            """)
        .reports(
            """
            [Unassigned] in 'a': 'u' may have no value here
                fix: assign it on every path before it is used
            """);
  }

  @Test
  void ends() {
    Source.record(
            "double[] x, int n",
            """
              @Sample
              Normal a() {
                return ▶3.0;
              }

              @Sample
              Normal ▶b() {
                if (n > 2) {
                  return normal(0, 1);
                }
              }

              @Sample
              Normal c() {
                return ▶halfNormal(1);
              }

              @Deterministic
              int f() {
                return ▶2.5;
              }

              @Deterministic
              double g() {
                return ▶normal(0, 1);
              }
            """)
        .reports(
            """
            [NoDistribution] the body of site 'a' ends in double, not in a distribution
                fix: return a distribution on every path, such as normal(loc, scale)
            """,
            """
            [WrongType] in 'b': found a path without return where a value is needed
            """,
            """
            [OtherFamily] site 'c' declares Normal, but its body returns HalfNormal
                fix: declare it as HalfNormal
            """,
            """
            [WrongType] in 'f': found double where int is needed
                fix: declare it double, or cast what data tell: (int)
            """,
            """
            [WrongType] in 'g': found Normal where double is needed
            """);
  }

  @Test
  void families() {
    Source.record(
            "double[] x, int n",
            """
              @Sample
              Normal d() {
                return n > 2 ? normal(0, 1) : ▶cauchy(0, 1);
              }

              @Sample
              Normal e() {
                if (n > 2) {
                  return normal(0, 1);
                } else {
                  return ▶cauchy(0, 1);
                }
              }
            """)
        .reports(
            """
            [DifferentFamilies] the paths of site 'd' return different families: Normal and Cauchy
                expected: the declared family on every path
                fix: use one family, and choose its arguments
            """,
            """
            [DifferentFamilies] the paths of site 'e' return different families: Normal and Cauchy
                expected: the declared family on every path
                fix: use one family, and choose its arguments
            """);
  }
}
