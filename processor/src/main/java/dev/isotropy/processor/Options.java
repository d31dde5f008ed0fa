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
 */
public record Options(Set<String> without, String dump) {

  /** The option that leaves optimisations out. */
  public static final String WITHOUT = "isotropy.without";

  /** The option that names a folder for dumps. */
  public static final String DUMP = "isotropy.dump";

  /** The names of all options. */
  public static final Set<String> NAMES = Set.of(WITHOUT, DUMP);

  /** Reads the options as the compiler gives them. */
  public static Options of(Map<String, String> options) {
    String without = options.getOrDefault(WITHOUT, "");
    return new Options(
        without.isEmpty() ? Set.of() : Set.of(without.split(",")), options.getOrDefault(DUMP, ""));
  }
}
