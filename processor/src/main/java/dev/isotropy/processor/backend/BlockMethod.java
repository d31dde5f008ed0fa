package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Routine;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Access;
import dev.isotropy.processor.ir.blocks.Block;
import dev.isotropy.processor.ir.blocks.Bounds;
import dev.isotropy.processor.ir.blocks.Statement;
import dev.isotropy.processor.ir.blocks.Variables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the statements of one method of a block's class. */
final class BlockMethod {

  private final BlockVariables variables;
  private final Set<Expr.Leaf> fields;
  private final boolean cut;
  private final Bounds bounds;
  private final BlockExpressions expressions;
  private final Set<Expr.Leaf> declared = new HashSet<>();
  private final Set<Expr.Leaf> counters = new HashSet<>();
  private final CodeBlock.Builder code = CodeBlock.builder();

  /**
   * A writer of one method.
   *
   * @param fields the variables that are fields
   * @param cut whether the block has several methods
   */
  BlockMethod(Block block, BlockVariables variables, Set<Expr.Leaf> fields, boolean cut) {
    this.variables = variables;
    this.fields = fields;
    this.cut = cut;
    this.bounds = new Bounds(block);
    this.expressions = new BlockExpressions(variables, bounds);
  }

  /**
   * The code of statements.
   *
   * @param results variables that are read after them
   */
  CodeBlock write(List<Statement> statements, Collection<Expr.Leaf> results) {
    for (Statement statement : inMethod(statements)) {
      if (statement instanceof Statement.For loop) {
        counters.add(loop.counter());
      }
    }
    boolean saves =
        inMethod(statements).stream()
            .anyMatch(each -> each instanceof Statement.Save || each instanceof Statement.Restore);
    if (saves && !cut) {
      code.addStatement("double[] tape = this.tape");
      code.addStatement("int[] marks = this.marks");
      code.addStatement("int top = 0");
      code.addStatement("int mark = 0");
    } else if (cut && !results.isEmpty()) {
      clearTape(statements);
    }
    for (Expr.Leaf variable : used(statements)) {
      if (!variable.dims().isEmpty()
          && !variables.isGiven(variable)
          && !fields.contains(variable)) {
        String type = variable.type() == Type.DOUBLE ? "double" : "int";
        code.addStatement(
            "$L[] $L = this.$L", type, variables.name(variable), variables.name(variable));
        variables.sizes(variable).forEach(size -> code.addStatement("int $L = 0", size));
      }
    }
    list(statements, results);
    if (saves && !cut) {
      code.addStatement("this.tape = tape");
      code.addStatement("this.marks = marks");
    }
    return code.build();
  }

  private void clearTape(List<Statement> statements) {
    if (Variables.all(statements).stream().anyMatch(Statement.Save.class::isInstance)) {
      code.addStatement("top = 0");
      code.addStatement("mark = 0");
    }
  }

  /** The statements that are not in parts of their own. */
  private static List<Statement> inMethod(Collection<Statement> statements) {
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

  /** Writes a list of statements; each variable is declared in the innermost list that can. */
  private void list(List<Statement> statements, Collection<Expr.Leaf> after) {
    List<Set<Expr.Leaf>> uses = new ArrayList<>();
    statements.forEach(statement -> uses.add(used(List.of(statement))));
    boolean room = false;
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      if (isRun(statement)) {
        if (!room) {
          room(statements.subList(i, statements.size()));
        }
        room = true;
      } else {
        room = false;
      }
      boolean declares = false;
      for (Expr.Leaf variable : uses.get(i)) {
        if (!isLocal(variable)) {
          continue;
        }
        boolean inner = isInner(variable, statement);
        boolean later = after.contains(variable);
        for (Set<Expr.Leaf> use : uses.subList(i + 1, uses.size())) {
          later |= use.contains(variable);
        }
        if (inner && !later) {
          continue;
        }
        declared.add(variable);
        if (statement instanceof Statement.Assign assign
            && assign.variable() == variable
            && !Variables.read(List.of(assign.value())).contains(variable)) {
          declares = true;
        } else {
          code.addStatement(
              "$T $L = $L",
              BlockClass.scalarType(variable),
              variables.name(variable),
              variable.type() == Type.BOOLEAN
                  ? "false"
                  : variable.type() == Type.INT ? "0" : "0.0");
        }
      }
      statement(statement, declares);
    }
  }

  private boolean isLocal(Expr.Leaf variable) {
    return variable.dims().isEmpty()
        && !counters.contains(variable)
        && !variables.isGiven(variable)
        && !fields.contains(variable)
        && !declared.contains(variable);
  }

