package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.BLOCK_MATH;
import static dev.isotropy.processor.backend.RuntimeTypes.DOUBLE_VECTOR;
import static dev.isotropy.processor.backend.RuntimeTypes.LANES;
import static dev.isotropy.processor.backend.RuntimeTypes.LANE_SUMS;
import static dev.isotropy.processor.backend.RuntimeTypes.VECTOR_MASK;
import static dev.isotropy.processor.backend.RuntimeTypes.VECTOR_ROUNDING;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.isotropy.processor.backend.EvaluatorContext.ArrayCode;
import dev.isotropy.processor.backend.Syntax.Precedence;
import dev.isotropy.processor.backend.Syntax.Value;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.loops.Program.Loop;
import dev.isotropy.processor.ir.loops.Program.Reduced;
import dev.isotropy.processor.ir.loops.Program.Store;
import dev.isotropy.processor.passes.lower.Description;
import dev.isotropy.processor.passes.lower.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the body of one innermost loop, in scalar or vector form.
 *
 * <p>Values that do not vary along the innermost axis are loaded before the loop; everything else
 * is computed in it, each shared or named value once, in a local variable.
 */
final class KernelWriter {

  private final EvaluatorContext context;
  private final Loop loop;
  private final boolean vector;
  private final Syntax syntax;
  private final Names names;
  private final String index;
  private final Map<Axis, CodeBlock> outer = new LinkedHashMap<>();
  private final Map<Expr, Value> done = new HashMap<>();
  private final KernelLocals locals;
  private final Set<Expr> computed = new HashSet<>();
  private final Set<Expr> beforeLoop = new HashSet<>();
  private final List<String> local = new ArrayList<>();
  private @Nullable Value empty;
  private final KernelPrelude prelude;
  private final CodeBlock.Builder body = CodeBlock.builder();

  KernelWriter(EvaluatorContext context, Loop loop, boolean vector) {
    this.context = context;
    this.loop = loop;
    this.vector = vector;
    this.syntax = vector ? new VectorSyntax() : new ScalarSyntax();
    this.names =
        new Names(
            List.of(
                "q",
                "gradient",
                "parameterGradient",
                "from",
                "to",
                "lanes",
                "slot",
                "bound",
                "start",
                "constants",
                "i",
                "j",
                "k",
                "block",
                "SPECIES"));
    this.index = indexName(loop.domain().size() - 1);
    for (int d = 0; d < loop.outer().size(); d++) {
      outer.put(loop.outer().get(d), CodeBlock.of("$L", indexName(d)));
    }
    computed.addAll(loop.values());
    this.locals = new KernelLocals(context, loop);
    this.prelude = new KernelPrelude(context, loop, vector, names, index, outer);
  }

  /** The name of the index at a depth of the nest. */
  static String indexName(int depth) {
    return String.valueOf((char) ('i' + depth));
  }

  /** Whether every array is walked contiguously, so that a vector form exists. */
  static boolean isContiguous(EvaluatorContext context, Loop loop) {
    KernelWriter writer = new KernelWriter(context, loop, false);
    for (Expr input : writer.locals.read()) {
      ArrayCode array = writer.computed.contains(input) ? null : context.arrayOrNull(input);
      if (array != null
          && array.dims().contains(loop.inner())
          && !array.dims().getLast().equals(loop.inner())) {
        return false;
      }
    }
    return loop.stores().stream().allMatch(store -> store.dims().getLast().equals(loop.inner()));
  }

  /**
   * Whether the kernel begins its lanes itself, its first block of eight elements without loading
   * them: for a plate of a few elements, clearing and loading them costs as much as the rest.
   */
  static boolean beginsLanes(Loop loop) {
    return loop.domain().size() == 1
        && !loop.reductions().isEmpty()
        && loop.reductions().stream()
            .allMatch(r -> r.along() && r.reduction() == Expr.Reduction.SUM)
        && loop.values().stream().noneMatch(v -> isFunction(v) || callsWithVectors(v));
  }

