package dev.isotropy.it.mutations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A changed source.
 *
 * @param number the seed of the changes
 * @param sources files by name
 */
record Mutant(int number, Corpus.Unit unit, Map<String, String> sources) {

  String origin() {
    return unit.name();
  }

  static Mutant of(int number, Corpus.Unit unit) {
    Map<String, String> sources = new LinkedHashMap<>();
    unit.helpers().forEach((name, text) -> sources.put(name, packaged(number, text)));
    String text = new Mutator(number).mutate(unit.text());
    sources.put(unit.file(), packaged(number, text));
    return new Mutant(number, unit, sources);
  }

  /** A source as it is. */
  static Mutant unchanged(int number, Corpus.Unit unit) {
    Map<String, String> sources = new LinkedHashMap<>();
    unit.helpers().forEach((name, text) -> sources.put(name, packaged(number, text)));
    sources.put(unit.file(), packaged(number, unit.text()));
    return new Mutant(number, unit, sources);
  }

  private static String packaged(int number, String text) {
    return "package m" + number + "; " + text;
  }

  String folder() {
    return "m" + number;
  }

  /** The lines that the source did not have. */
  String changes() {
    Set<String> old = unit.text().lines().collect(Collectors.toSet());
    return text()
        .lines()
        .skip(1)
        .filter(line -> !old.contains(line))
        .map(String::strip)
        .limit(6)
        .collect(Collectors.joining(" | "));
  }

  /** The changed file. */
  String text() {
    String last = "";
    for (String text : sources.values()) {
      last = text;
    }
    return last;
  }
}
