package dev.isotropy.processor.notation;

import dev.isotropy.processor.ir.DataComponent;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Model.Change;
import dev.isotropy.processor.ir.Model.Decision;
import dev.isotropy.processor.ir.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A model in mathematical notation, as written and as sampled, and what was done to each site.
 *
 * <pre>
 * θ[school] ~ Normal(μ, τ)
 *   →  θ_decentered[school] ~ Normal(0, 1)
 *      θ[school] = μ + τ · θ_decentered[school]
 * </pre>
 */
public final class Notation {

  /** The most lines of one site. */
  private static final int MOST = 20;

  private final Model written;
  private final Model rewritten;
  private final Lines lines;
  private final Symbols symbols;

  /**
   * The notation of a model.
   *
   * @param rewritten the same after reparameterization; it may have learnable parameters, which
   *     stand where they are fixed
   */
  public Notation(Model written, Model rewritten) {
    this.written = written;
    this.rewritten = rewritten;
    Set<String> names = new LinkedHashSet<>();
    for (Model model : List.of(written, rewritten)) {
      model.quantities().forEach(quantity -> names.add(quantity.name()));
      model.data().forEach(component -> names.add(component.name()));
      model.plates().forEach(plate -> names.add(plate.name()));
    }
    this.symbols = new Symbols(names);
    Copy copy = new Copy(rewritten);
    this.lines = new Lines(copy, symbols, names, rewritten.quantities(), densities(copy));
  }

  /** The model as written, a line for each quantity. */
  public List<String> written() {
    List<String> all = new ArrayList<>();
    for (DataComponent component : written.data()) {
      List<String> extents = component.extents().stream().map(symbols::of).toList();
      all.add(
          "data "
              + symbols.of(component.name())
              + (extents.isEmpty() ? "" : "[" + String.join(", ", extents) + "]"));
    }
    all.addAll(lines.written(written.quantities()));
    return all;
  }

  /** The model as sampled, a line for each quantity. */
  public List<String> sampled() {
    return lines.simplified(rewritten.quantities());
  }

  /** A site before it was rewritten, or as it is if it was left alone. */
  public String before(Decision decision) {
    List<Quantity> site =
        decision
            .change()
            .<List<Quantity>>map(change -> List.of(change.before()))
            .orElseGet(
                () ->
                    rewritten.quantities().stream()
                        .filter(quantity -> quantity.name().equals(decision.site()))
                        .toList());
    return String.join("; ", brief(lines.simplified(site)));
  }

  /** What a site was rewritten to, a line for each quantity; none if it was left alone. */
  public List<String> after(Decision decision) {
    return decision
        .change()
        .map(change -> brief(lines.simplified(change.after())))
        .orElse(List.of());
  }

  /** The last lines, which are those of the quantities themselves, where there are too many. */
  private static List<String> brief(List<String> lines) {
    int cut = lines.size() - MOST;
    if (cut <= 0) {
      return lines;
    }
    List<String> last = new ArrayList<>(List.of("…"));
    last.addAll(lines.subList(cut, lines.size()));
    return last;
  }

  /** The factors that are the log densities of sites that rewrites replaced. */
  private Map<String, Quantity.Site> densities(Copy copy) {
    Map<String, Quantity.Site> densities = new HashMap<>();
    Graph graph = copy.graph();
    for (Decision decision : rewritten.decisions()) {
      if (decision.change().isEmpty()) {
        continue;
      }
      Change change = decision.change().get();
      Quantity.Site site = change.before();
      Expr whole =
          site.logProb(graph, graph.quantity(site.name(), site.axes()), copy.of(site.arguments()));
      for (Quantity quantity : change.after()) {
        if (quantity instanceof Quantity.Factor factor && copy.of(factor.value()) == whole) {
          densities.put(factor.name(), site);
        }
      }
    }
    return densities;
  }
}
