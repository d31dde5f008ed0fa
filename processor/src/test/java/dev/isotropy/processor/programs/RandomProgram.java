package dev.isotropy.processor.programs;

import dev.isotropy.processor.programs.ProgramScope.Helper;
import dev.isotropy.processor.programs.ProgramScope.Place;
import dev.isotropy.processor.programs.ProgramScope.Row;
import dev.isotropy.processor.programs.ProgramScope.Table;
import dev.isotropy.processor.programs.ProgramScope.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The body of a method that a seed chooses, with static methods of its own: loops of all kinds,
 * jumps, local arrays, choices on data and on what is latent.
 *
 * <p>It reads the numbers {@code a} and {@code b}, the arrays {@code x} of five numbers or, along
 * the plate {@code n}, the element {@code x}, and {@code w} of three; and the data {@code i},
 * {@code j}, {@code k}, {@code group}, {@code u} and {@code m}.
 */
final class RandomProgram {

  private static final Place TOP = new Place(0, 0, true, false, "");

  private final Random random;
  private final long seed;
  private final boolean along;
  private final ProgramExpressions expressions;
  private final List<Helper> helpers = new ArrayList<>();
  private final StringBuilder methods = new StringBuilder();

  /**
   * Members of a model.
   *
   * @param name the derived quantity's
   * @param along whether there is one value for each element of the plate {@code n}
   * @param members the method of that name, and those that it calls
   */
  record Program(String name, boolean along, String members) {}

  /** The program of a seed. */
  static Program of(long seed) {
    RandomProgram program = new RandomProgram(seed);
    return new Program("d" + seed, program.along, program.members());
  }

  private RandomProgram(long seed) {
    this.seed = seed;
    this.random = new Random(seed * 0x9E3779B97F4A7C15L + 11);
    this.along = random.nextInt(4) == 0;
    this.expressions = new ProgramExpressions(random);
  }

  private String members() {
    for (int h = random.nextInt(3); h > 0; h--) {
      helper();
    }
    String body = body();
    String plate = along ? "@Plate(\"n\") " : "";
    String parameters =
        along
            ? "double a, double b, double x, double[] w, @Index(\"n\") int at"
            : "double a, double b, double[] x, double[] w";
    return methods
        + "@Deterministic "
        + plate
        + "double d"
        + seed
        + "("
        + parameters
        + ") {\n"
        + body
        + "}\n";
  }

  private String body() {
    ProgramScope scope = new ProgramScope(helpers);
    scope.numbers.addAll(List.of("a", "b"));
    scope.rows.add(new Row("w", 3, true, false));
    scope.rows.add(new Row("u", 5, true, false));
    if (along) {
      scope.numbers.add("x");
      scope.wholes.add(new Whole("at", 0, 4));
    } else {
      scope.rows.add(new Row("x", 5, true, false));
    }
    scope.dataRows.add(new Row("u", 5, true, false));
    scope.wholes.add(new Whole("i", 0, 2));
    scope.wholes.add(new Whole("j", 1, 4));
    scope.wholeRows.add(new Row("k", 4, true, false));
    scope.wholeRows.add(new Row("group", 5, true, false));
    scope.tables.add(new Table("m", 3, 5, false));
    ProgramStatements statements = new ProgramStatements(random, expressions, true);
    statements.some(scope, TOP, 2 + random.nextInt(5));
    statements.line("return " + result(scope) + ";");
    return statements.text();
  }

  /** Of all that was computed. */
  private String result(ProgramScope scope) {
    StringBuilder result = new StringBuilder(expressions.bounded(scope, 1));
    for (String name : scope.variables) {
      result.append(" + ").append(name);
    }
    for (Row row : scope.rows) {
      if (row.own()) {
        result.append(" + 0.5 * sum(").append(row.text()).append(")");
      }
    }
    for (Table table : scope.tables) {
      if (table.own()) {
        result.append(" + ").append(table.text()).append("[1][1]");
      }
    }
    for (Whole whole : scope.wholes) {
      if (whole.text().startsWith("o")) {
        result.append(" + 0.01 * ").append(whole.text());
      }
    }
    return result.toString();
  }

  private void helper() {
    String name = "h" + seed + "_" + helpers.size();
    ProgramScope scope = new ProgramScope(List.copyOf(helpers));
    switch (random.nextInt(3)) {
      case 0 -> {
        scope.numbers.addAll(List.of("p", "q"));
        scope.variables.add("p");
        scope.wholes.add(new Whole("c", -1_000_000, 1_000_000));
        scope.rows.add(new Row("r", 2, false, false));
        ProgramStatements statements = new ProgramStatements(random, expressions, true);
        statements.some(scope, TOP, 1 + random.nextInt(3));
        statements.line("return " + expressions.bounded(scope, 2) + " + " + result(scope) + ";");
        method("double", name, "double p, double q, int c, double[] r", statements);
        helpers.add(new Helper(name, "double", "ddir"));
      }
      case 1 -> {
        scope.numbers.add("p");
        scope.rows.add(new Row("r", 2, false, false));
        ProgramStatements statements = new ProgramStatements(random, expressions, false);
        statements.line("double[] result = r.clone();");
        scope.rows.add(new Row("result", 2, false, true));
        statements.some(scope, TOP, 1 + random.nextInt(3));
        statements.line("return result;");
        method("double[]", name, "double[] r, double p", statements);
        helpers.add(new Helper(name, "double[]", "rd"));
      }
      default -> {
        scope.numbers.add("p");
        scope.rows.add(new Row("r", 2, false, true));
        ProgramStatements statements = new ProgramStatements(random, expressions, false);
        statements.some(scope, TOP, 1 + random.nextInt(3));
        method("void", name, "double[] r, double p", statements);
        helpers.add(new Helper(name, "void", "rd"));
      }
    }
  }

  private void method(String type, String name, String parameters, ProgramStatements statements) {
    methods.append("static ").append(type).append(" ").append(name);
    methods.append("(").append(parameters).append(") {\n");
    methods.append(statements.text()).append("}\n");
  }
}
