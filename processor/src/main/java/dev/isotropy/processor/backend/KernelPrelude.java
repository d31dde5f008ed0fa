package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.DOUBLE_VECTOR;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.backend.EvaluatorContext.ArrayCode;
import dev.isotropy.processor.backend.Syntax.Value;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.loops.Program.Loop;
import dev.isotropy.processor.ir.loops.Program.Store;
import dev.isotropy.processor.passes.lower.Names;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes what a kernel loads before its loop: arrays, rows, numbers and values that do not vary.
 */
final class KernelPrelude {

  private final EvaluatorContext context;
  private final Loop loop;
  private final boolean vector;
  private final Names names;
  private final String index;
  private final Map<Axis, CodeBlock> outer;
  private final Map<String, String> arrays = new LinkedHashMap<>();
  private final Map<Expr, String> rows = new HashMap<>();
  private final CodeBlock.Builder prelude = CodeBlock.builder();

  /**
   * A writer.
   *
   * @param index the index of the loop
   * @param outer the positions along the outer axes
   */
  KernelPrelude(
      EvaluatorContext context,
      Loop loop,
      boolean vector,
      Names names,
      String index,
      Map<Axis, CodeBlock> outer) {
    this.context = context;
    this.loop = loop;
    this.vector = vector;
    this.names = names;
    this.index = index;
    this.outer = outer;
  }

  /** The statements. */
  CodeBlock code() {
    return prelude.build();
  }

  /** A name for a variable, after a wish. */
  String take(String wish) {
    String identifier = Names.identifier(wish);
    return names.take(vector ? "v" + Names.capital(identifier) : identifier);
  }

  /** A number. */
  Value literal(double value) {
    if (!vector) {
      return Syntax.number(value);
    }
    String name = take(literalName(value));
    prelude.addStatement(
        "final $T $L = $T.broadcast(SPECIES, $L)",
        DOUBLE_VECTOR,
        name,
        DOUBLE_VECTOR,
        Syntax.literal(value));
    return Value.number(CodeBlock.of("$L", name));
  }

  private static String literalName(double value) {
    if (value == 0) {
      return "zero";
    }
    if (value == 1) {
      return "one";
    }
    if (value == 2) {
      return "two";
    }
    return value == 0.5 ? "half" : "number";
  }

  /** A value that does not vary along the loop. */
  Value uniform(Expr node, CodeBlock scalar) {
    String name = take(context.nameOf(node));
    if (vector) {
      prelude.addStatement(
          "final $T $L = $T.broadcast(SPECIES, $L)", DOUBLE_VECTOR, name, DOUBLE_VECTOR, scalar);
    } else {
      prelude.addStatement("final double $L = $L", name, scalar);
    }
    return Value.number(CodeBlock.of("$L", name));
  }

  /** The local variable that holds an array, loaded before the loop. */
  String alias(ArrayCode array) {
    if (array.source().isEmpty()) {
      return array.name();
    }
    return arrays.computeIfAbsent(
        array.name(),
        unused -> {
          String name = names.take(array.name());
          prelude.addStatement("final double[] $L = $L", name, array.source());
          return name;
        });
  }

  /** The index of the current element of an array that is walked along the innermost axis. */
  CodeBlock element(Object key, ArrayCode array) {
    int dimension = array.dims().indexOf(loop.inner());
    CodeBlock row = Layout.plus(array.base(), context.layout().index(array.dims(), outer));
    CodeBlock stride = context.layout().stride(array.dims(), dimension);
    CodeBlock inner =
        stride.isEmpty() ? CodeBlock.of(index) : CodeBlock.of("$L * $L", index, stride);
    if (row.toString().equals("0")) {
      return inner;
    }
    if (!row.toString().contains(" ")) {
      return CodeBlock.of("$L + $L", row, inner);
    }
    String name = key instanceof Expr node ? rows.get(node) : null;
    if (name == null) {
      name = names.take(array.name() + "Row");
      prelude.addStatement("final int $L = $L", name, row);
      if (key instanceof Expr node) {
        rows.put(node, name);
      }
    }
    return CodeBlock.of("$L + $L", name, inner);
  }

  /** The array that a store writes. */
  ArrayCode target(Store store) {
    return switch (store.kind()) {
      case WORKSPACE ->
          new ArrayCode(
              store.target(),
              CodeBlock.of("this.$L", store.target()),
              CodeBlock.of(""),
              store.dims());
      case GRADIENT ->
          new ArrayCode(
              "gradient",
              CodeBlock.of(""),
              context.layout().coordinate(store.target()),
              store.dims());
      case PARAMETER_GRADIENT ->
          new ArrayCode(
              "parameterGradient",
              CodeBlock.of("this.parameterGradient"),
              context.layout().parameter(store.target()),
              store.dims());
    };
  }
}
