package dev.isotropy.processor.frontend;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.blocks.Statement;
import java.util.Collection;
import java.util.Map;

/**
 * The dimensions of arrays of a block: whether two are equally long is known when the block runs,
 * which requires it.
 */
final class BlockAxes extends Axes {

  private final Graph graph;
  private final BlockBuilder builder;
  private final String taker;

  /**
   * Of the arguments of something.
   *
   * @param taker what takes arrays of equal lengths, for messages
   */
  BlockAxes(Frame frame, String taker) {
    super(frame.graph(), Map.of());
    this.graph = frame.graph();
    this.builder = frame.block().orElseThrow();
    this.taker = frame.member().name() + ": " + taker;
  }

  @Override
  boolean unify(String one, String other) {
    if (!one.equals(other)) {
      builder.add(
          new Statement.Require(
              graph.apply(Op.EQ, graph.extent(one), graph.extent(other)),
              taker + " takes arrays of equal length"));
    }
    return true;
  }

  @Override
  Axis beside(String extent, Collection<Axis> taken) {
    Axis axis = Axis.of(extent);
    return taken.contains(axis) ? graph.another(axis) : graph.declare(axis);
  }
}
