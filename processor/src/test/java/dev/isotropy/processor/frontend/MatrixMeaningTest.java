package dev.isotropy.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.isotropy.CompiledModel;
import dev.isotropy.LogDensity;
import dev.isotropy.SiteInfo;
import dev.isotropy.processor.ModelProcessor;
import dev.isotropy.processor.ReadingProcessor;
import dev.isotropy.processor.Source;
import dev.isotropy.processor.ir.Environment;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Interpreter;
import dev.isotropy.processor.ir.IrChecker;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Rewriter;
import dev.isotropy.processor.ir.RuntimeFunctions;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.passes.autodiff.GradientCheck;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Functions of arrays mean in bodies what they mean in Java: in the intermediate form, with their
 * derivatives, and in generated code, whose scalar and vector forms agree to the bit.
 */
class MatrixMeaningTest {

  private static final double[] WEIGHTS = {4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280};

  private static final String HEAD =
      """
      import static dev.isotropy.GaussianProcesses.*;
      """;

  private static final String DATA =
      "int rows, int columns, @Plate(\"row\") double[] t, @Plate({\"row\", \"column\"}) double[][]"
          + " m, @Plate(\"row\") double[][] square";

  private static final String SITES =
      """
        @Sample Normal a() { return normal(0, 1); }
        @Sample Normal b() { return normal(0, 1); }
        @Sample @Plate(value = "row", size = "rows") Normal x() { return normal(0, 1); }
        @Sample @Plate(value = "column", size = "columns") Normal z() { return normal(0, 1); }
        @Sample @Plate({"row", "column"}) Normal w() { return normal(0, 1); }
      """;

  private static Source source;
  private static CompiledClasses classes;
  private static Class<?> type;

  /** Data for the model, and values of its sites. */
  private record Point(Object[] data, double[] q, int n, int k) {

    static Point random(int n, int k, long seed) {
      Random random = new Random(seed);
      double[] t = random.doubles(n, -2, 2).toArray();
      double[][] m = new double[n][];
      Arrays.setAll(m, row -> random.doubles(k, -1, 1).toArray());
      double[][] square = new double[n][];
      Arrays.setAll(square, row -> random.doubles(n, -1, 1).toArray());
      double[] q = random.doubles(2 + n + k + n * k, -1, 1).toArray();
      return new Point(new Object[] {n, k, t, m, square}, q, n, k);
    }

    /** The values of the sites, in the order of their declaration. */
    Object[] sites() {
      double[][] w = new double[n][];
      int from = 2 + n + k;
      Arrays.setAll(w, row -> Arrays.copyOfRange(q, from + row * k, from + (row + 1) * k));
      return new Object[] {
        q[0], q[1], Arrays.copyOfRange(q, 2, 2 + n), Arrays.copyOfRange(q, 2 + n, from), w
      };
    }

    double[] flat(String site) {
      return switch (site) {
        case "a" -> Arrays.copyOfRange(q, 0, 1);
        case "b" -> Arrays.copyOfRange(q, 1, 2);
        case "x" -> Arrays.copyOfRange(q, 2, 2 + n);
        case "z" -> Arrays.copyOfRange(q, 2 + n, 2 + n + k);
        default -> Arrays.copyOfRange(q, 2 + n + k, q.length);
      };
    }
  }

  @BeforeAll
  static void compile() {
    StringBuilder text = new StringBuilder("@Model\nrecord M(" + DATA + ") {\n" + SITES);
    int count = MatrixBodies.ALL.size();
    for (int i = 0; i < count; i++) {
      text.append(
          "  @Deterministic double d%d(double a, double b, double[] x, double[] z, double[][] w) {%n    %s%n  }%n"
              .formatted(i, MatrixBodies.ALL.get(i)));
    }
    text.append("  @Factor double all(")
        .append(
            IntStream.range(0, count)
                .mapToObj(i -> "double d" + i)
                .collect(Collectors.joining(", ")))
        .append(") { return ")
        .append(IntStream.range(0, count).mapToObj(i -> "d" + i).collect(Collectors.joining(" + ")))
        .append("; }\n");
    source = Source.of(text + MatrixBodies.MORE + "}\n").withHead(HEAD);
    Compilation compilation = source.compile(new ModelProcessor());
    assertThat(Source.messages(compilation)).isEmpty();
    classes = new CompiledClasses(compilation);
    type = classes.load("M");
  }

