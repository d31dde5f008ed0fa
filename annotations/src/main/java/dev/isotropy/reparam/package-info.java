/** The annotations that ask for reparameterizations of sites. */
package dev.isotropy.reparam;
