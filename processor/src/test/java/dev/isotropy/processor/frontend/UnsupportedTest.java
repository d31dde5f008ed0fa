package dev.isotropy.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.ModelProcessor;
import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** Statements, expressions and calls that bodies cannot have, each with what they can. */
class UnsupportedTest {

  @Test
  void statements() {
    Source.record(
            "double[] x",
            """
              @Sample
              Normal a() {
                double s = 0;
                while (s > 0) {
                  s = s - 1;
                }
                ▶x[0] = 3;
                ▶Math.abs(s);
                return normal(s, 1);
              }

              @Sample
              Normal b() {
                ▶try {
                  return (Normal) normal(0, 1);
                } finally {
                }
              }

              @Sample
              Normal c() {
                return (Normal) normal(0, 1);
              }
            """)
        .reports(
            """
            [NotWritable] in 'a': the body cannot write to an element of 'x'
                found: it is data or a parameter, which bodies only read
                fix: write to a copy: x.clone()
            """,
            """
            [UnsupportedStatement] the body of 'a' cannot contain the statement 'Math.abs(s)'
                expected: local variables, assignments, if, switch, for, while, do, break, continue, return
                fix: leave it out: a body computes a value, and what it does otherwise is lost
            """,
            """
            [UnsupportedStatement] the body of 'b' cannot contain a try
                expected: local variables, assignments, if, switch, for, while, do, break, continue, return
                fix: leave it out: a body only computes; nothing in it throws or waits
            """);
  }

  @Test
  void expressions() {
    Source.record(
            "double[] x, int n",
            """
              static double mutable = 1;

              @Sample
              Normal a() {
                int shifted = n ▶<< 2;
                double t = ▶mutable;
                double[][] u = ▶new double[3][];
                double w = 1 ▶+ true;
                return normal(▶n++, switch (n) { case ▶"a" -> 1.0; default -> 1.0; });
              }
            """)
        .reports(
            """
            [UnsupportedExpression] the body of 'a' cannot contain 'n << 2'
                expected: numbers, parameters, data, + - * / %, comparisons, ?:, array[index], Math.*, MathFunctions.*, static helpers
                fix: multiply or divide by a power of 2
            """,
            """
            [UnsupportedExpression] the body of 'a' cannot contain the variable 'mutable'
                expected: parameters, data, local variables and static final constants
                fix: keep it in a local variable, or declare it static final
            """,
            """
            [UnsupportedExpression] the body of 'a' cannot contain 'new double[3][]'
                expected: the sizes of all dimensions, as arrays are rectangular
                fix: write how long the rows are, as in new double[n][m]
            """,
            """
            [UnsupportedExpression] the body of 'a' cannot contain '1 + true'
                expected: numbers, parameters, data, + - * / %, comparisons, ?:, array[index], Math.*, MathFunctions.*, static helpers
            """,
            """
            [UnsupportedExpression] the body of 'a' cannot contain 'n++'
                expected: numbers, parameters, data, + - * / %, comparisons, ?:, array[index], Math.*, MathFunctions.*, static helpers
                fix: write it as a statement of its own, before or after this one
            """,
            """
            [UnsupportedType] 'a' uses the type String
                expected: int, double, boolean, their arrays, or a family of distributions
                fix: write an int or boolean that stands for it
            """);
  }

  @Test
  void types() {
    Source.record(
            "double[] x",
            """
              @Sample
              Normal a(▶String s) {
                double t = ▶"text".length();
                ▶long big = 1L;
                double v = ▶1L;
                ▶Double boxed = 1.0;
                return normal(0, (▶float) 1);
              }
            """)
        .reports(
            """
            [UnsupportedType] 'a' uses the type String
                expected: int, double, boolean, their arrays, or a family of distributions
                fix: write an int or boolean that stands for it
            """,
            """
            [UnsupportedType] 'a' uses the type String
                expected: int, double, boolean, their arrays, or a family of distributions
                fix: write an int or boolean that stands for it
            """,
            """
            [UnsupportedType] 'a' uses the type long
                expected: int, double, boolean, their arrays, or a family of distributions
                fix: write int
            """,
            """
            [UnsupportedType] 'a' uses the type long
                expected: int, double, boolean, their arrays, or a family of distributions
                fix: write int
            """,
            """
            [UnsupportedType] 'a' uses the type Double
                expected: int, double, boolean, their arrays, or a family of distributions
                fix: write double
            """,
            """
            [UnsupportedType] 'a' uses the type float
                expected: int, double, boolean, their arrays, or a family of distributions
                fix: write double
            """);
  }

