/** The intermediate form of bodies whose statements have to run one after the other. */
@NullMarked
package dev.isotropy.processor.ir.blocks;

import org.jspecify.annotations.NullMarked;
