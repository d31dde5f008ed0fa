package dev.isotropy.processor.passes.simplify;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An expression that varies along one axis, linear in quantities that do not: {@code offset + level
 * + group[index] + sum of slope * column}.
 *
 * @param offset what is known from data; the literal 0 if there is nothing
 * @param level the latent scalars that are added to every element
 * @param group latent values added by group, over the group's axis; absent if there is no group
 * @param index which group an element belongs to; absent if there is no group
 * @param groupAxis the axis of the groups; absent if there is no group
 * @param columns data columns, each with its latent slope
 */
record LinearForm(
    Expr offset,
    Expr level,
    Optional<Expr> group,
    Optional<Expr> index,
    Optional<Axis> groupAxis,
    Map<Expr, Expr> columns) {

  /** The linear form of an expression along an axis, if it has one. */
  static Optional<LinearForm> of(Graph graph, Expr node, Axis axis) {
    Builder builder = new Builder(graph, axis);
    return node.axes().equals(List.of(axis)) && builder.add(node, false)
        ? Optional.of(builder.form())
        : Optional.empty();
  }

  private static final class Builder {
    private final Graph graph;
    private final Axis axis;
    private final Map<Expr, Expr> columns = new LinkedHashMap<>();
    private Expr offset;
    private Expr level;
    private Expr group;
    private @Nullable Expr index;
    private @Nullable Axis groupAxis;

    Builder(Graph graph, Axis axis) {
      this.graph = graph;
      this.axis = axis;
      this.offset = graph.literal(0);
      this.level = graph.literal(0);
      this.group = graph.literal(0);
    }

    LinearForm form() {
      return new LinearForm(
          offset,
          level,
          Optional.ofNullable(index).map(unused -> group),
          Optional.ofNullable(index),
          Optional.ofNullable(groupAxis),
          columns);
    }

    boolean add(Expr node, boolean negative) {
      if (node.binding() != Binding.LATENT) {
        offset = plus(offset, node, negative);
        return true;
      }
      if (!node.axes().contains(axis)) {
        level = plus(level, node, negative);
        return true;
      }
      return switch (node) {
        case Expr.Apply apply when apply.op() == Op.ADD ->
            add(apply.argument(0), negative) && add(apply.argument(1), negative);
        case Expr.Apply apply when apply.op() == Op.SUB ->
            add(apply.argument(0), negative) && add(apply.argument(1), !negative);
        case Expr.Apply apply when apply.op() == Op.NEG -> add(apply.argument(0), !negative);
        case Expr.Apply apply when apply.op() == Op.MUL -> column(apply, negative);
        case Expr.Gather gather -> group(gather, negative);
        default -> false;
      };
    }

    private boolean column(Expr.Apply product, boolean negative) {
      List<Expr> data = new ArrayList<>();
      List<Expr> latent = new ArrayList<>();
      if (!factors(product, data, latent) || data.isEmpty() || latent.isEmpty()) {
        return false;
      }
      Expr column = data.stream().reduce(graph::mul).orElseThrow();
      Expr slope = latent.stream().reduce(graph::mul).orElseThrow();
      Expr before = columns.getOrDefault(column, graph.literal(0));
      columns.put(column, plus(before, slope, negative));
      return true;
    }

    private boolean factors(Expr node, List<Expr> data, List<Expr> latent) {
      if (node instanceof Expr.Apply apply && apply.op() == Op.MUL) {
        return factors(apply.argument(0), data, latent) && factors(apply.argument(1), data, latent);
      }
      boolean varies = node.axes().contains(axis);
      if (varies && node.binding() == Binding.LATENT) {
        return false;
      }
      (varies ? data : latent).add(node);
      return true;
    }

    private boolean group(Expr.Gather gather, boolean negative) {
      boolean plain =
          gather.array().axes().equals(List.of(gather.axis()))
              && gather.index().axes().equals(List.of(axis))
              && !gather.axis().equals(axis);
      if (!plain
          || (index != null && (index != gather.index() || !gather.axis().equals(groupAxis)))) {
        return false;
      }
      index = gather.index();
      groupAxis = gather.axis();
      group = plus(group, gather.array(), negative);
      return true;
    }

    private Expr plus(Expr sum, Expr term, boolean negative) {
      if (sum instanceof Expr.Literal literal && literal.value() == 0) {
        return negative ? graph.neg(term) : term;
      }
      return negative ? graph.sub(sum, term) : graph.add(sum, term);
    }
  }
}
