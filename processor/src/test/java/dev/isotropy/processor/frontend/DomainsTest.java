package dev.isotropy.processor.frontend;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** Arguments that leave the domains of their parameters, or may. */
class DomainsTest {

  @Test
  void zeroDerivative() {
    Source.record(
            "double[] x",
            """
              @Sample
              Normal mu() {
                return normal(0, 1);
              }

              @Sample
              Normal a(double mu) {
                return normal(▶Math.floor(mu) + Math.floor(x[0]), 1);
              }

              @Sample
              Normal b(double mu) {
                return normal(▶(int) mu, 1);
              }

              @SuppressWarnings("zero-derivative")
              @Sample
              Normal c(double mu) {
                return normal(Math.round(mu), 1);
              }
            """)
        .reports(
            """
            [ZeroDerivative] in 'a': floor of a sampled value has derivative 0
                found: a sampler that follows gradients does not see this dependence
                fix: apply it to data, or use a smooth function
                suppress: @SuppressWarnings("zero-derivative")
            """,
            """
            [ZeroDerivative] in 'b': (int) of a sampled value has derivative 0
                found: a sampler that follows gradients does not see this dependence
                fix: apply it to data, or use a smooth function
                suppress: @SuppressWarnings("zero-derivative")
            """);
  }

  @Test
  void outside() {
    Source.record(
            "double[] x, int n, boolean flag",
            """
              @Sample
              Normal mu() {
                return normal(0, 1);
              }

              @Sample
              @Plate("k")
              Normal theta(double x) {
                return normal(x, 1);
              }

              @Sample
              Normal a(double mu) {
                return normal(0, ▶mu);
              }

              @Sample
              Normal b() {
                return normal(0, ▶-1);
              }

              @Sample
              Normal c(double[] theta) {
                return normal(0, ▶theta[n]);
              }

              @Sample(observed = "flag")
              Bernoulli d() {
                return bernoulli(▶1.5);
              }

              @Sample
              Normal e() {
                return normal(0, ▶-Math.exp(1));
              }
            """)
        .reports(
            """
            [OutsideDomain] scale of normal must be positive, but 'mu' ranges over all reals
                site: a
                fix: write exp(mu), or give 'mu' a distribution whose values are positive
            """,
            """
            [OutsideDomain] scale of normal must be positive, but '-1' is -1
                site: b
                fix: write a value that is positive
            """,
            """
            [OutsideDomain] scale of normal must be positive, but 'theta[n]' ranges over all reals
                site: c
                fix: write exp(theta[n]), or give 'theta[n]' a distribution whose values are positive
            """,
            """
            [OutsideDomain] probs of bernoulli must be in [0, 1], but '1.5' is 1.5
                site: d
                fix: write a value that is in [0, 1]
            """,
            """
            [OutsideDomain] scale of normal must be positive, but '-Math.exp(1)' is -2.718281828459045
                site: e
                fix: write a value that is positive
            """);
  }

  @Test
  void mayLeave() {
    Source.record(
            "boolean[] flags",
            """
              @Sample
              Normal mu() {
                return normal(0, 1);
              }

              @Sample
              HalfNormal tau() {
                return halfNormal(1);
              }

              @Sample
              Normal a(double mu) {
                return normal(0, ▶2 * mu);
              }

              @Sample(observed = "flags")
              @Plate("n")
              Bernoulli b(double tau) {
                return bernoulli(▶tau / 2);
              }

              @Sample
              Normal c(double mu) {
                return mu > 0 ? normal(0, ▶mu) : normal(0, 1);
              }

              @Sample
              @SuppressWarnings({"unused", "may-leave-domain"})
              Normal d(double mu) {
                return normal(0, mu + 1);
              }
            """)
        .reports(
            """
            [MayLeaveDomain] scale of normal must be positive, which '2 * mu' may not be
                site: a
                found: where it is not, the density is NaN and the draw diverges
                fix: write exp(2 * mu)
                suppress: @SuppressWarnings("may-leave-domain")
            """,
            """
            [MayLeaveDomain] probs of bernoulli must be in [0, 1], which 'tau / 2' may not be
                site: b
                found: where it is not, the density is NaN and the draw diverges
                fix: write invLogit(tau / 2)
                suppress: @SuppressWarnings("may-leave-domain")
            """,
            """
            [MayLeaveDomain] scale of normal must be positive, which 'mu' may not be
                site: c
                found: where it is not, the density is NaN and the draw diverges
                fix: write exp(mu), or give 'mu' a distribution whose values are positive
                suppress: @SuppressWarnings("may-leave-domain")
            """);
  }

  @Test
  void insideForSure() {
    Source.record(
            "double[] x, int n, boolean flag",
            """
              @Sample
              Normal mu() {
                return normal(0, 1);
              }

              @Sample
              HalfNormal tau() {
                return halfNormal(1);
              }

              @Sample
              Beta p() {
                return beta(1, 1);
              }

              @Deterministic
              double rate(double mu, double tau) {
                return Math.exp(mu) * tau / (1 + square(mu));
              }

              @Sample
              Normal a(double mu, double tau, double p, double rate) {
                double s = tau + Math.exp(mu) * 2 / tau;
                return normal(0, s + rate * (1 - p) + log1pExp(mu) + Math.max(mu, 1));
              }

              @Sample(observed = "flag")
              Bernoulli b(double p, double mu) {
                return bernoulli(p > 0.5 ? p * (1 - p) : invLogit(mu));
              }

              @Sample
              Normal c() {
                return normal(0, x[0]);
              }
            """)
        .reports();
  }

  @Test
  void emptySupport() {
    Source.record(
            "double[] x",
            """
              @Sample
              Uniform ▶u() {
                return uniform(1, 0);
              }
            """)
        .reports(
            """
            [EmptySupport] site 'u' has no values: its support reaches from 1.0 to 0.0
                fix: exchange the bounds
            """);
  }

  @Test
  void correlations() {
    Source.record(
            "double[] x",
            """
              @Sample
              Ar1 a() {
                return ar1(0, 0.4, 1, 3);
              }

              @Sample
              Ar1 b() {
                return ar1(0, ▶-1, 1, 3);
              }

              @Sample
              Ar1 c() {
                return ar1(0, ▶3, 1, 3);
              }
            """)
        .reports(
            """
            [OutsideDomain] coefficient of ar1 must be between -1 and 1, but '-1' is -1
                site: b
                fix: write a value that is between -1 and 1
            """,
            """
            [OutsideDomain] coefficient of ar1 must be between -1 and 1, but '3' is 3
                site: c
                fix: write a value that is between -1 and 1
            """);
  }
}
