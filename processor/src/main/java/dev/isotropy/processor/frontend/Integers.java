package dev.isotropy.processor.frontend;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Integer expressions as sums of terms: enough to see that {@code (n - 1) + 1} is {@code n}. */
final class Integers {

  private final Graph graph;

  Integers(Graph graph) {
    this.graph = graph;
  }

  /**
   * A sum.
   *
   * @param terms how often each expression that is no sum itself is added
   */
  record Sum(Map<Expr, Long> terms, long constant) {

    private Sum plus(Sum other, long times) {
      Map<Expr, Long> all = new LinkedHashMap<>(terms);
      other.terms.forEach((term, count) -> all.merge(term, count * times, Long::sum));
      all.values().removeIf(count -> count == 0);
      return new Sum(all, constant + other.constant * times);
    }

    /** The one expression that is added once, beside the constant; empty if there is none. */
    Optional<Expr> single() {
      return terms.size() == 1 && terms.values().iterator().next() == 1
          ? Optional.of(terms.keySet().iterator().next())
          : Optional.empty();
    }
  }

  static Sum sum(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      return new Sum(Map.of(), (long) literal.value());
    }
    if (expr instanceof Expr.Apply apply) {
      switch (apply.op()) {
        case ADD -> {
          return sum(apply.argument(0)).plus(sum(apply.argument(1)), 1);
        }
        case SUB -> {
          return sum(apply.argument(0)).plus(sum(apply.argument(1)), -1);
        }
        case NEG -> {
          return new Sum(Map.of(), 0).plus(sum(apply.argument(0)), -1);
        }
        default -> {}
      }
    }
    return new Sum(Map.of(expr, 1L), 0);
  }

  /** {@code a - b}, if that is the same number whatever the data are. */
  static OptionalLong difference(Expr a, Expr b) {
    Sum difference = sum(a).plus(sum(b), -1);
    return difference.terms().isEmpty()
        ? OptionalLong.of(difference.constant())
        : OptionalLong.empty();
  }

  /** {@code a + b}, without terms that cancel. */
  Expr add(Expr a, Expr b) {
    return expr(sum(a).plus(sum(b), 1));
  }

  /** {@code a - b}, without terms that cancel. */
  Expr subtract(Expr a, Expr b) {
    return expr(sum(a).plus(sum(b), -1));
  }

  Expr add(Expr a, long constant) {
    return add(a, graph.literal((double) constant));
  }

  private Expr expr(Sum sum) {
    Expr total = null;
    for (Map.Entry<Expr, Long> term : sum.terms().entrySet()) {
      long count = term.getValue();
      Expr size = graph.literal((double) Math.abs(count));
      Expr product = Math.abs(count) == 1 ? term.getKey() : graph.mul(size, term.getKey());
      if (total == null) {
        total = count < 0 ? graph.neg(product) : product;
      } else {
        total = count < 0 ? graph.sub(total, product) : graph.add(total, product);
      }
    }
    if (total == null) {
      return graph.literal((double) sum.constant());
    }
    if (sum.constant() == 0) {
      return total;
    }
    Expr constant = graph.literal((double) Math.abs(sum.constant()));
    return sum.constant() < 0 ? graph.sub(total, constant) : graph.add(total, constant);
  }
}
