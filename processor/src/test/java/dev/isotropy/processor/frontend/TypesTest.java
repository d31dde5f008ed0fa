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

  @Test
  void rowsOfDifferentLengths() {
    Source.record(
            "",
            """
              @Sample
              Normal a() {
                double[][] rows = {{1, 2}, ▶{3}};
                return normal(rows[0][1], 1);
              }
            """)
        .reports(
            """
            [WrongType] in 'a': found a row of 1 element where one of 2 elements is needed
                fix: write as many elements as in the first row: arrays are rectangular
            """);
  }

  @Test
  void numbersForAnArray() {
    Source.record(
            "",
            """
              @Sample
              Dirichlet a() {
                return ▶dirichlet(1, 1, 0.5);
              }
            """)
        .reports(
            """
            [WrongArguments] in 'a': dirichlet does not take these arguments
                found: 3 numbers
                expected: dirichlet(concentration)
                fix: write an array: dirichlet(new double[] {1, 1, 0.5})
            """);
  }

  /** What is no distribution is one error, whatever the body does. */
  @Test
  void sitesOfOtherTypes() {
    Source.record(
            "double[] y, boolean robust",
            """
              @Sample void ▶a() { normal(0, 1); }

              @Sample Normal b() { ▶normal(0, 1); }

              @Sample
              Normal[] ▶y(double b) {
                Normal[] all = new Normal[y.length];
                for (int i = 0; i < y.length; i++) all[i] = normal(b, 1);
                return all;
              }

              @Sample
              ContinuousDistribution ▶c(double b) {
                return robust ? studentT(3, b, 1) : normal(b, 1);
              }

              @Deterministic void ▶d(double b) {}

              @Sample Normal e() { return normal(▶new java.util.Random(1).nextGaussian(), 1); }
            """)
        .reports(
            """
            [NotADistribution] site 'a' has type void, which is no family of distributions
                expected: a type of dev.isotropy.distributions, such as Normal
                fix: declare the family that it returns
            """,
            """
            [UnsupportedStatement] the body of 'b' cannot contain the statement 'normal(0, 1)'
                expected: local variables, assignments, if, switch, for, while, do, break, continue, return
                fix: write return normal(0, 1)
            """,
            """
            [NotADistribution] site 'y' has type Normal[], which is no family of distributions
                expected: a type of dev.isotropy.distributions, such as Normal
                fix: declare Normal, the distribution of one element, and repeat the site with @Plate
            """,
            """
            [NotADistribution] site 'c' has type ContinuousDistribution, which is no family of distributions
                expected: a type of dev.isotropy.distributions, such as Normal
                fix: declare the family that it returns
            """,
            """
            [ReturnType] quantity 'd' returns void
                expected: double, int or boolean, or an array of one or two dimensions; one value per element of its plates
                fix: return the value: others take it by the method's name
            """,
            """
            [UnsupportedExpression] the body of 'e' cannot contain 'new java.util.Random(1)'
                expected: new only for a family of distributions
                fix: make it a sample site, or pass the number in as data
            """);
  }
}
