package dev.isotropy.processor.notation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.isotropy.CompiledModel;
import dev.isotropy.CompiledModel.Reparameterization;
import dev.isotropy.processor.ModelProcessor;
import dev.isotropy.processor.Source;
import dev.isotropy.processor.frontend.CompiledClasses;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What generated classes say about a model, in mathematical notation. */
class NotationTest {

  private static final Pattern LISTING =
      Pattern.compile("<pre>\\{@code\\n(.*?)\\}</pre>", Pattern.DOTALL);

  private static Compilation compile(String components, String body) {
    Compilation compiled = Source.record(components, body).compile(new ModelProcessor());
    assertThat(compiled.errors()).isEmpty();
    return compiled;
  }

  private static String generated(Compilation compiled) {
    try {
      return compiled.generatedSourceFile("MModel").orElseThrow().getCharContent(true).toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The model as written, and as sampled where that differs; without the data. */
  private static List<String> listings(String components, String body) {
    List<String> listings = new ArrayList<>();
    Matcher found = LISTING.matcher(generated(compile(components, body)));
    while (found.find()) {
      listings.add(
          found.group(1).replaceAll("(?m)^ \\* ?", "").replaceAll("(?m)^data .*\n", "").strip());
    }
    return listings;
  }

  private static final String SCHOOLS =
      """
      @Sample Normal mu() { return normal(0, 5); }
      @Sample HalfCauchy tau() { return halfCauchy(5); }
      @Sample @Plate("school") @Reparam(LocScale.class)
      Normal theta(double mu, double tau) { return normal(mu, tau); }
      @Sample @Plate("school")
      Normal y(double theta, double sigma) { return normal(theta, sigma); }
      """;

  @Test
  void beforeAndAfter() {
    assertThat(listings("double[] y, double[] sigma", SCHOOLS))
        .containsExactly(
            """
            μ ~ Normal(0, 5)
            τ ~ HalfCauchy(5)
            θ[school] ~ Normal(μ, τ)
            y[school] ~ Normal(θ[school], σ[school]), observed\
            """,
            """
            μ ~ Normal(0, 5)
            τ ~ HalfCauchy(5)
            θ_decentered[school] ~ Normal(0, 1)
            θ[school] = μ + τ · θ_decentered[school]
            y[school] ~ Normal(θ[school], σ[school]), observed\
            """);
  }

  @Test
  void theSameAsDataAndInNotes() throws ReflectiveOperationException {
    Compilation compiled = compile("double[] y, double[] sigma", SCHOOLS);
    assertThat(generated(compiled)).contains("\"\\u03b8[school] ~ Normal(\\u03bc, \\u03c4)\"");
    CompiledClasses classes = new CompiledClasses(compiled);
    Constructor<?> record = classes.load("M").getDeclaredConstructors()[0];
    Constructor<?> model = classes.load("MModel").getDeclaredConstructors()[0];
    record.setAccessible(true);
    model.setAccessible(true);
    double[] numbers = {1, 2};
    List<Reparameterization> decisions =
        ((CompiledModel<?, ?>) model.newInstance(record.newInstance(numbers, numbers)))
            .reparameterization();
    assertThat(decisions)
        .extracting(Reparameterization::before)
        .containsExactly(
            "μ ~ Normal(0, 5)",
            "τ ~ HalfCauchy(5)",
            "θ[school] ~ Normal(μ, τ)",
            "θ_decentered[school] ~ Normal(0, 1)",
            "y[school] ~ Normal(θ[school], σ[school]), observed");
    assertThat(decisions)
        .extracting(Reparameterization::after)
        .containsExactly(
            List.of(),
            List.of(),
            List.of(
                "θ_decentered[school] ~ Normal(0, 1)", "θ[school] = μ + τ · θ_decentered[school]"),
            List.of(),
            List.of());
    assertThat(
            Source.messages(
                Source.record("double[] y, double[] sigma", SCHOOLS)
                    .process(new ModelProcessor(), "-Aisotropy.explain=true")))
        .anyMatch(
            note ->
                note.contains("before: θ[school] ~ Normal(μ, τ)\n")
                    && note.contains(
                        "after: θ_decentered[school] ~ Normal(0, 1);"
                            + " θ[school] = μ + τ · θ_decentered[school]\n"));
  }

  /** Expressions over latent a, b, c, x along k, and data d and j along k. */
  private static final String EXPRESSIONS =
      """
      a - (b - c)                  → a − b + c
      a - (b + c) * 2                  → a − (b + c) · 2
      -a * b                       → −a · b
      a * (-0.5) + b                   → −a · 0.5 + b
      a + -3                       → a − 3
      a * a * b / (c * 2)              → a² · b / (c · 2)
      a / b / c                    → a / (b · c)
      a / (b / c)                  → a · c / b
      (a + b) / c                  → (a + b) / c
      pow(a + b, 3)                    → (a + b)³
      pow(exp(a), -2)                  → 1 / exp(a)²
      pow(exp(a), b)                   → exp(a)^b
      pow(exp(a), b + 1)               → exp(a)^(b + 1)
      sqrt(exp(a)) * sqrt(a + exp(b))      → √exp(a) · √(a + exp(b))
      Math.abs(a) + invLogit(b)            → |a| + logit⁻¹(b)
      log1p(-a) + log1pExp(b - c)          → log(1 − a) + log(1 + exp(b − c))
      lgamma(exp(a)) - normalCdf(b)        → log Γ(exp(a)) − Φ(b)
      a > b ? a - 1 : b                → a − 1 if b < a else b
      (a > b && b != 0 ? 1 : c) * a        → (1 if b < a ∧ b ≠ 0 else c) · a
      Math.max(a, b) - Math.min(b, c)      → max(a, b) − min(b, c)
      sum(x)                       → ∑[k] x[k]
      2 * dot(x, d) + a                → 2 · (∑[k] x[k] · d[k]) + a
      x[j[0]] - x[1]                   → x[j[0]] − x[1]
      a * Math.PI + d.length               → a · π + |k|
      1e-9 * a / 3e12                  → 1e−9 · a / 3e12
      """;

  @Test
  void expressions() {
    List<String> java = EXPRESSIONS.lines().map(line -> line.split("→")[0].strip()).toList();
    StringBuilder body =
        new StringBuilder(
            """
            @Sample Normal a() { return normal(0, 1); }
            @Sample Normal b() { return normal(0, 1); }
            @Sample Normal c() { return normal(0, 1); }
            @Sample @Plate("k") Normal x(double d) { return normal(d, 1); }
            """);
    for (int i = 0; i < java.size(); i++) {
      body.append("@Factor double f").append(i);
      body.append("(double a, double b, double c, double[] x, double[] d, int[] j) {\n  return ");
      body.append(java.get(i)).append(";\n}\n");
    }
    String listing =
        listings("@Plate(\"k\") double[] d, @Plate(\"k\") int[] j", body.toString()).getFirst();
    assertThat(listing.lines().filter(line -> line.startsWith("log p")))
        .containsExactlyElementsOf(
            EXPRESSIONS.lines().map(line -> "log p += " + line.split("→")[1].strip()).toList());
  }

  @Test
  void greekWordsAreLetters() {
    assertThat(
            listings(
                "double sigmaOfAll",
                """
                @Sample Normal beta0() { return normal(0, 1); }
                @Sample Normal mu_eta(double beta0) { return normal(beta0, 1); }
                @Sample Normal Omega() { return normal(0, 1); }
                @Sample Normal pi(double mu_eta) { return normal(Math.PI * mu_eta, 1); }
                @Sample Normal nu() { return normal(0, 1); }
                @Sample Normal ν(double nu, double sigmaOfAll) { return normal(nu, sigmaOfAll); }
                """))
        .containsExactly(
            """
            β0 ~ Normal(0, 1)
            μ_η ~ Normal(β0, 1)
            Ω ~ Normal(0, 1)
            π ~ Normal(3.141592653589793 · μ_η, 1)
            nu ~ Normal(0, 1)
            ν ~ Normal(nu, sigmaOfAll)\
            """);
  }

  @Test
  void vectorsAreWrittenAsAWhole() {
    assertThat(
            listings(
                "int classes, @Plate({\"pupil\", \"effect\"}) double[][] x, int[] of, double[]"
                    + " score",
                """
                @Sample @Plate("effect") Normal mean() { return normal(0, 5); }
                @Sample LkjCholesky correlation(double[] mean) { return lkjCholesky(2, mean.length); }
                @Sample Dirichlet share() { return dirichlet(new double[] {1, 2, 0.5}); }
                @Sample @Plate(value = "class", size = "classes")
                MultivariateNormal effect(double[] mean, double[][] correlation) {
                  return multivariateNormal(mean, correlation);
                }
                @Sample @Plate("pupil")
                Normal score(double[] x, double[][] effect, int of, double[] share) {
                  return normal(dot(x, effect[of]), share[1]);
                }
                """))
        .containsExactly(
            """
            mean[effect] ~ Normal(0, 5)
            correlation ~ LkjCholesky(2, |effect|)
            share ~ Dirichlet((1, 2, 0.5))
            effect[class] ~ MultivariateNormal(mean, correlation)
            score[pupil] ~ Normal(∑[effect] x[pupil, effect] · effect[of[pupil], effect], share[1]), observed\
            """);
  }

  @Test
  void densitiesThatStandElsewhere() {
    assertThat(
            listings(
                    "double[] y, int[] n",
                    """
                    @Sample @Plate("t") @DiscreteCosine
                    Normal walk(@Index("t") int t, double[] walk) { return normal(t == 0 ? 0 : walk[t - 1], 1); }
                    @Sample @Reparam(Circular.class) VonMises angle() { return vonMises(0, 2); }
                    @Sample @Plate("t") @Reparam(Transform.class)
                    LogNormal y(double walk, double angle) { return logNormal(walk + angle, 1); }
                    @Sample @Reparam(Conjugate.class) Gamma rate() { return gamma(2, 1); }
                    @Sample @Plate("t") Poisson n(double rate) { return poisson(rate); }
                    """)
                .getLast())
        .isEqualTo(
            """
            walk_dct[t] ~ flat
            log p += log Normal(walk[t] | 0 if t = 0 else walk[t − 1], 1)
            walk[t] = dct⁻¹(walk_dct)[t]
            angle_circular ~ flat on vectors of length 1
            log p += log VonMises(angle | 0, 2)
            angle = atan2(angle_circular[1], angle_circular[0])
            y_base[t] ~ Normal(walk[t] + angle, 1), observed as log(y[t])
            log p += −log(y[t])
            rate ~ Gamma(2, 1), integrated out
            n[t] ~ Poisson(rate), observed\
            """);
  }

  @Test
  void longPartsStandOnLinesOfTheirOwn() {
    StringBuilder steps = new StringBuilder("double s = a;\n");
    for (int i = 0; i < 60; i++) {
      steps.append("s = Math.sin(s) + s * ").append(i + 2).append(";\n");
    }
    String body =
        "@Sample Normal a() { return normal(0, 1); }\n@Factor double f(double a) {\n"
            + steps
            + "return s;\n}\n";
    String listing = listings("double d", body).getFirst();
    assertThat(listing).contains("\nlog p += sin(");
    assertThat(listing.lines()).hasSizeLessThan(60).allMatch(line -> line.length() < 200);
  }
}
