package dev.isotropy.processor.meaning;

import dev.isotropy.processor.families.DerivedFamilies;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.families.Stability;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;

/** Every family as a latent and as an observed site, with latent parameters. */
final class FamilyExamples {

  private static final List<Axis> SCALAR = List.of();

  private FamilyExamples() {}

  static List<Example> all() {
    List<Example> examples = new ArrayList<>();
    for (Family family : Families.ofNumbers()) {
      if (family.form(Stability.class).isPresent()) {
        continue; // its density is that of a family that follows
      }
      String name = family.typeName();
      examples.add(new Example("Observed" + name, b -> observed(b, family)));
      if (!isDiscrete(family)) {
        examples.add(new Example("Latent" + name, b -> latent(b, family)));
      }
      if (family.isLocationScale()) {
        examples.add(new Example("Decentred" + name, b -> decentred(b, family, 0)));
        examples.add(new Example("Partly" + name, b -> decentred(b, family, 0.3)));
        examples.add(new Example("Learned" + name, b -> decentred(b, family, -1)));
      }
    }
    for (Family family : DerivedFamilies.all()) {
      String name = "Derived" + DerivedFamilies.all().indexOf(family);
      examples.add(new Example("Observed" + name, b -> observed(b, family)));
      if (!isDiscrete(family)) {
        examples.add(new Example("Latent" + name, b -> latent(b, family)));
      }
    }
    examples.add(new Example("LearnedAlongTwoPlates", FamilyExamples::learnedAlongTwo));
    examples.add(new Example("LearnedChain", FamilyExamples::learnedChain));
    examples.add(new Example("LearnedGathered", FamilyExamples::learnedGathered));
    examples.add(new Example("LearnedScalar", FamilyExamples::learnedScalar));
    examples.add(new Example("LearnedMasked", FamilyExamples::learnedMasked));
    return examples;
  }

  static boolean isDiscrete(Family family) {
    Graph graph = new Graph();
    List<Expr> arguments =
        family.parameters().stream().map(each -> graph.quantity(each.name(), List.of())).toList();
    return family.support().support(graph, arguments).isDiscrete();
  }

  /** Values for a family's parameters: latent sites along a plate, or scalars. */
  private static Expr[] parameters(ModelBuilder b, Family family, String prefix, List<Axis> axes) {
    Expr[] values = new Expr[family.parameters().size()];
    for (int i = 0; i < values.length; i++) {
      Family.Parameter parameter = family.parameters().get(i);
      String name = prefix + parameter.name() + (isRepeated(family, i) ? i : "");
      Axis[] plates = axes.toArray(Axis[]::new);
      values[i] =
          switch (parameter.domain()) {
            case REAL, EXTENDED_REAL -> b.latent(name, axes, "normal", b.number(0), b.number(1));
            case POSITIVE, NON_NEGATIVE ->
                b.latent(name, axes, "gamma", b.number(3), b.number(1.5));
            case UNIT_INTERVAL, OPEN_UNIT_INTERVAL, CORRELATION, STABILITY, SKEW ->
                b.latent(name, axes, "beta", b.number(2), b.number(2));
            case COUNT, SIZE -> b.data(name, Type.INT, List.of(plates), j -> 5 + j % 3);
          };
    }
    within(b.graph(), family, values);
    return values;
  }

  private static boolean isRepeated(Family family, int index) {
    String name = family.parameters().get(index).name();
    return family.parameters().stream().filter(each -> each.name().equals(name)).count() > 1;
  }

  /** Moves bounds so that the observed values are inside wherever the coordinates are drawn. */
  private static void within(Graph g, Family family, Expr[] values) {
    switch (family.factory()) {
      case "uniform", "improperUniform" -> {
        values[0] = g.sub(values[0], g.literal(6));
        values[1] = g.add(g.add(values[0], g.literal(12)), g.exp(values[1]));
      }
      case "affineBeta" -> {
        values[2] = g.sub(values[2], g.literal(6));
        values[3] = g.add(g.literal(12), values[3]);
      }
      case "levy" -> values[0] = g.sub(values[0], g.literal(6));
      case "truncated(normal)" -> {
        values[2] = g.sub(values[2], g.literal(6));
        values[3] = g.literal(9);
      }
      case "pareto" -> values[0] = g.mul(g.literal(1e-3), values[0]);
      default -> {}
    }
  }

  private static void latent(ModelBuilder b, Family family) {
    Axis n = b.plate("n", isIntegral(family) ? 9 : 19);
    Expr[] scalars = parameters(b, family, "scalar_", SCALAR);
    Expr[] along = parameters(b, family, "along_", List.of(n));
    Expr one = b.latent("one", SCALAR, family, scalars);
    Expr shared = b.latent("shared", List.of(n), family, scalars);
    Expr own = b.latent("own", List.of(n), family, along);
    b.observed(b.reals("y", n), "normal", b.graph().add(own, shared), b.number(1));
    b.observed(b.reals("z"), "normal", one, b.number(1));
  }

