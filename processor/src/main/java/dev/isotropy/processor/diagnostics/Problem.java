package dev.isotropy.processor.diagnostics;

import static dev.isotropy.processor.diagnostics.Problem.Severity.ERROR;
import static dev.isotropy.processor.diagnostics.Problem.Severity.NOTE;
import static dev.isotropy.processor.diagnostics.Problem.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Every wording of the processor: one constant per tag, with its severity, a first line that stands
 * alone, and details.
 *
 * <p>{@code %1$s}, {@code %2$s} … are the facts that come with a report; each constant's comment
 * names them in order. A detail line without words after its label is left out. {@code
 * docs/errors.md} has an entry for each tag.
 */
public enum Problem {

  // What a model is.

  /** Facts: the type, what it does wrong, the fix. */
  NOT_A_MODEL(ERROR, "'%1$s' cannot be a model: it %2$s", "fix: %3$s"),
  /** Facts: the model. */
  NO_SITES(
      ERROR,
      "model '%1$s' has no sample site",
      "expected: a method (or in a class a field) annotated @Sample that returns a distribution"),
  /** Facts: the model, the data fields. */
  NO_CONSTRUCTOR(
      ERROR,
      "model '%1$s' has no constructor that takes its data by name",
      "expected: a non-private constructor with the parameters %2$s, in any order",
      "fix: add it, or name its parameters like the @Data fields; simulate() calls it"),
  /** Facts: the component, what is wrong with it, the fix. */
  DATA_FORM(ERROR, "data '%1$s' %2$s", "fix: %3$s"),
  /** Facts: the component, its type. */
  DATA_TYPE(
      ERROR,
      "data '%1$s' has type %2$s, which a model cannot read",
      "expected: int, double, boolean, their arrays of rank 1 and 2, or double[][][]"),

  // What a site is.

  /** Facts: the kind of quantity, its name, what it does wrong, the fix. */
  SITE_FORM(ERROR, "%1$s '%2$s' %3$s", "fix: %4$s"),
  /** Facts: the name, the line of the first one. */
  OVERLOADED(
      ERROR,
      "'%1$s' is declared twice",
      "found: another one on line %2$s",
      "expected: one site or quantity per name, as parameters are bound by name",
      "fix: rename one of them"),
  /** Facts: the site, the interface that declares it. */
  INHERITED_SITE(
      ERROR,
      "site '%1$s' is inherited from %2$s",
      "expected: all sites in the model itself",
      "fix: declare the method in the model"),
  /** Facts: the site, its declared type, nearest name or advice. */
  NOT_A_DISTRIBUTION(
      ERROR,
      "site '%1$s' has type %2$s, which is no family of distributions",
      "expected: a type of dev.isotropy.distributions, such as Normal",
      "fix: %3$s"),
  /** Facts: the kind of quantity, its name, its type. */
  RETURN_TYPE(
      ERROR,
      "%1$s '%2$s' returns %3$s",
      "expected: double, int or boolean; one value per element of its plates"),
  /** Facts: the site. */
  UNUSABLE_NAME(
      ERROR,
      "nothing can be named '%1$s': draws could not have an accessor '%1$s()'",
      "found: every Java object has a method %1$s()",
      "fix: rename it"),
  /** Facts: the site, its family, a free name. */
  RECORD_ACCESSOR(
      ERROR,
      "'%1$s()' is the accessor of the record component, so it cannot be a site",
      "fix: give the site another name: @Sample(observed = \"%1$s\") %2$s %3$s()"),
  /** Facts: the quantity, the component it is bound to instead or a clause that says why not. */
  NAME_CLASH(
      ERROR,
      "'%1$s' names both data and a quantity that is not observed with it",
      "found: %2$s",
      "fix: rename the quantity"),
  /** Facts: the site, the mask. */
  MASKED_SITE(
      ERROR,
      "site '%1$s' cannot be masked with '%2$s'",
      "expected: a site of which every element counts",
      "fix: leave the missing elements out of the data, and index them as in alpha[county]"),

  // Names.

  /** Facts: the kind of quantity, its name, its type. */
  OUTSIDE_MODEL(
      ERROR, "%1$s '%2$s' stands in '%3$s', which is no model", "fix: annotate %3$s with @Model"),

