package dev.isotropy.it.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page of the documentation, and the fenced blocks on it. */
public final class Page {

  /** What {@code -Dgoldens=promote} asks for: pages take the new text instead of failing. */
  static final boolean PROMOTE = "promote".equals(System.getProperty("goldens"));

  private final Path file;

  /**
   * A page.
   *
   * @param name its path from the repository's root
   */
  Page(String name) {
    this.file = root().resolve(name);
  }

  /** All pages: the readme and those in the folder of the documentation. */
  public static List<Page> all() {
    List<Page> pages = new ArrayList<>(List.of(new Page("README.md")));
    try (var files = Files.walk(root().resolve("docs"))) {
      files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .forEach(file -> pages.add(new Page(root().relativize(file).toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pages;
  }

  /** The repository's folder. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/language.md"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** The path from the repository's root. */
  public String name() {
    return root().relativize(file).toString();
  }

  String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A fenced block.
   *
   * @param info what stands after the opening fence, {@code java compile}
   * @param text its lines
   * @param line the line of the opening fence, from 1
   */
  public record Block(String info, String text, int line) {}

  /** All fenced blocks. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    List<String> lines = text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("```")) {
        int open = i++;
        StringBuilder block = new StringBuilder();
        while (!lines.get(i).startsWith("```")) {
          block.append(lines.get(i++)).append('\n');
        }
        blocks.add(new Block(lines.get(open).substring(3), block.toString(), open + 1));
      }
    }
    return blocks;
  }

  /** The only block with this info. */
  Block block(String info) {
    List<Block> found = blocks().stream().filter(block -> block.info().equals(info)).toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          name() + " has " + found.size() + " blocks that begin with ```" + info);
    }
    return found.getFirst();
  }

  /** What stands between a heading and the next one, without the empty line before that. */
  String section(String heading) {
    String text = text();
    int from = text.indexOf("\n" + heading + "\n") + heading.length() + 1;
    return text.substring(from, text.indexOf("\n#", from));
  }

  /** Gives a section another text. */
  void rewriteSection(String heading, String text) {
    String old = heading + section(heading);
    write(text().replace("\n" + old + "\n", "\n" + heading + text + "\n"));
  }

  /** Gives the only block with this info another text. */
  void rewrite(String info, String text) {
    String open = "```" + info + "\n";
    String old = open + block(info).text();
    write(text().replace(old, open + text));
  }

  private void write(String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
