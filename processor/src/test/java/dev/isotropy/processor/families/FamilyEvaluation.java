package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Environment;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Interpreter;
import dev.isotropy.processor.ir.RuntimeFunctions;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.passes.autodiff.Differentiate;
import dev.isotropy.processor.passes.autodiff.Differentiate.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A family's log density at one point, with its derivatives.
 *
 * @param derivatives by {@code x} and by the parameters, by name; without those that are integers
 */
record FamilyEvaluation(double logProb, Map<String, Double> derivatives) {

  static FamilyEvaluation of(String factory, double x, double... arguments) {
    Family family = Families.byFactory(factory).orElseThrow();
    Graph graph = new Graph();
    Environment environment = new Environment().data("x", x).coordinate("x", x);
    List<Expr> parameters = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      Family.Parameter parameter = family.parameters().get(i);
      boolean count = parameter.domain() == Domain.COUNT;
      LeafKind kind = count ? LeafKind.DATA : LeafKind.PARAMETER;
      parameters.add(
          count
              ? graph.data(parameter.name(), List.of(), Type.INT)
              : graph.parameter(parameter.name(), List.of()));
      environment.set(kind, parameter.name(), arguments[i]);
    }
    boolean discrete = family.support().support(graph, parameters).isDiscrete();
    Expr at = discrete ? graph.data("x", List.of(), Type.INT) : graph.coordinate("x", List.of());
    Expr density = family.logProb().logProb(graph, at, parameters);
    Interpreter interpreter = new Interpreter(environment, new RuntimeFunctions());
    Map<String, Double> derivatives = new LinkedHashMap<>();
    Map<Variable, Expr> gradient =
        Differentiate.gradient(graph, density, List.of(LeafKind.COORDINATE, LeafKind.PARAMETER));
    gradient.forEach(
        (variable, adjoint) -> derivatives.put(variable.name(), interpreter.scalar(adjoint)));
    return new FamilyEvaluation(interpreter.scalar(density), derivatives);
  }

  double derivative(String name) {
    return derivatives.getOrDefault(name, 0.0);
  }
}
