package dev.isotropy.processor.meaning;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.ArrayList;
import java.util.List;

/** Models with matrices of data times vectors. */
final class ProductExamples {

  private static final List<Axis> SCALAR = List.of();

  private ProductExamples() {}

  static List<Example> all() {
    List<Example> examples = new ArrayList<>();
    for (int rows : new int[] {1, 8, 21, 600}) {
      for (boolean first : new boolean[] {true, false}) {
        String name = "Regression" + rows + (first ? "" : "Turned");
        examples.add(new Example(name, b -> regression(b, rows, 5, first)));
      }
    }
    examples.add(new Example("OneColumn", b -> regression(b, 20, 1, false)));
    examples.add(new Example("TwoMatrices", ProductExamples::twoMatrices));
    examples.add(new Example("ComputedVector", ProductExamples::computedVector));
    examples.add(new Example("FeaturesFirst", ProductExamples::featuresFirst));
    examples.add(new Example("ProductOfProduct", ProductExamples::productOfProduct));
    examples.add(new Example("MatrixTwice", ProductExamples::matrixTwice));
    examples.add(new Example("SquareMatrix", ProductExamples::squareMatrix));
    examples.add(new Example("SumsOfMatrix", ProductExamples::sumsOfMatrix));
    examples.add(new Example("WeightedMatrix", ProductExamples::weightedMatrix));
    examples.add(new Example("ManyResponses", ProductExamples::manyResponses));
    examples.add(new Example("GatheredRegression", ProductExamples::gatheredRegression));
    return examples;
  }

  private static void regression(ModelBuilder b, int rows, int columns, boolean rowsFirst) {
    Graph g = b.graph();
    Axis one = b.plate(rowsFirst ? "n" : "k", rowsFirst ? rows : columns);
    Axis two = b.plate(rowsFirst ? "k" : "n", rowsFirst ? columns : rows);
    Axis n = rowsFirst ? one : two;
    Axis k = rowsFirst ? two : one;
    Expr alpha = b.latent("alpha", SCALAR, "normal", b.number(0), b.number(1));
    Expr beta = b.latent("beta", List.of(k), "normal", b.number(0), b.number(1));
    Expr product = g.sum(g.mul(b.matrix("x", n, k), beta), k);
    b.observed(b.booleans("y", n), "bernoulliLogit", g.add(alpha, product));
  }

