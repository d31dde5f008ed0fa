package dev.isotropy.processor.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The variables that a generated statement may use. */
final class ProgramScope {

  /**
   * A number known from data.
   *
   * @param text how it is written
   * @param low the smallest value that it can have
   * @param high the largest
   */
  record Whole(String text, int low, int high) {}

  /**
   * An array of numbers.
   *
   * @param text how it is written
   * @param least its smallest length
   * @param exact whether that is its length
   * @param own whether the program made it, and may write to it
   */
  record Row(String text, int least, boolean exact, boolean own) {}

  /** A matrix of numbers with known sizes. */
  record Table(String text, int rows, int columns, boolean own) {}

  /** A static method; kinds of parameters are {@code d} number, {@code i} int, {@code r} array. */
  record Helper(String name, String result, String parameters) {}

  /** What is generated around a statement. */
  record Place(int depth, int loops, boolean dataOnly, boolean breaks, String label) {}

  final List<String> numbers = new ArrayList<>();
  final List<String> variables = new ArrayList<>();
  final List<Whole> wholes = new ArrayList<>();
  final List<Whole> counters = new ArrayList<>();
  final List<Row> rows = new ArrayList<>();
  final List<Row> wholeRows = new ArrayList<>();
  final List<Table> tables = new ArrayList<>();
  final List<String> dataNumbers = new ArrayList<>();
  final List<Row> dataRows = new ArrayList<>();
  final List<Helper> helpers;

  ProgramScope(List<Helper> helpers) {
    this.helpers = helpers;
  }

  /** A scope within this one: what it declares ends with it. */
  ProgramScope inner() {
    ProgramScope inner = new ProgramScope(helpers);
    inner.numbers.addAll(numbers);
    inner.variables.addAll(variables);
    inner.wholes.addAll(wholes);
    inner.counters.addAll(counters);
    inner.rows.addAll(rows);
    inner.wholeRows.addAll(wholeRows);
    inner.tables.addAll(tables);
    inner.dataNumbers.addAll(dataNumbers);
    inner.dataRows.addAll(dataRows);
    return inner;
  }

  static <T> T one(Random random, List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  static String one(Random random, String... some) {
    return some[random.nextInt(some.length)];
  }
}
