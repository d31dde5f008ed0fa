package dev.isotropy.processor.passes.optimise;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.List;

/** Builds sums of signed terms. */
final class Sums {

  private Sums() {}

  /** The sum in the order given, but beginning with a positive term where there is one. */
  static Expr of(Graph graph, List<Terms.Signed> terms) {
    Expr sum = null;
    int first = 0;
    while (first < terms.size() - 1 && terms.get(first).negative()) {
      first++;
    }
    if (!terms.get(first).negative()) {
      sum = terms.get(first).term();
    } else {
      first = -1;
    }
    for (int i = 0; i < terms.size(); i++) {
      if (i == first) {
        continue;
      }
      Terms.Signed next = terms.get(i);
      if (sum == null) {
        sum = next.negative() ? graph.neg(next.term()) : next.term();
      } else {
        sum = next.negative() ? graph.sub(sum, next.term()) : graph.add(sum, next.term());
      }
    }
    return sum == null ? graph.literal(0) : sum;
  }
}
