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

/**
 * Whatever is written instead of a model, the processor answers with messages or with a class that
 * compiles: never with an exception, a hang, or an error of javac's in what it generated.
 *
 * <p>The system property {@code isotropy.mutants} sets how many mutants, {@code
 * isotropy.mutants.from} the first seed.
 */
class MutationTest {

  private static final int FIRST = Integer.getInteger("isotropy.mutants.from", 0);
  private static final int COUNT = Integer.getInteger("isotropy.mutants", 1000);
  private static final int BATCH = 50;
  private static final int THREADS = 2;
  private static final long SECONDS = 10;

  @Test
  void everySourceIsAnswered() {
    List<Corpus.Unit> corpus = Corpus.all();
    List<Mutant> mutants =
        IntStream.range(FIRST, FIRST + COUNT)
            .mapToObj(seed -> Mutant.of(seed, corpus.get(seed % corpus.size())))
            .toList();
    assertThat(findings(mutants)).isEmpty();
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

  private static List<String> findings(List<Mutant> mutants) {
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
                          .mapToObj(i -> examine(compilation, batches.get(i)))
                          .flatMap(List::stream)
                          .toList();
                    }))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .flatMap(List::stream)
        .toList();
  }

  /** What is wrong with the answers; mutants are taken one by one where all together say little. */
  private static List<String> examine(Compilation compilation, List<Mutant> mutants) {
    boolean alone = mutants.size() == 1;
    Answer answer = Answer.of(compilation, mutants, true, alone ? SECONDS : 3 * SECONDS);
    switch (answer) {
      case Answer.Given(Map<String, Messages> messages) -> {
        return messages.containsKey("") && !alone
            ? separately(mutants)
            : mutants.stream()
                .flatMap(mutant -> findings(mutant, messages).map(what -> describe(mutant, what)))
                .toList();
      }
      case Answer.Nothing(String why) -> {
        if (!alone) {
          return separately(mutants);
        }
        Answer plain = Answer.of(new Compilation(), mutants, false, SECONDS);
        return plain instanceof Answer.Nothing // then it is javac that crashes or hangs
            ? List.of()
            : List.of(describe(mutants.getFirst(), why));
      }
    }
  }

  private static List<String> separately(List<Mutant> mutants) {
    return mutants.stream()
        .flatMap(mutant -> examine(new Compilation(), List.of(mutant)).stream())
        .toList();
  }

  private static Stream<String> findings(Mutant mutant, Map<String, Messages> messages) {
    Messages said = messages.getOrDefault(mutant.folder(), new Messages());
    Stream<String> internal =
        Stream.concat(said.own().stream(), messages.getOrDefault("", new Messages()).own().stream())
            .map(one -> one.getMessage(null))
            .filter(message -> message.startsWith("[Internal]") || message.contains("Exception"));
    boolean broken = said.own().stream().anyMatch(MutationTest::isError);
    Stream<String> generated =
        said.generated().stream()
            .filter(one -> isError(one) || (!broken && one.getKind() != Diagnostic.Kind.NOTE))
            .map(
                one ->
                    (broken ? "beside errors of its own, " : "")
                        + "generated: "
                        + one.getMessage(null)
                        + "\n    "
                        + line(one));
    return Stream.concat(internal, generated.limit(3));
  }

  private static boolean isError(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() == Diagnostic.Kind.ERROR;
  }

  private static String line(Diagnostic<? extends javax.tools.JavaFileObject> diagnostic) {
    try {
      return diagnostic
          .getSource()
          .getCharContent(true)
          .toString()
          .lines()
          .skip(Math.max(0, diagnostic.getLineNumber() - 1))
          .findFirst()
          .orElse("")
          .strip();
    } catch (java.io.IOException e) {
      return "";
    }
  }

  private static String describe(Mutant mutant, String what) {
    return "mutant "
        + mutant.number()
        + " of "
        + mutant.origin()
        + ": "
        + what
        + "\n    in: "
        + mutant.changes();
  }
}