  private static void twoMatrices(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 30);
    Axis k = b.plate("k", 4);
    Axis m = b.plate("m", 3);
    Expr beta = b.latent("beta", List.of(k), "normal", b.number(0), b.number(1));
    Expr gamma = b.latent("gamma", List.of(m), "normal", b.number(0), b.number(1));
    Expr mean = g.sum(g.mul(b.matrix("x", n, k), beta), k);
    Expr scale = g.exp(g.sum(g.mul(gamma, b.matrix("z", n, m)), m));
    b.observed(b.reals("y", n), "normal", mean, scale);
  }

  private static void computedVector(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 30);
    Axis k = b.plate("k", 4);
    Expr tau = b.latent("tau", SCALAR, "halfCauchy", b.number(1));
    Expr local = b.latent("local", List.of(k), "halfCauchy", b.number(1));
    Expr z = b.latent("z", List.of(k), "normal", b.number(0), b.number(1));
    Expr beta = b.derived("beta", List.of(k), g.mul(g.mul(z, local), tau));
    Expr product = g.sum(g.mul(b.matrix("x", n, k), beta), k);
    Expr scaled =
        g.sum(
            g.mul(
                g.mul(g.exp(z), b.reals("w", k)),
                g.data("x", List.of(n, k), dev.isotropy.processor.ir.Type.DOUBLE)),
            k);
    b.observed(b.reals("y", n), "normal", g.add(product, scaled), b.number(1));
  }

  private static void featuresFirst(ModelBuilder b) {
    Graph g = b.graph();
    Axis k = b.plate("k", 4);
    Axis n = b.plate("n", 30);
    Expr beta = b.latent("beta", List.of(k), "normal", b.number(0), b.number(1));
    Expr product = g.sum(g.mul(b.reals("x", k, n), beta), k);
    b.observed(b.reals("y", n), "normal", product, b.number(1));
  }

  private static void productOfProduct(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 30);
    Axis m = b.plate("m", 5);
    Axis k = b.plate("k", 4);
    Expr beta = b.latent("beta", List.of(k), "normal", b.number(0), b.number(1));
    Expr hidden =
        g.apply(dev.isotropy.processor.ir.Op.TANH, g.sum(g.mul(b.matrix("v", m, k), beta), k));
    Expr linear = g.sum(g.mul(b.matrix("u", m, k), beta), k);
    Expr mean = g.sum(g.mul(b.matrix("x", n, m), hidden), m);
    Expr direct = g.sum(g.mul(b.matrix("z", n, m), linear), m);
    b.observed(b.reals("y", n), "normal", g.add(mean, direct), b.number(1));
  }

  private static void matrixTwice(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 30);
    Axis k = b.plate("k", 4);
    Expr x = b.matrix("x", n, k);
    Expr beta = b.latent("beta", List.of(k), "normal", b.number(0), b.number(1));
    Expr gamma = b.latent("gamma", List.of(k), "normal", beta, b.number(1));
    Expr mean = g.sum(g.mul(x, beta), k);
    Expr scale = g.exp(g.mul(b.number(0.3), g.sum(g.mul(x, gamma), k)));
    b.observed(b.reals("y", n), "normal", mean, scale);
    Expr back = g.sum(g.mul(x, g.mul(mean, scale)), n);
    b.observed(b.reals("w", k), "normal", back, b.number(9));
  }

  private static void squareMatrix(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 11);
    Axis other = g.another(n);
    Expr x = b.latent("x", List.of(n), "normal", b.number(0), b.number(1));
    Expr matrix =
        b.data("m", dev.isotropy.processor.ir.Type.DOUBLE, List.of(n, other), i -> Math.sin(i));
    Expr smooth = g.sum(g.mul(matrix, b.read("x", other)), other);
    b.observed(b.reals("y", n), "normal", g.add(x, smooth), b.number(1));
    b.factor("quadratic", SCALAR, g.neg(g.square(g.sum(g.mul(x, smooth), n))));
  }

  private static void sumsOfMatrix(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 12);
    Axis k = b.plate("k", 4);
    Expr x = b.matrix("x", n, k);
    Expr s = b.latent("s", SCALAR, "normal", b.number(0), b.number(1));
    Expr beta = b.latent("beta", List.of(k), "normal", b.number(0), b.number(1));
    Expr scaled = g.sum(g.mul(x, g.mul(s, b.reals("w", k))), k);
    Expr whole = g.sum(g.sum(g.mul(x, beta), k), n);
    b.observed(b.reals("y", n), "normal", g.add(scaled, g.mul(beta2(g, beta, k), s)), b.number(1));
    b.factor("whole", SCALAR, g.neg(g.square(whole)));
    b.factor("plain", List.of(n, k), g.mul(x, beta));
  }

  private static Expr beta2(Graph g, Expr beta, Axis k) {
    return g.gather(beta, k, g.literal(1));
  }

  private static void weightedMatrix(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 12);
    Axis k = b.plate("k", 4);
    Expr x = b.matrix("x", n, k);
    Expr beta = b.latent("beta", List.of(k), "normal", b.number(0), b.number(1));
    Expr e = b.latent("e", List.of(n), "normal", b.number(0), b.number(1));
    Expr product = g.sum(g.mul(g.mul(x, beta), e), k);
    Expr squares = g.sum(g.mul(g.square(x), beta), k);
    Expr offset = g.sum(g.sub(g.mul(x, beta), b.reals("u", n, k)), k);
    b.observed(b.reals("y", n), "normal", g.add(product, g.add(squares, offset)), b.number(1));
  }

  /** A matrix of coefficients: no plain matrix times vector. */
  private static void manyResponses(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 12);
    Axis k = b.plate("k", 4);
    Axis r = b.plate("r", 3);
    Expr beta = b.latent("beta", List.of(k, r), "normal", b.number(0), b.number(1));
    Expr product = g.sum(g.mul(b.matrix("x", n, k), beta), k);
    b.observed(b.reals("y", n, r), "normal", product, b.number(1));
  }

  /** A plate that could be sorted by its index has a matrix too. */
  private static void gatheredRegression(ModelBuilder b) {
    Graph g = b.graph();
    Axis group = b.plate("group", 5);
    Axis n = b.plate("n", 50);
    Axis k = b.plate("k", 4);
    Expr beta = b.latent("beta", List.of(k), "normal", b.number(0), b.number(1));
    Expr a = b.latent("a", List.of(group), "normal", b.number(0), b.number(1));
    Expr product = g.sum(g.mul(b.matrix("x", n, k), beta), k);
    Expr mean = g.add(product, g.gather(a, group, b.index("g", group, n)));
    b.observed(b.integers("y", 5, n), "poissonLog", g.mul(b.number(0.2), mean));
  }
}
