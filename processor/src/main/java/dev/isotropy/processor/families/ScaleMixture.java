package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.List;

/**
 * The form of a family that arises where the scale of another one varies.
 *
 * @param mixing the distribution by which it varies, given the arguments
 * @param given the distribution of a value, given the arguments and what was drawn from {@code
 *     mixing}
 */
public record ScaleMixture(Mixing mixing, Given given) implements Form {

  /** Makes the distribution by which a scale varies. */
  public interface Mixing {
    Applied of(Graph graph, List<Expr> arguments);
  }

  /** Makes the distribution of a value. */
  public interface Given {
    Applied of(Graph graph, List<Expr> arguments, Expr mixed);
  }
}
