package dev.isotropy.processor.meaning;

import dev.isotropy.CompiledModel;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources in memory and loads the classes. */
public final class SourceCompiler {

  private SourceCompiler() {}

  /** A class loader that holds compiled classes. */
  public static final class Classes extends ClassLoader {

    private final Map<String, byte[]> bytes;

    Classes(Map<String, byte[]> bytes) {
      super(SourceCompiler.class.getClassLoader());
      this.bytes = bytes;
    }

    /** The class files by binary name. */
    Map<String, byte[]> bytes() {
      return bytes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] found = bytes.get(name);
      if (found == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, found, 0, found.length);
    }
  }

  /**
   * Compiles sources against the runtime.
   *
   * @param sources by qualified name of the class
   * @throws AssertionError if there are errors; with their text
   */
  public static Classes compile(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Map<String, Output> outputs = new LinkedHashMap<>();
    JavaFileManager files =
        new ForwardingJavaFileManager<JavaFileManager>(
            compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return outputs.computeIfAbsent(name, Output::new);
          }
        };
    List<Source> units = new ArrayList<>();
    sources.forEach((name, text) -> units.add(new Source(name, text)));
    List<String> options =
        List.of(
            "--add-modules",
            "jdk.incubator.vector",
            "-proc:none",
            "-implicit:none",
            "-Xlint:all,-incubating,-processing",
            "-classpath",
            runtime());
    boolean compiled = compiler.getTask(null, files, diagnostics, options, null, units).call();
    String problems =
        diagnostics.getDiagnostics().stream()
            .filter(SourceCompiler::counts)
            .map(SourceCompiler::describe)
            .collect(Collectors.joining("\n"));
    if (!compiled || !problems.isEmpty()) {
      throw new AssertionError(problems);
    }
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    outputs.forEach((name, output) -> bytes.put(name, output.bytes.toByteArray()));
    return new Classes(bytes);
  }

  private static boolean counts(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() == Diagnostic.Kind.ERROR
        || diagnostic.getKind() == Diagnostic.Kind.MANDATORY_WARNING
        || diagnostic.getKind() == Diagnostic.Kind.WARNING && diagnostic.getSource() != null;
  }

  private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
    String line = "";
    if (diagnostic.getSource() instanceof Source source && diagnostic.getLineNumber() > 0) {
      line = source.text.lines().skip(diagnostic.getLineNumber() - 1).findFirst().orElse("");
    }
    return diagnostic + "\n" + line;
  }

  private static String runtime() {
    try {
      URI location =
          CompiledModel.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(location).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String name, String text) {
      super(URI.create("memory:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Output extends SimpleJavaFileObject {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output(String name) {
      super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }
}
