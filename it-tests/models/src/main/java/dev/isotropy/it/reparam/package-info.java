/** Models whose sites are rewritten by the reparameterizers that users ask for. */
@NullMarked
package dev.isotropy.it.reparam;

import org.jspecify.annotations.NullMarked;
