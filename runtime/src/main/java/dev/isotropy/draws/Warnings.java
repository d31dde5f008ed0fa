package dev.isotropy.draws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the diagnostics of a fit into warnings that say what to do. */
final class Warnings {

  /** Vehtari et al. 2021, section 4. */
  private static final double MAX_R_HAT = 1.01;

  /** Effective draws per chain; Vehtari et al. 2021, section 4. */
  private static final int MIN_ESS_PER_CHAIN = 100;

  /** Betancourt 2016, as Stan warns. */
  private static final double MIN_ENERGY_FRACTION = 0.3;

  private final Fit<?, ?> fit;
  private final List<Warning> found = new ArrayList<>();

  Warnings(Fit<?, ?> fit) {
    this.fit = fit;
  }

  /**
   * All warnings, the gravest first.
   *
   * @param rows the summaries of all sampled quantities
   */
  List<Warning> of(List<SummaryRow> rows) {
    failures();
    divergences();
    treeDepth();
    energy();
    rHat(rows);
    effectiveSampleSize(rows);
    return found;
  }

  private void add(Warning.Kind kind, String message) {
    found.add(new Warning(kind, message));
  }

  private void failures() {
    for (ChainFailure failure : fit.failures()) {
      add(
          Warning.Kind.FAILED_CHAIN,
          "chain "
              + failure.chain()
              + " failed and is left out: "
              + failure.reason()
              + "; failures() of the fit has the exception");
    }
    if (fit.isCancelled()) {
      add(
          Warning.Kind.CANCELLED,
          "the run was cancelled: "
              + fit.drawCount()
              + " of "
              + (long) fit.chainCount() * Math.ceilDiv(fit.run().draws(), fit.run().thin())
              + " draws were made");
    }
  }

  private void divergences() {
    int count = 0;
    for (int chain = 0; chain < fit.chainCount(); chain++) {
      count += fit.statistics(chain).divergences();
    }
    if (count == 0) {
      return;
    }
    String raise =
        "raise targetAcceptance (now " + fit.run().targetAcceptance() + "), or reparameterize";
    Optional<String> advice = new DivergenceLocator(fit).suggestion();
    add(
        Warning.Kind.DIVERGENCES,
        count
            + " of "
            + fit.drawCount()
            + " draws diverged: the posterior may not be explored where it is narrow; "
            + advice.orElse(raise));
  }

  private void treeDepth() {
    int count = 0;
    for (int chain = 0; chain < fit.chainCount(); chain++) {
      count += fit.statistics(chain).saturated(fit.run().maxDepth());
    }
    if (count > 0) {
      add(
          Warning.Kind.TREE_DEPTH,
          count
              + " of "
              + fit.drawCount()
              + " draws reached the maximum tree depth of "
              + fit.run().maxDepth()
              + ": they are valid, but the chain moves slowly; give parameters similar scales,"
              + " reparameterize what is strongly correlated, use metric(MetricKind.DENSE), or"
              + " raise maxDepth");
    }
  }

  private void energy() {
    double lowest = Double.POSITIVE_INFINITY;
    int where = 0;
    for (int chain = 0; chain < fit.chainCount(); chain++) {
      double fraction = fit.statistics(chain).energyFraction();
      if (fraction < lowest) {
        lowest = fraction;
        where = fit.chainNumber(chain);
      }
    }
    if (lowest < MIN_ENERGY_FRACTION) {
      add(
          Warning.Kind.ENERGY,
          "E-BFMI is "
              + rounded(lowest)
              + " in chain "
              + where
              + ", below 0.3: momenta do not carry the chain through the range of energies;"
              + " reparameterize sites with heavy tails and sites whose scale is sampled");
    }
  }

  private void rHat(List<SummaryRow> rows) {
    SummaryRow worst = null;
    int count = 0;
    for (SummaryRow row : rows) {
      if (row.rHat() > MAX_R_HAT) {
        count++;
        worst = worst == null || row.rHat() > worst.rHat() ? row : worst;
      }
    }
    if (worst != null) {
      add(
          Warning.Kind.R_HAT,
          "r_hat is "
              + rounded(worst.rHat())
              + " for '"
              + worst.name()
              + "'"
              + others(count, rows.size(), "exceed 1.01")
              + ": the chains have not mixed; double warmup and draws, and if that does not"
              + " help look for several modes or unidentified parameters");
    }
  }

  private void effectiveSampleSize(List<SummaryRow> rows) {
    int least = MIN_ESS_PER_CHAIN * fit.chainCount();
    SummaryRow worst = null;
    int count = 0;
    for (SummaryRow row : rows) {
      if (ess(row) < least) {
        count++;
        worst = worst == null || ess(row) < ess(worst) ? row : worst;
      }
    }
    if (worst != null) {
      add(
          Warning.Kind.EFFECTIVE_SAMPLE_SIZE,
          (worst.essBulk() <= worst.essTail() ? "ess_bulk" : "ess_tail")
              + " is "
              + Math.round(ess(worst))
              + " for '"
              + worst.name()
              + "'"
              + others(count, rows.size(), "lie below " + least)
              + ": estimates need at least "
              + least
              + "; make more draws");
    }
  }

  private static double ess(SummaryRow row) {
    return Math.min(row.essBulk(), row.essTail());
  }

  private static String others(int count, int total, String what) {
    return count == 1 ? "" : " (" + count + " of " + total + " quantities " + what + ")";
  }

  private static double rounded(double value) {
    return Math.rint(value * 1000) / 1000;
  }
}
