package dev.isotropy.processor.passes.lower;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Rewriter;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.loops.Program.Constant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves what depends on data alone to the constructor: each maximal such subexpression becomes a
 * constant.
 *
 * <pre>
 * (y - theta) * (1 / (sigma * sigma))   →   (y - theta) * precision     precision: constant
 * </pre>
 */
public final class HoistConstants extends Rewriter {

  private final Map<Expr, Map<List<Axis>, Expr>> hoisted = new LinkedHashMap<>();
  private final List<Constant> constants = new ArrayList<>();
  private final Names names;

  /**
   * A pass that gives its constants names of their own.
   *
   * @param names where names are taken
   */
  public HoistConstants(Graph graph, Names names) {
    super(graph);
    this.names = names;
  }

  /** The constants of all expressions rewritten so far, in the order of their first use. */
  public List<Constant> constants() {
    return List.copyOf(constants);
  }

  /** A root that is itself known from data becomes a constant too. */
  public Expr root(Expr root) {
    return hoist(rewrite(root), Type.DOUBLE);
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    if (rebuilt.binding() != Binding.LATENT) {
      return rebuilt;
    }
    return switch (rebuilt) {
      case Expr.Gather gather ->
          graph.gather(
              hoist(gather.array(), Type.DOUBLE), gather.axis(), hoist(gather.index(), Type.INT));
      case Expr.SegmentSum sum ->
          graph.segmentSum(
              hoist(sum.body(), Type.DOUBLE), sum.from(), hoist(sum.index(), Type.INT), sum.to());
      case Expr.Product product ->
          graph.product(matrix(product.matrix()), product.vector(), product.axis());
      case Expr.Call call -> call(call);
      default -> {
        List<Expr> children = new ArrayList<>();
        for (Expr child : rebuilt.children()) {
          children.add(hoist(child, Type.DOUBLE));
        }
        yield graph.rebuild(rebuilt, children);
      }
    };
  }

  /** An argument is an array that is laid out as the routine reads it. */
  private Expr call(Expr.Call call) {
    List<Expr> arguments = new ArrayList<>();
    for (int i = 0; i < call.children().size(); i++) {
      Expr argument = call.children().get(i);
      List<Axis> layout = CallLayout.argument(call, i);
      boolean known = argument.binding() != Binding.LATENT;
      Type type = call.routine().type(i) == Type.DOUBLE ? Type.DOUBLE : Type.INT;
      arguments.add(
          known && !layout.isEmpty() ? constant(argument, layout, type) : hoist(argument, type));
    }
    return graph.rebuild(call, arguments);
  }

  private Expr hoist(Expr node, Type type) {
    return hoist(node, node.axes(), type);
  }

  /** Column after column, so that the rows, the longer dimension, are contiguous. */
  private Expr matrix(Expr node) {
    Expr.Leaf leaf = (Expr.Leaf) node;
    return hoist(leaf, leaf.dims().reversed(), Type.DOUBLE);
  }

  private Expr hoist(Expr node, List<Axis> dims, Type type) {
    if (node.binding() == Binding.LATENT || node instanceof Expr.Literal || isConstant(node)) {
      return node;
    }
    return constant(node, dims, type);
  }

  private Expr constant(Expr node, List<Axis> dims, Type type) {
    if (node instanceof Expr.Leaf leaf && isConstant(node) && leaf.dims().equals(dims)) {
      return node;
    }
    Expr done = hoisted.computeIfAbsent(node, unused -> new LinkedHashMap<>()).get(key(dims, type));
    if (done == null) {
      String name = names.take(describe(node));
      done = graph.constant(name, dims, type);
      hoisted.get(node).put(key(dims, type), done);
      constants.add(new Constant(name, dims, node, type));
    }
    return done;
  }

  /** The same data may be needed as an index and as a number. */
  private static List<Axis> key(List<Axis> dims, Type type) {
    List<Axis> key = new ArrayList<>(dims);
    key.add(new Axis(type.name(), ""));
    return key;
  }

  private static boolean isConstant(Expr node) {
    return node instanceof Expr.Leaf leaf && leaf.kind() == Expr.LeafKind.CONSTANT;
  }

  private String describe(Expr node) {
    String description = Description.of(graph, node);
    return description.isEmpty() ? "constant" : description;
  }
}
