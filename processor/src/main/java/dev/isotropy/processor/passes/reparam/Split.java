package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a latent site into parts along an axis, each a site of its own.
 *
 * <pre>
 * x ~ F(…)
 *   →  x_split_0, x_split_1, …   flat on the support of F
 *      x = concatenated x_split_0, x_split_1, …
 *      factor log F(x | …)
 * </pre>
 *
 * <p>Bijective: {@code x_split_i} is a slice of {@code x}.
 */
@AutoService(Reparameterizer.class)
public final class Split implements Reparameterizer {

  @Override
  public String annotation() {
    return dev.isotropy.reparam.Split.class.getName();
  }

  private static List<Integer> sections(Settings settings) {
    return settings.list("sections", Integer.class, List.of());
  }

  @Override
  public Optional<Refusal> refusal(Quantity.Site site, Settings settings, RewriteContext context) {
    List<Integer> sections = sections(settings);
    if (sections.isEmpty() || sections.stream().anyMatch(section -> section < 1)) {
      return Optional.of(
          Refusal.of(
              Problem.SECTIONS_NOT_POSITIVE,
              sections.isEmpty() ? "no sections are given" : "sections must be positive",
              sections));
    }
    Optional<Refusal> refusal = LatentOnly.refusal(site, context);
    if (refusal.isPresent()) {
      return refusal;
    }
    return switch (AxisChoice.of(site, site.event(), settings)) {
      case AxisChoice.Refused(Refusal wrong) -> Optional.of(wrong);
      case AxisChoice.Along(Axis axis) -> refusal(site, axis, sections, context.graph());
    };
  }

  private static Optional<Refusal> refusal(
      Quantity.Site site, Axis axis, List<Integer> sections, Graph graph) {
    if (site.support(graph) instanceof SiteSupport.Within within && within.event().contains(axis)) {
      return Optional.of(
          Refusal.because(
              "its vectors are constrained as a whole",
              "transform them first, by @DiscreteCosine(dim = -1) say, and split the"
                  + " coefficients"));
    }
    int total = sections.stream().mapToInt(Integer::intValue).sum();
    return graph.computedExtents().get(axis.extent()) instanceof Expr.Literal size
            && size.value() != total
        ? Optional.of(
            Refusal.of(
                Problem.SECTIONS_SUM,
                "sections add up to " + total,
                sections,
                total,
                (int) size.value()))
        : Optional.empty();
  }

  @Override
  public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
    Axis axis = ((AxisChoice.Along) AxisChoice.of(site, site.event(), settings)).axis();
    List<Integer> sections = sections(settings);
    Sections parts = Sections.of(context, site, axis, sections);
    Rewrite.Builder rewrite = Rewrite.builder();
    Expr x = context.read(site);
    for (Sections.Section section : parts.sections()) {
      rewrite.latent(parts.site(section), parts.slice(x, section));
    }
    WholeDensity.add(rewrite, site, context);
    return rewrite.replacedBy(
        parts.concatenated(), "its parts of " + sections + " along " + axis + " are sites");
  }
}
