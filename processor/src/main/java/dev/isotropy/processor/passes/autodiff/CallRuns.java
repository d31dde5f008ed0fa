package dev.isotropy.processor.passes.autodiff;

import dev.isotropy.processor.ir.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The calls that are results of one run of a routine: they are differentiated together. */
final class CallRuns {

  private CallRuns() {}

  /**
   * The results of each run.
   *
   * @param order expressions, operands first
   * @return by the first result in the order: all that reads the others' values comes later
   */
  static Map<Expr.Call, List<Expr.Call>> byFirst(List<Expr> order) {
    Map<Expr.Call, List<Expr.Call>> runs = new LinkedHashMap<>();
    for (Expr node : order) {
      if (node instanceof Expr.Call call) {
        runs.keySet().stream()
            .filter(call::isSameRun)
            .findFirst()
            .map(runs::get)
            .orElseGet(() -> runs.computeIfAbsent(call, unused -> new ArrayList<>()))
            .add(call);
      }
    }
    return runs;
  }
}
