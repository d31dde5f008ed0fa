package dev.isotropy.processor.passes.optimise;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.passes.simplify.NaturalAxes;
import dev.isotropy.processor.passes.simplify.Simplify;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Adds the terms of a density to one scalar, sharing sums.
 *
 * <pre>
 * sum[school](-z*z/2 - c) + sum[school](-r*r/2 - log(sigma))
 *   →  -0.5 * sum[school](z*z + r*r) + (-schools * c - sum[school](log(sigma)))
 * </pre>
 *
 * <p>Terms over the same axes are added before they are summed; what depends on data alone stands
 * together, so that it becomes one constant.
 */
public final class TotalDensity {

  private TotalDensity() {}

  /**
   * The log density as one scalar expression.
   *
   * @param collapse rewrites the sums before what depends on data alone is put together
   */
  public static Expr of(Density density, UnaryOperator<Expr> collapse) {
    Graph graph = density.graph();
    Simplify simplify = new Simplify(graph);
    Map<List<Axis>, Expr> bodies = new LinkedHashMap<>();
    for (Density.Term term : density.terms()) {
      bodies.merge(graph.canonical(term.axes()), simplify.rewrite(term.value()), graph::add);
    }
    Expr total = graph.literal(0);
    for (Map.Entry<List<Axis>, Expr> entry : bodies.entrySet()) {
      total = graph.add(total, graph.sum(entry.getValue(), entry.getKey()));
    }
    Expr natural = new NaturalAxes(graph).rewrite(total);
    Expr factored = simplify.rewrite(new FactorReductions(graph).rewrite(natural));
    Expr collapsed = simplify.rewrite(collapse.apply(factored));
    return graph.named(constantsTogether(graph, collapsed), "logDensity");
  }

  private static Expr constantsTogether(Graph graph, Expr total) {
    List<Terms.Signed> latent = new ArrayList<>();
    List<Terms.Signed> data = new ArrayList<>();
    for (Terms.Signed term : Terms.terms(total, node -> node.axes().isEmpty())) {
      (term.term().binding() == Binding.LATENT ? latent : data).add(term);
    }
    if (latent.isEmpty() || data.isEmpty()) {
      return total;
    }
    Expr constant = graph.named(Sums.of(graph, data), "normalizer");
    return graph.add(Sums.of(graph, latent), constant);
  }
}
