package dev.isotropy.processor.frontend;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.frontend.SourceModel.Component;
import dev.isotropy.processor.frontend.SourceModel.Member;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.SourceSpan;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;

/** Makes a quantity of a member and the value of its body. */
final class QuantityReader {

  /** The number of dimensions that an element of a derived quantity may have. */
  static final int MAX_RANK = 2;

  private final SourceModel model;
  private final Reading reading;
  private final Bodies bodies;

  QuantityReader(SourceModel model, Reading reading, Bodies bodies) {
    this.model = model;
    this.reading = reading;
    this.bodies = bodies;
  }

  /** The family that a site declares. */
  static Optional<FamilyType> family(Member site) {
    return FamilyType.of(Bodies.typeOf(site)).filter(FamilyType::isFamily);
  }

  /** The quantity; empty if it has an error, which was reported. */
  Optional<Quantity> read(Member member, Optional<List<Quantity.Request>> requests) {
    boolean readable =
        member.kind() == SourceModel.Kind.SITE
            ? family(member).isPresent() || Bodies.typeOf(member).getKind() == TypeKind.ERROR
            : declared(member).isPresent();
    Value value = readable ? bodies.value(member) : Value.UNKNOWN;
    if (value == Value.UNKNOWN) {
      return Optional.empty();
    }
    List<Axis> axes = member.plates().stream().map(Axis::of).toList();
    SourceSpan span = reading.span(model.unit(), member.tree());
    return switch (member.kind()) {
      case SITE -> site(member, value, axes, requests, span);
      case DERIVED -> derived(member, value, span);
      case FACTOR ->
          number(member, value).map(expr -> new Quantity.Factor(member.name(), axes, expr, span));
    };
  }

  /** The type that a derived quantity or factor declares, if it may. */
  private static Optional<Shape> declared(Member member) {
    int rank = member.kind() == SourceModel.Kind.DERIVED ? MAX_RANK : 0;
    return Shape.of(Bodies.typeOf(member)).filter(shape -> shape.rank() <= rank);
  }

  private Optional<Quantity> derived(Member member, Value value, SourceSpan span) {
    if (!isDeclared(member, value)) {
      return Optional.empty();
    }
    int rank = declared(member).orElseThrow().rank();
    return bodies
        .elements(member)
        .flatMap(
            elements ->
                bodies
                    .derived(member)
                    .map(
                        expr ->
                            new Quantity.Derived(
                                member.name(),
                                Bodies.axes(member, elements),
                                rank,
                                expr,
                                Quantity.Derived.Role.DETERMINISTIC,
                                span)));
  }

  private Optional<Expr> number(Member member, Value value) {
    return isDeclared(member, value) && value instanceof Value.Scalar scalar
        ? Optional.of(scalar.expr())
        : Optional.empty();
  }

  /** Whether a value has the type that its member declares, which is reported if not. */
  private boolean isDeclared(Member member, Value value) {
    Shape declared = declared(member).orElseThrow();
    if (!Conversions.assignable(value, declared)) {
      Tree returned = Statements.lastReturned(member.tree());
      reading.report(
          Problem.WRONG_TYPE,
          model.unit(),
          Frame.start(returned),
          member.name(),
          value.words(),
          declared,
          Advice.conversion(value, declared, returned));
      return false;
    }
    return true;
  }

  /** Arrays walked along the site's own axes: its plates, then those of an element. */
  Value.Distribution onOwnAxes(Member member, Value.Distribution made) {
    List<String> extents = new ArrayList<>(member.plates());
    made.axes().forEach(axis -> extents.add(axis.extent()));
    List<Axis> own = Axis.own(extents).subList(member.plates().size(), extents.size());
    own.forEach(reading.graph()::declare);
    Scope scope = new Scope(reading.elements(), model.unit(), bodies.type());
    return new FamilyAxes(Frame.of(reading, member, scope), made.family()).walked(made, own);
  }

