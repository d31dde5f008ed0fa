package dev.isotropy.it.mutations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Changes a valid source as mistakes, haste and malice do. */
final class Mutator {

  private final Random random;
  private List<Token> tokens = List.of();

  Mutator(long seed) {
    this.random = new Random(seed);
  }

  /** A mutant of a source. */
  String mutate(String source) {
    tokens = Token.of(source);
    int changes = 1 + (random.nextInt(3) == 0 ? random.nextInt(3) : 0);
    for (int i = 0; i < changes; i++) {
      change();
    }
    return Token.join(tokens);
  }

  private void change() {
    switch (random.nextInt(36)) {
      case 0 -> tokens.remove(place());
      case 1 -> duplicate();
      case 2 -> swap(place());
      case 3 -> Collections.swap(tokens, place(), place());
      case 4, 5, 6, 7 -> replaceName();
      case 8, 9 -> replace(this::isNumber, one(Vocabulary.LITERALS));
      case 10 -> replace(Token::isName, one(Vocabulary.LITERALS));
      case 11, 12 ->
          replace(token -> Vocabulary.TYPES.contains(token.text()), one(Vocabulary.TYPES));
      case 13 -> wrap("(".repeat(1 + random.nextInt(60)), ")");
      case 14, 15 -> wrapInCalls();
      case 16 -> wrapInChoices();
      case 17, 18 -> nestStatement();
      case 19, 20 -> insert(memberStart(), one(Vocabulary.ANNOTATIONS));
      case 21 -> insert(place(), one(Vocabulary.ANNOTATIONS));
      case 22, 23, 24 -> renameEverywhere();
      case 25 -> remove(";");
      case 26, 27 ->
          replace(token -> Vocabulary.OPERATORS.contains(token.text()), one(Vocabulary.OPERATORS));
      case 28 -> removeRange();
      case 29 -> copyRange();
      case 30 -> emptyParentheses();
      case 31 -> tokens = new ArrayList<>(tokens.subList(0, place()));
      case 32 -> insert(place(), one(Vocabulary.WORDS));
      case 33 -> copyArgument();
      case 34 -> insert(memberStart(), one(Vocabulary.MODIFIERS));
      default -> insertStatement();
    }
  }

  private interface Test {
    boolean test(Token token);
  }

