package dev.isotropy.processor.ir.blocks;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Proves that indices lie inside of arrays, from the ranges of the counters of the loops around.
 */
public final class Bounds {

  private static final int MAX_STEPS = 16;

  private final InvariantSizes sizes;
  private final Map<String, Expr> known = new HashMap<>();
  private final Set<Expr.Leaf> changing = new HashSet<>();
  private final Set<String> varying = new HashSet<>();
  private final Deque<Statement.For> loops = new ArrayDeque<>();

  /**
   * A sum.
   *
   * @param terms how often each expression that is no sum itself is added
   * @param fixed whether all of them are the same wherever the sum is evaluated
   */
  private record Sum(Map<Expr, Long> terms, long constant, boolean fixed) {

    Sum plus(Sum other, long times) {
      Map<Expr, Long> all = new LinkedHashMap<>(terms);
      other.terms.forEach((term, count) -> all.merge(term, times * count, Long::sum));
      all.values().removeIf(count -> count == 0);
      return new Sum(all, constant + times * other.constant, fixed && other.fixed);
    }
  }

  /** Of the statements of a block. */
  public Bounds(Block block) {
    sizes = new InvariantSizes(block);
    for (Expr.Leaf variable : Variables.of(block)) {
      changing.add(variable);
      sizes
          .of(variable)
          .ifPresent(
              found -> {
                for (int d = 0; d < found.size(); d++) {
                  known.put(variable.dims().get(d).extent(), found.get(d));
                }
              });
    }
    for (Expr.Leaf variable : changing) {
      variable.dims().forEach(axis -> varying.add(axis.extent()));
    }
    for (int i = 0; i < block.given().size(); i++) {
      Block.Result result = block.given().get(i);
      for (int d = 0; result.adds() && d < result.variable().dims().size(); d++) {
        Expr.Leaf parameter = block.parameters().get(i).variable();
        known.put(
            result.variable().dims().get(d).extent(),
            block.graph().extent(parameter.dims().get(d).extent()));
      }
    }
  }

  /** Enters the body of a loop. */
  public void enter(Statement.For loop) {
    loops.push(loop);
  }

  /** Leaves the body of the innermost loop. */
  public void leave() {
    loops.pop();
  }

  /** Whether an index is certainly a position along a dimension. */
  public boolean isInside(Expr index, Expr.Leaf array, int dimension) {
    String extent = array.dims().get(dimension).extent();
    boolean fixed = known.containsKey(extent) || !changing.contains(array);
    if (!fixed) {
      return false;
    }
    Sum position = sum(index);
    Sum size = sum(known.containsKey(extent) ? known.get(extent) : sizeOf(array, dimension));
    return isAtLeast(position, 0, MAX_STEPS) && isAtLeast(size.plus(position, -1), 1, MAX_STEPS);
  }

  private Expr sizeOf(Expr.Leaf array, int dimension) {
    return sizes
        .of(array)
        .map(found -> found.get(dimension))
        .orElseThrow(() -> new IllegalStateException("no size of " + array.name()));
  }

  /** Whether a sum is no less than a number, wherever the counters in it stand. */
  private boolean isAtLeast(Sum sum, long least, int steps) {
    // Bounds of inner loops depend on the counters of outer ones.
    Optional<Statement.For> counted =
        loops.stream().filter(loop -> sum.terms().containsKey(loop.counter())).findFirst();
    if (counted.isEmpty() || steps == 0) {
      return steps > 0
          && sum.fixed()
          && sum.constant() >= least
          && sum.terms().entrySet().stream()
              .allMatch(term -> term.getKey() instanceof Expr.Extent && term.getValue() > 0);
    }
    Statement.For loop = counted.get();
    Expr counter = loop.counter();
    long times = Objects.requireNonNull(sum.terms().get(counter));
    Sum rest = sum.plus(new Sum(Map.of(counter, 1L), 0, true), -times);
    Sum last = sum(loop.to()).plus(new Sum(Map.of(), 1, true), -1);
    Sum extreme = times > 0 ? sum(loop.from()) : last;
    return isAtLeast(rest.plus(extreme, times), least, steps - 1);
  }

  private Optional<Statement.For> loop(Expr counter) {
    return loops.stream().filter(loop -> loop.counter() == counter).findFirst();
  }

  private Sum sum(Expr expr) {
    Optional<Expr> fact = sizes.fact(expr);
    if (fact.isPresent()) {
      return sum(fact.get());
    }
    if (expr instanceof Expr.Extent extent && known.containsKey(extent.extent())) {
      Expr size = Objects.requireNonNull(known.get(extent.extent()), "a size");
      return size == expr ? new Sum(Map.of(expr, 1L), 0, true) : sum(size);
    }
    if (expr instanceof Expr.Literal literal && literal.type() == Type.INT) {
      return new Sum(Map.of(), (long) literal.value(), true);
    }
    if (expr instanceof Expr.Apply(Op op, List<Expr> children, _)) {
      switch (op) {
        case ADD -> {
          return sum(children.get(0)).plus(sum(children.get(1)), 1);
        }
        case SUB -> {
          return sum(children.get(0)).plus(sum(children.get(1)), -1);
        }
        case NEG -> {
          return new Sum(Map.of(), 0, true).plus(sum(children.getFirst()), -1);
        }
        default -> {}
      }
    }
    boolean fixed =
        Variables.read(List.of(expr)).stream()
                .allMatch(leaf -> !changing.contains(leaf) || loop(leaf).isPresent())
            && varying.stream().noneMatch(Variables.extents(List.of(expr))::contains);
    return new Sum(Map.of(expr, 1L), 0, fixed);
  }
}
