package dev.isotropy.it.docs;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources with the processor, as a user's build does. */
final class UserCompiler {

  private UserCompiler() {}

  /** A source in memory. */
  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /**
   * Compiles.
   *
   * @param sources their texts by path
   * @param output a folder that receives classes and generated sources
   * @return errors and warnings
   */
  static List<Diagnostic<? extends JavaFileObject>> compile(
      Map<String, String> sources, Path output, String... options) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--add-modules",
                "jdk.incubator.vector",
                "-Xlint:all,-processing,-incubating",
                "-processor",
                "dev.isotropy.processor.ModelProcessor",
                "-implicit:none",
                "-d",
                output.toString(),
                "-s",
                output.toString()));
    all.addAll(List.of(options));
    List<Source> files = new ArrayList<>();
    sources.forEach((path, text) -> files.add(new Source(path, text)));
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    JavaCompiler.CompilationTask task =
        ToolProvider.getSystemJavaCompiler().getTask(null, null, found, all, null, files);
    task.call();
    return found.getDiagnostics().stream()
        .filter(one -> one.getKind() != Diagnostic.Kind.NOTE)
        .toList();
  }
}
