/** Rewrites of the log density and its adjoints that make them cheaper together. */
package dev.isotropy.processor.passes.optimise;
