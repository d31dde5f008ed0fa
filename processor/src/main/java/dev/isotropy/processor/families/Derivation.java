package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Cumulatives.Tails;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * How a family is made of others, as {@code truncated(normal(0, 1), a, b)} is.
 *
 * <p>A derived family is a {@link Family} like any other, whose parameters are those of its parts
 * and its own, in the order in which they are written. Implementations have value equality: equal
 * ones give the same family.
 */
public interface Derivation {

  /** The static factory's name. */
  String factory();

  /** What the factory takes, in order; together the parts use up the parameters in their order. */
  List<Part> parts();

  SiteSupport support(Graph graph, List<Expr> arguments);

  /** The log density at a value of the support. */
  Expr logProb(Graph graph, Expr x, List<Expr> arguments);

  /** The names of the axes of an element, outermost first; empty for numbers. */
  default List<String> event() {
    return List.of();
  }

  /** The support of a family with arrays, given their axes. */
  default SiteSupport support(Graph graph, List<Expr> arguments, List<Axis> axes) {
    return support(graph, arguments);
  }

  /** The log density of a family with arrays, given their axes. */
  default Expr logProb(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    return logProb(graph, x, arguments);
  }

  /** Further ways to write the derived family. */
  default List<Form> forms() {
    return List.of();
  }

  /** Whether the distribution function is known. */
  boolean hasTails();

  /** Both tails at any value, if the distribution function is known. */
  Tails tails(Graph graph, Expr x, List<Expr> arguments);

  /** Those of a family with arrays, given their axes. */
  default Tails tails(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    return tails(graph, x, arguments);
  }

  /** What a factory takes. */
  sealed interface Part {

    /** The parameters of the derived family that it stands for. */
    List<Parameter> parameters();

    /** The family of the distribution that it is, if it is one. */
    default Optional<Family> distribution() {
      return switch (this) {
        case Nested nested -> Optional.of(nested.family());
        case Each each -> Optional.of(each.family());
        case Single _, Numbers _, Vector _, Step _ -> Optional.empty();
      };
    }

    /** A number. */
    record Single(Parameter parameter) implements Part {
      @Override
      public List<Parameter> parameters() {
        return List.of(parameter);
      }
    }

    /** An array of numbers. */
    record Numbers(List<Parameter> parameters) implements Part {}

    /** An array. */
    record Vector(Parameter parameter) implements Part {
      @Override
      public List<Parameter> parameters() {
        return List.of(parameter);
      }
    }

    /**
     * A distribution for each element of an array.
     *
     * @param axis the name of the axis along which they lie, the first of every parameter
     */
    record Each(Family family, String axis, List<Parameter> parameters) implements Part {}

    /** A distribution. */
    record Nested(Family family, List<Parameter> parameters) implements Part {
      public Nested(Family family) {
        this(family, family.parameters());
      }
    }

    /** A transform. */
    record Step(TransformKind kind, List<Parameter> parameters) implements Part {}
  }

  /** The distributions that the family is made of. */
  default List<Family> bases() {
    return parts().stream().flatMap(part -> part.distribution().stream()).toList();
  }

  /** The derived family; the same object for equal derivations. */
  default Family family() {
    return Registry.FAMILIES.computeIfAbsent(
        this,
        made -> {
          Family family = Registry.define(made);
          Registry.DERIVATIONS.put(family, made);
          return family;
        });
  }

  /** How a family is made of others; empty for those that are not. */
  static Optional<Derivation> of(Family family) {
    return Optional.ofNullable(Registry.DERIVATIONS.get(family));
  }

  /** The families that were derived. */
  final class Registry {

    private static final Map<Derivation, Family> FAMILIES = new ConcurrentHashMap<>();
    private static final Map<Family, Derivation> DERIVATIONS = new ConcurrentHashMap<>();

    private Registry() {}

    private static Family define(Derivation made) {
      List<Parameter> parameters = new ArrayList<>();
      made.parts().forEach(part -> parameters.addAll(part.parameters()));
      return new Family(
          made.factory()
              + made.parts().stream()
                  .map(Registry::words)
                  .flatMap(Optional::stream)
                  .collect(Collectors.joining(", ", "(", ")")),
          typeName(made),
          List.copyOf(parameters),
          new Support(made),
          new Density(made),
          -1,
          -1,
          made.bases().stream().allMatch(Family::proper),
          made.event(),
          made.forms());
    }

    private record Support(Derivation made) implements Family.SupportRule {
      @Override
      public SiteSupport support(Graph graph, List<Expr> arguments) {
        return made.support(graph, arguments);
      }

      @Override
      public SiteSupport support(Graph graph, List<Expr> arguments, List<Axis> axes) {
        return made.support(graph, arguments, axes);
      }
    }

    private record Density(Derivation made) implements Family.DensityRule {
      @Override
      public Expr logProb(Graph graph, Expr x, List<Expr> arguments) {
        return made.logProb(graph, x, arguments);
      }

      @Override
      public Expr logProb(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
        return made.logProb(graph, x, arguments, axes);
      }
    }

    private static Optional<String> words(Part part) {
      return part instanceof Part.Step step
          ? Optional.of(step.kind().factory())
          : part.distribution().map(Family::factory);
    }

    private static String typeName(Derivation made) {
      String generic =
          Character.toUpperCase(made.factory().charAt(0)) + made.factory().substring(1);
      List<String> types = made.bases().stream().map(Family::typeName).distinct().toList();
      return generic + "<" + (types.size() == 1 ? types.getFirst() : "Distribution") + ">";
    }
  }
}
