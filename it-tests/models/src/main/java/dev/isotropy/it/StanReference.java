package dev.isotropy.it;

/**
 * What Stan computes for a posterior at one fixed point, coordinates in the order in which its
 * program declares the parameters.
 *
 * <p>The values come from {@code stan::model::log_prob_grad<false, true>} of Stan 2.21: constants
 * and log-Jacobians included.
 *
 * @param point the unconstrained point
 * @param logDensity the log density there
 * @param gradient its gradient there
 */
public record StanReference(double[] point, double logDensity, double[] gradient) {

  /**
   * Reads the values for a program.
   *
   * @param program the name of Stan's program
   */
  public static StanReference of(String program) {
    NumbersJson json = NumbersJson.read("stan/" + program + ".json");
    double[] gradient = json.vector("gradient");
    double[] point = new double[gradient.length];
    for (int i = 0; i < point.length; i++) {
      // The fma is how C++ compilers contract the expression, so that the points agree bit for bit.
      point[i] =
          json.number("amplitude")
              * Math.sin(Math.fma(json.number("step"), i, json.number("phase")));
    }
    return new StanReference(point, json.number("logDensity"), gradient);
  }
}
