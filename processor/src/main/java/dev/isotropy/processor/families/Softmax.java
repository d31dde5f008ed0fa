package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.List;

/**
 * The form of a family of variables {@code softmax((logits + g) / temperature)} with independent
 * standard Gumbel variates {@code g}.
 */
public record Softmax(Rule temperature, Rule logits) implements Form {

  /** Makes a parameter from the arguments. */
  public interface Rule {
    Expr of(Graph graph, List<Expr> arguments);
  }
}