  /** Facts: the quantity, the parameter, advice. */
  UNKNOWN_NAME(
      ERROR,
      "'%1$s' takes '%2$s', but the model has no site, quantity or data of that name",
      "fix: %3$s"),
  /** Facts: the quantity or axis, the element of the annotation, the name, advice. */
  UNKNOWN_COMPONENT(ERROR, "%2$s = \"%3$s\" on '%1$s' names no data component", "fix: %4$s"),
  /** Facts: the quantity, the plate, advice. */
  UNKNOWN_PLATE(ERROR, "'%1$s' has no plate '%2$s'", "fix: %3$s"),
  /** Facts: the path. */
  CYCLE(
      ERROR,
      "sites depend on each other in a circle: %1$s",
      "expected: sites that can be drawn one after another",
      "fix: remove one of these parameters"),
  /** Facts: the quantity. */
  SELF_REFERENCE(
      ERROR,
      "'%1$s' takes itself as a parameter",
      "expected: other sites and quantities, and data",
      "fix: make what it depends on a site of its own"),
  /** Facts: the call, the name, what stands for it. */
  HIDDEN_BY_NAME(
      ERROR, "%1$s means your %2$s here; write %3$s", "found: Java looks in the model first"),

  // Plates and shapes.

  /** Facts: the quantity, the parameter, its type, what it is bound to with its type. */
  TYPE_MISMATCH(
      ERROR,
      "'%1$s' takes '%2$s' as %3$s, but it is %4$s",
      "expected: int and boolean may be read as double, not the other way round",
      "fix: declare the parameter as %5$s"),
  /** Facts: the quantity, the parameter, its type, the axes of what it is bound to, the fix. */
  RANK_MISMATCH(ERROR, "'%1$s' cannot take '%2$s' as %3$s: it varies along %4$s", "fix: %5$s"),
  /** Facts: the quantity, the plate. */
  PLATE_TWICE(
      ERROR, "@Plate on '%1$s' names the axis '%2$s' twice", "fix: give the axes different names"),
  /** Facts: the component or quantity, the name. */
  PLATE_NAME(
      ERROR,
      "@Plate on '%1$s' names an axis '%2$s'",
      "expected: a Java identifier, as generated code and draws use it",
      "fix: rename it"),
  /** Facts: the component, its rank, the number of axes. */
  PLATE_RANK(
      ERROR,
      "@Plate on '%1$s' names %3$s, but the component has %2$s",
      "fix: name at most one axis per dimension, outermost first"),
  /** Facts: the quantity, what is wrong, the fix. */
  PLATE_SIZE(ERROR, "@Plate on '%1$s': %2$s", "fix: %3$s"),
  /** Facts: the plate, the quantity that has it. */
  PLATE_WITHOUT_SIZE(
      ERROR,
      "nothing tells how long plate '%1$s' of '%2$s' is",
      "expected: data along the plate, or a component that holds its size",
      "fix: write @Plate(value = \"%1$s\", size = \"J\") with an int component J"),
  /** Facts: the component, why its axes are not known, an example of the annotation. */
  AXES_UNKNOWN(
      ERROR, "the axes of data '%1$s' are not clear: %2$s", "fix: write %3$s on the component"),
  /** Facts: the site, its axes, the component, the component's axes. */
  AXES_MISMATCH(
      ERROR,
      "site '%1$s' varies along %2$s, but its data '%3$s' along %4$s",
      "fix: give both the same @Plate"),
  /** Facts: the quantity, the function, the axes of its arguments. */
  LENGTH_MISMATCH(
      ERROR,
      "in '%1$s': %2$s needs arrays along one axis, but these run along %3$s",
      "fix: give both the same @Plate"),
  /** Facts: the site, the component, its type. */
  OBSERVED_TYPE(
      ERROR,
      "site '%1$s' is discrete, but its data '%2$s' are %3$s",
      "expected: int or boolean",
      "fix: declare the component with int elements"),
  /** Facts: the site, its family. */
  DISCRETE_LATENT(
      ERROR,
      "site '%1$s' is discrete and not observed: it has no gradient to sample with",
      "found: %2$s",
      "fix: observe it with data of its name, or sum it out in a @Factor method"),

  // Bodies.

