package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.ir.Quantity;
import java.util.Optional;

/**
 * Chooses a reparameterizer for every site that has no annotation of its own; asked again for every
 * site that a reparameterizer creates.
 *
 * <p>Found like a {@link Reparameterizer}: an annotation type for the model, and an implementation
 * of this interface under {@link java.util.ServiceLoader}. Implementations have a public
 * constructor without parameters and keep no state between calls.
 */
public interface ReparameterizationStrategy {

  /** The binary name of the annotation type that asks for it. */
  String annotation();

  /**
   * What is wrong with the elements of its annotation, independent of any site; empty if nothing.
   */
  default Optional<Refusal> refusal(Settings settings) {
    return Optional.empty();
  }

  /**
   * Chooses for one site, latent or observed.
   *
   * @param site the site as it stands
   * @param settings the elements of the strategy's annotation
   * @param context the model around it
   */
  Choice choose(Quantity.Site site, Settings settings, RewriteContext context);
}
