package dev.isotropy.it.extension.rewrite;

import dev.isotropy.MathFunctions;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Reporter;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Environment;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Interpreter;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.ScalarFunctions;
import dev.isotropy.processor.ir.SourceSpan;
import dev.isotropy.processor.passes.constrain.Constrain;
import dev.isotropy.processor.passes.constrain.Unconstrain;
import dev.isotropy.processor.passes.reparam.Extensions;
import dev.isotropy.processor.passes.reparam.Reparameterize;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two scalar sites, {@code s ~ halfNormal(1)} and {@code x ~ family(…)}, every argument of which is
 * {@code s}, rewritten as its annotation or strategy asks.
 */
record ScaleModel(Model model) {

  private static final ScalarFunctions FUNCTIONS =
      (name, arguments) ->
          switch (name) {
            case "exp" -> MathFunctions.exp(arguments[0]);
            case "log" -> MathFunctions.log(arguments[0]);
            case "log1p" -> MathFunctions.log1p(arguments[0]);
            case "pow" -> MathFunctions.pow(arguments[0], arguments[1]);
            case "lgamma" -> MathFunctions.lgamma(arguments[0]);
            default -> throw new IllegalArgumentException(name);
          };

  /** The rewritten model; {@code annotation} is that of a reparameterizer on x. */
  static ScaleModel of(String family, Optional<String> annotation) {
    List<String> problems = new ArrayList<>();
    ScaleModel model = new ScaleModel(rewrite(family, annotation, Optional.empty(), problems));
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
    return model;
  }

  /** The model rewritten by a strategy. */
  static ScaleModel by(String family, String strategy) {
    return new ScaleModel(
        rewrite(family, Optional.empty(), Optional.of(strategy), new ArrayList<>()));
  }

  /** The first lines of the problems with an annotation on x. */
  static List<String> problems(String family, String annotation) {
    List<String> problems = new ArrayList<>();
    rewrite(family, Optional.of(annotation), Optional.empty(), problems);
    return problems;
  }

  private static Model rewrite(
      String family,
      Optional<String> annotation,
      Optional<String> strategy,
      List<String> problems) {
    Graph graph = new Graph();
    Expr s = graph.quantity("s", List.of());
    int arity = Families.byFactory(family).orElseThrow().parameters().size();
    List<Quantity> quantities =
        List.of(
            site("s", "halfNormal", List.of(graph.literal(1)), Optional.empty()),
            site("x", family, Collections.nCopies(arity, s), annotation));
    Model model =
        new Model(
            graph,
            new Model.ModelType("demo", "demo.Scales", "ScalesModel", true, List.of()),
            List.of(),
            List.of(),
            quantities,
            strategy.map(ScaleModel::request),
            Map.of(),
            List.of(),
            List.of());
    Reporter reporter =
        new Reporter() {
          @Override
          public void report(Problem problem, SourceSpan span, Object... facts) {
            problems.add(problem.lines(facts).getFirst());
          }

          @Override
          public boolean hasErrors() {
            return !problems.isEmpty();
          }
        };
    Extensions extensions = Extensions.load();
    extensions.reportTo(reporter);
    return new Reparameterize(extensions, reporter).apply(model);
  }

  private static Quantity.Site site(
      String name, String family, List<Expr> arguments, Optional<String> annotation) {
    return new Quantity.Site(
        name,
        List.of(),
        Families.byFactory(family).orElseThrow(),
        arguments,
        Optional.empty(),
        Optional.empty(),
        false,
        annotation.map(asked -> List.of(request(asked))),
        SourceSpan.NONE);
  }

  private static Quantity.Request request(String annotation) {
    return new Quantity.Request(annotation, Map.of(), SourceSpan.NONE);
  }

  /** The log density at coordinates by block. */
  double logDensity(Map<String, Double> q) {
    Interpreter interpreter = at(q);
    return Constrain.apply(model).terms().stream()
        .map(Density.Term::value)
        .mapToDouble(interpreter::scalar)
        .sum();
  }

  /** The values of all quantities at coordinates by block. */
  Map<String, Double> constrained(Map<String, Double> q) {
    Interpreter interpreter = at(q);
    Map<String, Double> values = new LinkedHashMap<>();
    Constrain.apply(model)
        .values()
        .forEach((name, value) -> values.put(name, interpreter.scalar(value)));
    return values;
  }

  /** The coordinates by block of the values of sites. */
  Map<String, Double> unconstrained(Map<String, Double> values) {
    Environment environment = new Environment();
    values.forEach(environment::quantity);
    Interpreter interpreter = new Interpreter(environment, FUNCTIONS);
    Map<String, Double> q = new LinkedHashMap<>();
    Unconstrain.apply(model).forEach((site, value) -> q.put(site, interpreter.scalar(value)));
    return q;
  }

  private static Interpreter at(Map<String, Double> q) {
    Environment environment = new Environment();
    q.forEach(environment::coordinate);
    return new Interpreter(environment, FUNCTIONS);
  }
}
