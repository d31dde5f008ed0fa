package dev.isotropy.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A model's source in a test, and what the processor says about it.
 *
 * <p>A {@code ▶} in the source stands before each token at which a message is expected; it is taken
 * out before the source is compiled.
 *
 * @param text the file, marks included
 */
public record Source(String name, String text) {

  private static final String MARK = "▶";

  private static final String IMPORTS =
      """
      import static dev.isotropy.Distributions.*;
      import static dev.isotropy.MathFunctions.*; import static dev.isotropy.Transforms.*;

      import dev.isotropy.distributions.*;
      import dev.isotropy.model.*;
      import dev.isotropy.reparam.*;
      import dev.isotropy.strategy.*;

      """;

  /** A place in the source. */
  private record Place(long line, long column) {}

  /** A record {@code M} with these components and this body. */
  public static Source record(String data, String body) {
    return of("@Model\nrecord M(" + data + ") {\n" + body + "}\n");
  }

  /** A file {@code M.java} after all imports a model needs. */
  public static Source of(String types) {
    return new Source("M", IMPORTS + types);
  }

  /** The same file with more imports. */
  public Source withHead(String imports) {
    return new Source(name, imports + text);
  }

  private String unmarked() {
    return text.replace(MARK, "");
  }

  private List<Place> marks() {
    List<Place> marks = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      int before = 0;
      for (int at = lines[i].indexOf(MARK); at >= 0; at = lines[i].indexOf(MARK, at + 1)) {
        marks.add(new Place(i + 1, at - before + 1));
        before++;
      }
    }
    return marks;
  }

  JavaFileObject file() {
    return JavaFileObjects.forSourceString(name, unmarked());
  }

  /**
   * Compiles with a processor; the source alone is processed, not compiled, if no file is added.
   */
  public Compilation compile(Processor processor) {
    return compile(List.of(processor));
  }

  /** Compiles with several processors. */
  public Compilation compile(List<Processor> processors) {
    return javac()
        .withProcessors(processors)
        .withOptions(
            "--add-modules", "jdk.incubator.vector", "-Xlint:-incubating", "-implicit:none")
        .compile(file());
  }

  /** Only runs the processor. */
  public Compilation process(Processor processor, String... options) {
    List<String> all =
        new ArrayList<>(List.of("-proc:only", "--add-modules", "jdk.incubator.vector"));
    all.addAll(Arrays.asList(options));
    return javac().withProcessors(processor).withOptions(all).compile(file());
  }

  /** Asserts that exactly these messages are reported, in the order of their marks. */
  public void reports(String... messages) {
    Compilation compilation = process(new ModelProcessor());
    List<Diagnostic<?>> found =
        compilation.diagnostics().stream()
            .filter(one -> isOurs(one) || one.getKind() == Diagnostic.Kind.ERROR)
            .sorted(
                Comparator.<Diagnostic<?>>comparingLong(Diagnostic::getLineNumber)
                    .thenComparingLong(Diagnostic::getColumnNumber))
            .collect(Collectors.toList());
    assertThat(found.stream().map(one -> one.getMessage(null) + "\n")).containsExactly(messages);
    assertThat(found.stream().map(one -> new Place(one.getLineNumber(), one.getColumnNumber())))
        .containsExactlyElementsOf(marks());
    assertThat(found.stream().map(one -> one.getMessage(null).lines().findFirst().orElseThrow()))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  /** The source of a generated class. */
  public static String generated(Compilation compilation, String name) {
    try {
      return compilation.generatedSourceFile(name).orElseThrow().getCharContent(false).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The processor's own messages, and javac's errors. */
  public static List<String> messages(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(found -> isOurs(found) || found.getKind() == Diagnostic.Kind.ERROR)
        .map(found -> found.getMessage(null) + "\n")
        .toList();
  }

  /** The tags of the processor's own messages. */
  public static List<String> tags(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(Source::isOurs)
        .map(found -> found.getMessage(null))
        .map(message -> message.substring(1, message.indexOf(']')))
        .toList();
  }

  private static boolean isOurs(Diagnostic<?> found) {
    return found.getMessage(null).startsWith("[");
  }

  /** The model as the front end reads it, in text. */
  public String read() {
    ReadingProcessor processor = new ReadingProcessor();
    Compilation compilation = process(processor);
    assertThat(messages(compilation)).isEmpty();
    return processor.text();
  }
}
