package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.List;

/**
 * A family of distributions as the compiler knows it: parameters with their domains, support, and
 * the log density as a rule that builds expressions.
 *
 * @param factory the static factory's name, {@code normal}
 * @param typeName the value type's simple name, {@code Normal}
 * @param parameters in the order of the factory's arguments
 * @param support the support of one element, given the arguments
 * @param logProb the log density rule
 * @param location the index of the location parameter of a location-scale family with real support,
 *     or -1
 * @param scale the index of its scale parameter, or -1
 * @param proper whether the density has a finite integral, so that it can be sampled
 */
public record Family(
    String factory,
    String typeName,
    List<Parameter> parameters,
    SupportRule support,
    DensityRule logProb,
    int location,
    int scale,
    boolean proper) {

  /** A family of probability distributions. */
  public Family(
      String factory,
      String typeName,
      List<Parameter> parameters,
      SupportRule support,
      DensityRule logProb,
      int location,
      int scale) {
    this(factory, typeName, parameters, support, logProb, location, scale, true);
  }

  /** Whether it is a location-scale family with real support. */
  public boolean isLocationScale() {
    return location >= 0 && scale >= 0;
  }

  /**
   * A parameter.
   *
   * @param name as in the value type's record component
   * @param domain the values it may take
   * @param otherwise its value where a factory is called without arguments; NaN if it must be given
   */
  public record Parameter(String name, Domain domain, double otherwise) {

    /** A parameter that must be given. */
    public Parameter(String name, Domain domain) {
      this(name, domain, Double.NaN);
    }
  }

  /** Builds the support from the arguments. */
  public interface SupportRule {
    SiteSupport support(Graph graph, List<Expr> arguments);
  }

  /** Builds the log density at {@code x} from the arguments. */
  public interface DensityRule {
    Expr logProb(Graph graph, Expr x, List<Expr> arguments);
  }
}
