package dev.isotropy.processor.frontend;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.BlockJumps.Target;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Access;
import dev.isotropy.processor.ir.blocks.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads loops as statements of a block. */
final class BlockLoops {

  private static final Optional<Shape> INT = Optional.of(new Shape(Type.INT, 0));

  private final Frame frame;
  private final Bodies bodies;
  private final BlockBuilder builder;
  private final BlockStatements statements;
  private final Graph graph;

  BlockLoops(Frame frame, Bodies bodies, BlockStatements statements) {
    this.frame = frame;
    this.bodies = bodies;
    this.builder = frame.block().orElseThrow();
    this.statements = statements;
    this.graph = frame.graph();
  }

  /** Reads a loop. */
  void run(StatementTree loop, String label) {
    statements.scoped(
        () -> {
          switch (loop) {
            case LabeledStatementTree named ->
                run(named.getStatement(), named.getLabel().toString());
            case ForLoopTree counted -> run(counted, label);
            case EnhancedForLoopTree walk -> run(walk, label);
            case WhileLoopTree rounds ->
                rounds(rounds.getCondition(), rounds.getStatement(), List.of(), false, label);
            case DoWhileLoopTree rounds ->
                rounds(rounds.getCondition(), rounds.getStatement(), List.of(), true, label);
            default -> statements.run(List.of(loop));
          }
        });
  }

  private void run(ForLoopTree loop, String label) {
    Optional<LoopHeader> header = LoopHeader.of(loop);
    if (header.isPresent() && !Jumps.endLoop(loop.getStatement())) {
      counted(header.get(), loop, label);
      return;
    }
    for (StatementTree each : loop.getInitializer()) {
      if (each instanceof VariableTree variable) {
        new BlockAssignments(frame, bodies).declare(variable);
      } else if (each instanceof ExpressionStatementTree expression) {
        statements.expression(expression.getExpression());
      }
    }
    rounds(loop.getCondition(), loop.getStatement(), loop.getUpdate(), false, label);
  }

  private void counted(LoopHeader header, ForLoopTree loop, String label) {
    Optional<Expr> start = bound(header.from());
    Optional<Expr> bound = bound(header.bound());
    if (start.isEmpty() || bound.isEmpty()) {
      return;
    }
    Integers integers = new Integers(graph);
    Expr from = start.get();
    Expr to = bound.get();
    if (header.down()) {
      from = header.inclusive() ? bound.get() : integers.add(bound.get(), 1);
      to = integers.add(start.get(), 1);
    } else if (header.inclusive()) {
      to = integers.add(to, 1);
    }
    Expr.Leaf counter = builder.scalar(header.variable(), Type.INT);
    frame.define(header.variable(), new Scalar(counter, Type.INT), INT);
    List<Statement> body = body(loop.getStatement(), label);
    builder.add(new Statement.For(counter, from, to, header.down(), body));
  }

