/**
 * The functions behind {@link dev.isotropy.MathFunctions}, one class a subject, with the constants
 * they share with their vector forms; not for use by applications.
 */
@NullMarked
package dev.isotropy.internal.math;

import org.jspecify.annotations.NullMarked;
