package dev.isotropy.processor.diagnostics;

/** The part of the catalogue about sites that are summed out. */
sealed interface EnumerateProblems permits Problem {

  /** Facts: the member, what is wrong with it, what it is, the fix. */
  Problem NOT_ENUMERABLE =
      Problem.error("NotEnumerable", "@Enumerate on '%1$s': %2$s", "found: %3$s", "fix: %4$s");

  /** Facts: the site, its family. */
  Problem ENUMERATED_RANGE =
      Problem.error(
          "EnumeratedRange",
          "@Enumerate on '%1$s': how many values it has depends on a sampled value",
          "found: %2$s",
          "expected: bounds known from literals and data, or of other enumerated sites",
          "fix: bound it by data, as in binomial(trials, p) with trials from data");

  /** Facts: the site, how many combinations, of what, how many at most. */
  Problem ENUMERATED_TABLE =
      Problem.error(
          "EnumeratedTable",
          "summing out '%1$s' needs a table of %2$s combinations of values",
          "found: the values of %3$s are enumerated together",
          "expected: at most %4$s",
          "fix: let fewer enumerated sites meet in one site or factor");

  /** Facts: the site, what reads it, the enumerated sites that it reads. */
  Problem ENUMERATED_TOGETHER =
      Problem.error(
          "EnumeratedTogether",
          "'%1$s' cannot be summed out: '%2$s' ties its elements together",
          "found: '%2$s' reads %3$s at positions that do not separate",
          "expected: single elements, each along its own plates, or neighbours along one plate",
          "fix: write the values that belong together as one enumerated site");

  /** Facts: the reader, the site. */
  Problem ENUMERATED_ELEMENT =
      Problem.error(
          "EnumeratedElement",
          "'%1$s' reads elements of '%2$s' that neither its position nor data tell",
          "expected: single elements of an enumerated site, at positions known from data",
          "fix: take 'int %2$s', the element at the own position, or index it with data");

  /** Facts: the site. */
  Problem ENUMERATED_BOUNDS =
      Problem.error(
          "EnumeratedBounds",
          "the bounds of site '%1$s' depend on an enumerated site",
          "expected: the same support whatever value is enumerated",
          "fix: give it a support of its own, and scale it where it is used");
}
