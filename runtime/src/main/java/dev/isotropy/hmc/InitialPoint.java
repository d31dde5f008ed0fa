package dev.isotropy.hmc;

import dev.isotropy.CompiledModel;
import dev.isotropy.RandomStream;
import dev.isotropy.SiteInfo;
import java.util.Arrays;
import java.util.Map;

/**
 * The search for a chain's first point: coordinates uniform on (-2, 2), sites of given values
 * overwritten, until log density and gradient are finite.
 */
final class InitialPoint {

  private static final int TRIES = 100;
  private static final double RADIUS = 2;

  private final CompiledModel<?, ?> model;
  private final Map<String, double[]> values;

  /**
   * A search.
   *
   * @param model the model
   * @param values the given values, site name to values on the constrained scale; may be empty
   */
  InitialPoint(CompiledModel<?, ?> model, Map<String, double[]> values) {
    this.model = model;
    this.values = values;
  }

  /**
   * Sets a point's position, log density and gradient.
   *
   * @throws SamplingException if no try had a finite log density and gradient
   */
  void find(Hamiltonian hamiltonian, PhasePoint point, RandomStream random) {
    double[] q = point.position;
    double[] previous = new double[q.length];
    int tries = 0;
    do {
      System.arraycopy(q, 0, previous, 0, q.length);
      for (int i = 0; i < q.length; i++) {
        q[i] = RADIUS * (2 * random.uniform() - 1);
      }
      if (!values.isEmpty()) {
        model.unconstrain(values, q);
      }
      hamiltonian.evaluate(point);
      tries++;
      if (isFinite(point)) {
        return;
      }
      // Where every site has a given value, another try would be the same.
    } while (tries < TRIES && !Arrays.equals(q, previous));
    throw new SamplingException(message(point, tries));
  }

  private static boolean isFinite(PhasePoint point) {
    if (!Double.isFinite(point.logDensity)) {
      return false;
    }
    for (double g : point.gradient) {
      if (!Double.isFinite(g)) {
        return false;
      }
    }
    return true;
  }

  private String message(PhasePoint point, int tries) {
    StringBuilder text = new StringBuilder("no initial point: ");
    if (Double.isFinite(point.logDensity)) {
      text.append("the gradient is not finite");
      for (int i = 0; i < point.gradient.length; i++) {
        if (!Double.isFinite(point.gradient[i])) {
          text.append(" (").append(point.gradient[i]).append(" in ").append(coordinate(i));
          text.append(')');
          break;
        }
      }
    } else {
      text.append("the log density is ").append(point.logDensity);
    }
    text.append(tries == 1 ? " at the given initial values" : " in " + tries + " tries");
    for (Map.Entry<String, Double> site : model.siteLogDensities(point.position).entrySet()) {
      if (!Double.isFinite(site.getValue())) {
        text.append("; site '").append(site.getKey()).append("' has log density ");
        text.append(site.getValue());
        appendValues(text, point.position);
        break;
      }
    }
    text.append("; check the site's arguments, its data, and the initial values, which");
    text.append(" initialValues(...) sets");
    return text.toString();
  }

  private void appendValues(StringBuilder text, double[] q) {
    double[] store = new double[model.drawSize()];
    model.constrain(q, store, 0);
    int shown = 0;
    for (SiteInfo site : model.sites()) {
      if (site.kind() == SiteInfo.Kind.LATENT && site.shape().isEmpty() && shown < 4) {
        text.append(shown == 0 ? " at " : ", ").append(site.name()).append(" = ");
        text.append(store[site.drawOffset()]);
        shown++;
      }
    }
  }

  private String coordinate(int index) {
    String name = "coordinate " + index;
    int best = -1;
    for (SiteInfo site : model.sites()) {
      if (site.offset() > best && site.offset() <= index) {
        best = site.offset();
        name = "a coordinate of site '" + site.name() + "'";
      }
    }
    return name;
  }
}