  /**
   * The kernel's statements: loads, the loop, and for the vector form the call of the scalar form
   * for the rest.
   */
  CodeBlock write(CodeBlock tail) {
    boolean lanes = loop.reductions().stream().anyMatch(Reduced::along);
    int count = (int) loop.reductions().stream().filter(Reduced::along).count();
    boolean begins = beginsLanes(loop);
    CodeBlock first = CodeBlock.of("");
    if (begins && vector) {
      empty = prelude.literal(0);
      writeBody(false);
      first = body.build();
      body.clear();
      done.keySet().retainAll(beforeLoop);
      local.forEach(names::release);
      empty = null;
    }
    writeBody(lanes);
    CodeBlock.Builder code = CodeBlock.builder();
    if (lanes) {
      code.addStatement("final double[] lanes = this.lanes");
    }
    if (begins && !vector) {
      code.beginControlFlow("if (from == 0)")
          .addStatement("$T.clear(lanes, 0, $L)", LANE_SUMS, 8 * count)
          .endControlFlow();
    }
    code.add(prelude.code());
    if (vector && usesBlock(loop)) {
      code.addStatement("final double[] block = this.block");
    }
    if (vector) {
      code.addStatement("final int bound = SPECIES.loopBound(to)");
    }
    if (begins && vector) {
      code.addStatement("int start = from");
      code.beginControlFlow("if (from == 0 && bound >= 8)")
          .addStatement("start = 8")
          .beginControlFlow("for (int $L = 0; $L < 8; $L += $T.COUNT)", index, index, index, LANES)
          .add(first)
          .endControlFlow()
          .nextControlFlow("else if (from == 0)")
          .addStatement("$T.clear(lanes, 0, $L)", LANE_SUMS, 8 * count)
          .endControlFlow();
    }
    if (vector) {
      code.beginControlFlow(
          "for (int $L = $L; $L < bound; $L += $T.COUNT)",
          index,
          begins ? "start" : "from",
          index,
          index,
          LANES);
    } else {
      code.beginControlFlow("for (int $L = from; $L < to; $L++)", index, index, index);
    }
    code.add(body.build()).endControlFlow();
    if (vector) {
      code.add(tail);
    }
    return code.build();
  }

  private void writeBody(boolean slot) {
    if (slot) {
      body.addStatement("final int slot = $L & 7", index);
    }
    // Functions first, while there is room to inline them: see FunctionBudget.
    loop.values().stream().filter(KernelWriter::callsWithVectors).forEach(this::value);
    loop.values().stream().filter(locals::isLocal).forEach(this::value);
    for (Store store : loop.stores()) {
      store(store);
    }
    int lane = 0;
    for (Reduced reduced : loop.reductions()) {
      if (reduced.along()) {
        accumulate(reduced, lane++);
      } else {
        accumulateArray(reduced);
      }
    }
  }

  private static boolean callsWithVectors(Expr value) {
    return value instanceof Expr.Apply apply && apply.op().callsWithVectors();
  }

  static boolean isFunction(Expr value) {
    return value instanceof Expr.Apply apply && apply.op().kind() == Op.Kind.FUNCTION;
  }

  private Value value(Expr node) {
    Value known = done.get(node);
    if (known == null) {
      known = computed.contains(node) ? compute((Expr.Apply) node) : input(node);
      done.put(node, known);
    }
    return known;
  }

  private Value compute(Expr.Apply node) {
    List<Value> arguments = node.children().stream().map(this::value).toList();
    Value result =
        vector && isInBlock(node)
            ? inBlock(node.op(), arguments)
            : syntax.apply(node.op(), arguments);
    if (!locals.isLocal(node)) {
      return result;
    }
    String wish = Description.of(context.graph(), node);
    if (wish.isEmpty()) {
      wish = describe(node);
    }
    String name = takeLocal(wish);
    body.addStatement("final $T $L = $L", type(result.condition()), name, result.code());
    return new Value(CodeBlock.of("$L", name), result.condition(), Precedence.ATOM);
  }

