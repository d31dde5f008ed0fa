package dev.isotropy.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.families.Derivation;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.families.Mixture;
import dev.isotropy.processor.families.Mixture.Weighting;
import dev.isotropy.processor.families.MixtureAlong;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Distribution;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads mixtures: of components that are written one by one, or of one for each weight.
 *
 * <pre>
 * mixture(w, normal(0, 1), normal(3, 2))
 * mixture(w, k -> normal(mu[k], sigma[k]))
 * </pre>
 */
final class MixtureCalls {

  private final Frame frame;
  private final Bodies bodies;

  MixtureCalls(Frame frame, Bodies bodies) {
    this.frame = frame;
    this.bodies = bodies;
  }

  /** A call of a factory of mixtures. */
  Value made(Tree call, String factory, List<? extends ExpressionTree> trees) {
    DerivedCalls calls = new DerivedCalls(frame, bodies);
    boolean along = trees.size() == 2 && trees.getLast() instanceof LambdaExpressionTree;
    if (trees.size() < 2 || (factory.equals(MixtureAlong.OF_VECTORS) && !along)) {
      return calls.usage(call, factory);
    }
    Value weights = new Expressions(frame, bodies).read(trees.getFirst());
    if (along) {
      LambdaExpressionTree component = (LambdaExpressionTree) trees.getLast();
      return along(call, factory, weights, trees.getFirst(), component);
    }
    List<Distribution> components = new ArrayList<>();
    for (ExpressionTree tree : trees.subList(1, trees.size())) {
      if (tree instanceof MemberReferenceTree) {
        return frame.fail(
            Problem.UNSUPPORTED_EXPRESSION,
            tree,
            "'" + tree + "'",
            "a lambda expression, or the components one by one",
            "write k -> and a distribution of elements k");
      }
      switch (new Expressions(frame, bodies).read(tree)) {
        case Distribution component when calls.hasArrays(component, Mixture.FACTORY, tree) -> {}
        case Distribution component -> components.add(component);
        case Value value when value == Value.UNKNOWN -> {}
        case Value value -> frame.fail(Problem.WRONG_TYPE, tree, value.words(), "a distribution");
      }
    }
    if (components.size() < trees.size() - 1 || weights == Value.UNKNOWN) {
      return Value.UNKNOWN;
    }
    Optional<Integer> misfit =
        Mixture.misfit(frame.graph(), components.stream().map(DerivedCalls::applied).toList());
    if (misfit.isPresent()) {
      return frame.fail(
          Problem.MIXED_SUPPORTS,
          trees.get(misfit.get() + 1),
          components.getFirst().family().factory(),
          components.get(misfit.get()).family().factory());
    }
    return weights(trees.getFirst(), weights, components.size())
        .<Value>map(given -> mixture(call, given, components))
        .orElse(Value.UNKNOWN);
  }

  private static Distribution mixture(
      Tree call, List<Expr> weights, List<Distribution> components) {
    Weighting weighting = weights.size() == 1 ? Weighting.SHARE : Weighting.WEIGHTS;
    List<Expr> arguments = new ArrayList<>(weights);
    components.forEach(component -> arguments.addAll(component.arguments()));
    Derivation mixture =
        new Mixture(weighting, components.stream().map(Distribution::family).toList());
    return new Distribution(mixture.family(), List.copyOf(arguments), call);
  }

  /** A share, or as many weights as there are components; empty if they are neither, reported. */
  private Optional<List<Expr>> weights(ExpressionTree tree, Value value, int components) {
    Parameter share = new Parameter("share", dev.isotropy.processor.families.Domain.UNIT_INTERVAL);
    if (value instanceof Scalar scalar && components == 2) {
      boolean taken =
          new DistributionCalls(frame, bodies)
              .take(Mixture.FACTORY, List.of(share), List.of(scalar), List.of(tree));
      return taken ? Optional.of(List.of(scalar.expr())) : Optional.empty();
    }
    if (!(value instanceof Array array) || array.dims().size() != 1) {
      frame.fail(Problem.WRONG_TYPE, tree, value.words(), "double[] weights");
      return Optional.empty();
    }
    return isLong(tree, array, components)
        ? Optional.of(elements(array, components))
        : Optional.empty();
  }

