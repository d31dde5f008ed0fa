package dev.isotropy.processor.diagnostics;

/** The part of the catalogue about how plates, shapes and types must fit. */
sealed interface ShapeProblems permits Problem {

  /** Facts: the quantity, the parameter, its type, what it is bound to with its type. */
  Problem TYPE_MISMATCH =
      Problem.error(
          "TypeMismatch",
          "'%1$s' takes '%2$s' as %3$s, but it is %4$s",
          "expected: int and boolean may be read as double, not the other way round",
          "fix: declare the parameter as %5$s");

  /** Facts: the quantity, the parameter, its type, the axes of what it is bound to, the fix. */
  Problem RANK_MISMATCH =
      Problem.error(
          "RankMismatch", "'%1$s' cannot take '%2$s' as %3$s: it varies along %4$s", "fix: %5$s");

  /** Facts: the quantity, the plate. */
  Problem PLATE_TWICE =
      Problem.error(
          "PlateTwice",
          "@Plate on '%1$s' names the axis '%2$s' twice",
          "fix: give the axes different names");

  /** Facts: the component or quantity, the name. */
  Problem PLATE_NAME =
      Problem.error(
          "PlateName",
          "@Plate on '%1$s' names an axis '%2$s'",
          "expected: a Java identifier, as generated code and draws use it",
          "fix: rename it");

  /** Facts: the component, its rank, the number of axes. */
  Problem PLATE_RANK =
      Problem.error(
          "PlateRank",
          "@Plate on '%1$s' names %3$s, but the component has %2$s",
          "fix: name at most one axis per dimension, outermost first");

  /** Facts: the quantity, what is wrong, the fix. */
  Problem PLATE_SIZE = Problem.error("PlateSize", "@Plate on '%1$s': %2$s", "fix: %3$s");

  /** Facts: the plate, the quantity that has it, a plate that may be meant. */
  Problem PLATE_WITHOUT_SIZE =
      Problem.error(
          "PlateWithoutSize",
          "nothing tells how long plate '%1$s' of '%2$s' is",
          "expected: data along the plate, or a component that holds its size",
          "fix: %3$s",
          "fix: write %4$s with an int component J");

  /** Facts: the site. */
  Problem ELEMENT_SIZE =
      Problem.error(
          "ElementSize",
          "nothing tells how large an element of '%1$s' is but its other elements",
          "expected: arguments along a plate, a size that is an int component, or a number",
          "fix: give the first element arguments that are as long as a plate or a component says");

  /** Facts: the component, why its axes are not known, an example of the annotation. */
  Problem AXES_UNKNOWN =
      Problem.error(
          "AxesUnknown",
          "the axes of data '%1$s' are not clear: %2$s",
          "fix: write %3$s on the component");

  /** Facts: the site, its axes, the component, the component's axes, the fix. */
  Problem AXES_MISMATCH =
      Problem.error(
          "AxesMismatch",
          "site '%1$s' varies along %2$s, but its data '%3$s' along %4$s",
          "fix: %5$s");

  /** Facts: the site, its axes, the mask, the mask's axes. */
  Problem MASK_AXES =
      Problem.error(
          "MaskAxes",
          "site '%1$s' varies along %2$s, but its mask '%3$s' along %4$s",
          "expected: one boolean for each element of the site",
          "fix: give both the same @Plate");

  /** Facts: the quantity, the function, the axes of its arguments. */
  Problem LENGTH_MISMATCH =
      Problem.error(
          "LengthMismatch",
          "in '%1$s': %2$s takes arrays along one axis, not along %3$s",
          "fix: give both the same @Plate");

  /** Facts: the quantity, the function, the axes of rows and columns. */
  Problem NOT_SQUARE =
      Problem.error(
          "NotSquare",
          "in '%1$s': %2$s needs a square matrix",
          "found: its rows run along %3$s, its columns along %4$s",
          "fix: give both dimensions the same @Plate, or make the matrix from equal sizes");

  /** Facts: the site, the component, its type. */
  Problem OBSERVED_TYPE =
      Problem.error(
          "ObservedType",
          "site '%1$s' is discrete, but its data '%2$s' are %3$s",
          "expected: int or boolean",
          "fix: declare the component with int elements");

  /** Facts: the site, its family, the fix. */
  Problem DISCRETE_LATENT =
      Problem.error(
          "DiscreteLatent",
          "site '%1$s' is discrete and not observed: it has no gradient to sample with",
          "found: %2$s",
          "fix: %3$s, or observe it with data of its name");

  /** Facts: the site, the element, the plate. */
  Problem NOT_EARLIER =
      Problem.error(
          "NotEarlier",
          "site '%1$s' reads %2$s, which is not one of its earlier elements",
          "expected: a position before the element's own along '%3$s', as elements are drawn in"
              + " order",
          "fix: read the one before, as in x[t - 1] where t > 0");

  /** Facts: the site, the plate, what a body calls its array, and the position along the plate. */
  Problem SEQUENCE_WHOLE =
      Problem.error(
          "SequenceWhole",
          "site '%1$s' reads its own array as a whole",
          "expected: single elements before the own position along '%2$s'",
          "fix: take @Index(\"%2$s\") int %4$s, and what is before: for (int i = 0; i < %4$s; i++)"
              + " sum += %3$s[i];");

  /** Facts: the site. */
  Problem SEQUENCE_BOUNDS =
      Problem.error(
          "SequenceBounds",
          "the bounds of site '%1$s' depend on its own earlier elements",
          "expected: bounds known from data and other sites, as all elements are transformed at"
              + " once",
          "fix: make the steps between the elements a site, which has a fixed bound");
}
