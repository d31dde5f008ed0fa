package dev.isotropy.processor.frontend;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads loops: along an axis if their rounds allow it, or round after round if they are few. */
final class Loops {

  /** Loops of so few rounds are written out where they cannot be an axis. */
  private static final int MAX_WRITTEN_OUT = 8;

  /** Nested loops are written out as long as they have no more rounds together. */
  private static final int MAX_COPIES = 64;

  private final Frame frame;
  private final Bodies bodies;
  private final Graph graph;

  Loops(Frame frame, Bodies bodies) {
    this.frame = frame;
    this.bodies = bodies;
    this.graph = frame.graph();
  }

  /** Runs a loop that counts; false if it does something else. */
  boolean run(ForLoopTree loop) {
    Optional<LoopHeader> header = LoopHeader.of(loop);
    if (header.isEmpty()
        || AssignedNames.returns(List.of(loop.getStatement()))
        || AssignedNames.breaks(List.of(loop.getStatement()))) {
      return false;
    }
    Optional<Expr> start = bound(header.get().from());
    Optional<Expr> bound = bound(header.get().bound());
    if (start.isEmpty() || bound.isEmpty()) {
      return true;
    }
    Integers integers = new Integers(graph);
    boolean down = header.get().down();
    Expr from = start.get();
    Expr to = bound.get();
    if (down) {
      from = header.get().inclusive() ? bound.get() : integers.add(bound.get(), 1);
      to = integers.add(start.get(), 1);
    } else if (header.get().inclusive()) {
      to = integers.add(to, 1);
    }
    String name = header.get().variable();
    return run(
        Walk.of(frame, bodies.axes(), from, to, down),
        (body, walk) -> body.define(name, new Scalar(walk.counter(), Type.INT), INT),
        loop.getStatement(),
        loop);
  }

  private static final Optional<Shape> INT = Optional.of(new Shape(Type.INT, 0));

  /** Runs a loop over the elements or rows of an array; false if it jumps. */
  boolean run(EnhancedForLoopTree loop) {
    if (AssignedNames.returns(List.of(loop.getStatement()))
        || AssignedNames.breaks(List.of(loop.getStatement()))) {
      return false;
    }
    Value value = new Expressions(frame, bodies).read(loop.getExpression());
    if (value == Value.UNKNOWN) {
      return true;
    }
    if (!(value instanceof Array array)) {
      frame.fail(Problem.WRONG_TYPE, loop.getExpression(), value.words(), "an array");
      return true;
    }
    Tree type = loop.getVariable().getType();
    Optional<Shape> declared = type == null ? Optional.empty() : Shape.of(type);
    Expr size = graph.extent(array.dims().getFirst().extent());
    String name = loop.getVariable().getName().toString();
    return run(
        Walk.of(frame, bodies.axes(), graph.literal(0), size, false),
        (body, walk) -> {
          Value element = new ArrayElements(body).read(array, walk.counter());
          Value typed =
              declared.isEmpty()
                  ? element
                  : Conversions.assign(body, element, declared.get(), loop.getVariable());
          body.define(name, typed, declared);
        },
        loop.getStatement(),
        loop);
  }

  private boolean run(
      List<Walk> walks, LoopForm.Header header, StatementTree body, StatementTree loop) {
    LoopForm form = new LoopForm(frame, bodies);
    for (Walk walk : walks) {
      if (form.run(walk, header, body, loop)) {
        return true;
      }
    }
    Walk walk = walks.getFirst();
    OptionalLong rounds = Integers.difference(walk.to(), walk.from());
    if (rounds.isPresent()
        && rounds.getAsLong() <= MAX_WRITTEN_OUT
        && rounds.getAsLong() * frame.copies() <= MAX_COPIES) {
      writeOut(walk, (int) rounds.getAsLong(), header, body);
      return true;
    }
    return false;
  }

  /** One round after the other. */
  private void writeOut(Walk walk, int rounds, LoopForm.Header header, StatementTree body) {
    Integers integers = new Integers(graph);
    long copies = frame.copies();
    frame.setCopies(copies * Math.max(1, rounds));
    for (int i = 0; i < rounds; i++) {
      Expr counter = integers.add(walk.from(), walk.down() ? rounds - 1 - i : i);
      header.define(
          frame,
          new Walk(walk.axis(), counter, Optional.empty(), walk.from(), walk.to(), walk.down()));
      new Statements(frame, bodies).run(List.of(body));
    }
    frame.setCopies(copies);
  }

  /** A bound, which must be an integer known from data. */
  private Optional<Expr> bound(ExpressionTree tree) {
    Optional<Scalar> value = new Expressions(frame, bodies).scalar(tree);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get().type() != Type.INT) {
      frame.fail(
          Problem.WRONG_TYPE,
          tree,
          value.get().words(),
          "int",
          value.get().expr().binding() == Binding.LATENT
              ? "go as far as data tell, and give what is beyond no weight"
              : "declare it int");
      return Optional.empty();
    }
    if (value.get().expr().binding() == Binding.LATENT) {
      frame.fail(Problem.SIZE_NOT_DATA, tree, tree);
      return Optional.empty();
    }
    return value.map(Scalar::expr);
  }
}