  /** A function whose vector form takes its arguments from memory. */
  private Value inBlock(Op function, List<Value> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      body.addStatement("$L.intoArray(block, $L)", syntax.number(arguments.get(i)), 8 * (i + 1));
    }
    if (function == Op.REM) {
      body.addStatement("$T.rem(block)", VECTOR_ROUNDING);
    } else {
      body.addStatement("$T.$L(block)", BLOCK_MATH, function.function());
    }
    return Value.number(CodeBlock.of("$T.fromArray(SPECIES, block, 0)", DOUBLE_VECTOR));
  }

  /** Whether any function of the loop takes its arguments from memory in the vector form. */
  static boolean usesBlock(Loop loop) {
    return loop.values().stream().anyMatch(KernelWriter::isInBlock);
  }

  static boolean isInBlock(Expr value) {
    return value instanceof Expr.Apply apply && apply.op().callsWithMemory();
  }

  private TypeName type(boolean condition) {
    if (!vector) {
      return condition ? TypeName.BOOLEAN : TypeName.DOUBLE;
    }
    return condition
        ? ParameterizedTypeName.get(VECTOR_MASK, TypeName.DOUBLE.box())
        : DOUBLE_VECTOR;
  }

  /** A name for a variable of the loop's body. */
  private String takeLocal(String wish) {
    String name = prelude.take(wish);
    local.add(name);
    return name;
  }

  private Value input(Expr node) {
    if (node instanceof Expr.Literal literal) {
      beforeLoop.add(node);
      return prelude.literal(literal.value());
    }
    CodeBlock scalar = context.scalar(node);
    if (scalar != null) {
      return uniform(node, scalar);
    }
    ArrayCode array = context.arrayOrNull(node);
    if (array == null) {
      throw new IllegalStateException("no value for " + node.facts() + " in " + loop.name());
    }
    if (!array.dims().contains(loop.inner())) {
      CodeBlock at = Layout.plus(array.base(), context.layout().index(array.dims(), outer));
      return uniform(node, CodeBlock.of("$L[$L]", prelude.alias(array), at));
    }
    CodeBlock at = CodeBlock.of("$L", prelude.element(node, array));
    if (!vector) {
      return Value.number(CodeBlock.of("$L[$L]", prelude.alias(array), at));
    }
    String name = takeLocal(context.nameOf(node));
    body.addStatement(
        "final $T $L = $T.fromArray(SPECIES, $L, $L)",
        DOUBLE_VECTOR,
        name,
        DOUBLE_VECTOR,
        prelude.alias(array),
        at);
    return Value.number(CodeBlock.of("$L", name));
  }

  private Value uniform(Expr node, CodeBlock scalar) {
    beforeLoop.add(node);
    return prelude.uniform(node, scalar);
  }

  private void store(Store store) {
    Value value = value(store.value());
    ArrayCode target = prelude.target(store);
    CodeBlock at = prelude.element(store, target);
    if (vector) {
      body.addStatement("$L.intoArray($L, $L)", syntax.number(value), prelude.alias(target), at);
    } else {
      body.addStatement("$L[$L] = $L", prelude.alias(target), at, syntax.number(value));
    }
  }

  private void accumulate(Reduced reduced, int lane) {
    String slot = empty == null ? "slot" : index;
    CodeBlock at = lane == 0 ? CodeBlock.of(slot) : CodeBlock.of("$L + $L", slot, 8 * lane);
    accumulate(reduced, "lanes", at);
  }

  private void accumulateArray(Reduced reduced) {
    ArrayCode target = context.array(reduced.reduce());
    accumulate(reduced, prelude.alias(target), prelude.element(reduced.reduce(), target));
  }

  private void accumulate(Reduced reduced, String array, CodeBlock at) {
    Expr summand = reduced.summand();
    Expr.Reduction reduction = reduced.reduction();
    boolean sum = reduction == Expr.Reduction.SUM;
    boolean fused =
        sum
            && summand instanceof Expr.Apply apply
            && apply.op() == Op.MUL
            && computed.contains(summand)
            && !locals.isLocal(summand);
    CodeBlock old =
        vector
            ? CodeBlock.of("$T.fromArray(SPECIES, $L, $L)", DOUBLE_VECTOR, array, at)
            : CodeBlock.of("$L[$L]", array, at);
    Value before = empty == null ? Value.number(old) : empty;
    Value after;
    if (fused) {
      Expr.Apply product = (Expr.Apply) summand;
      after =
          syntax.apply(
              Op.FMA, List.of(value(product.argument(0)), value(product.argument(1)), before));
    } else if (reduction == Expr.Reduction.SUM_LOG1P) {
      after = syntax.apply(Op.FMA, List.of(value(summand), before, before));
    } else {
      after = syntax.apply(sum ? Op.ADD : Op.MAX, List.of(before, value(summand)));
    }
    if (vector) {
      body.addStatement("$L.intoArray($L, $L)", after.code(), array, at);
    } else {
      body.addStatement("$L[$L] = $L", array, at, after.code());
    }
  }

  private static String describe(Expr.Apply node) {
    return switch (node.op()) {
      case ADD, FMA -> "sum";
      case SUB -> "difference";
      case MUL, MUL_OR_ZERO -> "product";
      case DIV -> "quotient";
      case NEG -> "negative";
      case SELECT -> "chosen";
      case LT, LE, EQ, NE, AND, OR, NOT -> "holds";
      default -> node.op().name().toLowerCase(Locale.ROOT);
    };
  }
}
