package dev.isotropy.processor.passes.lower;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import java.util.ArrayList;
import java.util.List;

/**
 * How the arguments and results of routines lie in memory: the axes of the repetition first, then
 * their own dimensions, all row-major.
 */
final class CallLayout {

  private CallLayout() {}

  /** The layout in which a routine reads an argument. */
  static List<Axis> argument(Expr.Call call, int index) {
    List<Axis> own = call.dims().get(index);
    if (own.isEmpty() && call.children().get(index).axes().isEmpty()) {
      return List.of();
    }
    List<Axis> layout = new ArrayList<>(call.children().get(index).axes());
    layout.removeAll(own);
    layout.addAll(own);
    return layout;
  }

  /** The layout in which a routine writes a result. */
  static List<Axis> result(Expr.Call call) {
    List<Axis> layout = new ArrayList<>(call.axes());
    layout.removeAll(call.own());
    layout.addAll(call.own());
    return layout;
  }

  /** Whether an argument is not stored as the routine reads it, and is copied before. */
  static boolean isCopied(Expr.Call call, int index) {
    Expr argument = call.children().get(index);
    return argument.binding() == Binding.LATENT && !stored(argument).equals(argument(call, index));
  }

  /** Whether a value is a scalar that is computed between loops. */
  static boolean isScalar(Expr node) {
    return node.axes().isEmpty() && (node instanceof Expr.Apply || node instanceof Expr.Gather);
  }

  private static List<Axis> stored(Expr node) {
    return switch (node) {
      case Expr.Leaf leaf -> leaf.dims();
      case Expr.Call call -> result(call);
      default -> node.axes();
    };
  }
}
