/**
 * The families of distributions that the compiler knows: parameters, supports and log densities.
 */
@NullMarked
package dev.isotropy.processor.families;

import org.jspecify.annotations.NullMarked;
