/** Writes generated classes, one class here per kind of member. */
@NullMarked
package dev.isotropy.processor.backend;

import org.jspecify.annotations.NullMarked;
