package dev.isotropy.it.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stan's nanoseconds per gradient, as printed on the same machine: one line per program, which
 * begins with its name and ends with {@code ns per gradient} and the figure. Of several lines for
 * one program the fastest counts.
 */
final class StanTimes {

  private static final Pattern LINE = Pattern.compile("(\\w+) .*ns per gradient (\\d+)");

  private final Map<String, Double> nanoseconds = new HashMap<>();

  /** No figures. */
  StanTimes() {}

  /** Reads the lines of a file; others are skipped. */
  StanTimes(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        nanoseconds.merge(matcher.group(1), Double.valueOf(matcher.group(2)), Math::min);
      }
    }
  }

  /** Nanoseconds per gradient, if known. */
  OptionalDouble of(String program) {
    Double known = nanoseconds.get(program);
    return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
  }
}
