package dev.isotropy.hmc;

/**
 * Is told how far chains have come, on the threads of the chains: implementations are thread-safe
 * and quick. An exception thrown here makes the chain fail.
 */
@FunctionalInterface
public interface ProgressListener {

  /** After a multiple of the refresh interval, and after the last transition. */
  void update(Progress progress);
}
