package dev.isotropy.processor.frontend;

import dev.isotropy.processor.ir.Model;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Names the generated class of a model. */
final class Naming {

  private Naming() {}

  /**
   * The names for a model.
   *
   * @param constructorOrder its data in the order of its constructor's parameters
   */
  static Model.ModelType of(TypeElement type, Elements elements, List<String> constructorOrder) {
    PackageElement where = elements.getPackageOf(type);
    List<String> simple = new ArrayList<>();
    boolean isPublic = true;
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      simple.addFirst(at.getSimpleName().toString());
      isPublic &= at.getModifiers().contains(Modifier.PUBLIC);
    }
    return new Model.ModelType(
        where.getQualifiedName().toString(),
        type.getQualifiedName().toString(),
        String.join("_", simple) + "Model",
        isPublic,
        constructorOrder);
  }
}
