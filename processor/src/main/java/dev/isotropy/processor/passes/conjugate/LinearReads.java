package dev.isotropy.processor.passes.conjugate;

import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Renaming;
import dev.isotropy.processor.passes.conjugate.LinearRead.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads expressions as linear in a site.
 *
 * <pre>
 * 2 * (x[g] + b) / c      →  slope 2 / c, offset 2 * b / c, of the element at g
 * sum[k](a[k] * x[k]) - b →  slope a, offset -b, of the vector
 * </pre>
 */
final class LinearReads {

  private final Graph graph;
  private final Arithmetic math;
  private final Quantity.Site site;
  private final Dependence dependence;

  /** For a site of vectors, the axis along which slopes vary with its elements. */
  private final Optional<Axis> row;

  LinearReads(Graph graph, Quantity.Site site, Dependence dependence) {
    this.graph = graph;
    this.math = new Arithmetic(graph);
    this.site = site;
    this.dependence = dependence;
    this.row =
        site.event().stream()
            .findFirst()
            .map(axis -> graph.declare(new Axis(axis.label() + "_element", axis.extent())));
  }

  Optional<Axis> row() {
    return row;
  }

  /** An expression that depends on the site; empty if it is not linear, or in several elements. */
  Optional<LinearRead> of(Expr value) {
    return switch (value) {
      case Expr.Leaf leaf when dependence.isSite(leaf) -> Optional.of(element(leaf));
      case Expr.Apply apply -> apply(apply);
      case Expr.Reduce sum when sum.reduction() == Expr.Reduction.SUM ->
          of(sum.body()).flatMap(body -> sum(body, sum.axis()));
      case Expr.Product product ->
          of(graph.sum(graph.mul(product.matrix(), product.vector()), product.axis()));
      case Expr.Gather gather when !dependence.isOn(gather.index()) ->
          of(gather.array()).map(array -> gathered(array, gather));
      default -> Optional.empty();
    };
  }

  private LinearRead element(Expr.Leaf leaf) {
    int plates = site.plates().size();
    List<Place> places = new ArrayList<>();
    leaf.dims().subList(0, plates).forEach(axis -> places.add(new Place.At(axis)));
    return new LinearRead(
        List.copyOf(places),
        leaf.dims().stream().skip(plates).findFirst(),
        math.literal(1),
        math.literal(0));
  }

  private Optional<LinearRead> apply(Expr.Apply node) {
    return switch (node.op()) {
      case ADD -> combined(node.argument(0), node.argument(1), math::plus);
      case SUB -> combined(node.argument(0), node.argument(1), math::minus);
      case NEG ->
          of(node.argument(0)).map(a -> a.with(math.negate(a.slope()), math.negate(a.offset())));
      case MUL -> {
        int own = dependence.isOn(node.argument(0)) ? 0 : 1;
        Expr factor = node.argument(1 - own);
        yield dependence.isOn(factor)
            ? Optional.empty()
            : of(node.argument(own))
                .map(a -> a.with(math.times(factor, a.slope()), math.times(factor, a.offset())));
      }
      case DIV -> {
        Expr divisor = node.argument(1);
        yield dependence.isOn(divisor)
            ? Optional.empty()
            : of(node.argument(0))
                .map(a -> a.with(math.over(a.slope(), divisor), math.over(a.offset(), divisor)));
      }
      case SELECT -> {
        Expr condition = node.argument(0);
        yield dependence.isOn(condition)
            ? Optional.empty()
            : combined(
                node.argument(1),
                node.argument(2),
                (a, b) -> a == b ? a : graph.select(condition, a, b));
      }
      default -> Optional.empty();
    };
  }

  private interface Combination {
    Expr of(Expr a, Expr b);
  }

  private Optional<LinearRead> combined(Expr a, Expr b, Combination combination) {
    if (!dependence.isOn(a)) {
      return of(b).map(right -> with(right, combination, math.literal(0), a, true));
    }
    if (!dependence.isOn(b)) {
      return of(a).map(left -> with(left, combination, math.literal(0), b, false));
    }
    return of(a)
        .flatMap(
            left ->
                of(b)
                    .filter(right -> right.places().equals(left.places()))
                    .map(right -> combined(left, right, combination)));
  }

  private static LinearRead with(
      LinearRead read, Combination combination, Expr noSlope, Expr other, boolean first) {
    return first
        ? read.with(combination.of(noSlope, read.slope()), combination.of(other, read.offset()))
        : read.with(combination.of(read.slope(), noSlope), combination.of(read.offset(), other));
  }

  private LinearRead combined(LinearRead a, LinearRead b, Combination combination) {
    LinearRead left = a.along().equals(b.along()) ? a : whole(a);
    LinearRead right = a.along().equals(b.along()) ? b : whole(b);
    return left.with(
        combination.of(left.slope(), right.slope()), combination.of(left.offset(), right.offset()));
  }

  /** The same read of a vector, with a slope for each of its elements. */
  LinearRead whole(LinearRead read) {
    return read.along()
        .map(axis -> whole(read, graph.position(axis), read.slope(), read.offset()))
        .orElse(read);
  }

  private LinearRead whole(LinearRead read, Expr position, Expr slope, Expr offset) {
    Expr here = graph.apply(Op.EQ, graph.position(row.orElseThrow()), position);
    return new LinearRead(
        read.places(), Optional.empty(), graph.select(here, slope, graph.literal(0)), offset);
  }

  private Optional<LinearRead> sum(LinearRead body, Axis axis) {
    if (body.along().equals(Optional.of(axis))) {
      Expr slope = Renaming.free(graph, Map.of(axis, row.orElseThrow())).rewrite(body.slope());
      return Optional.of(
          new LinearRead(body.places(), Optional.empty(), slope, graph.sum(body.offset(), axis)));
    }
    boolean several =
        body.places().stream()
            .anyMatch(
                place ->
                    switch (place) {
                      case Place.At(Axis at) -> at.equals(axis);
                      case Place.Index(Expr index) -> index.axes().contains(axis);
                    });
    return several
        ? Optional.empty()
        : Optional.of(body.with(graph.sum(body.slope(), axis), graph.sum(body.offset(), axis)));
  }

  private LinearRead gathered(LinearRead array, Expr.Gather gather) {
    Axis axis = gather.axis();
    Expr slope = graph.gather(array.slope(), axis, gather.index());
    Expr offset = graph.gather(array.offset(), axis, gather.index());
    if (array.along().equals(Optional.of(axis))) {
      return whole(array, gather.index(), slope, offset);
    }
    List<Place> places = new ArrayList<>();
    for (Place place : array.places()) {
      places.add(
          switch (place) {
            case Place.At(Axis at) when at.equals(axis) -> new Place.Index(gather.index());
            case Place.At _ -> place;
            case Place.Index(Expr index) ->
                new Place.Index(graph.gather(index, axis, gather.index()));
          });
    }
    return new LinearRead(List.copyOf(places), array.along(), slope, offset);
  }
}
