package dev.isotropy.processor.frontend;

import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Suggest;
import dev.isotropy.processor.frontend.SourceModel.Component;
import dev.isotropy.processor.frontend.SourceModel.Member;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Plate;
import dev.isotropy.processor.ir.SourceSpan;
import dev.isotropy.processor.ir.Type;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;

/** The plates of a model, in the order of first mention, with what tells their sizes. */
final class Plates {

  private final SourceModel model;
  private final Reading reading;
  private final Map<String, Plate> plates = new LinkedHashMap<>();
  private final Map<String, String> owners = new LinkedHashMap<>();

  /** Plates with a size in their annotation, right or wrong. */
  private final Set<String> named = new HashSet<>();

  Plates(SourceModel model, Reading reading) {
    this.model = model;
    this.reading = reading;
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
    Tree sized = Annotations.tree(reading, element, Annotations.PLATE, "size", 0, tree);
    Optional<String> size = size(owner, names, element, sized);
    checkNames(owner, names, element, tree);
    for (String name : names) {
      reading.graph().declare(Axis.of(name));
      plates.putIfAbsent(name, new Plate(name, Optional.empty(), span));
      owners.putIfAbsent(name, owner);
    }
    if (size.isPresent() && names.size() == 1) {
      Plate known = Objects.requireNonNull(plates.get(names.getFirst()));
      if (known.sizeComponent().filter(other -> !other.equals(size.get())).isPresent()) {
        report(
            sized,
            owner,
            "its size is '"
                + size.get()
                + "' here, but '"
                + known.sizeComponent().get()
                + "' before",
            "give the size once");
      }
      plates.put(known.name(), new Plate(known.name(), size, known.span()));
    }
  }

  private Optional<String> size(String owner, List<String> names, Element element, Tree tree) {
    String size =
        Annotations.find(element, Annotations.PLATE)
            .map(mirror -> Annotations.text(mirror, "size"))
            .orElse("");
    if (size.isEmpty()) {
      return Optional.empty();
    }
    named.addAll(names);
    if (names.size() != 1) {
      report(tree, owner, "a size needs exactly one axis", "give each axis its size elsewhere");
      return Optional.empty();
    }
    Optional<Component> component = model.component(size);
    if (component.isEmpty()) {
      reading.report(
          Problem.UNKNOWN_COMPONENT,
          model.unit(),
          tree,
          owner,
          "size",
          size,
          size.chars().allMatch(Character::isDigit)
              ? "sizes are data: declare an int component, and name it"
              : Suggest.advice(size, model.data().stream().map(Component::name).toList()));
      return Optional.empty();
    }
    if (!component.get().shape().equals(new Shape(Type.INT, 0))) {
      if (component.get().isDeclared()) {
        report(
            tree,
            owner,
            "its size '" + size + "' is " + component.get().shape(),
            "name an int component");
      }
      return Optional.empty();
    }
    return Optional.of(size);
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
                    .orElse(""));
      }
    }
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
