package dev.isotropy.distributions;

/** Mathematical constants that several densities share, each the double nearest to it. */
final class Constants {

  /** log 2. */
  static final double LOG_TWO = 0.69314718055994530942;

  /** log π. */
  static final double LOG_PI = 1.14472988584940017414;

  /** log √(2π). */
  static final double LOG_SQRT_TWO_PI = 0.91893853320467274178;

  /** Euler's constant γ. */
  static final double EULER_GAMMA = 0.57721566490153286061;

  private Constants() {}
}
