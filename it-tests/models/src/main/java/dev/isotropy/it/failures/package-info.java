/** Models that fail at run time, with some data or always. */
package dev.isotropy.it.failures;
