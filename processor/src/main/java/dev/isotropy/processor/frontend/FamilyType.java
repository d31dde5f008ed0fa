package dev.isotropy.processor.frontend;

import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import dev.isotropy.processor.families.DerivedForm;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The type of distributions in the source: a family's, {@code Normal}, or that of derived ones,
 * {@code Truncated<Normal>}. The latter says less than the family: not which transforms or how many
 * components.
 *
 * @param name the simple name
 * @param arguments the types of what it is derived from
 */
record FamilyType(String name, List<FamilyType> arguments) {

  private static final String PACKAGE = "dev.isotropy.distributions.";

  /** What components of different families have in common. */
  private static final Set<String> COMMON =
      Set.of("Distribution", "ContinuousDistribution", "DiscreteDistribution");

  /** The type that a Java type is; empty if its values are no distributions of numbers. */
  static Optional<FamilyType> of(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)) {
      return Optional.empty();
    }
    List<? extends TypeMirror> arguments = declared.getTypeArguments();
    return of(element, arguments.isEmpty() ? Optional.empty() : of(arguments.getFirst()));
  }

  /** The type that a type in the source stands for. */
  static Optional<FamilyType> of(Scope scope, Tree tree) {
    if (tree instanceof ParameterizedTypeTree type) {
      Optional<FamilyType> argument = of(scope, type.getTypeArguments().getFirst());
      return scope.type(type.getType()).flatMap(element -> of(element, argument));
    }
    return scope.type(tree).flatMap(element -> of(element, Optional.empty()));
  }

  private static Optional<FamilyType> of(TypeElement element, Optional<FamilyType> argument) {
    String simple = element.getSimpleName().toString();
    if (!element.getQualifiedName().contentEquals(PACKAGE + simple)) {
      return Optional.empty();
    }
    if (DerivedForm.byTypeName(simple).isPresent()) {
      return argument.map(base -> new FamilyType(simple, List.of(base)));
    }
    return Families.byTypeName(simple).isPresent() || COMMON.contains(simple)
        ? Optional.of(new FamilyType(simple, List.of()))
        : Optional.empty();
  }

  /** The type that an element is, if that has no type parameters. */
  static Optional<FamilyType> of(TypeElement element) {
    return of(element, Optional.empty());
  }

  /** Whether an element is the type of derived distributions. */
  static boolean isDerived(TypeElement element) {
    String simple = element.getSimpleName().toString();
    return element.getQualifiedName().contentEquals(PACKAGE + simple)
        && DerivedForm.byTypeName(simple).isPresent();
  }

  /** Whether it is the type of one family, or of families derived from one or several. */
  boolean isFamily() {
    return !COMMON.contains(name);
  }

  /** The number of dimensions of a value. */
  int rank() {
    return arguments.isEmpty()
        ? Families.byTypeName(name).map(family -> family.event().size()).orElse(0)
        : DerivedForm.byTypeName(name).map(DerivedForm::event).orElse(0)
            + arguments.getFirst().rank();
  }

  /** Whether values are integers. */
  boolean isDiscrete() {
    return arguments.isEmpty()
        ? Families.byTypeName(name)
            .map(Family::isDiscrete)
            .orElse(name.equals("DiscreteDistribution"))
        : arguments.getFirst().isDiscrete();
  }

  /** Whether the distributions of a family have it. */
  boolean holds(Family family) {
    boolean common = arguments.stream().anyMatch(argument -> COMMON.contains(argument.name()));
    return common ? family.typeName().startsWith(name + "<") : family.typeName().equals(toString());
  }

  /** A call that makes one. */
  String example() {
    return DerivedForm.byTypeName(name)
        .filter(form -> !arguments.isEmpty())
        .map(form -> form.call(arguments.getFirst().example()))
        .orElseGet(() -> Families.byTypeName(name).map(FamilyType::call).orElse("normal(0, 1)"));
  }

  private static String call(Family family) {
    return family.parameters().stream()
        .map(Family.Parameter::name)
        .collect(Collectors.joining(", ", family.factory() + "(", ")"));
  }

  @Override
  public String toString() {
    return arguments.isEmpty()
        ? name
        : name
            + arguments.stream()
                .map(FamilyType::toString)
                .collect(Collectors.joining(", ", "<", ">"));
  }
}
