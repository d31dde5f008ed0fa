package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.List;
import java.util.Optional;

/** The form of a family whose variables are a function of those of another one. */
public interface Image extends Form {

  /** The distribution before the function. */
  Applied base(List<Expr> arguments);

  /** The value after the function. */
  Expr forward(Graph graph, Expr x, List<Expr> arguments);

  /** A value that the function takes to {@code y}: the only one, if it is invertible. */
  Expr inverse(Graph graph, Expr y, List<Expr> arguments);

  /**
   * The log of the absolute derivative of the inverse, at {@code y}; empty if the function is not
   * invertible.
   */
  Optional<Expr> logSlope(Graph graph, Expr y, List<Expr> arguments);
}
