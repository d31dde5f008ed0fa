package dev.isotropy.processor.meaning;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Quantity.Request;
import dev.isotropy.processor.ir.Renaming;
import dev.isotropy.processor.passes.SmallModel;
import dev.isotropy.reparam.DiscreteCosine;
import dev.isotropy.reparam.Haar;
import dev.isotropy.reparam.LocScale;
import dev.isotropy.reparam.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Models with sites that are reparameterized along an axis. */
final class AxisExamples {

  private static final List<Axis> SCALAR = List.of();

  private AxisExamples() {}

  static List<Example> all() {
    List<Example> examples = new ArrayList<>();
    for (int size : new int[] {1, 2, 11, 64}) {
      examples.add(new Example("CosinesOfSeries" + size, b -> series(b, size, cosine(1))));
      examples.add(new Example("WaveletsOfSeries" + size, b -> series(b, size, haar(true))));
    }
    examples.add(new Example("CosinesOfWalk", b -> walk(b, cosine(1))));
    examples.add(new Example("WaveletsOfWalk", b -> walk(b, haar(false))));
    examples.add(new Example("DecentredWalk", b -> walk(b, cosine(1), with(LocScale.class))));
    examples.add(new Example("SplitWalk", b -> walk(b, split(20, 7))));
    examples.add(new Example("SplitSeries", b -> series(b, 9, split(2, 3, 2, 2))));
    examples.add(new Example("CosinesAcrossPanel", b -> panel(b, cosine("unit"))));
    examples.add(new Example("CosinesAlongPanel", b -> panel(b, cosine("t"))));
    examples.add(
        new Example(
            "CosinesBothWays",
            b -> panel(b, cosine("unit"), with(Haar.class, "axis", "t", "on", "x_dct"))));
    examples.add(
        new Example(
            "SplitPanel",
            b -> panel(b, with(Split.class, "axis", "unit", "sections", List.of(1, 1, 1, 2)))));
    examples.add(new Example("CosinesOfPositives", b -> positives(b, cosine(0.5))));
    examples.add(new Example("SplitPositives", b -> positives(b, split(4, 5))));
    examples.add(new Example("CosinesOfSimplex", b -> simplex(b, with(DiscreteCosine.class))));
    examples.add(
        new Example(
            "SplitSimplexes",
            b -> simplex(b, with(Split.class, "axis", "d", "sections", List.of(1, 5)))));
    examples.add(
        new Example(
            "DecentredPartOfCosines",
            b ->
                series(
                    b,
                    9,
                    cosine(1),
                    split(3, 3, 3),
                    with(LocScale.class, "on", "x_dct_split_0"),
                    with(LocScale.class, "on", "x_dct_split_1", "centered", 0.3))));
    examples.add(
        new Example(
            "SplitTransitionRows",
            b -> rows(b, with(Split.class, "axis", "s", "sections", List.of(2, 2)))));
    examples.add(
        new Example(
            "CosinesOfTransitionRows", b -> rows(b, with(DiscreteCosine.class, "dim", -1))));
    examples.add(new Example("CosinesAndMask", AxisExamples::masked));
    return examples;
  }