  @Test
  void calls() {
    Source.record(
            "double[] x",
            """
              @Sample
              Normal mu() {
                return normal(0, 1);
              }

              @Sample
              Normal a(double mu) {
                return normal(mu, ▶Math.ulp(1));
              }

              @Sample
              Normal b() {
                return normal(▶normal(0, 1).mean(), ▶Integer.parseInt(▶"1"));
              }
            """)
        .reports(
            """
            [UnsupportedCall] 'a' calls Math.ulp(1), which a model cannot
                fix: write it as a static helper of the functions that bodies may call
            """,
            """
            [UnsupportedCall] 'b' calls normal(0, 1).mean(), which a model cannot
                fix: write the formula of its parameters: of a distribution a body has logProb, cdf, logCdf and logCcdf
            """,
            """
            [UnsupportedCall] 'b' calls Integer.parseInt("1"), which a model cannot
                fix: call Math.*, MathFunctions.* or a helper
            """,
            """
            [UnsupportedType] 'b' uses the type String
                expected: int, double, boolean, their arrays, or a family of distributions
                fix: write an int or boolean that stands for it
            """);
  }

  @Test
  void sitesAreNotCalled() {
    Source.record(
            "double[] x",
            """
              @Sample
              Normal mu() {
                return normal(0, 1);
              }

              @Sample
              Normal a() {
                return normal(▶mu().mean(), 1);
              }

              @Sample
              Normal b() {
                return ▶this.mu();
              }
            """)
        .reports(
            """
            [CallsSite] 'a' calls the site method 'mu'
                expected: the site's value, not its distribution
                fix: take it as a parameter: double mu
            """,
            """
            [CallsSite] 'b' calls the site method 'mu'
                expected: the site's value, not its distribution
                fix: take it as a parameter: double mu
            """);
  }

  @Test
  void sitesAreParameters() {
    Source.of(
            """
            @Model
            class M {
              @Sample Normal mu = normal(0, 1);

              M() {}

              @Sample
              Normal a() {
                return normal(▶mu.mean(), 1);
              }
            }
            """)
        .reports(
            """
            [NotAParameter] 'a' reads 'mu' without taking it as a parameter
                fix: add the parameter double mu, or double[] mu for a whole plate
            """);
  }

  @Test
  void impureCalls() {
    Source.record(
            "double[] x",
            """
              @Sample
              Normal a() {
                return normal(▶Math.random(), 1 + ▶System.nanoTime());
              }
            """)
        .reports(
            """
            [ImpureCall] 'a' calls Math.random(), which gives another value each time
                expected: a density that is a function of sites and data
                fix: make it a sample site, or pass the value in as data
            """,
            """
            [ImpureCall] 'a' calls System.nanoTime(), which gives another value each time
                expected: a density that is a function of sites and data
                fix: make it a sample site, or pass the value in as data
            """);
  }

  @Test
  void wrongArguments() {
    Source.record(
            "double[] x",
            """
              @Sample
              Normal a(double[] x) {
                double m = ▶Math.abs(1, 2);
                double d = ▶dot(x, 2);
                double l = ▶normal(0, 1).logProb();
                double h = ▶half(1, 2);
                return ▶normal(1);
              }

              static double half(double x) {
                return x / 2;
              }
            """)
        .reports(
            """
            [WrongArguments] in 'a': Math.abs does not take these arguments
                found: (int, int)
                expected: abs(int) or abs(long) or abs(float) or abs(double)
            """,
            """
            [WrongArguments] in 'a': dot does not take these arguments
                found: (double[], int)
                expected: dot(double[],double[])
            """,
            """
            [WrongArguments] in 'a': logProb does not take these arguments
                found: ()
                expected: logProb(x)
            """,
            """
            [WrongArguments] in 'a': half(1, 2) does not take these arguments
                found: (int, int)
                expected: half(double)
            """,
            """
            [WrongArguments] in 'a': normal does not take these arguments
                found: (int)
                expected: normal(loc, scale)
            """);
  }

  @Test
  void recursiveHelpers() {
    Source.record(
            "double[] x",
            """
              static final double A = 1 + M.B;
              static final double B = ▶M.A;

              static double down(double n) {
                return n <= 0 ? 1 : up(n - 1);
              }

              static double up(double n) {
                return ▶down(n);
              }

              @Sample
              Normal a() {
                return normal(down(3), 1);
              }

              @Sample
              Normal b() {
                return normal(A, 1);
              }
            """)
        .reports(
            """
            [RecursiveHelper] 'b' calls a helper that calls itself: A → B → A
                expected: helpers that can be inlined
                fix: write it without recursion
            """,
            """
            [RecursiveHelper] 'a' calls a helper that calls itself: down → up → down
                expected: helpers that can be inlined
                fix: write it without recursion
            """);
  }

