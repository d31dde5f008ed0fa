package dev.isotropy.processor.frontend;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Suggest;
import dev.isotropy.processor.frontend.SourceModel.Component;
import dev.isotropy.processor.frontend.SourceModel.Member;
import dev.isotropy.processor.frontend.SourceModel.Parameter;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Renaming;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;

/** Gives parameters their values: elements, rows and whole arrays of sites, quantities and data. */
final class Parameters {

  private final SourceModel model;
  private final Reading reading;
  private final Axes axes;
  private final Function<Member, Optional<Expr>> derived;
  private final Function<Member, Optional<List<String>>> elements;

  /**
   * Parameters of the members of a model.
   *
   * @param derived the value of a derived quantity, if it is known by now
   * @param elements the extents of a quantity's elements, if they can be known
   */
  Parameters(
      SourceModel model,
      Reading reading,
      Axes axes,
      Function<Member, Optional<Expr>> derived,
      Function<Member, Optional<List<String>>> elements) {
    this.model = model;
    this.reading = reading;
    this.axes = axes;
    this.derived = derived;
    this.elements = elements;
  }

  /** The value of a parameter. */
  Value value(Member member, Parameter parameter) {
    if (parameter.shape().isEmpty()) {
      return Value.UNKNOWN;
    }
    if (parameter.index().isPresent()) {
      return index(member, parameter, parameter.index().get());
    }
    Optional<Component> component = model.component(parameter.name());
    if (component.isPresent()) {
      return data(member, parameter, component.get());
    }
    Optional<Member> quantity = model.member(parameter.name());
    if (quantity.isEmpty()) {
      unknown(member, parameter);
      return Value.UNKNOWN;
    }
    Optional<Component> observed = model.observed(quantity.get());
    return observed.isPresent()
        ? data(member, parameter, observed.get())
        : quantity(member, parameter, quantity.get());
  }

  /** A whole component, as a field or accessor gives it. */
  Value whole(Member member, Component component) {
    return axes.of(component.name())
        .map(
            extents ->
                value(
                    dims -> data(component, dims),
                    axes.walk(extents, member.plates()),
                    List.of(),
                    component.shape().type()))
        .orElse(Value.UNKNOWN);
  }

  private Value index(Member member, Parameter parameter, String plate) {
    if (!member.plates().contains(plate)) {
      reading.report(
          Problem.UNKNOWN_PLATE,
          model.unit(),
          Annotations.tree(
              reading, parameter.element(), Annotations.INDEX, "value", 0, parameter.tree()),
          member.name(),
          plate,
          Suggest.advice(plate, member.plates()));
      return Value.UNKNOWN;
    }
    if (!parameter.shape().equals(Optional.of(new Shape(Type.INT, 0)))) {
      mismatch(member, parameter, "the position in '" + plate + "'", "int");
      return Value.UNKNOWN;
    }
    return new Value.Scalar(reading.graph().position(Axis.of(plate)), Type.INT);
  }

  private Value data(Member member, Parameter parameter, Component component) {
    return axes.of(component.name())
        .map(
            extents ->
                read(
                    member,
                    parameter,
                    extents,
                    observedElement(component),
                    component.shape().type(),
                    dims -> data(component, dims)))
        .orElse(Value.UNKNOWN);
  }

  /** The number of dimensions of an element of the site that observes a component. */
  private int observedElement(Component component) {
    return model.members().stream()
        .filter(member -> model.observed(member).filter(component::equals).isPresent())
        .findFirst()
        .flatMap(QuantityReader::family)
        .map(FamilyType::rank)
        .orElse(0);
  }

  /** What a component holds: data, or a site's values where missing ones are imputed. */
  private Expr data(Component component, List<Axis> dims) {
    return model
        .imputing(component)
        .map(site -> reading.graph().quantity(site.name(), dims))
        .orElseGet(() -> reading.graph().data(component.name(), dims, component.shape().type()));
  }

