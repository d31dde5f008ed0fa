package dev.isotropy.it.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.CompiledModel.Reparameterization;
import dev.isotropy.SiteInfo;
import dev.isotropy.SiteInfo.Kind;
import dev.isotropy.Support;
import dev.isotropy.draws.Fit;
import dev.isotropy.hmc.Nuts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Draws and all that can be asked about them, with sites of every shape. */
class DrawsTest {

  private static final double[][] Y = {{0.5, -1, 2}, {3, 2.5, 4}};

  private final Grid user = new Grid(Y);
  private final GridModel model = new GridModel(user);
  private final double[] point = {0.25, -1, 1, 0.5, -0.5, 1.5, 0, 2, -2};
  private final GridModel.Draw draw = model.constrain(point);

  @Test
  void accessorsHaveTheShapesOfTheSites() {
    double spread = Math.exp(0.25);
    assertThat(draw.spread()).isCloseTo(spread, within(1e-15));
    assertThat(draw.level(0)).isCloseTo(-5 + 10 / (1 + Math.E), within(1e-14));
    assertThat(draw.level()).containsExactly(draw.level(0), draw.level(1));
    assertThat(draw.cell()).hasDimensions(2, 3);
    assertThat(draw.cell(1, 2)).isEqualTo(draw.cell()[1][2]);
    assertThat(draw.cell(1, 1)).isCloseTo(draw.level(1) + 2 * spread, within(1e-14));
    assertThat(draw.offset(0, 1)).isCloseTo(-0.5 * spread, within(1e-14));
    assertThat(draw.offset()).hasDimensions(2, 3);
  }

  @Test
  void arraysAreCopies() {
    draw.level()[0] = 99;
    draw.cell()[1][1] = 99;
    assertThat(draw.level(0)).isLessThan(5);
    assertThat(draw.cell(1, 1)).isLessThan(50);
  }

