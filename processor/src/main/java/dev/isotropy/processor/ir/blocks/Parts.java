package dev.isotropy.processor.ir.blocks;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Op;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts statements into parts that are written as methods of their own, so that none is too long for
 * HotSpot to compile.
 */
public final class Parts {

  /** HotSpot compiles methods of up to 8000 bytes; this is what is reckoned, which may be wrong. */
  private static final int LONGEST = 5000;

  private int count;

  private Parts() {}

  /** The statements, cut where there are too many. */
  public static List<Statement> of(List<Statement> statements) {
    return new Parts().cut(statements);
  }

  private List<Statement> cut(List<Statement> statements) {
    if (size(statements) <= LONGEST) {
      return statements;
    }
    List<Statement> inner = new ArrayList<>();
    for (Statement statement : statements) {
      inner.add(size(statement) > LONGEST ? cut(statement) : statement);
    }
    List<Statement> parts = new ArrayList<>();
    List<Statement> part = new ArrayList<>();
    int size = 0;
    for (Statement statement : inner) {
      int next = size(statement);
      if (size + next > LONGEST && !part.isEmpty()) {
        parts.add(part(part));
        part = new ArrayList<>();
        size = 0;
      }
      part.add(statement);
      size += next;
    }
    parts.add(part(part));
    return parts.size() * 10 > LONGEST ? cut(parts) : parts;
  }

  private Statement part(List<Statement> statements) {
    count++;
    return new Statement.Part("part" + count, List.copyOf(statements));
  }

  private Statement cut(Statement statement) {
    return switch (statement) {
      case Statement.For loop ->
          new Statement.For(loop.counter(), loop.from(), loop.to(), loop.down(), cut(loop.body()));
      case Statement.While loop -> new Statement.While(loop.condition(), cut(loop.body()));
      case Statement.If choice ->
          new Statement.If(choice.condition(), cut(choice.then()), cut(choice.otherwise()));
      default -> statement;
    };
  }

  private static int size(List<Statement> statements) {
    return statements.stream().mapToInt(Parts::size).sum();
  }

  /** About how many bytes the code of a statement takes. */
  private static int size(Statement statement) {
    int size = 12;
    if (statement instanceof Statement.Part) {
      return size;
    }
    for (Expr expr : Variables.expressions(statement)) {
      size += size(expr);
    }
    for (List<Statement> inside : Variables.inside(statement)) {
      size += size(inside);
    }
    return size;
  }

  private static int size(Expr expr) {
    int own =
        switch (expr) {
          case Expr.Gather _ -> 16;
          case Expr.Apply apply when apply.op() == Op.SELECT -> 12;
          case Expr.Apply apply when apply.op().kind() != Op.Kind.ARITHMETIC -> 8;
          default -> 4;
        };
    for (Expr child : expr.children()) {
      own += size(child);
    }
    return own;
  }
}
