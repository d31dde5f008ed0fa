package dev.isotropy.processor.frontend;

import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Distribution;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Access;
import dev.isotropy.processor.ir.blocks.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The variables of a block that take a value which several paths give: a result, or a choice. */
final class Destination {

  private final BlockBuilder builder;
  private final String name;
  private final Optional<Shape> shape;
  private Value value = Value.UNKNOWN;
  private boolean assigned;

  /**
   * A value to come.
   *
   * @param name a name for its variables
   * @param shape its type; empty if it is a distribution, or whatever the first path gives
   */
  Destination(BlockBuilder builder, String name, Optional<Shape> shape) {
    this.builder = builder;
    this.name = name;
    this.shape = shape;
  }

  /** The value, after all paths; unknown if one is. */
  Value value() {
    return value;
  }

  /** The variables of the value. */
  List<Expr.Leaf> variables() {
    return switch (value) {
      case Scalar scalar -> List.of((Expr.Leaf) scalar.expr());
      case Array array -> List.of((Expr.Leaf) array.expr());
      case Distribution made -> made.arguments().stream().map(Expr.Leaf.class::cast).toList();
      case Value.Step _, Value.Unknown _ -> List.of();
    };
  }

  /** What to write instead of a site whose distribution a block makes. */
  private static String instead(SourceModel.Member member, Distribution made) {
    if (member.kind() != SourceModel.Kind.SITE) {
      return "";
    }
    return ": make its arguments in a @Deterministic method that the site takes, or write a @Factor"
        + " that returns "
        + made.family().factory()
        + "(…).logProb("
        + (member.observed().isEmpty() ? member.name() : member.observed())
        + ")";
  }

  /** Assigns what one path gives. */
  void assign(Frame frame, Value given, Tree tree) {
    Value typed = shape.map(type -> Conversions.assign(frame, given, type, tree)).orElse(given);
    if (typed == Value.UNKNOWN || (assigned && value == Value.UNKNOWN)) {
      value = Value.UNKNOWN;
      assigned = true;
      return;
    }
    if (typed instanceof Distribution made && !made.axes().isEmpty()) {
      frame.fail(
          Problem.UNSUPPORTED_CALL,
          Frame.start(made.origin()),
          made.family().factory() + "(…)",
          "a loop that runs step by step can take its logProb where it is made, and no more"
              + instead(frame.member(), made));
      value = Value.UNKNOWN;
      assigned = true;
      return;
    }
    if (!assigned) {
      value = variablesFor(typed);
      assigned = true;
    }
    switch (typed) {
      case Scalar scalar when value instanceof Scalar known && fits(scalar, known) ->
          builder.add(new Statement.Assign((Expr.Leaf) known.expr(), scalar.expr()));
      case Array array
          when value instanceof Array known
              && known.type() == array.type()
              && known.dims().size() == array.dims().size() ->
          take(known, array);
      case Distribution made when value instanceof Distribution known -> assign(frame, made, known);
      default -> {
        frame.fail(Problem.WRONG_TYPE, tree, typed.words(), value.words());
        value = Value.UNKNOWN;
      }
    }
  }

  private static boolean fits(Scalar scalar, Scalar known) {
    return scalar.type() == known.type()
        || (scalar.type() == Type.INT && known.type() == Type.DOUBLE);
  }

  private void take(Array known, Array array) {
    Expr.Leaf variable = (Expr.Leaf) known.expr();
    Access from = Access.of(array.expr()).orElseThrow();
    if (builder.isFresh(array.expr())) {
      builder.aliases().own(variable);
    } else {
      builder.aliases().share(variable, from.variable());
    }
    builder.add(new Statement.Copy(variable, from));
  }

  private void assign(Frame frame, Distribution made, Distribution known) {
    if (!made.family().equals(known.family())) {
      frame.fail(
          Problem.DIFFERENT_FAMILIES,
          Frame.start(made.origin()),
          known.family().typeName(),
          made.family().typeName());
      value = Value.UNKNOWN;
      return;
    }
    for (int i = 0; i < known.arguments().size(); i++) {
      Expr.Leaf variable = (Expr.Leaf) known.arguments().get(i);
      builder.add(new Statement.Assign(variable, made.arguments().get(i)));
    }
  }

  private Value variablesFor(Value first) {
    return switch (first) {
      case Scalar scalar -> {
        Type type = shape.map(Shape::type).orElse(scalar.type());
        yield new Scalar(builder.scalar(name, type), type);
      }
      case Array array -> {
        Expr.Leaf variable = builder.array(name, array.dims().size(), array.type());
        builder.declared(variable, "");
        yield new Array(variable, variable.dims(), array.type());
      }
      case Distribution made -> {
        List<Expr> arguments = new ArrayList<>();
        for (Family.Parameter parameter : made.family().parameters()) {
          Type type = parameter.domain().isInteger() ? Type.INT : Type.DOUBLE;
          arguments.add(builder.scalar(parameter.name(), type));
        }
        yield new Distribution(made.family(), List.copyOf(arguments), made.origin());
      }
      case Value.Step _, Value.Unknown _ -> first;
    };
  }
}
