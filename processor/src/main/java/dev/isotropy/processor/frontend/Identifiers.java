package dev.isotropy.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.Frame.Local;
import dev.isotropy.processor.frontend.SourceModel.Component;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads names: local variables and parameters, data, and constants. */
final class Identifiers {

  private final Frame frame;
  private final Bodies bodies;

  Identifiers(Frame frame, Bodies bodies) {
    this.frame = frame;
    this.bodies = bodies;
  }

  Value read(IdentifierTree tree) {
    String name = tree.getName().toString();
    Local local = frame.locals().get(name);
    if (local != null) {
      return local.value().orElseGet(() -> frame.fail(Problem.UNASSIGNED, tree, name));
    }
    Optional<Component> component = component(tree);
    if (component.isPresent()) {
      return data(component.get(), tree);
    }
    if (frame.isOfInstance() && bodies.model().member(name).isPresent()) {
      return frame.fail(Problem.NOT_A_PARAMETER, tree, name);
    }
    List<VariableElement> fields = frame.scope().members(name, VariableElement.class);
    return fields.isEmpty() ? unknown(tree) : constant(fields.getFirst(), tree);
  }

  Value read(MemberSelectTree tree) {
    Optional<Component> component = component(tree);
    if (component.isPresent()) {
      return data(component.get(), tree);
    }
    String name = tree.getIdentifier().toString();
    Optional<TypeElement> owner = frame.scope().type(tree.getExpression());
    if (owner.isPresent()) {
      List<VariableElement> fields = Scope.members(owner.get(), name, VariableElement.class);
      return fields.isEmpty() ? unknown(tree) : constant(fields.getFirst(), tree);
    }
    return unknown(tree);
  }

  private Value data(Component component, ExpressionTree tree) {
    return frame.enter(component.name(), bodies.whole(frame, component, tree));
  }

  /** The data component that a name or {@code this.name} means. */
  private Optional<Component> component(ExpressionTree tree) {
    if (!frame.isOfInstance()) {
      return Optional.empty();
    }
    return switch (tree) {
      case IdentifierTree identifier
          when !frame.locals().containsKey(identifier.getName().toString()) ->
          bodies.model().component(identifier.getName().toString());
      case MemberSelectTree select when select.getExpression().toString().equals("this") ->
          bodies.model().component(select.getIdentifier().toString());
      default -> Optional.empty();
    };
  }

  /** Whether an expression is a value, rather than the name of a type or package. */
  boolean isValue(ExpressionTree tree) {
    boolean local =
        tree instanceof IdentifierTree identifier
            && frame.locals().containsKey(identifier.getName().toString());
    return local || !Scope.isName(tree) || component(tree).isPresent();
  }

  private Value constant(VariableElement field, ExpressionTree tree) {
    if (!field.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))) {
      return frame.fail(
          Problem.UNSUPPORTED_EXPRESSION,
          tree,
          "the variable '" + tree + "'",
          "parameters, data, local variables and static final constants",
          field.getModifiers().contains(Modifier.FINAL)
              ? "declare it static final, or annotate it @Data"
              : "keep it in a local variable, or declare it static final");
    }
    TreePath path = frame.reading().trees().getPath(field);
    if (path != null
        && path.getLeaf() instanceof VariableTree variable
        && variable.getInitializer() != null) {
      return initializer(field, variable, path, tree);
    }
    Graph graph = frame.graph();
    return switch (field.getConstantValue()) {
      case Double value -> new Scalar(graph.literal(value), Type.DOUBLE);
      case Integer value -> new Scalar(graph.literal(value), Type.INT);
      case Boolean value -> new Scalar(graph.literal(value ? 1 : 0), Type.BOOLEAN);
      case null, default ->
          Shape.of(field.asType()).isPresent()
              ? frame.fail(
                  Problem.UNSUPPORTED_EXPRESSION,
                  tree,
                  "the constant '" + tree + "' without initialiser",
                  "constants with an initialiser that stands in the source",
                  "write its value there, or declare a constant with that value in the model")
              : frame.fail(
                  Problem.UNSUPPORTED_TYPE, tree, field.asType(), Advice.type(field.asType()));
    };
  }

  private Value initializer(
      VariableElement field, VariableTree variable, TreePath path, ExpressionTree tree) {
    Optional<Shape> shape = Shape.of(field.asType());
    if (shape.isEmpty()) {
      return frame.fail(
          Problem.UNSUPPORTED_TYPE, tree, field.asType(), Advice.type(field.asType()));
    }
    if (frame.stack().contains(field)) {
      return frame.fail(Problem.RECURSIVE_HELPER, tree, frame.circle(field));
    }
    Scope scope =
        new Scope(frame.reading().elements(), path.getCompilationUnit(), Scope.owner(field));
    Frame inner = frame.constant(field, scope);
    Value value =
        variable.getInitializer() instanceof NewArrayTree array
                && array.getType() == null
                && shape.get().rank() > 0
            ? new ArrayCreation(inner, bodies).initialised(array, shape.get())
            : new Expressions(inner, bodies).read(variable.getInitializer());
    return frame.enter(
        variable.getName().toString(),
        Conversions.assign(inner, value, shape.get(), variable.getInitializer()));
  }

  private Value unknown(ExpressionTree tree) {
    return frame.reading().isMissing(frame.scope().unit(), tree, frame.member().name())
        ? Value.UNKNOWN
        : frame.fail(
            Problem.UNSUPPORTED_EXPRESSION,
            tree,
            "'" + tree + "'",
            "parameters, data, local variables and static final constants");
  }
}
