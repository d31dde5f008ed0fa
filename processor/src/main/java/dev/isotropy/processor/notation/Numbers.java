package dev.isotropy.processor.notation;

import dev.isotropy.processor.notation.Term.Binding;

/** Literals and exponents. */
final class Numbers {

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Denominators of multiples of π that are written as such. */
  private static final int[] PARTS = {1, 2, 3, 4, 6};

  private final Symbols symbols;

  Numbers(Symbols symbols) {
    this.symbols = symbols;
  }

  /** A literal; a negative one binds as a sum does. */
  Term of(double value) {
    if (Double.isNaN(value)) {
      return Term.atom("NaN");
    }
    if (value < 0) {
      return new Term("−" + of(-value).text(), Binding.SUM);
    }
    if (Double.isInfinite(value)) {
      return Term.atom("∞");
    }
    for (int part : PARTS) {
      if (value == Math.PI / part && !symbols.isTaken("π")) {
        return part == 1 ? Term.atom("π") : new Term("π / " + part, Binding.PRODUCT);
      }
    }
    return Term.atom(
        value == Math.rint(value) && value < 1e9
            ? Long.toString((long) value)
            : Double.toString(value).replace(".0E", "E").replace("E-", "e−").replace("E", "e"));
  }

  /** A whole exponent, raised. */
  static String superscript(int exponent) {
    StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
    for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
      text.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return text.toString();
  }
}
