package dev.isotropy.processor.frontend;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.families.DerivedForm;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.frontend.SourceModel.Component;
import dev.isotropy.processor.frontend.SourceModel.Member;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * Reads calls without a qualifier, which Java looks up in the model and the types around it before
 * it looks at the imports.
 */
final class SimpleCalls {

  private final Frame frame;
  private final Bodies bodies;
  private final Calls calls;

  SimpleCalls(Frame frame, Bodies bodies, Calls calls) {
    this.frame = frame;
    this.bodies = bodies;
    this.calls = calls;
  }

  Value read(MethodInvocationTree call, IdentifierTree identifier) {
    String name = identifier.getName().toString();
    List<ExecutableElement> methods = frame.scope().members(name, ExecutableElement.class);
    boolean own = isOwn(name, methods);
    if (own && !applies(call, name, methods)) {
      Optional<String> hidden = hidden(call, name);
      if (hidden.isPresent()) {
        frame
            .reading()
            .report(
                Problem.HIDDEN_BY_NAME,
                frame.scope().unit(),
                identifier,
                call,
                what(name),
                hidden.get());
        return Value.UNKNOWN;
      }
    }
    if (own) {
      return member(call, name);
    }
    if (methods.isEmpty()) {
      return frame.reading().isMissing(frame.scope().unit(), identifier, frame.member().name())
          ? Value.UNKNOWN
          : calls.unsupported(call, "call static methods, whose source is compiled together");
    }
    return calls.ofType(call, Scope.owner(imported(call, methods)), name);
  }

  /** Of methods of one name in several types, that which takes as many arguments. */
  private static ExecutableElement imported(
      MethodInvocationTree call, List<ExecutableElement> methods) {
    return methods.stream()
        .filter(method -> takes(method, call.getArguments().size()))
        .findFirst()
        .orElse(methods.getFirst());
  }

  private static boolean takes(ExecutableElement method, int arguments) {
    int parameters = method.getParameters().size();
    return method.isVarArgs() ? arguments >= parameters - 1 : arguments == parameters;
  }

  /** A call of a method of the model, or of a type around it or the helper. */
  Value member(MethodInvocationTree call, String name) {
    if (frame.isOfInstance() && call.getArguments().isEmpty()) {
      Optional<Component> component = bodies.model().component(name);
      if (component.isPresent()) {
        return frame.enter(name, bodies.whole(frame, component.get(), call));
      }
    }
    List<ExecutableElement> methods = frame.scope().members(name, ExecutableElement.class);
    if (methods.stream().anyMatch(method -> isHelper(method, call))) {
      return calls.ofType(call, Scope.owner(methods.getFirst()), name);
    }
    if (frame.isOfInstance() && bodies.model().member(name).isPresent()) {
      return frame.fail(Problem.CALLS_SITE, call, name);
    }
    boolean instance =
        methods.stream().anyMatch(method -> !method.getModifiers().contains(Modifier.STATIC));
    return instance
        ? calls.unsupported(call, "declare '" + name + "' static, or in the model")
        : calls.ofType(call, Scope.owner(methods.getFirst()), name);
  }

  /** Whether Java finds the name in the scope's types, so that imports don't count. */
  private boolean isOwn(String name, List<ExecutableElement> methods) {
    boolean accessor = frame.isOfInstance() && bodies.model().component(name).isPresent();
    return (accessor && bodies.isRecord())
        || methods.stream().anyMatch(method -> frame.scope().encloses(Scope.owner(method)));
  }

  /** Whether a method of the scope's own fits the call. */
  private boolean applies(MethodInvocationTree call, String name, List<ExecutableElement> methods) {
    boolean accessor = call.getArguments().isEmpty() && bodies.model().component(name).isPresent();
    return accessor || methods.stream().anyMatch(method -> isHelper(method, call));
  }

  private boolean isHelper(ExecutableElement method, MethodInvocationTree call) {
    return frame.canInline(method) && method.getParameters().size() == call.getArguments().size();
  }

  /** What to write for a factory or function that a name of the model hides. */
  private Optional<String> hidden(MethodInvocationTree call, String name) {
    String arguments =
        call.getArguments().stream().map(Object::toString).collect(Collectors.joining(", "));
    return Families.byFactory(name)
        .map(family -> "new " + family.typeName())
        .or(
            () ->
                DerivedForm.all().stream()
                    .filter(form -> form.factory().equals(name))
                    .map(form -> "Distributions." + name)
                    .findFirst())
        .or(
            () ->
                Functions.hasOwn(name) || ArrayFunctions.names().contains(name)
                    ? Optional.of("MathFunctions." + name)
                    : Optional.empty())
        .map(written -> written + "(" + arguments + ")");
  }

  private String what(String name) {
    Optional<Member> member = bodies.model().member(name);
    if (member.isPresent()) {
      return member.get().kind().word() + " '" + name + "'";
    }
    return (bodies.model().component(name).isPresent() ? "data" : "helper") + " '" + name + "'";
  }
}
