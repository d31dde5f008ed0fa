package dev.isotropy.processor;

import java.util.Map;
import java.util.Set;

/**
 * The processor's options, {@code -Aname=value}.
 *
 * @param without {@code isotropy.without}: names of optimisations to leave out, separated by
 *     commas; results agree, only slower
 * @param dump {@code isotropy.dump}: a folder that receives every level of the intermediate form as
 *     text, or empty
 * @param explain {@code isotropy.explain}: whether to print a note about each site that says what
 *     was done to it, and why
 */
public record Options(Set<String> without, String dump, boolean explain) {

  /** The option that leaves optimisations out. */
  public static final String WITHOUT = "isotropy.without";

  /** The option that names a folder for dumps. */
  public static final String DUMP = "isotropy.dump";

  /** The option that asks for notes about reparameterizations. */
  public static final String EXPLAIN = "isotropy.explain";

  /** The names of all options. */
  public static final Set<String> NAMES = Set.of(WITHOUT, DUMP, EXPLAIN);

  /** Reads the options as the compiler gives them. */
  public static Options of(Map<String, String> options) {
    String without = options.getOrDefault(WITHOUT, "");
    return new Options(
        without.isEmpty() ? Set.of() : Set.of(without.split(",")),
        options.getOrDefault(DUMP, ""),
        options.containsKey(EXPLAIN) && !"false".equals(options.get(EXPLAIN)));
  }
}
