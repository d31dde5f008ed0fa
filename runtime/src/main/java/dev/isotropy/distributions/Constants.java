package dev.isotropy.distributions;

/** Mathematical constants that several densities share, each the double nearest to it. */
final class Constants {

  /** log 2. */
  static final double LOG_TWO = 0.6931471805599453;

  /** log π. */
  static final double LOG_PI = 1.1447298858494002;

  /** log √(2π). */
  static final double LOG_SQRT_TWO_PI = 0.9189385332046728;

  /** Euler's constant γ. */
  static final double EULER_GAMMA = 0.5772156649015329;

  private Constants() {}
}
