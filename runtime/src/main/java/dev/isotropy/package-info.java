/** What generated code and its users share: densities, compiled models, functions and variates. */
@NullMarked
package dev.isotropy;

import org.jspecify.annotations.NullMarked;
