/** Reverse-mode derivatives of expressions: one adjoint rule per operation. */
package dev.isotropy.processor.passes.autodiff;
