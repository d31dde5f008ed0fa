package dev.isotropy.processor.ir.blocks;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.ExpressionParser;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Routine;
import dev.isotropy.processor.ir.Tokens;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads blocks as {@link BlockText} writes them. */
public final class BlockParser extends ExpressionParser {

  private final List<String> lines;
  private final Map<String, Routine> routines;
  private final Map<String, Expr.Leaf> variables = new LinkedHashMap<>();
  private final List<Block.Parameter> parameters = new ArrayList<>();
  private int next;

  private BlockParser(String text, Map<String, Routine> routines) {
    super(new Graph());
    this.lines = text.lines().filter(line -> !line.isBlank()).toList();
    this.routines = routines;
  }

  /**
   * Reads a block.
   *
   * @param routines those that it may run, by name
   * @throws IllegalArgumentException at the first error, with its line
   */
  public static Block parse(String text, Map<String, Routine> routines) {
    BlockParser parser = new BlockParser(text, routines);
    try {
      return parser.block();
    } catch (IllegalArgumentException problem) {
      String line = parser.lines.get(Math.max(0, parser.next - 1));
      throw new IllegalArgumentException(problem.getMessage() + " in: " + line, problem);
    }
  }

  private Block block() {
    Tokens head = new Tokens(lines.get(next++));
    require(head.acceptWord("block"), "block");
    String name = head.name();
    head.expect("(");
    while (!head.accept(")")) {
      boolean latent = head.acceptWord("latent");
      parameters.add(new Block.Parameter(declaration(head.name(), head), latent));
      head.accept(",");
    }
    require(head.acceptWord("gives"), "gives");
    List<String> results = new ArrayList<>();
    List<Boolean> added = new ArrayList<>();
    while (head.atName()) {
      added.add(head.acceptWord("added"));
      results.add(head.name());
      head.accept(",");
    }
    head.expectEnd();
    while (next < lines.size() && isDeclaration(lines.get(next))) {
      Tokens tokens = new Tokens(lines.get(next++));
      declaration(tokens.name(), tokens);
      tokens.expectEnd();
    }
    List<Statement> body = statements(1);
    List<Block.Result> given = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      given.add(new Block.Result(variable(results.get(i)), added.get(i)));
    }
    return new Block(graph, name, parameters, given, body);
  }

  private static boolean isDeclaration(String line) {
    return line.strip().matches("(int|double|boolean) [^=]*");
  }

  private Expr.Leaf declaration(String type, Tokens tokens) {
    String name = tokens.name();
    List<Axis> dims = new ArrayList<>();
    if (tokens.accept("[")) {
      dims.addAll(axisList(tokens));
      tokens.expect("]");
    }
    Expr.Leaf leaf =
        (Expr.Leaf)
            graph.local(name, dims, Binding.LATENT, Type.valueOf(type.toUpperCase(Locale.ROOT)));
    variables.put(name, leaf);
    return leaf;
  }

  private Expr.Leaf variable(String name) {
    Expr.Leaf variable = variables.get(name);
    if (variable == null) {
      throw new IllegalArgumentException("no variable " + name);
    }
    return variable;
  }

  private List<Statement> statements(int depth) {
    List<Statement> statements = new ArrayList<>();
    while (next < lines.size() && depth(lines.get(next)) == depth && !isElse(lines.get(next))) {
      statements.add(statement(depth, lines.get(next++).strip()));
    }
    return statements;
  }

  private static boolean isElse(String line) {
    return line.strip().equals("else");
  }

  private static int depth(String line) {
    return (line.length() - line.stripLeading().length()) / 2;
  }

  private Statement statement(int depth, String line) {
    if (line.startsWith("require ")) {
      int end = line.indexOf(" else ");
      Expr condition = whole(line.substring("require ".length(), end));
      return new Statement.Require(condition, line.substring(end + " else ".length()));
    }
    Tokens tokens = new Tokens(line);
    String first = tokens.name();
    return switch (first) {
      case "for" -> loop(depth, tokens);
      case "while" -> {
        Expr condition = choice(tokens);
        yield new Statement.While(condition, statements(depth + 1));
      }
      case "if" -> {
        Expr condition = choice(tokens);
        List<Statement> then = statements(depth + 1);
        boolean otherwise = next < lines.size() && isElse(lines.get(next));
        next += otherwise ? 1 : 0;
        yield new Statement.If(condition, then, otherwise ? statements(depth + 1) : List.of());
      }
      case "save" -> new Statement.Save(place(tokens.name(), tokens));
      case "restore" -> new Statement.Restore(place(tokens.name(), tokens));
      default -> routines.containsKey(first) ? invoke(first, tokens) : written(first, tokens);
    };
  }

  private Statement loop(int depth, Tokens tokens) {
    Expr.Leaf counter = variable(tokens.name());
    tokens.expect("=");
    Expr from = choice(tokens);
    require(tokens.acceptWord("until"), "until");
    Expr to = choice(tokens);
    boolean down = tokens.acceptWord("down");
    return new Statement.For(counter, from, to, down, statements(depth + 1));
  }

  private Statement invoke(String name, Tokens tokens) {
    tokens.expect("(");
    List<Expr> arguments = new ArrayList<>();
    while (!tokens.accept(")")) {
      arguments.add(choice(tokens));
      tokens.accept(",");
    }
    require(tokens.acceptWord("gives"), "gives");
    List<Optional<Access>> results = new ArrayList<>();
    while (tokens.atName()) {
      results.add(
          tokens.acceptWord("nothing")
              ? Optional.empty()
              : Optional.of(place(tokens.name(), tokens)));
      tokens.accept(",");
    }
    return new Statement.Invoke(Objects.requireNonNull(routines.get(name)), arguments, results);
  }

  private Statement written(String name, Tokens tokens) {
    Access place = place(name, tokens);
    tokens.expect("=");
    if (!place.variable().dims().isEmpty() && place.index().isEmpty()) {
      if (tokens.acceptWord("copy")) {
        return new Statement.Copy(place.variable(), place(tokens.name(), tokens));
      }
      require(tokens.acceptWord("new"), "new");
      List<Expr> sizes = new ArrayList<>();
      while (tokens.accept("[")) {
        sizes.add(choice(tokens));
        tokens.expect("]");
      }
      return new Statement.Create(place.variable(), sizes);
    }
    Expr value = choice(tokens);
    tokens.expectEnd();
    return place.index().isEmpty()
        ? new Statement.Assign(place.variable(), value)
        : new Statement.Store(place, value);
  }

  private Access place(String name, Tokens tokens) {
    List<Expr> index = new ArrayList<>();
    while (tokens.accept("[")) {
      index.add(choice(tokens));
      tokens.expect("]");
    }
    return new Access(variable(name), index);
  }

  @Override
  protected Expr named(String name, Tokens tokens) {
    return place(name, tokens).expr(graph);
  }

  private Expr whole(String text) {
    return choice(new Tokens(text));
  }

  private static void require(boolean condition, String word) {
    if (!condition) {
      throw new IllegalArgumentException(word + " is expected");
    }
  }
}