  private List<Expr> elements(Array array, int count) {
    List<Expr> elements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (new ArrayElements(frame).read(array, frame.graph().literal(i)) instanceof Scalar each) {
        elements.add(each.expr());
      }
    }
    return elements;
  }

  /**
   * Whether an array has a number of elements; a dimension that is no plate is taken to have it,
   * which the constructor checks.
   */
  private boolean isLong(ExpressionTree tree, Array array, int count) {
    String extent = array.dims().getFirst().extent();
    String expected = bodies.axes().extent(frame.graph().literal(count));
    if (extent.equals(expected)) {
      return true;
    }
    if (Axes.isAnonymous(extent)) {
      bodies.axes().learn(extent, count);
      return true;
    }
    String found =
        frame.graph().computedExtents().get(extent) instanceof Expr.Literal size
            ? "an array of " + (int) size.value() + " weights"
            : "a weight for each " + extent;
    frame.fail(Problem.WRONG_TYPE, tree, found, "one weight for each of " + count + " components");
    return false;
  }

  /** A mixture along the weights, of what a lambda expression makes of the number of each. */
  private Value along(
      Tree call,
      String factory,
      Value weights,
      ExpressionTree place,
      LambdaExpressionTree component) {
    if (weights == Value.UNKNOWN) {
      return Value.UNKNOWN;
    }
    if (!(weights instanceof Array array)
        || array.dims().size() != 1
        || array.type() != Type.DOUBLE) {
      return frame.fail(Problem.WRONG_TYPE, place, weights.words(), "double[] weights");
    }
    if (frame.block().isPresent()) {
      return frame.fail(
          Problem.UNSUPPORTED_CALL,
          call,
          call,
          "mix with logSumExp in loops that run step by step, or outside of them");
    }
    Axis own = array.dims().getFirst();
    Axis axis = bodies.axes().loop(own.extent(), frame.loops());
    Value made = component(component, axis);
    if (made == Value.UNKNOWN) {
      return Value.UNKNOWN;
    }
    Tree body = component.getBody();
    if (!(made instanceof Distribution one)) {
      return frame.fail(Problem.WRONG_TYPE, body, made.words(), "a distribution");
    }
    if (one.family().support().support(frame.graph(), one.arguments(), one.axes()).bounds().stream()
        .anyMatch(bound -> bound.axes().contains(axis))) {
      String name = one.family().factory();
      return frame.fail(Problem.MIXED_SUPPORTS, body, name, name);
    }
    MixtureAlong derivation = new MixtureAlong(factory, one.family());
    Family family = derivation.family();
    List<Value> values = new ArrayList<>();
    List<Tree> places = new ArrayList<>();
    values.add(new ArrayElements(frame).moved(array, List.of(axis)));
    places.add(place);
    for (int i = 0; i < one.arguments().size(); i++) {
      List<Axis> dims = new ArrayList<>(List.of(axis));
      dims.addAll(one.family().named(one.family().parameters().get(i).dims(), one.axes()));
      values.add(new Array(one.arguments().get(i), List.copyOf(dims), Type.DOUBLE));
      places.add(body);
    }
    bodies.domains().add(frame, factory, family.parameters().getFirst(), array.expr(), place);
    return new FamilyArguments(frame, bodies.axes(), family)
        .bind(values, places, call)
        .<Value>map(bound -> bound)
        .orElse(Value.UNKNOWN);
  }

  private Value component(LambdaExpressionTree component, Axis axis) {
    Frame inner = frame.loop(axis);
    inner.define(
        component.getParameters().getFirst().getName().toString(),
        new Scalar(frame.graph().position(axis), Type.INT),
        Optional.of(new Shape(Type.INT, 0)));
    return component.getBody() instanceof BlockTree block
        ? new Statements(inner, bodies).run(block.getStatements()).orElse(Value.UNKNOWN)
        : new Expressions(inner, bodies).read((ExpressionTree) component.getBody());
  }
}
