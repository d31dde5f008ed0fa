package dev.isotropy.distributions;

/** A distribution with a density on the real line. */
public non-sealed interface ContinuousDistribution extends Distribution {}
