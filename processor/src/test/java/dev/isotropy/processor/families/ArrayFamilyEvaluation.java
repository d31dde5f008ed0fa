package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Axis;
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
 * The log density of a family with arrays at one point, with its derivatives, row-major.
 *
 * @param derivatives by {@code x} and by the parameters, by name; without those that are integers
 */
record ArrayFamilyEvaluation(double logProb, Map<String, double[]> derivatives) {

  /**
   * Evaluates.
   *
   * @param x the elements of the value
   * @param arguments those of each argument
   */
  static ArrayFamilyEvaluation of(Family family, double[] x, List<double[]> arguments) {
    Graph graph = new Graph();
    Environment environment = new Environment().data("x", x).coordinate("x", x);
    List<Axis> axes = axes(graph, family, arguments, environment);
    List<Expr> parameters = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Family.Parameter parameter = family.parameters().get(i);
      boolean count = parameter.domain().isInteger();
      List<Axis> dims = family.named(parameter.dims(), axes);
      parameters.add(
          count
              ? graph.data(parameter.name(), dims, Type.INT)
              : graph.parameter(parameter.name(), dims));
      environment.set(
          count ? LeafKind.DATA : LeafKind.PARAMETER, parameter.name(), arguments.get(i));
    }
    List<Axis> event = family.event(axes);
    boolean discrete = family.support().support(graph, parameters, axes).isDiscrete();
    Expr at = discrete ? graph.data("x", event, Type.INT) : graph.coordinate("x", event);
    Expr density = family.logProb().logProb(graph, at, parameters, axes);
    Interpreter interpreter = new Interpreter(environment, new RuntimeFunctions());
    Map<String, double[]> derivatives = new LinkedHashMap<>();
    Map<Variable, Expr> gradient =
        Differentiate.gradient(graph, density, List.of(LeafKind.COORDINATE, LeafKind.PARAMETER));
    Map<String, List<Axis>> dims = new LinkedHashMap<>(Map.of("x", event));
    family.parameters().forEach(each -> dims.put(each.name(), family.named(each.dims(), axes)));
    gradient.forEach(
        (variable, adjoint) -> {
          // Along all of its axes, also those along which the adjoint does not vary.
          Expr whole = graph.add(adjoint, graph.mul(graph.literal(0), leaf(graph, variable, dims)));
          derivatives.put(variable.name(), interpreter.evaluate(whole).values());
        });
    return new ArrayFamilyEvaluation(interpreter.scalar(density), derivatives);
  }

  private static Expr leaf(Graph graph, Variable variable, Map<String, List<Axis>> dims) {
    List<Axis> own = Axis.own(dims.get(variable.name()).stream().map(Axis::extent).toList());
    return variable.kind() == LeafKind.COORDINATE
        ? graph.coordinate(variable.name(), own)
        : graph.parameter(variable.name(), own);
  }

  /** The family's axes, with the sizes that the arguments tell. */
  private static List<Axis> axes(
      Graph graph, Family family, List<double[]> arguments, Environment environment) {
    List<Axis> axes =
        Axis.own(family.axes().stream().map(Family::extent).toList()).stream()
            .map(graph::declare)
            .toList();
    Map<String, Integer> known = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      Family.Parameter parameter = family.parameters().get(i);
      int count = arguments.get(i).length;
      if (parameter.domain() == Domain.SIZE) {
        known.put(parameter.name(), (int) arguments.get(i)[0]);
      } else if (parameter.dims().size() == 1) {
        known.put(parameter.dims().getFirst(), count);
      }
    }
    for (int i = 0; i < arguments.size(); i++) {
      List<String> dims = family.parameters().get(i).dims();
      if (dims.size() == 2) {
        int count = arguments.get(i).length;
        String rows = Family.extent(dims.get(0));
        String columns = Family.extent(dims.get(1));
        if (rows.equals(columns)) {
          known.put(rows, (int) Math.rint(Math.sqrt(count)));
        } else {
          known.put(columns, count / known.get(rows));
        }
      }
    }
    known.forEach(environment::extent);
    return axes;
  }

  /** The derivatives by the elements of a value, which are zero where it is not read. */
  double[] derivative(String name, int count) {
    return derivatives.getOrDefault(name, new double[count]);
  }
}
