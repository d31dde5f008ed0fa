/**
 * Models as users write them, compiled by the processor, and the data and reference values by which
 * the benchmarks compare them with Stan.
 */
package dev.isotropy.it;
