package dev.isotropy.it.compilation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A folder of sources that javac compiles with the processor found on its path, as a build does.
 */
final class Javac {

  private final Path sources;
  private final Path classes;

  Javac(Path folder) throws IOException {
    sources = Files.createDirectories(folder.resolve("sources"));
    classes = Files.createDirectories(folder.resolve("classes"));
  }

  /** Writes a source file. */
  Javac source(String path, String text) throws IOException {
    Path file = sources.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Compiles all sources; returns errors and warnings, which begin with their kind. */
  List<String> compile() throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return compile(files.filter(file -> file.toString().endsWith(".java")).sorted().toList());
    }
  }

  /** Compiles one source against the classes that are there already. */
  List<String> compile(String path) throws IOException {
    return compile(List.of(sources.resolve(path)));
  }

  private List<String> compile(List<Path> files) throws IOException {
    String path = System.getProperty("java.class.path");
    List<String> options =
        List.of(
            "--add-modules",
            "jdk.incubator.vector",
            "-Xlint:all,-processing,-incubating",
            "-implicit:none",
            "-classpath",
            path + System.getProperty("path.separator") + classes,
            "-processorpath",
            path,
            "-d",
            classes.toString());
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      compiler
          .getTask(
              new StringWriter(),
              manager,
              found,
              options,
              null,
              manager.getJavaFileObjectsFromPaths(files))
          .call();
    }
    List<String> messages = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> one : found.getDiagnostics()) {
      if (one.getKind() != Diagnostic.Kind.NOTE) {
        messages.add(one.getKind() + " " + one.getMessage(null));
      }
    }
    return messages;
  }

  /** The text that a class's main method prints. */
  String run(String type) throws Exception {
    PrintStream console = System.out;
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
        PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      loader.loadClass(type).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(console);
    }
    return text.toString(StandardCharsets.UTF_8);
  }
}
