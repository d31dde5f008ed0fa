package dev.isotropy;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The one source of randomness: a generator specified bit by bit, and variates of our own made from it with deterministic
 * functions only, so that a seed gives the same draws on every machine.
 *
 * <p>Only {@code nextLong} of the underlying {@code L64X128MixRandom} is used. A stream is seeded from (seed, stream) by
 * {@link #mix}.
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
    return new RandomStream(RandomGeneratorFactory.of("L64X128MixRandom").create(mix(seed, stream)));
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
}