  private static void observed(ModelBuilder b, Family family) {
    Axis n = b.plate("n", isIntegral(family) ? 9 : 19);
    Axis m = b.plate("m", 3);
    Expr[] scalars = parameters(b, family, "scalar_", SCALAR);
    Expr[] along = parameters(b, family, "along_", List.of(n));
    b.observed(values(b, family, "one", scalars), family, scalars);
    b.observed(values(b, family, "shared", scalars, n), family, scalars);
    b.observed(values(b, family, "own", along, n), family, along);
    b.observed(values(b, family, "table", along, m, n), family, along);
  }

  /** Whether the density is an integral, which takes long: there are fewer elements of it. */
  static boolean isIntegral(Family family) {
    return family.factory().equals("stableWithLogProb");
  }

  /** Observed values inside the support. */
  static Expr.Leaf values(
      ModelBuilder b, Family family, String name, Expr[] arguments, Axis... axes) {
    SiteSupport support = family.support().support(b.graph(), List.of(arguments));
    return switch (support) {
      case SiteSupport.Real _, SiteSupport.Point _ -> b.reals(name, axes);
      case SiteSupport.Lower _ -> b.positives(name, axes);
      case SiteSupport.Upper _, SiteSupport.Interval _ -> b.fractions(name, axes);
      case SiteSupport.IntegersFrom _ -> b.integers(name, 6, axes);
      case SiteSupport.IntegerRange(Expr _, Expr upper) ->
          upper instanceof Expr.Literal ? b.booleans(name, axes) : b.integers(name, 6, axes);
      case SiteSupport.Within _, SiteSupport.Counts _ ->
          throw new IllegalArgumentException("no numbers: " + family);
    };
  }

  private static void decentred(ModelBuilder b, Family family, double centered) {
    Axis n = b.plate("n", isIntegral(family) ? 9 : 19);
    Expr[] scalars = parameters(b, family, "scalar_", SCALAR);
    Expr[] along = parameters(b, family, "along_", List.of(n));
    Expr shared = b.latent("shared", List.of(n), family, scalars);
    Expr own = b.latent("own", List.of(n), family, along);
    b.observed(b.reals("y", n), "normal", b.graph().add(own, shared), b.number(1));
    b.auto(centered);
  }

  private static void learnedAlongTwo(ModelBuilder b) {
    Graph g = b.graph();
    Axis i = b.plate("i", 4);
    Axis j = b.plate("j", 9);
    Expr mu = b.latent("mu", List.of(i), "normal", b.number(0), b.number(1));
    Expr tau = b.latent("tau", List.of(j), "halfNormal", b.number(1));
    Expr x = b.latent("x", List.of(i, j), "normal", mu, tau);
    Expr y = b.latent("y", List.of(j, i), "normal", g.mul(b.number(2), mu), tau);
    b.observed(b.reals("z", i, j), "normal", g.add(x, y), b.number(1));
    b.auto(-1);
  }

  private static void learnedChain(ModelBuilder b) {
    Axis n = b.plate("n", 10);
    Expr s = b.latent("s", SCALAR, "halfNormal", b.number(1));
    Expr a = b.latent("a", SCALAR, "normal", b.number(1), s);
    Expr c = b.latent("c", List.of(n), "normal", a, s);
    Expr d = b.latent("d", List.of(n), "studentT", b.number(5), c, b.graph().exp(a));
    b.observed(b.reals("y", n), "normal", d, b.number(1));
    b.auto(-1);
  }

  private static void learnedGathered(ModelBuilder b) {
    Graph g = b.graph();
    Axis county = b.plate("county", 6);
    Axis home = b.plate("home", 40);
    Expr mu = b.latent("mu", SCALAR, "normal", b.number(0), b.number(1));
    Expr tau = b.latent("tau", SCALAR, "halfNormal", b.number(1));
    Expr alpha = b.latent("alpha", List.of(county), "normal", mu, tau);
    Expr level = g.gather(alpha, county, b.index("countyOf", county, home));
    b.observed(b.reals("y", home), "normal", level, b.number(1));
    b.auto(-1);
  }

  private static void learnedScalar(ModelBuilder b) {
    Expr tau = b.latent("tau", SCALAR, "halfNormal", b.number(1));
    Expr x = b.latent("x", SCALAR, "normal", tau, tau);
    b.observed(b.reals("y"), "normal", x, b.number(1));
    b.auto(-1);
  }

  private static void learnedMasked(ModelBuilder b) {
    Axis n = b.plate("n", 10);
    Expr tau = b.latent("tau", SCALAR, "halfNormal", b.number(1));
    Expr x = b.latent("x", List.of(n), "normal", tau, tau);
    b.mask("x", b.booleans("known", n));
    b.observed(b.reals("y", n), "normal", x, b.number(1));
    b.auto(-1);
  }
}
