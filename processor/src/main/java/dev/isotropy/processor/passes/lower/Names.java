package dev.isotropy.processor.passes.lower;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * Hands out names for generated code, each once: a second taker of the same name gets it with a
 * number.
 */
public final class Names {

  private final Set<String> taken;

  /**
   * Names in a scope.
   *
   * @param reserved names that are taken from the beginning
   */
  public Names(Collection<String> reserved) {
    this.taken = new HashSet<>(reserved);
  }

  /** Names in a scope inside this one. */
  public Names inner() {
    return new Names(taken);
  }

  /** A name like the one wished for. */
  public String take(String wish) {
    String base = identifier(wish);
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + i;
    }
    return name;
  }

  /** Gives a name back, when the scope in which it was used is closed. */
  public void release(String name) {
    taken.remove(name);
  }

  /** The first letter in upper case. */
  public static String capital(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** A Java identifier in camel case: {@code theta_decentered} becomes {@code thetaDecentered}. */
  public static String identifier(String wish) {
    StringBuilder name = new StringBuilder();
    boolean up = false;
    for (int i = 0; i < wish.length(); i++) {
      char c = wish.charAt(i);
      if ((c == '_' && !name.isEmpty() && i + 1 < wish.length())
          || !Character.isJavaIdentifierPart(c)) {
        up = !name.isEmpty();
        continue;
      }
      name.append(up ? Character.toUpperCase(c) : c);
      up = false;
    }
    if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
      name.insert(0, name.isEmpty() ? "value" : "value_");
    }
    return SourceVersion.isKeyword(name) || isLikeType(name) ? name + "Value" : name.toString();
  }

  /** Whether a variable of this name might hide a type that generated code mentions. */
  private static boolean isLikeType(CharSequence name) {
    return Character.isUpperCase(name.charAt(0)) && name.chars().anyMatch(Character::isLowerCase);
  }
}
