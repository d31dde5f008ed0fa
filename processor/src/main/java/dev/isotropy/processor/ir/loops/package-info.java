/** The intermediate form of loops, from which source is written. */
@NullMarked
package dev.isotropy.processor.ir.loops;

import org.jspecify.annotations.NullMarked;