  /** Facts: the quantity, the kind of statement, what is allowed. */
  UNSUPPORTED_STATEMENT(ERROR, "the body of '%1$s' cannot contain %2$s", "expected: %3$s"),
  /** Facts: the quantity, the expression, what is allowed. */
  UNSUPPORTED_EXPRESSION(ERROR, "the body of '%1$s' cannot contain %2$s", "expected: %3$s"),
  /** Facts: the quantity, the call, advice. */
  UNSUPPORTED_CALL(ERROR, "'%1$s' calls %2$s, which a model cannot", "fix: %3$s"),
  /** Facts: the quantity, the type. */
  UNSUPPORTED_TYPE(
      ERROR,
      "'%1$s' uses the type %2$s",
      "expected: int, double, boolean, their arrays, or a family of distributions"),
  /** Facts: the quantity, what was found, what was expected. */
  WRONG_TYPE(ERROR, "in '%1$s': found %2$s where %3$s is needed"),
  /** Facts: the quantity, the function, the types of the arguments found, what it takes. */
  WRONG_ARGUMENTS(
      ERROR, "in '%1$s': %2$s does not take these arguments", "found: %3$s", "expected: %4$s"),
  /** Facts: the quantity, the local variable. */
  UNASSIGNED(
      ERROR,
      "in '%1$s': '%2$s' may have no value here",
      "fix: assign it on every path before it is used"),
  /** Facts: the site, what its body ends in, a family. */
  NO_DISTRIBUTION(
      ERROR,
      "the body of site '%1$s' ends in %2$s, not in a distribution",
      "fix: return a distribution on every path, such as %3$s"),
  /** Facts: the site, one family, another. */
  DIFFERENT_FAMILIES(
      ERROR,
      "the paths of site '%1$s' return different families: %2$s and %3$s",
      "expected: the declared family on every path",
      "fix: use one family, and choose its arguments"),
  /** Facts: the site, the declared family, the family of its body. */
  OTHER_FAMILY(
      ERROR, "site '%1$s' declares %2$s, but its body returns %3$s", "fix: declare it as %3$s"),
  /** Facts: the quantity, the site called. */
  CALLS_SITE(
      ERROR,
      "'%1$s' calls the site method '%2$s'",
      "expected: the site's value, not its distribution",
      "fix: take it as a parameter: double %2$s"),
  /** Facts: the quantity, the site read. */
  NOT_A_PARAMETER(
      ERROR,
      "'%1$s' reads '%2$s' without taking it as a parameter",
      "fix: add the parameter double %2$s, or double[] %2$s for a whole plate"),
  /** Facts: the quantity, the call. */
  IMPURE_CALL(
      ERROR,
      "'%1$s' calls %2$s, which gives another value each time",
      "expected: a density that is a function of sites and data",
      "fix: make it a sample site, or pass the value in as data"),
  /** Facts: the quantity, the helper. */
  HELPER_WITHOUT_SOURCE(
      ERROR,
      "'%1$s' calls '%2$s', whose source is not in this compilation",
      "expected: helpers are inlined, so their source must be compiled together with the model",
      "fix: move it into the model's file, or put its source on the source path"),
  /** Facts: the quantity, the path of calls. */
  RECURSIVE_HELPER(
      ERROR,
      "'%1$s' calls a helper that calls itself: %2$s",
      "expected: helpers that can be inlined",
      "fix: write it without recursion"),
  /** Facts: the quantity, the index. */
  INDEX_NOT_DATA(
      ERROR,
      "in '%1$s': the index %2$s depends on a sampled value",
      "expected: an index known from data, a constant, or the position that @Index gives",
      "fix: index with data, or sum over all positions"),
  /** Facts: the quantity, the index, the array. */
  NEGATIVE_INDEX(ERROR, "in '%1$s': %3$s[%2$s] has a negative index", "expected: 0-based indices"),
  /** Facts: the quantity, the call. */
  ZERO_DERIVATIVE(
      WARNING,
      "in '%1$s': %2$s of a sampled value has derivative 0",
      "found: a sampler that follows gradients does not see this dependence",
      "fix: apply it to data, or use a smooth function"),
  /** Facts: the site, the family, the parameter, what it must be, the argument, its range. */
  OUTSIDE_DOMAIN(ERROR, "%3$s of %2$s must be %4$s, but '%5$s' %6$s", "site: %1$s", "fix: %7$s"),
  /** Facts: the site, the family, the parameter, what it must be, the argument. */
  MAY_LEAVE_DOMAIN(
      WARNING,
      "%3$s of %2$s must be %4$s, which '%5$s' may not be",
      "site: %1$s",
      "found: where it is not, the density is NaN and the draw diverges",
      "fix: %6$s"),
  /** Facts: the site, the lower bound, the upper bound. */
  EMPTY_SUPPORT(
      ERROR,
      "site '%1$s' has no values: its support reaches from %2$s to %3$s",
      "fix: exchange the bounds"),

