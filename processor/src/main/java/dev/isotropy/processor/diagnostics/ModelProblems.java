package dev.isotropy.processor.diagnostics;

/** The part of the catalogue about what a model, its data and its sites may be. */
sealed interface ModelProblems permits Problem {

  /** Facts: the type, what it does wrong, the fix. */
  Problem NOT_A_MODEL =
      Problem.error("NotAModel", "'%1$s' cannot be a model: it %2$s", "fix: %3$s");

  /** Facts: the model. */
  Problem NO_SITES =
      Problem.error(
          "NoSites",
          "model '%1$s' has no sample site",
          "expected: a method (or in a class a field) annotated @Sample that returns a"
              + " distribution");

  /** Facts: the model, the data fields. */
  Problem NO_CONSTRUCTOR =
      Problem.error(
          "NoConstructor",
          "model '%1$s' has no constructor that takes its data by name",
          "expected: a non-private constructor with the parameters %2$s, in any order",
          "fix: %3$s");

  /** Facts: the component, what is wrong with it, the fix. */
  Problem DATA_FORM = Problem.error("DataForm", "data '%1$s' %2$s", "fix: %3$s");

  /** Facts: the component, its type, the fix if there is one. */
  Problem DATA_TYPE =
      Problem.error(
          "DataType",
          "data '%1$s' has type %2$s, which a model cannot read",
          "expected: int, double, boolean, their arrays of rank 1 and 2, or double[][][]",
          "fix: %3$s");

  /** Facts: the kind of quantity, its name, what it does wrong, the fix. */
  Problem SITE_FORM = Problem.error("SiteForm", "%1$s '%2$s' %3$s", "fix: %4$s");

  /** Facts: the name, the line of the first one. */
  Problem OVERLOADED =
      Problem.error(
          "Overloaded",
          "'%1$s' is declared twice",
          "found: another one on line %2$s",
          "expected: one site or quantity per name, as parameters are bound by name",
          "fix: rename one of them");

  /** Facts: the site, the interface that declares it. */
  Problem INHERITED_SITE =
      Problem.error(
          "InheritedSite",
          "site '%1$s' is inherited from %2$s",
          "expected: all sites in the model itself",
          "fix: declare the method in the model");

  /** Facts: the site, its declared type, nearest name or advice. */
  Problem NOT_A_DISTRIBUTION =
      Problem.error(
          "NotADistribution",
          "site '%1$s' has type %2$s, which is no family of distributions",
          "expected: a type of dev.isotropy.distributions, such as Normal",
          "fix: %3$s");

  /**
   * Facts: the kind of quantity, its name, its type, what it may return, the fix if there is one.
   */
  Problem RETURN_TYPE =
      Problem.error(
          "ReturnType",
          "%1$s '%2$s' returns %3$s",
          "expected: %4$s; one value per element of its plates",
          "fix: %5$s");

  /** Facts: the site. */
  Problem UNUSABLE_NAME =
      Problem.error(
          "UnusableName",
          "nothing can be named '%1$s': draws could not have an accessor '%1$s()'",
          "found: every Java object has a method %1$s()",
          "fix: rename it");

  /** Facts: the site, its family, a free name. */
  Problem RECORD_ACCESSOR =
      Problem.error(
          "RecordAccessor",
          "'%1$s()' is the accessor of the record component, so it cannot be a site",
          "fix: give the site another name: @Sample(observed = \"%1$s\") %2$s %3$s()",
          "fix: or remove the component, if '%1$s' is sampled and not data");

  /** Facts: the quantity, the component it is bound to instead or a clause that says why not. */
  Problem NAME_CLASH =
      Problem.error(
          "NameClash",
          "'%1$s' names both data and a quantity that is not observed with it",
          "found: %2$s",
          "fix: rename the quantity");

  /** Facts: the site, the reason, the fix. */
  Problem CANNOT_IMPUTE =
      Problem.error("CannotImpute", "'%1$s' cannot be imputed: %2$s", "fix: %3$s");

  /** Facts: the site, the mask, its type, the type it should have. */
  Problem MASK_TYPE =
      Problem.error(
          "MaskType",
          "the mask '%2$s' of site '%1$s' is %3$s",
          "expected: boolean data, true for the elements that count",
          "fix: declare %4$s %2$s");
}