  private Value quantity(Member member, Parameter parameter, Member quantity) {
    Graph graph = reading.graph();
    Optional<Expr> known =
        derived.apply(quantity).filter(value -> value.binding() != Binding.LATENT);
    Type type =
        quantity.kind() == SourceModel.Kind.SITE
            ? QuantityReader.family(quantity).filter(FamilyType::isDiscrete).isPresent()
                ? Type.INT
                : Type.DOUBLE
            : Shape.of(Bodies.typeOf(quantity)).map(Shape::type).orElse(Type.DOUBLE);
    Optional<List<String>> inner = elements.apply(quantity);
    if (inner.isEmpty()) {
      return Value.UNKNOWN;
    }
    List<String> extents = new ArrayList<>(quantity.plates());
    extents.addAll(inner.get());
    return read(
        member,
        parameter,
        extents,
        inner.get().size(),
        type,
        dims ->
            known
                .map(value -> moved(value, Axis.own(extents), dims))
                .orElseGet(() -> graph.quantity(quantity.name(), dims)));
  }

  /** A derived quantity of data alone is read as its value, so that it counts as data. */
  private Expr moved(Expr value, List<Axis> own, List<Axis> dims) {
    Map<Axis, Axis> renamed = new HashMap<>();
    for (int i = 0; i < dims.size(); i++) {
      if (!dims.get(i).equals(own.get(i))) {
        renamed.put(own.get(i), dims.get(i));
      }
    }
    return renamed.isEmpty() ? value : new Renaming(reading.graph(), renamed).rewrite(value);
  }

  private Value read(
      Member member,
      Parameter parameter,
      List<String> extents,
      int element,
      Type type,
      Function<List<Axis>, Expr> leaf) {
    Shape shape = parameter.shape().orElseThrow();
    if (!readable(type, shape.type())) {
      mismatch(
          member,
          parameter,
          new Shape(type, shape.rank()).toString(),
          new Shape(type, shape.rank()).toString());
      return Value.UNKNOWN;
    }
    checkPlates(parameter, extents);
    int dropped = extents.size() - shape.rank();
    List<String> plates = member.plates();
    Optional<String> fix =
        Sequence.isOwn(model, member, parameter)
            ? ownFix(parameter, element)
            : dropped < 0
                ? Optional.of("declare it as " + new Shape(shape.type(), extents.size()))
                : ranksFix(parameter, extents, dropped, element, plates);
    if (fix.isPresent()) {
      if (dropped == 1 && plates.size() == 1 && isOfComponent(extents.getFirst())) {
        // What meets a plate is taken to run along it: the next reading finds no mismatch.
        axes.learn(extents.getFirst(), plates.getFirst());
      }
      reading.report(
          Problem.RANK_MISMATCH,
          model.unit(),
          parameter.tree(),
          member.name(),
          parameter.name(),
          shape,
          Words.axes(extents),
          fix.get());
      return Value.UNKNOWN;
    }
    return value(
        leaf,
        axes.walk(extents.subList(dropped, extents.size()), plates),
        extents.subList(0, dropped).stream().map(Axis::of).toList(),
        shape.type());
  }

  /** Whether an extent is a dimension of a component that is no plate so far. */
  private boolean isOfComponent(String extent) {
    int dot = extent.indexOf('.');
    return dot > 0
        && extent.lastIndexOf('.') == dot
        && model.component(extent.substring(0, dot)).isPresent();
  }

  /** A sequence along several plates takes its own series, which its position there selects. */
  private static Optional<String> ownFix(Parameter parameter, int element) {
    Shape shape = parameter.shape().orElseThrow();
    return shape.rank() == 1 + element
        ? Optional.empty()
        : Optional.of(
            "take "
                + new Shape(shape.type(), 1 + element)
                + " "
                + parameter.name()
                + ", the site's own series along its last plate");
  }

  /** The axes that a parameter's own annotation repeats, for readers, must be those it has. */
  private void checkPlates(Parameter parameter, List<String> extents) {
    for (String plate : Annotations.texts(parameter.element(), Annotations.PLATE, "value")) {
      if (!extents.contains(plate)) {
        reading.report(
            Problem.UNKNOWN_PLATE,
            model.unit(),
            Annotations.tree(
                reading, parameter.element(), Annotations.PLATE, "value", 0, parameter.tree()),
            parameter.name(),
            plate,
            Suggest.advice(
                plate, extents.stream().filter(extent -> !Axes.isAnonymous(extent)).toList()));
      }
    }
  }