  private Optional<Quantity> site(
      Member member,
      Value value,
      List<Axis> plates,
      Optional<List<Quantity.Request>> requests,
      SourceSpan span) {
    Optional<FamilyType> declared = family(member);
    if (declared.isEmpty()) {
      return Optional.empty();
    }
    if (!(value instanceof Value.Distribution returned)) {
      reading.report(
          Problem.NO_DISTRIBUTION,
          model.unit(),
          Frame.start(Statements.lastReturned(member.tree())),
          member.name(),
          value.words(),
          declared.get().example());
      return Optional.empty();
    }
    if (!declared.get().holds(returned.family())) {
      reading.report(
          Problem.OTHER_FAMILY,
          model.unit(),
          Frame.start(Statements.lastReturned(member.tree())),
          member.name(),
          declared.get(),
          returned.family().typeName());
      return Optional.empty();
    }
    Value.Distribution made = onOwnAxes(member, returned);
    if (!hasSize(member, made)) {
      return Optional.empty();
    }
    List<Axis> event = made.family().event(made.axes());
    List<Axis> axes = Stream.concat(plates.stream(), event.stream()).toList();
    SiteSupport support =
        made.family().support().support(reading.graph(), made.arguments(), made.axes());
    checkSupport(member, support);
    checkSequence(member, made.arguments(), support);
    Optional<Component> data = model.observed(member);
    new ImputationCheck(model, reading).values(member, made.family(), support);
    new EnumerationCheck(model, reading).check(member, made.family(), support);
    Optional<Expr.Leaf> observed = data.flatMap(found -> observed(member, found, support, axes));
    if (observed.isEmpty() && data.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new Quantity.Site(
            member.name(),
            axes,
            made.family(),
            made.arguments(),
            made.axes(),
            observed,
            member.imputes()
                ? observed.map(leaf -> present(member, leaf))
                : model.mask(member).flatMap(mask -> mask(member, mask)),
            false,
            requests,
            span));
  }

  /**
   * Whether the size of the elements of a sequence is known from more than other elements. What it
   * was taken for while the body was read is the size that the body gives.
   */
  private boolean hasSize(Member member, Value.Distribution made) {
    List<Axis> event = made.family().event(made.axes());
    for (int d = 0; d < event.size(); d++) {
      String taken = bodies.axes().ofElement(member.name(), d);
      String known = event.get(d).extent();
      if (Axes.isAnonymous(taken) && isWalked(taken) && !bodies.axes().settle(taken, known)) {
        reading.report(
            Problem.ELEMENT_SIZE,
            model.unit(),
            Frame.start(Statements.lastReturned(member.tree())),
            member.name());
        return false;
      }
    }
    return true;
  }

  private boolean isWalked(String extent) {
    return reading.graph().axes().stream().anyMatch(axis -> axis.extent().equals(extent));
  }

  /** A sequence reads its elements one at a time, and none of them decides where others may lie. */
  private void checkSequence(Member member, List<Expr> arguments, SiteSupport support) {
    Optional<Sequence> sequence = Sequence.of(model, member);
    if (sequence.isEmpty()
        || reading.findings().has(Problem.SELF_REFERENCE)
        || reading.findings().has(Problem.CYCLE)) {
      return;
    }
    Tree place =
        member.parameters().stream()
            .filter(parameter -> Sequence.isOwn(model, member, parameter))
            .<Tree>map(SourceModel.Parameter::tree)
            .findFirst()
            .orElse(member.tree());
    if (sequence.get().isReadWhole(arguments)) {
      reading.report(
          Problem.SEQUENCE_WHOLE,
          model.unit(),
          place,
          member.name(),
          sequence.get().plate(),
          place instanceof VariableTree own ? own.getName() : member.name(),
          position(member, sequence.get().plate()));
    }
    if (sequence.get().isLatentRead(support.bounds())) {
      reading.report(Problem.SEQUENCE_BOUNDS, model.unit(), place, member.name());
    }
  }

  /** What the position along an axis is called in a body, or how it is taken. */
  private static String position(Member member, Axis plate) {
    return member.parameters().stream()
        .filter(each -> each.index().filter(plate.extent()::equals).isPresent())
        .map(SourceModel.Parameter::name)
        .findFirst()
        .orElse("t");
  }

