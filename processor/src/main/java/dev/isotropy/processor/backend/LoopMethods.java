package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.LANE_SUMS;
import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.isotropy.processor.backend.EvaluatorContext.ArrayCode;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.loops.Program.Loop;
import dev.isotropy.processor.ir.loops.Program.Multiplied;
import dev.isotropy.processor.ir.loops.Program.Reduced;
import dev.isotropy.processor.ir.loops.Program.Scattered;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the methods of one loop nest: the driver, which walks the outer axes and the strips of the
 * innermost one, and its kernel in scalar and vector form.
 */
final class LoopMethods {

  /** Of arguments that take five bytes each. */
  private static final int FILLER = 64;

  private final EvaluatorContext context;
  private final Loop loop;
  private final String kernel;
  private final Map<Axis, CodeBlock> outer = new LinkedHashMap<>();
  private final StripCode strip;

  LoopMethods(EvaluatorContext context, Loop loop) {
    this.context = context;
    this.loop = loop;
    this.kernel = context.names().take(loop.name() + "Kernel");
    for (int d = 0; d < loop.outer().size(); d++) {
      outer.put(loop.outer().get(d), CodeBlock.of("$L", KernelWriter.indexName(d)));
    }
    this.strip = new StripCode(context, loop, outer);
  }

  /** The number of accumulators in lanes. */
  int lanes() {
    return (int) loop.reductions().stream().filter(Reduced::along).count();
  }

  /** The call of the driver. */
  CodeBlock call() {
    return CodeBlock.of("$L(q, gradient)", loop.name());
  }

