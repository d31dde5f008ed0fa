package dev.isotropy.processor.families;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A reference value of a log density and its derivatives.
 *
 * @param derivative by x; NaN for discrete families
 */
record GoldenCase(
    String family, double x, double logProb, double derivative, List<Argument> arguments) {

  /** A parameter with the derivative by it, which is NaN where there is none. */
  record Argument(String name, double value, double derivative) {}

  /** The cases of a family, in the order of the file. */
  static List<GoldenCase> of(String family) {
    return all().stream().filter(golden -> golden.family().equals(family)).toList();
  }

  Argument argument(String name) {
    return arguments.stream()
        .filter(argument -> argument.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<GoldenCase> all() {
    List<GoldenCase> cases = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                GoldenCase.class.getResourceAsStream("/golden/distributions.txt"),
                StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(GoldenCase::parse)
          .forEach(cases::add);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return cases;
  }

  private static GoldenCase parse(String line) {
    List<String> fields = Arrays.asList(line.split(" "));
    List<Argument> arguments = new ArrayList<>();
    for (String field : fields.subList(4, fields.size())) {
      String[] parts = field.split("[=:]");
      arguments.add(new Argument(parts[0], number(parts[1]), number(parts[2])));
    }
    return new GoldenCase(
        fields.get(0),
        number(fields.get(1)),
        number(fields.get(2)),
        number(fields.get(3)),
        arguments);
  }

  private static double number(String text) {
    return text.equals("-") ? Double.NaN : Double.parseDouble(text);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(family).append('(');
    for (Argument argument : arguments) {
      text.append(argument.name()).append('=').append(argument.value()).append(", ");
    }
    return text.append("x=").append(x).append(')').toString();
  }
}
