package dev.isotropy.processor.ir;

import dev.isotropy.processor.families.Domain;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model as the compiler sees it: what the front end reads and the reparameterizers rewrite.
 *
 * @param graph where its expressions live
 * @param type the user's type and the names of what is generated
 * @param plates in the order of first mention
 * @param data in declaration order
 * @param quantities in source order; a site that was rewritten stands after the sites it was
 *     rewritten to
 * @param strategy the model's strategy, if it names one
 * @param inverses for each created site, its value given those of the model as written; how initial
 *     values survive
 * @param parameters the learnable parameters
 * @param decisions what was done to which site
 * @param requirements what rewrites require of values that are known from data
 */
public record Model(
    Graph graph,
    ModelType type,
    List<Plate> plates,
    List<DataComponent> data,
    List<Quantity> quantities,
    Optional<Quantity.Request> strategy,
    Map<String, Expr> inverses,
    List<LearnedParameter> parameters,
    List<Decision> decisions,
    List<Requirement> requirements) {

  /** A model of which no rewrite requires anything. */
  public Model(
      Graph graph,
      ModelType type,
      List<Plate> plates,
      List<DataComponent> data,
      List<Quantity> quantities,
      Optional<Quantity.Request> strategy,
      Map<String, Expr> inverses,
      List<LearnedParameter> parameters,
      List<Decision> decisions) {
    this(
        graph,
        type,
        plates,
        data,
        quantities,
        strategy,
        inverses,
        parameters,
        decisions,
        List.of());
  }

  /** The sample sites, in order. */
  public List<Quantity.Site> sites() {
    return quantities.stream()
        .filter(Quantity.Site.class::isInstance)
        .map(Quantity.Site.class::cast)
        .toList();
  }

  /** The quantity of a name. */
  public Quantity quantity(String name) {
    return quantities.stream()
        .filter(quantity -> quantity.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no quantity " + name));
  }

  /** The data component of a name. */
  public DataComponent component(String name) {
    return data.stream()
        .filter(component -> component.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no component " + name));
  }

  /**
   * Names of the user's type and of the generated one.
   *
   * @param packageName the package; empty for the unnamed one
   * @param qualifiedName how source code names the user's type ({@code demo.Outer.M})
   * @param generatedName the simple name of the generated class ({@code Outer_MModel})
   * @param visibility whether the generated class is public
   * @param constructorOrder the data components in the order of the constructor's parameters
   */
  public record ModelType(
      String packageName,
      String qualifiedName,
      String generatedName,
      boolean visibility,
      List<String> constructorOrder) {}

  /**
   * A parameter that inference may learn.
   *
   * @param axes one value per position along these
   * @param fixed where it stands while nothing learns it
   */
  public record LearnedParameter(
      String name, List<Axis> axes, double lower, double upper, double initial, double fixed) {}

  /**
   * What the rewrite of a site requires of a value, beyond the domain of the parameter that it is;
   * checked where the value is known from data.
   *
   * @param role what it is: {@code the skew of 'x' under StableReparam}
   * @param value over quantities and data
   * @param otherwise what to do with other values: a clause
   */
  public record Requirement(String role, Expr value, Domain domain, String otherwise) {}

  /**
   * What was done to a site.
   *
   * @param reparameterizer the annotation's simple name; empty if the site was left alone
   * @param chosenBy {@code annotation}, {@code strategy} or {@code none}
   * @param created the names of the sites it created
   * @param reason one sentence
   * @param suggestion what to do should the site's geometry trouble a sampler: a clause that begins
   *     with the site; empty if there is nothing to suggest
   * @param change what became of it; empty if it was left alone
   */
  public record Decision(
      String site,
      String reparameterizer,
      String chosenBy,
      List<String> created,
      String reason,
      String suggestion,
      Optional<Change> change) {

    /** A decision that leaves the site alone and nothing to suggest. */
    public Decision(
        String site, String reparameterizer, String chosenBy, List<String> created, String reason) {
      this(site, reparameterizer, chosenBy, created, reason, "", Optional.empty());
    }
  }

  /**
   * What became of a site.
   *
   * @param before the site as it was
   * @param after the quantities that stand in its place, in order
   */
  public record Change(Quantity.Site before, List<Quantity> after) {}
}
