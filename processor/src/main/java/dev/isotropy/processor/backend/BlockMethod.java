package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Access;
import dev.isotropy.processor.ir.blocks.Block;
import dev.isotropy.processor.ir.blocks.Bounds;
import dev.isotropy.processor.ir.blocks.Statement;
import dev.isotropy.processor.ir.blocks.Variables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
  private final BlockArrayCode arrays;
  private final BlockTape tape;

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
    this.arrays = new BlockArrayCode(code, variables, expressions, fields);
    this.tape = new BlockTape(code, variables, expressions, arrays);
  }

  /**
   * The code of statements.
   *
   * @param results variables that are read after them
   */
  CodeBlock write(List<Statement> statements, Collection<Expr.Leaf> results) {
    for (Statement statement : BlockUses.inMethod(statements)) {
      if (statement instanceof Statement.For loop) {
        counters.add(loop.counter());
      }
    }
    boolean saves =
        BlockUses.inMethod(statements).stream()
            .anyMatch(each -> each instanceof Statement.Save || each instanceof Statement.Restore);
    if (saves && !cut) {
      tape.open();
    } else if (cut && !results.isEmpty() && BlockTape.isWritten(statements)) {
      tape.clear();
    }
    for (Expr.Leaf variable : BlockUses.used(statements)) {
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
      tape.close();
    }
    return code.build();
  }

  /** Writes a list of statements; each variable is declared in the innermost list that can. */
  private void list(List<Statement> statements, Collection<Expr.Leaf> after) {
    List<Set<Expr.Leaf>> uses = new ArrayList<>();
    statements.forEach(statement -> uses.add(BlockUses.used(List.of(statement))));
    boolean room = false;
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      if (BlockTape.isRun(statement)) {
        if (!room) {
          tape.room(statements.subList(i, statements.size()));
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
        boolean inner = BlockUses.isInner(variable, statement);
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
      case Statement.Create(Expr.Leaf array, List<Expr> sizes) -> arrays.create(array, sizes);
      case Statement.Copy copy -> arrays.copy(copy);
      case Statement.For loop -> loop(loop);
      case Statement.While loop -> {
        code.beginControlFlow("while ($L)", expressions.condition(loop.condition()));
        list(loop.body(), Set.of());
        code.endControlFlow();
      }
      case Statement.If choice -> choice(choice);
      case Statement.Invoke invoke ->
          new BlockInvocations(code, variables, expressions).invoke(invoke);
      case Statement.Part part -> code.addStatement("$L()", part.name());
      case Statement.Require(Expr condition, String otherwise) ->
          code.addStatement(
              "$T.require($L, $S)",
              RuntimeTypes.WORKSPACE,
              expressions.condition(condition),
              otherwise);
      case Statement.Save(Access place) -> tape.save(place);
      case Statement.Restore(Access place) -> tape.restore(place);
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
}
