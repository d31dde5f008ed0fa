/**
 * The intermediate form: models, densities and expressions over named axes, with their meaning as
 * text and as numbers.
 */
@NullMarked
package dev.isotropy.processor.ir;

import org.jspecify.annotations.NullMarked;
