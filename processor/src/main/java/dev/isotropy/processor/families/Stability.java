package dev.isotropy.processor.families;

/**
 * The form of a stable family, whose sites are to be reparameterized as its density is an integral;
 * the indices of its parameters, in Nolan's parameterization S⁰.
 *
 * @param integrated the factory of the same distributions, for sites that take the density as it is
 */
public record Stability(int stability, int skew, int scale, int loc, String integrated)
    implements Form {}
