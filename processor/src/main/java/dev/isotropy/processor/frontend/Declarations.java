package dev.isotropy.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.SourceModel.Certainty;
import dev.isotropy.processor.frontend.SourceModel.Component;
import dev.isotropy.processor.frontend.SourceModel.Kind;
import dev.isotropy.processor.frontend.SourceModel.Member;
import dev.isotropy.processor.frontend.SourceModel.Parameter;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Reads what a model declares: data, sites, derived quantities and factors, without their bodies.
 */
final class Declarations {

  private final Reading reading;
  private final TypeElement type;
  private final CompilationUnitTree unit;

  Declarations(Reading reading, TypeElement type, CompilationUnitTree unit) {
    this.reading = reading;
    this.type = type;
    this.unit = unit;
  }

  SourceModel read(Model.ModelType names) {
    List<Component> data = new ArrayList<>();
    List<Member> members = new ArrayList<>();
    boolean record = type.getKind() == ElementKind.RECORD;
    for (Element element : type.getEnclosedElements()) {
      switch (element) {
        case RecordComponentElement component -> {
          data.add(component(component, component.getSimpleName() + "()"));
          isNoMember(component);
          accessor(component);
        }
        case VariableElement field when Annotations.has(field, Annotations.DATA) ->
            data.add(component(field, field.getSimpleName().toString()));
        default -> {}
      }
    }
    Set<String> unreadable =
        data.stream()
            .filter(component -> !component.isDeclared())
            .map(Component::name)
            .collect(Collectors.toSet());
    for (Element element : type.getEnclosedElements()) {
      switch (element) {
        case RecordComponentElement _ -> {}
        case VariableElement field when Annotations.has(field, Annotations.DATA) -> {}
        case VariableElement field when !record && kind(field).isPresent() ->
            members.add(member(field, kind(field).get(), unreadable));
        case ExecutableElement method when kind(method).isPresent() && isWritten(method) ->
            members.add(member(method, kind(method).get(), unreadable));
        default -> {}
      }
    }
    return new SourceModel(
        names, unit, List.copyOf(data), List.copyOf(members), guides(members, unreadable));
  }

