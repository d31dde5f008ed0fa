package dev.isotropy.processor.backend;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.blocks.Statement;
import dev.isotropy.processor.ir.blocks.Variables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the statements of one method of a block use. */
final class BlockUses {

  private BlockUses() {}

  /** The statements that are not in parts of their own. */
  static List<Statement> inMethod(Collection<Statement> statements) {
    List<Statement> all = new ArrayList<>();
    for (Statement statement : statements) {
      all.add(statement);
      if (!(statement instanceof Statement.Part)) {
        Variables.inside(statement).forEach(inner -> all.addAll(inMethod(inner)));
      }
    }
    return all;
  }

  /** The variables that statements use, those in parts of their own left out. */
  static Set<Expr.Leaf> used(Collection<Statement> statements) {
    Set<Expr.Leaf> used = new LinkedHashSet<>();
    for (Statement statement : inMethod(statements)) {
      if (!(statement instanceof Statement.Part)) {
        used.addAll(own(statement));
      }
    }
    return used;
  }

  /** The variables that a statement itself uses. */
  private static Set<Expr.Leaf> own(Statement statement) {
    Set<Expr.Leaf> own = new LinkedHashSet<>();
    if (Variables.inside(statement).isEmpty()) {
      own.addAll(Variables.assigned(List.of(statement)));
    } else if (statement instanceof Statement.For loop) {
      own.add(loop.counter());
    }
    own.addAll(Variables.read(Variables.expressions(statement)));
    return own;
  }

  /** Whether a statement uses a variable only inside one of its lists, or counts with it. */
  static boolean isInner(Expr.Leaf variable, Statement statement) {
    List<List<Statement>> inside = Variables.inside(statement);
    boolean counts = statement instanceof Statement.For loop && loop.counter() == variable;
    if (inside.isEmpty() || Variables.read(Variables.expressions(statement)).contains(variable)) {
      return false;
    }
    return counts || inside.stream().filter(list -> used(list).contains(variable)).count() == 1;
  }
}
