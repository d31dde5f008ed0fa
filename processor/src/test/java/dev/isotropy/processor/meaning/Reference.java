package dev.isotropy.processor.meaning;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Interpreter;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Model.LearnedParameter;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.processor.passes.autodiff.Differentiate;
import dev.isotropy.processor.passes.autodiff.Differentiate.Variable;
import dev.isotropy.processor.passes.constrain.Constrain;
import dev.isotropy.processor.passes.reparam.Extensions;
import dev.isotropy.processor.passes.reparam.Reparameterize;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an example means: the terms of its density, added up by the interpreter without any further
 * pass.
 *
 * <p>Its graph is its own.
 */
final class Reference {

  private final Model written;
  private final Density density;
  private final Graph graph;
  private final Point data;
  private final Expr total;
  private final Expr magnitude;
  private final Map<Variable, Expr> gradient;

  Reference(Written example) {
    Problems problems = new Problems();
    written = example.model();
    Model model = new Reparameterize(Extensions.load(), problems).apply(written);
    if (problems.hasErrors()) {
      throw new AssertionError(example.name() + ": " + problems.messages());
    }
    density = Constrain.apply(model);
    graph = density.graph();
    data = example.data().computedSizes(graph);
    Expr sum = graph.literal(0);
    Expr sizes = graph.literal(1);
    for (Density.Term term : density.terms()) {
      sum = graph.add(sum, graph.sum(term.value(), term.axes()));
      sizes = graph.add(sizes, graph.sum(graph.apply(Op.ABS, term.value()), term.axes()));
    }
    total = sum;
    magnitude = sizes;
    gradient =
        Differentiate.gradient(graph, total, List.of(LeafKind.COORDINATE, LeafKind.PARAMETER));
  }

  Density density() {
    return density;
  }

  int dimension() {
    return density.blocks().stream().mapToInt(block -> data.count(block.axes())).sum();
  }

  int parameterCount() {
    return density.model().parameters().stream().mapToInt(p -> data.count(p.axes())).sum();
  }

  /** The fixed values of the learnable parameters. */
  double[] fixedParameters() {
    double[] fixed = new double[parameterCount()];
    int at = 0;
    for (LearnedParameter parameter : density.model().parameters()) {
      for (int i = data.count(parameter.axes()); i > 0; i--) {
        fixed[at++] = parameter.fixed();
      }
    }
    return fixed;
  }

  /** The values of everything at a point. */
  final class At {

    private final Point point = data.data();
    private final Interpreter interpreter;

    private At(double[] q, double[] parameters) {
      int at = 0;
      for (Density.Block block : density.blocks()) {
        int size = data.count(block.axes());
        point.set(LeafKind.COORDINATE, block.site(), slice(q, at, size));
        at += size;
      }
      at = 0;
      for (LearnedParameter parameter : density.model().parameters()) {
        int size = data.count(parameter.axes());
        point.set(LeafKind.PARAMETER, parameter.name(), slice(parameters, at, size));
        at += size;
      }
      interpreter = point.interpreter();
    }

    double logDensity() {
      return interpreter.scalar(total);
    }

    /** The sum of the absolute values of all terms' elements, and 1: what rounding scales with. */
    double magnitude() {
      return interpreter.scalar(magnitude);
    }

    double[] gradient() {
      double[] all = new double[dimension()];
      int at = 0;
      for (Density.Block block : density.blocks()) {
        at = put(new Variable(LeafKind.COORDINATE, block.site()), block.axes(), all, at);
      }
      return all;
    }

    double[] parameterGradient() {
      double[] all = new double[parameterCount()];
      int at = 0;
      for (LearnedParameter parameter : density.model().parameters()) {
        at = put(new Variable(LeafKind.PARAMETER, parameter.name()), parameter.axes(), all, at);
      }
      return all;
    }

    private int put(Variable variable, List<Axis> axes, double[] into, int at) {
      double[] values = along(gradient.getOrDefault(variable, graph.literal(0)), axes);
      System.arraycopy(values, 0, into, at, values.length);
      return at + values.length;
    }

    /** An expression of the reference's graph at every position along axes. */
    double[] along(Expr value, List<Axis> axes) {
      return point.along(interpreter, value, axes);
    }

    /** The constrained values of a quantity, row-major. */
    double[] quantity(String name) {
      return along(density.values().get(name), density.model().quantity(name).axes());
    }

    /** The log density of each element of each observed site, in order. */
    Map<String, double[]> likelihood() {
      Map<String, double[]> elements = new LinkedHashMap<>();
      for (Density.Term term : density.terms()) {
        if (term.kind() == Density.TermKind.LIKELIHOOD) {
          elements.put(asWritten(term.site()), along(term.value(), term.axes()));
        }
      }
      return elements;
    }

    /** What each site contributes. */
    Map<String, Double> sites() {
      Map<String, Double> sums = new LinkedHashMap<>();
      for (Density.Term term : density.terms()) {
        double sum = interpreter.scalar(graph.sum(term.value(), term.axes()));
        sums.merge(term.site(), sum, Double::sum);
      }
      return sums;
    }
  }

  At at(double[] q) {
    return at(q, fixedParameters());
  }

  At at(double[] q, double[] parameters) {
    return new At(q, parameters);
  }

  /** Whether draws carry a quantity. */
  boolean isDrawn(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Site site -> site.latent();
      case Quantity.Derived derived ->
          derived.value().binding() == Binding.LATENT
              && derived.role() != Quantity.Derived.Role.INTERNAL;
      case Quantity.Factor _ -> false;
    };
  }

  /** The site that the model was written with; what is observed in its place is named after it. */
  private String asWritten(String site) {
    return written.sites().stream()
        .map(Quantity.Site::name)
        .filter(name -> site.equals(name) || site.startsWith(name + "_"))
        .findFirst()
        .orElseThrow();
  }

  private static double[] slice(double[] all, int from, int size) {
    return Arrays.copyOfRange(all, from, from + size);
  }
}
