package dev.isotropy.processor.frontend;

import dev.isotropy.processor.frontend.BlockBuilder.Input;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Block;
import dev.isotropy.processor.ir.blocks.Statement;
import dev.isotropy.processor.ir.blocks.Variables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Sees that a sequence reads none of its elements but earlier ones. In a block, where an index may
 * be anything, the block requires it of each element before it reads it.
 */
final class EarlierElements {

  private final Frame frame;
  private final Sequence sequence;

  EarlierElements(Frame frame, Sequence sequence) {
    this.frame = frame;
    this.sequence = sequence;
  }

  /**
   * Whether an array may be read at an index: it is another one, or the element is an earlier one
   * as far as this is known from the source. A block is made to require it.
   */
  boolean allow(Array array, Expr index) {
    Optional<BlockBuilder> block = frame.block();
    if (block.isEmpty()) {
      return !sequence.isWhole(array.expr()) || !sequence.isTooLate(index);
    }
    boolean own =
        block.get().inputs().stream()
            .filter(input -> input.parameter().variable() == array.expr())
            .map(Input::argument)
            .anyMatch(sequence::isWhole);
    if (!own) {
      return true;
    }
    Graph graph = frame.graph();
    Scalar here = new Scalar(frame.reading().graph().position(sequence.plate()), Type.INT);
    Expr limit = ((Scalar) block.get().enter("position", here)).expr();
    block
        .get()
        .add(
            new Statement.Require(
                graph.apply(Op.LT, index, limit),
                "'"
                    + sequence.name()
                    + "' reads an element of its own that is not before its position along '"
                    + sequence.plate()
                    + "'"));
    OptionalLong ahead = Integers.difference(index, limit);
    return ahead.isEmpty() || ahead.getAsLong() < 0;
  }

  /** Whether a block reads nothing of a parameter but elements of which it requires it. */
  static boolean areRequired(Block block, Expr.Leaf parameter) {
    Set<Expr> required = new HashSet<>();
    List<Expr> read = new ArrayList<>();
    for (Statement statement : Variables.all(block.body())) {
      if (statement instanceof Statement.Require(Expr.Apply condition, _)
          && condition.op() == Op.LT) {
        required.add(condition.argument(0));
      }
      read.addAll(Variables.expressions(statement));
    }
    Set<Expr> rest = new HashSet<>(read);
    for (Expr node : Traversal.postOrder(read)) {
      boolean element =
          node instanceof Expr.Gather gather
              && gather.array() == parameter
              && gather.axis().equals(parameter.dims().getFirst())
              && required.contains(gather.index());
      if (!element) {
        rest.addAll(node.children());
      }
    }
    return !rest.contains(parameter);
  }
}
