package dev.isotropy.it.mutations;

import com.sun.source.util.JavacTask;
import dev.isotropy.processor.ModelProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Runs of javac with the processor over many mutants, each in a package of its own.
 *
 * <p>Processing and attribution go on after errors, so that one mutant's do not hide another's.
 */
final class Compilation {

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  private static final List<String> OPTIONS =
      List.of(
          "--add-modules",
          "jdk.incubator.vector",
          "--should-stop=ifError=FLOW",
          "-Xmaxerrs",
          "1000000",
          "-Xmaxwarns",
          "1000000",
          "-Xlint:all,-processing,-incubating,-auxiliaryclass,-deprecation",
          "-implicit:none");

  private final StandardJavaFileManager files =
      JAVAC.getStandardFileManager(null, null, StandardCharsets.UTF_8);

  /**
   * What is said about one mutant.
   *
   * @param own about its sources
   * @param generated about the sources that the processor wrote for it
   */
  record Messages(
      List<Diagnostic<? extends JavaFileObject>> own,
      List<Diagnostic<? extends JavaFileObject>> generated) {

    Messages() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String folder;
    private final String text;

    Source(Mutant mutant, String name, String text) {
      super(URI.create("mutant:///" + mutant.folder() + "/" + name + ".java"), Kind.SOURCE);
      this.folder = mutant.folder();
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Generated extends SimpleJavaFileObject {

    private final String folder;
    private final StringWriter text = new StringWriter();

    Generated(String name) {
      super(URI.create("generated:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.folder = name.contains(".") ? name.substring(0, name.indexOf('.')) : "";
    }

    @Override
    public Writer openWriter() {
      return text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text.toString();
    }
  }

  private static final class Files extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, Generated> generated = new LinkedHashMap<>();

    Files(JavaFileManager all) {
      super(all);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return generated.computeIfAbsent(name, Generated::new);
    }

    @Override
    public void close() {}
  }

  /**
   * Compiles mutants together, without writing classes.
   *
   * @param processor whether the processor runs
   * @return what is said about each; what concerns none of them stands under the empty folder
   */
  Map<String, Messages> compile(List<Mutant> mutants, boolean processor) {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<Source> sources = new ArrayList<>();
    for (Mutant mutant : mutants) {
      mutant.sources().forEach((name, text) -> sources.add(new Source(mutant, name, text)));
    }
    JavacTask task =
        (JavacTask)
            JAVAC.getTask(Writer.nullWriter(), new Files(files), found, OPTIONS, null, sources);
    task.setProcessors(processor ? List.of(new ModelProcessor()) : List.of());
    try {
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Messages> messages = new LinkedHashMap<>();
    for (Diagnostic<? extends JavaFileObject> one : found.getDiagnostics()) {
      JavaFileObject file = one.getSource();
      if (file instanceof Source source) {
        messages.computeIfAbsent(source.folder, _ -> new Messages()).own().add(one);
      } else if (file instanceof Generated generated) {
        messages.computeIfAbsent(generated.folder, _ -> new Messages()).generated().add(one);
      } else if (one.getKind() == Diagnostic.Kind.ERROR) {
        messages.computeIfAbsent("", _ -> new Messages()).own().add(one);
      }
    }
    return Collections.unmodifiableMap(messages);
  }
}
