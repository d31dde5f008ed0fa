package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.blocks.Statement;
import java.util.List;
import java.util.Set;

/** Writes how the arrays of a block are made and copied. */
final class BlockArrayCode {

  private final CodeBlock.Builder code;
  private final BlockVariables variables;
  private final BlockExpressions expressions;
  private final Set<Expr.Leaf> fields;

  /**
   * A writer.
   *
   * @param fields the variables that are fields
   */
  BlockArrayCode(
      CodeBlock.Builder code,
      BlockVariables variables,
      BlockExpressions expressions,
      Set<Expr.Leaf> fields) {
    this.code = code;
    this.variables = variables;
    this.expressions = expressions;
    this.fields = fields;
  }

  void create(Expr.Leaf array, List<Expr> sizes) {
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

  /** Makes an array of zeros, of the sizes that its variables hold. */
  void zeros(Expr.Leaf array) {
    String name = variables.name(array);
    code.addStatement(
        fields.contains(array) ? "$L = $T.zeros($L, $L)" : "this.$L = $L = $T.zeros($L, $L)",
        fields.contains(array)
            ? new Object[] {name, RuntimeTypes.WORKSPACE, name, count(array.dims())}
            : new Object[] {name, name, RuntimeTypes.WORKSPACE, name, count(array.dims())});
  }

  /** The number of elements along axes. */
  CodeBlock count(List<Axis> axes) {
    return axes.isEmpty()
        ? CodeBlock.of("1")
        : axes.stream().map(expressions::size).collect(CodeBlock.joining(" * "));
  }

  void copy(Statement.Copy copy) {
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
}
