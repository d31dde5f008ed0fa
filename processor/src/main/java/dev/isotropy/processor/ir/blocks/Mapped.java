package dev.isotropy.processor.ir.blocks;

import dev.isotropy.processor.ir.Expr;
import java.util.List;
import java.util.function.UnaryOperator;

/** Statements whose expressions are replaced. */
public final class Mapped {

  private Mapped() {}

  /**
   * A statement with other expressions.
   *
   * @param expr for every expression that it evaluates
   * @param inside for every list of statements in it
   */
  public static Statement of(
      Statement statement, UnaryOperator<Expr> expr, UnaryOperator<List<Statement>> inside) {
    return switch (statement) {
      case Statement.Assign(Expr.Leaf variable, Expr value) ->
          new Statement.Assign(variable, expr.apply(value));
      case Statement.Store(Access place, Expr value) ->
          new Statement.Store(of(place, expr), expr.apply(value));
      case Statement.Create(Expr.Leaf array, List<Expr> sizes) ->
          new Statement.Create(array, sizes.stream().map(expr).toList());
      case Statement.Copy(Expr.Leaf array, Access from) ->
          new Statement.Copy(array, of(from, expr));
      case Statement.For loop ->
          new Statement.For(
              loop.counter(),
              expr.apply(loop.from()),
              expr.apply(loop.to()),
              loop.down(),
              inside.apply(loop.body()));
      case Statement.While loop ->
          new Statement.While(expr.apply(loop.condition()), inside.apply(loop.body()));
      case Statement.If choice ->
          new Statement.If(
              expr.apply(choice.condition()),
              inside.apply(choice.then()),
              inside.apply(choice.otherwise()));
      case Statement.Invoke invoke ->
          new Statement.Invoke(
              invoke.routine(),
              invoke.arguments().stream().map(expr).toList(),
              invoke.results().stream()
                  .map(result -> result.map(place -> of(place, expr)))
                  .toList());
      case Statement.Part part -> new Statement.Part(part.name(), inside.apply(part.body()));
      case Statement.Require require ->
          new Statement.Require(expr.apply(require.condition()), require.otherwise());
      case Statement.Save(Access place) -> new Statement.Save(of(place, expr));
      case Statement.Restore(Access place) -> new Statement.Restore(of(place, expr));
    };
  }

  private static Access of(Access place, UnaryOperator<Expr> expr) {
    return new Access(place.variable(), place.index().stream().map(expr).toList());
  }
}
