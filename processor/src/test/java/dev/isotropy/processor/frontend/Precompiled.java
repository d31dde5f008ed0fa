package dev.isotropy.processor.frontend;

/** A helper that the tests' compilations see as a class file only. */
public final class Precompiled {

  private Precompiled() {}

  /** Half of a number. */
  public static double half(double x) {
    return x / 2;
  }
}