  @Test
  void indices() {
    Source.record(
            "double[] x, int n",
            """
              @Sample
              Normal mu() {
                return normal(0, 1);
              }

              @Sample
              @SuppressWarnings("zero-derivative")
              Normal a(double mu) {
                return normal(x[▶(int) mu], x[▶-1]);
              }
            """)
        .reports(
            """
            [IndexNotData] in 'a': the index (int)mu depends on a sampled value
                expected: an index known from data, a constant, the position that @Index gives, or a site that is @Enumerate
                fix: index with data, or sum over all positions
            """,
            """
            [NegativeIndex] in 'a': x[-1] has a negative index
                expected: indices that count from 0
                fix: count from 0; the last element is x[n - 1]
            """);
  }

  @Test
  void arithmeticOnArrays() {
    Source.record(
            "@Plate(\"n\") double[] x, @Plate(\"n\") double[] z, double[] y",
            """
              @Sample
              Normal mu() {
                return normal(0, 1);
              }

              @Factor
              double f(double[] x, double[] z, double mu) {
                double a = sum(▶x + z);
                double b = ▶x * z;
                double c = mu - ▶z;
                return ▶x == z ? a + b : c;
              }
            """)
        .reports(
            """
            [ArrayArithmetic] in 'f': '+' takes numbers, but 'x' is double[]
                expected: numbers, as in Java; nothing is broadcast
                fix: write a for loop over the elements, or take the element as a parameter of a site with a @Plate
            """,
            """
            [ArrayArithmetic] in 'f': '*' takes numbers, but 'x' is double[]
                expected: numbers, as in Java; nothing is broadcast
                fix: write dot(x, z), or a loop over the elements
            """,
            """
            [ArrayArithmetic] in 'f': '-' takes numbers, but 'z' is double[]
                expected: numbers, as in Java; nothing is broadcast
                fix: write a for loop over the elements, or take the element as a parameter of a site with a @Plate
            """,
            """
            [ArrayArithmetic] in 'f': '==' takes numbers, but 'x' is double[]
                expected: numbers, as in Java; nothing is broadcast
                fix: compare their elements in a for loop
            """);
  }

  @Test
  void whatJavaAllowsButNobodyMeans() {
    Source.record(
            "double y",
            """
              @Sample
              Normal mu() {
                return normal(▶1 / 2, 8 / 4);
              }

              @Factor
              double f(double mu, double y) {
                return ▶mu == y ? 1 : 0;
              }
            """)
        .reports(
            """
            [IntegerDivision] in 'mu': '1 / 2' is 0, as Java divides integers without a fraction
                fix: write 1 / 2.0
                suppress: @SuppressWarnings("integer-division")
            """,
            """
            [SampledEquality] in 'f': 'mu == y' compares a sampled value, which never equals another number
                fix: compare with < or >, or compare data
                suppress: @SuppressWarnings("sampled-equality")
            """);
  }

  /** javac says that it cannot find them; what to write, it does not know. */
  @Test
  void namesOfOtherLanguages() {
    Source source =
        Source.record(
            "double y",
            """
              @Sample
              Normal mu() {
                return normal(inv_logit(0.5), digama(1));
              }

              @Factor
              double f(double mu, double y) {
                return student_t_lpdf(y, 4, mu, 1) + somethingElse(y);
              }
            """);
    assertThat(Source.messages(source.process(new ModelProcessor())))
        .filteredOn(message -> message.startsWith("["))
        .containsExactlyInAnyOrder(
            """
            [UnknownSymbol] in 'mu': there is no 'inv_logit'
                fix: write invLogit
            """,
            """
            [UnknownSymbol] in 'mu': there is no 'digama'
                fix: did you mean 'digamma'?
            """,
            """
            [UnknownSymbol] in 'f': there is no 'student_t_lpdf'
                fix: write studentT(…).logProb(x)
            """);
  }

  @Test
  void constantsWithoutInitialiser() {
    Source.record(
            "double[] y",
            """
              static final double SCALE;

              static {
                SCALE = 2;
              }

              @Sample
              Normal z() {
                return normal(0, ▶SCALE);
              }
            """)
        .reports(
            """
            [UnsupportedExpression] the body of 'z' cannot contain the constant 'SCALE' without initialiser
                expected: constants with an initialiser that stands in the source
                fix: write its value there, or declare a constant with that value in the model
            """);
  }
}
