package dev.isotropy.processor.backend;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.ir.DataComponent;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.passes.lower.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the writers of one generated class share.
 *
 * @param written the model as the user wrote it
 * @param density the density of the reparameterized model, with fixed centerings
 * @param general the same with learnable parameters, if there are any
 */
record ModelContext(
    Model written,
    Density density,
    Optional<Density> general,
    Layout layout,
    Names names,
    ClassName type,
    ClassName user) {

  /** The same about an earlier form of the model. */
  ModelContext of(Model earlier) {
    return new ModelContext(earlier, density, general, layout, names, type, user);
  }

  Graph graph() {
    return written.graph();
  }

  ClassName draw() {
    return type.nestedClass("Draw");
  }

  /** The sites that bind a component, by the component's name. */
  Set<String> observedComponents() {
    Set<String> observed = new LinkedHashSet<>();
    for (Quantity.Site site : written.sites()) {
      site.observed().ifPresent(leaf -> observed.add(leaf.name()));
    }
    return observed;
  }

  /**
   * What sites, quantities and factors are computed from; not the data to which sites are bound.
   */
  List<Expr> expressions() {
    List<Expr> expressions = new ArrayList<>();
    for (Quantity quantity : written().quantities()) {
      switch (quantity) {
        case Quantity.Site site -> expressions.addAll(site.arguments());
        case Quantity.Derived derived -> expressions.add(derived.value());
        case Quantity.Factor factor -> expressions.add(factor.value());
      }
    }
    return expressions;
  }

  /** Where the missing elements of a component are, if they are imputed. */
  Optional<DataComponent> missing(String component) {
    return components().stream()
        .filter(
            other ->
                other.origin() instanceof DataComponent.MissingPositions missing
                    && missing.component().equals(component))
        .findFirst();
  }

  /** The code of an element of a data component, read from a field of an object. */
  CodeBlock data(String owner, Expr.Leaf leaf, CodeBlock index) {
    String prefix = owner.isEmpty() ? "" : owner + ".";
    CodeBlock element =
        leaf.dims().isEmpty()
            ? CodeBlock.of("$L$L", prefix, field(leaf.name()))
            : CodeBlock.of("$L$L[$L]", prefix, field(leaf.name()), index);
    return element;
  }

  /** The field that holds a component. */
  String field(String component) {
    return layout.component(component);
  }

  /** The Java type of a component's flat field. */
  static Class<?> fieldType(DataComponent component) {
    boolean real = component.type() == Type.DOUBLE;
    if (component.rank() == 0) {
      return real ? double.class : int.class;
    }
    return real ? double[].class : int[].class;
  }

  List<DataComponent> components() {
    return written.data();
  }

  /**
   * A writer of a method's body whose leaves are data fields of {@code owner}, and others as {@code
   * leaves} says.
   */
  ElementWriter writer(String owner, ElementWriter.Leaves leaves, String... taken) {
    Names scope = names.inner();
    for (String name : taken) {
      scope.take(name);
    }
    return new ElementWriter(
        graph(),
        layout,
        (leaf, index) ->
            leaf.kind() == Expr.LeafKind.DATA
                ? data(owner, leaf, index)
                : leaves.element(leaf, index),
        scope);
  }
}
