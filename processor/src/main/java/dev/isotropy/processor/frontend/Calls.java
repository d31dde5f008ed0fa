package dev.isotropy.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Suggest;
import dev.isotropy.processor.families.Cumulatives;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.TransformKind;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Distribution;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/** Reads calls: factories and constructors of distributions, functions, and helpers. */
final class Calls {

  static final String DISTRIBUTIONS = "dev.isotropy.Distributions";
  private static final String COUNT_DISTRIBUTIONS = "dev.isotropy.CountDistributions";
  private static final String DERIVED_DISTRIBUTIONS = "dev.isotropy.DerivedDistributions";
  private static final String ARRAY_DISTRIBUTIONS = "dev.isotropy.ArrayDistributions";
  private static final String MATH_FUNCTIONS = "dev.isotropy.MathFunctions";
  private static final String SPECIAL_FUNCTIONS = "dev.isotropy.SpecialFunctions";
  private static final String ARRAY_FUNCTIONS = "dev.isotropy.ArrayFunctions";
  static final String LINEAR_ALGEBRA = "dev.isotropy.LinearAlgebra";
  static final String ORTHOGONAL_TRANSFORMS = "dev.isotropy.OrthogonalTransforms";
  static final String GAUSSIAN_PROCESSES = "dev.isotropy.GaussianProcesses";
  private static final String TRANSFORMS = "dev.isotropy.Transforms";

  private static final Set<String> METHODS = Set.of("logProb", "cdf", "logCdf", "logCcdf");

  private final Frame frame;
  private final Bodies bodies;

  Calls(Frame frame, Bodies bodies) {
    this.frame = frame;
    this.bodies = bodies;
  }

  Value read(MethodInvocationTree call) {
    return switch (call.getMethodSelect()) {
      case IdentifierTree name -> new SimpleCalls(frame, bodies, this).read(call, name);
      case MemberSelectTree select -> qualified(call, select);
      default -> unsupported(call, "call functions by name");
    };
  }

  private Value qualified(MethodInvocationTree call, MemberSelectTree select) {
    String name = select.getIdentifier().toString();
    if (select.getExpression().toString().equals("this")) {
      return new SimpleCalls(frame, bodies, this).member(call, name);
    }
    if (!new Identifiers(frame, bodies).isValue(select.getExpression())) {
      Optional<TypeElement> owner = frame.scope().type(select.getExpression());
      if (owner.isPresent()) {
        return ofType(call, owner.get(), name);
      }
      if (frame
          .reading()
          .isMissing(frame.scope().unit(), select.getExpression(), frame.member().name())) {
        return Value.UNKNOWN;
      }
    }
    return method(call, select, name);
  }

  /** A call of a method of a distribution: its log density or its distribution function. */
  private Value method(MethodInvocationTree call, MemberSelectTree select, String name) {
    Value receiver = new Expressions(frame, bodies).read(select.getExpression());
    if (receiver == Value.UNKNOWN) {
      return receiver;
    }
    if (receiver instanceof Array array && isClone(call)) {
      return frame.block().isPresent() ? new BlockArrays(frame, bodies).copy(array) : receiver;
    }
    if (!(receiver instanceof Distribution distribution) || !METHODS.contains(name)) {
      return unsupported(call, Advice.method(name));
    }
    if (name.equals("logProb") && !distribution.family().event().isEmpty()) {
      return arrayLogProb(call, distribution);
    }
    Optional<List<Scalar>> x = new Expressions(frame, bodies).scalars(call.getArguments());
    if (x.isEmpty()) {
      return Value.UNKNOWN;
    }
    if (x.get().size() != 1) {
      return arguments(call, name, x.get(), name + "(x)");
    }
    Expr at = x.get().getFirst().expr();
    boolean category = !distribution.family().axes().isEmpty() && isDiscrete(distribution);
    if (category && x.get().getFirst().type() == Type.DOUBLE && !(at instanceof Expr.Literal)) {
      return frame.fail(
          Problem.WRONG_TYPE, call.getArguments().getFirst(), x.get().getFirst().words(), "int");
    }
    Distribution apart =
        new FamilyAxes(frame, distribution.family()).apart(distribution, Set.copyOf(at.axes()));
    if (name.equals("logProb")) {
      Expr density =
          apart.family().logProb().logProb(frame.graph(), at, apart.arguments(), apart.axes());
      return number(density, distribution);
    }
    return Cumulatives.of(frame.graph(), apart.family(), at, apart.arguments(), apart.axes())
        .<Value>map(tails -> number(probability(name, tails), distribution))
        .orElseGet(() -> unsupported(call, withoutCdf(distribution.family())));
  }

