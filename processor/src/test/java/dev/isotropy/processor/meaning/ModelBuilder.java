package dev.isotropy.processor.meaning;

import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
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
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/**
 * A model built directly in the intermediate form, together with data for it.
 *
 * <p>The data are drawn from a generator that the model's name seeds.
 */
final class ModelBuilder {

  private final String name;
  private final Random random;
  private final Graph graph = new Graph();
  private final Map<String, Plate> plates = new LinkedHashMap<>();
  private final Map<String, Integer> sizes = new LinkedHashMap<>();
  private final List<DataComponent> components = new ArrayList<>();
  private final Map<String, double[]> data = new LinkedHashMap<>();
  private final Map<String, Quantity> quantities = new LinkedHashMap<>();
  private Optional<Request> strategy = Optional.empty();

  ModelBuilder(String name) {
    this.name = name;
    this.random = new Random(name.hashCode());
  }

  Graph graph() {
    return graph;
  }

  Random random() {
    return random;
  }

  Expr number(double value) {
    return graph.literal(value);
  }

  /** Declares a plate; those declared first are further out in loops. */
  Axis plate(String plate, int size) {
    plates.put(plate, new Plate(plate, Optional.empty(), SourceSpan.NONE));
    sizes.put(plate, size);
    return graph.declare(Axis.of(plate));
  }

  /** Gives plates that no array tells the size of a component that does. */
  ModelBuilder sizesTold() {
    for (Plate plate : List.copyOf(plates.values())) {
      boolean told =
          plate.sizeComponent().isPresent()
              || components.stream().anyMatch(each -> each.extents().contains(plate.name()));
      if (!told) {
        sizedPlate(plate.name(), plate.name() + "Count", sizes.get(plate.name()));
      }
    }
    return this;
  }

  /** Declares a plate whose size is a component. */
  Axis sizedPlate(String plate, String component, int size) {
    data(component, Type.INT, List.of(), _ -> size);
    Axis axis = plate(plate, size);
    plates.put(plate, new Plate(plate, Optional.of(component), SourceSpan.NONE));
    return axis;
  }

  int size(Axis axis) {
    return sizes.get(axis.extent());
  }

  /** A data component, each dimension along a plate. */
  Expr.Leaf data(String component, Type type, List<Axis> axes, IntToDoubleFunction values) {
    List<String> extents = axes.stream().map(Axis::extent).toList();
    return data(component, type, extents, axes, values);
  }

