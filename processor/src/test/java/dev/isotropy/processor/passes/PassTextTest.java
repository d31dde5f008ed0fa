package dev.isotropy.processor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.IrChecker;
import dev.isotropy.processor.ir.IrParser;
import dev.isotropy.processor.ir.IrPrinter;
import dev.isotropy.processor.passes.lower.OneHot;
import dev.isotropy.processor.passes.optimise.CollectTerms;
import dev.isotropy.processor.passes.optimise.ExpandFunctions;
import dev.isotropy.processor.passes.optimise.FactorReductions;
import dev.isotropy.processor.passes.optimise.FuseMultiplyAdd;
import dev.isotropy.processor.passes.optimise.MultiplyLogarithms;
import dev.isotropy.processor.passes.optimise.Reassociate;
import dev.isotropy.processor.passes.optimise.RecogniseProducts;
import dev.isotropy.processor.passes.optimise.Tidy;
import dev.isotropy.processor.passes.simplify.GuardIndices;
import dev.isotropy.processor.passes.simplify.Simplify;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each pass: a form in text before it, and after it. */
class PassTextTest {

  private interface Pass {
    List<Expr> apply(Graph graph, List<Expr> roots);
  }

  private static void rewrites(Pass pass, String before, String after) {
    IrParser.Listing listing = IrParser.parse(before);
    Graph graph = listing.graph();
    Expr root = listing.get("out");
    assertThat(IrChecker.expressions(graph, List.of(root))).isEmpty();
    List<Expr> result = pass.apply(graph, List.of(root));
    assertThat(IrChecker.expressions(graph, result)).isEmpty();
    String text = text(graph, result.getFirst());
    assertThat(text).isEqualTo(after);
    IrParser.Listing again = IrParser.parse(text);
    assertThat(text(again.graph(), again.get("out"))).as("read again").isEqualTo(text);
  }

  private static String text(Graph graph, Expr root) {
    return IrPrinter.listing(graph, new LinkedHashMap<>(Map.of("out", root)));
  }

  @Test
  void factorsLeaveSums() {
    rewrites(
        (graph, roots) -> new FactorReductions(graph).rewrite(roots),
        """
        axis home
        out = sum[home](-0.5 * coordinate.tau * (coordinate.x[home] * coordinate.x[home]) - log(coordinate.tau))
        """,
        """
        axis home
        out = -(0.5 * (coordinate.tau * sum[home](coordinate.x[home] * coordinate.x[home]))) - size(home) * 1 * log(coordinate.tau)
        """);
  }

  @Test
  void functionsInPairsShareAnExponential() {
    rewrites(
        (graph, roots) -> new ExpandFunctions(graph).rewrite(roots),
        """
        out = log1pExp(coordinate.x) - invLogit(coordinate.x)
        """,
        """
        positive = 0 <= coordinate.x
        decay = exp(-abs(coordinate.x))
        out = (positive ? coordinate.x : 0) + log1p(decay) - (positive ? 1 : decay) / (1 + decay)
        """);
  }

  @Test
  void logarithmsAreMultiplied() {
    rewrites(
        (graph, roots) -> new MultiplyLogarithms(graph).rewrite(roots),
        """
        axis n
        out = sum[n](coordinate.x[n] - log1p(exp(-abs(coordinate.x[n]))))
        """,
        """
        axis n
        out = sum[n](coordinate.x[n]) - sumLog1p[n](exp(-abs(coordinate.x[n])))
        """);
  }

  @Test
  void otherLogarithmsAreNot() {
    String form =
        """
        axis n
        out = sum[n](log1p(exp(coordinate.x[n])))
        """;
    rewrites((graph, roots) -> new MultiplyLogarithms(graph).rewrite(roots), form, form);
  }

  @Test
  void sumsOfTwoFactorsAreProducts() {
    rewrites(
        (graph, roots) -> new RecogniseProducts(graph).rewrite(roots),
        """
        axis n
        axis k
        out[n] = sum[k](data.x[n, k] * coordinate.beta[k])
        """,
        """
        axis n
        axis k
        out[n] = product[k](data.x[n, k], coordinate.beta[k])
        """);
  }

