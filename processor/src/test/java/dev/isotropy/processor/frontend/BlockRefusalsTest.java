package dev.isotropy.processor.frontend;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** What is said of distributions of arrays that loops cannot take that run step by step. */
class BlockRefusalsTest {

  private static final String DATA =
      "@Plate(\"k\") double[] z, @Plate({\"t\", \"k\"}) double[][] y";

  @Test
  void distributionOfVectorsThatAVariableHolds() {
    Source.record(
            DATA,
            """
              @Sample Normal s() { return normal(0, 1); }
              @Factor double f(double[] z, double[][] y, double s) {
                double lp = 0;
                double[][] l = new double[z.length][z.length];
                for (int t = 0; t < y.length; t++) {
                  for (int i = 0; i < z.length; i++) l[i][i] = lp * s + 1;
                  MultivariateNormal d = ▶multivariateNormal(z, l);
                  lp += d.logProb(y[t]);
                }
                return lp;
              }
            """)
        .reports(
            """
            [UnsupportedCall] 'f' calls multivariateNormal(…), which a model cannot
                fix: a loop that runs step by step can take its logProb where it is made, and no more
            """);
  }

  @Test
  void distributionThatASiteReturns() {
    Source.record(
            "@Plate(\"n\") int[] most, @Plate(\"n\") int[] grade",
            """
              @Sample Normal s() { return normal(0, 1); }
              @Sample @Plate("n") CategoricalLogit grade(int most, double s) {
                double[] logits = new double[most + 1];
                for (int k = 1; k <= most; k++) logits[k] = logits[k - 1] + s;
                return ▶categoricalLogit(logits);
              }
            """)
        .reports(
            """
            [UnsupportedCall] 'grade' calls categoricalLogit(…), which a model cannot
                fix: a loop that runs step by step can take its logProb where it is made, and no more: make its arguments in a @Deterministic method that the site takes, or write a @Factor that returns categoricalLogit(…).logProb(grade)
            """);
  }

  @Test
  void distributionWhoseSizeIsANumber() {
    Source.record(
            DATA,
            """
              @Factor double f(double[] z) {
                double lp = 0;
                double[][] l = {{1, 0}, {0, 1}};
                for (int t = 0; t < z.length; t++) {
                  l[1][0] = lp;
                  lp = 0.5 * lp + ▶lkjCholesky(2, 2).logProb(l);
                }
                return lp;
              }
              @Sample Normal s() { return normal(0, 1); }
            """)
        .reports(
            """
            [UnsupportedCall] 'f' calls lkjCholesky(2, 2), which a model cannot
                fix: use it outside of loops that run step by step, as its size is no argument's
            """);
  }
}
