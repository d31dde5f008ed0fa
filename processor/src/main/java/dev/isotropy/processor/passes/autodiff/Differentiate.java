package dev.isotropy.processor.passes.autodiff;

import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Renaming;
import dev.isotropy.processor.ir.Traversal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The gradient of a scalar expression, by reverse mode over the graph.
 *
 * <pre>
 * sum[school](-0.5 * (y[school] - mu)²)
 *   →  adjMu = sum[school](y[school] - mu)
 * </pre>
 *
 * <p>The adjoint of a node is an expression over the node's axes: it adds what each use of the node
 * contributes, summed over the axes along which the use is broadcast. Forward nodes are used again
 * where a derivative needs their value. Contributions are added in a fixed order, so the result
 * depends on the graph alone.
 */
public final class Differentiate {

  /**
   * What a derivative is taken by.
   *
   * @param kind the kind of leaf
   * @param name its name
   */
  public record Variable(LeafKind kind, String name) {}

  private final Graph graph;
  private final Arithmetic arithmetic;
  private final AdjointRules rules;
  private final Set<Expr> active = new HashSet<>();
  private final Map<Expr, Expr> adjoints = new HashMap<>();
  private final Set<Expr> always = new HashSet<>();

  private Differentiate(Graph graph) {
    this.graph = graph;
    this.arithmetic = new Arithmetic(graph);
    this.rules = new AdjointRules(graph, this::contribute);
  }

  /**
   * The derivatives of {@code root} by each leaf of the given kinds below it, in the order of first
   * use.
   *
   * <p>A derivative is over the leaf's {@linkplain Axis#own own axes}, one per dimension, whatever
   * axes the expression reads it along; it may vary along fewer, and is a literal 0 where the value
   * does not change.
   *
   * @throws IllegalArgumentException if {@code root} has axes, or reads the diagonal of a variable
   * @throws UnsupportedOperationException if an operation without a derivative is met; the message
   *     names it
   */
  public static Map<Variable, Expr> gradient(Graph graph, Expr root, Collection<LeafKind> kinds) {
    if (!root.axes().isEmpty()) {
      throw new IllegalArgumentException("the gradient of an expression over " + root.axes());
    }
    return new Differentiate(graph).run(root, Set.copyOf(kinds));
  }

  private Map<Variable, Expr> run(Expr root, Set<LeafKind> kinds) {
    List<Expr> order = Traversal.postOrder(List.of(root));
    int known = 0;
    for (Expr node : order) {
      known = Math.max(known, node.facts().id());
      boolean variable = node instanceof Expr.Leaf leaf && kinds.contains(leaf.kind());
      if (variable || node.children().stream().anyMatch(active::contains)) {
        active.add(node);
      }
    }
    Map<Expr, Expr> shifted = SubtractedShifts.find(root);
    adjoints.put(root, graph.literal(1));
    always.add(root);
    Map<Expr.Call, List<Expr.Call>> runs = CallRuns.byFirst(order);
    for (Expr node : order.reversed()) {
      if (node instanceof Expr.Call call) {
        List<Expr.Call> results = runs.get(call);
        if (results != null && active.contains(call)) {
          propagateRun(call, results);
        }
        continue;
      }
      Expr adjoint = adjoints.get(node);
      if (adjoint == null || !active.contains(node) || Arithmetic.isLiteral(adjoint, 0)) {
        continue;
      }
      name(adjoint, graph.nameOf(node), known);
      Expr logarithm = shifted.get(node);
      if (logarithm == null) {
        rules.propagate(node, adjoint, !always.contains(node), active::contains);
      } else {
        propagateShifted(node, adjoint, logarithm);
      }
    }
    return collect(order, known);
  }

