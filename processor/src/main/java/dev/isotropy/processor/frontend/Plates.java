package dev.isotropy.processor.frontend;

import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Suggest;
import dev.isotropy.processor.frontend.SourceModel.Component;
import dev.isotropy.processor.frontend.SourceModel.Member;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Plate;
import dev.isotropy.processor.ir.SourceSpan;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The plates of a model, in the order of first mention, with what tells their sizes. */
final class Plates {

  private final SourceModel model;
  private final Reading reading;
  private final Map<String, Plate> plates = new LinkedHashMap<>();
  private final Map<String, String> owners = new LinkedHashMap<>();

  /** The axes among which a plate was first declared. */
  private final Map<String, List<String>> together = new LinkedHashMap<>();

  /** Plates with a size in their annotation, right or wrong. */
  private final Set<String> named = new HashSet<>();

  private final Map<String, Pending> computed = new LinkedHashMap<>();
  private final PlateSizes sizes;

  Plates(SourceModel model, Reading reading, TypeElement type) {
    this.model = model;
    this.reading = reading;
    this.sizes = new PlateSizes(model, reading, type);
  }

  List<Plate> all() {
    return List.copyOf(plates.values());
  }

  /** Declares the plates that the annotations name. */
  void declare() {
    for (Component component : model.data()) {
      declare(component.name(), component.plates(), component.element(), component.tree());
    }
    for (Member member : model.members()) {
      declare(member.name(), member.plates(), member.element(), member.tree());
    }
  }

  private void declare(String owner, List<String> names, Element element, Tree tree) {
    SourceSpan span = reading.span(model.unit(), tree);
    checkNames(owner, names, element, tree);
    for (String name : names) {
      reading.graph().declare(Axis.of(name));
      plates.putIfAbsent(name, new Plate(name, Optional.empty(), span));
      owners.putIfAbsent(name, owner);
      together.putIfAbsent(name, names);
    }
    List<String> sizes = Annotations.texts(element, Annotations.PLATE, "size");
    if (sizes.isEmpty()) {
      return;
    }
    if (sizes.size() != names.size()) {
      named.addAll(names);
      report(
          size(element, 0, tree),
          owner,
          "it has "
              + (names.size() == 1 ? "one axis" : names.size() + " axes")
              + ", but "
              + (sizes.size() == 1 ? "one size" : sizes.size() + " sizes"),
          names.size() == 1
              ? "give one size"
              : "give each axis its size, \"\" where data tell it: size = {\"\", \""
                  + sizes.getFirst()
                  + "\"}");
      return;
    }
    for (int i = 0; i < sizes.size(); i++) {
      if (!sizes.get(i).isEmpty()) {
        named.add(names.get(i));
        take(owner, names.get(i), sizes.get(i), size(element, i, tree));
      }
    }
  }

  private Tree size(Element element, int index, Tree declaration) {
    return Annotations.tree(reading, element, Annotations.PLATE, "size", index, declaration);
  }

  private void take(String owner, String name, String size, Tree tree) {
    Plate known = Objects.requireNonNull(plates.get(name));
    Optional<String> before =
        known.size().or(() -> Optional.ofNullable(computed.get(name)).map(p -> p.member().name()));
    if (before.filter(other -> !other.equals(size)).isPresent()) {
      report(
          tree,
          owner,
          "its size is '" + size + "' here, but '" + before.get() + "' before",
          "give the size once");
      return;
    }
    switch (sizes.find(owner, size, tree)) {
      case PlateSizes.Size.Wrong _ -> {}
      case PlateSizes.Size.Held _ ->
          plates.put(name, new Plate(name, Optional.of(size), known.span()));
      case PlateSizes.Size.Fixed(int value) ->
          plates.put(
              name,
              new Plate(
                  name,
                  Optional.of(size),
                  Optional.of(reading.graph().literal(value)),
                  known.span()));
      case PlateSizes.Size.Computed(Member member) ->
          computed.putIfAbsent(name, new Pending(owner, member, tree));
    }
  }

