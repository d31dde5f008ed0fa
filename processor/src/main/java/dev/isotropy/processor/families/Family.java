package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 * @param event the names of the axes of an element, outermost first; empty for numbers
 * @param forms further ways to write it
 */
public record Family(
    String factory,
    String typeName,
    List<Parameter> parameters,
    SupportRule support,
    DensityRule logProb,
    int location,
    int scale,
    boolean proper,
    List<String> event,
    List<Form> forms) {

  /** What ends the name of another walk over the positions of an axis. */
  private static final String AGAIN = "'";

  /** A family without further forms. */
  public Family(
      String factory,
      String typeName,
      List<Parameter> parameters,
      SupportRule support,
      DensityRule logProb,
      int location,
      int scale,
      boolean proper,
      List<String> event) {
    this(
        factory, typeName, parameters, support, logProb, location, scale, proper, event, List.of());
  }

  /** A family of numbers. */
  public Family(
      String factory,
      String typeName,
      List<Parameter> parameters,
      SupportRule support,
      DensityRule logProb,
      int location,
      int scale,
      boolean proper) {
    this(factory, typeName, parameters, support, logProb, location, scale, proper, List.of());
  }

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

  /** The same family with further ways to write it. */
  Family with(List<? extends Form> forms) {
    return new Family(
        factory,
        typeName,
        parameters,
        support,
        logProb,
        location,
        scale,
        proper,
        event,
        List.copyOf(forms));
  }

  /** The way of a type to write it. */
  public <F extends Form> Optional<F> form(Class<F> type) {
    return forms.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /** All ways of a type to write it. */
  public <F extends Form> List<F> forms(Class<F> type) {
    return forms.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * The names of the axes of its elements and parameters, the elements' first; a name that ends
   * with a prime is another walk over the same positions.
   */
  public List<String> axes() {
    Set<String> names = new LinkedHashSet<>(event);
    parameters.forEach(parameter -> names.addAll(parameter.dims()));
    return List.copyOf(names);
  }

  /** The name of the extent of an axis. */
  public static String extent(String axis) {
    return axis.endsWith(AGAIN) ? axis.substring(0, axis.length() - 1) : axis;
  }

  /** Of the axes in the order of {@link #axes()}, those with the given names. */
  public List<Axis> named(List<String> names, List<Axis> axes) {
    List<String> all = axes();
    List<Axis> named = new ArrayList<>();
    names.forEach(name -> named.add(axes.get(all.indexOf(name))));
    return List.copyOf(named);
  }

  /** Of the axes in the order of {@link #axes()}, those of an element. */
  public List<Axis> event(List<Axis> axes) {
    return named(event, axes);
  }

  /**
   * The parameters that a call with so many arguments gives: all, or those that must be given if
   * these are as many.
   */
  public List<Parameter> given(int arguments) {
    List<Parameter> needed =
        parameters.stream().filter(each -> Double.isNaN(each.otherwise())).toList();
    return needed.size() == arguments ? needed : parameters;
  }

  /** Whether its values are integers. */
  public boolean isDiscrete() {
    return someSupport().isDiscrete();
  }

  /** Whether it has one value alone, given its arguments. */
  public boolean isFixed() {
    return event.isEmpty() && someSupport() instanceof SiteSupport.Point;
  }

  private SiteSupport someSupport() {
    Graph graph = new Graph();
    List<Expr> arguments = parameters.stream().map(parameter -> graph.literal(1)).toList();
    return support.support(graph, arguments, axes().stream().map(Axis::of).toList());
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
   * @param otherwise its value where a factory is called without those that have one; NaN if it
   *     must be given
   * @param dims the names of the axes of its dimensions; empty for a number. A number in {@link
   *     Domain#SIZE} is the size of the axis that has its name.
   * @param set what an array must lie in as a whole
   */
  public record Parameter(
      String name, Domain domain, double otherwise, List<String> dims, Optional<ArraySet> set) {

    /** A number. */
    public Parameter(String name, Domain domain, double otherwise) {
      this(name, domain, otherwise, List.of(), Optional.empty());
    }

    /** An array with elements in a domain. */
    public Parameter(String name, Domain domain, List<String> dims) {
      this(name, domain, Double.NaN, dims, Optional.empty());
    }

    /** An array of a set. */
    public Parameter(String name, ArraySet set, List<String> dims) {
      this(name, Domain.REAL, Double.NaN, dims, Optional.of(set));
    }

    /** A parameter that must be given. */
    public Parameter(String name, Domain domain) {
      this(name, domain, Double.NaN);
    }
  }

  /** Builds the support from the arguments. */
  public interface SupportRule {
    SiteSupport support(Graph graph, List<Expr> arguments);

    /**
     * Builds the support of a family with arrays.
     *
     * @param axes those of the family, in its order
     */
    default SiteSupport support(Graph graph, List<Expr> arguments, List<Axis> axes) {
      return support(graph, arguments);
    }
  }

  /** Builds the support where it depends on axes. */
  public interface ArraySupportRule extends SupportRule {
    @Override
    SiteSupport support(Graph graph, List<Expr> arguments, List<Axis> axes);

    @Override
    default SiteSupport support(Graph graph, List<Expr> arguments) {
      throw new IllegalArgumentException("the axes are not given");
    }
  }

  /** Builds the log density at {@code x} from the arguments. */
  public interface DensityRule {
    Expr logProb(Graph graph, Expr x, List<Expr> arguments);

    /**
     * Builds the log density of a family with arrays.
     *
     * @param axes those of the family, in its order
     */
    default Expr logProb(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
      return logProb(graph, x, arguments);
    }
  }

  /** Builds the log density where it depends on axes. */
  public interface ArrayDensityRule extends DensityRule {
    @Override
    Expr logProb(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes);

    @Override
    default Expr logProb(Graph graph, Expr x, List<Expr> arguments) {
      throw new IllegalArgumentException("the axes are not given");
    }
  }
}
