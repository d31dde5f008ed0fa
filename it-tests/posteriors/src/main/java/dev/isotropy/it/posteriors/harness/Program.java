package dev.isotropy.it.posteriors.harness;

import dev.isotropy.CompiledModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A program of Stan's and the record that stands for it. */
public final class Program {

  private final String name;
  private final Function<DataSet, CompiledModel<?, ?>> compiled;
  private final Map<String, List<String>> sites = new HashMap<>();
  private final Map<String, List<String>> values = new HashMap<>();
  private final Set<String> columnMajor = new HashSet<>();
  private ToDoubleFunction<DataSet> excess = data -> 0;
  private String reason = "";
  private Map<String, double[]> initialValues = Map.of();

  /**
   * A program whose sites are called like its parameters.
   *
   * @param name the program's name
   * @param compiled the compiled record for a data set
   */
  public Program(String name, Function<DataSet, CompiledModel<?, ?>> compiled) {
    this.name = name;
    this.compiled = compiled;
  }

  /**
   * Says what the record calls a parameter.
   *
   * @param parameter the program's parameter
   * @param sites the site or a part of one ({@link SiteSlice}), or several whose elements, one
   *     after another, are those of the parameter
   */
  public Program named(String parameter, String... sites) {
    this.sites.put(parameter, List.of(sites));
    return this;
  }

  /**
   * Says which quantities have the values of a parameter, where the sites with its coordinates have
   * others.
   */
  public Program valued(String parameter, String... quantities) {
    values.put(parameter, List.of(quantities));
    return this;
  }

  /** Says that parameters are matrices, whose coordinates Stan counts column by column. */
  public Program columnMajor(String... parameters) {
    columnMajor.addAll(List.of(parameters));
    return this;
  }

  /**
   * Says by what the record's log density exceeds the program's.
   *
   * @param constant the constant
   * @param reason where it comes from
   */
  public Program exceedsBy(double constant, String reason) {
    return exceedsBy(data -> constant, reason);
  }

  /** As {@link #exceedsBy(double, String)}, for a constant that depends on sizes in the data. */
  public Program exceedsBy(ToDoubleFunction<DataSet> constant, String reason) {
    this.excess = constant;
    this.reason = reason;
    return this;
  }

  /**
   * Says where chains begin, for a posterior with modes far from each other, of which one has
   * nearly all of the probability.
   *
   * @param values values by site
   */
  public Program beginningAt(Map<String, double[]> values) {
    this.initialValues = Map.copyOf(values);
    return this;
  }

  /** Where chains begin; empty if at random. */
  public Map<String, double[]> initialValues() {
    return initialValues;
  }

  /** The program's name. */
  public String name() {
    return name;
  }

  /** The compiled record for a data set; a new one with every call. */
  public CompiledModel<?, ?> compiled(DataSet data) {
    return compiled.apply(data);
  }

  /** By what the record's log density exceeds the program's. */
  public double excess(DataSet data) {
    return excess.applyAsDouble(data);
  }

  /** Why it does; empty where it does not. */
  public String reason() {
    return reason;
  }

  /** The sites, or parts of them, with a parameter's coordinates. */
  public List<String> sites(String parameter) {
    return sites.getOrDefault(parameter, List.of(parameter));
  }

  /** The sites and quantities, or parts of them, with a parameter's values. */
  public List<String> values(String parameter) {
    return values.getOrDefault(parameter, sites(parameter));
  }

  /** Whether Stan counts the coordinates of a parameter column by column. */
  public boolean isColumnMajor(String parameter) {
    return columnMajor.contains(parameter);
  }
}
