package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.backend.Syntax.Precedence;
import dev.isotropy.processor.backend.Syntax.Value;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Access;
import dev.isotropy.processor.ir.blocks.Bounds;
import dev.isotropy.processor.ir.blocks.Native;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the expressions of a block. Where an integer is needed the code computes with integers,
 * everywhere else with doubles.
 */
final class BlockExpressions {

  private final BlockVariables variables;
  private final Bounds bounds;
  private final ScalarSyntax syntax = new ScalarSyntax();

  BlockExpressions(BlockVariables variables, Bounds bounds) {
    this.variables = variables;
    this.bounds = bounds;
  }

  /** The code of a value of a type. */
  CodeBlock typed(Type type, Expr expr) {
    return switch (type) {
      case DOUBLE -> number(expr);
      case INT -> integer(expr).code();
      case BOOLEAN -> condition(expr);
    };
  }

  /** The code of a number. */
  CodeBlock number(Expr expr) {
    return syntax.number(value(expr));
  }

  /** The code of a condition. */
  CodeBlock condition(Expr expr) {
    return syntax.condition(value(expr), Precedence.CHOICE);
  }

  /** The code of a size. */
  CodeBlock size(Axis axis) {
    return CodeBlock.of("$L", variables.size(axis.extent()));
  }

  /** The code of a place. */
  CodeBlock place(Access place) {
    return place.variable().dims().isEmpty()
        ? CodeBlock.of("$L", variables.name(place.variable()))
        : CodeBlock.of("$L[$L]", variables.name(place.variable()), offset(place));
  }

  /** Where the elements of a place begin in its array. */
  CodeBlock offset(Access place) {
    String begin = variables.offset(place.variable());
    CodeBlock at = begin.isEmpty() ? CodeBlock.of("") : CodeBlock.of("$L", begin);
    for (int d = 0; d < place.index().size(); d++) {
      CodeBlock position = checked(place, d);
      CodeBlock stride =
          place.variable().dims().stream()
              .skip(d + 1L)
              .map(this::size)
              .collect(CodeBlock.joining(" * "));
      CodeBlock term =
          stride.isEmpty() ? position : CodeBlock.of("$L * $L", operand(position), stride);
      at = Layout.plus(at, term);
    }
    return at.isEmpty() ? CodeBlock.of("0") : at;
  }

  private static CodeBlock operand(CodeBlock code) {
    String text = code.toString();
    return text.contains(" ") && !text.endsWith(")") ? CodeBlock.of("($L)", code) : code;
  }

  private CodeBlock checked(Access place, int dimension) {
    Expr index = place.index().get(dimension);
    CodeBlock code = integer(index).in(Precedence.SUM);
    return bounds.isInside(index, place.variable(), dimension)
        ? code
        : CodeBlock.of(
            "$T.index($S, $L, $L)",
            RuntimeTypes.WORKSPACE,
            variables.words(place.variable()),
            code,
            size(place.variable().dims().get(dimension)));
  }

  private Value value(Expr expr) {
    return switch (expr) {
      case Expr.Literal literal -> Syntax.number(literal.value());
      case Expr.Leaf leaf -> typed(leaf.type(), place(new Access(leaf, List.of())), leaf);
      case Expr.Extent extent -> Value.number(CodeBlock.of("$L", variables.size(extent.extent())));
      case Expr.Gather gather -> {
        Access place = Access.of(gather).orElseThrow();
        yield typed(gather.type(), place(place), place.variable());
      }
      case Expr.Apply apply -> apply(apply);
      default -> throw new IllegalStateException("no expression of a block: " + expr.facts());
    };
  }

  private Value typed(Type type, CodeBlock code, Expr.Leaf variable) {
    if (type != Type.BOOLEAN) {
      return Value.number(code);
    }
    return variables.isBoolean(variable)
        ? Value.condition(code)
        : new Value(CodeBlock.of("$L != 0", code), true, Precedence.COMPARISON);
  }

  private Value apply(Expr.Apply node) {
    if (Native.isDivision(node)) {
      return new Value(
          CodeBlock.of("(double) ($L)", integer(node).code()), false, Precedence.UNARY);
    }
    if (node.op().kind() == Op.Kind.COMPARISON
        && node.children().stream().allMatch(Native::isInteger)) {
      return syntax.apply(node.op(), node.children().stream().map(this::integer).toList());
    }
    List<Value> arguments = new ArrayList<>();
    node.children().forEach(child -> arguments.add(value(child)));
    boolean arithmetic =
        switch (node.op()) {
          case ADD, SUB, MUL, DIV, NEG, FMA, ABS, REM, SIGNUM, MUL_OR_ZERO -> true;
          default -> false;
        };
    if (arithmetic && node.children().stream().allMatch(BlockExpressions::isInteger)) {
      Value first = arguments.getFirst();
      arguments.set(
          0, new Value(CodeBlock.of("(double) $L", first.operand()), false, Precedence.UNARY));
    }
    return syntax.apply(node.op(), arguments);
  }

  /** Whether the code of a number has the type {@code int}. */
  private static boolean isInteger(Expr expr) {
    return switch (expr) {
      case Expr.Leaf leaf -> leaf.type() == Type.INT;
      case Expr.Gather gather -> gather.type() == Type.INT;
      case Expr.Extent _ -> true;
      case Expr.Apply apply when apply.op() == Op.MIN || apply.op() == Op.MAX ->
          apply.children().stream().allMatch(BlockExpressions::isInteger);
      case Expr.Apply apply when apply.op() == Op.SELECT ->
          isInteger(apply.argument(1)) && isInteger(apply.argument(2));
      default -> false;
    };
  }

  /** The code of an integer. */
  Value integer(Expr expr) {
    return switch (expr) {
      case Expr.Literal literal -> whole((int) literal.value());
      case Expr.Apply apply when Native.isInteger(apply) -> integer(apply);
      case Expr.Apply apply when apply.op() == Op.TRUNC -> cast(number(apply.argument(0)));
      default -> isInteger(expr) ? value(expr) : cast(number(expr));
    };
  }

  private static Value cast(CodeBlock number) {
    return new Value(CodeBlock.of("(int) ($L)", number), false, Precedence.UNARY);
  }

  private static Value whole(int value) {
    return new Value(
        CodeBlock.of("$L", value), false, value < 0 ? Precedence.UNARY : Precedence.ATOM);
  }

  private Value integer(Expr.Apply node) {
    if (Native.isDivision(node)) {
      Expr.Apply quotient = (Expr.Apply) node.argument(0);
      if (quotient.argument(1) instanceof Expr.Literal zero && zero.value() == 0) {
        // Fails as the division does; of a literal 0 javac warns.
        return Value.number(
            CodeBlock.of("Math.floorDiv($L, 0)", integer(quotient.argument(0)).code()));
      }
      return syntax.apply(
          Op.DIV, List.of(integer(quotient.argument(0)), integer(quotient.argument(1))));
    }
    List<Value> arguments = new ArrayList<>();
    for (int i = 0; i < node.children().size(); i++) {
      boolean condition = node.op() == Op.SELECT && i == 0;
      arguments.add(condition ? value(node.argument(0)) : integer(node.argument(i)));
    }
    return syntax.apply(node.op(), arguments);
  }
}
