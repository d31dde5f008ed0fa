package dev.isotropy.distributions;

/** A distribution on integers; booleans count as 0 and 1. */
public non-sealed interface DiscreteDistribution extends Distribution {

  /** The log mass at {@code value}, true being 1. */
  default double logProb(boolean value) {
    return logProb(value ? 1.0 : 0.0);
  }
}
