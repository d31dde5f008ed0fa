package dev.isotropy.processor;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Reporter;
import dev.isotropy.processor.ir.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Notes which level a model has reached, and writes the levels as files if a folder was named. */
final class DumpFolder implements Dump {

  private final String folder;
  private final String model;
  private final Reporter reporter;
  private String last = "read";
  private int count;

  /**
   * A dump for one model.
   *
   * @param folder where to write; empty to write nothing
   * @param model the model's qualified name, which names a folder inside
   * @param reporter is told what cannot be written
   */
  DumpFolder(String folder, String model, Reporter reporter) {
    this.folder = folder;
    this.model = model;
    this.reporter = reporter;
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
    Path file = Path.of(folder, model, count + "-" + name + ".txt");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.get());
    } catch (IOException e) {
      reporter.report(Problem.NOT_WRITTEN, SourceSpan.NONE, file, e);
    }
  }
}
