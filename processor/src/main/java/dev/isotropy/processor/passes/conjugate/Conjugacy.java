package dev.isotropy.processor.passes.conjugate;

import dev.isotropy.processor.families.ConjugatePrior;
import dev.isotropy.processor.families.Evidence;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.conjugate.LinearRead.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A latent site with a conjugate prior, and the observed sites that are all that depends on it.
 *
 * @param reads where these read it
 */
public record Conjugacy(Quantity.Site site, ConjugatePrior prior, List<Read> reads) {

  /**
   * An observed site that is evidence.
   *
   * @param arguments its own, over quantities that do not depend on the conjugate site, but for the
   *     one that reads it
   * @param read how that one does
   * @param row of vectors, the axis along which the slope varies with their elements
   */
  record Read(
      Quantity.Site site,
      Evidence evidence,
      List<Expr> arguments,
      LinearRead read,
      Optional<Axis> row) {}

  /** What was found: either is there. */
  public record Answer(Optional<Conjugacy> found, String reason) {}

  /** The names of the sites that are evidence. */
  public List<String> evidence() {
    return reads.stream().map(read -> read.site().name()).distinct().toList();
  }

  /** Looks at all that depends on a latent site. */
  public static Answer of(Graph graph, Quantity.Site site, List<Quantity> quantities) {
    Optional<ConjugatePrior> prior = site.family().form(ConjugatePrior.class);
    if (prior.isEmpty()) {
      return refused(site.family().factory() + " is no conjugate prior");
    }
    if (site.mask().isPresent() || site.readsItself()) {
      return refused("it is masked, or reads its own earlier elements");
    }
    return new Search(graph, site, prior.get(), quantities).answer();
  }

  private static Answer refused(String reason) {
    return new Answer(Optional.empty(), reason);
  }

  private static final class Search {

    private final Quantity.Site site;
    private final ConjugatePrior prior;
    private final List<Quantity> quantities;
    private final Dependence dependence;
    private final LinearReads linear;
    private final List<Read> reads = new ArrayList<>();

    Search(Graph graph, Quantity.Site site, ConjugatePrior prior, List<Quantity> quantities) {
      this.site = site;
      this.prior = prior;
      this.quantities = quantities;
      this.dependence = new Dependence(graph, site, quantities);
      this.linear = new LinearReads(graph, site, dependence);
    }

    Answer answer() {
      Optional<String> summed = dependence.behind(site.arguments(), Quantity.Site::enumerated);
      if (summed.isPresent()) {
        return refused("it depends on '" + summed.get() + "', which is summed out");
      }
      for (Quantity quantity : quantities) {
        Optional<String> reason =
            switch (quantity) {
              case Quantity.Factor factor ->
                  dependence.isOn(dependence.inlined(List.of(factor.value())).getFirst())
                      ? Optional.of("factor '" + factor.name() + "' reads it")
                      : Optional.empty();
              case Quantity.Derived _ -> Optional.empty();
              case Quantity.Site other when other.name().equals(site.name()) -> Optional.empty();
              case Quantity.Site other -> read(other);
            };
        if (reason.isPresent()) {
          return refused(reason.get());
        }
      }
      return reads.isEmpty()
          ? refused("nothing that is observed depends on it")
          : new Answer(Optional.of(new Conjugacy(site, prior, List.copyOf(reads))), "");
    }

    /** Why another site keeps it from being conjugate; empty if it does not. */
    private Optional<String> read(Quantity.Site other) {
      List<Expr> arguments = dependence.inlined(other.arguments());
      List<Expr> all = new ArrayList<>(arguments);
      other.mask().ifPresent(all::add);
      if (all.stream().noneMatch(dependence::isOn)) {
        return Optional.empty();
      }
      String name = "'" + other.name() + "'";
      if (other.latent()) {
        return Optional.of(name + ", which depends on it, is latent");
      }
      Optional<Evidence> evidence =
          other.family().forms(Evidence.class).stream()
              .filter(form -> form.kind() == prior.kind())
              .findFirst();
      if (evidence.isEmpty()) {
        return Optional.of(
            site.family().factory()
                + " is not conjugate to "
                + other.family().factory()
                + " "
                + name);
      }
      Expr argument = all.remove(evidence.get().argument());
      if (all.stream().anyMatch(dependence::isOn)) {
        return Optional.of(name + " reads it in a second place");
      }
      all.add(argument);
      Optional<String> summed = dependence.behind(all, Quantity.Site::enumerated);
      if (summed.isPresent()) {
        return Optional.of(name + " depends on '" + summed.get() + "' too, which is summed out");
      }
      Optional<String> integrated = dependence.behind(all, Quantity.Site::integrated);
      if (integrated.isPresent()) {
        return Optional.of(
            name + " depends on '" + integrated.get() + "' too, which is integrated out");
      }
      Optional<LinearRead> read =
          linear.of(argument).filter(found -> isUsable(found, other, prior.kind()));
      read.map(found -> prior.kind() == Evidence.Kind.LOCATIONS ? linear.whole(found) : found)
          .ifPresent(
              found -> reads.add(new Read(other, evidence.get(), arguments, found, linear.row())));
      return read.isPresent()
          ? Optional.empty()
          : Optional.of(
              name
                  + switch (prior.kind().reading()) {
                    case AS_IS -> " does not read it as it is";
                    case MULTIPLE -> " reads neither it nor a multiple";
                    case LINEAR ->
                        " reads no linear function of "
                            + (site.plates().isEmpty() ? "it" : "one of its elements");
                  });
    }

    private boolean isUsable(LinearRead read, Quantity.Site other, Evidence.Kind kind) {
      boolean placed =
          read.places().stream()
              .allMatch(
                  place ->
                      switch (place) {
                        case Place.At(Axis axis) -> other.plates().contains(axis);
                        case Place.Index(Expr index) -> other.plates().containsAll(index.axes());
                      });
      boolean elements =
          read.along()
              .map(
                  axis ->
                      other.inner().contains(axis)
                          || (kind == Evidence.Kind.LOCATIONS && other.plates().contains(axis)))
              .orElse(kind != Evidence.Kind.PROBABILITIES);
      boolean noOffset = Arithmetic.isLiteral(read.offset(), 0);
      return placed
          && elements
          && switch (kind.reading()) {
            case AS_IS -> noOffset && Arithmetic.isLiteral(read.slope(), 1);
            case MULTIPLE -> noOffset;
            case LINEAR -> true;
          };
    }
  }
}
