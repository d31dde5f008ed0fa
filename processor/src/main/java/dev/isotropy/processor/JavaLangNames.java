package dev.isotropy.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Lets a generated file mean the types of {@code java.lang} by their simple names where its package
 * has types of the same names.
 */
final class JavaLangNames {

  private JavaLangNames() {}

  /**
   * The source with an import for each type of the package that hides one. The type around a model
   * itself may have no such name.
   */
  static String imported(String source, TypeElement model, Elements elements) {
    PackageElement around = elements.getPackageOf(model);
    Set<Element> own = new HashSet<>();
    for (Element at = model; at instanceof TypeElement; at = at.getEnclosingElement()) {
      own.add(at);
    }
    List<String> hidden =
        around.getEnclosedElements().stream()
            .filter(type -> !own.contains(type))
            .map(Element::getSimpleName)
            .map(name -> "java.lang." + name)
            .filter(name -> elements.getTypeElement(name) != null)
            .toList();
    if (hidden.isEmpty()) {
      return source;
    }
    int at = around.isUnnamed() ? 0 : source.indexOf(';', source.indexOf("\npackage ") + 1) + 1;
    String lines =
        hidden.stream()
            .map(name -> "import " + name + ";\n")
            .collect(Collectors.joining("", around.isUnnamed() ? "" : "\n\n", ""));
    return source.substring(0, at) + lines + source.substring(at);
  }
}
