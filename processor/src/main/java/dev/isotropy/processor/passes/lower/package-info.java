/**
 * Turns expressions over named axes into steps, scalars and fused loops; what depends on data alone
 * becomes a constant of the constructor.
 */
@NullMarked
package dev.isotropy.processor.passes.lower;

import org.jspecify.annotations.NullMarked;
