package dev.isotropy.processor.frontend;

import dev.isotropy.processor.frontend.BlockBuilder.Input;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Rewriter;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Mapped;
import dev.isotropy.processor.ir.blocks.Native;
import dev.isotropy.processor.ir.blocks.Statement;
import dev.isotropy.processor.ir.blocks.Variables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes what costs something and is the same in all rounds out of a block: what depends on
 * parameters alone becomes one.
 *
 * <pre>
 * for t: s = s - log(noise) - y[t] / noise   →   for t: s = s - log - y[t] / noise
 * </pre>
 *
 * <p>Around the block it is computed once, and once and for all if data tell it. Only what every
 * round evaluates is taken out.
 */
final class BlockInvariants {

  private final Graph inner;
  private final Graph outer;
  private final BlockBuilder builder;
  private final Map<Expr.Leaf, Expr> arguments = new HashMap<>();
  private final Map<Expr, Expr> found = new LinkedHashMap<>();

  BlockInvariants(BlockBuilder builder, Graph outer) {
    this.builder = builder;
    this.inner = builder.graph();
    this.outer = outer;
    for (Input input : List.copyOf(builder.inputs())) {
      if (input.dims().isEmpty()) {
        arguments.put(input.parameter().variable(), input.argument());
      }
    }
  }

  /** The statements, whose invariants are further inputs of the block. */
  List<Statement> takenOut(List<Statement> statements) {
    statements.forEach(each -> find(each, false));
    if (found.isEmpty()) {
      return statements;
    }
    Rewriter rewriter =
        new Rewriter(inner) {
          @Override
          protected Expr replace(Expr original, Expr rebuilt) {
            return found.getOrDefault(original, rebuilt);
          }
        };
    return replaced(statements, rewriter);
  }

  private static List<Statement> replaced(List<Statement> statements, Rewriter rewriter) {
    List<Statement> all = new ArrayList<>();
    for (Statement statement : statements) {
      all.add(Mapped.of(statement, rewriter::rewrite, inside -> replaced(inside, rewriter)));
    }
    return all;
  }

  private void find(Statement statement, boolean repeated) {
    switch (statement) {
      case Statement.For loop -> loop.body().forEach(each -> find(each, true));
      case Statement.While loop -> loop.body().forEach(each -> find(each, true));
      case Statement.Assign assign when repeated && assign.variable().type() == Type.DOUBLE ->
          find(assign.value());
      case Statement.Store store when repeated && store.place().variable().type() == Type.DOUBLE ->
          find(store.value());
      default -> {}
    }
  }

  private void find(Expr expr) {
    if (!(expr instanceof Expr.Apply apply) || found.containsKey(expr)) {
      return;
    }
    if (isInvariant(apply) && isCostly(apply)) {
      Scalar value = new Scalar(outside(apply), Type.DOUBLE);
      found.put(apply, ((Scalar) builder.enter("invariant", value)).expr());
      return;
    }
    switch (apply.op()) {
      case SELECT, AND, OR -> find(apply.argument(0));
      default -> apply.children().forEach(this::find);
    }
  }

  private boolean isInvariant(Expr.Apply node) {
    return node.type() == Type.DOUBLE
        && arguments.keySet().containsAll(Variables.read(List.of(node)))
        && Traversal.postOrder(List.of(node)).stream()
            .allMatch(
                part ->
                    part instanceof Expr.Literal
                        || part instanceof Expr.Leaf
                        || part instanceof Expr.Apply);
  }

  private static boolean isCostly(Expr.Apply node) {
    return Traversal.postOrder(List.<Expr>of(node)).stream()
        .anyMatch(
            part ->
                part instanceof Expr.Apply apply
                    && (apply.op().kind() == Op.Kind.FUNCTION
                        || apply.op() == Op.SQRT
                        || (apply.op() == Op.DIV
                            && !apply.children().stream().allMatch(Native::isInteger))));
  }

  /** The same expression of the arguments. */
  private Expr outside(Expr expr) {
    return switch (expr) {
      case Expr.Literal literal -> outer.literal(literal.value());
      case Expr.Leaf leaf -> Optional.ofNullable(arguments.get(leaf)).orElseThrow();
      case Expr.Apply apply ->
          outer.apply(apply.op(), apply.children().stream().map(this::outside).toList());
      default -> throw new IllegalArgumentException("no invariant: " + expr.facts());
    };
  }
}
