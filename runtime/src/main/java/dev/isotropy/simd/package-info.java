/**
 * What vectorised generated code calls: lanes, elementary functions on vectors, sums in a fixed
 * order, and matrix products, each with the same bits as its scalar twin.
 */
@NullMarked
package dev.isotropy.simd;

import org.jspecify.annotations.NullMarked;
