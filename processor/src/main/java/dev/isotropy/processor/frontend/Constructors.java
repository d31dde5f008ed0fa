package dev.isotropy.processor.frontend;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the constructor by which generated code makes a model from data. */
final class Constructors {

  private static final Set<String> UNCHECKED =
      Set.of("java.lang.RuntimeException", "java.lang.Error");

  private Constructors() {}

  /**
   * The data in the order of the parameters; empty if no constructor takes them by name and type.
   */
  static Optional<List<String>> order(TypeElement type, List<String> data) {
    if (type.getKind() == ElementKind.RECORD) {
      return Optional.of(data);
    }
    Map<String, TypeMirror> fields = new HashMap<>();
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      fields.put(field.getSimpleName().toString(), field.asType());
    }
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      List<String> names =
          constructor.getParameters().stream()
              .map(parameter -> parameter.getSimpleName().toString())
              .toList();
      if (!constructor.getModifiers().contains(Modifier.PRIVATE)
          && names.size() == data.size()
          && new HashSet<>(names).equals(new HashSet<>(data))
          && constructor.getParameters().stream()
              .allMatch(parameter -> takes(parameter.asType(), fields, parameter))
          && constructor.getThrownTypes().stream().allMatch(Constructors::isUnchecked)) {
        return Optional.of(names);
      }
    }
    return Optional.empty();
  }

  /** Fields that a constructor takes by name and that are no data, if it takes all data too. */
  static Optional<String> unmarked(TypeElement type, List<String> data) {
    List<String> fields =
        ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .map(field -> field.getSimpleName().toString())
            .toList();
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      List<String> names =
          constructor.getParameters().stream()
              .map(parameter -> parameter.getSimpleName().toString())
              .toList();
      List<String> others = names.stream().filter(name -> !data.contains(name)).toList();
      if (names.containsAll(data) && fields.containsAll(others) && !others.isEmpty()) {
        return Optional.of(String.join(", ", others));
      }
    }
    return Optional.empty();
  }

  private static boolean takes(
      TypeMirror parameter, Map<String, TypeMirror> fields, VariableElement named) {
    TypeMirror field = fields.get(named.getSimpleName().toString());
    return field == null
        || parameter.getKind() == TypeKind.ERROR // javac reports it
        || field.toString().equals(parameter.toString())
        || (field.getKind() == TypeKind.INT && parameter.getKind() == TypeKind.DOUBLE);
  }

  private static boolean isUnchecked(TypeMirror thrown) {
    for (TypeMirror at = thrown; at instanceof DeclaredType type; ) {
      TypeElement element = (TypeElement) type.asElement();
      if (UNCHECKED.contains(element.getQualifiedName().toString())) {
        return true;
      }
      at = element.getSuperclass();
    }
    return false;
  }
}
