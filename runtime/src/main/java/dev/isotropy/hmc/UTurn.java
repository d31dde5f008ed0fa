package dev.isotropy.hmc;

/**
 * The generalised no-U-turn criterion on a trajectory made of two adjacent subtrees.
 *
 * <p>With ρ the sum of the momenta along a stretch and v the velocities at its two ends, the
 * stretch keeps on going while {@code v·ρ > 0} at both (Betancourt, A conceptual introduction to
 * Hamiltonian Monte Carlo, 2017, appendix A.4.2). It is asked of the whole, and of each subtree
 * extended by the nearest point of the other, which catches a turn that happens just between the
 * two.
 */
final class UTurn {

  private UTurn() {}

  /**
   * Whether the trajectory that {@code b}, following {@code a}, completes has turned.
   *
   * @param sum receives the summed momenta of both
   */
  static boolean between(Subtree a, Subtree b, double[] sum) {
    double[] rhoA = a.momentumSum;
    double[] rhoB = b.momentumSum;
    double[] vBegin = a.first.velocity;
    double[] vEnd = b.last.velocity;
    if (a.first == a.last && b.first == b.last) {
      return betweenPoints(rhoA, rhoB, vBegin, vEnd, sum);
    }
    double[] vEndOfA = a.last.velocity;
    double[] vBeginOfB = b.first.velocity;
    double[] pEndOfA = a.last.momentum;
    double[] pBeginOfB = b.first.momentum;
    double wholeBegin = 0;
    double wholeEnd = 0;
    double extendedABegin = 0;
    double extendedAEnd = 0;
    double extendedBBegin = 0;
    double extendedBEnd = 0;
    for (int i = 0; i < rhoA.length; i++) {
      double rho = rhoA[i] + rhoB[i];
      double extendedA = rhoA[i] + pBeginOfB[i];
      double extendedB = rhoB[i] + pEndOfA[i];
      // May overwrite rhoA[i], which is not needed any more.
      sum[i] = rho;
      wholeBegin += vBegin[i] * rho;
      wholeEnd += vEnd[i] * rho;
      extendedABegin += vBegin[i] * extendedA;
      extendedAEnd += vBeginOfB[i] * extendedA;
      extendedBBegin += vEndOfA[i] * extendedB;
      extendedBEnd += vEnd[i] * extendedB;
    }
    return !(wholeBegin > 0
        && wholeEnd > 0
        && extendedABegin > 0
        && extendedAEnd > 0
        && extendedBBegin > 0
        && extendedBEnd > 0);
  }

  /** Two single points: the extended stretches are the whole, and one test says all. */
  private static boolean betweenPoints(
      double[] pBegin, double[] pEnd, double[] vBegin, double[] vEnd, double[] sum) {
    double begin = 0;
    double end = 0;
    for (int i = 0; i < pBegin.length; i++) {
      double rho = pBegin[i] + pEnd[i];
      sum[i] = rho;
      begin += vBegin[i] * rho;
      end += vEnd[i] * rho;
    }
    return !(begin > 0 && end > 0);
  }
}
