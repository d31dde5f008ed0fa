package dev.isotropy.hmc;

import dev.isotropy.CompiledModel;
import dev.isotropy.draws.ChainDraws;
import dev.isotropy.draws.ChainFailure;
import dev.isotropy.draws.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs the chains of one fit on platform threads.
 *
 * <p>Chains share nothing but the immutable model, so which thread runs which chain changes no bit.
 */
final class ChainRunner<M, D> {

  private final CompiledModel<M, D> model;
  private final NutsSettings settings;
  private final ChainDraws[] draws;
  private final List<Optional<Throwable>> failures;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicBoolean stopped = new AtomicBoolean();

  ChainRunner(CompiledModel<M, D> model, NutsSettings settings) {
    this.model = model;
    this.settings = settings;
    draws = new ChainDraws[settings.chains()];
    failures = new ArrayList<>(settings.chains());
    int warmup = settings.saveWarmup() ? settings.warmup() : 0;
    int capacity =
        Math.ceilDiv(warmup, settings.thin()) + Math.ceilDiv(settings.draws(), settings.thin());
    for (int chain = 0; chain < draws.length; chain++) {
      draws[chain] = new ChainDraws(chain, model.dimension(), model.drawSize(), capacity);
      failures.add(Optional.empty());
    }
  }

  /**
   * Runs all chains and waits for them. Where the calling thread is interrupted, chains stop after
   * the current transition, what they drew is kept, and the interrupt status is restored.
   *
   * @throws SamplingException if every chain failed
   */
  Fit<M, D> run() {
    Thread[] workers = new Thread[Math.min(settings.threads(), settings.chains())];
    for (int i = 0; i < workers.length; i++) {
      workers[i] = new Thread(this::work, "isotropy-chains-" + i);
      workers[i].setDaemon(true);
      workers[i].start();
    }
    boolean interrupted = false;
    for (Thread worker : workers) {
      interrupted |= await(worker);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return collect();
  }

  /** Waits for a thread to end; returns whether the calling thread was interrupted meanwhile. */
  private boolean await(Thread worker) {
    boolean interrupted = false;
    while (true) {
      try {
        worker.join();
        return interrupted;
      } catch (InterruptedException e) {
        interrupted = true;
        stopped.set(true);
      }
    }
  }

  private void work() {
    for (int chain = next.getAndIncrement();
        chain < draws.length && !isCancelled();
        chain = next.getAndIncrement()) {
      try {
        ChainRecorder recorder = new ChainRecorder(chain, model, settings, draws[chain]);
        new Chain(chain, model, settings, this::isCancelled, recorder).run();
        recorder.finish();
      } catch (RuntimeException | Error e) {
        synchronized (failures) {
          failures.set(chain, Optional.of(e));
        }
      }
    }
  }

  private boolean isCancelled() {
    if (stopped.get()) {
      return true;
    }
    if (settings.cancelled().getAsBoolean()) {
      stopped.set(true);
      return true;
    }
    return false;
  }

  private Fit<M, D> collect() {
    List<ChainDraws> finished = new ArrayList<>();
    List<ChainFailure> failed = new ArrayList<>();
    for (int chain = 0; chain < draws.length; chain++) {
      Optional<Throwable> failure = failures.get(chain);
      if (failure.isPresent()) {
        failed.add(new ChainFailure(chain, reason(failure.get()), failure.get()));
      } else {
        finished.add(draws[chain]);
      }
    }
    if (finished.isEmpty()) {
      throw allFailed(failed);
    }
    return new Fit<>(model, settings.describe(), finished, failed, stopped.get());
  }

  /** What a user can do about an exception. */
  private static String reason(Throwable failure) {
    String message = failure.getMessage();
    return switch (failure) {
      case SamplingException sampling -> String.valueOf(sampling.getMessage());
      case OutOfMemoryError _ ->
          "memory ran out; keep fewer draws, with draws(...) or thin(...), or start Java with a"
              + " larger -Xmx";
      default ->
          message == null
              ? "the model or the progress listener threw an exception"
              : "the model or the progress listener threw an exception that says: " + message;
    };
  }

  private static SamplingException allFailed(List<ChainFailure> failed) {
    ChainFailure first = failed.getFirst();
    SamplingException exception =
        new SamplingException("every chain failed; the first: " + first.reason(), first.cause());
    for (ChainFailure other : failed.subList(1, failed.size())) {
      exception.addSuppressed(other.cause());
    }
    return exception;
  }
}
