package dev.isotropy.processor.passes.autodiff;

import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Gives the value of every elementary or special function a variable, so that its adjoint can read
 * it instead of computing it again.
 *
 * <pre>
 * s = s + a * exp(x)   →   e = exp(x)
 *                          s = s + a * e
 * </pre>
 */
final class SplitFunctions {

  private final Graph graph;
  private final Function<String, String> names;

  /**
   * A pass.
   *
   * @param names gives out names of variables
   */
  SplitFunctions(Graph graph, Function<String, String> names) {
    this.graph = graph;
    this.names = names;
  }

  List<Statement> of(List<Statement> statements) {
    List<Statement> split = new ArrayList<>();
    for (Statement statement : statements) {
      switch (statement) {
        case Statement.Assign(Expr.Leaf variable, Expr value)
            when variable.type() == Type.DOUBLE -> {
          Expr rest = new Splitting(split, value).of(value);
          split.add(new Statement.Assign(variable, rest));
        }
        case Statement.Store store when store.place().variable().type() == Type.DOUBLE -> {
          Expr rest = new Splitting(split, store.value()).of(store.value());
          split.add(new Statement.Store(store.place(), rest));
        }
        case Statement.For loop ->
            split.add(
                new Statement.For(
                    loop.counter(), loop.from(), loop.to(), loop.down(), of(loop.body())));
        case Statement.While loop ->
            split.add(new Statement.While(loop.condition(), of(loop.body())));
        case Statement.If choice ->
            split.add(
                new Statement.If(choice.condition(), of(choice.then()), of(choice.otherwise())));
        default -> split.add(statement);
      }
    }
    return split;
  }

  /** The split of one statement's value. */
  private final class Splitting {

    private final List<Statement> before;
    private final Expr root;
    private final Map<Expr, Expr> done = new HashMap<>();

    Splitting(List<Statement> before, Expr root) {
      this.before = before;
      this.root = root;
    }

    Expr of(Expr node) {
      Expr known = done.get(node);
      if (known == null) {
        known = node instanceof Expr.Apply apply ? of(apply) : node;
        done.put(node, known);
      }
      return known;
    }

    private Expr of(Expr.Apply node) {
      boolean lazy = node.op() == Op.AND || node.op() == Op.OR || node.op() == Op.SELECT;
      if (lazy) {
        return node;
      }
      List<Expr> children = new ArrayList<>();
      node.children().forEach(child -> children.add(of(child)));
      Expr rebuilt = graph.apply(node.op(), children);
      if (node.op().kind() != Op.Kind.FUNCTION || node == root) {
        return rebuilt;
      }
      Expr.Leaf variable =
          (Expr.Leaf)
              graph.local(
                  names.apply(node.op().function()), List.of(), Binding.LATENT, Type.DOUBLE);
      before.add(new Statement.Assign(variable, rebuilt));
      return variable;
    }
  }
}
