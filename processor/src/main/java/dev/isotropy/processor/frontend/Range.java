package dev.isotropy.processor.frontend;

import dev.isotropy.processor.families.ArraySet;
import dev.isotropy.processor.families.Domain;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An interval that holds all values an expression can take.
 *
 * @param low the lower bound
 * @param high the upper bound
 * @param open whether the lower bound itself is never taken
 */
record Range(double low, double high, boolean open) {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  static final Range REAL = new Range(-INFINITY, INFINITY, false);
  static final Range POSITIVE = new Range(0, INFINITY, true);
  static final Range NON_NEGATIVE = new Range(0, INFINITY, false);
  static final Range UNIT = new Range(0, 1, false);

  static Range point(double value) {
    return new Range(value, value, false);
  }

  /** Whether all values lie in a domain. */
  boolean isInside(Domain domain) {
    return switch (domain) {
      case REAL, EXTENDED_REAL, COUNT, SIZE -> true;
      case POSITIVE -> low > 0 || (low == 0 && open);
      case NON_NEGATIVE -> low >= 0;
      case UNIT_INTERVAL -> low >= 0 && high <= 1;
      case OPEN_UNIT_INTERVAL -> low >= 0 && high <= 1 && low < 1 && high > 0;
      case CORRELATION -> low >= -1 && high <= 1 && low < 1 && high > -1;
      case STABILITY -> low >= 0 && high <= 2 && high > 0;
      case SKEW -> low >= -1 && high <= 1;
    };
  }

  /** Whether no value lies in a domain. */
  boolean isOutside(Domain domain) {
    return switch (domain) {
      case REAL, EXTENDED_REAL, COUNT, SIZE -> false;
      case POSITIVE -> high <= 0;
      case NON_NEGATIVE -> high < 0;
      case UNIT_INTERVAL -> high < 0 || low > 1 || (low == 1 && open);
      case OPEN_UNIT_INTERVAL -> high <= 0 || low >= 1;
      case CORRELATION -> high <= -1 || low >= 1;
      case STABILITY -> high <= 0 || low > 2 || (low == 2 && open);
      case SKEW -> high < -1 || low > 1 || (low == 1 && open);
    };
  }

