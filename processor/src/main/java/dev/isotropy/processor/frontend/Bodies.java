package dev.isotropy.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.SourceModel.Component;
import dev.isotropy.processor.frontend.SourceModel.Member;
import dev.isotropy.processor.frontend.SourceModel.Parameter;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Renaming;
import dev.isotropy.processor.ir.Traversal;
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

  /** A body with more loops that run as blocks is one block: each has a class and arrays. */
  private static final int MAX_BLOCKS = 8;

  private final SourceModel model;
  private final TypeElement type;
  private final Reading reading;
  private final Axes axes;
  private final Domains domains;
  private final Parameters parameters;
  private final Map<Member, Value> values = new HashMap<>();
  private final Set<Member> open = new HashSet<>();
  private int blocks;

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
    if (!component.isDeclared()) {
      return Value.UNKNOWN;
    }
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
    if (member.parameters().stream().anyMatch(this::isOfWrongData)) {
      return Value.UNKNOWN;
    }
    if (member.tree() instanceof MethodTree method && Redeclared.isIn(method)) {
      reading.leaveToJavac();
      return Value.UNKNOWN;
    }
    Scope scope = new Scope(reading.elements(), model.unit(), type);
    Frame frame = Frame.of(reading, member, scope);
    for (Parameter parameter : member.parameters()) {
      Value value = parameters.value(member, parameter);
      frame.define(parameter.name(), value, parameter.shape());
    }
    return switch (member.tree()) {
      case MethodTree method when method.getBody() != null ->
          body(frame, method.getBody().getStatements()).orElseGet(() -> withoutReturn(member));
      case VariableTree field when field.getInitializer() != null ->
          new Expressions(frame, this).read(field.getInitializer());
      default -> Value.UNKNOWN;
    };
  }

  /** Whether a parameter has the type of data that a model cannot read. */
  private boolean isOfWrongData(Parameter parameter) {
    return Shape.of(parameter.element().asType()).isEmpty()
        && model.component(parameter.name()).filter(data -> !data.isDeclared()).isPresent();
  }

  /** Whether all that a value comes from is data and sites of integers, which are summed out. */
  boolean isEnumerated(Expr value) {
    return Traversal.leaves(List.of(value), LeafKind.QUANTITY).stream()
        .allMatch(leaf -> model.member(leaf.name()).filter(this::isEnumerated).isPresent());
  }

  private boolean isEnumerated(Member member) {
    return member.kind() == SourceModel.Kind.SITE
        ? QuantityReader.family(member).filter(FamilyType::isDiscrete).isPresent()
        : derived(member).filter(this::isEnumerated).isPresent();
  }

  /** Notes that a loop of a body became a block. */
  void countBlock() {
    blocks++;
  }

  /**
   * What a body returns: read as values or, where that cannot be, as one block of statements. Empty
   * if it returns nothing.
   */
  private Optional<Value> body(Frame frame, List<? extends StatementTree> statements) {
    int findings = reading.findings().count();
    int checked = domains.count();
    int before = blocks;
    Optional<Value> value = new Statements(frame.again(), this).run(statements);
    boolean many = blocks - before > MAX_BLOCKS && !reading.findings().hasErrorsAfter(findings);
    if (!many && !reading.findings().needBlock(findings)) {
      return value;
    }
    Runnable problems = reading.findings().truncate(findings);
    domains.truncate(checked);
    Value inBlock = new Blocks(frame, this).rest(statements, frame.returned());
    if (inBlock == Value.UNKNOWN && (many || !reading.findings().hasErrorsAfter(findings))) {
      reading.findings().truncate(findings);
      problems.run();
      return value;
    }
    return Optional.of(inBlock);
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
   * The extents of the dimensions of a quantity's elements; empty if its body has an error. While a
   * site is being read they are dimensions of their own.
   */
  Optional<List<String>> elements(Member member) {
    if (member.kind() != SourceModel.Kind.SITE) {
      return shape(member).filter(shape -> shape.rank() > 0).isEmpty()
          ? Optional.of(List.of())
          : array(member).map(array -> array.dims().stream().map(Axis::extent).toList());
    }
    int rank = QuantityReader.family(member).map(FamilyType::rank).orElse(0);
    if (rank == 0) {
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

  /** The type of numbers that a derived quantity or factor declares, or of arrays of them. */
  private static Optional<Shape> shape(Member member) {
    return Shape.of(typeOf(member));
  }

  /** What the body of a quantity gives that declares an array. */
  private Optional<Value.Array> array(Member member) {
    return value(member) instanceof Value.Array array
            && shape(member).filter(shape -> Conversions.assignable(array, shape)).isPresent()
        ? Optional.of(array)
        : Optional.empty();
  }

  /** The axes of a quantity: its plates, then those of an element with these extents. */
  static List<Axis> axes(Member member, List<String> elements) {
    List<String> extents = new ArrayList<>(member.plates());
    extents.addAll(elements);
    return Axis.own(extents);
  }

  /**
   * The value of a derived quantity along its own axes; empty if it has an error, or declares
   * another type.
   */
  Optional<Expr> derived(Member member) {
    if (member.kind() == SourceModel.Kind.SITE || shape(member).isEmpty()) {
      return Optional.empty();
    }
    if (shape(member).get().rank() == 0) {
      return value(member) instanceof Value.Scalar scalar
          ? Optional.of(scalar.expr())
          : Optional.empty();
    }
    return array(member).map(array -> onOwnAxes(member, array));
  }

  private Expr onOwnAxes(Member member, Value.Array array) {
    List<Axis> own =
        axes(member, array.dims().stream().map(Axis::extent).toList())
            .subList(member.plates().size(), member.plates().size() + array.dims().size());
    Map<Axis, Axis> moved = new HashMap<>();
    for (int d = 0; d < own.size(); d++) {
      if (!own.get(d).equals(array.dims().get(d))) {
        moved.put(array.dims().get(d), reading.graph().declare(own.get(d)));
      }
    }
    return moved.isEmpty()
        ? array.expr()
        : new Renaming(reading.graph(), moved).rewrite(array.expr());
  }
}
