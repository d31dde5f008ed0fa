package dev.isotropy.it.mutations;

import dev.isotropy.it.mutations.Compilation.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

/**
 * What is found when mutants are compiled.
 *
 * @param wrong what the processor does that it must not
 * @param javac what javac does by itself: crashes and hangs that there are without the processor
 */
record Examination(List<String> wrong, List<Finding> javac) {

  static final Examination NOTHING = new Examination(List.of(), List.of());

  private static final long SECONDS = 10;

  /** What javac says of a checked exception, as of {@code clone()}. */
  private static final String UNREPORTED =
      "compiler.err.unreported.exception.need.to.catch.or.throw";

  private static final String PROCESSOR = "dev.isotropy.processor";

  /**
   * A mutant at which javac fails.
   *
   * @param why the exception, or that it hangs, and where
   */
  record Finding(int mutant, String why) {}

  /** Both. */
  Examination and(Examination other) {
    List<String> allWrong = new ArrayList<>(wrong);
    allWrong.addAll(other.wrong);
    List<Finding> allJavac = new ArrayList<>(javac);
    allJavac.addAll(other.javac);
    return new Examination(allWrong, allJavac);
  }

  /** How often javac fails where, and at which mutants. */
  String summary() {
    return javac.stream()
        .collect(Collectors.groupingBy(Finding::why, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            entry ->
                entry.getValue().size()
                    + " × "
                    + entry.getKey()
                    + ": mutants "
                    + entry.getValue().stream().map(Finding::mutant).sorted().toList())
        .collect(Collectors.joining("; "));
  }

  /** Compiles mutants; in halves, down to one alone, where all together say little. */
  static Examination of(Compilation compilation, List<Mutant> mutants) {
    boolean alone = mutants.size() == 1;
    Answer answer = Answer.of(compilation, mutants, true, SECONDS + 2L * (mutants.size() - 1) / 5);
    return switch (answer) {
      case Answer.Given(Map<String, Messages> messages) when alone || !messages.containsKey("") ->
          new Examination(
              mutants.stream()
                  .flatMap(mutant -> findings(mutant, messages).map(what -> describe(mutant, what)))
                  .toList(),
              List.of());
      case Answer.Nothing nothing when alone -> alone(mutants.getFirst(), nothing);
      default -> {
        int half = mutants.size() / 2;
        yield of(new Compilation(), mutants.subList(0, half))
            .and(of(new Compilation(), mutants.subList(half, mutants.size())));
      }
    };
  }

  /** Whose a failure is: javac's only if it fails alike without the processor. */
  private static Examination alone(Mutant mutant, Answer.Nothing failure) {
    Answer plain = Answer.of(new Compilation(), List.of(mutant), false, SECONDS);
    boolean javac =
        plain instanceof Answer.Nothing same
            && same.place().equals(failure.place())
            && !failure.why().contains(PROCESSOR);
    return javac
        ? new Examination(List.of(), List.of(new Finding(mutant.number(), failure.place())))
        : new Examination(List.of(describe(mutant, failure.why())), List.of());
  }

  private static Stream<String> findings(Mutant mutant, Map<String, Messages> messages) {
    Messages said = messages.getOrDefault(mutant.folder(), new Messages());
    Stream<String> internal =
        Stream.concat(said.own().stream(), messages.getOrDefault("", new Messages()).own().stream())
            .filter(one -> !UNREPORTED.equals(one.getCode()))
            .map(one -> one.getMessage(null))
            .filter(message -> message.startsWith("[Internal]") || message.contains("Exception"));
    boolean broken = said.own().stream().anyMatch(Examination::isError);
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