  private List<Member> guides(List<Member> members, Set<String> unreadable) {
    List<Member> guides = new ArrayList<>();
    for (Member site : members) {
      for (String name : Requests.named(site.element())) {
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> method.getSimpleName().contentEquals(name))
            .filter(method -> kind(method).isEmpty() && isWritten(method))
            .map(method -> member(method, Kind.SITE, unreadable).along(site.plates()))
            .filter(guide -> !guides.contains(guide))
            .forEach(guides::add);
      }
    }
    return List.copyOf(guides);
  }

  static Optional<Kind> kind(Element element) {
    if (Annotations.has(element, Annotations.SAMPLE)) {
      return Optional.of(Kind.SITE);
    }
    if (Annotations.has(element, Annotations.DETERMINISTIC)) {
      return Optional.of(Kind.DERIVED);
    }
    return Annotations.has(element, Annotations.FACTOR)
        ? Optional.of(Kind.FACTOR)
        : Optional.empty();
  }

  /** Whether it stands in the source, unlike the accessor that a component has by itself. */
  private boolean isWritten(ExecutableElement method) {
    return reading.trees().getTree(method) != null;
  }

  /** An annotation of a component is handed on to its accessor. */
  private void isNoMember(RecordComponentElement component) {
    ExecutableElement accessor = component.getAccessor();
    if (accessor != null && !isWritten(accessor)) { // null where javac refuses the name
      kind(accessor)
          .ifPresent(
              kind ->
                  reading.report(
                      Problem.SITE_FORM,
                      unit,
                      reading.trees().getTree(component),
                      kind.word(),
                      component.getSimpleName(),
                      "is a component of the record, and these are data",
                      "annotate a method instead"));
    }
  }

  /** That a component may not have a name, or its accessor another type, javac says. */
  private void accessor(RecordComponentElement component) {
    ExecutableElement accessor = component.getAccessor();
    if (MemberChecks.OBJECT_METHODS.contains(component.getSimpleName().toString())
        || (accessor != null
            && isWritten(accessor)
            && kind(accessor).isEmpty()
            && !Shape.of(accessor.getReturnType()).equals(Shape.of(component.asType())))) {
      reading.leaveToJavac();
    }
  }

  private Component component(Element element, String accessor) {
    Tree tree = reading.trees().getTree(element);
    String name = element.getSimpleName().toString();
    boolean missing = noteMissing(element.asType(), name, tree);
    for (Modifier wrong : List.of(Modifier.PRIVATE, Modifier.STATIC)) {
      if (element.getKind() == ElementKind.FIELD && element.getModifiers().contains(wrong)) {
        reading.report(
            Problem.DATA_FORM, unit, tree, name, "cannot be " + wrong, "remove " + wrong);
      }
    }
    Optional<Shape> declared = Shape.of(element.asType()).filter(Declarations::isData);
    Optional<Shape> shape =
        declared.or(() -> Shape.guess(element.asType()).filter(Declarations::isData));
    if (declared.isEmpty() && !missing && !isTypeParameter(element.asType())) {
      String type = element.asType().toString().replaceAll("\\b(\\w+\\.)+", "");
      String fix =
          shape
              .map(guess -> "declare " + guess + " " + name)
              .orElseGet(() -> Advice.data(element.asType(), name));
      reading.report(Problem.DATA_TYPE, unit, tree, name, type, fix);
    }
    Certainty certainty =
        declared.isPresent()
            ? Certainty.DECLARED
            : shape.isPresent() ? Certainty.GUESSED : Certainty.UNKNOWN;
    return new Component(
        name,
        shape.orElse(new Shape(Type.DOUBLE, 0)),
        certainty,
        plates(element),
        accessor,
        element,
        tree);
  }

  /** Whether a type is one that the model should not have, which is reported there. */
  private static boolean isTypeParameter(TypeMirror type) {
    return type instanceof ArrayType array
        ? isTypeParameter(array.getComponentType())
        : type.getKind() == TypeKind.TYPEVAR;
  }

  private static boolean isData(Shape shape) {
    return switch (shape.type()) {
      case DOUBLE -> shape.rank() <= 3;
      case INT, BOOLEAN -> shape.rank() <= 2;
    };
  }

  private Member member(Element element, Kind kind, Set<String> unreadable) {
    String name = element.getSimpleName().toString();
    Optional<AnnotationMirror> sample = Annotations.find(element, Annotations.SAMPLE);
    List<Parameter> parameters = new ArrayList<>();
    if (element instanceof ExecutableElement method
        && reading.trees().getTree(element) instanceof MethodTree tree) {
      for (int i = 0; i < method.getParameters().size(); i++) {
        parameters.add(
            parameter(
                name, method.getParameters().get(i), tree.getParameters().get(i), unreadable));
      }
      noteMissing(method.getReturnType(), name, tree.getReturnType());
    } else {
      noteMissing(element.asType(), name, reading.trees().getTree(element));
    }
    return new Member(
        name,
        kind,
        plates(element),
        List.copyOf(parameters),
        sample.map(mirror -> Annotations.text(mirror, "observed")).orElse(""),
        sample.map(mirror -> Annotations.text(mirror, "mask")).orElse(""),
        Annotations.has(element, Annotations.IMPUTE),
        element,
        reading.trees().getTree(element));
  }

  /** A parameter; one of data of a wrong type has such a type, too, which was reported there. */
  private Parameter parameter(
      String member, VariableElement parameter, VariableTree tree, Set<String> unreadable) {
    boolean wrong = unreadable.contains(parameter.getSimpleName().toString());
    Optional<Shape> shape =
        Shape.of(parameter.asType())
            .or(() -> wrong ? Shape.guess(parameter.asType()) : Optional.empty());
    boolean missing = noteMissing(parameter.asType(), member, tree.getType());
    if (shape.isEmpty() && !missing && !wrong) {
      reading.report(
          Problem.UNSUPPORTED_TYPE,
          unit,
          tree.getType(),
          member,
          tree.getType(),
          FamilyType.of(parameter.asType()).isPresent()
              ? "take the site's value: double " + parameter.getSimpleName()
              : Advice.type(tree.getType()));
    }
    Optional<String> index =
        Annotations.find(parameter, Annotations.INDEX)
            .map(mirror -> Annotations.text(mirror, "value"));
    return new Parameter(parameter.getSimpleName().toString(), shape, index, parameter, tree);
  }

  /** The axes that a declaration's own annotation names. */
  private static List<String> plates(Element element) {
    return Annotations.texts(element, Annotations.PLATE, "value");
  }

  /** Whether a type, or that of an array's elements, is declared nowhere so far. */
  private boolean noteMissing(TypeMirror found, String member, Tree tree) {
    TypeMirror element = found;
    while (element instanceof ArrayType array) {
      element = array.getComponentType();
    }
    if (element.getKind() == TypeKind.ERROR) {
      reading.noteMissing(element.toString(), unit, tree, member);
      return true;
    }
    return false;
  }
}
