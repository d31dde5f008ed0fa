package dev.isotropy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function against values computed with fifty digits. */
class MathReferenceTest {

  /** Largest errors in units in the last place; all other functions are held to 1e-13 relative. */
  private static final Map<String, Double> ULPS =
      Map.ofEntries(
          Map.entry("exp", 1.0),
          Map.entry("expm1", 1.0),
          Map.entry("expm1Fast", 3.0),
          Map.entry("log", 1.0),
          Map.entry("log1p", 1.0),
          Map.entry("log1m", 1.0),
          Map.entry("log2", 1.0),
          Map.entry("log10", 1.0),
          Map.entry("cbrt", 1.0),
          Map.entry("sinh", 1.0),
          Map.entry("cosh", 1.0),
          Map.entry("tanh", 1.0),
          Map.entry("hypot", 1.0),
          Map.entry("sin", 1.0),
          Map.entry("cos", 1.0),
          Map.entry("tan", 1.0),
          Map.entry("asin", 1.0),
          Map.entry("acos", 1.0),
          Map.entry("atan", 1.0),
          Map.entry("atan2", 1.0),
          Map.entry("pow", 1.0),
          Map.entry("logit", 2.0),
          Map.entry("log1pExp", 2.0),
          Map.entry("log1mExp", 2.0),
          Map.entry("invLogit", 3.0));

  private record Reference(double[] arguments, BigDecimal value) {}

  static Stream<Map.Entry<String, List<Reference>>> functions() throws IOException {
    Map<String, List<Reference>> functions = new TreeMap<>();
    try (var stream = MathReferenceTest.class.getResourceAsStream("reference-values.txt");
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
      for (String line : reader.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] words = line.split(" ");
        double[] arguments =
            Arrays.stream(words, 1, words.length - 1).mapToDouble(Double::parseDouble).toArray();
        functions
            .computeIfAbsent(words[0], name -> new ArrayList<>())
            .add(new Reference(arguments, new BigDecimal(words[words.length - 1])));
      }
    }
    return functions.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void isAccurate(Map.Entry<String, List<Reference>> function) throws ReflectiveOperationException {
    String name = function.getKey();
    Double ulps = ULPS.get(name);
    for (Reference reference : function.getValue()) {
      double value = call(name, reference.arguments());
      BigDecimal error = new BigDecimal(value).subtract(reference.value()).abs();
      if (ulps == null) {
        BigDecimal relative = error.divide(reference.value().abs(), MathContext.DECIMAL64);
        assertThat(relative.doubleValue())
            .as("relative error of %s%s", name, Arrays.toString(reference.arguments()))
            .isLessThanOrEqualTo(1e-13);
      } else {
        BigDecimal ulp = new BigDecimal(Math.ulp(reference.value().doubleValue()));
        assertThat(error.divide(ulp, MathContext.DECIMAL64).doubleValue())
            .as("ulps of %s%s", name, Arrays.toString(reference.arguments()))
            .isLessThanOrEqualTo(ulps);
      }
    }
  }

  private static double call(String name, double[] arguments) throws ReflectiveOperationException {
    Class<?>[] types = new Class<?>[arguments.length];
    Arrays.fill(types, double.class);
    Method method = MathFunctions.class.getMethod(name, types);
    return (double) method.invoke(null, Arrays.stream(arguments).boxed().toArray());
  }
}
