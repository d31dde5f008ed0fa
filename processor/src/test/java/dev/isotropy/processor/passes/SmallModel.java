package dev.isotropy.processor.passes;

import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.DataComponent;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Plate;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Quantity.Request;
import dev.isotropy.processor.ir.SourceSpan;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model built directly in the intermediate form; plates are named by the sites that have them.
 */
public final class SmallModel {

  private final Graph graph = new Graph();
  private final Map<String, Plate> plates = new LinkedHashMap<>();
  private final List<DataComponent> data = new ArrayList<>();
  private final Map<String, Quantity> quantities = new LinkedHashMap<>();
  private Optional<Request> strategy = Optional.empty();

  public Graph graph() {
    return graph;
  }

  /** A data component of doubles along plates; returns its value at the current position. */
  public Expr data(String name, String... plates) {
    data.add(new DataComponent(name, Type.DOUBLE, List.of(plates), name + "()", SourceSpan.NONE));
    return graph.data(name, axes(List.of(plates)), Type.DOUBLE);
  }

  /** A latent site without annotations; returns its value at the current position. */
  public Expr latent(String name, List<String> plates, String family, Expr... arguments) {
    return add(site(name, plates, family, Optional.empty(), Optional.empty(), arguments));
  }

  /** A latent site whose annotations ask for reparameterizers. */
  public Expr annotated(
      String name, List<String> plates, List<Request> requests, String family, Expr... arguments) {
    return add(site(name, plates, family, Optional.empty(), Optional.of(requests), arguments));
  }

  /** An observed site, bound to a component of its name that is made here. */
  public Expr observed(String name, List<String> plates, String family, Expr... arguments) {
    Expr.Leaf bound = (Expr.Leaf) data(name, plates.toArray(String[]::new));
    return add(site(name, plates, family, Optional.of(bound), Optional.empty(), arguments));
  }

  /** Any other quantity. */
  public Expr add(Quantity quantity) {
    quantities.put(quantity.name(), quantity);
    return read(quantity.name());
  }

  /** A deterministic quantity. */
  public Expr derived(String name, List<String> plates, Expr value) {
    return add(new Quantity.Derived(name, axes(plates), value, false, SourceSpan.NONE));
  }

  /** Leaves elements of a site out of the density. */
  public void mask(String name, Expr mask) {
    Quantity.Site site = (Quantity.Site) quantities.get(name);
    add(
        new Quantity.Site(
            name,
            site.axes(),
            site.family(),
            site.arguments(),
            site.observed(),
            Optional.of(mask),
            site.auxiliary(),
            site.requests(),
            site.span()));
  }

  /** Sets the model's strategy by its annotation type. */
  public void strategy(Class<?> annotation, Map<String, Object> settings) {
    strategy(annotation.getName(), settings);
  }

  /** Sets the model's strategy by the binary name of its annotation type. */
  public void strategy(String annotation, Map<String, Object> settings) {
    strategy = Optional.of(new Request(annotation, settings, SourceSpan.NONE));
  }

  /** The value of a quantity at the current position. */
  public Expr read(String name) {
    return graph.quantity(name, quantities.get(name).axes());
  }

  public Expr literal(double value) {
    return graph.literal(value);
  }

  /** A site, not yet part of the model. */
  public Quantity.Site site(
      String name,
      List<String> plates,
      String family,
      Optional<Expr.Leaf> observed,
      Optional<List<Request>> requests,
      Expr... arguments) {
    return new Quantity.Site(
        name,
        axes(plates),
        Families.byFactory(family).orElseThrow(),
        List.of(arguments),
        observed,
        Optional.empty(),
        false,
        requests,
        SourceSpan.NONE);
  }

  public Model build() {
    return new Model(
        graph,
        new Model.ModelType("demo", "demo.Small", "SmallModel", true, List.of()),
        List.copyOf(plates.values()),
        List.copyOf(data),
        List.copyOf(quantities.values()),
        strategy,
        Map.of(),
        List.of(),
        List.of());
  }

  /** A request for a reparameterizer. */
  public static Request request(Class<?> annotation, Map<String, Object> settings) {
    return new Request(annotation.getName(), settings, SourceSpan.NONE);
  }

  /** The axes of plates, which become part of the model. */
  public List<Axis> axes(List<String> names) {
    for (String name : names) {
      plates.putIfAbsent(name, new Plate(name, Optional.empty(), SourceSpan.NONE));
    }
    return names.stream().map(name -> graph.declare(Axis.of(name))).toList();
  }
}
