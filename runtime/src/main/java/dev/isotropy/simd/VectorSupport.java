package dev.isotropy.simd;

/**
 * Whether the vector forms can be used in this virtual machine; asked once, and safe to ask without
 * the incubator module.
 *
 * <p>The system property {@code isotropy.vector=false} chooses the scalar twins; they give the same
 * bits.
 */
public final class VectorSupport {

  private static final boolean AVAILABLE = decide();

  private VectorSupport() {}

  /**
   * Whether {@code jdk.incubator.vector} is there, works, and has at least two lanes of doubles.
   */
  public static boolean available() {
    return AVAILABLE;
  }

  private static boolean decide() {
    if ("false".equalsIgnoreCase(System.getProperty("isotropy.vector"))) {
      return false;
    }
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      refuse("run java with --add-modules jdk.incubator.vector to use the vector unit");
      return false;
    }
    try {
      // The name of the class below is resolved only here, where the module is known to be there.
      if (Lanes.COUNT >= 2) {
        return true;
      }
      refuse("this machine has one lane of doubles");
    } catch (LinkageError | RuntimeException e) {
      refuse("the Vector API of this Java does not work here, " + e);
    }
    return false;
  }

  private static void refuse(String reason) {
    System.getLogger(VectorSupport.class.getName())
        .log(System.Logger.Level.INFO, "Isotropy computes without vectors: " + reason);
  }
}
