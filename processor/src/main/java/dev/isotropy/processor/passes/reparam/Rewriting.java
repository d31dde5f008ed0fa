package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Model.Change;
import dev.isotropy.processor.ir.Model.Decision;
import dev.isotropy.processor.ir.Model.LearnedParameter;
import dev.isotropy.processor.ir.Model.Requirement;
import dev.isotropy.processor.ir.Plate;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Substitution;
import dev.isotropy.processor.ir.Traversal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A model while its sites are rewritten. */
final class Rewriting implements RewriteContext {

  private final Model original;
  private final Extensions extensions;
  private final List<Quantity> quantities;
  private final Map<String, Origin> origins = new HashMap<>();
  private final Map<String, Expr> inverses;
  private final List<LearnedParameter> parameters;
  private final List<Decision> decisions;
  private final List<Requirement> requirements;

  /**
   * Where a created quantity comes from: the site it stands for, and the annotation type of what
   * created it.
   */
  private record Origin(String site, String annotation) {}

  Rewriting(Model model, Extensions extensions) {
    this.original = model;
    this.extensions = extensions;
    this.quantities = new ArrayList<>(model.quantities());
    this.inverses = new LinkedHashMap<>(model.inverses());
    this.parameters = new ArrayList<>(model.parameters());
    this.decisions = new ArrayList<>(model.decisions());
    this.requirements = new ArrayList<>(model.requirements());
  }

  /** The model as it stands. */
  Model model() {
    return new Model(
        original.graph(),
        original.type(),
        original.plates(),
        original.data(),
        List.copyOf(quantities),
        original.strategy(),
        Collections.unmodifiableMap(new LinkedHashMap<>(inverses)),
        List.copyOf(parameters),
        List.copyOf(decisions),
        List.copyOf(requirements));
  }

  @Override
  public Graph graph() {
    return original.graph();
  }

  @Override
  public List<Plate> plates() {
    return original.plates();
  }

  @Override
  public List<Quantity> quantities() {
    return List.copyOf(quantities);
  }

  @Override
  public Optional<Quantity> quantity(String name) {
    return quantities.stream().filter(quantity -> quantity.name().equals(name)).findFirst();
  }

  /** A site of the model, by name. */
  Quantity.Site site(String name) {
    return (Quantity.Site) quantity(name).orElseThrow();
  }

  @Override
  public Optional<String> creator(String site) {
    return Optional.ofNullable(origins.get(site)).map(Origin::annotation);
  }

  @Override
  public List<String> latents(Expr expression) {
    Set<String> found = new HashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<Expr> open = new ArrayDeque<>(List.of(expression));
    while (!open.isEmpty()) {
      for (Expr.Leaf leaf : Traversal.leaves(List.of(open.pop()), LeafKind.QUANTITY)) {
        if (seen.add(leaf.name())) {
          switch (quantity(leaf.name()).orElseThrow()) {
            case Quantity.Site site when site.latent() -> found.add(writtenSite(site.name()));
            case Quantity.Site _ -> {}
            case Quantity.Derived derived when isWrittenLatent(derived) ->
                found.add(derived.name());
            case Quantity.Derived derived -> open.add(derived.value());
            case Quantity.Factor _ -> {}
          }
        }
      }
    }
    return original.sites().stream().map(Quantity::name).filter(found::contains).toList();
  }

  @Override
  public boolean applies(String annotation, Quantity.Site site, Map<String, Object> settings) {
    return extensions
        .reparameterizer(annotation)
        .filter(known -> known.refusal(site, new Settings(settings), this).isEmpty())
        .isPresent();
  }

  private boolean isWrittenLatent(Quantity.Derived derived) {
    return original.sites().stream()
        .anyMatch(site -> site.name().equals(derived.name()) && site.latent());
  }

  /** The site of the model as written that a site stands for. */
  private String writtenSite(String name) {
    Origin origin = origins.get(name);
    return origin == null ? name : writtenSite(origin.site());
  }

  /** What has a name: a word for messages; empty if it is free. */
  Optional<String> owner(String name) {
    if (original.data().stream().anyMatch(component -> component.name().equals(name))) {
      return Optional.of("a data component");
    }
    if (parameters.stream().anyMatch(parameter -> parameter.name().equals(name))) {
      return Optional.of("a learned parameter");
    }
    return quantity(name)
        .map(
            quantity ->
                switch (quantity) {
                  case Quantity.Site site -> site.auxiliary() ? "a created site" : "a site";
                  case Quantity.Derived _ -> "a derived quantity";
                  case Quantity.Factor _ -> "a factor";
                });
  }

  void record(Decision decision) {
    decisions.add(decision);
  }

  /** Puts the decisions in the order of the sites as written that they are about. */
  void sortDecisions() {
    List<String> order = original.sites().stream().map(Quantity::name).toList();
    decisions.sort(
        Comparator.comparingInt(decision -> order.indexOf(writtenSite(decision.site()))));
  }

  /** Appends a clause to the reason of the last decision about a site. */
  void suggest(int decision, String suggestion) {
    Decision old = decisions.get(decision);
    decisions.set(
        decision,
        new Decision(
            old.site(),
            old.reparameterizer(),
            old.chosenBy(),
            old.created(),
            old.reason(),
            suggestion,
            old.change()));
  }

  List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  /** Puts a checked rewrite in the place of its site. */
  Change replace(Quantity.Site site, String annotation, Rewrite rewrite) {
    int place = quantities.indexOf(site);
    quantities.remove(place);
    rewrite
        .created()
        .forEach(created -> origins.put(created.name(), new Origin(site.name(), annotation)));
    List<Quantity> standing = new ArrayList<>(rewrite.created());
    standing.add(
        switch (rewrite.outcome()) {
          case Rewrite.Outcome.Kept(Quantity.Site kept) -> kept;
          case Rewrite.Outcome.Replaced(Expr value) ->
              new Quantity.Derived(
                  site.name(),
                  site.axes(),
                  site.event().size(),
                  value,
                  site.auxiliary() ? Quantity.Derived.Role.AUXILIARY : Quantity.Derived.Role.SITE,
                  site.span());
        });
    quantities.addAll(place, standing);
    if (rewrite.outcome() instanceof Rewrite.Outcome.Replaced) {
      handOnFactors(site, rewrite);
    }
    parameters.addAll(rewrite.parameters());
    requirements.addAll(rewrite.requirements());
    // Over the model as written: a chain's earlier sites are replaced by their own inverses.
    for (Map.Entry<String, Expr> inverse : rewrite.inverses().entrySet()) {
      inverses.put(inverse.getKey(), new InversesOf().rewrite(inverse.getValue()));
    }
    return new Change(site, List.copyOf(standing));
  }

  /** What belongs to the log density of an observed site, belongs to the one that stands for it. */
  private void handOnFactors(Quantity.Site site, Rewrite rewrite) {
    Optional<Quantity.Site> standing =
        rewrite.createdSites().stream().filter(created -> !created.latent()).findFirst();
    quantities.replaceAll(
        quantity ->
            quantity instanceof Quantity.Factor factor
                    && factor.site().equals(Optional.of(site.name()))
                    && standing.isPresent()
                ? factor.of(standing.get().name())
                : quantity);
  }

  private final class InversesOf extends Substitution {

    InversesOf() {
      super(original.graph());
    }

    @Override
    protected Optional<Definition> definition(String name) {
      return Optional.ofNullable(inverses.get(name))
          .map(inverse -> new Definition(quantity(name).orElseThrow().axes(), inverse));
    }
  }
}
