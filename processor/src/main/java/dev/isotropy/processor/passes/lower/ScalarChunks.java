package dev.isotropy.processor.passes.lower;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.loops.Program.Scalars;
import dev.isotropy.processor.ir.loops.Program.Step;
import dev.isotropy.processor.ir.loops.Program.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts the scalars of each level into steps. Most levels are one; but each step becomes a method,
 * and HotSpot compiles none of more than 8,000 bytes.
 */
final class ScalarChunks {

  /** Of some 15 bytes each. */
  private static final int MOST = 300;

  private final Map<Integer, List<List<Expr>>> levels = new HashMap<>();
  private final Map<Expr, Integer> homes = new HashMap<>();

  /**
   * Parts them.
   *
   * @param scalars by level, operands first
   */
  ScalarChunks(Map<Integer, List<Expr>> scalars) {
    int chunk = 0;
    for (Map.Entry<Integer, List<Expr>> level : scalars.entrySet()) {
      List<List<Expr>> chunks = parts(level.getValue());
      levels.put(level.getKey(), chunks);
      for (List<Expr> part : chunks) {
        for (Expr value : part) {
          homes.put(value, chunk);
        }
        chunk++;
      }
    }
  }

  private static <T> List<List<T>> parts(List<T> all) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST) {
      parts.add(List.copyOf(all.subList(from, Math.min(all.size(), from + MOST))));
    }
    return parts;
  }

  /** A number for each scalar's step; equal where one step computes both. */
  Map<Expr, Integer> homes() {
    return homes;
  }

  /** Whether a scalar is computed by the step that also writes what the level writes. */
  boolean isLast(Expr value, int level) {
    List<List<Expr>> chunks = levels.getOrDefault(level, List.of());
    return chunks.size() == 1 && chunks.getFirst().contains(value);
  }

  /** The steps of a level. */
  List<Step> steps(int level, List<Store> writes) {
    List<List<Expr>> chunks = levels.getOrDefault(level, List.of());
    List<Step> steps = new ArrayList<>();
    if (chunks.size() <= 1 && writes.size() <= MOST) {
      if (!chunks.isEmpty() || !writes.isEmpty()) {
        steps.add(new Scalars(chunks.isEmpty() ? List.of() : chunks.getFirst(), writes));
      }
      return steps;
    }
    chunks.forEach(values -> steps.add(new Scalars(values, List.of())));
    parts(writes).forEach(part -> steps.add(new Scalars(List.of(), part)));
    return steps;
  }
}
