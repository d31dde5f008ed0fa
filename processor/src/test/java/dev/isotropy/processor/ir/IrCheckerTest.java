package dev.isotropy.processor.ir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.ir.Density.Block;
import dev.isotropy.processor.ir.Density.Term;
import dev.isotropy.processor.ir.Density.TermKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every invariant, broken once. */
class IrCheckerTest {

  private static final Axis K = Axis.of("k");
  private static final Axis N = Axis.of("n");

  private final Graph graph = new Graph();
  private final Expr x = graph.coordinate("x", List.of(K));

  @Test
  void nodesOfAnotherGraphAreFound() {
    Graph other = new Graph();
    Expr strange = other.exp(other.coordinate("x", List.of(K)));
    assertThat(violations(strange)).anyMatch(text -> text.contains("not interned"));
  }

  @Test
  void axesMustBeThoseOfTheChildren() {
    Expr.Facts facts = new Expr.Facts(99, List.of(N), Binding.LATENT, Type.DOUBLE);
    assertThat(violations(new Expr.Apply(Op.EXP, List.of(x), facts)))
        .anyMatch(text -> text.contains("node 99 varies along [n]"));
  }

  @Test
  void childrenMustBeOlder() {
    Expr.Facts facts = new Expr.Facts(0, List.of(K), Binding.LATENT, Type.DOUBLE);
    Expr later = graph.exp(x);
    assertThat(violations(new Expr.Apply(Op.LOG, List.of(later), facts)))
        .anyMatch(text -> text.contains("older"));
  }

  @Test
  void anIndexIsAnIntegerKnownFromData() {
    assertThat(violations(graph.gather(x, K, graph.coordinate("i", List.of(N)))))
        .anyMatch(text -> text.contains("latent"))
        .anyMatch(text -> text.contains("double"));
    assertThat(violations(graph.gather(x, K, graph.data("i", List.of(N), Type.INT)))).isEmpty();
  }

  @Test
  void aSegmentSumDoesNotVaryAlongItsTargetAlready() {
    Expr index = graph.data("i", List.of(N), Type.INT);
    assertThat(violations(graph.segmentSum(x, List.of(N), index, K)))
        .anyMatch(text -> text.contains("adds segments along k"));
  }

  @Test
  void bothFactorsOfAProductVaryAlongItsAxis() {
    Expr vector = graph.coordinate("v", List.of(N));
    assertThat(violations(graph.product(x, vector, K)))
        .anyMatch(text -> text.contains("does not vary along k"));
  }

  @Test
  void quantitiesAreGoneAfterConstraining() {
    Model model = IrPrinterTest.eightSchools();
    Expr mu = model.graph().quantity("mu", List.of());
    assertThat(IrChecker.density(density(model, mu, List.of())))
        .anyMatch(text -> text.contains("mu is left"));
  }

  @Test
  void referencesHaveTheRankOfWhatTheyReferTo() {
    Model model = IrPrinterTest.eightSchools();
    Graph own = model.graph();
    assertThat(IrChecker.density(density(model, own.coordinate("nu", List.of()), List.of())))
        .containsExactly("no block of coordinates nu");
    assertThat(IrChecker.density(density(model, own.coordinate("mu", List.of(K)), List.of(K))))
        .containsExactly("dimensions of mu");
    assertThat(IrChecker.density(density(model, own.data("y", List.of(), Type.DOUBLE), List.of())))
        .containsExactly("y has rank 1");
    assertThat(IrChecker.density(density(model, own.parameter("p", List.of()), List.of())))
        .containsExactly("no parameter p");
  }

  @Test
  void termsVaryAlongTheirAxesOnly() {
    Model model = IrPrinterTest.eightSchools();
    Expr y = model.graph().data("y", List.of(Axis.of("school")), Type.DOUBLE);
    assertThat(IrChecker.density(density(model, y, List.of())))
        .containsExactly("term mu along [] varies along [school]");
  }

  private static Density density(Model model, Expr term, List<Axis> axes) {
    return new Density(
        model,
        List.of(new Block("mu", List.of(), new SiteSupport.Real())),
        List.of(new Term("mu", TermKind.PRIOR, term, axes)),
        Map.of());
  }

  private List<String> violations(Expr root) {
    return IrChecker.expressions(graph, List.of(root));
  }
}
