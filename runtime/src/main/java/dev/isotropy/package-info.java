/**
 * What users of compiled models meet first: models, densities, factories of distributions,
 * functions and random streams.
 */
package dev.isotropy;
