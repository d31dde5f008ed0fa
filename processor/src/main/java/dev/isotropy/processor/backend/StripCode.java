package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.GATHERS;
import static dev.isotropy.processor.backend.RuntimeTypes.PRODUCTS;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.backend.EvaluatorContext.ArrayCode;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.loops.Program.Gathered;
import dev.isotropy.processor.ir.loops.Program.Loop;
import dev.isotropy.processor.ir.loops.Program.Multiplied;
import dev.isotropy.processor.ir.loops.Program.Scattered;
import dev.isotropy.processor.passes.lower.SortedPlates.Sorted;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what runs before and after the kernel on each strip of a loop: gathers, sums by an index,
 * products with matrices.
 */
final class StripCode {

  private final EvaluatorContext context;
  private final Loop loop;
  private final Map<Axis, CodeBlock> outer;

  /**
   * A writer.
   *
   * @param outer the positions along the outer axes
   */
  StripCode(EvaluatorContext context, Loop loop, Map<Axis, CodeBlock> outer) {
    this.context = context;
    this.loop = loop;
    this.outer = outer;
  }

  /** Where the row of an array begins. */
  CodeBlock at(ArrayCode array) {
    return Layout.plus(array.base(), context.layout().index(array.dims(), outer));
  }

  /** The code of an array; parameters of the method stand for themselves. */
  private static CodeBlock code(ArrayCode array) {
    return array.source().isEmpty() ? CodeBlock.of("$L", array.name()) : array.source();
  }

  /** Copies the elements that an index picks to an array of the strip. */
  CodeBlock gather(Gathered gathered) {
    Expr.Gather gather = gathered.gather();
    ArrayCode array = context.array(gather.array());
    ArrayCode buffer = context.array(gather);
    Optional<Sorted> segments = segments(array, gather.index());
    if (segments.isPresent()) {
      return CodeBlock.of(
          "$T.gatherSorted($L, $L, $L, constants.$L, constants.$L, $L, from, to)",
          GATHERS,
          code(array),
          at(array, gather.axis()),
          stride(array, gather.axis()),
          segments.get().index(),
          segments.get().starts(),
          code(buffer));
    }
    return CodeBlock.of(
        "$T.gather($L, $L, $L, $L, $L, $L, from, to)",
        GATHERS,
        code(array),
        at(array, gather.axis()),
        strides(array, gather.axis()),
        index(gather.index()),
        code(buffer),
        at(buffer));
  }

  /** Adds the elements of the strip to those that an index picks. */
  CodeBlock scatter(Scattered scattered) {
    Expr.SegmentSum sum = scattered.sum();
    ArrayCode target = context.array(sum);
    ArrayCode buffer =
        new ArrayCode(
            scattered.buffer(),
            CodeBlock.of("this.$L", scattered.buffer()),
            CodeBlock.of(""),
            loop.domain());
    Optional<Sorted> segments = segments(target, sum.index());
    if (segments.isPresent()) {
      return CodeBlock.of(
          "$T.scatterAddSorted($L, constants.$L, constants.$L, $L, $L, $L, from, to)",
          GATHERS,
          code(buffer),
          segments.get().index(),
          segments.get().starts(),
          code(target),
          at(target, sum.to()),
          stride(target, sum.to()));
    }
    return CodeBlock.of(
        "$T.scatterAdd($L, $L, $L, $L, $L, $L, from, to)",
        GATHERS,
        code(buffer),
        at(buffer),
        index(sum.index()),
        code(target),
        at(target, sum.to()),
        strides(target, sum.to()));
  }

  /** The segments that a loop over one axis walks, if its index is sorted. */
  private Optional<Sorted> segments(ArrayCode array, Expr index) {
    return loop.domain().size() == 1 && !array.dims().contains(loop.inner())
        ? context.sorted().sortedBy(index)
        : Optional.empty();
  }

  /** Where the row of an array begins whose position along an axis an index gives. */
  private CodeBlock at(ArrayCode array, Axis indexed) {
    Map<Axis, CodeBlock> positions = new LinkedHashMap<>(outer);
    positions.remove(indexed);
    return Layout.plus(array.base(), context.layout().index(array.dims(), positions));
  }

  /** The strides of an array along an indexed axis and along the innermost one. */
  private CodeBlock strides(ArrayCode array, Axis indexed) {
    CodeBlock inner =
        indexed.equals(loop.inner()) ? CodeBlock.of("0") : stride(array, loop.inner());
    return CodeBlock.of("$L, $L", stride(array, indexed), inner);
  }

  private CodeBlock stride(ArrayCode array, Axis axis) {
    int dimension = array.dims().indexOf(axis);
    if (dimension < 0) {
      return CodeBlock.of("0");
    }
    CodeBlock stride = context.layout().stride(array.dims(), dimension);
    return stride.isEmpty() ? CodeBlock.of("1") : stride;
  }

  /**
   * An index array, where its values begin, and whether it is walked; a fixed index stands in an
   * array of one.
   */
  private CodeBlock index(Expr index) {
    if (index instanceof Expr.Leaf leaf && !leaf.dims().isEmpty()) {
      CodeBlock row = context.layout().index(leaf.dims(), outer);
      return CodeBlock.of(
          "constants.$L, $L, $L",
          leaf.name(),
          row.isEmpty() ? CodeBlock.of("0") : row,
          leaf.dims().contains(loop.inner())
              ? stride(
                  new ArrayCode("", CodeBlock.of(""), CodeBlock.of(""), leaf.dims()), loop.inner())
              : CodeBlock.of("0"));
    }
    CodeBlock value =
        index instanceof Expr.Literal literal
            ? CodeBlock.of("$L", (int) literal.value())
            : context.scalar(index);
    return CodeBlock.of("null, $L, 0", value);
  }

  /** The rows of a matrix times a vector. */
  CodeBlock rowsTimes(Multiplied multiplied) {
    Expr.Product product = multiplied.product();
    Expr.Leaf matrix = (Expr.Leaf) product.matrix();
    ArrayCode vector = context.array(product.vector());
    return CodeBlock.of(
        "$T.rowsTimes(constants.$L, $L, $L, $L, $L, $L, from, to)",
        PRODUCTS,
        matrix.name(),
        context.layout().size(loop.inner()),
        context.layout().size(product.axis()),
        code(vector),
        at(vector),
        code(context.array(product)));
  }

  /** The columns of a matrix times the elements of the strip. */
  CodeBlock columnsDot(Multiplied multiplied) {
    Expr.Product product = multiplied.product();
    Expr.Leaf matrix = (Expr.Leaf) product.matrix();
    return CodeBlock.of(
        "$T.columnsDot(constants.$L, $L, $L, this.$L, $L, 0, from, to)",
        PRODUCTS,
        matrix.name(),
        context.layout().size(loop.inner()),
        context.layout().size(matrix.dims().getFirst()),
        multiplied.buffer(),
        code(context.array(product)));
  }
}
