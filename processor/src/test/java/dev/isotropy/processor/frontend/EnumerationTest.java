package dev.isotropy.processor.frontend;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** Which sites can be summed out, and what may be done with them. */
class EnumerationTest {

  @Test
  void discreteSitesMustBeEnumerated() {
    Source.record(
            "int trials, double y",
            """
              @Sample
              Binomial ▶k() {
                return binomial(trials, 0.5);
              }

              @Sample
              Geometric ▶g() {
                return geometric(0.5);
              }

              @Sample
              Normal y(int k, int g) {
                return normal(k + g, 1);
              }
            """)
        .reports(
            """
            [DiscreteLatent] site 'k' is discrete and not observed: it has no gradient to sample with
                found: Binomial
                fix: annotate it with @Enumerate, which sums it out, or observe it with data of its name
            """,
            """
            [DiscreteLatent] site 'g' is discrete and not observed: it has no gradient to sample with
                found: Geometric
                fix: write truncated(geometric(…), 0, n) with n from data, annotated with @Enumerate, or observe it with data of its name
            """);
  }

  @Test
  void onlyFiniteLatentSitesCanBe() {
    Source.record(
            "int y, double z",
            """
              ▶@Enumerate
              @Sample
              Normal mu() {
                return normal(0, 1);
              }

              @Sample
              ▶@Enumerate
              Bernoulli y(double mu) {
                return bernoulli(invLogit(mu));
              }

              @Sample
              ▶@Enumerate
              Geometric g() {
                return geometric(0.5);
              }

              @Sample
              ▶@Enumerate
              NegativeBinomial2 n() {
                return negativeBinomial2(1, 1);
              }

              @Sample
              Normal z(int g, int n) {
                return normal(g + n, 1);
              }

              @Deterministic
              ▶@Enumerate
              double d(double mu) {
                return mu;
              }
            """)
        .reports(
            """
            [NotEnumerable] @Enumerate on 'mu': its values are not integers
                found: Normal
                fix: remove @Enumerate: it is sampled as it is
            """,
            """
            [NotEnumerable] @Enumerate on 'y': it is observed
                found: its data are 'y'
                fix: remove @Enumerate: only latent sites are summed out
            """,
            """
            [NotEnumerable] @Enumerate on 'g': it has no largest value
                found: Geometric
                fix: write truncated(geometric(…), 0, n) with n from data
            """,
            """
            [NotEnumerable] @Enumerate on 'n': it has no largest value
                found: NegativeBinomial2
                fix: write truncated(negativeBinomial2(…), 0, n) with n from data
            """,
            """
            [NotEnumerable] @Enumerate on 'd': it is no sample site
                found: a quantity
                fix: remove @Enumerate
            """);
  }

  @Test
  void theRangeMustBeKnown() {
    Source.record(
            "double y",
            """
              @Sample
              Normal mu() {
                return normal(0, 1);
              }

              @Sample
              @Enumerate
              Truncated<Geometric> ▶k(double mu) {
                return truncated(geometric(0.5), 0, mu);
              }

              @Sample
              Normal y(int k) {
                return normal(k, 1);
              }
            """)
        .reports(
            """
            [EnumeratedRange] @Enumerate on 'k': how many values it has depends on a sampled value
                found: Truncated<Geometric>
                expected: bounds known from literals and data, or of other enumerated sites
                fix: bound it by data, as in binomial(trials, p) with trials from data
            """);
  }

  @Test
  void tablesAreBounded() {
    Source.record(
            "double y",
            """
              @Sample
              Beta p() {
                return beta(1, 1);
              }

              @Sample
              @Enumerate
              Binomial ▶a(double p) {
                return binomial(99, p);
              }

              @Sample
              @Enumerate
              Binomial b(double p) {
                return binomial(99, p);
              }

              @Sample
              @Enumerate
              Binomial c(double p) {
                return binomial(99, p);
              }

              @Sample
              Normal y(int a, int b, int c) {
                return normal(a + b * c, 1);
              }
            """)
        .reports(
            """
            [EnumeratedTable] summing out 'a' needs a table of 1,000,000 combinations of values
                found: the values of 'a', 'b', 'c' are enumerated together
                expected: at most 100,000
                fix: let fewer enumerated sites meet in one site or factor
            """);
  }

  @Test
  void elementsMustSeparate() {
    Source.record(
            "@Plate(\"n\") double[] y, @Plate(\"n\") int[] left, @Plate(\"n\") int[] right, int"
                + " size",
            """
              @Sample
              Beta p() {
                return beta(1, 1);
              }

              @Sample
              @Enumerate
              @Plate(value = "cell", size = "size")
              Bernoulli ▶on(double p) {
                return bernoulli(p);
              }

              @Sample
              @Plate("n")
              Normal y(int[] on, int left, int right) {
                return normal(on[left] == on[right] ? 1 : 0, 1);
              }
            """)
        .reports(
            """
            [EnumeratedTogether] 'on' cannot be summed out: 'y' ties its elements together
                found: 'y' reads 'on' at positions that do not separate
                expected: single elements, each along its own plates, or neighbours along one plate
                fix: write the values that belong together as one enumerated site
            """);
  }

  @Test
  void elementsMustBeTold() {
    Source.record(
            "double y, int size",
            """
              @Sample
              Beta p() {
                return beta(1, 1);
              }

              @Sample
              @Enumerate
              @Plate(value = "cell", size = "size")
              Bernoulli on(double p) {
                return bernoulli(p);
              }

              @Sample
              Normal ▶y(int[] on) {
                double count = 0;
                for (int each : on) {
                  count += each;
                }
                return normal(count, 1);
              }
            """)
        .reports(
            """
            [EnumeratedElement] 'y' reads elements of 'on' that neither its position nor data tell
                expected: single elements of an enumerated site, at positions known from data
                fix: take 'int on', the element at the own position, or index it with data
            """);
  }

  @Test
  void boundsMustNotDependOnIt() {
    Source.record(
            "double y",
            """
              @Sample
              @Enumerate
              Bernoulli k() {
                return bernoulli(0.5);
              }

              @Sample
              Uniform ▶u(int k) {
                return uniform(0, 1 + k);
              }

              @Sample
              Normal y(double u) {
                return normal(u, 1);
              }
            """)
        .reports(
            """
            [EnumeratedBounds] the bounds of site 'u' depend on an enumerated site
                expected: the same support whatever value is enumerated
                fix: give it a support of its own, and scale it where it is used
            """);
  }

  @Test
  void distantElementsOfAChain() {
    Source.record(
            "double[] y",
            """
              @Sample
              @Enumerate
              @Plate("t")
              Bernoulli ▶on(@Index("t") int t, int[] on) {
                return bernoulli(t < 2 ? 0.5 : on[t - 2] == 1 ? 0.9 : 0.1);
              }

              @Sample
              @Plate("t")
              Normal y(int on) {
                return normal(on, 1);
              }

              @Sample
              Normal mu() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [EnumeratedTogether] 'on' cannot be summed out: 'on' ties its elements together
                found: 'on' reads 'on' at positions that do not separate
                expected: single elements, each along its own plates, or neighbours along one plate
                fix: write the values that belong together as one enumerated site
            """);
  }
}