  /** A bound, which must be an integer known from data. */
  private Optional<Expr> bound(ExpressionTree tree) {
    Optional<Scalar> value = new Expressions(frame, bodies).scalar(tree);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get().type() != Type.INT) {
      frame.fail(Problem.WRONG_TYPE, tree, value.get().words(), "int");
      return Optional.empty();
    }
    control(value.get().expr(), tree);
    return value.map(Scalar::expr);
  }

  private void control(Expr value, Tree tree) {
    if (value.binding() == Binding.LATENT) {
      frame.fail(Problem.SIZE_NOT_DATA, tree, tree);
    } else {
      builder.control(value, frame, Problem.SIZE_NOT_DATA, tree);
    }
  }

  private void run(EnhancedForLoopTree loop, String label) {
    Value value = new Expressions(frame, bodies).read(loop.getExpression());
    if (value == Value.UNKNOWN) {
      return;
    }
    if (!(value instanceof Array array)) {
      frame.fail(Problem.WRONG_TYPE, loop.getExpression(), value.words(), "an array");
      return;
    }
    Tree type = loop.getVariable().getType();
    Optional<Shape> declared = type == null ? Optional.empty() : Shape.of(type);
    Expr size = graph.extent(array.dims().getFirst().extent());
    String name = loop.getVariable().getName().toString();
    Expr.Leaf counter = builder.scalar("i", Type.INT);
    Runnable element =
        () -> {
          Value found = new ArrayElements(frame).read(array, counter);
          Value typed =
              declared.isEmpty()
                  ? found
                  : Conversions.assign(frame, found, declared.get(), loop.getVariable());
          define(name, typed, declared, loop.getStatement());
        };
    if (Jumps.endLoop(loop.getStatement())) {
      builder.add(new Statement.Assign(counter, graph.literal(0)));
      Target end = statements.jumps().newTarget("left");
      statements.jumps().clear(end);
      Expr more = graph.apply(Op.LT, counter, size);
      whileLoop(
          more,
          end,
          loop.getStatement(),
          label,
          element,
          () -> builder.add(new Statement.Assign(counter, graph.add(counter, graph.literal(1)))));
      return;
    }
    List<Statement> body = body(loop.getStatement(), label, element);
    builder.add(new Statement.For(counter, graph.literal(0), size, false, body));
  }

  /** A row of what nothing changes is read where it is; all else is a variable of its own. */
  private void define(String name, Value value, Optional<Shape> declared, StatementTree body) {
    boolean view =
        value instanceof Array row
            && builder.isInput(Access.of(row.expr()).orElseThrow().variable())
            && !AssignedNames.wholeIn(List.of(body)).contains(name);
    if (view) {
      frame.locals().put(name, new Frame.Local(declared, Optional.of(value)));
    } else {
      new BlockAssignments(frame, bodies).define(name, value, declared);
    }
  }

  private List<Statement> body(StatementTree body, String label) {
    return body(body, label, () -> {});
  }

  /** The statements of a round whose loop has no other end than its last round. */
  private List<Statement> body(StatementTree body, String label, Runnable before) {
    Target end = statements.jumps().newTarget("left");
    Target round = statements.jumps().newTarget("skipped");
    return settled(
        body,
        () -> {
          statements.jumps().clear(round);
          before.run();
          statements
              .with(statements.jumps().inLoop(label, end, round))
              .scoped(
                  () ->
                      statements
                          .with(statements.jumps().inLoop(label, end, round))
                          .run(List.of(body)));
        });
  }

  /** The statements of a round, read until no round tells more about what variables share. */
  private List<Statement> settled(StatementTree tree, Runnable round) {
    List<Statement> read = List.of();
    List<List<Statement>> last = new ArrayList<>(List.of(read));
    for (int i = 0; i < 4; i++) {
      Set<Set<Expr.Leaf>> before = builder.aliases().state();
      int findings = frame.reading().findings().count();
      builder.before(
          List.of(tree), () -> last.set(0, builder.inside(() -> statements.scoped(round))));
      read = last.getFirst();
      Set<Set<Expr.Leaf>> after = builder.aliases().state();
      builder.aliases().reset(before);
      if (builder.aliases().knows(after)) {
        builder.aliases().reset(after);
        builder.aliases().join(before);
        return read;
      }
      builder.aliases().join(after);
      if (i < 3) {
        frame.reading().findings().truncate(findings);
      }
    }
    return read;
  }

  private void rounds(
      ExpressionTree condition,
      StatementTree body,
      List<? extends ExpressionStatementTree> updates,
      boolean first,
      String label) {
    ExpressionTree tree = condition == null ? null : Statements.unparenthesized(condition);
    Target end = statements.jumps().newTarget("left");
    statements.jumps().clear(end);
    Runnable update = () -> updates.forEach(each -> statements.expression(each.getExpression()));
    Expr[] holds = {graph.literal(1)};
    Runnable test =
        () -> {
          if (tree != null) {
            new Expressions(frame, bodies)
                .condition(tree)
                .ifPresent(
                    value -> {
                      holds[0] = value;
                      control(value, tree);
                    });
          }
        };
    List<Statement> before = builder.inside(test);
    if (before.isEmpty() && !first) {
      whileLoop(holds[0], end, body, label, () -> {}, update);
      return;
    }
    Expr.Leaf again = builder.scalar("again", Type.BOOLEAN);
    if (first) {
      builder.add(new Statement.Assign(again, graph.literal(1)));
    } else {
      before.forEach(builder::add);
      builder.add(new Statement.Assign(again, holds[0]));
    }
    whileLoop(
        again,
        end,
        body,
        label,
        () -> {},
        () -> {
          update.run();
          test.run();
          builder.add(new Statement.Assign(again, holds[0]));
        });
  }

  /**
   * A loop with a condition.
   *
   * @param before what runs at the beginning of a round
   * @param after what runs at the end of a round that did not end the loop
   */
  private void whileLoop(
      Expr condition,
      Target end,
      StatementTree body,
      String label,
      Runnable before,
      Runnable after) {
    Target round = statements.jumps().newTarget("skipped");
    BlockJumps inside = statements.jumps().inLoop(label, end, round);
    List<Statement> read =
        settled(
            body,
            () -> {
              statements.jumps().clear(round);
              before.run();
              BlockStatements inner = statements.with(inside);
              inner.scoped(() -> inner.run(List.of(body)));
              List<Statement> last = builder.inside(after);
              Optional<Expr> left = left(body, end);
              if (left.isEmpty()) {
                last.forEach(builder::add);
              } else if (!last.isEmpty()) {
                builder.add(new Statement.If(left.get(), List.of(), last));
              }
            });
    Expr goes =
        left(body, end)
            .map(
                left ->
                    condition instanceof Expr.Literal
                        ? graph.apply(Op.NOT, left)
                        : graph.apply(Op.AND, graph.apply(Op.NOT, left), condition))
            .orElse(condition);
    builder.add(new Statement.While(goes, read));
  }

  /** Whether the loop was left by a jump; empty if it cannot be. */
  private Optional<Expr> left(StatementTree body, Target end) {
    if (!Jumps.endLoop(body)) {
      return Optional.empty();
    }
    Optional<Expr> further = statements.jumps().jumped(List.of(body));
    return Optional.of(
        further.map(jumped -> graph.apply(Op.OR, end.flag(), jumped)).orElse(end.flag()));
  }
}
