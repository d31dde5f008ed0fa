package dev.isotropy.processor.passes.conjugate;

import dev.isotropy.processor.families.ConjugatePrior;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Guide;
import dev.isotropy.processor.ir.Interpreter;
import dev.isotropy.processor.ir.NamedArray;
import dev.isotropy.processor.ir.Plate;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Substitution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a guide is what is observed of a site: whether the sums of statistics of which it is the
 * likelihood are those of the observations, for all data and all values of other sites.
 *
 * <p>That is found by evaluating both at random ones. As it is the observations with which a site
 * is integrated out, and not the guide, the density would be right even if they were equal at these
 * alone.
 */
public final class GuideCheck {

  private static final int TRIALS = 4;
  private static final double TOLERANCE = 1e-9;

  private final Graph graph;
  private final List<Quantity> quantities;
  private final List<Plate> plates;

  /** A check in a model. */
  public GuideCheck(Graph graph, List<Quantity> quantities, List<Plate> plates) {
    this.graph = graph;
    this.quantities = quantities;
    this.plates = plates;
  }

  /** Whether a distribution of a family can be evidence for a site. */
  public static boolean isEvidence(Guide guide, Quantity.Site site) {
    Optional<ConjugatePrior> own = site.family().form(ConjugatePrior.class);
    return guide
        .family()
        .form(ConjugatePrior.class)
        .filter(other -> own.filter(prior -> prior.kind() == other.kind()).isPresent())
        .isPresent();
  }

  /** Why a guide cannot be of a site, as a clause; empty if it can. */
  public Optional<String> defect(Guide guide, Quantity.Site site) {
    Dependence dependence = new Dependence(graph, site, quantities);
    List<Expr> values = dependence.inlined(guide.arguments());
    if (values.stream().anyMatch(dependence::isOn)) {
      return Optional.of("depends on '" + site.name() + "' itself");
    }
    return dependence
        .behind(values, Quantity.Site::enumerated)
        .map(name -> "depends on '" + name + "', which is summed out")
        .or(
            () ->
                dependence
                    .behind(values, other -> other.integrated())
                    .map(name -> "depends on '" + name + "', which is integrated out"))
        .or(
            () ->
                dependence
                    .behind(values, other -> other.latent() && isBelow(other, site))
                    .map(
                        name ->
                            "depends on '" + name + "', which depends on '" + site.name() + "'"));
  }

  private boolean isBelow(Quantity.Site other, Quantity.Site site) {
    Dependence dependence = new Dependence(graph, site, quantities);
    List<Expr> arguments = dependence.inlined(other.arguments());
    return arguments.stream().anyMatch(dependence::isOn)
        || dependence
            .behind(
                arguments,
                parent ->
                    parent.latent() && !parent.name().equals(other.name()) && isBelow(parent, site))
            .isPresent();
  }

  /** Whether a guide is just what is observed of a site. */
  public boolean agrees(Guide guide, Conjugacy conjugacy) {
    Quantity.Site site = conjugacy.site();
    Known known = new Known();
    List<Evidenced> evidence = new ArrayList<>();
    for (Conjugacy.Read read : conjugacy.reads()) {
      Expr value = known.rewrite(read.site().observed().orElseThrow());
      evidence.add(new Evidenced(graph, known, value, site, read));
    }
    List<Expr> sums = Evidenced.total(graph, evidence);
    List<Expr> told =
        guide
            .family()
            .form(ConjugatePrior.class)
            .orElseThrow()
            .evidence(graph, known.rewrite(guide.arguments()), guide.inner());
    for (int i = 0; i < sums.size(); i++) {
      if (!agree(sums.get(i), told.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean agree(Expr sum, Expr told) {
    if (sum == told) {
      return true;
    }
    Trial trial = new Trial(graph, quantities, plates, List.of(sum, told));
    for (int seed = 1; seed <= TRIALS; seed++) {
      try {
        Interpreter interpreter = new Interpreter(trial.environment(seed), new TrialFunctions());
        if (!agree(
            along(interpreter, sum, told).values(), along(interpreter, told, sum).values())) {
          return false;
        }
      } catch (IllegalArgumentException | IndexOutOfBoundsException unknown) {
        return false; // What cannot be compared is taken to differ.
      }
    }
    return true;
  }

  /** The value along the axes of both, where one may be the same along some. */
  private NamedArray along(Interpreter interpreter, Expr value, Expr other) {
    Expr both = value;
    for (Axis axis : other.axes()) {
      if (!value.axes().contains(axis)) {
        both = graph.add(both, graph.mul(graph.literal(0), graph.position(axis)));
      }
    }
    return interpreter.evaluate(both);
  }

  /** Where nothing is observed, a guide may have no number to tell of it. */
  private static boolean agree(double[] sums, double[] told) {
    for (int i = 0; i < sums.length; i++) {
      double scale = Math.max(1, Math.abs(sums[i]));
      boolean near = Math.abs(sums[i] - told[i]) <= TOLERANCE * scale;
      boolean nothing = sums[i] == 0 && Double.isNaN(told[i]);
      if (!near && !nothing) {
        return false;
      }
    }
    return true;
  }

  /** Replaces derived quantities by what they are made of. */
  private final class Known extends Substitution {

    Known() {
      super(GuideCheck.this.graph);
    }

    @Override
    protected Optional<Definition> definition(String name) {
      return quantities.stream()
          .filter(quantity -> quantity.name().equals(name))
          .filter(Quantity.Derived.class::isInstance)
          .map(Quantity.Derived.class::cast)
          .map(derived -> new Definition(derived.axes(), derived.value()))
          .findFirst();
    }
  }
}
