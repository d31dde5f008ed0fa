package dev.isotropy.processor.passes.autodiff;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Access;
import dev.isotropy.processor.ir.blocks.Block;
import dev.isotropy.processor.ir.blocks.Statement;
import dev.isotropy.processor.ir.blocks.Variables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The variables of a block that have adjoints: those that depend on a latent parameter and on which
 * a result depends, wherever they are assigned.
 */
final class BlockActivity {

  /** That something flows from expressions to a variable. */
  private record Flow(List<Expr> from, Expr.Leaf to) {}

  private final Block block;
  private final List<Flow> flows = new ArrayList<>();

  private BlockActivity(Block block) {
    this.block = block;
    for (Statement statement : Variables.all(block.body())) {
      switch (statement) {
        case Statement.Assign assign -> flow(List.of(assign.value()), assign.variable());
        case Statement.Store store -> flow(List.of(store.value()), store.place().variable());
        case Statement.Copy copy -> flow(List.of(copy.from().variable()), copy.array());
        case Statement.Invoke invoke -> {
          List<Expr> read = new ArrayList<>();
          for (Expr argument : invoke.arguments()) {
            read.add(Access.of(argument).<Expr>map(Access::variable).orElse(argument));
          }
          for (Optional<Access> result : invoke.results()) {
            result.ifPresent(place -> flow(read, place.variable()));
          }
        }
        default -> {}
      }
    }
  }

  private void flow(List<Expr> from, Expr.Leaf to) {
    if (to.type() == Type.DOUBLE) {
      flows.add(new Flow(from, to));
    }
  }

  /** The variables with adjoints. */
  static Set<Expr.Leaf> of(Block block) {
    BlockActivity activity = new BlockActivity(block);
    Set<Expr.Leaf> active = activity.varied();
    active.retainAll(activity.useful());
    return active;
  }

  private Set<Expr.Leaf> varied() {
    Set<Expr.Leaf> varied = new HashSet<>();
    for (Block.Parameter parameter : block.parameters()) {
      if (parameter.latent() && parameter.variable().type() == Type.DOUBLE) {
        varied.add(parameter.variable());
      }
    }
    boolean grows = true;
    while (grows) {
      grows = false;
      ExpressionAdjoint derivatives = derivatives(varied::contains);
      for (Flow flow : flows) {
        if (!varied.contains(flow.to) && flow.from.stream().anyMatch(derivatives::isActive)) {
          grows = varied.add(flow.to);
          derivatives = derivatives(varied::contains);
        }
      }
    }
    return varied;
  }

  private Set<Expr.Leaf> useful() {
    Set<Expr.Leaf> useful = new HashSet<>();
    block.given().forEach(result -> useful.add(result.variable()));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Flow flow : flows) {
        if (useful.contains(flow.to)) {
          for (Expr.Leaf leaf : Variables.read(flow.from)) {
            boolean known = useful.contains(leaf) || leaf.type() != Type.DOUBLE;
            if (!known
                && flow.from.stream().anyMatch(derivatives(Predicate.isEqual(leaf))::isActive)) {
              grows |= useful.add(leaf);
            }
          }
        }
      }
    }
    return useful;
  }

  private ExpressionAdjoint derivatives(Predicate<Expr.Leaf> active) {
    return new ExpressionAdjoint(block.graph(), active);
  }
}
