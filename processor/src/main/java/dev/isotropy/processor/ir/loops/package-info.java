/** The intermediate form of loops, from which source is written. */
package dev.isotropy.processor.ir.loops;
