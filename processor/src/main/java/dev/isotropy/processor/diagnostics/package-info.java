/** What the processor tells the user: problems, where they are, and what would fix them. */
@NullMarked
package dev.isotropy.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
