package dev.isotropy.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.ir.Quantity.Request;
import dev.isotropy.processor.ir.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the annotations that ask for reparameterizers and strategies, in source order. */
final class Requests {

  private final Reading reading;
  private final Scope scope;

  Requests(Reading reading, Scope scope) {
    this.reading = reading;
    this.scope = scope;
  }

  /**
   * What a site's annotations ask for.
   *
   * @param known the binary names of the annotation types of reparameterizers
   * @return empty if there are none; an empty list if they ask to leave the site alone
   */
  Optional<List<Request>> reparameterizers(Element site, Tree tree, Set<String> known) {
    List<Request> requests = new ArrayList<>();
    boolean any = false;
    for (Written written : written(site, tree)) {
      boolean list = written.name().equals(Annotations.REPARAM);
      if (list) {
        requests.addAll(named(written, site));
      } else if (isRequest(written, known)) {
        request(written, site).ifPresent(requests::add);
      }
      any |= list || isRequest(written, known);
    }
    return any ? Optional.of(List.copyOf(requests)) : Optional.empty();
  }

  /** The strategies that a model's annotations name. */
  List<Request> strategies(TypeElement model, Tree tree, Set<String> known) {
    List<Request> requests = new ArrayList<>();
    for (Written written : written(model, tree)) {
      if (written.name().equals(Annotations.STRATEGY)) {
        requests.addAll(named(written, model));
      } else if (isRequest(written, known)) {
        request(written, model).ifPresent(requests::add);
      }
    }
    return requests;
  }

  /** One that is marked as an extension's asks for it even if its implementation is missing. */
  private static boolean isRequest(Written written, Set<String> known) {
    return known.contains(written.name())
        || Annotations.has(Annotations.typeOf(written.mirror()), Annotations.EXTENSION);
  }

  /**
   * An annotation with its place in the source.
   *
   * @param name the binary name of its type
   */
  private record Written(String name, AnnotationMirror mirror, AnnotationTree tree) {}

