package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Family.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How families are derived, seen from the source: what all of one factory have in common.
 *
 * @param factory the static factory's name, {@code truncated}
 * @param before what stands before the base in an example of a call
 * @param after what stands after it
 * @param event the number of dimensions of an element
 */
public record DerivedForm(String factory, List<String> before, List<String> after, int event) {

  /** A form of numbers. */
  DerivedForm(String factory, List<String> before, List<String> after) {
    this(factory, before, after, 0);
  }

  private static final List<DerivedForm> ALL =
      Stream.concat(
              Wrappers.all().stream().map(DerivedForm::of),
              Stream.of(
                  new DerivedForm(Mixture.FACTORY, List.of("weights"), List.of("…")),
                  new DerivedForm(MixtureAlong.OF_VECTORS, List.of("weights"), List.of()),
                  new DerivedForm(Transformation.FACTORY, List.of(), List.of("exp()")),
                  new DerivedForm(Ordering.FACTORY, List.of(), List.of("size"), 1)))
          .toList();

  public static List<DerivedForm> all() {
    return ALL;
  }

  /** The form whose value type has a simple name. */
  public static Optional<DerivedForm> byTypeName(String name) {
    return ALL.stream().filter(form -> form.typeName().equals(name)).findFirst();
  }

  private static DerivedForm of(Wrapper wrapper) {
    return new DerivedForm(wrapper.factory(), names(wrapper.before()), names(wrapper.after()));
  }

  private static List<String> names(List<Parameter> parameters) {
    return parameters.stream().map(Parameter::name).toList();
  }

  /** The value type's simple name, {@code Truncated}. */
  public String typeName() {
    return Character.toUpperCase(factory.charAt(0)) + factory.substring(1);
  }

  /** An example of a call. */
  public String call(String base) {
    String made = factory.equals(MixtureAlong.OF_VECTORS) ? "k -> " + base : base;
    return Stream.of(before, List.of(made), after)
        .flatMap(List::stream)
        .collect(Collectors.joining(", ", factory + "(", ")"));
  }
}
