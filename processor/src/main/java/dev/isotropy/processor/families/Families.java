package dev.isotropy.processor.families;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The catalogue of the families that the compiler knows.
 *
 * <p>To add one: its value type in the runtime, its entry and density rule here, its line in the
 * tables of the tests.
 */
public final class Families {

  private static final List<Family> ALL =
      Stream.of(
              LocationScaleFamilies.ALL,
              SkewedFamilies.ALL,
              StableFamilies.ALL,
              PositiveFamilies.ALL,
              TailFamilies.ALL,
              IntervalFamilies.ALL,
              BoundedFamilies.ALL,
              PointFamilies.ALL,
              CountFamilies.ALL,
              MixedCountFamilies.ALL,
              CategoryFamilies.ALL,
              VectorFamilies.ALL,
              GaussianFamilies.ALL,
              SeriesFamilies.ALL,
              MatrixFamilies.ALL,
              DirectionFamilies.ALL,
              ImproperFamilies.ALL)
          .flatMap(Collection::stream)
          .toList();

  private static final Map<String, Family> BY_FACTORY = index(Family::factory);
  private static final Map<String, Family> BY_TYPE_NAME = index(Family::typeName);

  private Families() {}

  /** All families, in the order of the documentation. */
  public static List<Family> all() {
    return ALL;
  }

  /** The families of numbers whose parameters are numbers too. */
  public static List<Family> ofNumbers() {
    return ALL.stream().filter(family -> family.axes().isEmpty()).toList();
  }

  /** The families of vectors, of matrices, or with such parameters. */
  public static List<Family> ofArrays() {
    return ALL.stream().filter(family -> !family.axes().isEmpty()).toList();
  }

  /** The flat density on a set of vectors or matrices. */
  public static Family improper(ArraySet set) {
    return ImproperFamilies.on(set);
  }

  /** The family that a static factory makes, {@code normal}. */
  public static Optional<Family> byFactory(String name) {
    return Optional.ofNullable(BY_FACTORY.get(name));
  }

  /** The family of a value type, {@code Normal}. */
  public static Optional<Family> byTypeName(String simpleName) {
    return Optional.ofNullable(BY_TYPE_NAME.get(simpleName));
  }

  private static Map<String, Family> index(Function<Family, String> key) {
    Map<String, Family> index = new LinkedHashMap<>();
    for (Family family : ALL) {
      index.put(key.apply(family), family);
    }
    return index;
  }
}
