package dev.isotropy.processor;

import com.palantir.javapoet.JavaFile;
import dev.isotropy.processor.backend.Shell;
import dev.isotropy.processor.diagnostics.Diagnostics;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.Environments;
import dev.isotropy.processor.frontend.ModelReader;
import dev.isotropy.processor.frontend.Outlines;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.SourceSpan;
import dev.isotropy.processor.passes.reparam.Extensions;
import dev.isotropy.processor.passes.reparam.Reparameterize;
import dev.isotropy.processor.passes.reparam.Reparameterizer;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Compiles one model at a time and keeps the three outcomes apart: an error of the user's, a name
 * that a later round may declare, and a fault of our own.
 */
final class ModelCompiler {

  private final Elements elements;
  private final Filer filer;
  private final Environments.Javac javac;
  private final ProcessingEnvironment environment;
  private final Options options;
  private final Extensions extensions;
  private final ModelReader reader;
  private final Pipeline pipeline;
  private final boolean vectors;
  private boolean started;

  /**
   * A compiler for one compilation.
   *
   * @param environment what the build tool gives, through which files and messages go
   * @param javac what stands behind it
   */
  ModelCompiler(
      ProcessingEnvironment environment, Environments.Javac javac, Extensions extensions) {
    this.extensions = extensions;
    this.environment = environment;
    this.javac = javac;
    this.elements = javac.environment().getElementUtils();
    this.filer = environment.getFiler();
    this.options = Options.of(environment.getOptions());
    this.pipeline = new Pipeline(extensions, options);
    this.vectors = elements.getTypeElement("jdk.incubator.vector.DoubleVector") != null;
    Set<String> reparameterizers =
        extensions.reparameterizers().stream()
            .map(Reparameterizer::annotation)
            .collect(Collectors.toSet());
    this.reader =
        new ModelReader(
            javac.trees(), elements, reparameterizers, Set.copyOf(extensions.strategies()));
  }

  /**
   * Compiles a model.
   *
   * @param last whether no other round will follow
   * @return false if it has to wait for a later round
   */
  boolean compile(String name, boolean last) {
    TypeElement type = elements.getTypeElement(name);
    if (type == null || !Outlines.isNameOfType(type)) {
      return true; // it stands in a syntax error, which javac reports
    }
    Diagnostics reporter = new Diagnostics(environment.getMessager(), Optional.of(javac.trees()));
    start(reporter);
    DumpFolder dump = new DumpFolder(options.dump(), name, reporter);
    Optional<JavaFile> written = Optional.empty();
    try {
      if (!Outlines.hasNames(type)) {
        write(Shell.write(Outlines.of(type, elements)), type, reporter);
        return true;
      }
      switch (reader.read(type, reporter, last)) {
        case ModelReader.Result.Read(Model model) ->
            written = pipeline.compile(model, reporter, vectors, dump);
        case ModelReader.Result.Missing _ -> {
          return false;
        }
        case ModelReader.Result.Broken(Model readable) ->
            new Reparameterize(extensions, reporter).apply(readable);
      }
    } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError failure) {
      report(failure, type, dump, reporter);
    }
    try {
      write(written.orElseGet(() -> Shell.write(Outlines.of(type, elements))), type, reporter);
    } catch (RuntimeException failure) {
      report(failure, type, dump, reporter);
    }
    return true;
  }

  /** Reports a fault of our own. */
  private void report(Throwable failure, TypeElement type, DumpFolder dump, Diagnostics reporter) {
    reporter.report(
        Problem.INTERNAL,
        new SourceSpan(type, 0),
        type.getSimpleName(),
        "after '" + dump.last() + "'",
        reader.current(),
        failure,
        origin(failure));
  }

  /** Reports a site, quantity or factor that stands in no model. */
  void checkInsideModel(Element member) {
    Element type = Objects.requireNonNull(member.getEnclosingElement());
    if (!Outlines.isModel(type)) {
      new Diagnostics(environment.getMessager(), Optional.of(javac.trees()))
          .report(
              Problem.OUTSIDE_MODEL,
              new SourceSpan(member, 0),
              Outlines.word(member),
              member.getSimpleName(),
              type.getSimpleName());
    }
  }

  /** Reports what concerns all models, once there is one. */
  private void start(Diagnostics reporter) {
    if (!started) {
      started = true;
      extensions.reportTo(reporter);
      if (!vectors) {
        reporter.report(Problem.NO_VECTOR_MODULE, SourceSpan.NONE);
      }
    }
  }

  /** The methods in which a failure arose, the innermost first. */
  private static String origin(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .limit(4)
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
        .collect(Collectors.joining(", "));
  }

  private void write(JavaFile file, TypeElement type, Diagnostics reporter) {
    String name = Outlines.of(type, elements).type().generatedName();
    String qualified = file.packageName().isEmpty() ? name : file.packageName() + "." + name;
    try (Writer writer = filer.createSourceFile(qualified, type).openWriter()) {
      writer.write(JavaLangNames.imported(file.toString(), type, elements));
    } catch (FilerException exists) {
      reporter.report(Problem.GENERATED_NAME, new SourceSpan(type, 0), qualified);
    } catch (IOException e) {
      reporter.report(Problem.NOT_WRITTEN, new SourceSpan(type, 0), qualified, e);
    }
  }
}
