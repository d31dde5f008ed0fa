package dev.isotropy.processor.programs;

import dev.isotropy.processor.programs.ProgramScope.Helper;
import dev.isotropy.processor.programs.ProgramScope.Place;
import dev.isotropy.processor.programs.ProgramScope.Row;
import dev.isotropy.processor.programs.ProgramScope.Table;
import dev.isotropy.processor.programs.ProgramScope.Whole;
import java.util.List;
import java.util.Random;

/** Java statements that a generator chooses. Loops end, indices are valid, values stay small. */
final class ProgramStatements {

  private static final int DEEPEST = 3;

  private final Random random;
  private final ProgramExpressions expressions;
  private final StringBuilder out = new StringBuilder();
  private final boolean returns;
  private int names;

  /**
   * A generator of statements.
   *
   * @param returns whether a statement may return a number
   */
  ProgramStatements(Random random, ProgramExpressions expressions, boolean returns) {
    this.random = random;
    this.expressions = expressions;
    this.returns = returns;
  }

  /** What was written. */
  String text() {
    return out.toString();
  }

  void line(String text) {
    out.append(text).append('\n');
  }

  /** Writes some statements. */
  void some(ProgramScope scope, Place place, int count) {
    for (int i = 0; i < count; i++) {
      statement(scope, place);
    }
  }

  private void statement(ProgramScope scope, Place place) {
    boolean deep = place.depth() >= DEEPEST;
    switch (random.nextInt(deep ? 10 : 18)) {
      case 0, 1 -> declare(scope);
      case 2, 3, 4 -> assign(scope);
      case 5 -> array(scope);
      case 6, 7 -> write(scope);
      case 8 -> whole(scope, place);
      case 9 -> jump(scope, place);
      case 10, 11, 12 -> loop(scope, place);
      case 13 -> whileLoop(scope, place);
      case 14, 15 -> choice(scope, place);
      case 16 -> switched(scope, place);
      default -> call(scope);
    }
  }

  private void declare(ProgramScope scope) {
    String name = "v" + names++;
    if (random.nextInt(4) == 0) {
      line("double " + name + ";");
      line("if (" + expressions.condition(scope, 2) + ") {");
      line(name + " = " + expressions.number(scope, 2) + ";");
      line("} else {");
      line(name + " = " + expressions.bounded(scope, 2) + ";");
      line("}");
    } else {
      line("double " + name + " = " + expressions.number(scope, 2) + ";");
    }
    scope.numbers.add(name);
    scope.variables.add(name);
  }

  private void assign(ProgramScope scope) {
    if (scope.variables.isEmpty()) {
      declare(scope);
      return;
    }
    String name = ProgramScope.one(random, scope.variables);
    switch (random.nextInt(5)) {
      case 0 -> line(name + " = " + expressions.bounded(scope, 2) + ";");
      case 1 -> line(name + " *= " + expressions.bounded(scope, 2) + ";");
      case 2 -> line(name + " -= " + expressions.bounded(scope, 2) + ";");
      case 3 -> line(name + " = 0.5 * " + name + " + " + expressions.bounded(scope, 2) + ";");
      default -> line(name + " += " + expressions.bounded(scope, 2) + ";");
    }
  }

  private void array(ProgramScope scope) {
    String name = "c" + names++;
    switch (random.nextInt(5)) {
      case 0 -> {
        String first = expressions.bounded(scope, 1);
        line("double[] " + name + " = {" + first + ", " + expressions.number(scope, 1) + ", 0.5};");
        scope.rows.add(new Row(name, 3, true, true));
      }
      case 1 -> {
        Row from = ProgramScope.one(random, scope.rows);
        line("double[] " + name + " = " + from.text() + ".clone();");
        scope.rows.add(new Row(name, from.least(), from.exact(), true));
      }
      case 2 -> {
        Whole size = expressions.whole(scope, 0);
        int least = Math.max(0, size.low()) + 2;
        line("double[] " + name + " = new double[Math.max(0, " + size.text() + ") + 2];");
        scope.rows.add(new Row(name, least, false, true));
      }
      case 3 -> {
        int rows = 2 + random.nextInt(2);
        int columns = 2 + random.nextInt(3);
        line("double[][] " + name + " = new double[" + rows + "][" + columns + "];");
        scope.tables.add(new Table(name, rows, columns, true));
      }
      default -> {
        int size = 2 + random.nextInt(4);
        line("double[] " + name + " = new double[" + size + "];");
        scope.rows.add(new Row(name, size, true, true));
      }
    }
  }

