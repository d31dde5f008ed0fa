package dev.isotropy.hmc;

import dev.isotropy.CompiledModel;
import dev.isotropy.LogDensity;
import dev.isotropy.MathFunctions;
import dev.isotropy.ParameterizedLogDensity;
import dev.isotropy.RandomStream;
import dev.isotropy.SiteInfo;
import dev.isotropy.SiteInfo.Kind;
import dev.isotropy.Support;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several schools by hand, as a compiler would write it: {@code mu ~ N(0, 5)}, {@code tau ~
 * HalfCauchy(5)}, {@code theta ~ N(mu, tau)} centred or not, {@code y ~ N(theta, sigma)}.
 *
 * <p>Coordinates: mu, log tau, then theta or its standardised form. A draw has mu, tau, [the
 * standardised form], theta.
 */
public final class SchoolsModel implements CompiledModel<Schools, SchoolsModel.Draw> {

  private static final double LOG_2PI = 1.8378770664093453;
  private static final double LOG_PI = 1.1447298858494002;

  private final Schools data;
  private final boolean centred;
  private final int schools;

  public SchoolsModel(Schools data, boolean centred) {
    this.data = data;
    this.centred = centred;
    schools = data.y().length;
  }

  /** A view on the values of a draw. */
  public record Draw(double[] store, int offset, int thetaOffset, int schools) {

    public double mu() {
      return store[offset];
    }

    public double tau() {
      return store[offset + 1];
    }

    public double theta(int school) {
      return store[offset + thetaOffset + school];
    }
  }

  private static double normal(double x, double mean, double sd) {
    double z = (x - mean) / sd;
    return -0.5 * z * z - MathFunctions.log(sd) - 0.5 * LOG_2PI;
  }

  @Override
  public int dimension() {
    return 2 + schools;
  }

  @Override
  public List<SiteInfo> sites() {
    List<String> axes = List.of("school");
    List<Integer> shape = List.of(schools);
    List<SiteInfo> sites = new ArrayList<>();
    sites.add(new SiteInfo("mu", Kind.LATENT, List.of(), List.of(), Support.REAL, 0, 0));
    sites.add(new SiteInfo("tau", Kind.LATENT, List.of(), List.of(), Support.POSITIVE, 1, 1));
    if (centred) {
      sites.add(new SiteInfo("theta", Kind.LATENT, axes, shape, Support.REAL, 2, 2));
    } else {
      sites.add(new SiteInfo("theta_decentered", Kind.AUXILIARY, axes, shape, Support.REAL, 2, 2));
      sites.add(
          new SiteInfo("theta", Kind.DETERMINISTIC, axes, shape, Support.REAL, -1, 2 + schools));
    }
    sites.addAll(observedSites());
    return sites;
  }

  @Override
  public List<SiteInfo> observedSites() {
    return List.of(
        new SiteInfo(
            "y", Kind.OBSERVED, List.of("school"), List.of(schools), Support.REAL, -1, -1));
  }

  @Override
  public LogDensity evaluator() {
    return new LogDensity() {
      @Override
      public int dimension() {
        return 2 + schools;
      }

      @Override
      public double logDensity(double[] q) {
        return logDensityAndGradient(q, new double[q.length]);
      }

      @Override
      public double logDensityAndGradient(double[] q, double[] gradient) {
        return evaluate(q, gradient);
      }
    };
  }

