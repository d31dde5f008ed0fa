package dev.isotropy.processor.ir;

import java.util.List;
import java.util.Optional;

/** Tells how far an index lies behind the position along an axis: {@code t - 2} has the lag 2. */
public final class Lag {

  private Lag() {}

  /** The lag; empty where it is not the same number at all positions. */
  public static Optional<Double> of(Expr index, Axis axis) {
    return switch (index) {
      case Expr.Position position when position.axis().equals(axis) -> Optional.of(0.0);
      case Expr.Apply(Op op, List<Expr> terms, _)
          when op == Op.ADD && terms.get(1) instanceof Expr.Literal shift ->
          of(terms.get(0), axis).map(lag -> lag - shift.value());
      case Expr.Apply(Op op, List<Expr> terms, _)
          when op == Op.ADD && terms.get(0) instanceof Expr.Literal shift ->
          of(terms.get(1), axis).map(lag -> lag - shift.value());
      case Expr.Apply(Op op, List<Expr> terms, _)
          when op == Op.SUB && terms.get(1) instanceof Expr.Literal shift ->
          of(terms.get(0), axis).map(lag -> lag + shift.value());
      default -> Optional.empty();
    };
  }

  /** The lag of an index on the path where it is used; a guard is 0 elsewhere. */
  public static Optional<Double> ofGuarded(Expr index, Axis axis) {
    return index instanceof Expr.Apply(Op op, List<Expr> parts, _)
            && op == Op.SELECT
            && parts.get(2) instanceof Expr.Literal
        ? ofGuarded(parts.get(1), axis)
        : of(index, axis);
  }
}
