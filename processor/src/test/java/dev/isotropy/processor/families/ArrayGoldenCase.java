package dev.isotropy.processor.families;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A reference value of a log density with arrays, and its derivatives, row-major. */
record ArrayGoldenCase(String family, double logProb, Value x, List<Value> arguments) {

  /** A value with the derivatives by its elements, which are NaN where there are none. */
  record Value(String name, double[] elements, double[] derivatives) {}

  /** The cases of all families, in the order of the file. */
  static List<ArrayGoldenCase> all() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                ArrayGoldenCase.class.getResourceAsStream("/golden/arrays.txt"),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(ArrayGoldenCase::parse)
          .toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static ArrayGoldenCase parse(String line) {
    List<String> fields = Arrays.asList(line.split(" "));
    return new ArrayGoldenCase(
        fields.get(0),
        Double.parseDouble(fields.get(1)),
        value(fields.get(2)),
        fields.subList(3, fields.size()).stream().map(ArrayGoldenCase::value).toList());
  }

  private static Value value(String field) {
    String[] parts = field.split("[=:]");
    return new Value(parts[0], numbers(parts[1]), numbers(parts[2]));
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(","))
        .mapToDouble(each -> each.equals("-") ? Double.NaN : Double.parseDouble(each))
        .toArray();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(family).append('(');
    arguments.forEach(
        each ->
            text.append(each.name())
                .append('=')
                .append(Arrays.toString(each.elements()))
                .append(' '));
    return text.append("x=").append(Arrays.toString(x.elements())).append(')').toString();
  }
}
