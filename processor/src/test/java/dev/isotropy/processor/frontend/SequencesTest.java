package dev.isotropy.processor.frontend;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** What a sequence may read of itself. */
class SequencesTest {

  @Test
  void readingTheElementItself() {
    Source.record(
            "int n",
            """
              @Sample
              @Plate(value = "t", size = "n")
              Normal x(@Index("t") int t, double[] x) {
                return normal(x[▶t], 1);
              }
            """)
        .reports(
            """
            [NotEarlier] site 'x' reads x[t], which is not one of its earlier elements
                expected: a position before the element's own along 't', as elements are drawn in order
                fix: read the one before, as in x[t - 1] where t > 0
            """);
  }

  @Test
  void readingALaterElementInAHelper() {
    Source.record(
            "double[] y",
            """
              @Sample
              @Plate("t")
              Normal y(@Index("t") int t, double[] y) {
                return normal(next(y, t), 1);
              }

              static double next(double[] series, int at) {
                return series[▶at + 1];
              }
            """)
        .reports(
            """
            [NotEarlier] site 'y' reads series[at + 1], which is not one of its earlier elements
                expected: a position before the element's own along 't', as elements are drawn in order
                fix: read the one before, as in x[t - 1] where t > 0
            """);
  }

  @Test
  void readingAllElements() {
    Source.record(
            "double[] y",
            """
              @Sample
              @Plate("t")
              Normal y(double[] ▶y) {
                return normal(sum(y), 1);
              }
            """)
        .reports(
            """
            [SequenceWhole] site 'y' reads its own array as a whole
                expected: single elements before the own position along 't'
                fix: take @Index("t") int t, and what is before: for (int i = 0; i < t; i++) sum += y[i];
            """);
  }

  @Test
  void readingAllElementsStepByStep() {
    Source.record(
            "double[] y, double[] z",
            """
              @Sample
              @Plate("t")
              Normal y(@Index("t") int day, double[] ▶y) {
                double s = 1;
                for (double each : y) {
                  s = Math.sqrt(1 + each * s);
                }
                return normal(0, s);
              }

              @Sample
              @Plate("t")
              Normal z(@Index("t") int day, double[] ▶z) {
                double s = 1;
                for (int i = 0; i < day; i++) {
                  s = Math.sqrt(1 + z[i] * sum(z) * s);
                }
                return normal(0, s);
              }
            """)
        .reports(
            """
            [SequenceWhole] site 'y' reads its own array as a whole
                expected: single elements before the own position along 't'
                fix: take @Index("t") int day, and what is before: for (int i = 0; i < day; i++) sum += y[i];
            """,
            """
            [SequenceWhole] site 'z' reads its own array as a whole
                expected: single elements before the own position along 't'
                fix: take @Index("t") int day, and what is before: for (int i = 0; i < day; i++) sum += z[i];
            """);
  }

  @Test
  void readingTheElementItselfStepByStep() {
    Source.record(
            "double[] y",
            """
              @Sample
              @Plate("t")
              Normal y(@Index("t") int t, double[] y) {
                double s = 1;
                for (int i = 0; i < t; i++) {
                  s = Math.sqrt(1 + y[▶t] * s);
                }
                return normal(0, s);
              }
            """)
        .reports(
            """
            [NotEarlier] site 'y' reads y[t], which is not one of its earlier elements
                expected: a position before the element's own along 't', as elements are drawn in order
                fix: read the one before, as in x[t - 1] where t > 0
            """);
  }

  @Test
  void readingAnotherSeries() {
    Source.record(
            "@Plate({\"s\", \"t\"}) double[][] y",
            """
              @Sample
              @Plate({"s", "t"})
              Normal y(@Index("t") int t, double[][] ▶y) {
                return normal(t == 0 ? 0 : y[0][t - 1], 1);
              }
            """)
        .reports(
            """
            [RankMismatch] 'y' cannot take 'y' as double[][]: it varies along 's' and 't'
                fix: take double[] y, the site's own series along its last plate
            """);
  }

  @Test
  void boundsFromEarlierElements() {
    Source.record(
            "int n",
            """
              @Sample
              @Plate(value = "t", size = "n")
              Uniform x(@Index("t") int t, double[] ▶x) {
                return uniform(t == 0 ? 0 : x[t - 1], 10);
              }
            """)
        .reports(
            """
            [SequenceBounds] the bounds of site 'x' depend on its own earlier elements
                expected: bounds known from data and other sites, as all elements are transformed at once
                fix: make the steps between the elements a site, which has a fixed bound
            """);
  }

  @Test
  void decentringASequence() {
    Source.record(
            "int n",
            """
              @Sample
              Normal rho() {
                return normal(0, 1);
              }

              @Sample
              @Plate(value = "t", size = "n")
              @Reparam(▶LocScale.class)
              Normal x(@Index("t") int t, double[] x, double rho) {
                return normal(t == 0 ? 0 : rho * x[t - 1], 1);
              }
            """)
        .reports(
            """
            [ReparamRefused] LocScale cannot rewrite 'x': it reads its own earlier elements
                fix: remove the reparameterizer
            """);
  }
}
