package dev.isotropy.processor.passes.simplify;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.Reduction;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Rewriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collapses a plate's sum of squares of a linear form to sufficient statistics, computed once from
 * data.
 *
 * <pre>
 * sum[home]((y - alpha[county] - b * x)²)
 *   →  sum[county](homes * (meanY - alpha - b * meanX)²) + (c - r * b)² + rest
 * </pre>
 *
 * <p>The sum splits exactly into a part between groups and a part within them. Within groups, the
 * columns are made orthonormal by modified Gram–Schmidt (Björck, 1967), so that their part is a sum
 * of squares too: {@code r} are the entries of the triangular factor, {@code c} the coefficients of
 * y, {@code rest} what no slope explains. As no terms of opposite sign are added, nothing cancels,
 * whatever the data; and the cost of a gradient does not depend on the number of observations.
 */
public final class CollapseSquares extends Rewriter {

  /** More columns than this cost more statistics than they save. */
  private static final int MOST_COLUMNS = 8;

  /**
   * A column whose part orthogonal to the others is smaller than this, relative to itself, adds
   * nothing of its own.
   */
  private static final double NEGLIGIBLE = 1e-13;

  public CollapseSquares(Graph graph) {
    super(graph);
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    if (!(rebuilt instanceof Expr.Reduce sum)
        || sum.reduction() != Reduction.SUM
        || sum.binding() != Binding.LATENT
        || !sum.body().axes().equals(List.of(sum.axis()))) {
      return rebuilt;
    }
    return split(sum.body(), sum.axis()).orElse(rebuilt);
  }

  /** Each term of a body by itself; a term that can't be collapsed keeps its loop. */
  private Optional<Expr> split(Expr body, Axis axis) {
    if (body instanceof Expr.Apply apply && (apply.op() == Op.ADD || apply.op() == Op.SUB)) {
      Optional<Expr> a = split(apply.argument(0), axis);
      Optional<Expr> b = split(apply.argument(1), axis);
      if (a.isEmpty() && b.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          graph.apply(
              apply.op(),
              a.orElseGet(() -> graph.sum(apply.argument(0), axis)),
              b.orElseGet(() -> graph.sum(apply.argument(1), axis))));
    }
    return collapse(body, axis);
  }

  private Optional<Expr> collapse(Expr body, Axis axis) {
    if (!(body instanceof Expr.Apply product) || product.op() != Op.MUL) {
      return Optional.empty();
    }
    Expr a = product.argument(0);
    Expr b = product.argument(1);
    if (a == b) {
      return squares(a, graph.literal(1), axis);
    }
    if (isSquare(a) && b.binding() != Binding.LATENT) {
      return squares(((Expr.Apply) a).argument(0), b, axis);
    }
    return isSquare(b) && a.binding() != Binding.LATENT
        ? squares(((Expr.Apply) b).argument(0), a, axis)
        : Optional.empty();
  }

  private static boolean isSquare(Expr node) {
    return node instanceof Expr.Apply apply
        && apply.op() == Op.MUL
        && apply.argument(0) == apply.argument(1);
  }

  private Optional<Expr> squares(Expr root, Expr weight, Axis axis) {
    Optional<LinearForm> form = LinearForm.of(graph, root, axis);
    return form.filter(linear -> linear.columns().size() <= MOST_COLUMNS)
        .map(linear -> new Split(linear, weight, axis).total());
  }

  /** The two parts of one weighted sum of squares. */
  private final class Split {
    private final LinearForm form;
    private final Expr weight;
    private final Axis axis;
    private final Expr weights;

    Split(LinearForm form, Expr weight, Axis axis) {
      this.form = form;
      this.weight = weight;
      this.axis = axis;
      boolean counts = weight instanceof Expr.Literal;
      this.weights = graph.named(total(graph.literal(1)), counts ? "count" : "totalWeight");
    }

    Expr total() {
      Expr between = graph.add(mean(form.offset()), form.level());
      if (form.group().isPresent()) {
        between = graph.add(between, form.group().orElseThrow());
      }
      for (Map.Entry<Expr, Expr> column : form.columns().entrySet()) {
        between = graph.add(between, graph.mul(column.getValue(), mean(column.getKey())));
      }
      graph.named(between, "meanResidual");
      Expr squares = graph.mul(weights, graph.square(between));
      Expr sum = form.groupAxis().map(groups -> graph.sum(squares, groups)).orElse(squares);
      return graph.add(sum, within());
    }

    /**
     * Modified Gram–Schmidt: each column is made orthogonal to those before it, and so is the
     * offset.
     */
    private Expr within() {
      List<Expr> slopes = new ArrayList<>(form.columns().values());
      List<Expr> columns = new ArrayList<>();
      form.columns().keySet().forEach(column -> columns.add(centred(column)));
      Expr rest = centred(form.offset());
      Expr squares = graph.literal(0);
      for (int k = 0; k < columns.size(); k++) {
        Expr column = columns.get(k);
        Expr length = inner(column, column);
        Expr original = form.columns().keySet().stream().skip(k).findFirst().orElseThrow();
        Expr significant =
            graph.apply(
                Op.LT,
                graph.mul(graph.literal(NEGLIGIBLE * NEGLIGIBLE), inner(original, original)),
                length);
        Expr scale =
            graph.select(
                significant,
                graph.div(graph.literal(1), graph.apply(Op.SQRT, length)),
                graph.literal(0));
        Expr direction = graph.named(graph.mul(column, scale), "direction" + (k + 1));
        Expr coefficient = graph.named(inner(direction, rest), "projection" + (k + 1));
        rest = graph.sub(rest, graph.mul(coefficient, direction));
        Expr part = coefficient;
        for (int j = k; j < columns.size(); j++) {
          Expr entry =
              graph.named(inner(direction, columns.get(j)), "triangle" + (k + 1) + "_" + (j + 1));
          part = graph.add(part, graph.mul(entry, slopes.get(j)));
          if (j > k) {
            columns.set(j, graph.sub(columns.get(j), graph.mul(entry, direction)));
          }
        }
        squares = graph.add(squares, graph.square(graph.named(part, "explained" + (k + 1))));
      }
      return graph.add(squares, graph.named(inner(rest, rest), "unexplained"));
    }

    private Expr inner(Expr a, Expr b) {
      return graph.sum(graph.mul(weight, graph.mul(a, b)), axis);
    }

    private Expr centred(Expr column) {
      Expr mean = mean(column);
      Expr own =
          form.index()
              .map(index -> graph.gather(mean, form.groupAxis().orElseThrow(), index))
              .orElse(mean);
      return named("centred", graph.sub(column, own), column);
    }

    /** The weighted mean, by group; zero in a group without weight. */
    private Expr mean(Expr column) {
      Expr empty = graph.apply(Op.EQ, weights, graph.literal(0));
      Expr divisor = graph.select(empty, graph.literal(1), weights);
      return named("mean", graph.div(total(column), divisor), column);
    }

    private Expr named(String word, Expr node, Expr of) {
      String name = of instanceof Expr.Leaf leaf ? leaf.name() : graph.nameOf(of);
      return name.isEmpty()
          ? node
          : graph.named(node, word + Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    private Expr total(Expr column) {
      Expr weighted = graph.mul(weight, column);
      return form.index()
          .map(
              index ->
                  graph.segmentSum(weighted, List.of(axis), index, form.groupAxis().orElseThrow()))
          .orElseGet(() -> graph.sum(weighted, axis));
    }
  }
}
