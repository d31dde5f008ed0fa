/**
 * Maps between the coordinates on which a sampler moves and constrained vectors and matrices, with
 * log-Jacobians and adjoints; not for use by applications.
 *
 * <p>The maps, the order of their coordinates and their Jacobians are Stan's (Stan Reference
 * Manual, "Constraint transforms"), so that unconstrained points mean the same.
 */
@NullMarked
package dev.isotropy.internal.transform;

import org.jspecify.annotations.NullMarked;
