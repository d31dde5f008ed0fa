/**
 * Reads data sets and Stan's values in the form in which posteriordb's data and the project's own
 * lie in a folder, and compares.
 */
package dev.isotropy.it.posteriors.harness;
