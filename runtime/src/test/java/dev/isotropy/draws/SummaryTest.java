package dev.isotropy.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.isotropy.hmc.Nuts;
import dev.isotropy.hmc.Schools;
import dev.isotropy.hmc.SchoolsModel;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** The table of a fit. */
class SummaryTest {

  @Test
  void printsAlignedColumns() {
    Summary summary =
        new Summary(
            "title",
            List.of(
                new SummaryRow(
                    "mu", 4.3712, 0.05234, 3.3112, -1.2, 4.4, 9.87, 4021.4, 2899, 1.0004),
                new SummaryRow(
                    "theta[10]", -1234.5, 1.9, 130.2, -1500, -1234, -1000, 99.6, 50, 1.1),
                new SummaryRow(
                    "tiny", 3.2e-12, 1e-13, 4e-12, -1e-12, 3e-12, 9e-12, 400, 400, Double.NaN)),
            List.of(new Warning(Warning.Kind.R_HAT, "look here")));
    assertThat(summary.toString())
        .isEqualTo(
            """
            title

            name          mean     mcse       sd        5%      50%      95%  ess_bulk  ess_tail  r_hat
            mu            4.37    0.052     3.31     -1.20     4.40     9.87      4021      2899  1.000
            theta[10]    -1234      1.9      130     -1500    -1234    -1000       100        50  1.100
            tiny       3.2E-12  1.0E-13  4.0E-12  -1.0E-12  3.0E-12  9.0E-12       400       400      -

            warning: look here
            """);
  }

  @Test
  void leavesAuxiliarySitesOutUnlessAsked() {
    Fit<?, ?> fit =
        Nuts.on(new SchoolsModel(Schools.EIGHT, false)).warmup(100).draws(50).seed(1).run();
    assertThat(fit.summary().rows())
        .extracting(SummaryRow::name)
        .hasSize(10)
        .startsWith("mu", "tau", "theta[0]");
    assertThat(fit.summary(true).rows())
        .extracting(SummaryRow::name)
        .contains("theta_decentered[7]");
    assertThat(fit.summary().toString())
        .startsWith("4 chains, 200 draws after 100 warm-up transitions each, seed 1\n");
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> fit.summary().row("theta_decentered[0]"))
        .withMessageContaining("theta_decentered[0]");
  }

  @Test
  void rowsAreThoseOfTheDraws() {
    Fit<?, ?> fit =
        Nuts.on(new SchoolsModel(Schools.EIGHT, false)).warmup(100).draws(51).seed(1).run();
    double[][] values = fit.values("theta[2]");
    double[] sorted = Samples.sorted(values);
    SummaryRow row = fit.summary().row("theta[2]");
    assertThat(row.mean()).isEqualTo(Samples.mean(Samples.pool(values)));
    assertThat(row.mcse()).isEqualTo(Diagnostics.mcseMean(values));
    assertThat(row.median()).isEqualTo(Samples.quantile(sorted, 0.5));
    assertThat(row.essBulk()).isEqualTo(Diagnostics.essBulk(values));
    assertThat(row.essTail()).isEqualTo(Diagnostics.essTail(values));
    assertThat(row.rHat()).isEqualTo(Diagnostics.rHat(values));
  }

  @Test
  void quantilesInterpolate() {
    double[] sorted = {1, 2, 4, 8};
    assertThat(Samples.quantile(sorted, 0)).isEqualTo(1);
    assertThat(Samples.quantile(sorted, 0.5)).isEqualTo(3);
    assertThat(Samples.quantile(sorted, 0.9))
        .isCloseTo(6.8, org.assertj.core.data.Offset.offset(1e-12));
    assertThat(Samples.quantile(sorted, 1)).isEqualTo(8);
  }
}