  /** Hands on the adjoints of the results of a run, once all of them are known. */
  private void propagateRun(Expr.Call run, List<Expr.Call> results) {
    List<@Nullable Expr> given =
        new ArrayList<>(Collections.nCopies(run.resultDims().size(), null));
    boolean conditional = false;
    for (Expr.Call result : results) {
      Expr adjoint = adjoints.get(result);
      if (adjoint != null && !Arithmetic.isLiteral(adjoint, 0)) {
        Expr other = given.get(result.result());
        Expr moved = moved(adjoint, result.own(), run.resultDims().get(result.result()));
        given.set(result.result(), other == null ? moved : arithmetic.plus(other, moved));
        conditional |= !always.contains(result);
      }
    }
    if (given.stream().anyMatch(Objects::nonNull)) {
      rules.propagateRun(run, given, conditional, active::contains);
    }
  }

  /** Hands on the adjoint of {@code x - c} in {@code log(sum(exp(x - c)))}. */
  private void propagateShifted(Expr difference, Expr adjoint, Expr logarithm) {
    Expr x = difference.children().get(0);
    Expr shift = difference.children().get(1);
    if (active.contains(x)) {
      contribute(x, adjoint, difference.axes(), !always.contains(difference));
    }
    Expr ofLogarithm = adjoints.get(logarithm);
    if (active.contains(shift) && ofLogarithm != null) {
      boolean conditional = !always.contains(logarithm);
      contribute(shift, arithmetic.negate(ofLogarithm), logarithm.axes(), conditional);
    }
  }

  /** Takes what a use contributes; {@code over} are the axes of the use. */
  private void contribute(Expr child, Expr contribution, List<Axis> over, boolean conditional) {
    if (!conditional) {
      always.add(child);
    }
    List<Axis> broadcast = new ArrayList<>(over);
    broadcast.removeAll(child.axes());
    Expr reduced = arithmetic.sum(contribution, broadcast);
    Expr before = adjoints.get(child);
    adjoints.put(child, before == null ? reduced : arithmetic.plus(before, reduced));
  }

  private Map<Variable, Expr> collect(List<Expr> order, int known) {
    Map<Variable, Expr> gradient = new LinkedHashMap<>();
    Map<Variable, List<String>> extents = new HashMap<>();
    for (Expr node : order) {
      if (node instanceof Expr.Leaf leaf && active.contains(node)) {
        Expr adjoint = adjoints.getOrDefault(node, graph.literal(0));
        Variable variable = new Variable(leaf.kind(), leaf.name());
        List<String> read = leaf.dims().stream().map(Axis::extent).toList();
        if (!extents.computeIfAbsent(variable, _ -> read).equals(read)) {
          throw new IllegalArgumentException(leaf.name() + " is read along other extents: " + read);
        }
        gradient.merge(variable, onOwnAxes(leaf, adjoint), arithmetic::plus);
      }
    }
    for (Map.Entry<Variable, Expr> entry : gradient.entrySet()) {
      name(entry.getValue(), entry.getKey().name(), known);
    }
    return gradient;
  }

  /**
   * Several readings of an array, along different axes over the same positions, have one adjoint.
   */
  private Expr onOwnAxes(Expr.Leaf leaf, Expr adjoint) {
    if (leaf.dims().size() != leaf.axes().size()) {
      throw new IllegalArgumentException("the diagonal of " + leaf.name() + " is read");
    }
    return moved(adjoint, leaf.dims(), Axis.own(leaf.dims().stream().map(Axis::extent).toList()));
  }

  /** The same expression along other axes over the same positions. */
  private Expr moved(Expr adjoint, List<Axis> from, List<Axis> to) {
    Map<Axis, Axis> renamed = new LinkedHashMap<>();
    for (int d = 0; d < from.size(); d++) {
      if (!from.get(d).equals(to.get(d))) {
        renamed.put(from.get(d), to.get(d));
      }
    }
    return renamed.isEmpty() ? adjoint : new Renaming(graph, renamed).rewrite(adjoint);
  }

  /** Names new nodes only: an adjoint may well be a node of the forward expression. */
  private void name(Expr adjoint, String name, int known) {
    if (!name.isEmpty() && adjoint.facts().id() > known && !adjoint.children().isEmpty()) {
      graph.named(adjoint, "adj" + Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }
  }
}