  private void write(ProgramScope scope) {
    List<Row> rows = scope.rows.stream().filter(Row::own).toList();
    List<Table> tables = scope.tables.stream().filter(Table::own).toList();
    if (rows.isEmpty() && tables.isEmpty()) {
      array(scope);
      return;
    }
    boolean table = rows.isEmpty() || !tables.isEmpty() && random.nextInt(3) == 0;
    String element =
        table
            ? expressions.element(scope, ProgramScope.one(random, tables))
            : expressions.element(scope, ProgramScope.one(random, rows));
    String operator = ProgramScope.one(random, " = ", " = ", " += ", " -= ", " *= ");
    line(element + operator + expressions.bounded(scope, 2) + ";");
  }

  /** Integers stay known from data only where no latent condition decides. */
  private void whole(ProgramScope scope, Place place) {
    List<Whole> own = scope.wholes.stream().filter(each -> each.text().startsWith("o")).toList();
    if (own.isEmpty() || random.nextInt(3) == 0) {
      String name = "o" + names++;
      line("int " + name + " = " + expressions.whole(scope, 2).text() + ";");
      scope.wholes.add(new Whole(name, -1_000_000, 1_000_000));
    } else if (place.dataOnly()) {
      String name = ProgramScope.one(random, own).text();
      String operator = ProgramScope.one(random, " += ", " -= ", " = ");
      line(name + operator + "Math.floorMod(" + expressions.whole(scope, 1).text() + ", 5);");
    }
  }

  private void jump(ProgramScope scope, Place place) {
    if (!place.dataOnly()) {
      assign(scope);
    } else if (place.loops() == 0 || random.nextInt(4) == 0) {
      if (returns) {
        String value = expressions.number(scope, 2);
        line("if (" + expressions.dataCondition(scope) + ") { return " + value + "; }");
      }
    } else {
      String label = place.label().isEmpty() || random.nextBoolean() ? "" : " " + place.label();
      String jump = place.breaks() && random.nextBoolean() ? "break" : "continue";
      line("if (" + expressions.dataCondition(scope) + ") { " + jump + label + "; }");
    }
  }

  private void loop(ProgramScope scope, Place place) {
    String label = random.nextInt(4) == 0 ? "l" + names++ : "";
    String named = label.isEmpty() ? "" : label + ": ";
    ProgramScope inner = scope.inner();
    if (random.nextInt(6) == 0) {
      String each = "e" + names++;
      Row row = ProgramScope.one(random, scope.rows);
      // What is walked must not change below.
      line(named + "for (double " + each + " : " + row.text() + ") {");
      inner.numbers.add(each);
      inner.rows.remove(row);
      inner.rows.add(new Row(row.text(), row.least(), row.exact(), false));
    } else {
      inner.counters.add(header(scope, named));
    }
    body(inner, place, label, place.dataOnly());
    line("}");
  }

