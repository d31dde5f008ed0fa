/** The annotations that make a type a model. */
@NullMarked
package dev.isotropy.model;

import org.jspecify.annotations.NullMarked;
