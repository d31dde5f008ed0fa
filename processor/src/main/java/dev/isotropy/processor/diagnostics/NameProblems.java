package dev.isotropy.processor.diagnostics;

/** The part of the catalogue about what names must mean. */
sealed interface NameProblems permits Problem {

  /** Facts: the kind of quantity, its name, its type. */
  Problem OUTSIDE_MODEL =
      Problem.error(
          "OutsideModel",
          "%1$s '%2$s' stands in '%3$s', which is no model",
          "fix: annotate %3$s with @Model");

  /** Facts: the quantity, the parameter, advice. */
  Problem UNKNOWN_NAME =
      Problem.error(
          "UnknownName",
          "'%1$s' takes '%2$s', but the model has no site, quantity or data of that name",
          "fix: %3$s");

  /** Facts: the quantity or axis, the element of the annotation, the name, advice. */
  Problem UNKNOWN_COMPONENT =
      Problem.error(
          "UnknownComponent", "%2$s = \"%3$s\" on '%1$s' names no data component", "fix: %4$s");

  /** Facts: the owner of the annotation, the name, advice. */
  Problem UNKNOWN_SIZE =
      Problem.error(
          "UnknownSize", "size = \"%2$s\" on '%1$s' names nothing that holds a size", "fix: %3$s");

  /** Facts: the quantity, the plate, advice. */
  Problem UNKNOWN_PLATE = Problem.error("UnknownPlate", "'%1$s' has no plate '%2$s'", "fix: %3$s");

  /** Facts: the path. */
  Problem CYCLE =
      Problem.error(
          "Cycle",
          "sites depend on each other in a circle: %1$s",
          "expected: sites that can be drawn one after another",
          "fix: %2$s");

  /** Facts: the quantity. */
  Problem SELF_REFERENCE =
      Problem.error(
          "SelfReference",
          "'%1$s' takes itself as a parameter",
          "expected: other sites and quantities, and data; a site with a plate may read its own"
              + " earlier elements",
          "fix: make what it depends on a site of its own, or take its array and @Index(\"t\") int"
              + " t, and read %1$s[t - 1]");

  /** Facts: the call, the name, what stands for it. */
  Problem HIDDEN_BY_NAME =
      Problem.error(
          "HiddenByName",
          "%1$s means your %2$s here; write %3$s",
          "found: Java looks in the model first");
}
