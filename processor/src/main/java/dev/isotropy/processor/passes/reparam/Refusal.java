package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.diagnostics.Problem;
import java.util.List;

/**
 * Why a reparameterizer can't rewrite a site.
 *
 * @param problem the catalogue's entry; its facts are the reparameterizer, the site, the reason and
 *     then {@code facts}
 * @param reason a clause that completes "it cannot rewrite 'x': …"
 * @param facts what else the catalogue's text asks for
 */
public record Refusal(Problem problem, String reason, List<Object> facts) {

  public Refusal {
    facts = List.copyOf(facts);
  }

  /** A refusal with an entry of its own in the catalogue. */
  public static Refusal of(Problem problem, String reason, Object... facts) {
    return new Refusal(problem, reason, List.of(facts));
  }

  /**
   * A refusal in the reparameterizer's own words; what extensions use.
   *
   * @param reason a clause that completes "it cannot rewrite 'x': …"
   * @param fix what the user can do instead
   */
  public static Refusal because(String reason, String fix) {
    return of(Problem.REPARAM_REFUSED, reason, fix);
  }
}
