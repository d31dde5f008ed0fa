/**
 * Programs of posteriordb as records, each written from its statistical description.
 *
 * <p>Every record tells by what constant its log density exceeds that of the program, and why.
 */
package dev.isotropy.it.posteriors;
