package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Cumulatives.Tails;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;
import java.util.Optional;

/** The absolute value of a variable on the real line. */
record Folding() implements Wrapper {

  @Override
  public String factory() {
    return "folded";
  }

  @Override
  public Optional<String> refusal(Graph graph, Applied base) {
    return base.support(graph) instanceof SiteSupport.Real
        ? Optional.empty()
        : Optional.of("a distribution on the real line");
  }

  @Override
  public SiteSupport support(Graph graph, Applied base, List<Expr> own) {
    return new SiteSupport.Lower(graph.literal(0));
  }

  /** {@code log(f(x) + f(-x))}. */
  @Override
  public Expr logProb(Graph graph, Applied base, Expr x, List<Expr> own) {
    return Sums.logSumExp(
        graph, base.logProb(graph, x), base.logProb(graph, new Arithmetic(graph).negate(x)));
  }

  /** {@code F(x) - F(-x)} below, {@code F(-x) + 1 - F(x)} above. */
  @Override
  public Tails tails(Graph graph, Applied base, Expr x, List<Expr> own) {
    Tails right = base.tails(graph, x);
    Tails left = base.tails(graph, new Arithmetic(graph).negate(x));
    Expr above = Sums.logSumExp(graph, right.above(), left.below());
    Tails inside = new Tails(Truncation.between(graph, left, right), above);
    return Cumulatives.anywhere(graph, inside, support(graph, base, own), x);
  }

  @Override
  public List<Form> forms(Family base) {
    return List.of(new Absolute(base));
  }

  /** The absolute value; of the two values that it takes to one, the inverse is the positive. */
  private record Absolute(Family base) implements Image {

    @Override
    public Applied base(List<Expr> arguments) {
      return new Applied(base, arguments);
    }

    @Override
    public Expr forward(Graph graph, Expr x, List<Expr> arguments) {
      return graph.apply(Op.ABS, x);
    }

    @Override
    public Expr inverse(Graph graph, Expr y, List<Expr> arguments) {
      return y;
    }

    @Override
    public Optional<Expr> logSlope(Graph graph, Expr y, List<Expr> arguments) {
      return Optional.empty();
    }
  }
}
