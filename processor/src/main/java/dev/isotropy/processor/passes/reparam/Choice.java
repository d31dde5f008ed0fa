package dev.isotropy.processor.passes.reparam;

import java.util.Map;
import java.util.Optional;

/**
 * What a strategy chose for a site.
 *
 * @param reparameterizer the binary name of the annotation type of a reparameterizer; empty to
 *     leave the site alone
 * @param settings the elements of that annotation; those left out take their defaults
 * @param reason one clause without a full stop, for readers of the generated class
 */
public record Choice(
    Optional<String> reparameterizer, Map<String, Object> settings, String reason) {

  public Choice {
    settings = Map.copyOf(settings);
  }

  /** Chooses a reparameterizer. */
  public static Choice of(String reparameterizer, Map<String, Object> settings, String reason) {
    return new Choice(Optional.of(reparameterizer), settings, reason);
  }

  /** Leaves the site alone. */
  public static Choice leave(String reason) {
    return new Choice(Optional.empty(), Map.of(), reason);
  }
}
