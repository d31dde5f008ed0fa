package dev.isotropy.processor.passes.reparam;

import dev.isotropy.RandomStream;
import dev.isotropy.distributions.StudentT;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.Point;
import java.util.Objects;

/**
 * Draws flat sites from where the inverses take draws of the model as written: each element from a
 * StudentT around their mean, whose tails are heavier than those of the density.
 */
record FlatProposal(MomentsCase tried, MomentsCase.Built built, RandomStream random) {

  private static final int PILOT = 1_000;
  private static final double WIDER = 1.1;
  private static final double DF = 8;

  /** Sets the values of the flat sites, and adds the log density of each draw. */
  void draw(Point point, double[] proposed, long stream) {
    for (Quantity quantity : built.model().quantities()) {
      if (quantity instanceof Quantity.Site site) {
        double[] values = new double[point.count(site.axes())];
        if (tried.factory().equals("vonMises")) {
          directions(values, proposed);
        } else {
          numbers(site, values, proposed, stream);
        }
        point.set(LeafKind.QUANTITY, site.name(), values);
      }
    }
  }

  private void directions(double[] values, double[] proposed) {
    for (int n = 0; n < proposed.length; n++) {
      double angle = 2 * Math.PI * random.uniform();
      values[2 * n] = Math.cos(angle);
      values[2 * n + 1] = Math.sin(angle);
      proposed[n] -= Math.log(2 * Math.PI);
    }
  }

  private void numbers(Quantity.Site site, double[] values, double[] proposed, long stream) {
    double[] pilot = pilot(site, stream + 1);
    int size = values.length / proposed.length;
    boolean positive = tried.factory().equals("logNormal") && site.name().contains("split");
    for (int j = 0; j < size; j++) {
      double sum = 0;
      double squares = 0;
      for (int n = 0; n < PILOT; n++) {
        double value = positive ? Math.log(pilot[n * size + j]) : pilot[n * size + j];
        sum += value;
        squares += value * value;
      }
      double mean = sum / PILOT;
      StudentT near = new StudentT(DF, mean, WIDER * Math.sqrt(squares / PILOT - mean * mean));
      for (int n = 0; n < proposed.length; n++) {
        double drawn = near.sample(random);
        values[n * size + j] = positive ? Math.exp(drawn) : drawn;
        proposed[n] += near.logProb(drawn) - (positive ? drawn : 0);
      }
    }
  }

  /** What a created site is at draws of the model as written. */
  private double[] pilot(Quantity.Site site, long stream) {
    double[] x =
        new ForwardSampler(tried.written().point(PILOT), stream).draw(tried.written().model(), "x");
    Point point = built.point(PILOT).set(LeafKind.QUANTITY, "x", x);
    Expr inverse = Objects.requireNonNull(built.model().inverses().get(site.name()));
    return point.along(inverse, site.axes());
  }
}
