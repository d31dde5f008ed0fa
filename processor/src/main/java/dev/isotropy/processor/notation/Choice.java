package dev.isotropy.processor.notation;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.notation.Term.Binding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes choices, many of which stand for something that has a notation of its own.
 *
 * <pre>
 * a if c else b
 * max(a, b)              b if a &lt; b else a
 * m                      m if |m| &lt; ∞ else 0
 * (0.2, −0.1, 0.4)       elements of an array that is written out
 * </pre>
 */
final class Choice {

  private final MathText math;

  Choice(MathText math) {
    this.math = math;
  }

  /** The text of a choice. */
  Term of(Expr.Apply node) {
    Expr condition = node.argument(0);
    Expr yes = node.argument(1);
    Expr no = node.argument(2);
    Optional<Boolean> known = known(condition);
    if (known.isPresent()) {
      return math.term(known.get() ? yes : no);
    }
    if (condition instanceof Expr.Apply less && less.op() == Op.LT) {
      Expr a = less.argument(0);
      Expr b = less.argument(1);
      if (a == no && b == yes) {
        return extremum("max", a, b);
      }
      if (a == yes && b == no) {
        return extremum("min", a, b);
      }
      if (isInfinity(b)
          && a instanceof Expr.Apply abs
          && abs.op() == Op.ABS
          && abs.argument(0) == yes) {
        return math.term(yes);
      }
    }
    return new Term(
        math.term(yes).in(Binding.OR)
            + " if "
            + math.term(condition).in(Binding.OR)
            + " else "
            + math.of(no),
        Binding.CHOICE);
  }

  private Term extremum(String name, Expr a, Expr b) {
    return Term.atom(name + "(" + math.of(a) + ", " + math.of(b) + ")");
  }

  private static boolean isInfinity(Expr node) {
    return node instanceof Expr.Literal literal && literal.value() == Double.POSITIVE_INFINITY;
  }

  /** Whether a comparison of two literals holds. */
  private static Optional<Boolean> known(Expr condition) {
    if (condition instanceof Expr.Apply apply
        && apply.children().size() == 2
        && apply.argument(0) instanceof Expr.Literal(double a, var _)
        && apply.argument(1) instanceof Expr.Literal(double b, var _)) {
      return switch (apply.op()) {
        case LT -> Optional.of(a < b);
        case LE -> Optional.of(a <= b);
        case EQ -> Optional.of(a == b);
        case NE -> Optional.of(a != b);
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  /** The elements of an array that is written out, rows within it in parentheses too. */
  Optional<String> elements(Expr node, List<Axis> axes) {
    Map<Integer, Expr> at = new TreeMap<>();
    Expr rest = node;
    while (rest instanceof Expr.Apply apply
        && apply.op() == Op.SELECT
        && position(apply.argument(0), axes.getFirst()) >= 0) {
      at.putIfAbsent(position(apply.argument(0), axes.getFirst()), apply.argument(1));
      rest = apply.argument(2);
    }
    if (at.isEmpty() || !(rest instanceof Expr.Literal) || last(at) != at.size() - 1) {
      return Optional.empty();
    }
    List<Axis> inner = axes.subList(1, axes.size());
    List<String> texts = new ArrayList<>();
    for (Expr element : at.values()) {
      Optional<String> row =
          inner.isEmpty() ? Optional.of(math.of(element)) : elements(element, inner);
      if (row.isEmpty()) {
        return row;
      }
      texts.add(row.get());
    }
    return Optional.of("(" + String.join(", ", texts) + ")");
  }

  private static int last(Map<Integer, Expr> elements) {
    return elements.keySet().stream().max(Integer::compare).orElse(-1);
  }

  /** The position along an axis that a condition asks for; −1 if it asks for something else. */
  private static int position(Expr condition, Axis axis) {
    if (condition instanceof Expr.Apply equal && equal.op() == Op.EQ) {
      for (int i = 0; i < 2; i++) {
        if (equal.argument(i) instanceof Expr.Position position
            && position.axis().equals(axis)
            && equal.argument(1 - i) instanceof Expr.Literal literal) {
          return (int) literal.value();
        }
      }
    }
    return -1;
  }
}
