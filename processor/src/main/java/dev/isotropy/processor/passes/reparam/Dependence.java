package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.ir.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * The latent quantities on which the location and the scale of a site depend.
 *
 * @param location names of latent sites
 * @param scale names of latent sites
 */
record Dependence(List<String> location, List<String> scale) {

  /** Of a site of a location-scale family. */
  static Dependence of(Quantity.Site site, RewriteContext context) {
    return new Dependence(
        context.latents(site.arguments().get(site.family().location())),
        context.latents(site.arguments().get(site.family().scale())));
  }

  boolean isEmpty() {
    return location.isEmpty() && scale.isEmpty();
  }

  /** {@code its location depends on mu and its scale on tau}. */
  String words() {
    List<String> parts = new ArrayList<>();
    if (!location.isEmpty()) {
      parts.add("its location depends on " + list(location));
    }
    if (!scale.isEmpty()) {
      parts.add((parts.isEmpty() ? "its scale depends on " : "its scale on ") + list(scale));
    }
    return String.join(" and ", parts);
  }

  private static String list(List<String> names) {
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}
