package dev.isotropy.processor.meaning;

import dev.isotropy.CompiledModel;
import dev.isotropy.LogDensity;
import dev.isotropy.ParameterizedLogDensity;
import dev.isotropy.processor.Dump;
import dev.isotropy.processor.Options;
import dev.isotropy.processor.Pipeline;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.processor.passes.reparam.Extensions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An example's generated class, compiled, loaded and built from the example's data. */
final class CompiledExample {

  private final Written example;
  private final SourceCompiler.Classes classes;
  private final Object user;
  private final CompiledModel<Object, Object> model;

  CompiledExample(Written example, SourceCompiler.Classes classes) {
    this.example = example;
    this.classes = classes;
    try {
      Class<?> record = classes.loadClass("demo." + example.name());
      this.user = record.getDeclaredConstructors()[0].newInstance(example.arguments());
      this.model = model(user);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(example.name(), cause(e));
    }
  }

  /** Compiles one example. */
  static CompiledExample of(Example example, Options options) {
    Map<String, String> sources = new LinkedHashMap<>();
    addSources(example, options, sources);
    return new CompiledExample(example, SourceCompiler.compile(sources));
  }

  /**
   * Compiles many examples in one run of javac.
   *
   * @return by name, those that could be compiled; the others are left out if javac is to say why
   *     when they are compiled alone
   */
  static Map<String, CompiledExample> all(List<Example> examples, Options options) {
    Map<String, String> sources = new LinkedHashMap<>();
    examples.forEach(example -> addSources(example, options, sources));
    SourceCompiler.Classes classes = SourceCompiler.compile(sources);
    Map<String, CompiledExample> compiled = new LinkedHashMap<>();
    examples.forEach(
        example -> compiled.put(example.name(), new CompiledExample(example, classes)));
    return compiled;
  }

  /** The source of an example's generated class. */
  static String source(Example example, Options options) {
    Problems problems = new Problems();
    return new Pipeline(Extensions.load(), options)
        .compile(example.build().model(), problems, true, Dump.NONE)
        .orElseThrow(() -> new AssertionError(example.name() + ": " + problems.messages()))
        .toString();
  }

  /** Writes the class files of this example, and of no other, to a folder. */
  void write(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : classes.bytes().entrySet()) {
      if (file.getKey().matches("demo\\." + example.name() + "(Model)?(\\$.*)?")) {
        Files.write(folder.resolve(file.getKey() + ".class"), file.getValue());
      }
    }
  }

  /** What {@link #write} has written, perhaps in another virtual machine. */
  static CompiledExample read(Example example, Path folder) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.class")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        bytes.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CompiledExample(example, new SourceCompiler.Classes(bytes));
  }

  private static void addSources(Example example, Options options, Map<String, String> sources) {
    sources.put("demo." + example.name(), example.recordSource());
    sources.put("demo." + example.name() + "Model", source(example, options));
  }

  /** The class files of this example and those compiled with it. */
  Map<String, byte[]> bytes() {
    return classes.bytes();
  }

  CompiledModel<Object, Object> model() {
    return model;
  }

  /** The user's record that the model was built from. */
  Object user() {
    return user;
  }

  /** A model built from another record. */
  @SuppressWarnings("unchecked")
  CompiledModel<Object, Object> model(Object record) {
    try {
      Class<?> type = classes.loadClass("demo." + example.name() + "Model");
      return (CompiledModel<Object, Object>)
          type.getDeclaredConstructor(record.getClass()).newInstance(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(example.name(), cause(e));
    }
  }

  /** The evaluator with scalar kernels. */
  LogDensity scalar() {
    return (LogDensity) evaluator("Evaluator");
  }

  /** The evaluator that this virtual machine uses. */
  LogDensity chosen() {
    return model.evaluator();
  }

  /** The general evaluator with scalar kernels. */
  ParameterizedLogDensity scalarParameterized() {
    return (ParameterizedLogDensity) evaluator("ParameterizedEvaluator");
  }

  private Object evaluator(String nested) {
    try {
      Class<?> type = classes.loadClass("demo." + example.name() + "Model$" + nested);
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return constructor.newInstance(model);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(example.name(), cause(e));
    }
  }

  private static Throwable cause(ReflectiveOperationException e) {
    return e instanceof InvocationTargetException target ? target.getCause() : e;
  }
}