  @Test
  void positionsOutsideAreRefused() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> draw.level(2));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> draw.cell(0, 3));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> draw.cell(0, -1));
  }

  @Test
  void drawsAreValues() {
    GridModel.Draw same = new GridModel(user).constrain(point);

    assertThat(same).isEqualTo(draw).hasSameHashCodeAs(draw).hasToString(draw.toString());
    double[] other = model.unconstrain(draw);
    assertThat(other).containsExactly(point, within(1e-14));
    other[3] += 1;
    assertThat(model.constrain(other)).isNotEqualTo(draw).isNotEqualTo("draw").isNotEqualTo(null);
    assertThat(draw.toString())
        .startsWith("{spread=" + draw.spread() + ", level[0]=" + draw.level(0))
        .contains("cell[1][2]=" + draw.cell(1, 2));
  }

  @Test
  void sitesTellWhatDrawsHold() {
    assertThat(model.sites())
        .extracting(
            SiteInfo::name, SiteInfo::kind, SiteInfo::axes, SiteInfo::shape, SiteInfo::offset)
        .containsExactly(
            tuple("spread", Kind.LATENT, List.of(), List.of(), 0),
            tuple("level", Kind.LATENT, List.of("row"), List.of(2), 1),
            tuple("cell_decentered", Kind.AUXILIARY, List.of("row", "column"), List.of(2, 3), 3),
            tuple("cell", Kind.DETERMINISTIC, List.of("row", "column"), List.of(2, 3), -1),
            tuple("offset", Kind.DETERMINISTIC, List.of("row", "column"), List.of(2, 3), -1),
            tuple("y", Kind.OBSERVED, List.of("row", "column"), List.of(2, 3), -1));
    assertThat(model.sites().get(0).support()).isEqualTo(Support.POSITIVE);
    assertThat(model.sites().get(1).support()).isEqualTo(new Support.Interval(-5, 5));
    assertThat(model.observedSites()).containsExactly(model.sites().getLast());
    assertThat(model.columnNames())
        .containsExactly(
            "spread",
            "level[0]",
            "level[1]",
            "cell_decentered[0][0]",
            "cell_decentered[0][1]",
            "cell_decentered[0][2]",
            "cell_decentered[1][0]",
            "cell_decentered[1][1]",
            "cell_decentered[1][2]",
            "cell[0][0]",
            "cell[0][1]",
            "cell[0][2]",
            "cell[1][0]",
            "cell[1][1]",
            "cell[1][2]",
            "offset[0][0]",
            "offset[0][1]",
            "offset[0][2]",
            "offset[1][0]",
            "offset[1][1]",
            "offset[1][2]");
    assertThat(model.drawSize()).isEqualTo(21);
  }

  @Test
  void decisionsAndParametersAreVisible() {
    assertThat(model.reparameterization())
        .extracting(
            Reparameterization::site,
            Reparameterization::reparameterizer,
            Reparameterization::chosenBy,
            Reparameterization::created)
        .contains(
            tuple("cell", "LocScale", "annotation", List.of("cell_decentered")),
            tuple("level", "", "none", List.of()));
    assertThat(model.parameters())
        .singleElement()
        .satisfies(
            parameter -> {
              assertThat(parameter.name()).isEqualTo("cell_centered");
              assertThat(parameter.size()).isEqualTo(6);
              assertThat(parameter.fixed()).isZero();
            });
  }

  @Test
  void valuesOfOriginalSitesFindTheirCoordinates() {
    double[] q = new double[model.dimension()];
    double[] cell = {1, 2, 3, 4, 5, 6};
    model.unconstrain(
        Map.of("cell", cell, "spread", new double[] {2}, "level", new double[] {0, 1}), q);
    GridModel.Draw set = model.constrain(q);

    assertThat(set.spread()).isCloseTo(2, within(1e-14));
    assertThat(set.level()).containsExactly(new double[] {0, 1}, within(1e-14));
    assertThat(set.cell()[0]).containsExactly(new double[] {1, 2, 3}, within(1e-13));
    assertThat(set.cell()[1]).containsExactly(new double[] {4, 5, 6}, within(1e-13));
    assertThat(q[model.columnNames().indexOf("cell_decentered[1][0]")])
        .isCloseTo((4 - 1) / 2.0, within(1e-13));
  }

  @Test
  void fitGivesDrawsAndColumns() {
    Fit<Grid, GridModel.Draw> fit = Nuts.on(model).chains(2).warmup(100).draws(30).seed(4).run();
    List<GridModel.Draw> draws = fit.draws().toList();

    assertThat(draws).hasSize(60);
    assertThat(fit.draws(1)).containsExactlyElementsOf(draws.subList(30, 60));
    assertThat(fit.values("cell[1][2]")[1])
        .isEqualTo(draws.subList(30, 60).stream().mapToDouble(d -> d.cell(1, 2)).toArray());
    assertThat(fit.summary().rows())
        .noneMatch(row -> row.name().startsWith("cell_decentered"))
        .hasSize(15);
    assertThat(fit.summary(true).rows()).hasSize(21);
    double[][] pointwise = fit.pointwiseLogDensity();
    for (int k = 0; k < draws.size(); k++) {
      for (int i = 0; i < 6; i++) {
        double expected = user.y(draws.get(k).cell(i / 3, i % 3)).logProb(Y[i / 3][i % 3]);
        assertThat(pointwise[k][i])
            .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
      }
    }
  }

  @Test
  void stanCsvReadsBack(@TempDir Path folder) throws IOException {
    Fit<Grid, GridModel.Draw> fit = Nuts.on(model).chains(2).warmup(100).draws(25).seed(4).run();
    List<Path> files = fit.writeStanCsv(folder, "grid", true);

    assertThat(files).hasSize(2);
    for (int chain = 0; chain < 2; chain++) {
      List<String> lines = new ArrayList<>(Files.readAllLines(files.get(chain)));
      lines.removeIf(line -> line.startsWith("#"));
      List<String> header = List.of(lines.removeFirst().split(","));
      assertThat(lines).hasSize(25);
      assertThat(header)
          .contains("spread", "level.2", "cell.1.1", "cell.2.3", "offset.2.1", "log_lik.2.3");
      List<GridModel.Draw> draws = fit.draws(chain).toList();
      for (int k = 0; k < 25; k++) {
        double[] row =
            Arrays.stream(lines.get(k).split(",")).mapToDouble(Double::parseDouble).toArray();
        // Stan counts from 1 and goes down the columns; the numbers are the same bits.
        assertThat(row[header.indexOf("cell.2.1")]).isEqualTo(draws.get(k).cell(1, 0));
        assertThat(row[header.indexOf("cell.1.3")]).isEqualTo(draws.get(k).cell(0, 2));
        assertThat(row[header.indexOf("level.2")]).isEqualTo(draws.get(k).level(1));
        assertThat(row[header.indexOf("lp__")])
            .isEqualTo(model.evaluator().logDensity(model.unconstrain(draws.get(k))), within(1e-9));
        assertThat(row[header.indexOf("log_lik.2.3")])
            .isEqualTo(fit.pointwiseLogDensity()[25 * chain + k][5]);
      }
      assertThat(header.indexOf("cell.2.1")).isEqualTo(header.indexOf("cell.1.1") + 1);
    }
  }
}
