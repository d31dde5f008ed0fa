package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Access;
import dev.isotropy.processor.ir.blocks.Statement;
import dev.isotropy.processor.ir.blocks.Variables;
import java.util.List;

/**
 * Writes what goes to the tape of a block and comes back: numbers on {@code tape}, integers and
 * sizes on {@code marks}.
 */
final class BlockTape {

  private final CodeBlock.Builder code;
  private final BlockVariables variables;
  private final BlockExpressions expressions;
  private final BlockArrayCode arrays;

  BlockTape(
      CodeBlock.Builder code,
      BlockVariables variables,
      BlockExpressions expressions,
      BlockArrayCode arrays) {
    this.code = code;
    this.variables = variables;
    this.expressions = expressions;
    this.arrays = arrays;
  }

  /** Whether statements put anything on it. */
  static boolean isWritten(List<Statement> statements) {
    return Variables.all(statements).stream().anyMatch(Statement.Save.class::isInstance);
  }

  /** Takes the tape into variables of the method. */
  void open() {
    code.addStatement("double[] tape = this.tape");
    code.addStatement("int[] marks = this.marks");
    code.addStatement("int top = 0");
    code.addStatement("int mark = 0");
  }

  /** Leaves the tape in the fields. */
  void close() {
    code.addStatement("this.tape = tape");
    code.addStatement("this.marks = marks");
  }

  /** Begins the tape anew where it is in fields alone. */
  void clear() {
    code.addStatement("top = 0");
    code.addStatement("mark = 0");
  }

  /** Makes room on the tape for all numbers that statements save before the tape may be full. */
  void room(List<Statement> statements) {
    int numbers = 0;
    int marks = 0;
    for (Statement statement : statements) {
      if (!isRun(statement)) {
        break;
      }
      if (statement instanceof Statement.Save(Access place)) {
        boolean real = place.variable().type() == Type.DOUBLE;
        numbers += real ? 1 : 0;
        marks += real ? 0 : 1;
      }
    }
    if (numbers > 0) {
      code.addStatement("tape = $T.room(tape, top, $L)", RuntimeTypes.WORKSPACE, numbers);
    }
    if (marks > 0) {
      code.addStatement("marks = $T.room(marks, mark, $L)", RuntimeTypes.WORKSPACE, marks);
    }
  }

  /** Whether a statement puts no more on the tape than a number. */
  static boolean isRun(Statement statement) {
    return !(statement instanceof Statement.Part)
        && Variables.inside(statement).isEmpty()
        && !(statement instanceof Statement.Save(Access place) && !place.rest().isEmpty());
  }

  void save(Access place) {
    boolean real = place.variable().type() == Type.DOUBLE;
    if (place.rest().isEmpty()) {
      CodeBlock value = expressions.place(place);
      code.addStatement(
          real
              ? "tape[top++] = $L"
              : variables.isBoolean(place.variable())
                  ? "marks[mark++] = $L ? 1 : 0"
                  : "marks[mark++] = $L",
          value);
      return;
    }
    List<String> sizes = variables.sizes(place.variable());
    CodeBlock count = arrays.count(place.variable().dims());
    code.addStatement(
        "marks = $T.room(marks, mark, $L)",
        RuntimeTypes.WORKSPACE,
        real ? CodeBlock.of("$L", sizes.size()) : CodeBlock.of("$L + $L", sizes.size(), count));
    if (real) {
      code.addStatement("tape = $T.room(tape, top, $L)", RuntimeTypes.WORKSPACE, count);
    }
    String to = real ? "tape" : "marks";
    String at = real ? "top" : "mark";
    code.addStatement(
        "$T.arraycopy($L, 0, $L, $L, $L)",
        System.class,
        variables.name(place.variable()),
        to,
        at,
        count);
    code.addStatement("$L += $L", at, count);
    sizes.forEach(size -> code.addStatement("marks[mark++] = $L", size));
  }

  void restore(Access place) {
    boolean real = place.variable().type() == Type.DOUBLE;
    if (place.rest().isEmpty()) {
      code.addStatement(
          real
              ? "$L = tape[--top]"
              : variables.isBoolean(place.variable())
                  ? "$L = marks[--mark] != 0"
                  : "$L = marks[--mark]",
          expressions.place(place));
      return;
    }
    variables
        .sizes(place.variable())
        .reversed()
        .forEach(size -> code.addStatement("$L = marks[--mark]", size));
    CodeBlock count = arrays.count(place.variable().dims());
    arrays.zeros(place.variable());
    String from = real ? "tape" : "marks";
    String at = real ? "top" : "mark";
    code.addStatement("$L -= $L", at, count);
    code.addStatement(
        "$T.arraycopy($L, $L, $L, 0, $L)",
        System.class,
        from,
        at,
        variables.name(place.variable()),
        count);
  }
}
