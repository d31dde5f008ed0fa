package dev.isotropy.processor.families;

/** Constants of log densities, rounded from their exact values. */
final class Constants {

  static final double LOG_2 = 0.6931471805599453;
  static final double SQRT_HALF = 0.7071067811865476;
  static final double LOG_PI = 1.1447298858494002;

  /** {@code log(sqrt(2 pi))}. */
  static final double LOG_SQRT_2PI = 0.9189385332046728;

  /** {@code log(sqrt(pi / 2))}. */
  static final double LOG_SQRT_HALF_PI = 0.22579135264472744;

  /** {@code log(pi / 2)}. */
  static final double LOG_HALF_PI = 0.4515827052894549;

  private Constants() {}
}
