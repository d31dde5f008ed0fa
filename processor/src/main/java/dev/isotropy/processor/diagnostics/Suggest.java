package dev.isotropy.processor.diagnostics;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the name that a user probably meant. */
public final class Suggest {

  private static final int MAX_LISTED = 12;

  private Suggest() {}

  /** The nearest name, if its edit distance is at most a third of the longer name's length. */
  public static Optional<String> nearest(String written, Collection<String> names) {
    String best = "";
    int bestDistance = Integer.MAX_VALUE;
    for (String name : names) {
      int distance = distance(written, name);
      boolean near = 3 * distance <= Math.max(written.length(), name.length());
      if (near && distance < bestDistance) {
        best = name;
        bestDistance = distance;
      }
    }
    return bestDistance == Integer.MAX_VALUE ? Optional.empty() : Optional.of(best);
  }

  /** {@code did you mean 'theta'?}, or else what there is. */
  public static String advice(String written, Collection<String> names) {
    return nearest(written, names)
        .map(name -> "did you mean '" + name + "'?")
        .orElseGet(() -> choice(names));
  }

  private static String choice(Collection<String> names) {
    if (names.size() <= 1) {
      return names.stream().findFirst().map(name -> "use " + name).orElse("there are none");
    }
    String listed = names.stream().limit(MAX_LISTED).collect(Collectors.joining(", "));
    return "use one of " + listed + (names.size() > MAX_LISTED ? ", …" : "");
  }

  /**
   * The number of insertions, deletions, replacements and exchanges of neighbours that turn one
   * string into another.
   */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