  /** The method that runs the whole nest. */
  MethodSpec driver() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(loop.name())
            .addJavadoc("$L", KernelText.loop(context, loop))
            .addParameter(double[].class, "q")
            .addParameter(double[].class, "gradient");
    for (Reduced reduced : loop.reductions()) {
      if (!reduced.along()) {
        fill(method, reduced.reduce(), reduced.reduction());
      }
    }
    for (Scattered scattered : loop.scatters()) {
      fill(method, scattered.sum(), Expr.Reduction.SUM);
    }
    for (Multiplied product : loop.transposedProducts()) {
      fill(method, product.product(), Expr.Reduction.SUM);
    }
    for (Axis axis : loop.outer()) {
      String index = requireNonNull(outer.get(axis)).toString();
      method.beginControlFlow(
          "for (int $L = 0; $L < $L; $L++)", index, index, context.layout().size(axis), index);
    }
    row(method);
    loop.outer().forEach(axis -> method.endControlFlow());
    return method.build();
  }

  private void row(MethodSpec.Builder method) {
    List<Reduced> along = loop.reductions().stream().filter(Reduced::along).toList();
    clearLanes(method, along);
    String size = context.layout().size(loop.inner());
    if (hasStrips()) {
      for (int lane = 0; lane < along.size(); lane++) {
        if (isProduct(along.get(lane))) {
          method.addStatement("double $L = 0.0", logarithm(lane));
        }
      }
      method.beginControlFlow("for (int from = 0; from < $L; from += STRIP)", size);
      method.addStatement("final int to = $T.min(from + STRIP, $L)", Math.class, size);
      loop.products().forEach(product -> method.addStatement(strip.rowsTimes(product)));
      loop.gathers().forEach(gathered -> method.addStatement(strip.gather(gathered)));
      if (hasKernel()) {
        method.addStatement("$L(q, gradient, $Lfrom, to)", kernel, outerArguments());
      }
      for (int lane = 0; lane < along.size(); lane++) {
        if (isProduct(along.get(lane))) {
          method.addStatement(
              "$L += $T.logProduct(lanes, $L)", logarithm(lane), LANE_SUMS, 8 * lane);
        }
      }
      loop.scatters().forEach(scattered -> method.addStatement(strip.scatter(scattered)));
      loop.transposedProducts().forEach(product -> method.addStatement(strip.columnsDot(product)));
      method.endControlFlow();
    } else if (hasKernel()) {
      method.addStatement("$L(q, gradient, $L0, $L)", kernel, outerArguments(), size);
    }
    for (int lane = 0; lane < along.size(); lane++) {
      total(method, along.get(lane), lane);
    }
  }

  private static String logarithm(int lane) {
    return lane == 0 ? "logProduct" : "logProduct" + (lane + 1);
  }

  private static boolean isProduct(Reduced reduced) {
    return reduced.reduction() == Expr.Reduction.SUM_LOG1P;
  }

  /**
   * Whether the innermost loop runs in strips: something stands before or after each, or a product
   * must be kept from overflow.
   */
  boolean hasStrips() {
    return !loop.gathers().isEmpty()
        || !loop.products().isEmpty()
        || !loop.scatters().isEmpty()
        || !loop.transposedProducts().isEmpty()
        || loop.reductions().stream().anyMatch(LoopMethods::isProduct);
  }

  private void total(MethodSpec.Builder method, Reduced reduced, int lane) {
    CodeBlock total =
        switch (reduced.reduction()) {
          case SUM -> CodeBlock.of("$T.sum(lanes, $L)", LANE_SUMS, 8 * lane);
          case MAX -> CodeBlock.of("$T.max(lanes, $L)", LANE_SUMS, 8 * lane);
          case SUM_LOG1P -> CodeBlock.of("$L", logarithm(lane));
        };
    ArrayCode array = context.arrayOrNull(reduced.reduce());
    if (array == null) {
      method.addStatement("$L = $L", context.scalar(reduced.reduce()), total);
    } else {
      method.addStatement("$L[$L] = $L", array.source(), strip.at(array), total);
    }
  }

  /**
   * Sums begin at zero, maxima at negative infinity; a product is reset to one by whoever takes its
   * logarithm.
   */
  private void clearLanes(MethodSpec.Builder method, List<Reduced> along) {
    if (!hasStrips() && KernelWriter.beginsLanes(loop)) {
      return;
    }
    if (along.stream().anyMatch(reduced -> reduced.reduction() == Expr.Reduction.SUM)) {
      method.addStatement("$T.clear(lanes, 0, $L)", LANE_SUMS, 8 * along.size());
    }
    for (int lane = 0; lane < along.size(); lane++) {
      CodeBlock start =
          switch (along.get(lane).reduction()) {
            case SUM -> CodeBlock.of("");
            case MAX -> CodeBlock.of("$T.NEGATIVE_INFINITY", Double.class);
            case SUM_LOG1P -> CodeBlock.of("1.0");
          };
      if (!start.isEmpty()) {
        method.addStatement(
            "$T.fill(lanes, $L, $L, $L)", Arrays.class, 8 * lane, 8 * lane + 8, start);
      }
    }
  }

  private void fill(MethodSpec.Builder method, Expr target, Expr.Reduction reduction) {
    CodeBlock value =
        reduction == Expr.Reduction.MAX
            ? CodeBlock.of("$T.NEGATIVE_INFINITY", Double.class)
            : CodeBlock.of("0.0");
    method.addStatement("$T.fill($L, $L)", Arrays.class, context.array(target).source(), value);
  }

  private CodeBlock outerArguments() {
    CodeBlock.Builder arguments = CodeBlock.builder();
    outer.values().forEach(index -> arguments.add("$L, ", index));
    return arguments.build();
  }

  /** The kernel's scalar form. */
  MethodSpec scalarKernel() {
    return kernel(new KernelWriter(context, loop, false).write(CodeBlock.of(""))).build();
  }

  /** Whether the vector form calls functions that take their arguments from memory. */
  boolean usesBlock() {
    return KernelWriter.usesBlock(loop);
  }

  /** The kernel's vector form, if it has one: every array is contiguous. */
  Optional<MethodSpec> vectorKernel() {
    if (!hasKernel() || !KernelWriter.isContiguous(context, loop)) {
      return Optional.empty();
    }
    CodeBlock tail =
        CodeBlock.builder()
            .beginControlFlow("if (bound < to)")
            .addStatement(
                "super.$L(q, gradient, $L$T.max(from, bound), to)",
                kernel,
                outerArguments(),
                Math.class)
            .endControlFlow()
            .build();
    return Optional.of(
        kernel(apart(new KernelWriter(context, loop, true).write(tail)))
            .addAnnotation(Override.class)
            .build());
  }

  /**
   * A kernel that calls functions of vectors is kept out of its callers: inlined there, it would
   * share their budget of nodes, and functions beyond it would box their vectors. HotSpot inlines
   * no method of more than 325 bytes; a call that never happens makes it that large.
   */
  private CodeBlock apart(CodeBlock kernelCode) {
    boolean calls =
        loop.values().stream()
            .anyMatch(value -> value instanceof Expr.Apply a && a.op().callsWithVectors());
    if (!calls) {
      return kernelCode;
    }
    return CodeBlock.builder()
        .beginControlFlow("if (to < from)")
        .addStatement(
            "$T.apart($L)", RuntimeTypes.LANES, String.join(", ", Collections.nCopies(FILLER, "0")))
        .endControlFlow()
        .add(kernelCode)
        .build();
  }

  /** Whether there is anything to compute beside gathers and products. */
  boolean hasKernel() {
    return !loop.stores().isEmpty() || !loop.reductions().isEmpty();
  }

  private MethodSpec.Builder kernel(CodeBlock code) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(kernel)
            .addParameter(double[].class, "q")
            .addParameter(double[].class, "gradient");
    for (CodeBlock index : outer.values()) {
      method.addParameter(TypeName.INT, index.toString());
    }
    return method.addParameter(TypeName.INT, "from").addParameter(TypeName.INT, "to").addCode(code);
  }

  /** The loop whose methods these are. */
  List<Axis> domain() {
    return loop.domain();
  }
}