  private Expr.Leaf data(
      String component,
      Type type,
      List<String> extents,
      List<Axis> axes,
      IntToDoubleFunction values) {
    components.add(new DataComponent(component, type, extents, component + "()", SourceSpan.NONE));
    double[] flat = new double[axes.stream().mapToInt(this::size).reduce(1, (a, b) -> a * b)];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = values.applyAsDouble(i);
    }
    data.put(component, flat);
    return (Expr.Leaf) graph.data(component, axes, type);
  }

  /** Doubles around zero. */
  Expr.Leaf reals(String component, Axis... axes) {
    return data(component, Type.DOUBLE, List.of(axes), _ -> random.nextGaussian());
  }

  /** Doubles from 0.5 to 2. */
  Expr.Leaf positives(String component, Axis... axes) {
    return data(component, Type.DOUBLE, List.of(axes), _ -> random.nextDouble(0.5, 2));
  }

  /** Doubles from 0.1 to 0.9. */
  Expr.Leaf fractions(String component, Axis... axes) {
    return data(component, Type.DOUBLE, List.of(axes), _ -> random.nextDouble(0.1, 0.9));
  }

  /** Integers from zero, below a bound. */
  Expr.Leaf integers(String component, int bound, Axis... axes) {
    return data(component, Type.INT, List.of(axes), _ -> random.nextInt(bound));
  }

  /** Zeros and ones. */
  Expr.Leaf booleans(String component, Axis... axes) {
    return data(component, Type.BOOLEAN, List.of(axes), _ -> random.nextInt(2));
  }

  /** Positions along an axis. */
  Expr.Leaf index(String component, Axis into, Axis... axes) {
    return integers(component, size(into), axes);
  }

  /** A matrix whose second dimension is no plate, but as long as one. */
  Expr.Leaf matrix(String component, Axis rows, Axis columns) {
    String dimension = component + ".1";
    sizes.put(dimension, size(columns));
    return data(
        component,
        Type.DOUBLE,
        List.of(rows.extent(), dimension),
        List.of(rows, columns),
        _ -> random.nextGaussian());
  }

  /** A latent site; returns its value at the current position. */
  Expr latent(String site, List<Axis> axes, String family, Expr... arguments) {
    return add(site(site, axes, family, Optional.empty(), arguments));
  }

  /**
   * A latent site of a family with arrays.
   *
   * @param inner the axes of the family's arrays, in its order
   */
  Expr latentArray(
      String site, List<Axis> plates, String family, List<Axis> inner, Expr... arguments) {
    return latentArray(site, plates, Families.byFactory(family).orElseThrow(), inner, arguments);
  }

  /** As {@link #latentArray(String, List, String, List, Expr...)}, of a derived family. */
  Expr latentArray(
      String site, List<Axis> plates, Family family, List<Axis> inner, Expr... arguments) {
    return add(arraySite(site, plates, family, inner, Optional.empty(), arguments));
  }

  /** A site of a family with arrays that is bound to a component. */
  Expr observedArray(
      Expr.Leaf bound, List<Axis> plates, String family, List<Axis> inner, Expr... arguments) {
    Family found = Families.byFactory(family).orElseThrow();
    return observedArray(bound, plates, found, inner, arguments);
  }

  /** As {@link #observedArray(Expr.Leaf, List, String, List, Expr...)}, of a derived family. */
  Expr observedArray(
      Expr.Leaf bound, List<Axis> plates, Family family, List<Axis> inner, Expr... arguments) {
    return add(arraySite(bound.name(), plates, family, inner, Optional.of(bound), arguments));
  }

  private static Quantity.Site arraySite(
      String name,
      List<Axis> plates,
      Family family,
      List<Axis> inner,
      Optional<Expr.Leaf> observed,
      Expr... arguments) {
    List<Axis> axes = new ArrayList<>(plates);
    axes.addAll(family.event(inner));
    return new Quantity.Site(
        name,
        axes,
        family,
        List.of(arguments),
        inner,
        observed,
        Optional.empty(),
        false,
        Optional.empty(),
        SourceSpan.NONE);
  }

  /** A site bound to a component. */
  Expr observed(Expr.Leaf bound, String family, Expr... arguments) {
    return add(site(bound.name(), bound.dims(), family, Optional.of(bound), arguments));
  }

  /** A latent site of a family. */
  Expr latent(String site, List<Axis> axes, Family family, Expr... arguments) {
    return add(site(site, axes, family, Optional.empty(), arguments));
  }

  /** A site of a family bound to a component. */
  Expr observed(Expr.Leaf bound, Family family, Expr... arguments) {
    return add(site(bound.name(), bound.dims(), family, Optional.of(bound), arguments));
  }

  /** A site bound to a component, whose plates stand in another order than the component's. */
  Expr observed(Expr.Leaf bound, List<Axis> axes, String family, Expr... arguments) {
    return observed(bound, axes, Families.byFactory(family).orElseThrow(), arguments);
  }

  /** As {@link #observed(Expr.Leaf, List, String, Expr...)}, of any family. */
  Expr observed(Expr.Leaf bound, List<Axis> axes, Family family, Expr... arguments) {
    return add(site(bound.name(), axes, family, Optional.of(bound), arguments));
  }

  /** A deterministic quantity. */
  Expr derived(String quantity, List<Axis> axes, Expr value) {
    return add(new Quantity.Derived(quantity, axes, value, false, SourceSpan.NONE));
  }

  void factor(String factor, List<Axis> axes, Expr value) {
    add(new Quantity.Factor(factor, axes, value, SourceSpan.NONE));
  }

  /** Leaves elements of a site out of the density. */
  void mask(String name, Expr mask) {
    Quantity.Site site = (Quantity.Site) quantities.get(name);
    add(
        new Quantity.Site(
            name,
            site.axes(),
            site.family(),
            site.arguments(),
            site.inner(),
            site.observed(),
            Optional.of(mask),
            site.auxiliary(),
            site.requests(),
            site.span()));
  }

  /** Lets the annotations of a site ask for reparameterizers. */
  void ask(String name, Request... requests) {
    Quantity.Site site = (Quantity.Site) quantities.get(name);
    add(
        new Quantity.Site(
            name,
            site.axes(),
            site.family(),
            site.arguments(),
            site.inner(),
            site.observed(),
            site.mask(),
            site.auxiliary(),
            Optional.of(List.of(requests)),
            site.span()));
  }

  /** Reparameterizes what has a location and a scale; -1 for learned centerings. */
  void auto(double centered) {
    String annotation = dev.isotropy.strategy.Auto.class.getName();
    strategy = Optional.of(new Request(annotation, Map.of("centered", centered), SourceSpan.NONE));
  }

  /** A quantity read along other axes. */
  Expr read(String quantity, Axis... axes) {
    return graph.quantity(quantity, List.of(axes));
  }

  private Expr add(Quantity quantity) {
    quantities.put(quantity.name(), quantity);
    return graph.quantity(quantity.name(), quantity.axes());
  }

  private static Quantity.Site site(
      String name,
      List<Axis> axes,
      String family,
      Optional<Expr.Leaf> observed,
      Expr... arguments) {
    return site(name, axes, Families.byFactory(family).orElseThrow(), observed, arguments);
  }

  private static Quantity.Site site(
      String name,
      List<Axis> axes,
      Family family,
      Optional<Expr.Leaf> observed,
      Expr... arguments) {
    return new Quantity.Site(
        name,
        axes,
        family,
        List.of(arguments),
        observed,
        Optional.empty(),
        false,
        Optional.empty(),
        SourceSpan.NONE);
  }

  Model model() {
    Model.ModelType type =
        new Model.ModelType(
            "demo",
            "demo." + name,
            name + "Model",
            true,
            components.stream().map(DataComponent::name).toList());
    return new Model(
        graph,
        type,
        List.copyOf(plates.values()),
        List.copyOf(components),
        List.copyOf(quantities.values()),
        strategy,
        Map.of(),
        List.of(),
        List.of());
  }

  Map<String, Integer> sizes() {
    return sizes;
  }

  Map<String, double[]> data() {
    return data;
  }
}
