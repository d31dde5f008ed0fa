package dev.isotropy.processor.ir;

import dev.isotropy.processor.families.ArraySet;
import dev.isotropy.processor.families.SiteSupport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The intermediate form as text, at every level.
 *
 * <p>What is used several times is written once, before its first use:
 *
 * <pre>
 * theta[school] = mu + tau * theta_decentered[school]
 * </pre>
 *
 * <p>The text depends on the expressions alone, and {@link IrParser} reads expressions back.
 */
public final class IrPrinter {

  private final StringBuilder out = new StringBuilder();
  private final Graph graph;
  private final Map<Expr, String> bound;
  private final ExpressionText text;
  private final Set<Expr> written = new HashSet<>();

  private IrPrinter(Graph graph, Collection<Expr> roots, Map<String, Expr> definitions) {
    this.graph = graph;
    this.bound = SharedNodes.choose(graph, roots, definitions);
    this.text = new ExpressionText(bound);
  }

  /** One expression, on the last line; what it shares on lines before. */
  public static String expression(Graph graph, Expr root) {
    IrPrinter printer = new IrPrinter(graph, List.of(root), Map.of());
    printer.bound.remove(root);
    printer.shared(root);
    return printer.out.append(printer.text.define(root)).toString();
  }

  /** One expression on one line; what is shared is written again. */
  public static String plain(Expr root) {
    return new ExpressionText(Map.of()).define(root);
  }

  /**
   * One expression on one line.
   *
   * @param written how some of its parts are written
   */
  public static String plain(Expr root, Map<Expr, String> written) {
    return new ExpressionText(written).use(root);
  }

  /** Named expressions, one definition each. */
  public static String definitions(Graph graph, Map<String, Expr> roots) {
    IrPrinter printer = new IrPrinter(graph, roots.values(), roots);
    printer.define(roots);
    return printer.out.toString();
  }

  /** As {@link #definitions}, after the declarations that {@link IrParser} needs. */
  public static String listing(Graph graph, Map<String, Expr> roots) {
    IrPrinter printer = new IrPrinter(graph, roots.values(), roots);
    printer.declare(roots.values());
    printer.define(roots);
    return printer.out.toString();
  }

  /** A model: plates, data and quantities. */
  public static String model(Model model) {
    List<Expr> roots = new ArrayList<>();
    Map<String, Expr> definitions = new LinkedHashMap<>();
    for (Quantity quantity : model.quantities()) {
      roots.addAll(expressions(quantity));
      if (quantity instanceof Quantity.Derived derived) {
        definitions.put(derived.name(), derived.value());
      }
    }
    IrPrinter printer = new IrPrinter(model.graph(), roots, definitions);
    printer.header(model);
    model.quantities().forEach(printer::quantity);
    return printer.out.toString();
  }

  /** A density: its coordinates, terms and values. */
  public static String density(Density density) {
    List<Expr> roots = new ArrayList<>();
    density.blocks().forEach(block -> roots.addAll(block.support().bounds()));
    density.terms().forEach(term -> roots.add(term.value()));
    roots.addAll(density.values().values());
    IrPrinter printer = new IrPrinter(density.graph(), roots, density.values());
    printer.header(density.model());
    for (Density.Block block : density.blocks()) {
      block.support().bounds().forEach(printer::shared);
      printer.line(
          "coordinate "
              + block.site()
              + ExpressionText.indices(block.axes())
              + " in "
              + printer.support(block.support()));
    }
    for (Density.Term term : density.terms()) {
      printer.shared(term.value());
      String kind = term.kind().name().toLowerCase(Locale.ROOT);
      String over = ExpressionText.indices(term.axes());
      printer.line(kind + " " + term.site() + over + " += " + printer.text.use(term.value()));
    }
    printer.define(density.values());
    return printer.out.toString();
  }

  private void declare(Collection<Expr> roots) {
    Set<Axis> used = new HashSet<>();
    Map<String, String> types = new LinkedHashMap<>();
    for (Expr node : Traversal.postOrder(roots)) {
      used.addAll(node.axes());
      if (node instanceof Expr.Leaf leaf && leaf.type() != Type.DOUBLE) {
        types.put(ExpressionText.name(leaf), leaf.type().name().toLowerCase(Locale.ROOT));
      }
    }
    for (Axis axis : graph.axes()) {
      if (used.contains(axis)) {
        line("axis " + axis + (axis.equals(Axis.of(axis.extent())) ? "" : ": " + axis.extent()));
      }
    }
    types.forEach((leaf, type) -> line(type + " " + leaf));
  }

