/** What generated classes call to check and lay out data; not for use by applications. */
@NullMarked
package dev.isotropy.internal;

import org.jspecify.annotations.NullMarked;
