package dev.isotropy.processor.families;

import static dev.isotropy.processor.families.Constants.LOG_SQRT_2PI;

import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;

/**
 * The parts that location-scale densities share.
 *
 * <p>What depends on the scale alone is kept apart from what varies with the data, so that it is
 * computed once, and can leave a sum over a plate.
 */
final class Standardization {

  private final Graph graph;
  private final Arithmetic arithmetic;

  Standardization(Graph graph) {
    this.graph = graph;
    this.arithmetic = new Arithmetic(graph);
  }

  /** {@code x - loc}. */
  Expr residual(Expr x, Expr loc) {
    Expr residual = arithmetic.minus(x, loc);
    return residual.equals(x) ? x : graph.named(residual, named(x, "residual", "Residual"));
  }

  /** {@code 1 / scale}. */
  Expr inverse(Expr scale) {
    return graph.named(
        arithmetic.reciprocal(scale),
        name(scale).isEmpty() ? "inverseScale" : "inverse" + capital(name(scale)));
  }

  /**
   * {@code 1 / scale²}; as the square of the reciprocal, whose derivative is the precision again.
   */
  Expr precision(Expr scale) {
    return scale instanceof Expr.Literal literal
        ? arithmetic.literal(1 / (literal.value() * literal.value()))
        : graph.named(arithmetic.square(inverse(scale)), named(scale, "precision", "Precision"));
  }

  /** {@code (x - loc) / scale}. */
  Expr standardized(Expr x, Expr loc, Expr scale) {
    return graph.named(
        arithmetic.times(residual(x, loc), inverse(scale)),
        named(x, "standardized", "Standardized"));
  }

  /** A name that says of what it is, where that has a name. */
  private String named(Expr of, String alone, String suffix) {
    return name(of).isEmpty() ? alone : name(of) + suffix;
  }

  private String name(Expr node) {
    return node instanceof Expr.Leaf leaf ? leaf.name() : graph.nameOf(node);
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** {@code -residual² / (2 scale²) - log(scale) - constant}. */
  Expr gaussian(Expr residual, Expr scale, double constant) {
    Expr kernel =
        arithmetic.times(arithmetic.times(-0.5, precision(scale)), arithmetic.square(residual));
    return normalized(kernel, scale, constant);
  }

  /** The log density of a normal variable. */
  Expr normal(Expr x, Expr loc, Expr scale) {
    return gaussian(residual(x, loc), scale, LOG_SQRT_2PI);
  }

  /** {@code kernel - log(scale) - constant}. */
  Expr normalized(Expr kernel, Expr scale, double constant) {
    Expr logScale = Arithmetic.isLiteral(scale, 1) ? arithmetic.literal(0) : graph.log(scale);
    return arithmetic.minus(arithmetic.minus(kernel, logScale), arithmetic.literal(constant));
  }
}
