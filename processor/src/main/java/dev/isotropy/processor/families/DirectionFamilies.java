package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Family.ArrayDensityRule;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Kernel;
import dev.isotropy.processor.ir.Routine.Size;
import java.util.List;

/** The families of unit vectors. */
final class DirectionFamilies {

  private static final List<String> K = List.of("k");

  /** An axis with a number as name has that size. */
  private static final List<String> THREE = List.of("3");

  static final List<Family> ALL =
      List.of(
          direction("projectedNormal", K).with(List.of(new Projection(0))),
          direction("vonMises3d", THREE));

  private DirectionFamilies() {}

  private static Family direction(String factory, List<String> axes) {
    return VectorFamilies.family(
        factory,
        List.of(new Parameter("concentration", Domain.REAL, axes)),
        axes,
        VectorFamilies.in(ArraySet.UNIT_VECTOR),
        routine(factory));
  }

  /** The log density by a routine of the family's name, of a direction and the concentration. */
  private static ArrayDensityRule routine(String name) {
    Kernel kernel =
        new Kernel(
            name,
            "linalg.DirectionRoutines",
            name,
            List.of(1, 1),
            List.of(0),
            List.of(new Size(0, 0)),
            List.of(),
            List.of(),
            false);
    return (graph, x, arguments, axes) ->
        graph.call(
            kernel,
            List.of(x, arguments.get(0)),
            List.of(axes, axes),
            List.of(List.of()),
            0,
            List.of());
  }
}
