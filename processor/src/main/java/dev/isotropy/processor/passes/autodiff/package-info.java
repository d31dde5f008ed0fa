/** Reverse-mode derivatives of expressions: one adjoint rule per operation. */
@NullMarked
package dev.isotropy.processor.passes.autodiff;

import org.jspecify.annotations.NullMarked;
