package dev.isotropy.transforms;

import static dev.isotropy.MathFunctions.invLogit;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.MathFunctions.logit;

/** {@code 1 / (1 + e^(−x))}, of real numbers; also known as sigmoid. */
public record InvLogit() implements Transform {

  @Override
  public double forward(double x) {
    return invLogit(x);
  }

  @Override
  public double inverse(double y) {
    return logit(y);
  }

  @Override
  public double logSlope(double x, double y) {
    return -log(y) - log1p(-y);
  }
}
