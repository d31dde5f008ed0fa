package dev.isotropy.processor.frontend;

import dev.isotropy.processor.frontend.Value.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * Calls of helpers that take any number of arguments: those behind the declared parameters are the
 * elements of an array, as in Java.
 */
final class VariableArity {

  private final Frame frame;
  private final Bodies bodies;

  VariableArity(Frame frame, Bodies bodies) {
    this.frame = frame;
    this.bodies = bodies;
  }

  /** What a method's parameters get; empty if it does not take the arguments that way. */
  Optional<List<Value>> packed(ExecutableElement method, List<Value> arguments) {
    int fixed = method.getParameters().size() - 1;
    Optional<Shape> last =
        method.isVarArgs() ? Shape.of(method.getParameters().getLast().asType()) : Optional.empty();
    if (last.isEmpty() || last.get().rank() != 1 || arguments.size() < fixed) {
      return Optional.empty();
    }
    Shape element = new Shape(last.get().type(), 0);
    List<Value> elements = arguments.subList(fixed, arguments.size());
    if (!elements.stream().allMatch(value -> Conversions.assignable(value, element))
        || arguments.contains(Value.UNKNOWN)) {
      return Optional.empty();
    }
    List<Value> packed = new ArrayList<>(arguments.subList(0, fixed));
    packed.add(array(elements, element, method.getParameters().getLast().toString()));
    return Optional.of(packed);
  }

  private Array array(List<Value> elements, Shape element, String name) {
    return frame.block().isPresent()
        ? new BlockArrays(frame, bodies).of(elements, element.type(), name)
        : new ArrayCreation(frame, bodies).of(elements, element.type());
  }
}
