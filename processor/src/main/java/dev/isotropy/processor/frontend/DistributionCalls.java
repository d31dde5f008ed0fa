package dev.isotropy.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Suggest;
import dev.isotropy.processor.families.DerivedForm;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Distribution;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** Reads what makes distributions: factories and constructors. */
final class DistributionCalls {

  private final Frame frame;
  private final Bodies bodies;

  DistributionCalls(Frame frame, Bodies bodies) {
    this.frame = frame;
    this.bodies = bodies;
  }

  /** A call of a factory. */
  Value made(MethodInvocationTree call, String name) {
    Optional<Family> family = Families.byFactory(name);
    if (family.isPresent()) {
      return distribution(call, family.get(), name, call.getArguments());
    }
    return new DerivedCalls(frame, bodies)
        .made(call, name, call.getArguments())
        .orElseGet(
            () ->
                frame.fail(
                    Problem.UNSUPPORTED_CALL, call, call, Suggest.advice(name, factories())));
  }

  private static List<String> factories() {
    return Stream.concat(
            Families.all().stream().map(Family::factory),
            DerivedForm.all().stream().map(DerivedForm::factory))
        .toList();
  }

  /** A call of a constructor. */
  Value create(NewClassTree creation) {
    Tree name =
        creation.getIdentifier() instanceof ParameterizedTypeTree generic
            ? generic.getType()
            : creation.getIdentifier();
    Optional<TypeElement> type = frame.scope().type(name);
    if (type.isEmpty()
        && frame.reading().isMissing(frame.scope().unit(), name, frame.member().name())) {
      return Value.UNKNOWN;
    }
    List<? extends ExpressionTree> trees = creation.getArguments();
    Optional<Family> family =
        type.flatMap(FamilyType::of).flatMap(found -> Families.byTypeName(found.name()));
    if (family.isPresent()) {
      return distribution(creation, family.get(), family.get().typeName(), trees);
    }
    return type.filter(FamilyType::isDerived)
        .flatMap(found -> DerivedForm.byTypeName(found.getSimpleName().toString()))
        .flatMap(form -> new DerivedCalls(frame, bodies).wrapped(creation, form.factory(), trees))
        .orElseGet(
            () ->
                frame.fail(
                    Problem.UNSUPPORTED_EXPRESSION,
                    creation,
                    "'" + creation + "'",
                    "new only for a family of distributions",
                    Advice.expression(creation)));
  }

  /**
   * A distribution of a family.
   *
   * @param written the name by which the source makes it
   */
  Value distribution(
      Tree call, Family family, String written, List<? extends ExpressionTree> trees) {
    List<Parameter> parameters = family.given(trees.size());
    boolean spread =
        parameters.size() == 1
            && parameters.getFirst().dims().size() == 1
            && trees.size() > 1
            && trees.stream().allMatch(LiteralTree.class::isInstance);
    if (spread) {
      return frame.fail(
          Problem.WRONG_ARGUMENTS,
          call,
          written,
          trees.size() + " numbers",
          written + "(" + parameters.getFirst().name() + ")",
          "write an array: "
              + written
              + trees.stream()
                  .map(Object::toString)
                  .collect(Collectors.joining(", ", "(new double[] {", "})")));
    }
    List<Value> arguments = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      int rank = i < parameters.size() ? parameters.get(i).dims().size() : 0;
      arguments.add(argument(trees.get(i), rank));
    }
    if (arguments.contains(Value.UNKNOWN)) {
      return Value.UNKNOWN;
    }
    if (parameters.size() != trees.size()) {
      String expected = parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
      return frame.fail(
          Problem.WRONG_ARGUMENTS,
          call,
          written,
          Words.types(arguments),
          written + "(" + expected + ")");
    }
    for (int i = 0; i < trees.size(); i++) {
      if (!takes(parameters.get(i), arguments.get(i), trees.get(i))) {
        return Value.UNKNOWN;
      }
    }
    List<Value> values = new ArrayList<>();
    List<Tree> places = new ArrayList<>();
    for (Parameter parameter : family.parameters()) {
      int given = parameters.indexOf(parameter);
      places.add(given < 0 ? call : trees.get(given));
      values.add(
          given < 0
              ? new Scalar(frame.graph().literal(parameter.otherwise()), Type.DOUBLE)
              : arguments.get(given));
    }
    Optional<Distribution> distribution =
        new FamilyArguments(frame, bodies.axes(), family).bind(values, places, call);
    distribution.ifPresent(
        made ->
            note(
                family.factory(),
                parameters,
                parameters.stream()
                    .map(each -> made.arguments().get(family.parameters().indexOf(each)))
                    .toList(),
                trees));
    return distribution.<Value>map(made -> made).orElse(Value.UNKNOWN);
  }

  /** Whether an argument has the type of a parameter; reported if it has not. */
  private boolean takes(Parameter parameter, Value argument, ExpressionTree tree) {
    Type type = parameter.domain().isInteger() ? Type.INT : Type.DOUBLE;
    Shape expected = new Shape(type, parameter.dims().size());
    if (!takes(expected, argument)) {
      frame.fail(
          Problem.WRONG_TYPE,
          tree,
          argument.words(),
          expected,
          Advice.argument(argument, expected, tree));
      return false;
    }
    return true;
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
        : frame.fail(
            Problem.WRONG_TYPE,
            tree,
            value.words(),
            new Shape(Type.DOUBLE, rank),
            Advice.argument(value, new Shape(Type.DOUBLE, rank), tree));
  }

  /** Checks numbers against their parameters; false if one has a wrong type, which is reported. */
  boolean take(
      String family,
      List<Parameter> parameters,
      List<Scalar> arguments,
      List<? extends ExpressionTree> trees) {
    for (int i = 0; i < trees.size(); i++) {
      if (!takes(parameters.get(i), arguments.get(i), trees.get(i))) {
        return false;
      }
    }
    note(family, parameters, arguments.stream().map(Scalar::expr).toList(), trees);
    return true;
  }

  private void note(
      String family,
      List<Parameter> parameters,
      List<Expr> arguments,
      List<? extends ExpressionTree> trees) {
    for (int i = 0; i < trees.size(); i++) {
      bodies.domains().add(frame, family, parameters.get(i), arguments.get(i), trees.get(i));
    }
  }
}
