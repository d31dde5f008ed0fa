package dev.isotropy.processor.ir;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of one line of a listing. */
public final class Tokens {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<number>\\d+(?:\\.\\d+)?(?:E-?\\d+)?|(?:NaN|Infinity)\\b)"
              + "|(?<name>[\\p{L}_$][\\p{L}\\p{N}_$.]*)"
              + "|(?<symbol>\\|\\||&&|==|!=|<=|[-+*/<?:!=()\\[\\],]))");

  private static final List<String> REDUCTIONS =
      List.of("sum", "sumLog1p", "max", "product", "segments");

  private final String line;
  private final Matcher matcher;
  private boolean found;

  /** The tokens of a line. */
  public Tokens(String line) {
    this.line = line.strip();
    this.matcher = TOKEN.matcher(this.line);
    advance(0);
  }

  private void advance(int from) {
    matcher.region(from, line.length());
    found = matcher.lookingAt();
    if (!found && from < line.length()) {
      throw new IllegalArgumentException("unexpected " + line.substring(from));
    }
  }

  private String next() {
    String token = matcher.group().strip();
    advance(matcher.end());
    return token;
  }

  private boolean at(String group) {
    return found && matcher.group(group) != null;
  }

  /** Whether a name comes next. */
  public boolean atName() {
    return at("name");
  }

  boolean atNumber() {
    return at("number");
  }

  /** The symbol here; empty at anything else. */
  public String symbol() {
    return at("symbol") ? matcher.group("symbol") : "";
  }

  /** Whether {@code name[...](} comes next, which no leaf looks like. */
  boolean atReduction() {
    if (!atName() || !REDUCTIONS.contains(matcher.group("name"))) {
      return false;
    }
    int depth = 0;
    for (int i = matcher.end(); i < line.length(); i++) {
      char c = line.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (depth == 0) {
        return c == ']' && i + 1 < line.length() && line.charAt(i + 1) == '(';
      }
    }
    return false;
  }

  /** The name that comes next. */
  public String name() {
    if (!atName()) {
      throw new IllegalArgumentException("a name is expected");
    }
    return next();
  }

  double number() {
    return Double.parseDouble(next());
  }

  /** Passes a symbol, if it comes next. */
  public boolean accept(String symbol) {
    if (!symbol().equals(symbol)) {
      return false;
    }
    next();
    return true;
  }

  /** Passes a word, if it comes next. */
  public boolean acceptWord(String word) {
    if (!atName() || !matcher.group("name").equals(word)) {
      return false;
    }
    next();
    return true;
  }

  /** Passes a symbol, which must come next. */
  public void expect(String symbol) {
    if (!accept(symbol)) {
      throw new IllegalArgumentException(symbol + " is expected");
    }
  }

  /** Nothing may come next. */
  public void expectEnd() {
    if (found) {
      throw new IllegalArgumentException("unexpected " + matcher.group().strip());
    }
  }
}
