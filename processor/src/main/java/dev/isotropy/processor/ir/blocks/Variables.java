package dev.isotropy.processor.ir.blocks;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Traversal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The variables of statements. */
public final class Variables {

  private Variables() {}

  /** The variables of a block that are no parameters, in the order of their first assignment. */
  public static Set<Expr.Leaf> of(Block block) {
    Set<Expr.Leaf> variables = new LinkedHashSet<>(assigned(block.body()));
    block.given().forEach(result -> variables.add(result.variable()));
    block.parameters().forEach(parameter -> variables.remove(parameter.variable()));
    return variables;
  }

  /** The variables that statements assign, counters and arrays whose elements are stored too. */
  public static Set<Expr.Leaf> assigned(Collection<Statement> statements) {
    Set<Expr.Leaf> variables = new LinkedHashSet<>();
    for (Statement statement : all(statements)) {
      switch (statement) {
        case Statement.Assign assign -> variables.add(assign.variable());
        case Statement.Store store -> variables.add(store.place().variable());
        case Statement.Create create -> variables.add(create.array());
        case Statement.Copy copy -> variables.add(copy.array());
        case Statement.For loop -> variables.add(loop.counter());
        case Statement.Invoke invoke ->
            invoke
                .results()
                .forEach(result -> result.ifPresent(place -> variables.add(place.variable())));
        case Statement.Restore restore -> variables.add(restore.place().variable());
        case Statement.While _,
            Statement.If _,
            Statement.Part _,
            Statement.Require _,
            Statement.Save _ -> {}
      }
    }
    return variables;
  }

  /** The statements and all inside them, each before what it contains. */
  public static List<Statement> all(Collection<Statement> statements) {
    List<Statement> all = new ArrayList<>();
    for (Statement statement : statements) {
      all.add(statement);
      inside(statement).forEach(inner -> all.addAll(all(inner)));
    }
    return all;
  }

  /** The lists of statements in a statement. */
  public static List<List<Statement>> inside(Statement statement) {
    return switch (statement) {
      case Statement.For loop -> List.of(loop.body());
      case Statement.While loop -> List.of(loop.body());
      case Statement.If choice -> List.of(choice.then(), choice.otherwise());
      case Statement.Part part -> List.of(part.body());
      default -> List.of();
    };
  }

  /** The expressions that a statement evaluates itself, the index of what it writes among them. */
  public static List<Expr> expressions(Statement statement) {
    List<Expr> expressions = new ArrayList<>();
    switch (statement) {
      case Statement.Assign assign -> expressions.add(assign.value());
      case Statement.Store store -> {
        expressions.addAll(store.place().index());
        expressions.add(store.value());
      }
      case Statement.Create create -> expressions.addAll(create.sizes());
      case Statement.Copy copy -> {
        expressions.add(copy.from().variable());
        expressions.addAll(copy.from().index());
      }
      case Statement.For loop -> {
        expressions.add(loop.from());
        expressions.add(loop.to());
      }
      case Statement.While loop -> expressions.add(loop.condition());
      case Statement.If choice -> expressions.add(choice.condition());
      case Statement.Invoke invoke -> {
        expressions.addAll(invoke.arguments());
        invoke
            .results()
            .forEach(result -> result.ifPresent(place -> expressions.addAll(place.index())));
      }
      case Statement.Part _ -> {}
      case Statement.Require require -> expressions.add(require.condition());
      case Statement.Save save -> {
        expressions.add(save.place().variable());
        expressions.addAll(save.place().index());
      }
      case Statement.Restore restore -> expressions.addAll(restore.place().index());
    }
    return expressions;
  }

  /** The variables that expressions read. */
  public static Set<Expr.Leaf> read(Collection<Expr> expressions) {
    return new LinkedHashSet<>(Traversal.leaves(expressions, Expr.LeafKind.LOCAL));
  }

  /** The extents whose sizes expressions read. */
  public static Set<String> extents(Collection<Expr> expressions) {
    Set<String> extents = new LinkedHashSet<>();
    for (Expr node : Traversal.postOrder(expressions)) {
      if (node instanceof Expr.Extent extent) {
        extents.add(extent.extent());
      }
    }
    return extents;
  }
}
