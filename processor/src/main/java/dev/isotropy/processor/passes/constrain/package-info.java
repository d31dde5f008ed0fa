/**
 * Change of variables: from a model over constrained sites to a log density over unconstrained
 * coordinates, and back for initial values.
 */
@NullMarked
package dev.isotropy.processor.passes.constrain;

import org.jspecify.annotations.NullMarked;
