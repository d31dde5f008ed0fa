package dev.isotropy.processor.frontend;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

/** Loads what a compilation produced. */
public final class CompiledClasses extends ClassLoader {

  private final Map<String, JavaFileObject> classes;

  public CompiledClasses(Compilation compilation) {
    super(CompiledClasses.class.getClassLoader());
    classes =
        compilation.generatedFiles().stream()
            .filter(file -> file.getKind() == JavaFileObject.Kind.CLASS)
            .collect(
                Collectors.toMap(
                    file -> file.getName().replaceAll(".*/(.*)\\.class", "$1"), file -> file));
  }

  public Class<?> load(String name) {
    try {
      return loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    JavaFileObject file = classes.get(name);
    if (file == null) {
      throw new ClassNotFoundException(name);
    }
    try (InputStream in = file.openInputStream()) {
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
