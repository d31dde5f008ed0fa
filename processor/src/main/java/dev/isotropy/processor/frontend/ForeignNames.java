package dev.isotropy.processor.frontend;

import static java.util.Map.entry;

import dev.isotropy.processor.diagnostics.Suggest;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names that Stan, Pyro or a typing error leave in a body, and what to write for them. */
final class ForeignNames {

  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          entry("target", "write a method annotated @Factor that returns the term"),
          entry("real", "write double"),
          entry("vector", "write double[]"),
          entry("row_vector", "write double[]"),
          entry("array", "write double[]"),
          entry("matrix", "write double[][]"),
          entry("sample", "write a method annotated @Sample that returns the distribution"),
          entry("observe", "write a method annotated @Sample, named like the data"),
          entry("plate", "write @Plate(\"n\") on the method"),
          entry("factor", "write a method annotated @Factor that returns the term"),
          entry("deterministic", "write a method annotated @Deterministic that returns the value"),
          entry("param", "write a method annotated @Sample; flat priors are improperUniform()"),
          entry("fabs", "write Math.abs"),
          entry("Phi", "write normalCdf"),
          entry("inv_Phi", "write inverseNormalCdf"),
          entry("std_normal", "write normal(0, 1)"),
          entry("double_exponential", "write laplace"),
          entry("inv_gamma", "write inverseGamma"),
          entry("neg_binomial_2", "write negativeBinomial2"),
          entry("poisson_log", "write poissonLog"),
          entry("multi_normal", "write multivariateNormalCovariance"),
          entry("multi_normal_cholesky", "write multivariateNormal"),
          entry("multi_normal_prec", "write multivariateNormalPrecision"),
          entry("lkj_corr_cholesky", "write lkjCholesky"),
          entry("dot_product", "write dot"),
          entry("dot_self", "write dot(x, x)"),
          entry("log_mix", "write logMix"),
          entry("sd", "write standardDeviation"),
          entry("std", "write standardDeviation"),
          entry("stdev", "write standardDeviation"),
          entry("sigmoid", "write invLogit"),
          entry("expit", "write invLogit"),
          entry("gaussian", "write normal"),
          entry("student_t", "write studentT"),
          entry("mvn", "write multivariateNormal"),
          entry("relu", "write Math.max(0, x)"),
          entry("where", "write condition ? a : b"));

  private ForeignNames() {}

  /** What to write in the place of a name; empty if that cannot be guessed. */
  static Optional<String> meaning(String name) {
    String known = MEANINGS.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<String> unimported = imported(name);
    if (unimported.isPresent()) {
      return unimported;
    }
    for (String suffix : List.of("_lpdf", "_lpmf")) {
      if (name.endsWith(suffix)) {
        return Optional.of(
            "write "
                + plain(name.substring(0, name.length() - suffix.length()))
                + "(…).logProb(x)");
      }
    }
    for (String suffix : List.of("_lcdf", "_lccdf")) {
      if (name.endsWith(suffix)) {
        String method = suffix.equals("_lcdf") ? "logCdf" : "logCcdf";
        String family = plain(name.substring(0, name.length() - suffix.length()));
        return Optional.of("write " + family + "(…)." + method + "(x)");
      }
    }
    if (name.endsWith("_rng")) {
      return Optional.of("make it a site of its own, annotated @Sample");
    }
    return near(name);
  }

  /** What to import for a name that is right. */
  private static Optional<String> imported(String name) {
    if (Families.byFactory(name).isPresent()) {
      return Optional.of(
          "write import static dev.isotropy.Distributions.*; at the top of the file");
    }
    if (Families.byTypeName(name).isPresent()) {
      return Optional.of("write import dev.isotropy.distributions.*; at the top of the file");
    }
    return Functions.ownNames().contains(name) || ArrayFunctions.names().contains(name)
        ? Optional.of("write import static dev.isotropy.MathFunctions.*; at the top of the file")
        : Optional.empty();
  }

  /** The name of a family as it is here, if it differs only in case and underscores. */
  private static String plain(String name) {
    return same(name).orElse(name);
  }

  private static Optional<String> near(String name) {
    Optional<String> same = same(name);
    return same.isPresent()
        ? same.map(known -> "write " + known)
        : Suggest.nearest(name, names()).map(known -> "did you mean '" + known + "'?");
  }

  private static Optional<String> same(String name) {
    String wanted = folded(name);
    return names().stream().filter(known -> folded(known).equals(wanted)).findFirst();
  }

  private static String folded(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(Families.all().stream().map(Family::factory).toList());
    names.addAll(Functions.ownNames());
    names.addAll(ArrayFunctions.names());
    names.addAll(Families.all().stream().map(Family::typeName).toList());
    return names;
  }
}
