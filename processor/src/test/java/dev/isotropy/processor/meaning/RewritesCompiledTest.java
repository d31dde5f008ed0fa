package dev.isotropy.processor.meaning;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.isotropy.processor.ModelProcessor;
import dev.isotropy.processor.ReadingProcessor;
import dev.isotropy.processor.Source;
import dev.isotropy.processor.ir.DataComponent;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.reparam.Extensions;
import dev.isotropy.processor.passes.reparam.Reparameterizer;
import dev.isotropy.reparam.Conjugate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rewritten sites in sources that javac compiles: reparameterizers, families, plates, strategies,
 * what is known of the site, and what its parameters depend on, each pair of values at least once.
 *
 * <p>Each record has a few of them, under the same strategy.
 */
class RewritesCompiledTest {

  private static final int SITES = 4;

  /** Some sites in a record. */
  record Group(String name, List<RewriteCell> cells) {
    @Override
    public String toString() {
      return name + " " + cells;
    }
  }

  private record Read(
      String name, Model model, Point data, Object[] arguments, boolean hasUniqueCoordinates)
      implements Written {}

  private static final List<RewriteCell> POSSIBLE = RewriteCell.all();
  private static final List<RewriteCell> CHOSEN = CoveringArray.of(POSSIBLE, RewriteCell::pairs);
  private static final Map<String, Written> READ = new HashMap<>();
  private static SourceCompiler.Classes classes = new SourceCompiler.Classes(Map.of());

  static List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (RewriteCell.Strategy strategy : RewriteCell.Strategy.values()) {
      List<RewriteCell> own = CHOSEN.stream().filter(cell -> cell.strategy() == strategy).toList();
      for (int i = 0; i < own.size(); i += SITES) {
        List<RewriteCell> some = own.subList(i, Math.min(own.size(), i + SITES));
        groups.add(new Group("Rewrites" + groups.size(), some));
      }
    }
    return groups;
  }

  @BeforeAll
  static void compile() {
    Map<String, RewriteSource> sources = new LinkedHashMap<>();
    List<JavaFileObject> files = new ArrayList<>();
    for (Group group : groups()) {
      RewriteSource source = new RewriteSource(group.name(), group.cells());
      sources.put(group.name(), source);
      files.add(JavaFileObjects.forSourceString("demo." + group.name(), source.text()));
    }
    ReadingProcessor reader = new ReadingProcessor();
    Compilation compilation =
        javac()
            .withProcessors(reader, new ModelProcessor())
            .withOptions(
                "--add-modules",
                "jdk.incubator.vector",
                "-Xlint:-incubating",
                "-implicit:none",
                "-Xmaxerrs",
                "1000")
            .compile(files);
    assertThat(Source.messages(compilation).stream().limit(5)).isEmpty();
    classes = new SourceCompiler.Classes(bytes(compilation));
    sources.forEach(
        (name, source) -> {
          Model model = Objects.requireNonNull(reader.models().get(name));
          READ.put(
              name,
              new Read(
                  name,
                  model,
                  point(model, source.data()),
                  source.arguments(),
                  source.hasUniqueCoordinates()));
        });
  }

  @AfterAll
  static void forget() {
    READ.clear();
    classes = new SourceCompiler.Classes(Map.of());
  }

  private static Map<String, byte[]> bytes(Compilation compilation) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        try (InputStream in = file.openInputStream()) {
          String simple = file.getName().replaceAll(".*/(.*)\\.class", "$1");
          bytes.put("demo." + simple, in.readAllBytes());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return bytes;
  }

  private static Point point(Model model, Map<String, Object> data) {
    Point point = new Point();
    for (DataComponent component : model.data()) {
      Object value = Objects.requireNonNull(data.get(component.name()));
      point.set(LeafKind.DATA, component.name(), flat(value).toArray());
      for (String extent : component.extents()) {
        point.size(extent, Array.getLength(value));
        value = Objects.requireNonNull(Array.get(value, 0));
      }
    }
    return point;
  }

  private static DoubleStream flat(Object value) {
    return switch (value) {
      case double[] row -> Arrays.stream(row);
      case Boolean truth -> DoubleStream.of(truth ? 1 : 0);
      case Double number -> DoubleStream.of(number);
      default ->
          IntStream.range(0, Array.getLength(value))
              .mapToObj(i -> Array.get(value, i))
              .flatMapToDouble(RewritesCompiledTest::flat);
    };
  }

  @ParameterizedTest
  @MethodSource("groups")
  void generatedCodeMeansTheModel(Group group) {
    Written written = Objects.requireNonNull(READ.get(group.name()));
    new Meaning(written, new CompiledExample(written, classes)).holds();
  }

  @Test
  void everyPossiblePairIsThere() {
    Set<String> pairs = new HashSet<>();
    CHOSEN.forEach(cell -> pairs.addAll(cell.pairs()));
    Set<String> possible = new HashSet<>();
    POSSIBLE.forEach(cell -> possible.addAll(cell.pairs()));
    assertThat(pairs).isEqualTo(possible);
    Set<String> annotations = new TreeSet<>();
    CHOSEN.forEach(cell -> annotations.add(cell.row().rewrite().annotation()));
    annotations.add(Conjugate.class.getName()); // It leaves no coordinate to look at.
    assertThat(Extensions.load().reparameterizers())
        .extracting(Reparameterizer::annotation)
        .containsExactlyInAnyOrderElementsOf(annotations);
    assertThat(groups().stream().mapToInt(group -> group.cells().size()).sum())
        .isEqualTo(CHOSEN.size());
  }
}