  private double evaluate(double[] q, double[] gradient) {
    double mu = q[0];
    double tau = MathFunctions.exp(q[1]);
    double u = 1 + tau * tau / 25;
    double lp = normal(mu, 0, 5);
    lp += MathFunctions.log(2 / (5 * u)) - LOG_PI + q[1];
    double gMu = -mu / 25;
    double gLogTau = 1 - 2 * tau * tau / 25 / u;
    for (int i = 0; i < schools; i++) {
      double x = q[2 + i];
      double theta = centred ? x : mu + tau * x;
      double sigma = data.sigma()[i];
      double dTheta = (data.y()[i] - theta) / (sigma * sigma);
      lp += normal(data.y()[i], theta, sigma);
      if (centred) {
        double z = (x - mu) / tau;
        lp += normal(x, mu, tau);
        gradient[2 + i] = dTheta - z / tau;
        gMu += z / tau;
        gLogTau += z * z - 1;
      } else {
        lp += normal(x, 0, 1);
        gradient[2 + i] = dTheta * tau - x;
        gMu += dTheta;
        gLogTau += dTheta * tau * x;
      }
    }
    gradient[0] = gMu;
    gradient[1] = gLogTau;
    return lp;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public ParameterizedLogDensity parameterizedEvaluator() {
    throw new IllegalStateException("nothing to learn");
  }

  @Override
  public int drawSize() {
    return centred ? 2 + schools : 2 + 2 * schools;
  }

  @Override
  public void constrain(double[] q, double[] store, int offset) {
    double tau = MathFunctions.exp(q[1]);
    store[offset] = q[0];
    store[offset + 1] = tau;
    for (int i = 0; i < schools; i++) {
      store[offset + 2 + i] = q[2 + i];
      if (!centred) {
        store[offset + 2 + schools + i] = q[0] + tau * q[2 + i];
      }
    }
  }

  @Override
  public Draw draw(double[] store, int offset) {
    return new Draw(store, offset, drawSize() - schools, schools);
  }

  @Override
  public double[] unconstrain(Draw draw) {
    double[] q = new double[dimension()];
    q[0] = draw.mu();
    q[1] = MathFunctions.log(draw.tau());
    for (int i = 0; i < schools; i++) {
      q[2 + i] = centred ? draw.theta(i) : (draw.theta(i) - draw.mu()) / draw.tau();
    }
    return q;
  }

  @Override
  public void unconstrain(Map<String, double[]> values, double[] q) {
    for (Map.Entry<String, double[]> entry : values.entrySet()) {
      double[] value = entry.getValue();
      switch (entry.getKey()) {
        case "mu" -> q[0] = value[0];
        case "tau" -> {
          if (value[0] <= 0) {
            throw new IllegalArgumentException("tau = " + value[0] + ": must be positive");
          }
          q[1] = MathFunctions.log(value[0]);
        }
        default -> throw new IllegalArgumentException("no latent site '" + entry.getKey() + "'");
      }
    }
  }

  @Override
  public List<String> columnNames() {
    List<String> names = new ArrayList<>(List.of("mu", "tau"));
    for (String site : centred ? List.of("theta") : List.of("theta_decentered", "theta")) {
      for (int i = 0; i < schools; i++) {
        names.add(site + "[" + i + "]");
      }
    }
    return names;
  }

  @Override
  public Schools simulate(long seed) {
    throw new UnsupportedOperationException("samplers draw no data from the prior");
  }

  @Override
  public Schools predict(Draw draw, long seed) {
    RandomStream random = RandomStream.of(seed, 0);
    double[] y = new double[schools];
    for (int i = 0; i < schools; i++) {
      y[i] = draw.theta(i) + data.sigma()[i] * random.normal();
    }
    return new Schools(y, data.sigma());
  }

  @Override
  public void pointwiseLogDensity(double[] q, double[] out) {
    double[] store = new double[drawSize()];
    constrain(q, store, 0);
    for (int i = 0; i < schools; i++) {
      out[i] = normal(data.y()[i], draw(store, 0).theta(i), data.sigma()[i]);
    }
  }

  @Override
  public Map<String, Double> siteLogDensities(double[] q) {
    Map<String, Double> sites = new LinkedHashMap<>();
    double[] pointwise = new double[schools];
    pointwiseLogDensity(q, pointwise);
    double y = 0;
    for (double term : pointwise) {
      y += term;
    }
    sites.put("mu", normal(q[0], 0, 5));
    sites.put("y", y);
    return sites;
  }

  @Override
  public List<Reparameterization> reparameterization() {
    return List.of(
        centred
            ? new Reparameterization(
                "theta",
                "",
                "none",
                List.of(),
                "theta is sampled as written.",
                "'theta' is centred and depends on 'tau': reparameterize it,"
                    + " @Reparam(LocScale.class)")
            : new Reparameterization(
                "theta",
                "LocScale",
                "annotation",
                List.of("theta_decentered"),
                "theta is decentred."));
  }
}