  private Whole header(ProgramScope scope, String named) {
    String n = "n" + names++;
    Row row = ProgramScope.one(random, scope.rows);
    int last = row.exact() ? row.least() - 1 : 8;
    String length = row.text() + ".length";
    return switch (random.nextInt(6)) {
      case 0, 1 -> {
        line(named + "for (int " + n + " = 0; " + n + " < " + length + "; " + n + "++) {");
        yield new Whole(n, 0, last);
      }
      case 2 -> {
        line(named + "for (int " + n + " = " + length + " - 1; " + n + " >= 0; " + n + "--) {");
        yield new Whole(n, 0, last);
      }
      case 3 -> {
        line(named + "for (int " + n + " = 1; " + n + " < " + length + "; " + n + " += 2) {");
        yield new Whole(n, 1, last);
      }
      case 4 -> {
        int to = 2 + random.nextInt(4);
        Whole from = expressions.whole(scope, 0);
        String start = "Math.floorMod(" + from.text() + ", 2)";
        line(named + "for (int " + n + " = " + start + "; " + n + " < " + to + "; " + n + "++) {");
        yield new Whole(n, 0, to - 1);
      }
      default -> {
        Whole to = expressions.whole(scope, 1);
        String most = "Math.floorMod(" + to.text() + ", 4)";
        line(named + "for (int " + n + " = 0; " + n + " <= " + most + "; " + n + "++) {");
        yield new Whole(n, 0, 3);
      }
    };
  }

  /** The counter changes first, so that {@code continue} ends no loop that would go on for ever. */
  private void whileLoop(ProgramScope scope, Place place) {
    String t = "t" + names++;
    line("int " + t + " = " + (1 + random.nextInt(6)) + ";");
    ProgramScope inner = scope.inner();
    inner.counters.add(new Whole(t, -2, 5));
    boolean until = random.nextInt(3) == 0;
    String more = t + " > 0" + (random.nextBoolean() ? "" : " && " + condition(scope));
    line(until ? "do {" : "while (" + more + ") {");
    line(t + " -= " + (1 + random.nextInt(2)) + ";");
    body(inner, place, "", place.dataOnly());
    line(until ? "} while (" + more + ");" : "}");
    scope.counters.add(new Whole(t, -2, 6));
  }

  private String condition(ProgramScope scope) {
    return "(" + expressions.dataCondition(scope) + ")";
  }

  private void body(ProgramScope inner, Place place, String label, boolean dataOnly) {
    Place within = new Place(place.depth() + 1, place.loops() + 1, dataOnly, true, label);
    if (place.loops() >= 2) {
      within = new Place(DEEPEST, place.loops() + 1, dataOnly, true, label);
    }
    some(inner, within, 1 + random.nextInt(3));
  }

  private void choice(ProgramScope scope, Place place) {
    boolean data = random.nextInt(3) == 0;
    line("if (" + (data ? condition(scope) : expressions.condition(scope, 2)) + ") {");
    branch(scope, place, data);
    if (random.nextBoolean()) {
      line("} else {");
      branch(scope, place, data);
    }
    line("}");
  }

  private void branch(ProgramScope scope, Place place, boolean data) {
    boolean dataOnly = data && place.dataOnly();
    Place within =
        new Place(place.depth() + 1, place.loops(), dataOnly, place.breaks(), place.label());
    some(scope.inner(), within, 1 + random.nextInt(2));
  }

  private void switched(ProgramScope scope, Place place) {
    Place within = new Place(place.depth() + 1, place.loops(), place.dataOnly(), false, "");
    boolean arrows = random.nextBoolean();
    line("switch (" + expressions.whole(scope, 1).text() + ") {");
    for (String label : List.of("case 0", "case 1, 2", "default")) {
      line(label + (arrows ? " -> {" : ": {"));
      some(scope.inner(), within, 1 + random.nextInt(2));
      line("}");
      if (!arrows && random.nextBoolean()) {
        line("break;");
      }
    }
    line("}");
  }

  private void call(ProgramScope scope) {
    List<Row> own = scope.rows.stream().filter(Row::own).toList();
    List<Helper> fitting =
        scope.helpers.stream().filter(each -> !each.result().equals("double")).toList();
    if (fitting.isEmpty()) {
      assign(scope);
      return;
    }
    Helper helper = ProgramScope.one(random, fitting);
    if (helper.result().equals("double[]")) {
      String name = "c" + names++;
      line("double[] " + name + " = " + expressions.call(scope, helper, 2) + ";");
      scope.rows.add(new Row(name, 2, false, true));
    } else if (!own.isEmpty()) {
      String argument = ProgramScope.one(random, own).text();
      String by = expressions.bounded(scope, 1);
      line(helper.name() + "(" + argument + ", " + by + ");");
    }
  }
}
