package dev.isotropy.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.blocks.Access;
import dev.isotropy.processor.ir.blocks.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Puts the statements of helpers in the place of their calls. */
final class BlockHelpers {

  private final Bodies bodies;
  private final BlockBuilder builder;

  BlockHelpers(Frame frame, Bodies bodies) {
    this.bodies = bodies;
    this.builder = frame.block().orElseThrow();
  }

  /** The value of a call, given the activation of the helper, in which nothing is defined yet. */
  Value inline(Frame inner, ExecutableElement method, MethodTree tree, List<Value> arguments) {
    List<? extends StatementTree> statements = tree.getBody().getStatements();
    Set<String> assigned = AssignedNames.wholeIn(statements);
    for (int i = 0; i < arguments.size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      Optional<Shape> shape = Shape.of(parameter.asType());
      Value argument = arguments.get(i);
      Value typed =
          shape.map(found -> Conversions.assign(inner, argument, found, tree)).orElse(argument);
      String name = parameter.getSimpleName().toString();
      bind(inner, name, typed, shape, assigned.contains(name));
    }
    if (statements.size() == 1
        && statements.getFirst() instanceof ReturnTree only
        && only.getExpression() != null) {
      Value result = new Expressions(inner, bodies).read(only.getExpression());
      return Shape.of(method.getReturnType())
          .map(shape -> Conversions.assign(inner, result, shape, tree))
          .orElse(result);
    }
    String name = method.getSimpleName().toString();
    Destination result = new Destination(builder, name, Shape.of(method.getReturnType()));
    builder.inHelper(() -> new BlockStatements(inner, bodies, result, name).body(statements));
    if (method.getReturnType().getKind() == TypeKind.VOID) {
      return Value.UNKNOWN;
    }
    if (result.value() instanceof Array array && array.expr() instanceof Expr.Leaf leaf) {
      if (!builder.isShared(leaf)) {
        builder.fresh(leaf);
      }
    }
    return result.value();
  }

  /**
   * Binds a parameter: to what was passed, as far as nothing changes it meanwhile, or to a variable
   * of its own.
   */
  private void bind(
      Frame inner, String name, Value value, Optional<Shape> shape, boolean assigned) {
    boolean stable =
        switch (value) {
          case Scalar scalar ->
              scalar.expr() instanceof Expr.Literal
                  || scalar.expr() instanceof Expr.Extent
                  || scalar.expr() instanceof Expr.Leaf;
          case Array _ -> true;
          case Value.Distribution _, Value.Step _, Value.Unknown _ -> false;
        };
    if (value instanceof Array array && !assigned) {
      builder.takeFresh(array.expr());
    }
    if (value == Value.UNKNOWN || (stable && !assigned)) {
      inner.locals().put(name, new Frame.Local(shape, Optional.of(value)));
    } else if (value instanceof Array array) {
      Expr.Leaf copy = builder.array(name, array.dims().size(), array.type());
      Access from = Access.of(array.expr()).orElseThrow();
      builder.add(new Statement.Copy(copy, from));
      if (!builder.takeFresh(array.expr())) {
        builder.aliases().share(copy, from.variable());
      }
      inner
          .locals()
          .put(
              name,
              new Frame.Local(shape, Optional.of(new Array(copy, copy.dims(), array.type()))));
    } else {
      new BlockAssignments(inner, bodies).define(name, value, shape);
    }
  }
}
