/** Models with latent sites of integers, which are summed out. */
package dev.isotropy.it.discrete;
