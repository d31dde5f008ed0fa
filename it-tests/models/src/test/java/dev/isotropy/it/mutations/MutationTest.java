package dev.isotropy.it.mutations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.it.mutations.Compilation.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Whatever is written instead of a model, the processor answers with messages or with a class that
 * compiles: never with an exception, a hang, or an error of javac's in what it generated.
 *
 * <p>What makes javac itself crash or hang, without the processor too, is counted apart.
 *
 * <p>The system property {@code isotropy.mutants} sets how many mutants, {@code
 * isotropy.mutants.from} the first seed.
 */
class MutationTest {

  private static final int FIRST = Integer.getInteger("isotropy.mutants.from", 0);
  private static final int COUNT = Integer.getInteger("isotropy.mutants", 1000);
  private static final int BATCH = 50;
  private static final int THREADS = 2;

  private final TestReporter reporter;

  MutationTest(TestReporter reporter) {
    this.reporter = reporter;
  }

  @Test
  void everySourceIsAnswered() {
    List<Corpus.Unit> corpus = Corpus.all();
    List<Mutant> mutants =
        IntStream.range(FIRST, FIRST + COUNT)
            .mapToObj(seed -> Mutant.of(seed, corpus.get(seed % corpus.size())))
            .toList();
    Examination all = examine(mutants);
    if (!all.javac().isEmpty()) {
      reporter.publishEntry("javac crashes or hangs without the processor", all.summary());
    }
    assertThat(all.wrong()).isEmpty();
    assertThat(all.javac()).hasSizeLessThanOrEqualTo(10 + COUNT / 50);
  }

  @Test
  void theCorpusCompiles() {
    List<Corpus.Unit> corpus = Corpus.all();
    List<Mutant> originals =
        IntStream.range(0, corpus.size())
            .mapToObj(i -> Mutant.unchanged(i, corpus.get(i)))
            .toList();
    Map<String, Messages> messages = new Compilation().compile(originals, true);
    List<String> errors = new ArrayList<>();
    for (Mutant original : originals) {
      Messages said = messages.getOrDefault(original.folder(), new Messages());
      Stream.concat(said.own().stream(), said.generated().stream())
          .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
          .forEach(one -> errors.add(original.origin() + ": " + one.getMessage(null)));
    }
    assertThat(errors).isEmpty();
  }

  private static Examination examine(List<Mutant> mutants) {
    List<List<Mutant>> batches =
        IntStream.range(0, (mutants.size() + BATCH - 1) / BATCH)
            .mapToObj(i -> mutants.subList(i * BATCH, Math.min(mutants.size(), (i + 1) * BATCH)))
            .toList();
    return IntStream.range(0, THREADS)
        .mapToObj(
            thread ->
                CompletableFuture.supplyAsync(
                    () -> {
                      Compilation compilation = new Compilation();
                      return IntStream.range(0, batches.size())
                          .filter(i -> i % THREADS == thread)
                          .mapToObj(i -> Examination.of(compilation, batches.get(i)))
                          .reduce(Examination.NOTHING, Examination::and);
                    }))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .reduce(Examination.NOTHING, Examination::and);
  }
}
