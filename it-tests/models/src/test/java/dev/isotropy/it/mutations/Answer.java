package dev.isotropy.it.mutations;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a compilation ends. */
sealed interface Answer {

  /** What is said of a compilation that takes too long. */
  String HANGS = "hangs";

  /** Tells how long threads have run. */
  ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /** With messages, or none. */
  record Given(Map<String, Compilation.Messages> messages) implements Answer {}

  /**
   * With an exception, or not in time.
   *
   * @param why what happened, and the stack
   */
  record Nothing(String why) implements Answer {

    /** What happened and the innermost method; where it hangs says nothing. */
    String place() {
      return why.startsWith(HANGS) ? HANGS : why.lines().limit(2).collect(Collectors.joining(""));
    }
  }

  static Answer of(Compilation compilation, List<Mutant> mutants, boolean processor, long seconds) {
    CompletableFuture<Map<String, Compilation.Messages>> messages = new CompletableFuture<>();
    Thread worker =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    messages.complete(compilation.compile(mutants, processor));
                  } catch (Throwable failure) {
                    messages.completeExceptionally(failure);
                  }
                });
    long waited = 0;
    try {
      while (true) {
        try {
          return new Given(messages.get(1, TimeUnit.SECONDS));
        } catch (TimeoutException slow) {
          // What others do on the machine does not count.
          if (CLOCK.getThreadCpuTime(worker.threadId()) > seconds * 1_000_000_000L
              || ++waited > 30 * seconds) {
            return new Nothing(text(HANGS, worker.getStackTrace()));
          }
        }
      }
    } catch (ExecutionException failure) {
      Throwable root = failure;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      return new Nothing(text(root.toString(), root.getStackTrace()));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(String what, StackTraceElement[] frames) {
    return Stream.of(frames)
        .map(StackTraceElement::toString)
        .limit(60)
        .collect(Collectors.joining("\n    ", what + "\n    ", ""));
  }
}
