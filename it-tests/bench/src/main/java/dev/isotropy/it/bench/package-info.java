/** Benchmarks of gradients and of whole runs; {@code docs/benchmarks.md} says how to run them. */
package dev.isotropy.it.bench;
