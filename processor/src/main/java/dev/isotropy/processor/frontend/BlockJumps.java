package dev.isotropy.processor.frontend;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.Tree;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The places to which statements of a block can jump, each with a flag that says whether one did.
 */
final class BlockJumps {

  /** A place to jump to: the end of a loop, of a round, of a switch or of a method. */
  record Target(Expr.Leaf flag) {}

  /**
   * A loop or switch around.
   *
   * @param label empty if it has none
   * @param end where {@code break} goes
   * @param round where {@code continue} goes; empty for a switch
   */
  private record Around(String label, Target end, Optional<Target> round) {}

  private final BlockBuilder builder;
  private final Target method;
  private final List<Around> around;
  private final Set<Expr.Leaf> reached;

  private BlockJumps(
      BlockBuilder builder, Target method, List<Around> around, Set<Expr.Leaf> reached) {
    this.builder = builder;
    this.method = method;
    this.around = around;
    this.reached = reached;
  }

  /** At the beginning of a method. */
  static BlockJumps ofMethod(BlockBuilder builder, String name) {
    String wish = name.isEmpty() ? "returned" : name + "Returned";
    Target method = new Target(builder.scalar(wish, Type.BOOLEAN));
    return new BlockJumps(builder, method, List.of(), new HashSet<>());
  }

  Target newTarget(String wish) {
    return new Target(builder.scalar(wish.isEmpty() ? "left" : wish, Type.BOOLEAN));
  }

  /** In a loop. */
  BlockJumps inLoop(String label, Target end, Target round) {
    return inside(new Around(label, end, Optional.of(round)));
  }

  /** In a switch. */
  BlockJumps inSwitch(Target end) {
    return inside(new Around("", end, Optional.empty()));
  }

  private BlockJumps inside(Around next) {
    List<Around> deeper = new ArrayList<>(around);
    deeper.addFirst(next);
    return new BlockJumps(builder, method, deeper, reached);
  }

  Target method() {
    return method;
  }

  /** Nothing has jumped to the end of the method so far. */
  void begin() {
    clear(method);
  }

  void clear(Target target) {
    builder.add(new Statement.Assign(target.flag(), builder.graph().literal(0)));
  }

  void jump(Target target) {
    reached.add(target.flag());
    builder.add(new Statement.Assign(target.flag(), builder.graph().literal(1)));
  }

  Optional<Target> breakTo(BreakTree jump) {
    return around.stream()
        .filter(each -> jump.getLabel() == null || jump.getLabel().contentEquals(each.label()))
        .findFirst()
        .map(Around::end);
  }

  Optional<Target> continueTo(ContinueTree jump) {
    return around.stream()
        .filter(each -> each.round().isPresent())
        .filter(each -> jump.getLabel() == null || jump.getLabel().contentEquals(each.label()))
        .findFirst()
        .flatMap(Around::round);
  }

  /**
   * Whether some statements, which were read, jumped to outside of them; empty if they cannot.
   * Where nothing jumps to there is nothing to look at.
   */
  Optional<Expr> jumped(List<? extends Tree> trees) {
    List<Expr> flags = new ArrayList<>();
    if (AssignedNames.returns(withoutType(trees))) {
      flags.add(method.flag());
    }
    if (Jumps.leaveLoops(trees)) {
      for (Around each : around) {
        flags.add(each.end().flag());
        each.round().ifPresent(round -> flags.add(round.flag()));
      }
    }
    flags.removeIf(flag -> flag != method.flag() && !reached.contains(flag));
    return flags.stream().reduce((a, b) -> builder.graph().apply(Op.OR, a, b));
  }

  private static List<Tree> withoutType(List<? extends Tree> trees) {
    return new ArrayList<>(trees);
  }
}
