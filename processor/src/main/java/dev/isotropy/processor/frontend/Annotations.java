package dev.isotropy.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads the values of annotations in the source. */
final class Annotations {

  static final String MODEL = "dev.isotropy.model.Model";
  static final String SAMPLE = "dev.isotropy.model.Sample";
  static final String DETERMINISTIC = "dev.isotropy.model.Deterministic";
  static final String FACTOR = "dev.isotropy.model.Factor";
  static final String IMPUTE = "dev.isotropy.model.Impute";
  static final String ENUMERATE = "dev.isotropy.model.Enumerate";
  static final String DATA = "dev.isotropy.model.Data";
  static final String PLATE = "dev.isotropy.model.Plate";
  static final String INDEX = "dev.isotropy.model.Index";
  static final String REPARAM = "dev.isotropy.reparam.Reparam";
  static final String EXTENSION = "dev.isotropy.model.Extension";
  static final String INSTANTIATED = "dev.isotropy.model.Instantiated";
  static final String NAMES_DISTRIBUTION = "dev.isotropy.model.NamesDistribution";
  static final String STRATEGY = "dev.isotropy.strategy.Strategy";

  private Annotations() {}

  static boolean has(Element element, String annotation) {
    return find(element, annotation).isPresent();
  }

  static Optional<AnnotationMirror> find(Element element, String annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (typeOf(mirror).getQualifiedName().contentEquals(annotation)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  static TypeElement typeOf(AnnotationMirror mirror) {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }

  /** The value of an element, if the annotation sets it. */
  static Optional<AnnotationValue> value(AnnotationMirror mirror, String name) {
    for (ExecutableElement element : mirror.getElementValues().keySet()) {
      if (element.getSimpleName().contentEquals(name)) {
        return Optional.of(mirror.getElementValues().get(element));
      }
    }
    return Optional.empty();
  }

  /** The string that an element is set to; else empty. */
  static String text(AnnotationMirror mirror, String name) {
    return value(mirror, name).map(value -> String.valueOf(value.getValue())).orElse("");
  }

  /** The strings that an array element is set to. */
  static List<String> texts(Element element, String annotation, String name) {
    return find(element, annotation)
        .flatMap(mirror -> value(mirror, name))
        .map(Annotations::list)
        .orElse(List.of())
        .stream()
        .map(single -> String.valueOf(single.getValue()))
        .toList();
  }

  /**
   * The value of an annotation's element in the source, at which its problems are reported; else
   * the declaration.
   *
   * @param index which of the values, where there are several
   */
  static Tree tree(
      Reading reading,
      Element element,
      String annotation,
      String name,
      int index,
      Tree declaration) {
    Optional<AnnotationMirror> mirror = find(element, annotation);
    Optional<AnnotationValue> value = mirror.flatMap(found -> value(found, name));
    if (value.isEmpty()) {
      return declaration;
    }
    AnnotationValue single = list(value.get()).get(index);
    Tree tree = reading.trees().getTree(element, mirror.get(), single);
    if (tree instanceof AssignmentTree assignment) {
      return assignment.getExpression();
    }
    return tree == null ? declaration : tree;
  }

  /** An annotation in the source; else the declaration. */
  static Tree tree(Reading reading, Element element, String annotation, Tree declaration) {
    Optional<AnnotationMirror> mirror = find(element, annotation);
    Tree tree = mirror.map(found -> reading.trees().getTree(element, found)).orElse(null);
    return tree == null ? declaration : tree;
  }

  /** The values of an array element. */
  static List<AnnotationValue> list(AnnotationValue value) {
    return value.getValue() instanceof List<?> values
        ? values.stream().map(AnnotationValue.class::cast).toList()
        : List.of(value);
  }
}
