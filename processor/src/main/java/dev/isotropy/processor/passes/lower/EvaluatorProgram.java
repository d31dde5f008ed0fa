package dev.isotropy.processor.passes.lower;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.loops.Program;
import dev.isotropy.processor.ir.loops.Program.Store;
import dev.isotropy.processor.ir.loops.Program.StoreKind;
import java.util.ArrayList;
import java.util.List;

/** Turns a log density and its adjoints, in their final form, into a program. */
public final class EvaluatorProgram {

  private EvaluatorProgram() {}

  /**
   * What an adjoint belongs to.
   *
   * @param kind coordinates or learnable parameters
   * @param name the block
   * @param axes the block's axes, in its layout
   */
  public record Target(LeafKind kind, String name, List<Axis> axes) {}

  /** All blocks of a density whose adjoints are wanted. */
  public static List<Target> targets(Density density) {
    List<Target> targets = new ArrayList<>();
    density
        .blocks()
        .forEach(block -> targets.add(new Target(LeafKind.COORDINATE, block.site(), block.axes())));
    density
        .model()
        .parameters()
        .forEach(p -> targets.add(new Target(LeafKind.PARAMETER, p.name(), p.axes())));
    return targets;
  }

  /**
   * The program.
   *
   * @param roots the log density, then the adjoint of each target
   * @param hoist collects the constants, which several programs of one model share
   */
  public static Program of(
      Graph graph, Names names, HoistConstants hoist, List<Expr> roots, List<Target> targets) {
    List<Store> stores = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      Target target = targets.get(i);
      StoreKind kind =
          target.kind() == LeafKind.COORDINATE ? StoreKind.GRADIENT : StoreKind.PARAMETER_GRADIENT;
      stores.add(new Store(roots.get(i + 1), target.name(), kind, target.axes()));
    }
    return Lower.lower(graph, names, hoist.constants(), roots.getFirst(), stores);
  }
}
