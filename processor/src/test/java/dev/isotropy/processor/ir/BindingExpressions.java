package dev.isotropy.processor.ir;

import dev.isotropy.processor.ir.Expr.Reduction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Expressions that a seed chooses, with all kinds of nodes that bind an axis, over several walks of
 * two extents: the same axis is bound and free, in one expression and in others.
 */
final class BindingExpressions {

  /** Sizes of the extents. */
  static final int ROWS = 3;

  static final int COLUMNS = 2;

  final Graph graph = new Graph();
  private final Random random;
  private final List<Axis> rows = new ArrayList<>();
  private final List<Axis> columns = new ArrayList<>();
  private final List<Expr> made = new ArrayList<>();

  BindingExpressions(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L + 3);
    for (int walk = 1; walk <= 3; walk++) {
      rows.add(graph.declare(new Axis(walk == 1 ? "row" : "row_" + walk, "row")));
      columns.add(graph.declare(new Axis(walk == 1 ? "column" : "column_" + walk, "column")));
    }
    Collections.shuffle(rows, random);
    Collections.shuffle(columns, random);
  }

  /** Values of the leaves. */
  static Environment environment() {
    Environment environment = new Environment().extent("row", ROWS).extent("column", COLUMNS);
    Random random = new Random(1);
    environment.data("next", 1, 2, 0).data("column", 1, 1, 0).data("row", 2, 0);
    environment.data("w", random.doubles(ROWS * COLUMNS, -1, 1).toArray());
    environment.set(Expr.LeafKind.COORDINATE, "x", random.doubles(ROWS, -1, 1).toArray());
    environment.set(Expr.LeafKind.COORDINATE, "y", random.doubles(COLUMNS, -1, 1).toArray());
    environment.set(Expr.LeafKind.COORDINATE, "m", random.doubles(6, -1, 1).toArray());
    environment.set(Expr.LeafKind.COORDINATE, "s", random.doubles(ROWS * ROWS, -1, 1).toArray());
    return environment;
  }

  /** Walks along the rows, in an order of the seed's. */
  List<Axis> rows() {
    return rows;
  }

  /** Walks along the columns. */
  List<Axis> columns() {
    return columns;
  }

  /** An expression that varies along some of the axes only. */
  Expr within(List<Axis> free) {
    for (int i = 0; i < 30; i++) {
      made.add(next());
    }
    List<Expr> closed = new ArrayList<>();
    for (Expr each : made.reversed()) {
      Expr value = each;
      for (Axis axis : each.axes()) {
        value = free.contains(axis) ? value : bind(value, axis);
      }
      if (free.containsAll(value.axes())) {
        closed.add(value);
      }
    }
    return graph.add(closed.get(0), graph.mul(closed.get(1), closed.get(2)));
  }

  private Expr next() {
    return switch (random.nextInt(9)) {
      case 0, 1 -> leaf();
      case 2 -> graph.add(any(), any());
      case 3 -> graph.mul(any(), any());
      case 4 -> graph.apply(Op.TANH, any());
      default -> {
        Expr body = any();
        yield body.axes().isEmpty()
            ? leaf()
            : bind(body, body.axes().get(random.nextInt(body.axes().size())));
      }
    };
  }

  private Expr any() {
    return made.isEmpty() || random.nextInt(5) == 0
        ? leaf()
        : made.get(made.size() - 1 - random.nextInt(Math.min(8, made.size())));
  }

  private Expr leaf() {
    Axis row = one(rows);
    Axis column = one(columns);
    Axis other = one(rows);
    return switch (random.nextInt(5)) {
      case 0 -> graph.coordinate("x", List.of(row));
      case 1 -> graph.coordinate("y", List.of(column));
      case 2 -> graph.coordinate("m", List.of(row, column));
      case 3 -> graph.position(row);
      default -> row.equals(other) ? leaf() : graph.coordinate("s", List.of(row, other));
    };
  }

  /** An expression that no longer varies along an axis. */
  private Expr bind(Expr body, Axis axis) {
    boolean row = axis.extent().equals("row");
    return switch (random.nextInt(6)) {
      case 0 -> graph.sum(body, axis);
      case 1 -> graph.reduce(Reduction.MAX, body, axis);
      case 2 -> graph.gather(body, axis, index(row));
      case 3 -> {
        Axis to = one(row ? rows : columns);
        Expr index =
            row
                ? graph.data("next", List.of(axis), Type.INT)
                : graph.sub(graph.literal(1), graph.position(axis));
        Axis kept = body.axes().contains(to) && !to.equals(axis) ? axis : to;
        Expr sum = graph.segmentSum(body, List.of(axis), index, kept);
        yield graph.gather(sum, kept, index(row));
      }
      case 4 -> {
        Expr matrix = graph.data("w", List.of(axis, one(row ? columns : rows)), Type.DOUBLE);
        yield graph.product(matrix, body, axis);
      }
      default ->
          graph.call(
              Kernels.PRODUCT,
              List.of(body),
              List.of(List.of(axis)),
              List.of(List.of()),
              0,
              List.of());
    };
  }

  private Expr index(boolean row) {
    if (random.nextInt(4) == 0) {
      return graph.literal(1);
    }
    return row
        ? graph.data("row", List.of(one(columns)), Type.INT)
        : graph.data("column", List.of(one(rows)), Type.INT);
  }

  private Axis one(List<Axis> axes) {
    return axes.get(random.nextInt(axes.size()));
  }
}
