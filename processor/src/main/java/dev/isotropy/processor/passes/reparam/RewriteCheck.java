package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Model.LearnedParameter;
import dev.isotropy.processor.ir.Model.Requirement;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Traversal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks that a rewrite is well formed before it is put into the model, so that a mistake of an
 * extension is named where it was made and not by a later stage.
 */
final class RewriteCheck {

  private final Rewriting model;
  private final Quantity.Site site;
  private final Rewrite rewrite;
  private final Map<String, Quantity> created = new HashMap<>();

  RewriteCheck(Rewriting model, Quantity.Site site, Rewrite rewrite) {
    this.model = model;
    this.site = site;
    this.rewrite = rewrite;
    for (Quantity quantity : rewrite.created()) {
      created.putIfAbsent(quantity.name(), quantity);
    }
  }

  /** A created name that the model has already. */
  Optional<String> takenName() {
    return rewrite.created().stream()
        .map(Quantity::name)
        .filter(name -> model.owner(name).isPresent())
        .findFirst()
        .or(
            () ->
                rewrite.parameters().stream()
                    .map(LearnedParameter::name)
                    .filter(name -> model.owner(name).isPresent() || created.containsKey(name))
                    .findFirst());
  }

  /** What is wrong with the rewrite, as a clause; empty if nothing. */
  Optional<String> defect() {
    if (created.size() < rewrite.created().size()) {
      return Optional.of("it creates two quantities of one name");
    }
    for (Quantity quantity : rewrite.created()) {
      Optional<String> defect = defect(quantity);
      if (defect.isPresent()) {
        return defect;
      }
    }
    for (Map.Entry<String, Expr> inverse : rewrite.inverses().entrySet()) {
      Optional<String> defect =
          defect(
              "the inverse of " + inverse.getKey(),
              axes(inverse.getKey()),
              List.of(inverse.getValue()));
      if (defect.isPresent()) {
        return defect;
      }
    }
    for (Requirement requirement : rewrite.requirements()) {
      Optional<String> defect =
          defect(requirement.role(), axes(site), List.of(requirement.value()));
      if (defect.isPresent()) {
        return defect;
      }
    }
    return switch (rewrite.outcome()) {
      case Rewrite.Outcome.Replaced(Expr value) ->
          defect("the value of " + site.name(), site.axes(), List.of(value)).or(this::cycle);
      case Rewrite.Outcome.Kept(Quantity.Site kept) ->
          kept.name().equals(site.name())
                  && kept.axes().equals(site.axes())
                  && kept.observed().equals(site.observed())
              ? defect(kept)
              : Optional.of("a kept site must keep its name, axes and data");
    };
  }

  private List<Axis> axes(String created) {
    return rewrite.created().stream()
        .filter(quantity -> quantity.name().equals(created))
        .map(Quantity::axes)
        .findFirst()
        .orElse(site.axes());
  }

  private Optional<String> defect(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Site created
          when created.arguments().size() != created.family().parameters().size() ->
          Optional.of(
              created.family().factory()
                  + " takes "
                  + created.family().parameters().size()
                  + " arguments");
      case Quantity.Site created when !hasArrays(created) ->
          Optional.of("the arrays of " + created.name() + " lie along wrong axes");
      case Quantity.Site created ->
          defect("an argument of " + created.name(), axes(created), created.arguments())
              .or(
                  () ->
                      defect(
                          "the mask of " + created.name(),
                          created.plates(),
                          created.mask().map(List::of).orElse(List.of())));
      case Quantity.Derived derived ->
          defect("the value of " + derived.name(), derived.axes(), List.of(derived.value()));
      case Quantity.Factor factor ->
          defect("the value of " + factor.name(), factor.axes(), List.of(factor.value()));
    };
  }

  /** Whether a site has an axis for each of its family's, an element's at the end of its own. */
  private static boolean hasArrays(Quantity.Site site) {
    int event = site.family().event().size();
    return site.inner().size() == site.family().axes().size()
        && site.axes().size() >= event
        && site.axes().subList(site.axes().size() - event, site.axes().size()).equals(site.event());
  }

  /** The axes along which arguments may vary: those of the site and of its family's arrays. */
  private static List<Axis> axes(Quantity.Site site) {
    List<Axis> axes = new ArrayList<>(site.axes());
    axes.addAll(site.inner());
    return axes;
  }

  private Optional<String> defect(String what, List<Axis> axes, List<Expr> values) {
    for (Expr value : values) {
      for (Axis axis : value.axes()) {
        if (!axes.contains(axis)) {
          return Optional.of(what + " varies along " + axis + ", a foreign axis");
        }
      }
    }
    for (Expr.Leaf leaf : Traversal.leaves(values, LeafKind.QUANTITY)) {
      Optional<Quantity> read =
          Optional.ofNullable(created.get(leaf.name())).or(() -> model.quantity(leaf.name()));
      if (read.isEmpty()) {
        return Optional.of(what + " reads " + leaf.name() + ", which is no quantity");
      }
      if (read.get().axes().size() != leaf.dims().size()) {
        return Optional.of(what + " reads " + leaf.name() + " along a wrong number of axes");
      }
    }
    return Optional.empty();
  }

  /** A replaced site may be read by the inverses only. */
  private Optional<String> cycle() {
    Rewrite.Outcome.Replaced replaced = (Rewrite.Outcome.Replaced) rewrite.outcome();
    return rewrite.created().stream()
                .flatMap(
                    quantity ->
                        switch (quantity) {
                          case Quantity.Site created -> created.arguments().stream();
                          case Quantity.Derived derived -> List.of(derived.value()).stream();
                          case Quantity.Factor _ -> List.<Expr>of().stream();
                        })
                .anyMatch(this::readsSite)
            || readsSite(replaced.value())
        ? Optional.of(site.name() + " depends on itself")
        : Optional.empty();
  }

  private boolean readsSite(Expr value) {
    return Traversal.leaves(List.of(value), LeafKind.QUANTITY).stream()
        .anyMatch(leaf -> leaf.name().equals(site.name()));
  }
}
