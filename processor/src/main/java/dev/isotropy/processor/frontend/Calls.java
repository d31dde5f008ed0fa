package dev.isotropy.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Suggest;
import dev.isotropy.processor.families.Cumulatives;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.Truncation;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Distribution;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads calls: factories and constructors of distributions, functions, and helpers. */
final class Calls {

  static final String DISTRIBUTIONS = "dev.isotropy.Distributions";
  static final String MATH_FUNCTIONS = "dev.isotropy.MathFunctions";
  static final String LINEAR_ALGEBRA = "dev.isotropy.LinearAlgebra";
  static final String GAUSSIAN_PROCESSES = "dev.isotropy.GaussianProcesses";
  private static final String FAMILIES = "dev.isotropy.distributions.";

  private static final Set<String> METHODS = Set.of("logProb", "cdf", "logCdf", "logCcdf");
  private static final Set<String> TRUNCATED = Set.of(Truncation.FACTORY, "truncatedNormal");

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
      if (frame.reading().isMissing(frame.scope().unit(), select.getExpression())) {
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
    if (receiver instanceof Array && isClone(call)) {
      return receiver;
    }
    if (!(receiver instanceof Distribution distribution) || !METHODS.contains(name)) {
      return unsupported(
          call, "the methods of a value are logProb, cdf, logCdf and logCcdf of a distribution");
    }
    if (name.equals("logProb") && !distribution.family().event().isEmpty()) {
      return arrayLogProb(call, distribution);
    }
    Optional<List<Scalar>> x = scalars(call.getArguments());
    if (x.isEmpty()) {
      return Value.UNKNOWN;
    }
    if (x.get().size() != 1) {
      return arguments(call, name, x.get(), name + "(x)");
    }
    Expr at = x.get().getFirst().expr();
    if (name.equals("logProb")) {
      Distribution apart =
          new FamilyAxes(frame, distribution.family()).apart(distribution, Set.copyOf(at.axes()));
      Expr density =
          apart.family().logProb().logProb(frame.graph(), at, apart.arguments(), apart.axes());
      return new Scalar(density, Type.DOUBLE);
    }
    return Cumulatives.of(frame.graph(), distribution.family(), at, distribution.arguments())
        .<Value>map(tails -> new Scalar(probability(name, tails), Type.DOUBLE))
        .orElseGet(() -> unsupported(call, withoutCdf(distribution.family())));
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
        .<Value>map(density -> new Scalar(density, Type.DOUBLE))
        .orElse(Value.UNKNOWN);
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

  /** {@code truncated(base, lower, upper)}, or with the normal distribution as base. */
  private Value truncated(MethodInvocationTree call, String name) {
    List<? extends ExpressionTree> trees = call.getArguments();
    boolean normal = !name.equals(Truncation.FACTORY);
    int own = normal ? 2 : 1;
    if (trees.size() != own + 2) {
      return unsupported(call, "write truncated(base, lower, upper)");
    }
    Value made =
        normal
            ? distribution(
                call, Families.byFactory("normal").orElseThrow(), name, trees.subList(0, 2))
            : new Expressions(frame, bodies).read(trees.getFirst());
    Optional<List<Scalar>> bounds = scalars(trees.subList(own, own + 2));
    if (made == Value.UNKNOWN || bounds.isEmpty()) {
      return Value.UNKNOWN;
    }
    if (!(made instanceof Distribution base)) {
      return frame.fail(Problem.WRONG_TYPE, trees.getFirst(), made.words(), "a distribution");
    }
    if (!Cumulatives.has(base.family())) {
      return unsupported(call, withoutCdf(base.family()));
    }
    for (int i = 0; i < 2; i++) {
      if (bounds.get().get(i).type() == Type.BOOLEAN) {
        Scalar bound = bounds.get().get(i);
        return frame.fail(Problem.WRONG_TYPE, trees.get(own + i), bound.words(), "double");
      }
    }
    List<Expr> arguments = new ArrayList<>(base.arguments());
    bounds.get().forEach(bound -> arguments.add(bound.expr()));
    return new Distribution(Truncation.of(base.family()), List.copyOf(arguments), call);
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
      case DISTRIBUTIONS -> TRUNCATED.contains(name) ? truncated(call, name) : made(call, name);
      case MATH_FUNCTIONS, LINEAR_ALGEBRA, GAUSSIAN_PROCESSES -> function(call, owner, name);
      case "java.lang.Math", "java.lang.StrictMath" -> math(call, owner, name);
      default ->
          Purity.isImpure(owner, name)
              ? frame.fail(Problem.IMPURE_CALL, call, call)
              : new Helpers(frame, bodies).inline(call, owner, name);
    };
  }

  private Value made(MethodInvocationTree call, String name) {
    return Families.byFactory(name)
        .map(family -> distribution(call, family, family.factory(), call.getArguments()))
        .orElseGet(
            () ->
                unsupported(
                    call,
                    Suggest.advice(name, Families.all().stream().map(Family::factory).toList())));
  }

  Value create(NewClassTree creation) {
    Optional<TypeElement> type = frame.scope().type(creation.getIdentifier());
    if (type.isEmpty()
        && frame.reading().isMissing(frame.scope().unit(), creation.getIdentifier())) {
      return Value.UNKNOWN;
    }
    Optional<Family> family = type.flatMap(Calls::family);
    return family
        .map(found -> distribution(creation, found, found.typeName(), creation.getArguments()))
        .orElseGet(
            () ->
                frame.fail(
                    Problem.UNSUPPORTED_EXPRESSION,
                    creation,
                    "'" + creation + "'",
                    "new only for a family of distributions"));
  }

