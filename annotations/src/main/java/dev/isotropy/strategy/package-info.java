/** The annotations that choose reparameterizations for all sites of a model. */
package dev.isotropy.strategy;