  private boolean isDiscrete(Distribution made) {
    return made.family()
        .support()
        .support(frame.graph(), made.arguments(), made.axes())
        .isDiscrete();
  }

  /** The log density of a vector or matrix. */
  private Value arrayLogProb(MethodInvocationTree call, Distribution distribution) {
    List<Value> values = new ArrayList<>();
    call.getArguments().forEach(tree -> values.add(new Expressions(frame, bodies).read(tree)));
    if (values.contains(Value.UNKNOWN)) {
      return Value.UNKNOWN;
    }
    int rank = distribution.family().event().size();
    if (values.size() != 1 || !(values.getFirst() instanceof Array x) || x.dims().size() != rank) {
      return arguments(call, "logProb", values, "logProb(" + new Shape(Type.DOUBLE, rank) + ")");
    }
    return new FamilyArguments(frame, bodies.axes(), distribution.family())
        .logProb(distribution, x, call.getArguments().getFirst())
        .<Value>map(density -> number(density, distribution))
        .orElse(Value.UNKNOWN);
  }

  /**
   * A number that was computed of a distribution; in a block, of one with arrays, by statements.
   */
  private Value number(Expr expr, Distribution of) {
    Scalar number = new Scalar(expr, Type.DOUBLE);
    return frame.block().isPresent() && !of.axes().isEmpty()
        ? new ArrayStatements(frame).of(number)
        : number;
  }

  private Expr probability(String method, Cumulatives.Tails tails) {
    return switch (method) {
      case "cdf" -> frame.graph().exp(tails.below());
      case "logCdf" -> tails.below();
      default -> tails.above();
    };
  }

  private static String withoutCdf(Family family) {
    return "the distribution function of " + family.factory() + " is not known to the compiler";
  }

  /** Whether a call copies an array. */
  static boolean isClone(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("clone")
        && call.getArguments().isEmpty();
  }

  /** A call of a static method of a type. */
  Value ofType(MethodInvocationTree call, TypeElement owner, String name) {
    return switch (owner.getQualifiedName().toString()) {
      case DISTRIBUTIONS, COUNT_DISTRIBUTIONS, DERIVED_DISTRIBUTIONS, ARRAY_DISTRIBUTIONS ->
          new DistributionCalls(frame, bodies).made(call, name);
      case TRANSFORMS -> transform(call, name);
      case MATH_FUNCTIONS,
          SPECIAL_FUNCTIONS,
          ARRAY_FUNCTIONS,
          LINEAR_ALGEBRA,
          ORTHOGONAL_TRANSFORMS,
          GAUSSIAN_PROCESSES ->
          function(call, owner, name);
      case "java.lang.Math", "java.lang.StrictMath" -> math(call, owner, name);
      default ->
          Purity.isImpure(owner, name)
              ? frame.fail(Problem.IMPURE_CALL, call, call)
              : new Helpers(frame, bodies).inline(call, owner, name);
    };
  }

