package dev.isotropy.processor.passes.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.IrParser;
import dev.isotropy.processor.ir.IrPrinter;
import dev.isotropy.processor.ir.loops.Program;
import dev.isotropy.processor.ir.loops.Program.Constant;
import dev.isotropy.processor.ir.loops.Program.Loop;
import dev.isotropy.processor.ir.loops.Program.Scalars;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From expressions to loops: constants, permuted plates, steps; each as text, before and after. */
class LoweringTest {

  private static final String RADON =
      """
      axis county
      axis home
      int data.of
      residual[home] = data.y[home] - coordinate.alpha[county: data.of[home]]
      out = -(0.5 * sum[home](1 / (data.sigma[home] * data.sigma[home]) * (residual[home] * residual[home]))) - log(sum[home](data.sigma[home]))
      """;

  private static String text(Graph graph, Map<String, Expr> roots) {
    return IrPrinter.definitions(graph, roots);
  }

  private record Hoisted(Graph graph, Expr root, List<Constant> constants) {

    static Hoisted of(String before) {
      IrParser.Listing listing = IrParser.parse(before);
      HoistConstants pass = new HoistConstants(listing.graph(), new Names(Set.of()));
      Expr root = pass.root(listing.get("out"));
      return new Hoisted(listing.graph(), root, pass.constants());
    }

    String text() {
      Map<String, Expr> roots = new LinkedHashMap<>();
      constants.forEach(each -> roots.put("constant." + each.name(), each.value()));
      roots.put("out", root);
      return LoweringTest.text(graph, roots);
    }
  }

  /** What data alone tell is computed once; an index is kept as integers. */
  @Test
  void constantsAreHoisted() {
    assertThat(Hoisted.of(RADON).text())
        .isEqualTo(
            """
            constant.of[home] = data.of[home]
            constant.y[home] = data.y[home]
            constant.inverseSigmaSquared[home] = 1 / (data.sigma[home] * data.sigma[home])
            constant.logSumSigma = log(sum[home](data.sigma[home]))
            residual[home] = constant.y[home] - coordinate.alpha[county: constant.of[home]]
            out = -(0.5 * sum[home](constant.inverseSigmaSquared[home] * (residual[home] * residual[home]))) - constant.logSumSigma
            """);
  }

  @Test
  void whatIsKnownFromDataIsOneConstant() {
    assertThat(
            Hoisted.of(
                    """
                    axis n
                    out = sum[n](data.y[n] * data.y[n])
                    """)
                .text())
        .isEqualTo(
            """
            constant.out = sum[n](data.y[n] * data.y[n])
            out = constant.out
            """);
  }

  /** Homes may stand in the order of their counties: nothing but sums goes along them. */
  @Test
  void platesThatOnlySumsGoAlongAreSorted() {
    Hoisted hoisted = Hoisted.of(RADON);
    assertThat(SortedPlates.of(List.of(hoisted.root())).plates())
        .extracting(SortedPlates.Sorted::extent, SortedPlates.Sorted::groups)
        .containsExactly(tuple("home", "county"));
  }

  @Test
  void platesOfCoordinatesKeepTheirOrder() {
    Hoisted hoisted =
        Hoisted.of(
            """
            axis county
            axis home
            int data.of
            out = sum[home](coordinate.alpha[county: data.of[home]] * coordinate.noise[home])
            """);
    assertThat(SortedPlates.of(List.of(hoisted.root())).plates()).isEmpty();
  }

  /** One loop for what is summed along a plate, then the scalars that need the sum. */
  @Test
  void sumsBecomeLoops() {
    IrParser.Listing listing =
        IrParser.parse(
            """
            axis n
            out = exp(coordinate.mu) * sum[n](coordinate.z[n] * coordinate.z[n]) + sum[n](exp(coordinate.z[n]))
            """);
    Program program =
        Lower.lower(listing.graph(), new Names(Set.of()), List.of(), listing.get("out"), List.of());
    assertThat(steps(program))
        .containsExactly(
            "loop [n] [sum[n](coordinate.z[n] * coordinate.z[n]), sum[n](exp(coordinate.z[n]))]",
            "scalars [exp(coordinate.mu),"
                + " exp(coordinate.mu) * sum[n](coordinate.z[n] * coordinate.z[n]),"
                + " exp(coordinate.mu) * sum[n](coordinate.z[n] * coordinate.z[n])"
                + " + sum[n](exp(coordinate.z[n]))]");
  }

  private static List<String> steps(Program program) {
    List<String> steps = new ArrayList<>();
    for (Program.Step step : program.steps()) {
      steps.add(
          switch (step) {
            case Scalars scalars ->
                "scalars " + scalars.values().stream().map(IrPrinter::plain).toList();
            case Loop loop ->
                "loop "
                    + loop.domain()
                    + " "
                    + loop.reductions().stream()
                        .map(each -> IrPrinter.plain(each.reduce()))
                        .toList();
            case Program.Run _ -> "run";
          });
    }
    return steps;
  }
}
