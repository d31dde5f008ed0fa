package dev.isotropy.processor.frontend;

import dev.isotropy.processor.frontend.SourceModel.Kind;
import dev.isotropy.processor.ir.Outline;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads the outline of a model from its declarations alone, whatever errors they have. */
public final class Outlines {

  private static final Set<String> NO_TYPES = Set.of("record", "var", "yield", "sealed", "permits");

  private Outlines() {}

  /** The outline of a type annotated {@code @Model}. */
  public static Outline of(TypeElement type, Elements elements) {
    Set<String> data = new HashSet<>();
    for (Element element : type.getEnclosedElements()) {
      if (element instanceof RecordComponentElement || Annotations.has(element, Annotations.DATA)) {
        data.add(element.getSimpleName().toString());
      }
    }
    Map<String, Outline.Drawn> drawn = new LinkedHashMap<>();
    for (Element element : type.getEnclosedElements()) {
      String name = element.getSimpleName().toString();
      Optional<Kind> kind = Declarations.kind(element);
      boolean latent =
          kind.isPresent()
              && kind.get() != Kind.FACTOR
              && !data.contains(name)
              && !isObserved(element);
      if (latent
          && SourceVersion.isName(name) // no name at all after a syntax error
          && element.getKind() != ElementKind.RECORD_COMPONENT
          && !MemberChecks.OBJECT_METHODS.contains(name)) {
        drawn.putIfAbsent(
            name,
            new Outline.Drawn(
                name,
                plates(element),
                event(element),
                Annotations.has(element, Annotations.ENUMERATE)));
      }
    }
    return new Outline(
        Naming.of(type, elements, List.of()), isAccessible(type), List.copyOf(drawn.values()));
  }

  /** Whether a type has a name that types may have. */
  public static boolean isNameOfType(TypeElement type) {
    String name = type.getSimpleName().toString();
    return SourceVersion.isName(name) && !NO_TYPES.contains(name);
  }

  /** Whether all members and parameters have names; where the syntax is wrong, some have none. */
  public static boolean hasNames(TypeElement type) {
    List<String> components =
        ElementFilter.recordComponentsIn(type.getEnclosedElements()).stream()
            .map(component -> component.getSimpleName().toString())
            .toList();
    if (new HashSet<>(components).size() < components.size()) {
      return false; // two of one name
    }
    return type.getEnclosedElements().stream().allMatch(Outlines::hasName);
  }

  private static boolean hasName(Element member) {
    boolean named =
        member.getKind() == ElementKind.CONSTRUCTOR
            || member.getKind() == ElementKind.STATIC_INIT
            || member.getKind() == ElementKind.INSTANCE_INIT
            || SourceVersion.isName(member.getSimpleName());
    return named
        && (!(member instanceof ExecutableElement method)
            || method.getParameters().stream().allMatch(Outlines::hasName));
  }

  /** Whether a type is annotated {@code @Model}. */
  public static boolean isModel(Element type) {
    return Annotations.has(type, Annotations.MODEL);
  }

  /** What messages call an annotated member: site, quantity or factor. */
  public static String word(Element member) {
    return Declarations.kind(member).map(Kind::word).orElse("member");
  }

  private static boolean isAccessible(TypeElement type) {
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (at.getModifiers().contains(Modifier.PRIVATE)) {
        return false;
      }
    }
    return type.getTypeParameters().isEmpty();
  }

  private static boolean isObserved(Element element) {
    return Annotations.find(element, Annotations.SAMPLE)
        .filter(mirror -> !Annotations.text(mirror, "observed").isEmpty())
        .isPresent();
  }

  private static int event(Element element) {
    TypeMirror type =
        element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
    return FamilyType.of(type)
        .map(FamilyType::rank)
        .or(() -> Shape.of(type).map(Shape::rank))
        .orElse(0);
  }

  private static int plates(Element element) {
    return Annotations.find(element, Annotations.PLATE)
        .flatMap(mirror -> Annotations.value(mirror, "value"))
        .map(value -> Annotations.list(value).size())
        .orElse(0);
  }
}
