package dev.isotropy.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Notes which level a model has reached, and writes the levels as files if a folder was named. */
final class DumpFolder implements Dump {

  private final String folder;
  private final String model;
  private String last = "read";
  private int count;

  /**
   * A dump for one model.
   *
   * @param folder where to write; empty to write nothing
   * @param model the model's qualified name, which names a folder inside
   */
  DumpFolder(String folder, String model) {
    this.folder = folder;
    this.model = model;
  }

  /** The last level that was reached. */
  String last() {
    return last;
  }

  @Override
  public void level(String name, Supplier<String> text) {
    last = name;
    count++;
    if (folder.isEmpty()) {
      return;
    }
    try {
      Path file = Path.of(folder, model, count + "-" + name + ".txt");
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
