package dev.isotropy.processor.ir.blocks;

import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Computes once what statements that run one after the other compute several times.
 *
 * <pre>
 * s = s + (y - m) / b      →   ratio = (y - m) / b
 * t = (y - m) / b * 2          s = s + ratio
 *                              t = ratio * 2
 * </pre>
 */
public final class LocalValues {

  private final Graph graph;
  private final BlockNames names;
  private final Map<Expr, Set<Expr.Leaf>> reads = new HashMap<>();

  private LocalValues(Block block) {
    this.graph = block.graph();
    this.names = new BlockNames(block);
  }

  /** The statements of a block, with variables for what is shared. */
  public static List<Statement> of(Block block) {
    return new LocalValues(block).list(block.body());
  }

  /** The values of one list of statements. */
  private final class Values {
    final Map<List<Object>, Integer> uses = new HashMap<>();
    final Map<List<Object>, Expr> kept = new HashMap<>();
    final Map<Expr.Leaf, Integer> versions = new HashMap<>();

    List<Object> key(Expr node) {
      List<Object> key = new ArrayList<>();
      key.add(node);
      for (Expr.Leaf leaf : reads.computeIfAbsent(node, each -> Variables.read(List.of(each)))) {
        key.add(versions.getOrDefault(leaf, 0));
      }
      return key;
    }

    void count(Expr node) {
      if (!(node instanceof Expr.Apply apply)) {
        return;
      }
      if (uses.merge(key(node), 1, Integer::sum) == 1) {
        eager(apply).forEach(this::count);
      }
    }

    void changed(Collection<Expr.Leaf> variables) {
      variables.forEach(variable -> versions.merge(variable, 1, Integer::sum));
    }

    Expr shared(Expr node, List<Statement> into) {
      if (!(node instanceof Expr.Apply apply)) {
        return node;
      }
      List<Object> key = key(node);
      Expr known = kept.get(key);
      if (known != null) {
        return known;
      }
      List<Expr> children = new ArrayList<>(apply.children());
      for (int i = 0; i < eager(apply).size(); i++) {
        children.set(i, shared(children.get(i), into));
      }
      Expr rebuilt = children.equals(apply.children()) ? node : graph.apply(apply.op(), children);
      if (uses.getOrDefault(key, 0) < 2 || apply.type() != Type.DOUBLE || isCheap(apply)) {
        return rebuilt;
      }
      Expr.Leaf variable = names.scalar(word(apply), Type.DOUBLE, Binding.LATENT);
      into.add(new Statement.Assign(variable, rebuilt));
      kept.put(key, variable);
      return variable;
    }
  }

  private static boolean isCheap(Expr.Apply node) {
    return node.op() == Op.NEG && !(node.argument(0) instanceof Expr.Apply);
  }

  /** The operands that are evaluated whatever the first one is. */
  private static List<Expr> eager(Expr.Apply node) {
    return switch (node.op()) {
      case AND, OR, SELECT -> node.children().subList(0, 1);
      default -> node.children();
    };
  }

  private List<Statement> list(List<Statement> statements) {
    Values values = new Values();
    for (Statement statement : statements) {
      if (isShared(statement)) {
        Variables.expressions(statement).forEach(values::count);
      }
      values.changed(Variables.assigned(List.of(statement)));
    }
    values.versions.clear();
    List<Statement> result = new ArrayList<>();
    for (Statement statement : statements) {
      result.add(rewrite(statement, values, result));
      values.changed(Variables.assigned(List.of(statement)));
    }
    return result;
  }

  /** A loop's condition is evaluated again and again. */
  private static boolean isShared(Statement statement) {
    return !(statement instanceof Statement.While);
  }

  private Statement rewrite(Statement statement, Values values, List<Statement> into) {
    return switch (statement) {
      case Statement.Assign(Expr.Leaf variable, Expr value) ->
          new Statement.Assign(variable, values.shared(value, into));
      case Statement.Store(Access place, Expr value) ->
          new Statement.Store(place, values.shared(value, into));
      case Statement.If choice ->
          new Statement.If(
              values.shared(choice.condition(), into),
              list(choice.then()),
              list(choice.otherwise()));
      case Statement.For loop ->
          new Statement.For(loop.counter(), loop.from(), loop.to(), loop.down(), list(loop.body()));
      case Statement.While loop -> new Statement.While(loop.condition(), list(loop.body()));
      default -> statement;
    };
  }

  private static String word(Expr.Apply node) {
    return switch (node.op()) {
      case ADD, FMA -> "sum";
      case SUB -> "difference";
      case MUL, MUL_OR_ZERO -> "product";
      case DIV -> "ratio";
      case NEG -> "negative";
      case SELECT -> "chosen";
      case SQRT -> "root";
      case MIN -> "least";
      case MAX -> "greatest";
      default -> node.op().function().isEmpty() ? "part" : node.op().function();
    };
  }
}