  /** A transform, which transformed distributions apply. */
  private Value transform(MethodInvocationTree call, String name) {
    Optional<TransformKind> kind = TransformKind.byFactory(name);
    if (kind.isEmpty()) {
      return unsupported(
          call,
          Suggest.advice(
              name, Arrays.stream(TransformKind.values()).map(TransformKind::factory).toList()));
    }
    List<Family.Parameter> parameters = kind.get().parameters();
    List<? extends ExpressionTree> trees = call.getArguments();
    Optional<List<Scalar>> arguments = new Expressions(frame, bodies).scalars(trees);
    if (arguments.isEmpty()) {
      return Value.UNKNOWN;
    }
    if (trees.size() != parameters.size()) {
      String expected =
          parameters.stream()
              .map(Family.Parameter::name)
              .collect(Collectors.joining(", ", name + "(", ")"));
      return arguments(call, name, arguments.get(), expected);
    }
    return new DistributionCalls(frame, bodies).take(name, parameters, arguments.get(), trees)
        ? new Value.Step(kind.get(), arguments.get().stream().map(Scalar::expr).toList())
        : Value.UNKNOWN;
  }

  private Value math(MethodInvocationTree call, TypeElement owner, String name) {
    if (name.equals("random")) {
      return frame.fail(Problem.IMPURE_CALL, call, call);
    }
    if (!Functions.hasMath(name)) {
      return unsupported(
          call, Functions.hasOwn(name) ? "write MathFunctions." + name : functionAdvice(name));
    }
    Optional<List<Scalar>> arguments = new Expressions(frame, bodies).scalars(call.getArguments());
    if (arguments.isEmpty()) {
      return Value.UNKNOWN;
    }
    if (Functions.isStep(name)
        && arguments.get().stream().anyMatch(x -> x.expr().binding() == Binding.LATENT)) {
      frame.fail(Problem.ZERO_DERIVATIVE, call, name);
    }
    return Functions.math(frame.graph(), name, arguments.get())
        .<Value>map(value -> value)
        .orElseGet(
            () -> arguments(call, "Math." + name, arguments.get(), Words.signatures(owner, name)));
  }

  private Value function(MethodInvocationTree call, TypeElement owner, String name) {
    List<Value> values = new ArrayList<>();
    for (ExpressionTree argument : call.getArguments()) {
      values.add(new Expressions(frame, bodies).read(argument));
    }
    if (values.contains(Value.UNKNOWN)) {
      return Value.UNKNOWN;
    }
    List<Scalar> scalars = select(values, Scalar.class);
    Optional<Scalar> scalar =
        scalars.size() == values.size()
            ? Functions.own(frame.graph(), name, scalars)
            : Optional.empty();
    if (scalar.isPresent()) {
      return scalar.get();
    }
    if (!Functions.hasOwn(name) && !ArrayFunctions.names().contains(name)) {
      return unsupported(call, functionAdvice(name));
    }
    Optional<Value> value =
        frame.block().isPresent()
            ? new BlockArrays(frame, bodies).call(name, values, call)
            : new ArrayFunctions(frame, bodies.axes()).call(name, values, call);
    return value.orElseGet(() -> arguments(call, name, values, Words.signatures(owner, name)));
  }

  private static String functionAdvice(String name) {
    return Suggest.nearest(name, functionNames())
        .map(near -> "did you mean '" + near + "'?")
        .orElse("write it as a static helper of the functions that bodies may call");
  }

  /** The names of all functions of the library that bodies may call, sorted. */
  private static Set<String> functionNames() {
    Set<String> names = new TreeSet<>(Functions.ownNames());
    names.addAll(ArrayFunctions.names());
    return names;
  }

  private static <V extends Value> List<V> select(List<Value> values, Class<V> kind) {
    return values.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private Value arguments(
      MethodInvocationTree call, String name, List<? extends Value> found, String expected) {
    return frame.fail(Problem.WRONG_ARGUMENTS, call, name, Words.types(found), expected);
  }

  Value unsupported(MethodInvocationTree call, String advice) {
    return frame.fail(Problem.UNSUPPORTED_CALL, call, call, advice);
  }
}
