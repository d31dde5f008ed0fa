package dev.isotropy.processor.meaning;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.passes.reparam.RewriteMatrix;
import dev.isotropy.processor.passes.reparam.RewriteMatrix.Row;
import dev.isotropy.processor.passes.reparam.Subject;
import dev.isotropy.processor.passes.reparam.TriedRewrite.Kind;
import dev.isotropy.reparam.Transform;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One way to put a reparameterizer on a site.
 *
 * @param row the rewrite, and the family of the site
 * @param plates those of the site
 */
record RewriteCell(
    Row row, List<String> plates, Strategy strategy, Binding binding, Parents parents) {

  /** The strategy of the model. */
  enum Strategy {
    NONE(""),
    MINIMAL("@Strategy(Minimal.class)"),
    AUTO("@Strategy(Auto.class)"),
    AUTO_IN_PART("@Auto(centered = 0.3)");

    private final String annotation;

    Strategy(String annotation) {
      this.annotation = annotation;
    }

    String annotation() {
      return annotation;
    }
  }

  /** What is known of the site's values. */
  enum Binding {
    LATENT,
    MASKED,
    OBSERVED
  }

  /** What the parameters of the site are computed from. */
  enum Parents {
    DATA,
    LATENT,
    REWRITTEN
  }

  /** All that are possible. */
  static List<RewriteCell> all() {
    List<RewriteCell> all = new ArrayList<>();
    RewriteMatrix.rows()
        .forEach(
            row -> {
              for (List<String> plates : RewriteMatrix.PLATES) {
                for (Binding binding : Binding.values()) {
                  if (isPossible(row, plates, binding)) {
                    addAll(row, plates, binding, all);
                  }
                }
              }
            });
    return all;
  }

  private static void addAll(Row row, List<String> plates, Binding binding, List<RewriteCell> all) {
    for (Strategy strategy : Strategy.values()) {
      for (Parents parents : Parents.values()) {
        all.add(new RewriteCell(row, plates, strategy, binding, parents));
      }
    }
  }

  private static boolean isPossible(Row row, List<String> plates, Binding binding) {
    Subject subject = row.subject(plates, Optional.empty());
    return switch (binding) {
      case LATENT -> subject.refusal().isEmpty();
      case MASKED -> !plates.isEmpty() && subject.masked().refusal().isEmpty();
      case OBSERVED -> isObservable(row) && subject.refusal().isEmpty();
    };
  }

  /** Data have to lie in the support whatever the coordinates. */
  private static boolean isObservable(Row row) {
    boolean taken =
        row.kind() == Kind.AUXILIARY
            || row.kind() == Kind.BIJECTIVE
                && row.rewrite().annotation().equals(Transform.class.getName())
                && row.rewrite().requests().size() == 1;
    return taken && row.support().bounds().stream().allMatch(Expr.Literal.class::isInstance);
  }

  /** The pairs of values of two factors. */
  Collection<String> pairs() {
    String rewrite = "rewrite " + row.rewrite();
    String family = "family " + row.family().factory();
    List<String> others =
        List.of("plates " + plates, "" + strategy, "binding " + binding, "parents " + parents);
    List<String> pairs = new ArrayList<>();
    // A family goes with each reparameterizer that takes it, not with each setting.
    pairs.add(row.rewrite().annotation() + ", " + family);
    for (int i = 0; i < others.size(); i++) {
      pairs.add(rewrite + ", " + others.get(i));
      pairs.add(family + ", " + others.get(i));
      for (int j = i + 1; j < others.size(); j++) {
        pairs.add(others.get(i) + ", " + others.get(j));
      }
    }
    return pairs;
  }

  @Override
  public String toString() {
    return row + " in " + plates + " " + strategy + " " + binding + " " + parents;
  }
}