  /** A size that a member computes, which is read later, and where it is named. */
  private record Pending(String owner, Member member, Tree tree) {}

  /** Reads the sizes that members compute. */
  void compute(Bodies bodies) {
    computed.forEach(
        (name, pending) ->
            sizes
                .value(pending.owner(), name, pending.member(), pending.tree(), bodies)
                .ifPresent(
                    value -> {
                      Plate known = Objects.requireNonNull(plates.get(name));
                      Optional<String> size = Optional.of(pending.member().name());
                      plates.put(name, new Plate(name, size, Optional.of(value), known.span()));
                      if (!(value instanceof Expr.Literal)) {
                        bodies.axes().size(value, name);
                      }
                    }));
  }

  private void checkNames(String owner, List<String> names, Element element, Tree tree) {
    for (int i = 0; i < names.size(); i++) {
      String plate = names.get(i);
      Tree place = Annotations.tree(reading, element, Annotations.PLATE, "value", i, tree);
      if (!SourceVersion.isIdentifier(plate)) {
        reading.report(Problem.PLATE_NAME, model.unit(), place, owner, plate);
      }
      if (Declarations.kind(element).isPresent() && names.indexOf(plate) < i) {
        reading.report(Problem.PLATE_TWICE, model.unit(), place, owner, plate);
      }
    }
  }

  /** Every plate needs data along it, or a component that holds its size. */
  void checkSizes(Axes axes) {
    if (reading.findings().has(Problem.UNKNOWN_COMPONENT)
        || reading.findings().has(Problem.UNKNOWN_SIZE)
        || reading.findings().has(Problem.PLATE_NAME)) {
      return;
    }
    Set<String> sized = new LinkedHashSet<>();
    for (Component component : model.data()) {
      Optional<List<String>> extents = axes.of(component.name());
      if (extents.isEmpty()) {
        return;
      }
      sized.addAll(extents.get());
    }
    for (Plate plate : plates.values()) {
      if (!named.contains(plate.name()) && !sized.contains(plate.name())) {
        reading
            .findings()
            .report(
                Problem.PLATE_WITHOUT_SIZE,
                plate.span(),
                plate.name(),
                owners.getOrDefault(plate.name(), ""),
                Suggest.nearest(plate.name(), sizedNames(sized))
                    .map(near -> "did you mean '" + near + "'?")
                    .or(() -> unobserved(owners.getOrDefault(plate.name(), "")))
                    .orElse(""),
                sized(plate.name()));
      }
    }
  }

  /** The annotation that would give a plate the size {@code J}. */
  private String sized(String plate) {
    List<String> names = together.getOrDefault(plate, List.of(plate));
    if (names.stream().distinct().count() == 1) {
      return "@Plate(value = \"" + plate + "\", size = \"J\")";
    }
    return "@Plate(value = {"
        + quoted(names)
        + "}, size = {"
        + quoted(names.stream().map(name -> name.equals(plate) ? "J" : "").toList())
        + "})";
  }

  private static String quoted(List<String> texts) {
    return texts.stream().collect(Collectors.joining("\", \"", "\"", "\""));
  }

  /** Data that nothing reads, and whose name is like that of a site. */
  private Optional<String> unobserved(String site) {
    List<String> free =
        model.data().stream()
            .filter(data -> model.members().stream().noneMatch(member -> reads(member, data)))
            .map(Component::name)
            .toList();
    return Suggest.nearest(site, free)
        .map(near -> "write @Sample(observed = \"" + near + "\") if these are the data of it");
  }

  private boolean reads(Member member, Component data) {
    return model.observed(member).filter(data::equals).isPresent()
        || member.parameters().stream().anyMatch(each -> each.name().equals(data.name()));
  }

  /** The plates whose sizes are known. */
  private List<String> sizedNames(Set<String> extents) {
    return plates.keySet().stream()
        .filter(name -> named.contains(name) || extents.contains(name))
        .toList();
  }

  private void report(Tree tree, String owner, String what, String fix) {
    reading.report(Problem.PLATE_SIZE, model.unit(), tree, owner, what, fix);
  }
}
