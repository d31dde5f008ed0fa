package dev.isotropy;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The one source of randomness: a generator specified bit by bit, and variates of our own made from
 * it with deterministic functions only, so that a seed gives the same draws on every machine.
 *
 * <p>Only {@code nextLong} of the underlying {@code L64X128MixRandom} is used. A stream is seeded
 * from (seed, stream) by {@link #mix}.
 */
public final class RandomStream {

  private final RandomGenerator source;

  private RandomStream(RandomGenerator source) {
    this.source = source;
  }

  /**
   * A stream of its own for every pair of arguments.
   *
   * @param seed the user's seed
   * @param stream which of the seed's streams, for example the number of a chain
   */
  public static RandomStream of(long seed, long stream) {
    return new RandomStream(
        RandomGeneratorFactory.of("L64X128MixRandom").create(mix(seed, stream)));
  }

  /** The documented mix of a seed and a stream number: the finaliser of SplitMix64 over both. */
  static long mix(long seed, long stream) {
    long z = seed + 0x9E3779B97F4A7C15L * (stream + 1);
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The next 64 random bits. */
  public long nextLong() {
    return source.nextLong();
  }

  /**
   * A uniform variate in the open interval (0, 1): a multiple of 2^-53 from 53 random bits, never
   * 0.
   */
  public double uniform() {
    long bits;
    do {
      bits = nextLong() >>> 11;
    } while (bits == 0);
    return bits * 0x1p-53;
  }

  /**
   * A uniform integer in {@code 0 ... bound - 1}, without bias.
   *
   * @throws IllegalArgumentException if {@code bound} is not positive
   */
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive, not " + bound);
    }
    // Lemire's method: the high half of a product, with the few low halves rejected that would be
    // counted twice.
    long product = (nextLong() >>> 32) * bound;
    long low = product & 0xFFFF_FFFFL;
    if (low < bound) {
      long threshold = 0x1_0000_0000L % bound;
      while (low < threshold) {
        product = (nextLong() >>> 32) * bound;
        low = product & 0xFFFF_FFFFL;
      }
    }
    return (int) (product >>> 32);
  }

  /** True with probability {@code p}; always for {@code p >= 1}, never for {@code p <= 0}. */
  public boolean bernoulli(double p) {
    return (nextLong() >>> 11) * 0x1p-53 < p;
  }

  /** A standard normal variate. */
  public double normal() {
    return NormalZiggurat.sample(this);
  }

  /** An exponential variate with mean 1; positive. */
  public double exponential() {
    return -MathFunctions.log(uniform());
  }

  /**
   * A gamma variate with rate 1; positive.
   *
   * @throws IllegalArgumentException if {@code shape} is not positive and finite
   */
  public double gamma(double shape) {
    require(shape > 0 && shape <= Double.MAX_VALUE, "shape", shape, "positive and finite");
    return GammaVariates.sample(this, shape);
  }

  /**
   * A beta variate; inside (0, 1).
   *
   * @throws IllegalArgumentException if a shape is not positive and finite
   */
  public double beta(double a, double b) {
    require(a > 0 && a <= Double.MAX_VALUE, "a", a, "positive and finite");
    require(b > 0 && b <= Double.MAX_VALUE, "b", b, "positive and finite");
    return GammaVariates.beta(this, a, b);
  }

  /**
   * A Poisson variate.
   *
   * @throws IllegalArgumentException if {@code mean} is negative or above 2^52
   */
  public long poisson(double mean) {
    require(mean >= 0 && mean <= CountVariates.LARGE, "mean", mean, "in [0, 2^52]");
    return CountVariates.poisson(this, mean);
  }

  /**
   * A binomial variate: the number of successes in {@code n} trials of probability {@code p}.
   *
   * @throws IllegalArgumentException if {@code n} is negative or above 2^52, or {@code p} outside
   *     [0, 1]
   */
  public long binomial(long n, double p) {
    require(n >= 0 && n <= CountVariates.LARGE, "n", (double) n, "in [0, 2^52]");
    require(p >= 0 && p <= 1, "p", p, "in [0, 1]");
    return CountVariates.binomial(this, n, p);
  }

  private static void require(boolean holds, String name, double value, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must be " + expected + ", not " + value);
    }
  }
}
