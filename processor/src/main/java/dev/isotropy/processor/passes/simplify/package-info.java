/** Algebra on models and densities before they are differentiated. */
package dev.isotropy.processor.passes.simplify;
