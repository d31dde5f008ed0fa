package dev.isotropy.draws;

/**
 * A chain that ended in an exception and has no draws in the fit.
 *
 * @param chain its number, from 0
 * @param reason what went wrong and what to do about it, in words
 * @param cause what was thrown
 */
public record ChainFailure(int chain, String reason, Throwable cause) {}
