package dev.isotropy.it.mutations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token of Java.
 *
 * @param gap the white space and comments before it
 */
record Token(String gap, String text) {

  private static final Pattern NEXT =
      Pattern.compile(
          "(?<gap>(?:\\s|//[^\\n"
              + "]*|/\\*(?s:.*?)\\*/)*)"
              + "(?<text>\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'"
              + "|[\\p{L}_$][\\p{L}\\p{N}_$]*"
              + "|0[xXbB][0-9a-fA-F_]+[lL]?|(?:\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)(?:[eE][+-]?\\d+)?[fFdDlL]?"
              + "|>>>=|<<=|>>=|->|::|\\+\\+|--|&&|\\|\\||[=!<>+\\-*/&|^%]=|\\.\\.\\.|.)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  static List<Token> of(String source) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = NEXT.matcher(source);
    while (matcher.lookingAt()) {
      tokens.add(new Token(matcher.group("gap"), matcher.group("text")));
      matcher.region(matcher.end(), source.length());
    }
    return tokens;
  }

  static String join(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    for (Token token : tokens) {
      text.append(token.gap).append(token.text);
    }
    return text.append('\n').toString();
  }

  /** The tokens of a piece that is put between others. */
  static List<Token> piece(String source) {
    List<Token> tokens = of(source);
    if (!tokens.isEmpty() && tokens.getFirst().gap.isEmpty()) {
      tokens.set(0, new Token(" ", tokens.getFirst().text));
    }
    return tokens;
  }

  boolean isName() {
    return NAME.matcher(text).matches();
  }

  boolean isNumber() {
    return Character.isDigit(text.charAt(0))
        || text.length() > 1 && text.charAt(0) == '.' && Character.isDigit(text.charAt(1));
  }

  Token with(String other) {
    return new Token(gap, other);
  }
}
