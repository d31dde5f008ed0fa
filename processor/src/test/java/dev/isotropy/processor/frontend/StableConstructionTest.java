package dev.isotropy.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.isotropy.CompiledModel;
import dev.isotropy.DataException;
import dev.isotropy.LogDensity;
import dev.isotropy.processor.ModelProcessor;
import dev.isotropy.processor.Source;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Stabilities and skews from data are checked when a model is built, whatever rewrites the site.
 */
class StableConstructionTest {

  private static final double[] STABILITY = {0.8, 0.996, 1, 1.004, 2};
  private static final double[] SKEW = {0.3, -1, 1, -0.4, 1};
  private static final double[] Y = {0.7, -2.3, 0.4, 3, -0.5};

  /** A site of stable distributions, alone and rewritten. */
  enum Rewritten {
    INTEGRATED("", "StableWithLogProb y", "stableWithLogProb(stability, skew, 1, a)"),
    MIXED("@Reparam(StableReparam.class)", "Stable y", "stable(stability, skew, 1, a)"),
    SYMMETRIC("@Reparam(SymmetricStable.class)", "Stable y", "stable(stability, 0, 1, a)"),
    LATENT("@Reparam(LatentStable.class)", "Stable x", "stable(stability, skew, 1, a)"),
    LATENT_MIXED("@Reparam(StableReparam.class)", "Stable x", "stable(stability, skew, 1, a)"),
    CHAINED("@LocScale(centered = 0.5) @LatentStable", "Stable x", "stable(stability, skew, 1, a)"),
    TRANSFORMED(
        "@Reparam({Transform.class, StableReparam.class})",
        "Transformed<Stable> x",
        "transformed(stable(stability, skew, 1, a), exp())");

    private final String annotations;
    private final String declaration;
    private final String body;

    Rewritten(String annotations, String declaration, String body) {
      this.annotations = annotations;
      this.declaration = declaration;
      this.body = body;
    }

    String site() {
      return declaration.substring(declaration.length() - 1);
    }

    boolean reads(String component) {
      return body.contains(component);
    }

    /** Whether a skew of 1 leaves nothing that is normal. */
    boolean isMixed() {
      return annotations.contains("StableReparam");
    }

    String source() {
      String children =
          site().equals("x")
              ? "@Sample @Plate(\"n\") Normal y(double x) { return normal(x, 1); }"
              : "";
      return """
      @Model
      record M(double[] stability, double[] skew, double[] y) {
        @Sample Normal a(double[] stability, double[] skew) {
          return normal(0, 1 + 0 * (stability[0] + skew[0]));
        }
        @Sample @Plate("n") %s
        %s(double stability, double skew, double a) { return %s; }
        %s
      }
      """
          .formatted(annotations, declaration, body, children);
    }
  }

  /** Builds models of one form. */
  private static final class Models {

    private final Constructor<?> record;
    private final Constructor<?> model;

    Models(Rewritten rewritten) {
      Compilation compiled = Source.of(rewritten.source()).compile(new ModelProcessor());
      assertThat(compiled.errors()).isEmpty();
      CompiledClasses classes = new CompiledClasses(compiled);
      record = classes.load("M").getDeclaredConstructors()[0];
      model = classes.load("MModel").getDeclaredConstructors()[0];
      record.setAccessible(true);
      model.setAccessible(true);
    }

    CompiledModel<?, ?> of(double[] stability, double[] skew) throws ReflectiveOperationException {
      return (CompiledModel<?, ?>) model.newInstance(record.newInstance(stability, skew, Y));
    }

    void refuses(double[] stability, double[] skew, String message) {
      assertThatThrownBy(() -> of(stability, skew))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .isInstanceOf(DataException.class)
          .hasMessage(message);
    }
  }

  private static double[] with(double[] values, int position, double value) {
    double[] copy = values.clone();
    copy[position] = value;
    return copy;
  }

  @ParameterizedTest
  @EnumSource
  void checksData(Rewritten rewritten) throws ReflectiveOperationException {
    Models models = new Models(rewritten);
    double[] inner = {0.3, -0.999, 0, -0.4, 0.9};
    String role = "' it must be in ";
    for (double stability : new double[] {0, -0.5, 2.5}) {
      models.refuses(
          with(STABILITY, 3, stability),
          inner,
          "stability[3] is "
              + words(stability)
              + "; as the stability of '"
              + rewritten.site()
              + role
              + "(0, 2]");
    }
    if (rewritten.reads("skew")) {
      for (double skew : new double[] {-1.5, 1.25}) {
        models.refuses(
            STABILITY,
            with(inner, 1, skew),
            "skew[1] is " + skew + "; as the skew of '" + rewritten.site() + role + "[-1, 1]");
      }
    }
    if (rewritten.isMixed()) {
      for (int skew : new int[] {-1, 1}) {
        assertThatThrownBy(() -> models.of(STABILITY, with(inner, 4, skew)))
            .cause()
            .isInstanceOf(DataException.class)
            .hasMessageStartingWith("skew[4] is " + skew + "; as the skew of '" + rewritten.site())
            .hasMessageContaining(
                "under StableReparam it must be between -1 and 1; with -1 or 1 no part");
      }
    }
    finite(models.of(STABILITY, inner));
    if (!rewritten.isMixed()) {
      finite(models.of(STABILITY, SKEW));
    }
  }

  private static String words(double value) {
    return value == 0 ? "0" : String.valueOf(value);
  }

  /** Also where angles are as near to their ends as coordinates reach. */
  private static void finite(CompiledModel<?, ?> model) {
    LogDensity density = model.evaluator();
    double[] q = new double[model.dimension()];
    double[] gradient = new double[q.length];
    for (double end : new double[] {0, 0.5, -3, 12, -12}) {
      Arrays.setAll(q, i -> i % 3 == 0 ? 0.3 : i % 3 == 1 ? end : -end);
      assertThat(density.logDensityAndGradient(q, gradient)).as("at %s", end).isNotNaN();
      if (Math.abs(end) < 4) {
        assertThat(Arrays.stream(gradient)).allMatch(Double::isFinite);
      }
    }
  }
}
