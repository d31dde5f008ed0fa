package dev.isotropy.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.SourceModel.Component;
import dev.isotropy.processor.frontend.SourceModel.Member;
import dev.isotropy.processor.frontend.SourceModel.Parameter;
import dev.isotropy.processor.ir.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The values of the bodies of a model's members, each read once. */
final class Bodies {

  private final SourceModel model;
  private final TypeElement type;
  private final Reading reading;
  private final Axes axes;
  private final Domains domains;
  private final Parameters parameters;
  private final Map<Member, Value> values = new HashMap<>();
  private final Set<Member> open = new HashSet<>();

  Bodies(SourceModel model, TypeElement type, Reading reading, Axes axes, Domains domains) {
    this.model = model;
    this.type = type;
    this.reading = reading;
    this.axes = axes;
    this.domains = domains;
    this.parameters = new Parameters(model, reading, axes, this::derived, this::elements);
  }

  SourceModel model() {
    return model;
  }

  Axes axes() {
    return axes;
  }

  Domains domains() {
    return domains;
  }

  Parameters parameters() {
    return parameters;
  }

  /** A component that a body reads by name or accessor; what is imputed has to be a parameter. */
  Value whole(Frame frame, Component component, Tree place) {
    return model.imputing(component).isPresent()
        ? frame.fail(Problem.NOT_A_PARAMETER, place, component.name())
        : parameters.whole(frame.member(), component);
  }

  TypeElement type() {
    return type;
  }

  boolean isRecord() {
    return type.getKind() == ElementKind.RECORD;
  }

  /** The type that a member has or returns. */
  static TypeMirror typeOf(Member member) {
    return member.element() instanceof ExecutableElement method
        ? method.getReturnType()
        : member.element().asType();
  }

  /** What a member's body returns; unknown if it depends on itself, which is reported elsewhere. */
  Value value(Member member) {
    Value known = values.get(member);
    if (known != null) {
      return known;
    }
    if (!open.add(member)) {
      return Value.UNKNOWN;
    }
    Value value = read(member);
    open.remove(member);
    values.put(member, value);
    return value;
  }

  private Value read(Member member) {
    Scope scope = new Scope(reading.elements(), model.unit(), type);
    Frame frame = Frame.of(reading, member, scope);
    for (Parameter parameter : member.parameters()) {
      Value value = parameters.value(member, parameter);
      frame.define(parameter.name(), value, parameter.shape());
    }
    return switch (member.tree()) {
      case MethodTree method when method.getBody() != null ->
          new Statements(frame, this)
              .run(method.getBody().getStatements())
              .orElseGet(() -> withoutReturn(member));
      case VariableTree field when field.getInitializer() != null ->
          new Expressions(frame, this).read(field.getInitializer());
      default -> Value.UNKNOWN;
    };
  }

  private Value withoutReturn(Member member) {
    reading.report(
        Problem.WRONG_TYPE,
        model.unit(),
        member.tree(),
        member.name(),
        "a path without return",
        "a value");
    return Value.UNKNOWN;
  }

  /**
   * The extents of the dimensions of a site's elements; empty if its body has an error. While it is
   * being read they are dimensions of their own.
   */
  Optional<List<String>> elements(Member member) {
    int rank = QuantityReader.family(member).map(family -> family.event().size()).orElse(0);
    if (member.kind() != SourceModel.Kind.SITE || rank == 0) {
      return Optional.of(List.of());
    }
    List<String> extents = new ArrayList<>();
    if (open.contains(member)) {
      for (int d = 0; d < rank; d++) {
        extents.add(axes.ofElement(member.name(), d));
      }
      return Optional.of(extents);
    }
    if (!(value(member) instanceof Value.Distribution made)
        || made.family().event().size() != rank) {
      return Optional.empty();
    }
    made.family().event(made.axes()).forEach(axis -> extents.add(axis.extent()));
    return Optional.of(extents);
  }

  /** The value of a derived quantity, converted to its declared type. */
  Optional<Expr> derived(Member member) {
    if (member.kind() == SourceModel.Kind.SITE
        || Shape.of(typeOf(member)).filter(shape -> shape.rank() == 0).isEmpty()) {
      return Optional.empty();
    }
    return value(member) instanceof Value.Scalar scalar
        ? Optional.of(scalar.expr())
        : Optional.empty();
  }
}