  @Test
  void productsAndSumsAreFused() {
    rewrites(
        (graph, roots) -> new FuseMultiplyAdd(graph, roots).rewrite(roots),
        """
        out = coordinate.mu + coordinate.tau * coordinate.z
        """,
        """
        out = fma(coordinate.tau, coordinate.z, coordinate.mu)
        """);
  }

  @Test
  void sharedProductsAreNotFused() {
    String form =
        """
        product = coordinate.tau * coordinate.z
        out = exp(product) * (coordinate.mu + product)
        """;
    rewrites((graph, roots) -> new FuseMultiplyAdd(graph, roots).rewrite(roots), form, form);
  }

  @Test
  void likeTermsAreCollected() {
    rewrites(
        (graph, roots) -> new CollectTerms(graph).rewrite(roots),
        """
        out = coordinate.x - 0.5 * coordinate.z - 0.5 * coordinate.z
        """,
        """
        out = coordinate.x - coordinate.z
        """);
    rewrites(
        (graph, roots) -> new CollectTerms(graph).rewrite(roots),
        """
        out = coordinate.a * coordinate.y - coordinate.a * coordinate.p
        """,
        """
        out = coordinate.a * (coordinate.y - coordinate.p)
        """);
  }

  @Test
  void productsHaveOneForm() {
    rewrites(
        (graph, roots) -> new Reassociate(graph).rewrite(roots),
        """
        axis n
        out[n] = -0.5 * coordinate.r[n] * data.precision
        """,
        """
        axis n
        out[n] = -(0.5 * data.precision * coordinate.r[n])
        """);
  }

  @Test
  void adjointsOfOnePositionAreChoices() {
    rewrites(
        (graph, roots) -> new OneHot(graph).rewrite(roots),
        """
        axis k
        out[k] = segments[k: 0](coordinate.s)
        """,
        """
        axis k
        out[k] = position(k) == 0 ? coordinate.s : 0
        """);
  }

  @Test
  void tidyLeavesOneFormOfEqualThings() {
    rewrites(
        Tidy::apply,
        """
        axis n
        out = sum[n](coordinate.tau * data.y[n] - data.m[n] * coordinate.tau)
        """,
        """
        axis n
        out = sum[n](data.y[n] - data.m[n]) * coordinate.tau
        """);
  }

  @Test
  void algebra() {
    rewrites(
        (graph, roots) -> new Simplify(graph).rewrite(roots),
        """
        out = log(exp(coordinate.u)) + pow(coordinate.s, 0) * coordinate.m
        """,
        """
        out = coordinate.u + coordinate.m
        """);
  }

  @Test
  void indicesOfTheBranchNotTakenAreZero() {
    rewrites(
        (graph, roots) -> List.of(GuardIndices.apply(graph, roots.getFirst())),
        """
        axis n
        axis k
        int data.i
        out[n] = data.i[n] == 0 ? 0 : coordinate.a[k: data.i[n] - 1]
        """,
        """
        axis n
        axis k
        int data.i
        t1[n] = data.i[n] == 0
        out[n] = t1[n] ? 0 : coordinate.a[k: !t1[n] ? data.i[n] - 1 : 0]
        """);
  }

  /** The condition is that of the reader's position, not of the element that is picked. */
  @Test
  void conditionsAreNotCaptured() {
    rewrites(
        (graph, roots) -> List.of(GuardIndices.apply(graph, roots.getFirst())),
        """
        axis row
        axis n
        int data.i
        int data.j
        out[n] = position(n) == 0 ? data.m[row: data.i, n: data.j] : 0
        """,
        """
        axis row
        axis n
        axis n_2: n
        int data.i
        int data.j
        t1[n] = position(n) == 0
        out[n] = t1[n] ? data.m[row: t1[n] ? data.i : 0, n_2][n_2: t1[n] ? data.j : 0] : 0
        """);
  }

  /** 49 times the reciprocal of 49 is less than 1. */
  @Test
  void quotientsOfDataStay() {
    String form =
        """
        axis n
        int data.k
        int data.size
        out[n] = floor(data.k[n] / data.size)
        """;
    rewrites((graph, roots) -> new Simplify(graph).rewrite(roots), form, form);
  }
}
