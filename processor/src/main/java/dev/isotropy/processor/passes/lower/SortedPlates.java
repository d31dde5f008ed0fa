package dev.isotropy.processor.passes.lower;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Traversal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The plates whose data are permuted at construction, so that a gather along them reads, and its
 * adjoint sums, contiguous segments.
 *
 * <p>A plate is permuted if an array is gathered by an index along it, and no coordinate or
 * parameter lies along it and nothing is gathered from it: then only sums over it are left, and
 * they do not depend on the order beyond rounding.
 *
 * @param plates one entry per permuted plate
 */
public record SortedPlates(List<Sorted> plates) {

  /**
   * A permuted plate.
   *
   * @param extent the plate
   * @param index the constant by which it is sorted
   * @param groups the extent that the index points into
   */
  public record Sorted(String extent, String index, String groups) {

    /**
     * The constant that says where each group's segment begins; one longer than there are groups.
     */
    public String starts() {
      return index + "Starts";
    }
  }

  /** The plates to permute in programs with these roots, whose constants are hoisted already. */
  public static SortedPlates of(Collection<Expr> roots) {
    Set<String> fixed = new HashSet<>();
    Map<String, Sorted> sorted = new LinkedHashMap<>();
    for (Expr node : Traversal.postOrder(roots)) {
      switch (node) {
        case Expr.Leaf leaf
            when leaf.kind() == LeafKind.COORDINATE || leaf.kind() == LeafKind.PARAMETER ->
            leaf.dims().forEach(axis -> fixed.add(axis.extent()));
        case Expr.Gather gather -> {
          fixed.add(gather.axis().extent());
          if (gather.index() instanceof Expr.Leaf leaf && leaf.dims().size() == 1) {
            String extent = leaf.dims().getFirst().extent();
            sorted.putIfAbsent(extent, new Sorted(extent, leaf.name(), gather.axis().extent()));
          }
        }
        case Expr.SegmentSum sum -> fixed.add(sum.to().extent());
        case Expr.Call call -> {
          // What a routine does may depend on the order of its arguments' elements.
          call.dims().forEach(dims -> dims.forEach(axis -> fixed.add(axis.extent())));
          call.resultDims().forEach(dims -> dims.forEach(axis -> fixed.add(axis.extent())));
        }
        default -> {}
      }
    }
    List<Sorted> plates = new ArrayList<>(sorted.values());
    plates.removeIf(plate -> fixed.contains(plate.extent()));
    return new SortedPlates(List.copyOf(plates));
  }

  /**
   * The plate that is sorted by an index, if there is one: the index's equal values stand together.
   */
  public Optional<Sorted> sortedBy(Expr index) {
    return plates.stream()
        .filter(
            plate ->
                index instanceof Expr.Leaf leaf
                    && leaf.dims().size() == 1
                    && leaf.name().equals(plate.index()))
        .findFirst();
  }
}
