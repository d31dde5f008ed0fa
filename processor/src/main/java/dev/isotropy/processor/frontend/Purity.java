package dev.isotropy.processor.frontend;

import java.util.Set;
import javax.lang.model.element.TypeElement;

/** Knows methods of the JDK that give another value each time. */
final class Purity {

  private static final Set<String> IMPURE =
      Set.of(
          "java.lang.System",
          "java.lang.Runtime",
          "java.lang.Thread",
          "java.util.Random",
          "java.util.concurrent.ThreadLocalRandom",
          "java.util.SplittableRandom",
          "java.util.UUID",
          "java.util.random.RandomGenerator",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.Clock",
          "dev.isotropy.RandomStream");

  private Purity() {}

  static boolean isImpure(TypeElement owner, String name) {
    return IMPURE.contains(owner.getQualifiedName().toString())
        || name.equals("random")
        || name.equals("sample");
  }
}