  private boolean isNumber(Token token) {
    return token.isNumber();
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Any token, seldom one of the imports. */
  private int place() {
    int from = random.nextInt(50) == 0 ? 0 : afterImports();
    return from + random.nextInt(tokens.size() - from);
  }

  private int afterImports() {
    int after = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).text().equals("import")) {
        after = i;
        while (after < tokens.size() - 1 && !tokens.get(after).text().equals(";")) {
          after++;
        }
      }
    }
    return Math.min(after + 1, tokens.size() - 1);
  }

  private List<Integer> places(Test test) {
    return IntStream.range(afterImports(), tokens.size())
        .filter(i -> test.test(tokens.get(i)))
        .boxed()
        .toList();
  }

  private int placeOf(Test test) {
    List<Integer> places = places(test);
    return places.isEmpty() ? place() : one(places);
  }

  private void duplicate() {
    int at = place();
    tokens.add(at, new Token(" ", tokens.get(at).text()));
  }

  private void swap(int at) {
    if (at + 1 < tokens.size()) {
      Collections.swap(tokens, at, at + 1);
    }
  }

  private void replace(Test test, String text) {
    int at = placeOf(test);
    tokens.set(at, tokens.get(at).with(text));
  }

  private String anotherName() {
    return tokens.get(placeOf(Token::isName)).text();
  }

  private void replaceName() {
    replace(Token::isName, anotherName());
  }

  private void renameEverywhere() {
    String old = anotherName();
    String name = random.nextInt(4) == 0 ? anotherName() : one(Vocabulary.NAMES);
    for (int i : places(token -> token.text().equals(old))) {
      tokens.set(i, tokens.get(i).with(name));
    }
  }

  private void insert(int at, String text) {
    tokens.addAll(at, Token.piece(text + " "));
  }

  private void remove(String text) {
    int at = placeOf(token -> token.text().equals(text));
    tokens.remove(at);
  }

  /** Opens before an operand and closes after it as often as it was opened. */
  private void wrap(String open, String close) {
    int at = placeOf(token -> token.isName() || token.isNumber());
    int end = operandEnd(at);
    long depth = open.chars().filter(c -> c == '(').count();
    tokens.addAll(end, Token.piece(close.repeat((int) depth)));
    tokens.addAll(at, Token.piece(open));
  }

  /** After a name or number with its calls and indices. */
  private int operandEnd(int at) {
    int end = at + 1;
    while (end < tokens.size()) {
      String next = tokens.get(end).text();
      if (next.equals("(") || next.equals("[")) {
        end = closing(end) + 1;
      } else if (next.equals(".") && end + 1 < tokens.size()) {
        end += 2;
      } else {
        break;
      }
    }
    return Math.min(end, tokens.size());
  }

  /** The place of the bracket that closes one. */
  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      String text = tokens.get(i).text();
      if ("([{".contains(text)) {
        depth++;
      } else if (")]}".contains(text) && --depth == 0) {
        return i;
      }
    }
    return tokens.size() - 1;
  }

  private void wrapInCalls() {
    StringBuilder open = new StringBuilder();
    int depth = random.nextInt(8) == 0 ? 40 : 1 + random.nextInt(3);
    for (int i = 0; i < depth; i++) {
      open.append(one(Vocabulary.FUNCTIONS)).append('(');
    }
    wrap(open.toString(), ")");
  }

  private void wrapInChoices() {
    int at = placeOf(token -> token.isName() || token.isNumber());
    List<Token> operand = new ArrayList<>(tokens.subList(at, operandEnd(at)));
    String name = anotherName();
    int depth = 1 + random.nextInt(random.nextInt(6) == 0 ? 14 : 3);
    List<Token> nested = new ArrayList<>(operand);
    for (int i = 0; i < depth; i++) {
      List<Token> outer =
          new ArrayList<>(Token.piece("(" + name + one(List.of(" > 0", " == " + i, "")) + " ? "));
      outer.addAll(i % 2 == 0 ? nested : operand);
      outer.addAll(Token.piece(":"));
      outer.addAll(i % 2 == 0 ? operand : nested);
      outer.addAll(Token.piece(")"));
      nested = outer;
    }
    tokens.subList(at, operandEnd(at)).clear();
    tokens.addAll(at, nested);
  }

  /** A statement that returns, inside others. */
  private void nestStatement() {
    int at = placeOf(token -> token.text().equals("return"));
    int end = at;
    while (end < tokens.size() && !tokens.get(end).text().equals(";")) {
      end++;
    }
    end = Math.min(end + 1, tokens.size());
    String name = anotherName();
    int depth = 1 + random.nextInt(random.nextInt(6) == 0 ? 12 : 2);
    for (int i = 0; i < depth; i++) {
      String open =
          one(
              List.of(
                  "{",
                  "for (int i%d = 0; i%d < 3; i%d++) {",
                  "for (int i%d = 0; i%d < NAME.length; i%d++) {",
                  "if (NAME > 0) {",
                  "if (NAME == 1) {",
                  "while (NAME < %d) {",
                  "do {",
                  "synchronized (this) {",
                  "try {",
                  "switch (NAME) { case %d: {",
                  "Runnable r%d = () -> {",
                  "label%d: {"));
      String close =
          switch (open.substring(0, Math.min(2, open.length()))) {
            case "do" -> "} while (NAME > 0);";
            case "tr" -> "} finally { }";
            case "sw" -> "} default: }";
            case "Ru" -> "};";
            default -> "}";
          };
      tokens.addAll(end, Token.piece(close.replace("NAME", name)));
      List<Token> opening =
          Token.piece(open.replace("%d", Integer.toString(i)).replace("NAME", name));
      tokens.addAll(at, opening);
      end += opening.size() + Token.piece(close).size();
    }
  }

  /** After a bracket or semicolon: mostly where a member or a statement begins. */
  private int memberStart() {
    int at = placeOf(token -> token.text().equals(";") || "{}".contains(token.text()));
    return Math.min(at + 1, tokens.size());
  }

  private void insertStatement() {
    String name = anotherName();
    String statement =
        one(
            List.of(
                "double extra = NAME;",
                "int extra = NAME;",
                "double[] extra = new double[NAME];",
                "double[][] extra = new double[2][NAME];",
                "NAME = 1;",
                "NAME += 1;",
                "NAME++;",
                "NAME[0] = 2;",
                "double acc = 0; for (int u = 0; u < NAME; u++) { acc += u * NAME; }",
                "double acc = 1; for (double each : NAME) { acc *= each; }",
                "double acc = 1; while (acc < 10) { acc = acc * 2; }",
                "for (;;) { }",
                "for (int u = 10; u > 0; u -= 2) { NAME += u; }",
                "if (NAME) return null;",
                "System.out.println(NAME);",
                "throw new IllegalStateException();",
                "class Local { }",
                "record Local(int a) { }",
                "var extra = NAME;",
                "Normal extra = normal(NAME, 1);",
                "double extra = normal(NAME, 1).logProb(NAME);",
                "int extra = switch (NAME) { case 1 -> 2; default -> { yield 3; } };",
                "double extra = NAME(NAME);",
                "{ { ; } }",
                "return;",
                "return NAME;"));
    insert(memberStart(), statement.replace("NAME", name));
  }

  private int[] range() {
    int from = memberStart();
    int to = from;
    while (to < tokens.size()) {
      String text = tokens.get(to).text();
      if (text.equals("{")) {
        to = closing(to);
        break;
      }
      if (text.equals(";") || text.equals("}")) {
        break;
      }
      to++;
    }
    return new int[] {from, Math.min(to + 1, tokens.size())};
  }

  private void removeRange() {
    int[] range = range();
    tokens.subList(range[0], range[1]).clear();
  }

  private void copyRange() {
    int[] range = range();
    List<Token> copy = new ArrayList<>(tokens.subList(range[0], range[1]));
    tokens.addAll(memberStart(), copy);
  }

  private void emptyParentheses() {
    int open = placeOf(token -> token.text().equals("("));
    if (closing(open) > open) {
      tokens.subList(open + 1, closing(open)).clear();
    }
  }

  private void copyArgument() {
    int from = placeOf(token -> token.isName() || token.isNumber());
    List<Token> operand = new ArrayList<>(tokens.subList(from, operandEnd(from)));
    int at = placeOf(token -> token.isName() || token.isNumber());
    if (random.nextBoolean()) {
      tokens.subList(at, operandEnd(at)).clear();
    } else {
      operand.addAll(Token.piece(","));
    }
    tokens.addAll(at, operand);
  }
}
