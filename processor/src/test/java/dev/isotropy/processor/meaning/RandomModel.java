package dev.isotropy.processor.meaning;

import dev.isotropy.processor.families.DerivedFamilies;
import dev.isotropy.processor.families.Domain;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.Stability;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A model that a seed chooses: plates, sites, families, expressions, gathers and reductions.
 *
 * <p>Expressions stay where densities are finite, so that values can be compared.
 */
final class RandomModel {

  private static final int[] SIZES = {1, 2, 3, 4, 5, 7, 8, 9, 11, 17, 24};

  /** A model with a flat prior can't be simulated, and random data miss a point. */
  private static final List<Family> PROPER =
      Families.ofNumbers().stream()
          .filter(Family::proper)
          .filter(family -> !family.isFixed())
          .filter(family -> family.form(Stability.class).isEmpty())
          .toList();

  private final ModelBuilder b;
  private final Random random;
  private final List<Axis> plates = new ArrayList<>();
  private final RandomExpressions expressions;
  private final boolean wide;
  private int count;

  private RandomModel(ModelBuilder b, long seed, boolean wide) {
    this.b = b;
    this.wide = wide;
    this.random = new Random(seed * 0x9E3779B97F4A7C15L + 7);
    this.expressions = new RandomExpressions(b, random, plates, wide);
  }

  /** The example of a seed. */
  static Example example(long seed) {
    return new Example("Random" + seed, b -> new RandomModel(b, seed, false).build());
  }

  /**
   * The example of a seed with all features: besides those of {@link #example}, sites of vectors
   * and matrices, families made of others, sums along second walks over plates.
   */
  static Example wide(long seed) {
    return new Example("Wide" + seed, b -> new RandomModel(b, seed, true).build());
  }

  private void build() {
    for (int i = random.nextInt(4); i >= 0 && i < 3; i--) {
      plates.add(b.plate("p" + plates.size(), SIZES[random.nextInt(SIZES.length)]));
    }
    int quantities = 1 + random.nextInt(4);
    for (int i = 0; i < quantities; i++) {
      int kind = i == 0 ? 0 : random.nextInt(10);
      List<Axis> axes = axes();
      if (wide && random.nextInt(3) == 0) {
        new RandomArrays(b, random, plates, expressions).add("v" + count++, axes);
      } else if (kind < 5) {
        latent(axes);
      } else if (kind < 8) {
        observed(axes);
      } else if (kind < 9) {
        derived(axes);
      } else {
        b.factor("f" + count++, axes, expressions.bounded(axes, 2));
      }
    }
    observed(axes());
    switch (random.nextInt(8)) {
      case 0 -> b.auto(0);
      case 1 -> b.auto(0.4);
      case 2 -> b.auto(-1);
      default -> {}
    }
  }

  /** Some plates, in any order. */
  private List<Axis> axes() {
    List<Axis> axes = new ArrayList<>(plates);
    axes.removeIf(axis -> random.nextInt(5) < 2);
    Collections.shuffle(axes, random);
    return axes;
  }

  private void latent(List<Axis> axes) {
    List<Family> continuous =
        PROPER.stream().filter(family -> !FamilyExamples.isDiscrete(family)).toList();
    Family family =
        random.nextInt(3) == 0
            ? continuous.get(random.nextInt(continuous.size()))
            : Families.byFactory("normal").orElseThrow();
    if (wide && random.nextInt(3) == 0) {
      family = derived(false);
    }
    shorten(family, axes);
    String name = "x" + count++;
    Expr value = b.latent(name, axes, family, arguments(family, axes));
    maybeMask(name, axes);
    expressions.known(name, axes, value);
  }

  private void observed(List<Axis> axes) {
    Family family = PROPER.get(random.nextInt(PROPER.size()));
    // Random bounds would leave data outside the support, which is refused at construction.
    boolean bounded =
        List.of("affineBeta", "levy", "pareto", "truncatedNormal").contains(family.factory());
    if (random.nextInt(3) == 0 || bounded) {
      family = Families.byFactory("normal").orElseThrow();
    }
    if (wide && random.nextInt(3) == 0) {
      family = derived(true);
    }
    shorten(family, axes);
    String name = "y" + count++;
    if (axes.size() > 2 && FamilyExamples.isDiscrete(family)) {
      // Integers come in arrays of at most two dimensions.
      axes.removeLast();
    }
    List<Axis> dims = new ArrayList<>(axes);
    Collections.shuffle(dims, random);
    Expr[] arguments = arguments(family, axes);
    if (family.factory().equals("uniform")) {
      arguments[0] = b.graph().neg(expressions.positive(axes, 1));
      arguments[1] = b.graph().add(b.number(1), expressions.positive(axes, 1));
    }
    Expr.Leaf data = FamilyExamples.values(b, family, name, arguments, dims.toArray(Axis[]::new));
    b.observed(data, axes, family, arguments);
    maybeMask(name, axes);
  }

  /** A density that is an integral costs a thousand times as much as others. */
  private static void shorten(Family family, List<Axis> axes) {
    while (axes.size() > 1 && FamilyExamples.isIntegral(family)) {
      axes.removeLast();
    }
  }

  private void derived(List<Axis> axes) {
    String name = "z" + count++;
    Expr value = b.derived(name, axes, expressions.bounded(axes, 2));
    expressions.known(name, axes, value);
  }

  private void maybeMask(String name, List<Axis> axes) {
    if (random.nextInt(12) == 0) {
      b.mask(name, expressions.truthOfData(axes));
    }
  }

  private Expr[] arguments(Family family, List<Axis> axes) {
    Expr[] arguments = new Expr[family.parameters().size()];
    for (int i = 0; i < arguments.length; i++) {
      Domain domain = family.parameters().get(i).domain();
      arguments[i] =
          switch (domain) {
            case REAL, EXTENDED_REAL -> expressions.bounded(axes, 2);
            case POSITIVE, NON_NEGATIVE -> expressions.positive(axes, 1);
            case UNIT_INTERVAL, OPEN_UNIT_INTERVAL, CORRELATION, STABILITY, SKEW ->
                expressions.fraction(axes, 1);
            case COUNT, SIZE -> b.data("n" + count++, Type.INT, List.of(), _ -> 7);
          };
    }
    if (family.factory().equals("uniform")) {
      arguments[1] = b.graph().add(arguments[0], expressions.positive(axes, 1));
    }
    if (family.factory().startsWith("truncated(")) {
      arguments[2] = b.graph().neg(b.graph().add(b.number(6), expressions.positive(axes, 1)));
      arguments[3] = b.graph().add(b.number(6), expressions.positive(axes, 1));
    }
    return arguments;
  }

  /** A mixture, a truncated, transformed or zero-inflated distribution. */
  private Family derived(boolean any) {
    List<Family> families =
        DerivedFamilies.all().stream()
            .filter(family -> any || !FamilyExamples.isDiscrete(family))
            .toList();
    return families.get(random.nextInt(families.size()));
  }
}
