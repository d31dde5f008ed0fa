package dev.isotropy.hmc;

/**
 * How far a chain has come.
 *
 * @param chain its number, from 0
 * @param completed its transitions so far, warm-up included
 * @param total all its transitions, warm-up included
 * @param warmup whether it is still in warm-up
 */
public record Progress(int chain, int completed, int total, boolean warmup) {}
