package dev.isotropy.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The plain-Java meaning of the benchmark models, the sum of {@code logProb} over their sites plus
 * log-Jacobians, is Stan's log density.
 *
 * <p>A positive site is sampled as its logarithm, which is therefore its log-Jacobian; a decentred
 * one has the log-Jacobian of {@code x = loc + scale·z}, the log of the scale.
 */
class PlainMeaningTest {

  @Test
  void eightSchools() {
    EightSchools model = BenchData.eightSchools();
    StanReference stan = StanReference.of("eight_schools");
    double[] q = stan.point();
    int schools = model.y().length;
    double mu = q[schools];
    double tau = Math.exp(q[schools + 1]);

    double sum = model.mu().logProb(mu) + model.tau().logProb(tau) + Math.log(tau);
    for (int j = 0; j < schools; j++) {
      double theta = mu + tau * q[j];
      sum += model.theta(mu, tau).logProb(theta) + Math.log(tau);
      sum += model.y(theta, model.sigma()[j]).logProb(model.y()[j]);
    }

    assertThat(sum).isCloseTo(stan.logDensity() + Math.log(2), relative(stan));
  }

  @Test
  void radon() {
    Radon model = BenchData.radon();
    StanReference stan = StanReference.of("radon");
    double[] q = stan.point();
    int counties = model.counties();
    double uraniumSlope = q[counties];
    double floorSlope = q[counties + 1];
    double mu = q[counties + 2];
    double tau = Math.exp(q[counties + 3]);
    double sigma = Math.exp(q[counties + 4]);

    double sum =
        model.uraniumSlope().logProb(uraniumSlope)
            + model.floorSlope().logProb(floorSlope)
            + model.mu().logProb(mu)
            + model.tau().logProb(tau)
            + Math.log(tau)
            + model.sigma().logProb(sigma)
            + Math.log(sigma);
    double[] alpha = new double[counties];
    for (int county = 0; county < counties; county++) {
      alpha[county] = mu + tau * q[county];
      sum += model.alpha(mu, tau).logProb(alpha[county]) + Math.log(tau);
    }
    for (int home = 0; home < model.logRadon().length; home++) {
      sum +=
          model
              .logRadon(
                  alpha,
                  model.county()[home],
                  model.logUppm()[home],
                  uraniumSlope,
                  model.floor()[home],
                  floorSlope,
                  sigma)
              .logProb(model.logRadon()[home]);
    }

    assertThat(sum).isCloseTo(stan.logDensity() + 2 * Math.log(2), relative(stan));
  }

  @Test
  void logisticRegression() {
    LogisticRegression model = BenchData.logisticRegression();
    StanReference stan = StanReference.of("logistic");
    double alpha = stan.point()[0];
    double[] beta = Arrays.copyOfRange(stan.point(), 1, stan.point().length);

    double sum = model.alpha().logProb(alpha);
    for (double b : beta) {
      sum += model.beta().logProb(b);
    }
    for (int n = 0; n < model.y().length; n++) {
      sum += model.y(model.x()[n], beta, alpha).logProb(model.y()[n]);
    }

    assertThat(sum).isCloseTo(stan.logDensity(), relative(stan));
  }

  @Test
  void itemResponse() {
    ItemResponse model = BenchData.itemResponse();
    StanReference stan = StanReference.of("irt");
    double[] q = stan.point();
    int items = model.y().length;
    int persons = model.y()[0].length;
    double sigmaTheta = Math.exp(q[0]);
    double sigmaA = Math.exp(q[persons + 1]);
    double muB = q[persons + items + 2];
    double sigmaB = Math.exp(q[persons + items + 3]);

    double sum =
        model.sigmaTheta().logProb(sigmaTheta)
            + Math.log(sigmaTheta)
            + model.sigmaA().logProb(sigmaA)
            + Math.log(sigmaA)
            + model.muB().logProb(muB)
            + model.sigmaB().logProb(sigmaB)
            + Math.log(sigmaB);
    for (int person = 0; person < persons; person++) {
      sum += model.theta(sigmaTheta).logProb(q[1 + person]);
    }
    for (int item = 0; item < items; item++) {
      double logA = q[persons + 2 + item];
      double a = Math.exp(logA);
      double b = q[persons + items + 4 + item];
      sum += model.a(sigmaA).logProb(a) + logA;
      sum += model.b(muB, sigmaB).logProb(b);
      for (int person = 0; person < persons; person++) {
        sum += model.y(a, q[1 + person], b).logProb(model.y()[item][person]);
      }
    }

    assertThat(sum).isCloseTo(stan.logDensity() + 3 * Math.log(2), relative(stan));
  }

  private static Offset<Double> relative(StanReference stan) {
    return within(1e-12 * Math.abs(stan.logDensity()));
  }
}
