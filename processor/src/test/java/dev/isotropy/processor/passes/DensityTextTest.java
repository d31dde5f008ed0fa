package dev.isotropy.processor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.IrPrinter;
import dev.isotropy.processor.passes.constrain.Constrain;
import dev.isotropy.processor.passes.optimise.TotalDensity;
import dev.isotropy.processor.passes.simplify.SimplifyDensity;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Passes over whole densities: in text, before and after. */
class DensityTextTest {

  private final SmallModel small = new SmallModel();
  private final Density density = schools();

  private Density schools() {
    Graph graph = small.graph();
    Expr sigma = small.data("sigma", "school");
    Expr tau = small.latent("tau", List.of(), "halfNormal", graph.literal(5));
    Expr theta = small.latent("theta", List.of("school"), "normal", graph.literal(0), tau);
    small.observed("y", List.of("school"), "normal", theta, sigma);
    return Constrain.apply(small.build());
  }

  @Test
  void constrainedTermsAreThoseOfTheFamilies() {
    assertThat(IrPrinter.density(density))
        .isEqualTo(
            """
            model demo.Small
            plate school
            double data.sigma[school]
            double data.y[school]
            coordinate tau in (0, Infinity)
            coordinate theta[school] in (-Infinity, Infinity)
            tau = 0 + exp(coordinate.tau)
            prior tau += -0.02 * (tau * tau) - log(5) - 0.22579135264472744
            jacobian tau += coordinate.tau
            inverseTau = 1 / tau
            tauPrecision = inverseTau * inverseTau
            prior theta[school] += -0.5 * tauPrecision * (coordinate.theta[school] * coordinate.theta[school]) - log(tau) - 0.9189385332046728
            inverseSigma[school] = 1 / data.sigma[school]
            sigmaPrecision[school] = inverseSigma[school] * inverseSigma[school]
            yResidual[school] = data.y[school] - coordinate.theta[school]
            likelihood y[school] += -0.5 * sigmaPrecision[school] * (yResidual[school] * yResidual[school]) - log(data.sigma[school]) - 0.9189385332046728
            theta[school] = coordinate.theta[school]
            y[school] = data.y[school]
            """);
  }

  @Test
  void simplifyActsOnTermsAndValues() {
    assertThat(IrPrinter.density(SimplifyDensity.apply(density)))
        .isEqualTo(
            """
            model demo.Small
            plate school
            double data.sigma[school]
            double data.y[school]
            coordinate tau in (0, Infinity)
            coordinate theta[school] in (-Infinity, Infinity)
            tau = exp(coordinate.tau)
            prior tau += -(0.02 * (tau * tau)) - 1.6094379124341003 - 0.22579135264472744
            jacobian tau += coordinate.tau
            inverseTau = 1 / tau
            tauPrecision = inverseTau * inverseTau
            prior theta[school] += -(0.5 * tauPrecision * (coordinate.theta[school] * coordinate.theta[school])) - coordinate.tau - 0.9189385332046728
            inverseSigma[school] = 1 / data.sigma[school]
            sigmaPrecision[school] = inverseSigma[school] * inverseSigma[school]
            yResidual[school] = data.y[school] - coordinate.theta[school]
            likelihood y[school] += -(0.5 * sigmaPrecision[school] * (yResidual[school] * yResidual[school])) - log(data.sigma[school]) - 0.9189385332046728
            theta[school] = coordinate.theta[school]
            y[school] = data.y[school]
            """);
  }

  /** Terms over one plate share its sum, and what data alone tell stands together. */
  @Test
  void totalIsOneScalar() {
    Expr total = TotalDensity.of(SimplifyDensity.apply(density), UnaryOperator.identity());
    assertThat(IrPrinter.definitions(small.graph(), Map.of("total", total)))
        .isEqualTo(
            """
            tau = exp(coordinate.tau)
            inverseTau = 1 / tau
            tauPrecision = inverseTau * inverseTau
            inverseSigma[school] = 1 / data.sigma[school]
            sigmaPrecision[school] = inverseSigma[school] * inverseSigma[school]
            yResidual[school] = data.y[school] - coordinate.theta[school]
            normalizer = -(1.6094379124341003) - 0.22579135264472744 - 0.9189385332046728 * (size(school) * 2) - sum[school](log(data.sigma[school]))
            total = coordinate.tau - 0.02 * (tau * tau) - 0.5 * (tauPrecision * sum[school](coordinate.theta[school] * coordinate.theta[school])) - size(school) * coordinate.tau - 0.5 * sum[school](sigmaPrecision[school] * (yResidual[school] * yResidual[school])) + normalizer
            """);
  }
}
