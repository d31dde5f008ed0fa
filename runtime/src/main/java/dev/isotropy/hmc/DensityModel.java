package dev.isotropy.hmc;

import dev.isotropy.CompiledModel;
import dev.isotropy.LogDensity;
import dev.isotropy.ParameterizedLogDensity;
import dev.isotropy.SiteInfo;
import dev.isotropy.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A bare log density as a model: one real vector site {@code q}, whose draws are arrays. */
final class DensityModel implements CompiledModel<Void, double[]> {

  private static final String SITE = "q";

  private final Supplier<? extends LogDensity> density;
  private final int dimension;

  /** Of a source of evaluators, one per chain. */
  DensityModel(Supplier<? extends LogDensity> density) {
    this.density = density;
    dimension = density.get().dimension();
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public List<SiteInfo> sites() {
    return List.of(
        new SiteInfo(
            SITE,
            SiteInfo.Kind.LATENT,
            List.of("coordinate"),
            List.of(dimension),
            Support.REAL,
            0,
            0));
  }

  @Override
  public LogDensity evaluator() {
    return density.get();
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public ParameterizedLogDensity parameterizedEvaluator() {
    throw new IllegalStateException("a bare log density has no learnable parameters");
  }

  @Override
  public int drawSize() {
    return dimension;
  }

  @Override
  public void constrain(double[] q, double[] store, int offset) {
    System.arraycopy(q, 0, store, offset, dimension);
  }

  @Override
  public double[] draw(double[] store, int offset) {
    double[] q = new double[dimension];
    System.arraycopy(store, offset, q, 0, dimension);
    return q;
  }

  @Override
  public double[] unconstrain(double[] draw) {
    return draw.clone();
  }

  @Override
  public void unconstrain(Map<String, double[]> values, double[] q) {
    for (Map.Entry<String, double[]> entry : values.entrySet()) {
      if (!entry.getKey().equals(SITE)) {
        throw new IllegalArgumentException(
            "no site '" + entry.getKey() + "': a bare log density has the one site '" + SITE + "'");
      }
      double[] given = entry.getValue();
      if (given.length != dimension) {
        throw new IllegalArgumentException(
            SITE + " has " + given.length + " values: must be " + dimension);
      }
      System.arraycopy(given, 0, q, 0, dimension);
    }
  }

  @Override
  public List<String> columnNames() {
    List<String> names = new ArrayList<>(dimension);
    for (int i = 0; i < dimension; i++) {
      names.add(SITE + "[" + i + "]");
    }
    return names;
  }

  @Override
  public Void simulate(long seed) {
    throw new UnsupportedOperationException("a bare log density cannot simulate data");
  }

  @Override
  public Void predict(double[] draw, long seed) {
    throw new UnsupportedOperationException("a bare log density cannot predict data");
  }

  @Override
  public List<SiteInfo> observedSites() {
    return List.of();
  }

  @Override
  public void pointwiseLogDensity(double[] q, double[] out) {}

  @Override
  public Map<String, Double> siteLogDensities(double[] q) {
    return Map.of(SITE, density.get().logDensity(q));
  }

  @Override
  public List<Reparameterization> reparameterization() {
    return List.of();
  }
}
