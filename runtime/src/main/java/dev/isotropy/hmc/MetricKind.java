package dev.isotropy.hmc;

/** The forms of a metric: how much of the posterior's shape warm-up learns. */
public enum MetricKind {
  /** The unit matrix; nothing is learned. */
  UNIT("unit_e"),
  /** A diagonal matrix: the scale of each coordinate. */
  DIAGONAL("diag_e"),
  /** A full matrix: scales and correlations, at a cost of n² per leapfrog step. */
  DENSE("dense_e");

  private final String stanName;

  MetricKind(String stanName) {
    this.stanName = stanName;
  }

  /** The name that CmdStan's files have for it. */
  public String stanName() {
    return stanName;
  }
}
