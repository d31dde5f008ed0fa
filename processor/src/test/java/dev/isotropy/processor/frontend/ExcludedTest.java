package dev.isotropy.processor.frontend;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** Two reparameterizers of which the first leaves nothing to the second. */
class ExcludedTest {

  @Test
  void twoThatExcludeEachOther() {
    Source.record(
            "double[] y",
            """
              @Sample @LatentStable @▶StableReparam Stable a() { return stable(1.5, 0, 1, 0); }
              @Sample @SymmetricStable @▶LatentStable Stable b() { return stable(1.5, 0, 1, 0); }
              @Sample @Plate("n") Normal y(double a, double b) { return normal(a + b, 1); }
            """)
        .reports(
            """
            [ReparamExcluded] StableReparam on 'a' has nothing to rewrite after LatentStable
                found: LatentStable leaves 'a_uniform' (uniform), 'a_exponential' (exponential)
                fix: keep one of LatentStable and StableReparam
            """,
            """
            [ReparamExcluded] LatentStable on 'b' has nothing to rewrite after SymmetricStable
                found: SymmetricStable leaves 'b' (normal)
                fix: keep one of SymmetricStable and LatentStable
            """);
  }
}