  private void define(Map<String, Expr> roots) {
    roots.forEach(
        (name, root) -> {
          shared(root);
          if (!name.equals(bound.get(root))) {
            line(name + ExpressionText.indices(root.axes()) + " = " + text.use(root));
          }
        });
  }

  private void header(Model model) {
    line("model " + model.type().qualifiedName());
    for (Plate plate : model.plates()) {
      line("plate " + plate.name() + plate.size().map(size -> " of " + size).orElse(""));
    }
    for (DataComponent component : model.data()) {
      String extents = component.rank() == 0 ? "" : component.extents().toString();
      line(
          component.type().name().toLowerCase(Locale.ROOT) + " data." + component.name() + extents);
    }
    for (Model.LearnedParameter parameter : model.parameters()) {
      line(
          "parameter "
              + parameter.name()
              + ExpressionText.indices(parameter.axes())
              + " in ["
              + ExpressionText.number(parameter.lower())
              + ", "
              + ExpressionText.number(parameter.upper())
              + "], initially "
              + ExpressionText.number(parameter.initial())
              + ", fixed at "
              + ExpressionText.number(parameter.fixed()));
    }
  }

  private void quantity(Quantity quantity) {
    expressions(quantity).forEach(this::shared);
    String name = quantity.name() + ExpressionText.indices(quantity.axes());
    switch (quantity) {
      case Quantity.Site site -> {
        String arguments =
            site.arguments().stream().map(text::use).collect(Collectors.joining(", "));
        String observed = site.observed().map(data -> " observed " + text.use(data)).orElse("");
        String mask = site.mask().map(condition -> " where " + text.use(condition)).orElse("");
        String integrated = site.integrated() ? " integrated out" : "";
        line(
            name
                + " ~ "
                + site.family().factory()
                + "("
                + arguments
                + ")"
                + observed
                + mask
                + integrated);
      }
      case Quantity.Derived derived -> {
        if (!derived.name().equals(bound.get(derived.value()))) {
          line(name + " = " + text.use(derived.value()));
        }
      }
      case Quantity.Factor factor -> line("factor " + name + " += " + text.use(factor.value()));
    }
  }

  private static List<Expr> expressions(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Site site -> {
        List<Expr> all = new ArrayList<>(site.arguments());
        site.observed().ifPresent(all::add);
        site.mask().ifPresent(all::add);
        yield all;
      }
      case Quantity.Derived derived -> List.of(derived.value());
      case Quantity.Factor factor -> List.of(factor.value());
    };
  }

  private String support(SiteSupport support) {
    return switch (support) {
      case SiteSupport.Real() -> "(-Infinity, Infinity)";
      case SiteSupport.Point(Expr value) -> "{" + text.use(value) + "}";
      case SiteSupport.Lower(Expr bound) -> "(" + text.use(bound) + ", Infinity)";
      case SiteSupport.Upper(Expr bound) -> "(-Infinity, " + text.use(bound) + ")";
      case SiteSupport.Interval(Expr lower, Expr upper) ->
          "(" + text.use(lower) + ", " + text.use(upper) + ")";
      case SiteSupport.IntegersFrom(Expr lower) -> "{" + text.use(lower) + ", ...}";
      case SiteSupport.IntegerRange(Expr lower, Expr upper) ->
          "{" + text.use(lower) + ", ..., " + text.use(upper) + "}";
      case SiteSupport.Within(ArraySet set, List<Axis> event) ->
          set.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ExpressionText.indices(event);
      case SiteSupport.Counts(Expr total, List<Axis> event) ->
          "counts" + ExpressionText.indices(event) + " of " + text.use(total);
    };
  }

  /** Writes the shared nodes below a root that are not written yet. */
  private void shared(Expr root) {
    for (Expr node : Traversal.postOrder(List.of(root), written)) {
      String name = bound.get(node);
      if (name != null && written.add(node)) {
        line(name + ExpressionText.indices(node.axes()) + " = " + text.define(node));
      }
    }
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}