  /** The family whose value type a type is, {@code Truncated<Normal>} too. */
  static Optional<Family> family(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)) {
      return Optional.empty();
    }
    if (element.getQualifiedName().contentEquals(FAMILIES + Truncation.TYPE_NAME)) {
      return declared.getTypeArguments().size() == 1
          ? family(declared.getTypeArguments().getFirst())
              .filter(Cumulatives::has)
              .map(Truncation::of)
          : Optional.empty();
    }
    return family(element);
  }

  /** The family whose value type a type is. */
  static Optional<Family> family(TypeElement type) {
    String simple = type.getSimpleName().toString();
    return type.getQualifiedName().contentEquals(FAMILIES + simple)
        ? Families.byTypeName(simple)
        : Optional.empty();
  }

  private Value distribution(
      Tree call, Family family, String written, List<? extends ExpressionTree> trees) {
    List<Family.Parameter> parameters = family.parameters();
    List<Value> arguments = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      int rank = i < parameters.size() ? parameters.get(i).dims().size() : 0;
      arguments.add(argument(trees.get(i), rank));
    }
    if (arguments.contains(Value.UNKNOWN)) {
      return Value.UNKNOWN;
    }
    if (trees.isEmpty() && parameters.stream().noneMatch(each -> Double.isNaN(each.otherwise()))) {
      return new Distribution(
          family,
          parameters.stream().<Expr>map(each -> frame.graph().literal(each.otherwise())).toList(),
          call);
    }
    if (parameters.size() != trees.size()) {
      String expected =
          parameters.stream().map(Family.Parameter::name).collect(Collectors.joining(", "));
      return frame.fail(
          Problem.WRONG_ARGUMENTS,
          call,
          written,
          Words.types(arguments),
          written + "(" + expected + ")");
    }
    for (int i = 0; i < trees.size(); i++) {
      Value argument = arguments.get(i);
      Shape expected =
          new Shape(
              parameters.get(i).domain().isInteger() ? Type.INT : Type.DOUBLE,
              parameters.get(i).dims().size());
      if (!takes(expected, argument)) {
        return frame.fail(Problem.WRONG_TYPE, trees.get(i), argument.words(), expected);
      }
    }
    Optional<Distribution> distribution =
        new FamilyArguments(frame, bodies.axes(), family).bind(arguments, trees, call);
    distribution.ifPresent(made -> bodies.domains().add(frame, made, trees));
    return distribution.<Value>map(made -> made).orElse(Value.UNKNOWN);
  }

  /** Numbers are converted as Java does, arrays are not. */
  private static boolean takes(Shape expected, Value argument) {
    return switch (argument) {
      case Scalar scalar ->
          scalar.type() == Type.INT
              || (scalar.type() == Type.DOUBLE && expected.type() == Type.DOUBLE);
      case Array array -> array.type() == expected.type();
      default -> false;
    };
  }

  /** The value of an argument that must be a number or an array; reported if it is not. */
  private Value argument(ExpressionTree tree, int rank) {
    if (rank == 0) {
      return new Expressions(frame, bodies)
          .scalar(tree)
          .<Value>map(value -> value)
          .orElse(Value.UNKNOWN);
    }
    Value value = new Expressions(frame, bodies).read(tree);
    boolean fits = value instanceof Array array && array.dims().size() == rank;
    return fits || value == Value.UNKNOWN
        ? value
        : frame.fail(Problem.WRONG_TYPE, tree, value.words(), new Shape(Type.DOUBLE, rank));
  }

  private Value math(MethodInvocationTree call, TypeElement owner, String name) {
    if (name.equals("random")) {
      return frame.fail(Problem.IMPURE_CALL, call, call);
    }
    if (!Functions.hasMath(name)) {
      return unsupported(
          call,
          Functions.hasOwn(name)
              ? "write MathFunctions." + name
              : Suggest.advice(name, Functions.ownNames()));
    }
    Optional<List<Scalar>> arguments = scalars(call.getArguments());
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
      return unsupported(call, Suggest.advice(name, functionNames()));
    }
    return new ArrayFunctions(frame, bodies.axes())
        .call(name, values, call)
        .orElseGet(() -> arguments(call, name, values, Words.signatures(owner, name)));
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

  /** The values of arguments that must be numbers; empty if one is not, which was reported. */
  private Optional<List<Scalar>> scalars(List<? extends ExpressionTree> trees) {
    List<Scalar> values = new ArrayList<>();
    for (ExpressionTree tree : trees) {
      new Expressions(frame, bodies).scalar(tree).ifPresent(values::add);
    }
    return values.size() == trees.size() ? Optional.of(values) : Optional.empty();
  }

  private Value arguments(
      MethodInvocationTree call, String name, List<? extends Value> found, String expected) {
    return frame.fail(Problem.WRONG_ARGUMENTS, call, name, Words.types(found), expected);
  }

  Value unsupported(MethodInvocationTree call, String advice) {
    return frame.fail(Problem.UNSUPPORTED_CALL, call, call, advice);
  }
}
