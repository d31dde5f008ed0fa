package dev.isotropy.processor.notation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How names are written: a Greek word, alone, before digits or between underscores, as its letter.
 *
 * <pre>
 * tau                 τ
 * theta_decentered    θ_decentered
 * beta0               β0
 * sigmaOfSchool       as it is
 * </pre>
 *
 * <p>Names that would look the same stay as they are.
 */
final class Symbols {

  private static final Map<String, String> LETTERS = new HashMap<>();

  static {
    String small = "αβγδεζηθικλμνξοπρστυφχψω";
    List<String> words =
        List.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
            "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi",
            "chi", "psi", "omega");
    for (int i = 0; i < words.size(); i++) {
      LETTERS.put(words.get(i), small.substring(i, i + 1));
    }
    LETTERS.remove("omicron");
    // The others are Latin letters.
    for (String word :
        List.of("Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Phi", "Psi", "Omega")) {
      String letter = requireNonNull(LETTERS.get(word.toLowerCase(Locale.ROOT)));
      LETTERS.put(word, letter.toUpperCase(Locale.ROOT));
    }
  }

  private final Map<String, String> symbols = new HashMap<>();

  /** The symbols of all names of a model. */
  Symbols(Collection<String> names) {
    Map<String, Set<String>> written = new HashMap<>();
    for (String name : names) {
      written.computeIfAbsent(symbol(name), _ -> new HashSet<>()).add(name);
      written.computeIfAbsent(name, _ -> new HashSet<>()).add(name);
    }
    for (String name : names) {
      String symbol = symbol(name);
      symbols.put(name, Set.of(name).equals(written.get(symbol)) ? symbol : name);
    }
  }

  /** How a name is written. */
  String of(String name) {
    return symbols.getOrDefault(name, name);
  }

  /** Whether something is written so. */
  boolean isTaken(String symbol) {
    return symbols.containsValue(symbol);
  }

  private static String symbol(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : Arrays.asList(name.split("_", -1))) {
      int digits = part.length();
      while (digits > 0 && Character.isDigit(part.charAt(digits - 1))) {
        digits--;
      }
      String letter = LETTERS.get(part.substring(0, digits));
      parts.add(letter == null ? part : letter + part.substring(digits));
    }
    return String.join("_", parts);
  }
}
