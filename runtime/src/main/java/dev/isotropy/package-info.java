/**
 * What users of compiled models meet first: models, densities, factories of distributions,
 * functions and random streams.
 */
@NullMarked
package dev.isotropy;

import org.jspecify.annotations.NullMarked;
