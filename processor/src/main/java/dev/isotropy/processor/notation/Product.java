package dev.isotropy.processor.notation;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.notation.Term.Binding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes products, quotients and powers: equal factors as a power, all divisors behind one bar. */
final class Product {

  /** Exponents up to this are raised. */
  private static final int HIGHEST = 99;

  private final MathText math;
  private final Map<Expr, Integer> factors = new LinkedHashMap<>();
  private final Map<Expr, Integer> divisors = new LinkedHashMap<>();
  private boolean negative;

  Product(MathText math) {
    this.math = math;
  }

  /** The text of a product, a quotient or a power. */
  Term of(Expr.Apply node) {
    if (node.op() == Op.POW && whole(node) == 0) {
      Term exponent = math.term(node.argument(1));
      String base = math.term(node.argument(0)).in(Binding.ATOM);
      return new Term(base + "^" + exponent.in(Binding.ATOM), Binding.POWER);
    }
    parts(node, factors, divisors);
    List<Term> above = terms(factors);
    List<Term> below = terms(divisors);
    Term result = quotient(above, below);
    return negative ? new Term("−" + result.in(Binding.PRODUCT), Binding.SUM) : result;
  }

  private static Term quotient(List<Term> above, List<Term> below) {
    if (below.isEmpty() && above.size() == 1) {
      return above.getFirst();
    }
    String top = above.isEmpty() ? "1" : row(above);
    if (below.isEmpty()) {
      return new Term(top, Binding.PRODUCT);
    }
    String bottom = below.size() == 1 ? below.getFirst().in(Binding.POWER) : "(" + row(below) + ")";
    return new Term(top + " / " + bottom, Binding.PRODUCT);
  }

  private static String row(List<Term> terms) {
    List<String> texts = new ArrayList<>();
    terms.forEach(term -> texts.add(term.in(Binding.POWER)));
    return String.join(" · ", texts);
  }

  private List<Term> terms(Map<Expr, Integer> powers) {
    List<Term> terms = new ArrayList<>();
    powers.forEach(
        (base, exponent) -> {
          if (base instanceof Expr.Literal literal && literal.value() == 1) {
            return;
          }
          Term term = math.term(base);
          if (base instanceof Expr.Literal literal && literal.value() < 0 && exponent == 1) {
            negative = !negative;
            if (literal.value() == -1) {
              return;
            }
            term = Term.atom(term.text().substring(1));
          }
          terms.add(
              exponent == 1
                  ? term
                  : new Term(term.in(Binding.ATOM) + Numbers.superscript(exponent), Binding.POWER));
        });
    return terms;
  }

  private void add(Expr node, int exponent, Map<Expr, Integer> above, Map<Expr, Integer> below) {
    boolean product =
        node instanceof Expr.Apply apply
            && (apply.op() == Op.MUL
                || apply.op() == Op.MUL_OR_ZERO
                || apply.op() == Op.DIV
                || (apply.op() == Op.POW && whole(apply) != 0));
    if (product && exponent == 1 && !math.isBound(node)) {
      parts((Expr.Apply) node, above, below);
    } else if (node instanceof Expr.Apply sign
        && sign.op() == Op.NEG
        && exponent == 1
        && !math.isBound(node)) {
      negative = !negative;
      add(sign.argument(0), 1, above, below);
    } else {
      above.merge(node, exponent, Integer::sum);
    }
  }

  private void parts(Expr.Apply node, Map<Expr, Integer> above, Map<Expr, Integer> below) {
    switch (node.op()) {
      case DIV -> {
        add(node.argument(0), 1, above, below);
        add(node.argument(1), 1, below, above);
      }
      case POW -> {
        int exponent = whole(node);
        add(
            node.argument(0),
            Math.abs(exponent),
            exponent > 0 ? above : below,
            exponent > 0 ? below : above);
      }
      default -> {
        add(node.argument(0), 1, above, below);
        add(node.argument(1), 1, above, below);
      }
    }
  }

  /** The exponent of a power, if it is a whole number that can be raised; 0 if not. */
  private static int whole(Expr.Apply power) {
    return power.argument(1) instanceof Expr.Literal literal
            && literal.value() == Math.rint(literal.value())
            && Math.abs(literal.value()) <= HIGHEST
        ? (int) literal.value()
        : 0;
  }
}
