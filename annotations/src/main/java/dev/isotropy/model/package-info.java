/** What makes a record or class a model: its data, plates, sites and factors. */
@NullMarked
package dev.isotropy.model;

import org.jspecify.annotations.NullMarked;
