package dev.isotropy.processor.backend;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements of generated methods, read from their text. */
final class Statements {

  private static final String TYPE = "[\\w.]+(?:<[^=;]+>)?(?:\\[\\])*";

  /** A declaration of a variable of its own, at the beginning of a statement. */
  private static final Pattern DECLARATION =
      Pattern.compile("(?m)^\\s*(?:final )?(?!return |throw |new |else )(" + TYPE + ") (\\w+) = ");

  private static final Pattern POSITION = Pattern.compile("^for \\(int (\\w+) = ");
  private static final Pattern JUMP = Pattern.compile("\\b(?:return|break|continue)\\b");

  private Statements() {}

  /**
   * A statement.
   *
   * @param text the whole of a simple one; what stands before the braces of another
   */
  record Statement(String text, List<Statement> inner, boolean block) {

    /** With all inside it. */
    String whole() {
      if (!block) {
        return text + "\n";
      }
      StringBuilder all = new StringBuilder(text).append(" {\n");
      inner.forEach(each -> all.append(each.whole()));
      return all.append("}\n").toString();
    }

    int length() {
      return text.length() + inner.stream().mapToInt(Statement::length).sum();
    }
  }

  /** The statements of a method's body. */
  static List<Statement> parse(String text) {
    return parse(text, new int[1]);
  }

  private static List<Statement> parse(String text, int[] at) {
    List<Statement> statements = new ArrayList<>();
    int depth = 0;
    int start = at[0];
    while (at[0] < text.length()) {
      char c = text.charAt(at[0]++);
      switch (c) {
        case '"' -> at[0] = afterString(text, at[0]);
        case '(', '[' -> depth++;
        case ')', ']' -> depth--;
        case ';' -> {
          if (depth == 0) {
            statements.add(new Statement(text.substring(start, at[0]).strip(), List.of(), false));
            start = at[0];
          }
        }
        case '{' -> {
          String before = text.substring(start, at[0] - 1).strip();
          if (depth == 0 && (before.endsWith(")") || before.endsWith("else"))) {
            statements.add(new Statement(before, parse(text, at), true));
            start = at[0];
          } else {
            depth++;
          }
        }
        case '}' -> {
          if (depth == 0) {
            return statements;
          }
          depth--;
        }
        default -> {}
      }
    }
    return statements;
  }

  private static int afterString(String text, int from) {
    int at = from;
    while (text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  /** Whether one jumps. */
  static boolean leaves(List<Statement> statements) {
    return statements.stream().anyMatch(each -> JUMP.matcher(each.whole()).find());
  }

  /** The variable that a loop counts with. */
  static Optional<String> position(String header) {
    Matcher matcher = POSITION.matcher(header);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The names of the variables that are declared in a text. */
  static Set<String> declared(String text) {
    Set<String> names = new HashSet<>();
    Matcher matcher = DECLARATION.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(2));
    }
    return names;
  }

  /**
   * Puts the types of all variables into a map.
   *
   * @return whether those of one name have one type
   */
  static boolean types(List<Statement> statements, Map<String, String> into) {
    boolean agree = true;
    for (Statement each : statements) {
      Matcher matcher = DECLARATION.matcher(each.text());
      if (!each.block() && matcher.lookingAt()) {
        String before = into.put(matcher.group(2), matcher.group(1));
        agree &= before == null || before.equals(matcher.group(1));
      }
      agree &= types(each.inner(), into);
    }
    return agree;
  }

  /** The text with assignments for the declarations of some variables. */
  static String assigning(String text, Set<String> fields) {
    return DECLARATION
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    fields.contains(found.group(2)) ? found.group(2) + " = " : found.group()));
  }

  /** The words of a text. */
  static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(text.split("\\W+")));
  }

  /** The type of a variable, from its text. */
  static TypeName typeName(String text) {
    if (text.endsWith("[]")) {
      return ArrayTypeName.of(typeName(text.substring(0, text.length() - 2)));
    }
    int generic = text.indexOf('<');
    if (generic >= 0) {
      String[] arguments = text.substring(generic + 1, text.length() - 1).split(", ");
      return ParameterizedTypeName.get(
          ClassName.bestGuess(text.substring(0, generic)),
          Arrays.stream(arguments).map(Statements::typeName).toArray(TypeName[]::new));
    }
    return switch (text) {
      case "double" -> TypeName.DOUBLE;
      case "int" -> TypeName.INT;
      case "boolean" -> TypeName.BOOLEAN;
      default -> ClassName.bestGuess(text);
    };
  }
}
