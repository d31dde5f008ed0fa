package dev.isotropy.processor;

import com.palantir.javapoet.JavaFile;
import dev.isotropy.processor.backend.Layout;
import dev.isotropy.processor.backend.ModelClass;
import dev.isotropy.processor.diagnostics.Reporter;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.IrPrinter;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.loops.Program;
import dev.isotropy.processor.notation.Notation;
import dev.isotropy.processor.passes.autodiff.Differentiate;
import dev.isotropy.processor.passes.autodiff.Differentiate.Variable;
import dev.isotropy.processor.passes.conjugate.Collapse;
import dev.isotropy.processor.passes.constrain.Constrain;
import dev.isotropy.processor.passes.constrain.Specialise;
import dev.isotropy.processor.passes.constrain.Unconstrain;
import dev.isotropy.processor.passes.enumerate.Enumerate;
import dev.isotropy.processor.passes.impute.Impute;
import dev.isotropy.processor.passes.lower.EvaluatorProgram;
import dev.isotropy.processor.passes.lower.EvaluatorProgram.Target;
import dev.isotropy.processor.passes.lower.HoistConstants;
import dev.isotropy.processor.passes.lower.Names;
import dev.isotropy.processor.passes.lower.OneHot;
import dev.isotropy.processor.passes.lower.ShortAxes;
import dev.isotropy.processor.passes.lower.SortedPlates;
import dev.isotropy.processor.passes.optimise.ExpandFunctions;
import dev.isotropy.processor.passes.optimise.FuseMultiplyAdd;
import dev.isotropy.processor.passes.optimise.JoinRuns;
import dev.isotropy.processor.passes.optimise.MultiplyLogarithms;
import dev.isotropy.processor.passes.optimise.RecogniseProducts;
import dev.isotropy.processor.passes.optimise.ShareProducts;
import dev.isotropy.processor.passes.optimise.Tidy;
import dev.isotropy.processor.passes.optimise.TotalDensity;
import dev.isotropy.processor.passes.reparam.Extensions;
import dev.isotropy.processor.passes.reparam.Reparameterize;
import dev.isotropy.processor.passes.simplify.CollapseSquares;
import dev.isotropy.processor.passes.simplify.GuardIndices;
import dev.isotropy.processor.passes.simplify.KnownFactors;
import dev.isotropy.processor.passes.simplify.MergeGathers;
import dev.isotropy.processor.passes.simplify.Simplify;
import dev.isotropy.processor.passes.simplify.SimplifyDensity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The whole compiler on one screen: the stages from a model as read to the source of its generated
 * class.
 *
 * <pre>
 * impute           what is missing in observed data becomes a latent site
 * reparameterize   sites are rewritten, by annotations and the strategy
 * constrain        sites become functions of unconstrained coordinates; the density becomes a list of terms
 * collapse         conjugate sites are integrated out of the terms
 * enumerate        sites of integers are summed out of the terms
 * total            terms over the same axes share a sum; invariant factors leave it; sums of squares of linear forms collapse
 *                  to statistics of the data: all before it is differentiated
 * differentiate    one adjoint for each block of coordinates
 * optimise         the list {@link #OPTIMISATIONS}, in order
 * lower            constants to the constructor, the rest to fused loops
 * write            loops to Java
 * </pre>
 */
public final class Pipeline {

  /**
   * A rewrite of the log density and its adjoints.
   *
   * @param name how the option {@code isotropy.without} names it
   * @param reason why it stands where it does
   */
  record Optimisation(String name, String reason, Rewrite rewrite) {}

  /** From roots to equal roots. */
  interface Rewrite {
    List<Expr> apply(Graph graph, List<Expr> roots);
  }

  /** The optimisations in order. */
  static final List<Optimisation> OPTIMISATIONS =
      List.of(
          new Optimisation(
              "tidy",
              "first, on what differentiation left: like products become one node for all that"
                  + " follows",
              Tidy::apply),
          new Optimisation(
              "expand-functions",
              "after differentiation, which knows the derivative of the whole better than of its"
                  + " parts",
              (graph, roots) -> new ExpandFunctions(graph).rewrite(roots)),
          new Optimisation(
              "multiply-logarithms",
              "after functions are expanded: it finds the logarithm of one plus an exponential",
              (graph, roots) -> new MultiplyLogarithms(graph).rewrite(roots)),
          new Optimisation(
              "recognise-products",
              "after reductions are factored: a product is a sum of just two factors",
              (graph, roots) -> new RecogniseProducts(graph).rewrite(roots)),
          new Optimisation(
              "share-products",
              "after products are recognised: it separates a matrix of data from its factor",
              (graph, roots) -> new ShareProducts(graph, roots).rewrite(roots)),
          new Optimisation(
              "join-runs",
              "after all that may tell arguments apart: what a block and its adjoint share is one"
                  + " run",
              (graph, roots) -> new JoinRuns(graph, roots).rewrite(roots)));

  private final Extensions extensions;
  private final Options options;
  private final Checkpoint checkpoint;

  /**
   * A compiler.
   *
   * @param extensions the reparameterizers and strategies at hand
   */
  public Pipeline(Extensions extensions, Options options) {
    this(extensions, options, Checkpoint.NONE);
  }

  /** A compiler whose stages are watched. */
  Pipeline(Extensions extensions, Options options, Checkpoint checkpoint) {
    this.extensions = extensions;
    this.options = options;
    this.checkpoint = checkpoint;
  }

  /**
   * Compiles a model.
   *
   * @param read the model as the front end reads it
   * @param vectors whether the Vector API may be used
   * @param dump receives every level as text
   * @return the generated class; empty if an error was reported
   */
  public Optional<JavaFile> compile(Model read, Reporter reporter, boolean vectors, Dump dump) {
    return compileGuarded(GuardIndices.apply(read), reporter, vectors, dump);
  }

  private Optional<JavaFile> compileGuarded(
      Model read, Reporter reporter, boolean vectors, Dump dump) {
    dump.level("read", () -> IrPrinter.model(read));
    Model completed = Impute.apply(read);
    checkpoint.model("impute", completed);
    Model rewritten = new Reparameterize(extensions, reporter).apply(completed);
    if (reporter.hasErrors()) {
      return Optional.empty();
    }
    Notation notation = new Notation(read, rewritten);
    if (options.explain()) {
      Explanation.report(rewritten, completed, notation, extensions, reporter);
    }
    dump.level("reparameterized", () -> IrPrinter.model(rewritten));
    checkpoint.model("reparameterize", rewritten);
    Density joint = Constrain.apply(rewritten);
    checkpoint.density("constrain", joint);
    Density collapsed = Collapse.apply(joint, reporter);
    checkpoint.density("collapse", collapsed);
    Density constrained = Enumerate.apply(collapsed, reporter);
    if (reporter.hasErrors()) {
      return Optional.empty();
    }
    checkpoint.density("enumerate", constrained);
    Density general = SimplifyDensity.apply(constrained);
    checkpoint.density("simplify", general);
    Density density = SimplifyDensity.apply(Specialise.apply(general));
    checkpoint.density("specialise", density);
    dump.level("constrained", () -> IrPrinter.density(density));

    boolean learns = !rewritten.parameters().isEmpty();
    HoistConstants hoist = new HoistConstants(read.graph(), new Names(ModelClass.RESERVED));
    ShortAxes order = new ShortAxes(read.graph());
    Set<Expr> roots = new LinkedHashSet<>();
    List<Expr> fixed = evaluation(density, order, hoist, dump);
    roots.addAll(fixed);
    List<Expr> learned = learns ? evaluation(general, order, hoist, dump) : List.of();
    roots.addAll(learned);
    SortedPlates sorted = SortedPlates.of(roots);

    Names names = new Names(ModelClass.RESERVED);
    Layout layout = new Layout(general, names);
    Program program = program(density, order, hoist, names.inner(), fixed);
    Optional<Program> generalProgram =
        learns
            ? Optional.of(program(general, order, hoist, names.inner(), learned))
            : Optional.empty();
    return Optional.of(
        ModelClass.write(
            new ModelClass.Input(
                read,
                notation,
                completed,
                density,
                learns ? Optional.of(general) : Optional.empty(),
                simplified(Unconstrain.apply(Specialise.apply(rewritten)), read.graph()),
                names,
                layout,
                program,
                generalProgram,
                hoist.constants(),
                sorted,
                vectors)));
  }

  /** The log density and its adjoints in their final form, constants hoisted. */
  private List<Expr> evaluation(Density density, ShortAxes order, HoistConstants hoist, Dump dump) {
    Graph graph = density.graph();
    Expr total =
        TotalDensity.of(
            density,
            options.without().contains("collapse-squares")
                ? UnaryOperator.identity()
                : new CollapseSquares(graph)::rewrite);
    if (!options.without().contains("known-factors")) {
      total = new KnownFactors(graph).rewrite(total);
    }
    if (!options.without().contains("merge-gathers")) {
      total = new MergeGathers(graph).rewrite(total);
    }
    Map<Variable, Expr> gradient =
        Differentiate.gradient(graph, total, List.of(LeafKind.COORDINATE, LeafKind.PARAMETER));
    List<Expr> roots = new ArrayList<>(List.of(total));
    for (Target target : EvaluatorProgram.targets(density)) {
      roots.add(
          gradient.getOrDefault(new Variable(target.kind(), target.name()), graph.literal(0)));
    }
    checkpoint.roots("differentiate", graph, roots, List.of());
    for (Optimisation optimisation : OPTIMISATIONS) {
      if (!options.without().contains(optimisation.name())) {
        roots = optimisation.rewrite().apply(graph, roots);
        checkpoint.roots(optimisation.name(), graph, roots, List.of());
      }
    }
    roots = new OneHot(graph).rewrite(roots);
    checkpoint.roots("one-hot", graph, roots, List.of());
    List<Expr> result = roots;
    dump.level("optimised", () -> IrPrinter.listing(graph, labels(density, result)));
    List<Expr> fused =
        options.without().contains("fuse-multiply-add")
            ? roots
            : new FuseMultiplyAdd(graph, roots).rewrite(roots);
    checkpoint.roots("fuse-multiply-add", graph, fused, List.of());
    List<Expr> ordered =
        options.without().contains("short-axes")
            ? fused
            : order.apply(fused, EvaluatorProgram.targets(density));
    checkpoint.roots("short-axes", graph, ordered, List.of());
    List<Expr> hoisted = ordered.stream().map(hoist::root).toList();
    checkpoint.roots("hoist-constants", graph, hoisted, hoist.constants());
    return hoisted;
  }

  private static Map<String, Expr> simplified(Map<String, Expr> values, Graph graph) {
    Map<String, Expr> simplified = new LinkedHashMap<>();
    Simplify simplify = new Simplify(graph);
    values.forEach((name, value) -> simplified.put(name, simplify.rewrite(value)));
    return simplified;
  }

  private static Map<String, Expr> labels(Density density, List<Expr> roots) {
    Map<String, Expr> labels = new LinkedHashMap<>();
    labels.put("logDensity", roots.getFirst());
    List<Target> targets = EvaluatorProgram.targets(density);
    for (int i = 0; i < targets.size(); i++) {
      labels.put("gradient." + targets.get(i).name(), roots.get(i + 1));
    }
    return labels;
  }

  private static Program program(
      Density density, ShortAxes order, HoistConstants hoist, Names names, List<Expr> roots) {
    List<Target> targets = order.targets(EvaluatorProgram.targets(density), roots);
    return EvaluatorProgram.of(density.graph(), names, hoist, roots, targets);
  }
}
