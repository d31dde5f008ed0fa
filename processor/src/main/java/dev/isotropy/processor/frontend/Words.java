package dev.isotropy.processor.frontend;

import dev.isotropy.processor.families.Family;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Phrases that several messages share. */
final class Words {

  private Words() {}

  /** {@code 'item' and 'person'}, or {@code nothing}. */
  static String axes(List<String> extents) {
    return extents.isEmpty()
        ? "nothing"
        : extents.stream().map(Words::axis).collect(Collectors.joining(" and "));
  }

  private static String axis(String extent) {
    if (Axes.isAnonymous(extent)) {
      return "a dimension of its own";
    }
    return extent.matches("range\\d+")
        ? count(Integer.parseInt(extent.substring(5)), "element", "elements")
        : "'" + extent + "'";
  }

  /** What the elements of a family's sites are: {@code numbers}, {@code vectors}, matrices. */
  static String elements(Family family) {
    return switch (family.event().size()) {
      case 0 -> "numbers";
      case 1 -> "vectors";
      default -> "matrices";
    };
  }

  /** The annotation for axes. */
  static String plate(List<String> plates) {
    return plates.size() == 1
        ? "@Plate(\"" + plates.getFirst() + "\")"
        : plates.stream().collect(Collectors.joining("\", \"", "@Plate({\"", "\"})"));
  }

  /** {@code no axes}, {@code 1 axis}, {@code 2 axes}. */
  static String count(int number, String one, String many) {
    return number == 0 ? "no " + many : number + " " + (number == 1 ? one : many);
  }

  /** The methods of a name in a type, such as {@code dot(double[],double[])}. */
  static String signatures(TypeElement owner, String name) {
    return Scope.members(owner, name, ExecutableElement.class).stream()
        .map(Object::toString)
        .collect(Collectors.joining(" or "));
  }

  /** The types of arguments, as {@code (double, int)}. */
  static String types(List<? extends Value> arguments) {
    return arguments.stream().map(Value::words).collect(Collectors.joining(", ", "(", ")"));
  }
}
