/** The transforms of variables that {@link dev.isotropy.Distributions#transformed} applies. */
@NullMarked
package dev.isotropy.transforms;

import org.jspecify.annotations.NullMarked;
