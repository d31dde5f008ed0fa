package dev.isotropy.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.families.Applied;
import dev.isotropy.processor.families.Derivation;
import dev.isotropy.processor.families.DerivedForm;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.families.Mixture;
import dev.isotropy.processor.families.MixtureAlong;
import dev.isotropy.processor.families.Ordering;
import dev.isotropy.processor.families.TransformKind;
import dev.isotropy.processor.families.Transformation;
import dev.isotropy.processor.families.Wrapper;
import dev.isotropy.processor.families.Wrappers;
import dev.isotropy.processor.frontend.Value.Distribution;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.frontend.Value.Step;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads factories that take distributions and make others of them. */
final class DerivedCalls {

  /** A shorthand for a wrapped family, with the arguments of both. */
  private static final String TRUNCATED_NORMAL = "truncatedNormal";

  private final Frame frame;
  private final Bodies bodies;

  DerivedCalls(Frame frame, Bodies bodies) {
    this.frame = frame;
    this.bodies = bodies;
  }

  /** A call of a factory; empty if there is none of that name. */
  Optional<Value> made(Tree call, String name, List<? extends ExpressionTree> trees) {
    return switch (name) {
      case Mixture.FACTORY, MixtureAlong.OF_VECTORS ->
          Optional.of(new MixtureCalls(frame, bodies).made(call, name, trees));
      case Transformation.FACTORY -> Optional.of(transformed(call, trees));
      case Ordering.FACTORY -> Optional.of(ordered(call, trees));
      case TRUNCATED_NORMAL -> Optional.of(truncatedNormal(call, trees));
      default -> wrapped(call, name, trees);
    };
  }

  /** A distribution among numbers; empty if no wrapper has that factory. */
  Optional<Value> wrapped(Tree call, String factory, List<? extends ExpressionTree> trees) {
    return Wrappers.byFactory(factory).map(wrapper -> wrapped(call, wrapper, trees));
  }

  private Value wrapped(Tree call, Wrapper wrapper, List<? extends ExpressionTree> trees) {
    int before = wrapper.before().size();
    if (trees.size() != before + 1 + wrapper.after().size()) {
      return usage(call, wrapper.factory());
    }
    Value made = new Expressions(frame, bodies).read(trees.get(before));
    List<ExpressionTree> own = new ArrayList<>(trees.subList(0, before));
    own.addAll(trees.subList(before + 1, trees.size()));
    return wrapped(call, wrapper, made, trees.get(before), own);
  }

  /** {@code truncatedNormal(loc, scale, low, high)}. */
  private Value truncatedNormal(Tree call, List<? extends ExpressionTree> trees) {
    Family normal = Families.byFactory("normal").orElseThrow();
    int own = normal.parameters().size();
    if (trees.size() != own + Wrappers.TRUNCATED.after().size()) {
      return usage(call, Wrappers.TRUNCATED.factory());
    }
    Value made =
        new DistributionCalls(frame, bodies)
            .distribution(call, normal, TRUNCATED_NORMAL, trees.subList(0, own));
    return wrapped(call, Wrappers.TRUNCATED, made, call, trees.subList(own, trees.size()));
  }

  /**
   * A wrapped distribution.
   *
   * @param place what makes the base
   * @param trees the wrapper's own arguments
   */
  private Value wrapped(
      Tree call, Wrapper wrapper, Value made, Tree place, List<? extends ExpressionTree> trees) {
    Optional<List<Scalar>> own = new Expressions(frame, bodies).scalars(trees);
    if (made == Value.UNKNOWN || own.isEmpty()) {
      return Value.UNKNOWN;
    }
    if (!(made instanceof Distribution base)) {
      return frame.fail(Problem.WRONG_TYPE, place, made.words(), "a distribution");
    }
    if (hasArrays(base, wrapper.factory(), place)) {
      return Value.UNKNOWN;
    }
    Optional<String> refusal = wrapper.refusal(frame.graph(), applied(base));
    if (refusal.isPresent()) {
      return frame.fail(
          Problem.WRONG_BASE, place, wrapper.factory(), base.family().factory(), refusal.get());
    }
    List<Parameter> parameters = new ArrayList<>(wrapper.before());
    parameters.addAll(wrapper.after());
    boolean taken =
        new DistributionCalls(frame, bodies).take(wrapper.factory(), parameters, own.get(), trees);
    if (!taken) {
      return Value.UNKNOWN;
    }
    List<Expr> arguments = new ArrayList<>(own.get().stream().map(Scalar::expr).toList());
    arguments.addAll(wrapper.before().size(), base.arguments());
    return new Distribution(wrapper.of(base.family()), List.copyOf(arguments), call);
  }

