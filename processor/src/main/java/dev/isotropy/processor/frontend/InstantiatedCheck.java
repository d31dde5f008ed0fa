package dev.isotropy.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** Checks the classes that annotations name for generated code to make objects of. */
final class InstantiatedCheck {

  private final Reading reading;
  private final Scope scope;

  InstantiatedCheck(Reading reading, Scope scope) {
    this.reading = reading;
    this.scope = scope;
  }

  /**
   * Reports each class that generated code can't make an object of.
   *
   * @param element what the annotation stands on
   */
  void check(Element element, AnnotationMirror mirror, AnnotationTree tree) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      Annotations.find(entry.getKey(), Annotations.INSTANTIATED)
          .filter(_ -> entry.getValue().getValue() instanceof DeclaredType)
          .ifPresent(mark -> check(element, mirror, tree, entry.getValue(), mark));
    }
  }

  private void check(
      Element element,
      AnnotationMirror mirror,
      AnnotationTree annotation,
      AnnotationValue value,
      AnnotationMirror mark) {
    DeclaredType type = (DeclaredType) value.getValue();
    if (type.getKind() == TypeKind.ERROR) {
      return; // The compiler reports it.
    }
    String wanted = Annotations.text(mark, "value");
    TypeElement named = (TypeElement) type.asElement();
    Optional<String> defect = defect(named, wanted, element);
    if (defect.isPresent()) {
      Tree tree = reading.trees().getTree(element, mirror, value);
      Tree at = tree instanceof AssignmentTree assignment ? assignment.getExpression() : tree;
      reading
          .findings()
          .report(
              Problem.NOT_INSTANTIABLE,
              reading.span(
                  scope.unit(), Frame.start(at == null ? annotation.getAnnotationType() : at)),
              Annotations.typeOf(mirror).getSimpleName(),
              element.getSimpleName(),
              named.getSimpleName(),
              defect.get(),
              wanted);
    }
  }

  private Optional<String> defect(TypeElement type, String wanted, Element model) {
    if (!isSubtype(type, wanted)) {
      return Optional.of("it does not implement " + wanted.substring(wanted.lastIndexOf('.') + 1));
    }
    if (type.getKind().isInterface() || type.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.of("it is abstract");
    }
    PackageElement home = reading.elements().getPackageOf(model);
    boolean near = reading.elements().getPackageOf(type).equals(home);
    for (Element e = type; e instanceof TypeElement each; e = each.getEnclosingElement()) {
      if (each.getNestingKind() == NestingKind.MEMBER
          && !each.getModifiers().contains(Modifier.STATIC)) {
        return Optional.of("it is an inner class");
      }
      boolean seen = each.getModifiers().contains(Modifier.PUBLIC);
      if (each.getModifiers().contains(Modifier.PRIVATE) || !(seen || near)) {
        return Optional.of("'" + each.getSimpleName() + "' is not public");
      }
    }
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(constructor -> constructor.getParameters().isEmpty())
            .anyMatch(
                constructor ->
                    constructor.getModifiers().contains(Modifier.PUBLIC)
                        || (near && !constructor.getModifiers().contains(Modifier.PRIVATE)))
        ? Optional.empty()
        : Optional.of("it has no public constructor without parameters");
  }

  private static boolean isSubtype(TypeElement type, String wanted) {
    if (type.getQualifiedName().contentEquals(wanted)) {
      return true;
    }
    return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .anyMatch(
            parent ->
                parent instanceof DeclaredType declared
                    && declared.asElement() instanceof TypeElement above
                    && isSubtype(above, wanted));
  }
}
