package dev.isotropy.processor.passes.simplify;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Renaming;
import dev.isotropy.processor.ir.Rewriter;
import dev.isotropy.processor.ir.Traversal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps an index from being used on a path that is not taken.
 *
 * <pre>
 * t == 0 ? 0 : a[t - 1]   →   t == 0 ? 0 : a[t == 0 ? 0 : t - 1]
 * </pre>
 *
 * <p>Both branches of a choice are evaluated for every element, so that loops need no jumps; where
 * the condition is known from data, the index of the branch not taken becomes 0, and the check at
 * construction sees only indices that are used.
 */
public final class GuardIndices extends Rewriter {

  private final Set<Expr> always = new HashSet<>();
  private final Map<Axis, Axis> others = new HashMap<>();

  private GuardIndices(Graph graph) {
    super(graph);
  }

  /** The same expression. */
  public static Expr apply(Graph graph, Expr root) {
    GuardIndices guard = new GuardIndices(graph);
    guard.reach(root);
    return guard.rewrite(root);
  }

  /** The same model. */
  public static Model apply(Model model) {
    GuardIndices guard = new GuardIndices(model.graph());
    List<Quantity> quantities = new ArrayList<>();
    for (Quantity quantity : model.quantities()) {
      quantities.add(guard.quantity(quantity));
    }
    return new Model(
        model.graph(),
        model.type(),
        model.plates(),
        model.data(),
        List.copyOf(quantities),
        model.strategy(),
        model.inverses(),
        model.parameters(),
        model.decisions(),
        model.requirements());
  }

  private Quantity quantity(Quantity quantity) {
    roots(quantity).forEach(this::reach);
    return switch (quantity) {
      case Quantity.Site site ->
          site.with(rewrite(site.arguments()), site.mask().map(this::rewrite));
      case Quantity.Derived derived -> derived.with(rewrite(derived.value()));
      case Quantity.Factor factor -> factor.with(rewrite(factor.value()));
    };
  }

  private static List<Expr> roots(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Site site -> site.arguments();
      case Quantity.Derived derived -> List.of(derived.value());
      case Quantity.Factor factor -> List.of(factor.value());
    };
  }

  /**
   * Marks what is evaluated on every path: a choice's condition, and what both of its branches
   * read.
   */
  private void reach(Expr root) {
    Deque<Expr> reached = new ArrayDeque<>(List.of(root));
    while (!reached.isEmpty()) {
      Expr node = reached.pop();
      if (!always.add(node)) {
        continue;
      }
      if (!isGuarded(node)) {
        node.children().forEach(reached::push);
        continue;
      }
      reached.push(node.children().getFirst());
      Set<Expr> first = new HashSet<>(Traversal.postOrder(List.of(node.children().get(1))));
      for (Expr each : Traversal.postOrder(List.of(node.children().get(2)))) {
        if (first.contains(each) && each instanceof Expr.Gather) {
          reached.push(each);
        }
      }
    }
  }

  private static boolean isGuarded(Expr node) {
    return node instanceof Expr.Apply choice
        && choice.op() == Op.SELECT
        && choice.argument(0).binding() == Binding.DATA;
  }

  /** Whether an index is used under a condition only, as the front end leaves it. */
  private static boolean isGuarded(Expr index, Expr condition) {
    return index instanceof Expr.Apply guard
        && guard.op() == Op.SELECT
        && guard.argument(0) == condition
        && guard.argument(2) instanceof Expr.Literal zero
        && zero.value() == 0;
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    if (!isGuarded(original) || !isGuarded(rebuilt)) {
      return rebuilt;
    }
    Expr condition = rebuilt.children().getFirst();
    Expr taken = new Branch(graph, condition).rewrite(rebuilt.children().get(1));
    Expr otherwise =
        new Branch(graph, graph.apply(Op.NOT, condition)).rewrite(rebuilt.children().get(2));
    return graph.select(condition, taken, otherwise);
  }

  /**
   * The indices of one branch.
   *
   * <p>The condition is known at the positions where the branch is read. What binds one of its axes
   * inside, such as a sum, goes over to another name first.
   */
  private final class Branch extends Rewriter {

    private final Expr condition;

    Branch(Graph graph, Expr condition) {
      super(graph);
      this.condition = condition;
    }

    @Override
    protected Expr replace(Expr original, Expr rebuilt) {
      return switch (original) {
        case Expr.Gather gather -> gather(gather);
        case Expr.Reduce reduce when varies(reduce.axis()) -> {
          if (!guards(reduce.body())) {
            yield original;
          }
          Axis free = free(reduce.axis(), reduce.body());
          yield graph.reduce(reduce.reduction(), along(reduce.body(), reduce.axis(), free), free);
        }
        case Expr.Call call when call.own().stream().anyMatch(this::varies) -> original;
        case Expr.Call call
            when call.dims().stream().flatMap(List::stream).anyMatch(this::varies) ->
            call(call);
        case Expr.SegmentSum sum
            when varies(sum.to()) || sum.from().stream().anyMatch(this::varies) ->
            original;
        case Expr.Product product when varies(product.axis()) -> original;
        default -> rebuilt;
      };
    }

    private Expr gather(Expr.Gather gather) {
      Expr array = child(gather, 0);
      Axis axis = gather.axis();
      if (varies(axis) && !guards(gather.array())) {
        array = gather.array();
      } else if (varies(axis)) {
        axis = free(axis, gather.array());
        array = along(gather.array(), gather.axis(), axis);
      }
      Expr index = child(gather, 1);
      boolean guards =
          index.binding() == Binding.DATA
              && !isGuarded(index, condition)
              && !always.contains(gather);
      return graph.gather(
          array, axis, guards ? graph.select(condition, index, graph.literal(0)) : index);
    }

    private boolean guards(Expr.Gather gather, Expr index) {
      return index.binding() == Binding.DATA
          && !isGuarded(index, condition)
          && !always.contains(gather);
    }

    /** Whether an index inside is used in this branch only. */
    private boolean guards(Expr body) {
      return Traversal.postOrder(List.of(body)).stream()
          .anyMatch(node -> node instanceof Expr.Gather gather && guards(gather, gather.index()));
    }

    private Expr call(Expr.Call call) {
      if (call.children().stream().noneMatch(this::guards)) {
        return call;
      }
      List<Expr> arguments = new ArrayList<>();
      List<List<Axis>> dims = new ArrayList<>();
      for (int i = 0; i < call.children().size(); i++) {
        Expr argument = call.children().get(i);
        List<Axis> own = new ArrayList<>();
        for (Axis axis : call.dims().get(i)) {
          Axis free = varies(axis) ? free(axis, argument) : axis;
          argument = free.equals(axis) ? argument : renamed(argument, axis, free);
          own.add(free);
        }
        arguments.add(rewrite(argument));
        dims.add(own);
      }
      return graph.call(
          call.routine(), arguments, dims, call.resultDims(), call.result(), call.summed());
    }

    /** The same other axis wherever it is free, so that equal expressions stay equal. */
    private Axis free(Axis axis, Expr body) {
      Axis free = axis;
      while (varies(free) || body.axes().contains(free)) {
        free = others.computeIfAbsent(free, graph::another);
      }
      return free;
    }

    private boolean varies(Axis axis) {
      return condition.axes().contains(axis);
    }

    private Expr along(Expr body, Axis from, Axis to) {
      return rewrite(renamed(body, from, to));
    }

    private Expr renamed(Expr body, Axis from, Axis to) {
      return Renaming.free(graph, Map.of(from, to)).rewrite(body);
    }
  }
}
