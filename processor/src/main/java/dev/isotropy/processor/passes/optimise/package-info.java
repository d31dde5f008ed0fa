/** Rewrites of the log density and its adjoints that make them cheaper together. */
@NullMarked
package dev.isotropy.processor.passes.optimise;

import org.jspecify.annotations.NullMarked;
