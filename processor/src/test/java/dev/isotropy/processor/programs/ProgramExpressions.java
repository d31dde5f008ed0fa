package dev.isotropy.processor.programs;

import dev.isotropy.processor.programs.ProgramScope.Helper;
import dev.isotropy.processor.programs.ProgramScope.Row;
import dev.isotropy.processor.programs.ProgramScope.Table;
import dev.isotropy.processor.programs.ProgramScope.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Java expressions that a generator chooses, whose values stay small and are defined. */
final class ProgramExpressions {

  private final Random random;

  ProgramExpressions(Random random) {
    this.random = random;
  }

  /** A number between −1 and 1, or nearly. */
  String bounded(ProgramScope scope, int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> "Math.sin(" + number(scope, depth) + ")";
      case 1 -> "0.5 * (" + number(scope, depth) + ")";
      default -> "Math.tanh(" + number(scope, depth) + ")";
    };
  }

  /** A number. */
  String number(ProgramScope scope, int depth) {
    if (depth <= 0) {
      return leaf(scope);
    }
    return switch (random.nextInt(20)) {
      case 0, 1, 2 -> leaf(scope);
      case 3, 4, 5 ->
          number(scope, depth - 1)
              + ProgramScope.one(random, " + ", " - ")
              + atom(number(scope, depth - 1));
      case 6, 7, 8 -> atom(bounded(scope, depth - 1)) + " * " + atom(number(scope, depth - 1));
      case 9 -> atom(number(scope, depth - 1)) + " / " + positive(scope, depth - 1);
      case 10 -> {
        String function = ProgramScope.one(random, "Math.cos", "Math.atan", "invLogit", "square");
        yield function + "(" + bounded(scope, depth - 1) + ")";
      }
      case 11 -> "Math.log" + positive(scope, depth - 1);
      case 12 -> "Math.exp(" + bounded(scope, depth - 1) + ")";
      case 13 ->
          "("
              + condition(scope, depth - 1)
              + " ? "
              + number(scope, depth - 1)
              + " : "
              + number(scope, depth - 1)
              + ")";
      case 14 ->
          ProgramScope.one(random, "Math.max(", "Math.min(")
              + number(scope, depth - 1)
              + ", "
              + number(scope, depth - 1)
              + ")";
      case 15 ->
          "0.1 * normal("
              + bounded(scope, depth - 1)
              + ", "
              + positive(scope, depth - 1)
              + ").logProb("
              + number(scope, depth - 1)
              + ")";
      case 16 -> ofArray(scope);
      case 17 -> choice(scope, depth - 1);
      default -> called(scope, depth - 1);
    };
  }

  private String choice(ProgramScope scope, int depth) {
    return "(switch ("
        + whole(scope, 1).text()
        + ") { case 0 -> "
        + number(scope, depth)
        + "; case 1, 2 -> "
        + number(scope, depth)
        + "; default -> "
        + number(scope, depth)
        + "; })";
  }

  private String called(ProgramScope scope, int depth) {
    List<Helper> fitting =
        scope.helpers.stream().filter(helper -> helper.result().equals("double")).toList();
    return fitting.isEmpty() ? leaf(scope) : call(scope, ProgramScope.one(random, fitting), depth);
  }

  /** A call with arguments of the right kinds. */
  String call(ProgramScope scope, Helper helper, int depth) {
    List<String> arguments = new ArrayList<>();
    for (char kind : helper.parameters().toCharArray()) {
      arguments.add(
          switch (kind) {
            case 'd' -> bounded(scope, depth - 1);
            case 'i' -> whole(scope, 1).text();
            default -> ProgramScope.one(random, scope.rows).text();
          });
    }
    return helper.name() + "(" + String.join(", ", arguments) + ")";
  }

  private String ofArray(ProgramScope scope) {
    Row row = ProgramScope.one(random, scope.rows);
    Row other = ProgramScope.one(random, scope.rows);
    if (row.exact() && other.exact() && row.least() == other.least() && random.nextBoolean()) {
      return "0.2 * dot(" + row.text() + ", " + other.text() + ")";
    }
    return ProgramScope.one(random, "0.2 * sum(", "logSumExp(") + row.text() + ")";
  }

  private String leaf(ProgramScope scope) {
    return switch (random.nextInt(9)) {
      case 0 -> ProgramScope.one(random, "0.5", "1", "-0.25", "2.0");
      case 1 -> "0.1 * " + atom(whole(scope, 1).text());
      case 2 -> scope.dataNumbers.isEmpty() ? "1.5" : ProgramScope.one(random, scope.dataNumbers);
      case 3, 4, 5 -> element(scope, ProgramScope.one(random, scope.rows));
      case 6 ->
          scope.tables.isEmpty() ? "0.75" : element(scope, ProgramScope.one(random, scope.tables));
      default -> ProgramScope.one(random, scope.numbers);
    };
  }

  /** An element of an array. */
  String element(ProgramScope scope, Row row) {
    return row.text() + "[" + index(scope, row) + "]";
  }

  /** An element of a matrix. */
  String element(ProgramScope scope, Table table) {
    return table.text()
        + "["
        + index(scope, table.rows())
        + "]["
        + index(scope, table.columns())
        + "]";
  }

  /** A valid index into an array. */
  String index(ProgramScope scope, Row row) {
    if (!row.exact() && random.nextInt(3) == 0) {
      return "Math.floorMod(" + whole(scope, 1).text() + ", " + row.text() + ".length)";
    }
    return index(scope, row.least());
  }

  private String index(ProgramScope scope, int size) {
    List<Whole> fitting = new ArrayList<>();
    for (Whole whole : scope.counters) {
      if (whole.low() >= 0 && whole.high() < size) {
        fitting.add(whole);
        fitting.add(whole);
      } else if (whole.low() >= 1 && whole.high() <= size) {
        fitting.add(new Whole(whole.text() + " - 1", 0, 0));
      } else if (whole.low() >= -1 && whole.high() < size - 1) {
        fitting.add(new Whole(whole.text() + " + 1", 0, 0));
      }
    }
    for (Whole whole : scope.wholes) {
      if (whole.low() >= 0 && whole.high() < size) {
        fitting.add(whole);
      }
    }
    if (!fitting.isEmpty() && random.nextInt(5) > 0) {
      return ProgramScope.one(random, fitting).text();
    }
    return random.nextBoolean()
        ? "" + random.nextInt(size)
        : "Math.floorMod(" + whole(scope, 1).text() + ", " + size + ")";
  }

  /** An integer known from data. */
  Whole whole(ProgramScope scope, int depth) {
    List<Whole> known = new ArrayList<>(scope.wholes);
    known.addAll(scope.counters);
    if (depth <= 0 || random.nextInt(3) == 0) {
      return random.nextInt(4) == 0 || known.isEmpty()
          ? new Whole("" + random.nextInt(4), 0, 3)
          : ProgramScope.one(random, known);
    }
    Whole a = whole(scope, depth - 1);
    Whole b = whole(scope, depth - 1);
    String x = atom(a.text());
    String y = atom(b.text());
    return switch (random.nextInt(7)) {
      case 0, 1 -> new Whole(x + " + " + y, a.low() + b.low(), a.high() + b.high());
      case 2 -> new Whole(x + " - " + y, a.low() - b.high(), a.high() - b.low());
      case 3 -> new Whole("Math.floorMod(" + a.text() + ", 3)", 0, 2);
      case 4 -> new Whole(x + " % 3", -2, 2);
      case 5 -> scope.wholeRows.isEmpty() ? a : new Whole(elementOfWholes(scope), 0, 2);
      default ->
          new Whole(
              "(" + dataCondition(scope) + " ? " + x + " : " + y + ")",
              Math.min(a.low(), b.low()),
              Math.max(a.high(), b.high()));
    };
  }

  private String elementOfWholes(ProgramScope scope) {
    Row row = ProgramScope.one(random, scope.wholeRows);
    return row.text() + "[" + index(scope, row.least()) + "]";
  }

  /** A condition known from data. */
  String dataCondition(ProgramScope scope) {
    String compared = ProgramScope.one(random, " < ", " > ", " == ", " != ", " <= ", " >= ");
    return switch (random.nextInt(5)) {
      case 0 ->
          scope.dataRows.isEmpty()
              ? "true"
              : element(scope, ProgramScope.one(random, scope.dataRows)) + " > 0.1";
      case 1 ->
          "("
              + atom(whole(scope, 0).text())
              + compared
              + "1 "
              + ProgramScope.one(random, "&&", "||")
              + " "
              + atom(whole(scope, 0).text())
              + " < 2)";
      default -> atom(whole(scope, 1).text()) + compared + random.nextInt(3);
    };
  }

  /** A condition, also on what is latent. */
  String condition(ProgramScope scope, int depth) {
    return switch (random.nextInt(5)) {
      case 0 -> dataCondition(scope);
      case 1 -> "!(" + number(scope, depth - 1) + " > 0.05)";
      case 2 ->
          "("
              + dataCondition(scope)
              + ProgramScope.one(random, " && ", " || ")
              + atom(number(scope, depth - 1))
              + " < 0.15)";
      default ->
          atom(number(scope, depth - 1))
              + ProgramScope.one(random, " < ", " >= ")
              + atom(number(scope, depth - 1));
    };
  }

  private String positive(ProgramScope scope, int depth) {
    return "(1 + square(" + bounded(scope, depth - 1) + "))";
  }

  private static String atom(String text) {
    boolean plain = text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.');
    return plain ? text : "(" + text + ")";
  }
}
