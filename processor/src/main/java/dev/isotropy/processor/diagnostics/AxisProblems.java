package dev.isotropy.processor.diagnostics;

/**
 * The part of the catalogue about the axes along which reparameterizers go, and about what they
 * make of a site there.
 */
sealed interface AxisProblems permits Problem {

  /** Facts: the reparameterizer, the site, the reason. */
  Problem AXIS_AND_DIM =
      Problem.error(
          "AxisAndDim",
          "%1$s on '%2$s': %3$s",
          "expected: axis, which names a plate, or dim, which counts the axes of an element",
          "fix: remove one of them");

  /** Facts: the reparameterizer, the site, the reason, the name, what there is. */
  Problem AXIS_UNKNOWN =
      Problem.error(
          "AxisUnknown",
          "%1$s on '%2$s' goes along '%4$s', which is no plate of it",
          "expected: %5$s");

  /** Facts: the reparameterizer, the site, the reason, its plates, the last of them. */
  Problem AXIS_NEEDED =
      Problem.error(
          "AxisNeeded",
          "%1$s on '%2$s' must say along which plate it goes",
          "found: %4$s",
          "fix: write axis = \"%5$s\", or another one of them");

  /** Facts: the reparameterizer, the site, the reason, the value. */
  Problem DIM_NOT_NEGATIVE =
      Problem.error(
          "DimNotNegative",
          "%1$s on '%2$s': %3$s",
          "expected: -1 for the last axis of an element, -2 for the one before it",
          "fix: count from the right, or name a plate by axis");

  /** Facts: the reparameterizer, the site, the reason, how many axes an element has, the fix. */
  Problem DIM_OUT_OF_RANK =
      Problem.error(
          "DimOutOfRank",
          "%1$s on '%2$s': %3$s",
          "found: an element of '%2$s' has %4$s",
          "fix: %5$s");

  /** Facts: the reparameterizer, the site, the reason, the sections. */
  Problem SECTIONS_NOT_POSITIVE =
      Problem.error(
          "SectionsNotPositive",
          "%1$s on '%2$s': %3$s",
          "found: sections = %4$s",
          "expected: the length of each part");

  /** Facts: the reparameterizer, the site, the reason, the sections, their sum, the size. */
  Problem SECTIONS_SUM =
      Problem.error(
          "SectionsSum",
          "%1$s on '%2$s': %3$s, not to %6$s",
          "found: sections = %4$s",
          "expected: an element for each of %6$s positions");

  /** Facts: the annotation, the site, the class, what is wrong with it, the type. */
  Problem NOT_INSTANTIABLE =
      Problem.error(
          "NotInstantiable",
          "@%1$s cannot use %3$s: %4$s",
          "site: %2$s",
          "expected: a public class that implements %5$s and has a public constructor without"
              + " parameters");
}
