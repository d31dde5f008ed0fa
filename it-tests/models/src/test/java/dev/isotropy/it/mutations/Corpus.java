package dev.isotropy.it.mutations;

import dev.isotropy.it.docs.ExamplesTest;
import dev.isotropy.it.docs.Page;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The valid models that are mutated: those of the integration tests and of the documentation. */
final class Corpus {

  private static final String MODELS = "it-tests";
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package [\\w.]+;");
  private static final Pattern TYPE =
      Pattern.compile("(?:record|class|interface|enum) (\\w+)(?![^{]*\\*/)");

  private Corpus() {}

  /**
   * A file with models.
   *
   * @param name where it stands
   * @param file the name of the file in its package
   * @param text the source, without the declaration of a package
   * @param helpers files of the same package that it uses, by name, without their packages
   */
  record Unit(String name, String file, String text, Map<String, String> helpers) {}

  static List<Unit> all() {
    List<Unit> units = new ArrayList<>();
    for (Page page : Page.all()) {
      for (Page.Block block : page.blocks()) {
        if (block.info().startsWith("java compile") && block.text().contains("@Model")) {
          String name = page.name() + ":" + block.line();
          units.add(
              new Unit(name, type(block.text()), ExamplesTest.IMPORTS + block.text(), Map.of()));
        }
      }
    }
    try (var files = Files.walk(Page.root().resolve(MODELS))) {
      for (Path file : files.filter(Corpus::isModel).sorted().toList()) {
        units.add(unit(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return units;
  }

  private static boolean isModel(Path file) {
    return file.toString().endsWith(".java")
        && file.toString().contains("/src/main/".replace('/', File.separatorChar))
        && read(file).contains("\n@Model");
  }

  private static Unit unit(Path file) throws IOException {
    String text = read(file);
    Map<String, String> helpers = new LinkedHashMap<>();
    try (var siblings = Files.list(file.getParent())) {
      for (Path sibling : siblings.sorted().toList()) {
        String name = sibling.getFileName().toString().replace(".java", "");
        if (sibling.toString().endsWith(".java")
            && !sibling.equals(file)
            && !isModel(sibling)
            && Pattern.compile("\\b" + name + "\\b").matcher(text).find()) {
          helpers.put(name, withoutPackage(read(sibling)));
        }
      }
    }
    String name = file.getFileName().toString();
    return new Unit(name, name.replace(".java", ""), withoutPackage(text), helpers);
  }

  private static String withoutPackage(String text) {
    return PACKAGE.matcher(text).replaceFirst("");
  }

  private static String type(String text) {
    Matcher matcher = TYPE.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no type in " + text);
    }
    return matcher.group(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
