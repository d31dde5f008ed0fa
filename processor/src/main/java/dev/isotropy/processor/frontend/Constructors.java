package dev.isotropy.processor.frontend;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds the constructor by which generated code makes a model from data. */
final class Constructors {

  private Constructors() {}

  /** The data in the order of the parameters; empty if no constructor takes them by name. */
  static Optional<List<String>> order(TypeElement type, List<String> data) {
    if (type.getKind() == ElementKind.RECORD) {
      return Optional.of(data);
    }
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      List<String> names =
          constructor.getParameters().stream()
              .map(parameter -> parameter.getSimpleName().toString())
              .toList();
      if (!constructor.getModifiers().contains(Modifier.PRIVATE)
          && names.size() == data.size()
          && new HashSet<>(names).equals(new HashSet<>(data))) {
        return Optional.of(names);
      }
    }
    return Optional.empty();
  }
}
