package dev.isotropy.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The notes that tell, on request, what was done to each site and what else could have been. */
class ExplanationTest {

  private static List<String> notes(String body) {
    return Source.messages(
        Source.of(body).process(new ModelProcessor(), "-Aisotropy.explain=true"));
  }

  @Test
  void tellsWhatWasDoneAndWhatElseIsPossible() {
    List<String> notes =
        notes(
            """
            @Model
            @Strategy(Auto.class)
            record M(double[] y) {
              @Sample HalfNormal tau() { return halfNormal(1); }
              @Sample @Plate("n") StudentT theta(double tau) { return studentT(4, 0, tau); }
              @Sample @Plate("n") @Reparam({}) LogNormal free(double tau) { return logNormal(0, tau); }
              @Sample @Plate("n") Normal y(double theta, double free) { return normal(theta, free); }
            }
            """);
    assertThat(note(notes, "'theta'"))
        .startsWith(
            """
            [Reparameterized] LocScale rewrites 'theta'
                before: θ[n] ~ StudentT(4, 0, τ)
                after: θ_decentered[n] ~ StudentT(4, 0, 1); θ[n] = τ · θ_decentered[n]
                chosen by: strategy
                creates: theta_decentered
                reason: its scale depends on tau; its centering is learned, one per element
            """)
        .containsPattern("also possible: [^\n]*StudentTReparam")
        .contains("GumbelSoftmax (studentT is no relaxed categorical)");
    assertThat(note(notes, "'free'"))
        .contains("chosen by: annotation")
        .contains("possible: ")
        .contains("Transform")
        .contains("LocScale (logNormal is not a location-scale family)");
    assertThat(note(notes, "'y'"))
        .contains("site: y[n] ~ Normal(θ[n], free[n]), observed")
        .contains("reason: it is observed")
        .contains("LocScale (it is observed)");
    assertThat(note(notes, "'theta_decentered'")).doesNotContain("possible");
  }

  private static String note(List<String> notes, String site) {
    return notes.stream()
        .filter(note -> note.lines().findFirst().orElse("").contains(site))
        .findFirst()
        .orElseThrow();
  }
}