  /** At a small size, each body by itself. */
  @Test
  void agreesWithJavaAndDifferences() throws ReflectiveOperationException {
    ReadingProcessor processor = new ReadingProcessor();
    assertThat(Source.messages(source.process(processor))).isEmpty();
    Model model = processor.model();
    Graph graph = model.graph();
    Point point = Point.random(3, 2, 1);
    Environment environment = environment(model, point);
    for (String site : List.of("a", "b", "x", "z", "w")) {
      environment.coordinate(site, point.flat(site));
    }
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < MatrixBodies.ALL.size(); i++) {
      String body = MatrixBodies.ALL.get(i);
      Expr value = latent(graph, ((Quantity.Derived) model.quantity("d" + i)).value());
      double expected = java(point, i);
      try {
        assertThat(IrChecker.expressions(graph, List.of(value))).isEmpty();
        double ours = new Interpreter(environment, new RuntimeFunctions()).scalar(value);
        if (!isClose(ours, expected, 1)) {
          wrong.add("gives " + ours + ", Java " + expected + ": " + body);
        }
        GradientCheck check = new GradientCheck(graph, value, empty -> define(empty, model, point));
        for (Expr.Leaf leaf : Traversal.leaves(List.of(value), LeafKind.COORDINATE)) {
          check.at(leaf.name(), point.flat(leaf.name()));
        }
        check.agrees(1e-8);
      } catch (RuntimeException | AssertionError problem) {
        wrong.add(problem + ": " + body);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 3", "7, 2", "8, 8", "9, 1", "33, 9"})
  void generatedCodeAgrees(int n, int k) throws ReflectiveOperationException {
    Point point = Point.random(n, k, 7 * n + k);
    CompiledModel<Object, Object> model = model(point);
    double[] store = new double[model.drawSize()];
    model.constrain(point.q(), store, 0);
    double sum = 0;
    double magnitude = 1;
    for (int i = 0; i < MatrixBodies.ALL.size(); i++) {
      double expected = java(point, i);
      double drawn = store[offset(model, "d" + i)];
      assertThat(isClose(drawn, expected, 1))
          .as("%s is %s, not %s", MatrixBodies.ALL.get(i), drawn, expected)
          .isTrue();
      sum += expected;
      magnitude += Math.abs(expected);
    }
    for (double site : point.q()) {
      sum += -0.5 * site * site - 0.5 * Math.log(2 * Math.PI);
    }
    double[] scalarGradient = new double[point.q().length];
    double[] vectorGradient = new double[point.q().length];
    LogDensity scalar = scalar(model);
    double scalarValue = scalar.logDensityAndGradient(point.q(), scalarGradient);
    double vectorValue = model.evaluator().logDensityAndGradient(point.q(), vectorGradient);
    assertThat(vectorValue).isEqualTo(scalarValue);
    assertThat(vectorGradient).isEqualTo(scalarGradient);
    assertThat(model.evaluator().logDensity(point.q())).isEqualTo(scalarValue);
    assertThat(isClose(scalarValue, sum, magnitude)).as(scalarValue + " " + sum).isTrue();
    agreesWithDifferences(scalar, point.q(), scalarGradient, magnitude);
  }

  private static void agreesWithDifferences(
      LogDensity density, double[] q, double[] gradient, double magnitude) {
    Random random = new Random(3);
    for (int attempt = 0; attempt < 3; attempt++) {
      double[] direction = random.doubles(q.length, -1, 1).toArray();
      double slope = 0;
      for (int i = 0; i < q.length; i++) {
        slope += gradient[i] * direction[i];
      }
      double step = 0x1p-11;
      double difference = 0;
      for (int w = 1; w <= WEIGHTS.length; w++) {
        double above = density.logDensity(moved(q, direction, w * step));
        double below = density.logDensity(moved(q, direction, -w * step));
        difference += WEIGHTS[w - 1] * (above - below) / step;
      }
      double scale = Math.max(magnitude, Math.abs(slope));
      assertThat(Math.abs(slope - difference))
          .as(slope + " " + difference)
          .isLessThan(1e-7 * scale);
    }
  }

  private static double[] moved(double[] q, double[] direction, double by) {
    double[] moved = q.clone();
    for (int i = 0; i < q.length; i++) {
      moved[i] += by * direction[i];
    }
    return moved;
  }

  private static boolean isClose(double actual, double expected, double scale) {
    return Double.compare(actual, expected) == 0
        || Math.abs(actual - expected) <= 1e-12 * Math.max(scale, Math.abs(expected));
  }

  private static int offset(CompiledModel<Object, Object> model, String name) {
    return model.sites().stream()
        .filter(site -> site.name().equals(name))
        .mapToInt(SiteInfo::drawOffset)
        .findFirst()
        .orElseThrow();
  }

  private static double java(Point point, int body) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    Object java = constructor.newInstance(point.data());
    Method method =
        Arrays.stream(type.getDeclaredMethods())
            .filter(each -> each.getName().equals("d" + body))
            .findFirst()
            .orElseThrow();
    method.setAccessible(true);
    return (double) method.invoke(java, point.sites());
  }

  @SuppressWarnings("unchecked")
  private static CompiledModel<Object, Object> model(Point point)
      throws ReflectiveOperationException {
    Constructor<?> user = type.getDeclaredConstructors()[0];
    user.setAccessible(true);
    Constructor<?> constructor = classes.load("MModel").getDeclaredConstructor(type);
    constructor.setAccessible(true);
    return (CompiledModel<Object, Object>) constructor.newInstance(user.newInstance(point.data()));
  }

  private static LogDensity scalar(Object model) throws ReflectiveOperationException {
    Constructor<?> constructor = classes.load("MModel$Evaluator").getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    return (LogDensity) constructor.newInstance(model);
  }

  private static Expr latent(Graph graph, Expr value) {
    return new Rewriter(graph) {
      @Override
      protected Expr replace(Expr original, Expr rebuilt) {
        return original instanceof Expr.Leaf leaf && leaf.kind() == LeafKind.QUANTITY
            ? graph.coordinate(leaf.name(), leaf.dims())
            : rebuilt;
      }
    }.rewrite(value);
  }

  private static Environment environment(Model model, Point point) {
    Environment environment = new Environment();
    define(environment, model, point);
    return environment;
  }

  private static void define(Environment environment, Model model, Point point) {
    environment.extent("row", point.n()).extent("column", point.k());
    Map<String, double[]> data = new LinkedHashMap<>();
    data.put("rows", new double[] {point.n()});
    data.put("columns", new double[] {point.k()});
    data.put("t", (double[]) point.data()[2]);
    data.put("m", flat((double[][]) point.data()[3]));
    data.put("square", flat((double[][]) point.data()[4]));
    data.forEach(environment::data);
    model
        .graph()
        .computedExtents()
        .forEach(
            (extent, size) ->
                environment.extent(
                    extent,
                    (int) new Interpreter(environment, new RuntimeFunctions()).scalar(size)));
  }

  private static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }
}