  private Optional<Expr.Leaf> observed(
      Member member, Component data, SiteSupport support, List<Axis> axes) {
    Optional<List<String>> extents = bodies.axes().of(data.name());
    if (extents.isEmpty()) {
      return Optional.empty();
    }
    List<String> own = axes.stream().map(Axis::extent).toList();
    if (!fits(extents.get(), own, member.plates().size())) {
      reading.report(
          Problem.AXES_MISMATCH,
          model.unit(),
          member.tree(),
          member.name(),
          Words.axes(own),
          data.name(),
          Words.axes(extents.get()),
          own.isEmpty() && extents.get().stream().allMatch(Axes::isAnonymous)
              ? "repeat the site along the data: " + Words.plate(names(extents.get().size()))
              : own.isEmpty() && extents.get().stream().noneMatch(Axes::isAnonymous)
                  ? "repeat the site along the data: " + Words.plate(extents.get())
                  : extents.get().stream().anyMatch(Axes::isAnonymous)
                      ? "write a plate for each dimension on the site: "
                          + Words.plate(named(extents.get()))
                      : "give both the same @Plate");
      return Optional.empty();
    }
    Type type = data.shape().type();
    if (support.isDiscrete() && type == Type.DOUBLE && data.isDeclared()) {
      reading.report(
          Problem.OBSERVED_TYPE,
          model.unit(),
          member.tree(),
          member.name(),
          data.name(),
          data.shape());
      return Optional.empty();
    }
    return Optional.of((Expr.Leaf) reading.graph().data(data.name(), axes, type));
  }

  /** Whether data lie along a site's plates, and along its elements' axes beyond. */
  private boolean fits(List<String> data, List<String> site, int plates) {
    if (data.size() != site.size() || !data.subList(0, plates).equals(site.subList(0, plates))) {
      return false;
    }
    for (int d = plates; d < data.size(); d++) {
      if (!data.get(d).equals(site.get(d)) && !bodies.axes().unify(data.get(d), site.get(d))) {
        return false;
      }
    }
    return true;
  }

  /** Names of plates, with new ones in the place of dimensions that are none. */
  private static List<String> named(List<String> extents) {
    List<String> named = new ArrayList<>(extents);
    for (int d = 0; d < named.size(); d++) {
      if (Axes.isAnonymous(named.get(d))) {
        named.set(d, names(3).get(d));
      }
    }
    return named;
  }

  /** Names for plates that have none. */
  private static List<String> names(int count) {
    return count == 1 ? List.of("n") : List.of("row", "column", "layer").subList(0, count);
  }

  private Expr present(Member member, Expr.Leaf data) {
    return model
        .mask(member)
        .flatMap(mask -> mask(member, mask))
        .map(mask -> Quantity.Site.present(reading.graph(), data, mask))
        .orElseGet(() -> Quantity.Site.present(reading.graph(), data));
  }

  private Optional<Expr> mask(Member member, Component mask) {
    Optional<List<String>> extents = bodies.axes().of(mask.name());
    if (extents.isEmpty() || mask.shape().type() != Type.BOOLEAN) {
      return Optional.empty();
    }
    if (!extents.get().equals(member.plates())) {
      reading.report(
          Problem.MASK_AXES,
          model.unit(),
          Annotations.tree(reading, member.element(), Annotations.SAMPLE, "mask", 0, member.tree()),
          member.name(),
          Words.axes(member.plates()),
          mask.name(),
          Words.axes(extents.get()));
      return Optional.empty();
    }
    List<Axis> dims = extents.get().stream().map(Axis::of).toList();
    return Optional.of(reading.graph().data(mask.name(), dims, Type.BOOLEAN));
  }

  private void checkSupport(Member member, SiteSupport support) {
    if (support instanceof SiteSupport.Interval(Expr.Literal low, Expr.Literal high)
        && low.value() >= high.value()) {
      reading.report(
          Problem.EMPTY_SUPPORT,
          model.unit(),
          member.tree(),
          member.name(),
          low.value(),
          high.value());
    }
  }
}
