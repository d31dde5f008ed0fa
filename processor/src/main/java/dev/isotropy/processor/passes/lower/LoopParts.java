package dev.isotropy.processor.passes.lower;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.loops.Program.Gathered;
import dev.isotropy.processor.ir.loops.Program.Loop;
import dev.isotropy.processor.ir.loops.Program.Multiplied;
import dev.isotropy.processor.ir.loops.Program.Reduced;
import dev.isotropy.processor.ir.loops.Program.Scattered;
import dev.isotropy.processor.ir.loops.Program.Store;
import dev.isotropy.processor.ir.loops.Program.StoreKind;
import dev.isotropy.processor.passes.lower.Placement.LoopKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** What a loop is put together from. */
final class LoopParts {

  final List<Gathered> gathers = new ArrayList<>();
  final List<Multiplied> products = new ArrayList<>();
  final SequencedSet<Expr> values = new LinkedHashSet<>();
  final List<Store> stores = new ArrayList<>();
  final List<Reduced> reductions = new ArrayList<>();
  final List<Scattered> scatters = new ArrayList<>();
  final List<Multiplied> transposedProducts = new ArrayList<>();

  /** Adds the writing of a value to an array of the workspace. */
  void store(Expr value, String array, List<Axis> dims) {
    stores.add(new Store(value, array, StoreKind.WORKSPACE, dims));
  }

  /**
   * One loop for each share of the functions that a vector loop may hold; what a later one needs of
   * an earlier one is kept in an array.
   */
  List<Loop> loops(LoopKey key, Workspace workspace, Names names) {
    FunctionBudget budget = new FunctionBudget(List.copyOf(values));
    List<LoopParts> shares = new ArrayList<>();
    for (int share = 0; share < budget.shares(); share++) {
      shares.add(new LoopParts());
    }
    for (Expr value : values) {
      shares.get(budget.share(value)).values.add(value);
      for (Expr child : value.children()) {
        if (budget.share(child) < budget.share(value)) {
          carry(child, shares.get(budget.share(child)), workspace);
        }
      }
    }
    for (Reduced reduced : reductions) {
      shares.get(budget.share(reduced.summand())).reductions.add(reduced);
    }
    Map<String, Integer> written = new HashMap<>();
    for (Store store : stores) {
      int share = budget.share(store.value());
      shares.get(share).stores.add(store);
      written.put(store.target(), share);
    }
    int last = shares.size() - 1;
    for (Scattered scattered : scatters) {
      shares.get(written.getOrDefault(scattered.buffer(), last)).scatters.add(scattered);
    }
    for (Multiplied product : transposedProducts) {
      shares.get(written.getOrDefault(product.buffer(), last)).transposedProducts.add(product);
    }
    shares.getFirst().gathers.addAll(gathers);
    shares.getFirst().products.addAll(products);
    return shares.stream().map(share -> share.loop(key, names)).toList();
  }

  private void carry(Expr value, LoopParts share, Workspace workspace) {
    if (values.contains(value) && !workspace.isKept(value)) {
      share.store(value, workspace.keep(value), value.axes());
    }
  }

  private Loop loop(LoopKey key, Names names) {
    StringBuilder name = new StringBuilder("over");
    for (Axis axis : key.domain()) {
      name.append(Names.capital(Names.identifier(axis.label())));
    }
    return new Loop(
        names.take(name.toString()),
        key.domain(),
        gathers,
        products,
        List.copyOf(values),
        stores,
        reductions,
        scatters,
        transposedProducts);
  }
}
