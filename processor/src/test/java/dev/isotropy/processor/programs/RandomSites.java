package dev.isotropy.processor.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The source of a model that a seed chooses, of what sites can be: masked, imputed, summed out,
 * sequences and panels, with bodies that run step by step.
 */
final class RandomSites {

  private static final List<String> NUMBERS =
      List.of("a", "b", "tau", "Math.sin(a)", "a * b", "0.3 * b + 1", "Math.exp(-tau)");
  private static final List<String> SCALES =
      List.of("tau", "Math.exp(0.3 * a)", "1 + b * b", "0.7", "1 / (1 + tau)");
  private static final List<String> ENUMERATED =
      List.of(
          "@Plate(\"n\") Bernoulli z(double a) { return bernoulli(invLogit(a)); }",
          "@Plate(\"n\") Binomial z(double a) { return binomial(3, invLogit(a)); }",
          """
          @Plate("n") Categorical z(double a, double b) {
              return categorical(softmax(new double[] {0, a, b}));
            }\
          """,
          """
          @Plate("n") Bernoulli z(@Index("n") int i, int[] z, double a, double b) {
              return bernoulli(i == 0 ? 0.4 : z[i - 1] == 1 ? invLogit(a) : invLogit(b));
            }\
          """);
  private static final List<String> SERIES =
      List.of(
          "return i == 0 ? normal(0, 1) : normal(0.5 * b * q[i - 1], 1);",
          "double m = 0; for (int j = 0; j < i; j++) { m = 0.4 * m + Math.sin(q[j]); }"
              + " return normal(m, 0.5 + tau);",
          "double m = b; for (int j = 0; j < i; j++) { m = 0.4 * m + (q[j] > 0 ? q[j] : 0.1 * b); }"
              + " return normal(m, 1);",
          "double m = tau; for (int j = i - 1; j >= 0; j -= 2) { m = b * (m + q[j]) * 0.3;"
              + " if (j % 3 == 0) break; } return normal(m, 1);");

  private final Random random;
  private final List<String> sites = new ArrayList<>();

  /** Whether data may lack elements of {@code y} and {@code w}. */
  final boolean imputesY;

  final boolean imputesW;

  RandomSites(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L + 11);
    imputesY = random.nextInt(5) < 2;
    imputesW = random.nextBoolean();
    site("Normal a() { return normal(0, 1); }");
    site("Normal b(double a) { return normal(" + one(List.of("0", "a", "0.5 * a")) + ", 1.5); }");
    site("HalfNormal tau() { return halfNormal(1); }");
    site(
        "@Plate(value = \"g\", size = \"groups\") Normal e(double tau) { return normal(0, tau); }");
    observed();
    panel();
    if (random.nextBoolean()) {
      path();
    }
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void site(String text) {
    sites.add("@Sample " + text);
  }

  private void observed() {
    StringBuilder parameters = new StringBuilder("double a, double b, double tau");
    StringBuilder mean = new StringBuilder(one(NUMBERS));
    int enumerated = random.nextInt(ENUMERATED.size() + 1);
    boolean discrete = enumerated < ENUMERATED.size();
    if (discrete) {
      site("@Enumerate " + ENUMERATED.get(enumerated));
      parameters.append(", int z");
      mean.append(one(List.of(" + (z == 0 ? a : b)", " + z", " - 0.5 * z * z")));
    }
    if (random.nextInt(4) > 0) {
      site(
          "@Plate(\"n\") Normal q(@Index(\"n\") int i, double[] q, double b, double tau) { "
              + one(SERIES)
              + " }");
      parameters.append(", double q");
      mean.append(" + q");
    }
    if (random.nextBoolean()) {
      parameters.append(", double[] e, int g, double x");
      mean.append(one(List.of(" + e[g] * x", " + Math.cos(x * e[g])")));
    }
    if (random.nextInt(3) == 0) {
      parameters.append(", @Index(\"n\") int i, double[] y");
      mean.append(" + (i == 0 ? 0 : 0.3 * y[i - 1])");
    }
    String body = "return normal(" + mean + ", " + one(SCALES) + ");";
    if (!discrete && random.nextInt(3) > 0) {
      body =
          random.nextBoolean()
              ? "double[] h = new double[3]; h[0] = %s; for (int j = 1; j < 3; j++) { h[j] ="
                  + " Math.sin(h[j - 1]) + %s; } return normal(h[2], %s);"
              : "double h = %s; int c = 0; while (c < 12) { h = 0.7 * h + Math.sin(h * %s) / (1 +"
                  + " c); c += 1 + c %% 2; } return normal(h, %s);";
      body = body.formatted(mean, one(NUMBERS), one(SCALES));
    }
    sites.add(
        (random.nextInt(3) == 0 ? "@Sample(mask = \"seen\") " : "@Sample ")
            + (imputesY ? "@Impute " : "")
            + "@Plate(\"n\") Normal y("
            + parameters
            + ") { "
            + body
            + " }");
    site(
        discrete && random.nextBoolean()
            ? "@Plate(\"n\") Poisson k(double a, int z) { return poisson(Math.exp(0.2 * a + 0.3 *"
                + " z)); }"
            : "@Plate(\"n\") Poisson k(double a, double y) { return poisson(Math.exp(0.1 * a * y));"
                + " }");
  }

  private void panel() {
    String body =
        one(
            List.of(
                "return normal(t == 0 ? a : b * w[t - 1], " + one(SCALES) + ");",
                "double v = tau; for (int j = 0; j < t; j++) { v = 0.5 * v + 0.2 * w[j] * w[j]; }"
                    + " return normal(a, Math.sqrt(v + 0.1));",
                "double v = 0; for (double c = 1; c < 9; c *= 2) { v = b * v + c * tau; }"
                    + " return normal(t == 0 ? v / 40 : w[t - 1], 1);"));
    sites.add(
        (random.nextBoolean() ? "@Sample(mask = \"there\") " : "@Sample ")
            + (imputesW ? "@Impute " : "")
            + "@Plate({\"s\", \"t\"}) Normal w(@Index(\"t\") int t, double[] w, double a, double b,"
            + " double tau) { "
            + body
            + " }");
  }

  private void path() {
    sites.add(
        """
        @Deterministic double[] path(double a, double b, double[] x) {
            double[] path = new double[x.length];
            double s = a;
            for (int i = 0; i < x.length; i++) {
              s = Math.sin(s) + b * x[i];
              path[i] = s;
            }
            return path;
          }\
        """);
    sites.add(
        """
        @Factor double steps(double[] path) {
            double s = 0;
            for (int i = 1; i < path.length; i++) {
              s = 0.5 * s - square(path[i] - path[i - 1]) / 10;
            }
            return s;
          }\
        """);
  }

  /** The record. */
  String source(String name) {
    return """
    @Model
    record %s(double[] x, int[] g, int groups, double[] y, @Plate("n") boolean[] seen, int[] k,
        @Plate({"s", "t"}) double[][] w, @Plate({"s", "t"}) boolean[][] there) {
      %s
    }
    """
        .formatted(name, String.join("\n  ", sites));
  }
}