  /** Whether a statement uses a variable only inside one of its lists, or counts with it. */
  private static boolean isInner(Expr.Leaf variable, Statement statement) {
    List<List<Statement>> inside = Variables.inside(statement);
    boolean counts = statement instanceof Statement.For loop && loop.counter() == variable;
    if (inside.isEmpty() || Variables.read(Variables.expressions(statement)).contains(variable)) {
      return false;
    }
    return counts || inside.stream().filter(list -> used(list).contains(variable)).count() == 1;
  }

  /** Makes room on the tape for all numbers that statements save before the tape may be full. */
  private void room(List<Statement> statements) {
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
  private static boolean isRun(Statement statement) {
    return !(statement instanceof Statement.Part)
        && Variables.inside(statement).isEmpty()
        && !(statement instanceof Statement.Save(Access place) && !place.rest().isEmpty());
  }

  private void statement(Statement statement, boolean declares) {
    switch (statement) {
      case Statement.Assign(Expr.Leaf variable, Expr value) -> {
        if (declares) {
          code.addStatement(
              "$T $L = $L",
              BlockClass.scalarType(variable),
              variables.name(variable),
              expressions.typed(variable.type(), value));
        } else {
          write(new Access(variable, List.of()), value);
        }
      }
      case Statement.Store(Access place, Expr value) -> write(place, value);
      case Statement.Create(Expr.Leaf array, List<Expr> sizes) -> create(array, sizes);
      case Statement.Copy copy -> copy(copy);
      case Statement.For loop -> loop(loop);
      case Statement.While loop -> {
        code.beginControlFlow("while ($L)", expressions.condition(loop.condition()));
        list(loop.body(), Set.of());
        code.endControlFlow();
      }
      case Statement.If choice -> choice(choice);
      case Statement.Invoke invoke -> invoke(invoke);
      case Statement.Part part -> code.addStatement("$L()", part.name());
      case Statement.Require(Expr condition, String otherwise) ->
          code.addStatement(
              "$T.require($L, $S)",
              RuntimeTypes.WORKSPACE,
              expressions.condition(condition),
              otherwise);
      case Statement.Save(Access place) -> save(place);
      case Statement.Restore(Access place) -> restore(place);
    }
  }

  private void write(Access place, Expr value) {
    CodeBlock target = expressions.place(place);
    Type type = place.variable().type();
    boolean number = type == Type.BOOLEAN && !variables.isBoolean(place.variable());
    if (value instanceof Expr.Apply apply
        && (apply.op() == Op.ADD || apply.op() == Op.SUB)
        && type != Type.BOOLEAN
        && Access.of(apply.argument(0)).filter(place::equals).isPresent()) {
      code.addStatement(
          "$L $L= $L",
          target,
          apply.op() == Op.ADD ? "+" : "-",
          expressions.typed(type, apply.argument(1)));
    } else if (number) {
      code.addStatement("$L = $L ? 1 : 0", target, expressions.condition(value));
    } else {
      code.addStatement("$L = $L", target, expressions.typed(type, value));
    }
  }

  private void create(Expr.Leaf array, List<Expr> sizes) {
    List<String> names = variables.sizes(array);
    for (int d = 0; d < sizes.size(); d++) {
      code.addStatement(
          "$L = $T.count($S, $L)",
          names.get(d),
          RuntimeTypes.WORKSPACE,
          variables.words(array),
          expressions.integer(sizes.get(d)).code());
    }
    zeros(array);
  }

  private void zeros(Expr.Leaf array) {
    String name = variables.name(array);
    code.addStatement(
        fields.contains(array) ? "$L = $T.zeros($L, $L)" : "this.$L = $L = $T.zeros($L, $L)",
        fields.contains(array)
            ? new Object[] {name, RuntimeTypes.WORKSPACE, name, count(array.dims())}
            : new Object[] {name, name, RuntimeTypes.WORKSPACE, name, count(array.dims())});
  }

  private CodeBlock count(List<Axis> axes) {
    return axes.isEmpty()
        ? CodeBlock.of("1")
        : axes.stream().map(expressions::size).collect(CodeBlock.joining(" * "));
  }

  private void copy(Statement.Copy copy) {
    List<String> names = variables.sizes(copy.array());
    List<Axis> rest = copy.from().rest();
    for (int d = 0; d < rest.size(); d++) {
      code.addStatement("$L = $L", names.get(d), expressions.size(rest.get(d)));
    }
    zeros(copy.array());
    code.addStatement(
        "$T.arraycopy($L, $L, $L, 0, $L)",
        System.class,
        variables.name(copy.from().variable()),
        expressions.offset(copy.from()),
        variables.name(copy.array()),
        count(rest));
  }

  private void loop(Statement.For loop) {
    String counter = variables.name(loop.counter());
    String type = fields.contains(loop.counter()) ? "" : "int ";
    CodeBlock from = expressions.integer(loop.from()).code();
    CodeBlock to = expressions.integer(loop.to()).in(Syntax.Precedence.SUM);
    if (loop.down()) {
      code.beginControlFlow(
          "for ($L$L = $L - 1; $L >= $L; $L--)", type, counter, to, counter, from, counter);
    } else {
      code.beginControlFlow(
          "for ($L$L = $L; $L < $L; $L++)", type, counter, from, counter, to, counter);
    }
    bounds.enter(loop);
    list(loop.body(), Set.of());
    bounds.leave();
    code.endControlFlow();
  }

  private void choice(Statement.If choice) {
    List<Statement> then = choice.then();
    List<Statement> otherwise = choice.otherwise();
    if (then.isEmpty() && otherwise.isEmpty()) {
      return;
    }
    if (then.isEmpty()) {
      code.beginControlFlow("if (!($L))", expressions.condition(choice.condition()));
      list(otherwise, Set.of());
    } else {
      code.beginControlFlow("if ($L)", expressions.condition(choice.condition()));
      list(then, Set.of());
      if (!otherwise.isEmpty()) {
        code.nextControlFlow("else");
        list(otherwise, Set.of());
      }
    }
    code.endControlFlow();
  }

  private void invoke(Statement.Invoke invoke) {
    int numbers =
        (int) invoke.results().stream().flatMap(Optional::stream).filter(this::isNumber).count();
    if (numbers > 0) {
      code.addStatement("out = $T.room(out, 0, $L)", RuntimeTypes.WORKSPACE, numbers);
    }
    List<CodeBlock> parts = new ArrayList<>();
    for (int i = 0; i < invoke.arguments().size(); i++) {
      Expr argument = invoke.arguments().get(i);
      boolean array = invoke.routine().arguments().get(i) > 0;
      parts.add(array ? elements(Access.of(argument).orElseThrow()) : expressions.number(argument));
    }
    for (Routine.Size size : invoke.routine().sizes()) {
      parts.add(size(invoke, size));
    }
    int next = 0;
    for (Optional<Access> result : invoke.results()) {
      if (result.isEmpty()) {
        parts.add(CodeBlock.of("null, 0"));
      } else if (isNumber(result.get())) {
        if (invoke.routine().accumulates()) {
          code.addStatement("out[$L] = $L", next, expressions.place(result.get()));
        }
        parts.add(CodeBlock.of("out, $L", next++));
      } else {
        parts.add(elements(result.get()));
      }
    }
    List<List<Routine.Size>> scratch = invoke.routine().scratch();
    for (int i = 0; i < scratch.size(); i++) {
      CodeBlock count =
          scratch.get(i).stream().map(size -> size(invoke, size)).collect(CodeBlock.joining(" * "));
      code.addStatement(
          "scratch$L = $T.room(scratch$L, 0, $L)", i, RuntimeTypes.WORKSPACE, i, count);
      parts.add(CodeBlock.of("scratch$L, 0", i));
    }
    code.addStatement(
        "$L",
        RoutineCode.invoke(invoke.routine(), parts.stream().collect(CodeBlock.joining(", "))));
    next = 0;
    for (Optional<Access> result : invoke.results()) {
      if (result.filter(this::isNumber).isPresent()) {
        code.addStatement("$L = out[$L]", expressions.place(result.get()), next++);
      }
    }
  }

  private CodeBlock size(Statement.Invoke invoke, Routine.Size size) {
    Access array = Access.of(invoke.arguments().get(size.argument())).orElseThrow();
    return expressions.size(array.rest().get(size.dimension()));
  }

  private boolean isNumber(Access place) {
    return place.rest().isEmpty();
  }

  private CodeBlock elements(Access place) {
    return CodeBlock.of("$L, $L", variables.name(place.variable()), expressions.offset(place));
  }

  private void save(Access place) {
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
    CodeBlock count = count(place.variable().dims());
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

  private void restore(Access place) {
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
    CodeBlock count = count(place.variable().dims());
    zeros(place.variable());
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
