package dev.isotropy.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.it.docs.Page.Block;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of the documentation do what the pages say of them.
 *
 * <p>A block that opens with {@code ```java compile} compiles without a warning; after {@code java
 * warns} and {@code java rejects} stand the tags of all messages. Blocks of {@code java statements}
 * are one method body a page, and may use {@code EightSchools}, its data {@code y} and {@code
 * sigma}, and types of the same page.
 */
public final class ExamplesTest {

  /** What every example on the pages imports. */
  public static final String IMPORTS =
      """
      import static dev.isotropy.Distributions.*;
      import static dev.isotropy.MathFunctions.*;
      import static dev.isotropy.Transforms.*;

      import dev.isotropy.distributions.*;
      import dev.isotropy.model.*;
      import dev.isotropy.reparam.*;
      import dev.isotropy.strategy.*;

      """;

  private static final String USAGE =
      """
      import dev.isotropy.draws.*;
      import dev.isotropy.hmc.*;
      import dev.isotropy.it.*;
      import dev.isotropy.*;
      import java.nio.file.Path;
      import java.util.*;
      import java.util.concurrent.atomic.*;

      class Usage {
        static void run(double[] y, double[] sigma) throws Exception {
      %s}
      }
      """;

  private static final Pattern TYPE = Pattern.compile("(?:record|class) (\\w+)");
  private static final Pattern TAG = Pattern.compile("^\\[(\\w+)]");

  @TempDir Path output;

  @TestFactory
  Stream<DynamicTest> accepted() {
    Map<String, Block> blocks = new LinkedHashMap<>();
    Map<String, String> sources = new LinkedHashMap<>();
    for (Page page : Page.all()) {
      StringBuilder statements = new StringBuilder();
      for (Block block : page.blocks()) {
        if (block.info().startsWith("java compile") || block.info().startsWith("java warns")) {
          add(page, block, blocks, sources);
        } else if (block.info().equals("java statements")) {
          statements.append(block.text());
        }
      }
      if (!statements.isEmpty()) {
        String text = USAGE.formatted(statements.toString().indent(4));
        Block usage = new Block("java statements", text, 0);
        String path = path(page, usage);
        blocks.put(path, usage);
        sources.put(path, declaration(path) + text);
      }
    }
    return tests(blocks, UserCompiler.compile(sources, output));
  }

  @TestFactory
  Stream<DynamicTest> rejected() {
    Map<String, Block> blocks = new LinkedHashMap<>();
    Map<String, String> sources = new LinkedHashMap<>();
    for (Page page : Page.all()) {
      for (Block block : page.blocks()) {
        if (block.info().startsWith("java rejects")) {
          add(page, block, blocks, sources);
        }
      }
    }
    return tests(blocks, UserCompiler.compile(sources, output, "-proc:only"));
  }

  private static void add(
      Page page, Block block, Map<String, Block> blocks, Map<String, String> sources) {
    String path = path(page, block);
    blocks.put(path, block);
    sources.put(path, declaration(path) + IMPORTS + block.text());
  }

  private static String path(Page page, Block block) {
    String folder = page.name().replaceAll("\\W", "_").toLowerCase(java.util.Locale.ROOT);
    Matcher type = TYPE.matcher(block.text());
    String name = type.find() ? type.group(1) : "Missing";
    return "docs/" + folder + "/line" + block.line() + "/" + name + ".java";
  }

  private static String declaration(String path) {
    return "package " + Path.of(path).getParent().toString().replace('/', '.') + ";\n";
  }

  private static Stream<DynamicTest> tests(
      Map<String, Block> blocks, List<Diagnostic<? extends JavaFileObject>> messages) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    blocks.keySet().forEach(path -> found.put(path, new ArrayList<>()));
    for (Diagnostic<? extends JavaFileObject> message : messages) {
      String path = message.getSource() == null ? "" : message.getSource().getName().substring(1);
      found.computeIfAbsent(path, _ -> new ArrayList<>()).add(message.getMessage(null));
    }
    return found.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> assertThat(tags(entry.getValue())).isEqualTo(expected(entry, blocks))));
  }

  private static Set<String> expected(
      Map.Entry<String, List<String>> entry, Map<String, Block> blocks) {
    Block block = blocks.get(entry.getKey());
    if (block == null || block.info().equals("java statements")) {
      return Set.of();
    }
    List<String> words = List.of(block.info().split(" "));
    return Set.copyOf(words.subList(2, words.size()));
  }

  /** The tags of messages; of a message without one, its text. */
  private static Set<String> tags(List<String> messages) {
    Set<String> tags = new LinkedHashSet<>();
    for (String message : messages) {
      Matcher tag = TAG.matcher(message);
      tags.add(tag.find() ? tag.group(1) : message);
    }
    return tags;
  }
}
