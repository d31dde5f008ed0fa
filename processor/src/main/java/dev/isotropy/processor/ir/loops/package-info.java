/** The intermediate form of an evaluation in steps, from which loops are written. */
@NullMarked
package dev.isotropy.processor.ir.loops;

import org.jspecify.annotations.NullMarked;