  /** The annotations in source order; the compiler gathers repeated ones in a container. */
  private List<Written> written(Element element, Tree declaration) {
    Map<String, List<AnnotationMirror>> mirrors = new HashMap<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      for (AnnotationMirror single : flatten(mirror)) {
        mirrors.computeIfAbsent(binaryName(single), _ -> new ArrayList<>()).add(single);
      }
    }
    List<Written> all = new ArrayList<>();
    for (AnnotationTree tree : annotations(declaration)) {
      Optional<String> name =
          scope
              .type(tree.getAnnotationType())
              .map(reading.elements()::getBinaryName)
              .map(Object::toString);
      List<AnnotationMirror> left = name.map(mirrors::get).orElse(List.of());
      if (left != null && !left.isEmpty()) {
        all.add(new Written(name.orElseThrow(), left.removeFirst(), tree));
      }
    }
    return all;
  }

  private static List<AnnotationMirror> flatten(AnnotationMirror mirror) {
    Optional<AnnotationValue> value = Annotations.value(mirror, "value");
    if (value.isEmpty() || !(value.get().getValue() instanceof List<?> list) || list.isEmpty()) {
      return List.of(mirror);
    }
    List<AnnotationMirror> inner = new ArrayList<>();
    for (AnnotationValue element : Annotations.list(value.get())) {
      if (!(element.getValue() instanceof AnnotationMirror single)) {
        return List.of(mirror);
      }
      inner.add(single);
    }
    return inner;
  }

  private static List<? extends AnnotationTree> annotations(Tree declaration) {
    return switch (declaration) {
      case MethodTree method -> method.getModifiers().getAnnotations();
      case VariableTree variable -> variable.getModifiers().getAnnotations();
      case ClassTree type -> type.getModifiers().getAnnotations();
      default -> List.of();
    };
  }

  private String binaryName(AnnotationMirror mirror) {
    TypeElement type = Annotations.typeOf(mirror);
    return String.valueOf(reading.elements().getBinaryName(type));
  }

  /** The annotation types that {@code @Reparam} or {@code @Strategy} names, with their defaults. */
  private List<Request> named(Written written, Element element) {
    List<Request> requests = new ArrayList<>();
    Optional<AnnotationValue> value = Annotations.value(written.mirror(), "value");
    for (AnnotationValue single : value.map(Annotations::list).orElse(List.of())) {
      Tree tree = reading.trees().getTree(element, written.mirror(), single);
      SourceSpan span = span(tree == null ? written.tree() : tree);
      if (single.getValue() instanceof DeclaredType type
          && type.getKind() != TypeKind.ERROR
          && type.asElement() instanceof TypeElement annotation) {
        defaults(annotation, element, span).ifPresent(requests::add);
      } else {
        reading.noteMissing(
            String.valueOf(single),
            scope.unit(),
            tree == null ? written.tree() : tree,
            element.getSimpleName().toString());
      }
    }
    return requests;
  }

  private Optional<Request> defaults(TypeElement annotation, Element site, SourceSpan span) {
    Map<String, Object> settings = new LinkedHashMap<>();
    for (ExecutableElement element : ElementFilter.methodsIn(annotation.getEnclosedElements())) {
      if (element.getDefaultValue() == null) {
        reading
            .findings()
            .report(
                Problem.REPARAM_NEEDS_SETTINGS,
                span,
                annotation.getSimpleName(),
                site.getSimpleName(),
                element.getSimpleName());
        return Optional.empty();
      }
      settings.put(element.getSimpleName().toString(), plain(element.getDefaultValue()));
    }
    String name = reading.elements().getBinaryName(annotation).toString();
    return Optional.of(new Request(name, settings, span));
  }

  /** Empty if the annotation lacks a value or has a wrong one, of which the compiler tells. */
  private Optional<Request> request(Written written, Element element) {
    new InstantiatedCheck(reading, scope).check(element, written.mirror(), written.tree());
    Map<String, Object> settings = new LinkedHashMap<>();
    Map<? extends ExecutableElement, ? extends AnnotationValue> values =
        reading.elements().getElementValuesWithDefaults(written.mirror());
    values.forEach(
        (name, value) ->
            settings.put(name.getSimpleName().toString(), setting(written, element, name, value)));
    boolean complete =
        values
            .keySet()
            .containsAll(
                ElementFilter.methodsIn(
                    Annotations.typeOf(written.mirror()).getEnclosedElements()));
    return complete && values.values().stream().noneMatch(Requests::isWrong)
        ? Optional.of(
            new Request(written.name(), settings, span(written.tree().getAnnotationType())))
        : Optional.empty();
  }

  /**
   * A method that an element names.
   *
   * @param span where it is named
   */
  record Named(String name, SourceSpan span) {}

  private Object setting(
      Written written, Element on, ExecutableElement element, AnnotationValue value) {
    if (!Annotations.has(element, Annotations.NAMES_DISTRIBUTION)
        || !(value.getValue() instanceof String name)
        || name.isEmpty()) {
      return plain(value);
    }
    Tree tree = reading.trees().getTree(on, written.mirror(), value);
    Tree at = tree instanceof AssignmentTree assignment ? assignment.getExpression() : tree;
    return new Named(name, span(at == null ? written.tree() : at));
  }

  /** The methods that the annotations of a site name. */
  static List<String> named(Element site) {
    List<String> names = new ArrayList<>();
    for (AnnotationMirror mirror : site.getAnnotationMirrors()) {
      for (AnnotationMirror single : flatten(mirror)) {
        single
            .getElementValues()
            .forEach(
                (element, value) -> {
                  if (Annotations.has(element, Annotations.NAMES_DISTRIBUTION)) {
                    names.add(String.valueOf(value.getValue()));
                  }
                });
      }
    }
    return names;
  }

  /** Whether the compiler could not make a value of what is written. */
  private static boolean isWrong(AnnotationValue value) {
    return switch (value.getValue()) {
      case List<?> list ->
          list.stream().map(AnnotationValue.class::cast).anyMatch(Requests::isWrong);
      case TypeMirror type -> type.getKind() == TypeKind.ERROR;
      case Object simple -> simple.equals("<error>");
    };
  }

  /** Boxed primitives and strings as they are; constants and classes by name; lists of these. */
  private Object plain(AnnotationValue value) {
    return switch (value.getValue()) {
      case List<?> list -> list.stream().map(AnnotationValue.class::cast).map(this::plain).toList();
      case VariableElement constant -> constant.getSimpleName().toString();
      case DeclaredType type when type.asElement() instanceof TypeElement element ->
          reading.elements().getBinaryName(element).toString();
      case TypeMirror type -> type.toString();
      case AnnotationMirror mirror -> mirror.toString();
      case Object simple -> simple;
    };
  }

  private SourceSpan span(Tree tree) {
    CompilationUnitTree unit = scope.unit();
    return reading.span(
        unit, Frame.start(tree instanceof AnnotationTree a ? a.getAnnotationType() : tree));
  }
}
