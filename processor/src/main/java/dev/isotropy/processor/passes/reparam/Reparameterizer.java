package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.ir.Quantity;
import java.util.Optional;

/**
 * Rewrites a sample site into new sites, so that the joint distribution of the model's own sites
 * stays the same.
 *
 * <p>A reparameterizer is two things: an annotation type, which users put on a site, and an
 * implementation of this interface, which stands on the processor path and is found by {@link
 * java.util.ServiceLoader} under this interface's name. The built-in ones are found in the same
 * way. Implementations have a public constructor without parameters, keep no state between calls,
 * and give the same answer to the same question: the generated source is a function of the user's
 * source alone.
 *
 * <p>The annotation type should have an element {@code String on() default ""} and be repeatable;
 * {@code on} is understood by the compiler.
 */
public interface Reparameterizer {

  /** The binary name of the annotation type that asks for it. */
  String annotation();

  /**
   * Whether it looks at what depends on a site, so that other sites are rewritten before it is
   * asked.
   */
  default boolean comesLast() {
    return false;
  }

  /**
   * Why it can't rewrite a site; empty where it can.
   *
   * @param site the site as it stands
   * @param settings the elements of the annotation
   * @param context the model around it
   */
  Optional<Refusal> refusal(Quantity.Site site, Settings settings, RewriteContext context);

  /**
   * Rewrites a site that it does not refuse.
   *
   * @param site the site as it stands
   * @param settings the elements of the annotation
   * @param context the model around it
   */
  Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context);
}
