package dev.isotropy.processor.passes.enumerate;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Reporter;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.Reduction;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Substitution;
import dev.isotropy.processor.passes.simplify.Simplify;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the values of the sites that are to be summed out, and gives each an axis as long as the
 * largest number of them.
 *
 * <pre>
 * k[n] ~ binomial(trials[n], p)    0 … trials[n]: an axis of max[n](trials[n] + 1) values
 * </pre>
 */
final class Ranges {

  private final Graph graph;
  private final Reporter reporter;
  private final Substitution derived;
  private final Map<String, EnumeratedSite> found = new LinkedHashMap<>();

  private Ranges(Model model, Reporter reporter) {
    this.graph = model.graph();
    this.reporter = reporter;
    this.derived =
        new Substitution(graph) {
          @Override
          protected Optional<Definition> definition(String name) {
            return model.quantity(name) instanceof Quantity.Derived quantity
                ? Optional.of(new Definition(quantity.axes(), quantity.value()))
                : Optional.empty();
          }
        };
  }

  /** The sites by name, in order; what has no known values is reported and left out. */
  static Map<String, EnumeratedSite> of(Model model, Reporter reporter) {
    Ranges ranges = new Ranges(model, reporter);
    List<Quantity.Site> waiting =
        new ArrayList<>(model.sites().stream().filter(Quantity.Site::enumerated).toList());
    while (!waiting.isEmpty()) {
      boolean moved = waiting.removeIf(site -> ranges.site(site).map(ranges::add).isPresent());
      if (!moved) {
        waiting.forEach(ranges::report);
        break;
      }
    }
    Map<String, EnumeratedSite> ordered = new LinkedHashMap<>();
    for (Quantity.Site site : model.sites()) {
      EnumeratedSite known = ranges.found.get(site.name());
      if (known != null) {
        ordered.put(site.name(), known);
      }
    }
    return ordered;
  }

  private EnumeratedSite add(EnumeratedSite site) {
    found.put(site.name(), site);
    return site;
  }

  private void report(Quantity.Site site) {
    reporter.report(Problem.ENUMERATED_RANGE, site.span(), site.name(), site.family().typeName());
  }

  private Optional<EnumeratedSite> site(Quantity.Site site) {
    SiteSupport support = site.support(graph);
    if (!(support instanceof SiteSupport.IntegerRange(Expr from, Expr to))) {
      return Optional.empty();
    }
    Uses uses = new Uses(graph, found);
    Expr lower = derived.rewrite(from);
    Expr upper = uses.replace(derived.rewrite(to));
    Expr size = size(lower, upper);
    for (Axis axis : size.axes()) {
      size = graph.reduce(Reduction.MAX, size, axis);
    }
    if (size.binding() == Binding.LATENT || lower.binding() == Binding.LATENT) {
      return Optional.empty();
    }
    String extent = graph.extent(site.name() + "Values", size);
    Axis values = graph.declare(new Axis(site.name() + "_value", extent));
    OptionalInt count =
        size instanceof Expr.Literal literal
            ? OptionalInt.of((int) literal.value())
            : OptionalInt.empty();
    return Optional.of(new EnumeratedSite(site, values, lower, count));
  }

  /** {@code upper - lower + 1}; where that is the size of an axis, the size itself. */
  private Expr size(Expr lower, Expr upper) {
    boolean fromZero = lower instanceof Expr.Literal zero && zero.value() == 0;
    if (fromZero
        && upper instanceof Expr.Apply apply
        && apply.op() == Op.SUB
        && apply.argument(1) instanceof Expr.Literal one
        && one.value() == 1) {
      return apply.argument(0);
    }
    Expr size = graph.add(graph.sub(upper, lower), graph.literal(1));
    return new Simplify(graph).rewrite(size);
  }
}
