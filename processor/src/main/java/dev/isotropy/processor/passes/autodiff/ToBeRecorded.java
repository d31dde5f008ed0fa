package dev.isotropy.processor.passes.autodiff;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.blocks.Statement;
import dev.isotropy.processor.ir.blocks.Variables;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which statements overwrite a value that an adjoint of a statement before them reads, so that it
 * has to be saved (L. Hascoët, U. Naumann and V. Pascual, 2005, "'To be recorded' analysis in
 * reverse-mode automatic differentiation").
 *
 * <pre>
 * s = 0                 the value of the round before is saved, as the product reads it
 * for k: s = s + a[k]   nothing is saved, as no adjoint reads a partial sum
 * p = p * s
 * </pre>
 */
final class ToBeRecorded {

  private final Map<Statement, Set<Expr.Leaf>> reads;
  private final Set<Statement> saving = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * The statements of a body.
   *
   * @param reads by statement, the variables that its own adjoint reads; keys compared by identity
   */
  ToBeRecorded(List<Statement> body, Map<Statement, Set<Expr.Leaf>> reads) {
    this.reads = reads;
    flow(body, new HashSet<>());
  }

  /** Whether what a statement overwrites has to be saved. */
  boolean isSaved(Statement statement) {
    return saving.contains(statement);
  }

  /** From the variables whose values are read backwards, as they are before and after. */
  private Set<Expr.Leaf> flow(List<Statement> statements, Set<Expr.Leaf> before) {
    Set<Expr.Leaf> wanted = before;
    for (Statement statement : statements) {
      wanted = flow(statement, wanted);
    }
    return wanted;
  }

  private Set<Expr.Leaf> flow(Statement statement, Set<Expr.Leaf> before) {
    Set<Expr.Leaf> own = reads.getOrDefault(statement, Set.of());
    Set<Expr.Leaf> after = new HashSet<>(before);
    switch (statement) {
      case Statement.For loop -> after = repeated(loop.body(), after);
      case Statement.While loop -> after = repeated(loop.body(), after);
      case Statement.If choice -> {
        after = flow(choice.then(), after);
        after.addAll(flow(choice.otherwise(), before));
      }
      default -> {
        for (Expr.Leaf variable : Variables.assigned(List.of(statement))) {
          if (before.contains(variable)
              || (own.contains(variable) && isRead(statement, variable))) {
            saving.add(statement);
          }
          if (!(statement instanceof Statement.Store) && !isPart(statement, variable)) {
            after.remove(variable);
          }
        }
      }
    }
    after.addAll(own);
    return after;
  }

  private Set<Expr.Leaf> repeated(List<Statement> body, Set<Expr.Leaf> before) {
    Set<Expr.Leaf> all = new HashSet<>(before);
    while (all.addAll(flow(body, all))) {
      // Until a further round changes nothing.
    }
    return all;
  }

  private static boolean isRead(Statement statement, Expr.Leaf variable) {
    return Variables.read(Variables.expressions(statement)).contains(variable);
  }

  /** Whether a routine's result is only a part of an array. */
  private static boolean isPart(Statement statement, Expr.Leaf variable) {
    return statement instanceof Statement.Invoke invoke
        && invoke.results().stream()
            .anyMatch(
                result ->
                    result
                        .filter(place -> place.variable() == variable && !place.index().isEmpty())
                        .isPresent());
  }
}