  /** How a message says it, after "which". */
  String words() {
    if (low == high) {
      return "is " + number(low);
    }
    if (low == -INFINITY) {
      return high == INFINITY ? "ranges over all reals" : "ranges up to " + number(high);
    }
    return high == INFINITY
        ? "ranges from " + number(low) + " up"
        : "ranges from " + number(low) + " to " + number(high);
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** Finds the ranges of expressions, given those of quantities. */
  static final class Analysis {

    private final Function<String, Range> quantities;
    private final Map<Expr, Range> known = new HashMap<>();

    Analysis(Function<String, Range> quantities) {
      this.quantities = quantities;
    }

    Range of(Expr expr) {
      Range range = known.get(expr);
      if (range == null) {
        range = compute(expr);
        known.put(expr, range);
      }
      return range;
    }

    private Range compute(Expr expr) {
      return switch (expr) {
        case Expr.Literal literal -> point(literal.value());
        case Expr.Leaf leaf when leaf.kind() == Expr.LeafKind.QUANTITY ->
            quantities.apply(leaf.name());
        case Expr.Leaf leaf -> leaf.type() == Type.BOOLEAN ? UNIT : REAL;
        case Expr.Position _, Expr.Extent _ -> NON_NEGATIVE;
        case Expr.Gather gather -> of(gather.array());
        case Expr.Reduce reduce when reduce.reduction() == Expr.Reduction.MAX -> of(reduce.body());
        case Expr.Reduce reduce -> sum(of(reduce.body()));
        case Expr.SegmentSum _, Expr.Product _, Expr.Call _ -> REAL;
        case Expr.Apply apply -> apply(apply);
      };
    }

    private static Range sum(Range term) {
      return term.low >= 0 ? NON_NEGATIVE : REAL;
    }

    private Range apply(Expr.Apply apply) {
      Range a =
          apply.children().isEmpty() ? REAL : of(apply.argument(apply.op() == Op.SELECT ? 1 : 0));
      return switch (apply.op()) {
        case ADD -> add(a, of(apply.argument(1)));
        case SUB -> add(a, negate(of(apply.argument(1))));
        case NEG -> negate(a);
        case MUL ->
            apply.argument(0) == apply.argument(1)
                ? squared(a)
                : multiply(a, of(apply.argument(1)));
        case DIV -> divide(a, of(apply.argument(1)));
        case MAX -> max(a, of(apply.argument(1)));
        case MIN -> negate(max(negate(a), negate(of(apply.argument(1)))));
        case SELECT -> hull(a, of(apply.argument(2)));
        case EXP -> new Range(a.low == -INFINITY ? 0 : Math.exp(a.low), Math.exp(a.high), true);
        case ERFCX, BESSEL_I0, BESSEL_I0E -> POSITIVE;
        case LOG_BESSEL_I0 -> NON_NEGATIVE;
        case SQRT -> new Range(0, INFINITY, a.isInside(Domain.POSITIVE));
        case ABS, COSH -> a.isInside(Domain.POSITIVE) ? POSITIVE : NON_NEGATIVE;
        case POW -> a.isInside(Domain.POSITIVE) ? POSITIVE : REAL;
        case LOG1P_EXP, HYPOT -> new Range(0, INFINITY, apply.op() == Op.LOG1P_EXP);
        case TANH, SIN, COS, ERF -> new Range(-1, 1, apply.op() == Op.TANH);
        case INV_LOGIT, NORMAL_CDF, LT, LE, EQ, NE, AND, OR, NOT -> UNIT;
        default -> REAL;
      };
    }

    private static Range add(Range a, Range b) {
      return new Range(a.low + b.low, a.high + b.high, a.open || b.open);
    }

    private static Range negate(Range a) {
      return new Range(0.0 - a.high, 0.0 - a.low, false);
    }

    private static Range squared(Range a) {
      return a.isInside(Domain.POSITIVE) ? POSITIVE : NON_NEGATIVE;
    }

    private static Range multiply(Range a, Range b) {
      if (a.low < 0 || b.low < 0) {
        return a.low == a.high && a.low < 0 ? negate(multiply(negate(a), b)) : REAL;
      }
      double high = a.high == 0 || b.high == 0 ? 0 : a.high * b.high;
      double low = a.low == 0 || b.low == 0 ? 0 : a.low * b.low;
      return new Range(low, high, positive(a) && positive(b) && low == 0);
    }

    private static Range divide(Range a, Range b) {
      if (a.low < 0 || !positive(b)) {
        return REAL;
      }
      double low = a.low == 0 || b.high == INFINITY ? 0 : a.low / b.high;
      double high = a.high == 0 ? 0 : b.low == 0 ? INFINITY : a.high / b.low;
      return new Range(low, high, positive(a) && low == 0);
    }

    private static Range max(Range a, Range b) {
      if (a.low == b.low) {
        return new Range(a.low, Math.max(a.high, b.high), a.open || b.open);
      }
      Range higher = a.low > b.low ? a : b;
      return new Range(higher.low, Math.max(a.high, b.high), higher.open);
    }

    private static Range hull(Range a, Range b) {
      double low = Math.min(a.low, b.low);
      boolean open = (a.low > low || a.open) && (b.low > low || b.open);
      return new Range(low, Math.max(a.high, b.high), open);
    }

    private static boolean positive(Range a) {
      return a.isInside(Domain.POSITIVE);
    }

    /** The range of the values of a site. */
    Range of(SiteSupport support) {
      return switch (support) {
        case SiteSupport.Real _ -> REAL;
        case SiteSupport.Point(Expr value) -> of(value);
        case SiteSupport.Lower(Expr bound) -> new Range(of(bound).low, INFINITY, true);
        case SiteSupport.Upper(Expr bound) -> new Range(-INFINITY, of(bound).high, false);
        case SiteSupport.Interval(Expr lower, Expr upper) ->
            new Range(of(lower).low, of(upper).high, true);
        case SiteSupport.IntegersFrom(Expr lower) -> new Range(of(lower).low, INFINITY, false);
        case SiteSupport.IntegerRange(Expr lower, Expr upper) ->
            new Range(of(lower).low, of(upper).high, false);
        case SiteSupport.Within(ArraySet set, List<Axis> _) -> of(set);
        case SiteSupport.Counts _ -> NON_NEGATIVE;
      };
    }

    private static Range of(ArraySet set) {
      return switch (set) {
        case SIMPLEX -> new Range(0, 1, true);
        case ONE_HOT -> UNIT;
        case POSITIVE_ORDERED -> POSITIVE;
        case UNIT_VECTOR, CORRELATION, CORRELATION_CHOLESKY -> new Range(-1, 1, false);
        case ORDERED, COVARIANCE, COVARIANCE_CHOLESKY -> REAL;
      };
    }
  }
}
