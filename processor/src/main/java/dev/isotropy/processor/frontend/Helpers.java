package dev.isotropy.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import dev.isotropy.processor.diagnostics.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Inlines the user's own methods: static ones, and those of the model's instance. */
final class Helpers {

  private final Frame frame;
  private final Bodies bodies;

  Helpers(Frame frame, Bodies bodies) {
    this.frame = frame;
    this.bodies = bodies;
  }

  /** The value of a call of a method of a type. */
  Value inline(MethodInvocationTree call, TypeElement owner, String name) {
    List<Value> arguments = new ArrayList<>();
    for (ExpressionTree argument : call.getArguments()) {
      arguments.add(new Expressions(frame, bodies).read(argument));
    }
    List<ExecutableElement> methods =
        Scope.members(owner, name, ExecutableElement.class).stream()
            .filter(frame::canInline)
            .toList();
    Optional<ExecutableElement> chosen = choose(methods, arguments);
    boolean library =
        owner
                .getQualifiedName()
                .toString()
                .matches("(java|javax|jdk)\\..*|dev\\.isotropy\\.[A-Z].*")
            && frame.reading().trees().getTree(owner) == null;
    if (chosen.isEmpty() && !library) {
      for (ExecutableElement method : methods) {
        Optional<List<Value>> packed = new VariableArity(frame, bodies).packed(method, arguments);
        if (packed.isPresent() && accepts(method, packed.get())) {
          return inline(call, method, packed.get());
        }
      }
    }
    if (chosen.isEmpty() || library) {
      return methods.isEmpty() || library
          ? frame.fail(Problem.UNSUPPORTED_CALL, call, call, Advice.call(call))
          : frame.fail(
              Problem.WRONG_ARGUMENTS,
              call,
              call,
              Words.types(arguments),
              Words.signatures(owner, name),
              Advice.signature(methods));
    }
    return inline(call, chosen.get(), arguments);
  }

  private Value inline(MethodInvocationTree call, ExecutableElement method, List<Value> arguments) {
    TreePath path = frame.reading().trees().getPath(method);
    if (path == null || !(path.getLeaf() instanceof MethodTree tree) || tree.getBody() == null) {
      return frame.fail(
          Problem.HELPER_WITHOUT_SOURCE,
          call,
          Scope.owner(method).getSimpleName() + "." + method.getSimpleName());
    }
    if (frame.stack().contains(method)) {
      return frame.fail(Problem.RECURSIVE_HELPER, call, frame.circle(method));
    }
    if (Redeclared.isIn(tree)) {
      frame.reading().leaveToJavac();
      return Value.UNKNOWN;
    }
    if (arguments.contains(Value.UNKNOWN)) {
      return Value.UNKNOWN;
    }
    Scope scope =
        new Scope(frame.reading().elements(), path.getCompilationUnit(), Scope.owner(method));
    Frame inner = frame.call(method, scope);
    if (frame.block().isPresent()) {
      return new BlockHelpers(frame, bodies).inline(inner, method, tree, arguments);
    }
    for (int i = 0; i < arguments.size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      Value argument = arguments.get(i);
      Value value =
          Shape.of(parameter.asType())
              .map(shape -> Conversions.assign(inner, argument, shape, tree))
              .orElse(argument);
      inner.define(parameter.getSimpleName().toString(), value, Shape.of(parameter.asType()));
    }
    Value result =
        new Statements(inner, bodies).run(tree.getBody().getStatements()).orElse(Value.UNKNOWN);
    Optional<Shape> returned = Shape.of(method.getReturnType());
    return returned.isPresent() ? Conversions.assign(inner, result, returned.get(), tree) : result;
  }

  /** The method that takes the arguments with the fewest conversions. */
  private static Optional<ExecutableElement> choose(
      List<ExecutableElement> methods, List<Value> arguments) {
    return methods.stream()
        .filter(method -> accepts(method, arguments))
        .min(Comparator.comparingLong(method -> conversions(method, arguments)));
  }

  private static boolean accepts(ExecutableElement method, List<Value> arguments) {
    if (method.getParameters().size() != arguments.size()) {
      return false;
    }
    for (int i = 0; i < arguments.size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      Value value = arguments.get(i);
      boolean fits =
          Shape.of(parameter.asType())
              .map(shape -> Conversions.assignable(value, shape))
              .orElseGet(() -> value == Value.UNKNOWN || isFamily(parameter, value));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFamily(VariableElement parameter, Value value) {
    return value instanceof Value.Distribution distribution
        && FamilyType.of(parameter.asType())
            .filter(type -> type.holds(distribution.family()))
            .isPresent();
  }

  private static long conversions(ExecutableElement method, List<Value> arguments) {
    long count = 0;
    for (int i = 0; i < arguments.size(); i++) {
      Optional<Shape> shape = Shape.of(method.getParameters().get(i).asType());
      if (shape.isPresent()
          && arguments.get(i) instanceof Value.Scalar scalar
          && scalar.type() != shape.get().type()) {
        count++;
      }
    }
    return count;
  }
}