  private Value transformed(Tree call, List<? extends ExpressionTree> trees) {
    if (trees.size() < 2) {
      return usage(call, Transformation.FACTORY);
    }
    Value made = new Expressions(frame, bodies).read(trees.getFirst());
    List<Step> steps = new ArrayList<>();
    for (ExpressionTree tree : trees.subList(1, trees.size())) {
      switch (new Expressions(frame, bodies).read(tree)) {
        case Step step -> steps.add(step);
        case Value value when value == Value.UNKNOWN -> {}
        case Value value -> frame.fail(Problem.WRONG_TYPE, tree, value.words(), "a transform");
      }
    }
    if (made == Value.UNKNOWN || steps.size() < trees.size() - 1) {
      return Value.UNKNOWN;
    }
    if (!(made instanceof Distribution base)) {
      return frame.fail(Problem.WRONG_TYPE, trees.getFirst(), made.words(), "a distribution");
    }
    if (hasArrays(base, Transformation.FACTORY, trees.getFirst())) {
      return Value.UNKNOWN;
    }
    if (applied(base).support(frame.graph()).isDiscrete()) {
      return frame.fail(
          Problem.WRONG_BASE,
          trees.getFirst(),
          Transformation.FACTORY,
          base.family().factory(),
          "a continuous distribution");
    }
    List<Expr> arguments = new ArrayList<>(base.arguments());
    List<TransformKind> kinds = new ArrayList<>();
    Applied before = applied(base);
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step.kind().refuses(frame.graph(), before.support(frame.graph()))) {
        return frame.fail(
            Problem.TRANSFORM_LEAVES,
            trees.get(i + 1),
            step.kind().factory(),
            step.kind().input().words(),
            before.family().factory());
      }
      kinds.add(step.kind());
      arguments.addAll(step.arguments());
      Derivation derived = new Transformation(base.family(), List.copyOf(kinds));
      before = new Applied(derived.family(), List.copyOf(arguments));
    }
    return new Distribution(before.family(), before.arguments(), call);
  }

  private Value ordered(Tree call, List<? extends ExpressionTree> trees) {
    if (trees.size() != 2) {
      return usage(call, Ordering.FACTORY);
    }
    Value made = new Expressions(frame, bodies).read(trees.getFirst());
    Optional<Scalar> size = new Expressions(frame, bodies).scalar(trees.getLast());
    if (made == Value.UNKNOWN || size.isEmpty()) {
      return Value.UNKNOWN;
    }
    if (!(made instanceof Distribution base)) {
      return frame.fail(Problem.WRONG_TYPE, trees.getFirst(), made.words(), "a distribution");
    }
    if (hasArrays(base, Ordering.FACTORY, trees.getFirst())) {
      return Value.UNKNOWN;
    }
    Optional<String> refusal = Ordering.refusal(frame.graph(), applied(base));
    if (refusal.isPresent()) {
      return frame.fail(
          Problem.WRONG_BASE,
          trees.getFirst(),
          Ordering.FACTORY,
          base.family().factory(),
          refusal.get());
    }
    if (size.get().type() != Type.INT) {
      return frame.fail(Problem.WRONG_TYPE, trees.getLast(), size.get().words(), "int");
    }
    Family family = new Ordering(base.family()).family();
    List<Value> values = new ArrayList<>();
    List<ExpressionTree> places = new ArrayList<>();
    for (Expr argument : base.arguments()) {
      values.add(new Scalar(argument, Type.DOUBLE));
      places.add(trees.getFirst());
    }
    values.add(size.get());
    places.add(trees.getLast());
    return new FamilyArguments(frame, bodies.axes(), family)
        .bind(values, places, call)
        .<Value>map(bound -> bound)
        .orElse(Value.UNKNOWN);
  }

  /** Whether a distribution has arrays as elements or parameters, which is reported. */
  boolean hasArrays(Distribution base, String factory, Tree place) {
    if (base.family().axes().isEmpty()) {
      return false;
    }
    frame.fail(
        Problem.WRONG_BASE,
        place,
        factory,
        base.family().factory(),
        "a distribution of numbers, without arrays as parameters");
    return true;
  }

  static Applied applied(Distribution distribution) {
    return new Applied(distribution.family(), distribution.arguments());
  }

  Value usage(Tree call, String factory) {
    String example =
        DerivedForm.all().stream()
            .filter(form -> form.factory().equals(factory))
            .findFirst()
            .orElseThrow()
            .call("base");
    return frame.fail(Problem.UNSUPPORTED_CALL, call, call, "write " + example);
  }
}