  /**
   * What to do about a parameter that drops axes which the member does not have, or keeps one it
   * has.
   */
  private static Optional<String> ranksFix(
      Parameter parameter, List<String> extents, int dropped, int element, List<String> plates) {
    if (dropped == 0) {
      return Optional.empty();
    }
    List<String> leading = extents.subList(0, dropped);
    List<String> rest = extents.subList(dropped, extents.size());
    Type type = parameter.shape().orElseThrow().type();
    String all =
        "take " + new Shape(type, extents.size()) + " " + parameter.name() + ", the whole array";
    Set<String> distinct = new LinkedHashSet<>(leading);
    boolean whole = element > 0 && rest.size() == element;
    boolean ambiguous =
        distinct.size() < leading.size() || (!whole && rest.stream().anyMatch(plates::contains));
    if (ambiguous) {
      return Optional.of(all);
    }
    distinct.removeAll(plates);
    if (distinct.isEmpty()) {
      return Optional.empty();
    }
    List<String> added = new ArrayList<>(plates);
    added.addAll(distinct);
    return Optional.of(
        distinct.stream().anyMatch(Axes::isAnonymous)
            ? plates.isEmpty() ? all + ", or give the method a plate: @Plate(\"n\")" : all
            : all + ", or add " + Words.plate(added) + " to the method");
  }

  private static Value value(
      Function<List<Axis>, Expr> leaf, List<Axis> walked, List<Axis> dropped, Type type) {
    List<Axis> dims = new ArrayList<>(dropped);
    dims.addAll(walked);
    Expr expr = leaf.apply(dims);
    return walked.isEmpty()
        ? new Value.Scalar(expr, type)
        : new Value.Array(expr, List.copyOf(walked), type);
  }

  private static boolean readable(Type found, Type wanted) {
    return found == wanted || wanted == Type.DOUBLE;
  }

  private void mismatch(Member member, Parameter parameter, String found, String declare) {
    reading.report(
        Problem.TYPE_MISMATCH,
        model.unit(),
        parameter.tree(),
        member.name(),
        parameter.name(),
        parameter.shape().orElseThrow(),
        found,
        declare);
  }

  private void unknown(Member member, Parameter parameter) {
    Set<String> names = new LinkedHashSet<>();
    model.members().stream()
        .filter(other -> other.kind() != SourceModel.Kind.FACTOR && !other.equals(member))
        .forEach(other -> names.add(other.name()));
    Optional<Component> own = model.observed(member);
    model.data().stream()
        .filter(component -> own.filter(component::equals).isEmpty())
        .forEach(component -> names.add(component.name()));
    reading.report(
        Problem.UNKNOWN_NAME,
        model.unit(),
        parameter.tree(),
        member.name(),
        parameter.name(),
        unannotated(member, parameter.name())
            .orElseGet(() -> declaration(parameter.name(), names)));
  }

  private static String declaration(String name, Set<String> names) {
    String declare = "declare it as a site, a @Deterministic quantity, or data";
    boolean near = Suggest.nearest(name, names).isPresent();
    return near
        ? Suggest.advice(name, names)
        : names.isEmpty() ? declare : Suggest.advice(name, names) + ", or " + declare;
  }

  /** What a method of that name lacks, if there is one. */
  private static Optional<String> unannotated(Member member, String name) {
    return Objects.requireNonNull(member.element().getEnclosingElement(), "a member's type")
        .getEnclosedElements()
        .stream()
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .filter(method -> method.getSimpleName().contentEquals(name))
        .findFirst()
        .map(
            method ->
                "annotate the method '"
                    + name
                    + "' with "
                    + (FamilyType.of(method.getReturnType()).isPresent()
                        ? "@Sample"
                        : "@Deterministic"));
  }
}
