/**
 * Hamiltonian Monte Carlo: the no-U-turn sampler with Stan's adaptation.
 *
 * <p>{@link dev.isotropy.hmc.Nuts} takes the settings and runs the chains ({@code ChainRunner},
 * {@code Chain}); a transition is a {@code Trajectory} of {@code Subtree}s of {@code PhasePoint}s,
 * ended by {@code UTurn}; warm-up follows a {@code WarmupSchedule} and adapts step size ({@code
 * StepSizeSearch}, {@code StepSizeAdaptation}) and {@code Metric}. What a chain did is seen by a
 * {@code TransitionObserver} and recorded for {@link dev.isotropy.draws}.
 */
@NullMarked
package dev.isotropy.hmc;

import org.jspecify.annotations.NullMarked;