  // Reparameterizers and strategies.

  /** Facts: the reparameterizer, the site, the reason, the family, the site's line. */
  REPARAM_NOT_LOC_SCALE(
      ERROR,
      "%1$s cannot rewrite '%2$s': %4$s is not a location-scale family",
      "site: line %5$s",
      "expected: normal, studentT, cauchy, laplace, asymmetricLaplace, logistic or gumbel",
      "fix: remove %1$s from '%2$s'; a bounded support is already handled by a transform"),
  /** Facts: the reparameterizer, the site, the reason, the data it is bound to. */
  REPARAM_OBSERVED(
      ERROR,
      "%1$s cannot rewrite '%2$s': %3$s",
      "found: '%2$s' is bound to data '%4$s'",
      "fix: put it on a latent site on which '%2$s' depends"),
  /** Facts: the reparameterizer, the site, the reason, the value. */
  CENTERED_OUT_OF_RANGE(
      ERROR,
      "%1$s: %3$s",
      "site: %2$s",
      "expected: 0 (decentred) to 1 (as it is), or no setting, so that it can be learned"),
  /** Facts: the reparameterizer, the site, the reason, the fix. */
  REPARAM_REFUSED(ERROR, "%1$s cannot rewrite '%2$s': %3$s", "fix: %4$s"),
  /** Facts: the annotation, the site. */
  REPARAM_UNKNOWN(
      ERROR,
      "no reparameterizer for @%1$s on '%2$s' is on the processor path",
      "fix: add the module that implements it to annotationProcessorPaths"),
  /** Facts: the reparameterizer, the site. */
  REPARAM_TWICE(
      ERROR, "%1$s is named twice on '%2$s'", "fix: remove one, or let 'on' name different sites"),
  /** Facts: the reparameterizer, the site, the sites to choose from. */
  REPARAM_NEEDS_ON(
      ERROR,
      "%1$s on '%2$s' must say which site it means",
      "found: there are %3$s",
      "fix: write @%1$s(on = \"…\")"),
  /** Facts: the reparameterizer, the site, the name, the sites to choose from. */
  REPARAM_ON_UNKNOWN_SITE(
      ERROR, "%1$s on '%2$s' names '%3$s', which was not created from it", "expected: one of %4$s"),
  /** Facts: the annotation, the quantity. */
  REPARAM_NOT_ON_SITE(
      ERROR, "@%1$s stands on '%2$s', which is no sample site", "fix: move it to a latent site"),
  /** Facts: the annotation, the site, the element without a default. */
  REPARAM_NEEDS_SETTINGS(
      ERROR,
      "%1$s on '%2$s' has no default for '%3$s'",
      "fix: write @%1$s(%3$s = …) in place of @Reparam"),
  /** Facts: the reparameterizer, the site, the name, who has it. */
  REPARAM_NAME_TAKEN(
      ERROR,
      "%1$s on '%2$s' creates '%3$s', a name that is taken",
      "found: '%3$s' belongs to %4$s",
      "fix: rename that one"),
  /** Facts: the reparameterizer, the site, the defect. */
  REPARAM_INVALID(
      ERROR,
      "%1$s made an invalid rewrite of '%2$s': %3$s",
      "fix: report it to the authors of %1$s"),
  /** Facts: the reparameterizer, the site, the exception. */
  REPARAM_FAILED(
      ERROR, "%1$s failed on '%2$s'", "found: %3$s", "fix: report it to the authors of %1$s"),
  /** Facts: the strategy, the strategies there are. */
  STRATEGY_UNKNOWN(
      ERROR,
      "no strategy for %1$s is on the processor path",
      "expected: one of %2$s",
      "fix: add the module that implements it to annotationProcessorPaths"),
  /** Facts: the strategy, the first one. */
  STRATEGY_TWICE(ERROR, "%1$s is a second strategy, after %2$s", "fix: keep one of them"),
  /** Facts: the strategy, the site, the exception. */
  STRATEGY_FAILED(
      ERROR,
      "strategy %1$s failed",
      "site: %2$s",
      "found: %3$s",
      "fix: report it to the authors of %1$s"),
  /** Facts: the strategy, the site. */
  STRATEGY_ENDLESS(
      ERROR,
      "strategy %1$s never ends on '%2$s'",
      "found: it rewrites every site that its own choices create",
      "fix: report it to the authors of %1$s"),
  /** Facts: the strategy, the site, the reparameterizer, the reason. */
  STRATEGY_INAPPLICABLE(
      ERROR,
      "strategy %1$s chose %3$s, which cannot rewrite '%2$s': %4$s",
      "fix: write @Reparam({}) on '%2$s', and report it to the authors of %1$s"),
  /** Facts: the site, the reparameterizer, who chose it, the sites created, the reason. */
  REPARAMETERIZED(NOTE, "%2$s rewrites '%1$s'", "chosen by: %3$s", "creates: %4$s", "reason: %5$s"),
  /** Facts: the site, an empty string, who chose it, no sites, the reason. */
  LEFT_ALONE(NOTE, "'%1$s' is sampled as it is", "chosen by: %3$s", "reason: %5$s"),
  /** Facts: the exception. */
  EXTENSION_NOT_LOADED(
      WARNING,
      "a reparameterizer or strategy could not be loaded",
      "found: %1$s",
      "fix: build the extension against this version of the processor"),
  /** Facts: the annotation type, one implementation, another. */
  EXTENSION_AMBIGUOUS(
      WARNING,
      "two implementations of %1$s are on the processor path",
      "found: %2$s, which is used, and %3$s",
      "fix: remove one of them"),

