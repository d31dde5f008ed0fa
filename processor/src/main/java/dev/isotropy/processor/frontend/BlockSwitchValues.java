package dev.isotropy.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Type;
import java.util.List;
import java.util.Optional;

/** Reads {@code switch} expressions in a block: the value goes to a variable in every case. */
final class BlockSwitchValues {

  private final Frame frame;
  private final Bodies bodies;
  private final BlockBuilder builder;

  BlockSwitchValues(Frame frame, Bodies bodies) {
    this.frame = frame;
    this.bodies = bodies;
    this.builder = frame.block().orElseThrow();
  }

  /** The value of an expression of these cases. */
  Value read(List<Switches.Case> cases) {
    Destination result = new Destination(builder, "chosen", shape(cases));
    BlockStatements statements = new BlockStatements(frame, bodies, result, "chosen");
    statements.jumps().begin();
    assign(statements, result, cases);
    return result.value();
  }

  /** Doubles and integers among the results make the choice a double. */
  private Optional<Shape> shape(List<Switches.Case> cases) {
    int findings = frame.reading().findings().count();
    boolean doubles = false;
    for (Switches.Case one : cases) {
      if (one.result().isPresent()) {
        Value[] value = new Value[1];
        builder.inside(() -> value[0] = new Expressions(frame, bodies).read(one.result().get()));
        doubles |= value[0] instanceof Scalar scalar && scalar.type() == Type.DOUBLE;
      }
    }
    frame.reading().findings().truncate(findings);
    return doubles ? Optional.of(new Shape(Type.DOUBLE, 0)) : Optional.empty();
  }

  private void assign(BlockStatements statements, Destination result, List<Switches.Case> cases) {
    Switches.Case first = cases.getFirst();
    Runnable taken =
        () -> {
          if (first.result().isPresent()) {
            ExpressionTree value = first.result().get();
            result.assign(frame, new Expressions(frame, bodies).read(value), value);
          } else {
            statements.run(first.statements());
          }
        };
    if (first.condition().isEmpty() || cases.size() == 1) {
      statements.scoped(taken);
      return;
    }
    List<Switches.Case> others = cases.subList(1, cases.size());
    statements.choose(first.condition().get(), taken, () -> assign(statements, result, others));
  }
}
