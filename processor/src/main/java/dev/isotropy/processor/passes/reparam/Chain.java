package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Reporter;
import dev.isotropy.processor.ir.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The reparameterizers that the annotations of one method ask for, in source order.
 *
 * <p>Each applies to the site that the previous one created, or left under the old name; after one
 * that creates several, {@code on} names the site.
 */
final class Chain {

  private final Application application;
  private final Reporter reporter;
  private final Quantity.Site site;

  /** The sites that stand for the method's site so far; those that {@code on} may name. */
  private final SequencedMap<String, Quantity.Site> open = new LinkedHashMap<>();

  /** The sites among which the next annotation without {@code on} would have to choose. */
  private List<String> current;

  private final Set<String> rewritten = new HashSet<>();

  /** The reparameterizer that was applied last. */
  private String previous = "";

  Chain(Application application, Reporter reporter, Quantity.Site site) {
    this.application = application;
    this.reporter = reporter;
    this.site = site;
    this.current = List.of(site.name());
    open.put(site.name(), site);
  }

  /**
   * Applies the requests until one fails: what follows would only repeat its problem.
   *
   * @return the created sites that no annotation rewrote
   */
  List<String> apply(List<Quantity.Request> requests) {
    boolean sound = !reportRepeated(requests);
    for (Quantity.Request request : requests) {
      sound = sound && apply(request);
    }
    List<String> untouched = new ArrayList<>(open.keySet());
    untouched.remove(site.name());
    untouched.removeAll(rewritten);
    return untouched;
  }

  private boolean reportRepeated(List<Quantity.Request> requests) {
    Set<String> seen = new HashSet<>();
    boolean repeated = false;
    for (Quantity.Request request : requests) {
      if (!seen.add(request.annotation() + " on " + on(request))) {
        reporter.report(Problem.REPARAM_TWICE, request.span(), request.simpleName(), site.name());
        repeated = true;
      }
    }
    return repeated;
  }

  private boolean apply(Quantity.Request request) {
    String on = on(request);
    if (on.isEmpty() && isExcluded(request)) {
      reporter.report(
          Problem.REPARAM_EXCLUDED,
          request.span(),
          request.simpleName(),
          site.name(),
          previous,
          current.stream().map(this::words).toList());
      return false;
    }
    if (on.isEmpty() && current.size() != 1) {
      reporter.report(
          Problem.REPARAM_NEEDS_ON, request.span(), request.simpleName(), site.name(), current);
      return false;
    }
    String target = on.isEmpty() ? current.getFirst() : on;
    Quantity.Site found = open.get(target);
    if (found == null) {
      reporter.report(
          Problem.REPARAM_ON_UNKNOWN_SITE,
          request.span(),
          request.simpleName(),
          site.name(),
          target,
          List.copyOf(open.keySet()));
      return false;
    }
    Optional<Rewrite> rewrite = application.asked(found, request);
    rewrite.ifPresent(done -> advance(target, done));
    previous = request.simpleName();
    return rewrite.isPresent();
  }

  /** Whether it takes the site as written, but none of what the previous one left of it. */
  private boolean isExcluded(Quantity.Request request) {
    return !rewritten.isEmpty()
        && !current.isEmpty()
        && !application.isOfWrongFamily(site, request)
        && current.stream().allMatch(name -> application.isOfWrongFamily(open.get(name), request));
  }

  private String words(String name) {
    return "'" + name + "' (" + open.get(name).family().factory() + ")";
  }

  private void advance(String target, Rewrite rewrite) {
    rewritten.add(target);
    List<String> next = new ArrayList<>();
    for (Quantity.Site created : rewrite.createdSites()) {
      open.put(created.name(), created);
      next.add(created.name());
    }
    switch (rewrite.outcome()) {
      case Rewrite.Outcome.Kept(Quantity.Site kept) -> {
        open.put(target, kept);
        current = List.of(target);
      }
      case Rewrite.Outcome.Replaced _ -> {
        open.remove(target);
        current = next;
      }
    }
  }

  private static String on(Quantity.Request request) {
    return new Settings(request.settings()).text("on", "");
  }
}