  // The processor itself.

  /** Facts: the compiler. */
  NO_TREES(
      ERROR,
      "Isotropy reads models through javac, but this compiler is another one",
      "found: %1$s",
      "fix: compile with javac of JDK 25; in Eclipse, delegate the build to Maven or Gradle"),
  /** No facts. */
  NO_VECTOR_MODULE(
      NOTE,
      "only the scalar form of models is generated: jdk.incubator.vector is not visible",
      "fix: compile with --add-modules jdk.incubator.vector"),
  /** Facts: the generated class. */
  GENERATED_NAME(
      ERROR,
      "the class '%1$s' that this model generates exists already",
      "fix: rename the model, or that class"),
  /** Facts: the file, the exception. */
  NOT_WRITTEN(ERROR, "'%1$s' could not be written", "found: %2$s"),
  /** Facts: the option, advice. */
  UNKNOWN_OPTION(WARNING, "there is no processor option '%1$s'", "fix: %2$s"),
  /**
   * Facts: the model, the stage, the site or an empty string, the exception, where it was thrown.
   */
  INTERNAL(
      ERROR,
      "the processor failed on '%1$s'; this is its own fault, not the model's",
      "stage: %2$s",
      "site: %3$s",
      "found: %4$s",
      "at: %5$s",
      "fix: report it with the model; -Aisotropy.dump=<folder> writes what the stages made of it");

  /** How bad it is. */
  public enum Severity {
    ERROR,
    WARNING,
    NOTE
  }

  private final Severity severity;
  private final String text;

  @SuppressWarnings("ImmutableEnumChecker") // List.of gives an immutable list.
  private final List<String> details;

  Problem(Severity severity, String text, String... details) {
    this.severity = severity;
    this.text = text;
    this.details = List.of(details);
  }

  public Severity severity() {
    return severity;
  }

  /** The tag that opens the message, {@code UnknownName}. */
  public String tag() {
    StringBuilder tag = new StringBuilder();
    for (String word : name().split("_", -1)) {
      tag.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return tag.toString();
  }

  /** What {@code @SuppressWarnings} calls a warning, {@code zero-derivative}. */
  public String suppressKey() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The message in lines: the first stands alone, the others are details. */
  public List<String> lines(Object... facts) {
    List<String> lines = new ArrayList<>();
    lines.add("[" + tag() + "] " + String.format(Locale.ROOT, text, facts));
    for (String detail : details) {
      String line = String.format(Locale.ROOT, detail, facts).strip();
      if (!line.endsWith(":")) {
        lines.add("  " + line);
      }
    }
    if (severity == WARNING) {
      lines.add("  suppress: @SuppressWarnings(\"" + suppressKey() + "\")");
    }
    return lines;
  }
}
