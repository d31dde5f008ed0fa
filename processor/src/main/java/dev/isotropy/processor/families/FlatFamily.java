package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.families.Family.SupportRule;
import java.util.List;

/**
 * Flat densities on numbers, vectors and matrices of numbers, for created sites whose density
 * stands elsewhere; models cannot name them.
 */
public final class FlatFamily {

  private static final List<String> AXES = List.of("k", "l");

  private FlatFamily() {}

  /** On all reals, for elements with a number of axes. */
  public static Family real(int rank) {
    return family(rank, List.of(), -1, (_, _) -> new SiteSupport.Real());
  }

  /** On a support of numbers, whose bounds are the parameters. */
  public static Family on(int rank, SiteSupport support) {
    Parameter lower = new Parameter("lower", Domain.REAL);
    Parameter upper = new Parameter("upper", Domain.REAL);
    return switch (support) {
      case SiteSupport.Lower _ ->
          family(rank, List.of(lower), -1, (_, bounds) -> new SiteSupport.Lower(bounds.get(0)));
      case SiteSupport.Upper _ ->
          family(rank, List.of(upper), -1, (_, bounds) -> new SiteSupport.Upper(bounds.get(0)));
      case SiteSupport.Interval _ ->
          family(
              rank,
              List.of(lower, upper),
              -1,
              (_, bounds) -> new SiteSupport.Interval(bounds.get(0), bounds.get(1)));
      default -> real(rank);
    };
  }

  /**
   * On all reals, with parameters {@code loc} and {@code scale} that say about where and how wide
   * the values are, so that they can be decentred; the density is 1 whatever they are.
   */
  public static Family around(int rank) {
    return family(
        rank,
        List.of(new Parameter("loc", Domain.REAL), new Parameter("scale", Domain.POSITIVE)),
        0,
        (_, _) -> new SiteSupport.Real());
  }

  private static Family family(
      int rank, List<Parameter> parameters, int location, SupportRule support) {
    return new Family(
        "flat",
        "Flat",
        parameters,
        support,
        (graph, _, _) -> graph.literal(0),
        location,
        location < 0 ? -1 : 1,
        false,
        AXES.subList(0, rank));
  }
}
