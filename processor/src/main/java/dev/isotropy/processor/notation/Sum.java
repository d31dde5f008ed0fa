package dev.isotropy.processor.notation;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.notation.Term.Binding;

/** Writes sums and differences, whose terms stand in one row. */
final class Sum {

  private final MathText math;
  private final StringBuilder text = new StringBuilder();

  Sum(MathText math) {
    this.math = math;
  }

  /** The text of a sum, a difference, or a number with its sign changed. */
  Term of(Expr.Apply node) {
    parts(node, false);
    return new Term(text.toString(), Binding.SUM);
  }

  /** The text of a sum with 1. */
  String onePlus(Expr node) {
    text.append('1');
    add(node, false);
    return text.toString();
  }

  private void add(Expr node, boolean negative) {
    if (node instanceof Expr.Apply apply
        && !math.isBound(node)
        && (apply.op() == Op.ADD || apply.op() == Op.SUB || apply.op() == Op.NEG)) {
      parts(apply, negative);
      return;
    }
    Term term = math.term(node);
    // A product or a literal that begins with a sign, as sums are flat here.
    boolean signed = term.binding() == Binding.SUM && term.text().startsWith("−");
    boolean minus = negative != signed;
    if (!text.isEmpty()) {
      text.append(minus ? " − " : " + ");
    } else if (minus) {
      text.append("−");
    }
    text.append(signed ? term.text().substring(1) : term.in(Binding.REDUCTION));
  }

  private void parts(Expr.Apply node, boolean negative) {
    switch (node.op()) {
      case ADD -> {
        add(node.argument(0), negative);
        add(node.argument(1), negative);
      }
      case SUB -> {
        add(node.argument(0), negative);
        add(node.argument(1), !negative);
      }
      default -> add(node.argument(0), !negative);
    }
  }
}
