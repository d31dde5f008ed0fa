/**
 * What comes out of inference: draws, summaries, diagnostics and files.
 *
 * <p>A {@link dev.isotropy.draws.Fit} holds the draws of all chains and gives typed views on them,
 * a {@link dev.isotropy.draws.Summary}, {@link dev.isotropy.draws.Warning}s that say what to do,
 * predictions, and files in Stan's format.
 */
@NullMarked
package dev.isotropy.draws;

import org.jspecify.annotations.NullMarked;
