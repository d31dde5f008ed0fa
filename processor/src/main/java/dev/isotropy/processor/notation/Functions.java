package dev.isotropy.processor.notation;

import dev.isotropy.processor.ir.Op;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How functions are written: patterns with {@code %1$s} for the first argument. */
final class Functions {

  private static final Map<Op, String> PATTERNS = new EnumMap<>(Op.class);

  static {
    PATTERNS.put(Op.ABS, "|%1$s|");
    PATTERNS.put(Op.FLOOR, "⌊%1$s⌋");
    PATTERNS.put(Op.CEIL, "⌈%1$s⌉");
    PATTERNS.put(Op.LOG1P_EXP, "log(1 + exp(%1$s))");
    PATTERNS.put(Op.LOG1M_EXP, "log(1 − exp(%1$s))");
    PATTERNS.put(Op.INV_LOGIT, "logit⁻¹(%1$s)");
    PATTERNS.put(Op.LGAMMA, "log Γ(%1$s)");
    PATTERNS.put(Op.LBETA, "log B(%1$s, %2$s)");
    PATTERNS.put(Op.LCHOOSE, "log C(%1$s, %2$s)");
    PATTERNS.put(Op.NORMAL_CDF, "Φ(%1$s)");
    PATTERNS.put(Op.LOG_NORMAL_CDF, "log Φ(%1$s)");
    PATTERNS.put(Op.INVERSE_NORMAL_CDF, "Φ⁻¹(%1$s)");
    PATTERNS.put(Op.SIGNUM, "sign(%1$s)");
    PATTERNS.put(Op.MIN, "min(%1$s, %2$s)");
    PATTERNS.put(Op.MAX, "max(%1$s, %2$s)");
  }

  private Functions() {}

  /** The pattern of an operation that is no operator, or none for a call by name. */
  static String pattern(Op op) {
    return PATTERNS.getOrDefault(op, "");
  }

  /** The name of an operation that is called. */
  static String name(Op op) {
    return op.function().isEmpty() ? op.name().toLowerCase(Locale.ROOT) : op.function();
  }

  /** The name of a routine: that of an inverse is the map's, with −1. */
  static String routine(String name) {
    return name.endsWith("Inverse")
        ? name.substring(0, name.length() - "Inverse".length()) + "⁻¹"
        : name;
  }
}
