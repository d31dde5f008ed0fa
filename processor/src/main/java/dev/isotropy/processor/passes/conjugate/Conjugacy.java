package dev.isotropy.processor.passes.conjugate;

import dev.isotropy.processor.families.ConjugatePrior;
import dev.isotropy.processor.families.Evidence;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Traversal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A latent site with a conjugate prior, and the observed sites that are all that depends on it.
 *
 * @param reads where these read it
 */
public record Conjugacy(Quantity.Site site, ConjugatePrior prior, List<Read> reads) {

  /**
   * An observed site that is evidence.
   *
   * @param leaf the conjugate site as it is read
   * @param index the position along its axis, where it is read at one that data tell
   * @param exposure what it is multiplied by; nothing where it is read as it is
   */
  public record Read(
      Quantity.Site site,
      Evidence evidence,
      Expr.Leaf leaf,
      Optional<Expr> index,
      List<Expr> exposure) {}

  /** What was found: either is there. */
  public record Answer(Optional<Conjugacy> found, String reason) {}

  /** Looks at all that depends on a latent site. */
  public static Answer of(Quantity.Site site, List<Quantity> quantities) {
    Optional<ConjugatePrior> prior = site.family().form(ConjugatePrior.class);
    if (prior.isEmpty()) {
      return refused(site.family().factory() + " is no conjugate prior");
    }
    if (site.mask().isPresent() || site.readsItself()) {
      return refused("it is masked, or reads its own earlier elements");
    }
    Optional<String> summed = summedOut(site.arguments(), quantities);
    if (summed.isPresent()) {
      return refused("it depends on '" + summed.get() + "', which is summed out");
    }
    List<Read> reads = new ArrayList<>();
    for (Quantity quantity : quantities) {
      if (quantity.name().equals(site.name()) || !mentions(quantity, site.name())) {
        continue;
      }
      Optional<String> reason =
          switch (quantity) {
            case Quantity.Factor factor -> Optional.of("factor '" + factor.name() + "' reads it");
            case Quantity.Derived derived -> through(derived, quantities);
            case Quantity.Site other -> read(site, prior.get(), other, quantities, reads);
          };
      if (reason.isPresent()) {
        return refused(reason.get());
      }
    }
    return reads.isEmpty()
        ? refused("nothing that is observed depends on it")
        : new Answer(Optional.of(new Conjugacy(site, prior.get(), List.copyOf(reads))), "");
  }

  private static Answer refused(String reason) {
    return new Answer(Optional.empty(), reason);
  }

  /** A derived quantity may read it for the draws alone. */
  private static Optional<String> through(Quantity.Derived derived, List<Quantity> quantities) {
    return quantities.stream()
        .filter(each -> !each.name().equals(derived.name()))
        .filter(each -> mentions(each, derived.name()))
        .findFirst()
        .map(each -> "'" + each.name() + "' reads it through '" + derived.name() + "'");
  }

  private static Optional<String> read(
      Quantity.Site site,
      ConjugatePrior prior,
      Quantity.Site other,
      List<Quantity> quantities,
      List<Read> reads) {
    String name = "'" + other.name() + "'";
    if (other.latent()) {
      return Optional.of(name + ", which depends on it, is latent");
    }
    Optional<Evidence> evidence =
        other.family().form(Evidence.class).filter(form -> form.kind() == prior.kind());
    if (evidence.isEmpty()) {
      return Optional.of(
          site.family().factory()
              + " is not conjugate to "
              + other.family().factory()
              + " "
              + name);
    }
    List<Expr> rest = new ArrayList<>(other.arguments());
    Expr argument = rest.remove(evidence.get().argument());
    other.mask().ifPresent(rest::add);
    if (rest.stream().anyMatch(value -> mentions(value, site.name()))) {
      return Optional.of(name + " reads it in a second place");
    }
    List<Expr> all = new ArrayList<>(rest);
    all.add(argument);
    Optional<String> summed = summedOut(all, quantities);
    if (summed.isPresent()) {
      return Optional.of(name + " depends on '" + summed.get() + "' too, which is summed out");
    }
    Optional<Read> read = read(site, other, evidence.get(), argument, List.of());
    read.ifPresent(reads::add);
    return read.isPresent()
        ? Optional.empty()
        : Optional.of(
            name
                + (prior.kind().scales()
                    ? " reads neither it nor a multiple"
                    : " does not read it as it is"));
  }

  private static Optional<Read> read(
      Quantity.Site site,
      Quantity.Site other,
      Evidence evidence,
      Expr argument,
      List<Expr> exposure) {
    return switch (argument) {
      case Expr.Leaf leaf when isSite(leaf, site) -> {
        List<Axis> along = new ArrayList<>(other.axes());
        along.addAll(other.inner());
        yield along.containsAll(leaf.dims())
            ? Optional.of(new Read(other, evidence, leaf, Optional.empty(), exposure))
            : Optional.empty();
      }
      case Expr.Gather gather
          when gather.array() instanceof Expr.Leaf leaf
              && isSite(leaf, site)
              && leaf.dims().equals(List.of(gather.axis()))
              && !mentions(gather.index(), site.name())
              && other.plates().containsAll(gather.index().axes()) ->
          Optional.of(new Read(other, evidence, leaf, Optional.of(gather.index()), exposure));
      case Expr.Apply product when product.op() == Op.MUL && evidence.kind().scales() -> {
        int own = mentions(product.argument(0), site.name()) ? 0 : 1;
        Expr times = product.argument(1 - own);
        List<Expr> more = new ArrayList<>(exposure);
        more.add(times);
        yield mentions(times, site.name())
            ? Optional.empty()
            : read(site, other, evidence, product.argument(own), List.copyOf(more));
      }
      default -> Optional.empty();
    };
  }

  /** A site that is summed out, if values depend on one. */
  private static Optional<String> summedOut(List<Expr> values, List<Quantity> quantities) {
    Set<String> names = new HashSet<>();
    Traversal.leaves(values, LeafKind.QUANTITY).forEach(leaf -> names.add(leaf.name()));
    for (Quantity quantity : quantities) {
      if (names.contains(quantity.name())) {
        Optional<String> found =
            switch (quantity) {
              case Quantity.Site site when site.enumerated() -> Optional.of(site.name());
              case Quantity.Derived derived -> summedOut(List.of(derived.value()), quantities);
              case Quantity.Site _, Quantity.Factor _ -> Optional.empty();
            };
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isSite(Expr.Leaf leaf, Quantity.Site site) {
    return leaf.kind() == LeafKind.QUANTITY && leaf.name().equals(site.name());
  }

  private static boolean mentions(Quantity quantity, String name) {
    return switch (quantity) {
      case Quantity.Site site ->
          site.arguments().stream().anyMatch(value -> mentions(value, name))
              || site.mask().filter(mask -> mentions(mask, name)).isPresent();
      case Quantity.Derived derived -> mentions(derived.value(), name);
      case Quantity.Factor factor -> mentions(factor.value(), name);
    };
  }

  private static boolean mentions(Expr value, String name) {
    return Traversal.leaves(List.of(value), LeafKind.QUANTITY).stream()
        .anyMatch(leaf -> leaf.name().equals(name));
  }
}