  private static Request with(Class<?> type, Object... settings) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      all.put((String) settings[i], settings[i + 1]);
    }
    return SmallModel.request(type, all);
  }

  private static Request cosine(double smooth) {
    return with(DiscreteCosine.class, "smooth", smooth);
  }

  private static Request cosine(String axis) {
    return with(DiscreteCosine.class, "smooth", 1.0, "axis", axis);
  }

  private static Request haar(boolean flip) {
    return with(Haar.class, "flip", flip);
  }

  private static Request split(Integer... sections) {
    return with(Split.class, "sections", List.of(sections));
  }

  private static void series(ModelBuilder b, int size, Request... requests) {
    Graph g = b.graph();
    Axis t = b.plate("t", size);
    Expr mu = b.latent("mu", SCALAR, "normal", b.number(0), b.number(1));
    Expr tau = b.latent("tau", SCALAR, "halfNormal", b.number(1));
    Expr drift = g.mul(mu, b.reals("trend", t));
    Expr x = b.latent("x", List.of(t), "normal", drift, g.mul(tau, b.positives("width", t)));
    b.ask("x", requests);
    b.derived("twice", List.of(t), g.add(x, x));
    b.observed(b.reals("y", t), "normal", x, b.number(1));
  }

  /** A sequence keeps its density. */
  private static void walk(ModelBuilder b, Request... requests) {
    Graph g = b.graph();
    Axis t = b.plate("t", 27);
    Axis other = g.another(t);
    Expr tau = b.latent("tau", SCALAR, "halfNormal", b.number(1));
    Expr position = g.position(t);
    Expr index = g.apply(Op.MAX, b.number(0), g.sub(position, b.number(1)));
    Expr before = g.gather(b.read("x", other), other, index);
    Expr first = g.apply(Op.EQ, position, b.number(0));
    Expr x = b.latent("x", List.of(t), "normal", g.select(first, b.number(0), before), tau);
    b.ask("x", requests);
    b.observed(b.reals("y", t), "normal", b.number(0), g.exp(g.mul(b.number(0.5), x)));
  }

  private static void panel(ModelBuilder b, Request... requests) {
    Graph g = b.graph();
    Axis unit = b.plate("unit", 5);
    Axis t = b.plate("t", 12);
    Expr mu = b.latent("mu", List.of(unit), "normal", b.number(0), b.number(1));
    Expr tau = b.latent("tau", SCALAR, "halfNormal", b.number(1));
    Expr x = b.latent("x", List.of(t, unit), "logistic", mu, tau);
    b.ask("x", requests);
    b.observed(b.reals("y", unit, t), "normal", g.mul(x, mu), b.number(1));
  }

  private static void positives(ModelBuilder b, Request request) {
    Axis t = b.plate("t", 9);
    Expr shape = b.latent("shape", SCALAR, "halfNormal", b.number(2));
    Expr x = b.latent("x", List.of(t), "gamma", shape, b.positives("rate", t));
    b.ask("x", request);
    b.observed(b.integers("y", 5, t), "poisson", x);
  }

  private static void simplex(ModelBuilder b, Request request) {
    Axis d = b.plate("d", 6);
    Axis k = b.plate("k", 4);
    Expr alpha = b.latent("alpha", List.of(k), "gamma", b.number(2), b.number(1));
    Expr x = b.latentArray("x", List.of(d), "dirichlet", List.of(k), alpha);
    b.ask("x", request);
    b.observed(b.reals("y", d, k), "normal", x, b.number(1));
  }

  private static void masked(ModelBuilder b) {
    Axis t = b.plate("t", 10);
    Expr tau = b.latent("tau", SCALAR, "halfNormal", b.number(1));
    Expr x = b.latent("x", List.of(t), "normal", b.number(0), tau);
    b.mask("x", b.booleans("counts", t));
    b.ask("x", cosine(1));
    b.observed(b.reals("y", t), "normal", x, b.number(1));
  }

  /** Both axes run over the same positions. */
  private static void rows(ModelBuilder b, Request request) {
    Graph g = b.graph();
    Axis s = b.plate("s", 4);
    Axis t = b.plate("t", 12);
    Axis to = g.declare(new Axis("s_2", "s"));
    Expr alpha = b.positives("alpha", s);
    Expr moved = new Renaming(g, Map.of(s, to)).rewrite(alpha);
    Expr rows = b.latentArray("rows", List.of(s), "dirichlet", List.of(to), moved);
    b.ask("rows", request);
    Expr row = g.gather(rows, s, b.index("before", s, t));
    b.observedArray(b.index("after", s, t), List.of(t), "categorical", List.of(to), row);
  }
}
