/** Models whose sites are rewritten by the reparameterizers that users ask for. */
package dev.isotropy.it.reparam;
