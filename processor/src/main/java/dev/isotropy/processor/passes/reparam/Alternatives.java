package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What could rewrite a site, for who wonders whether something else was possible.
 *
 * @param possible the simple names of the reparameterizers that can rewrite it, with their defaults
 * @param impossible the others, each with the reason in parentheses
 */
public record Alternatives(List<String> possible, List<String> impossible) {

  /** Asks all reparameterizers at hand about a site of a model. */
  public static Alternatives of(Quantity.Site site, Model model, Extensions extensions) {
    Rewriting context = new Rewriting(model, extensions);
    List<String> possible = new ArrayList<>();
    List<String> impossible = new ArrayList<>();
    for (Reparameterizer each : extensions.reparameterizers()) {
      String name = simpleName(each.annotation());
      reason(each, site, context)
          .ifPresentOrElse(
              reason -> impossible.add(name + " (" + reason + ")"), () -> possible.add(name));
    }
    return new Alternatives(List.copyOf(possible), List.copyOf(impossible));
  }

  private static Optional<String> reason(
      Reparameterizer reparameterizer, Quantity.Site site, Rewriting context) {
    try {
      return reparameterizer.refusal(site, new Settings(Map.of()), context).map(Refusal::reason);
    } catch (RuntimeException | LinkageError e) {
      return Optional.of(Extensions.words(e));
    }
  }

  private static String simpleName(String annotation) {
    return annotation.substring(
        Math.max(annotation.lastIndexOf('.'), annotation.lastIndexOf('$')) + 1);
  }
}
