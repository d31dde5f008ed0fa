package dev.isotropy.processor.notation;

/**
 * A text, and how tightly its outermost operator binds.
 *
 * @param text what is written
 */
record Term(String text, Binding binding) {

  /** From loose to tight. */
  enum Binding {
    CHOICE,
    OR,
    AND,
    RELATION,
    SUM,
    /** {@code ∑[k] …}, which takes in the product behind it. */
    REDUCTION,
    PRODUCT,
    POWER,
    ATOM
  }

  static Term atom(String text) {
    return new Term(text, Binding.ATOM);
  }

  /** In parentheses if it binds less tightly than its place demands. */
  String in(Binding least) {
    return binding.compareTo(least) >= 0 ? text : "(" + text + ")";
  }
}
