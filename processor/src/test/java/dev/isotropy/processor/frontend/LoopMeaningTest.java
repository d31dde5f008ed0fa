package dev.isotropy.processor.frontend;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Loops and arrays mean in the intermediate form what they mean in Java, gradients included. */
class LoopMeaningTest {

  private static final int SIZE = 5;
  private static final int GROUPS = 3;

  private static final String SITES =
      """
        @Sample Normal a() { return normal(0, 1); }
        @Sample Normal b() { return normal(0, 1); }
        @Sample @Plate("n") Normal x() { return normal(0, 1); }
        @Sample @Plate(value = "g", size = "groups") Normal w() { return normal(0, 1); }
      """;

  private static final String DATA =
      "int groups, int i, int j, int[] k, @Plate(\"n\") int[] group, @Plate(\"n\") double[] u,"
          + " @Plate({\"row\", \"n\"}) double[][] m";

  private static final String PARAMETERS = "double a, double b, double[] x, double[] w";

  private static final List<String> BODIES =
      Stream.of(LoopBodies.ALL, BlockBodies.ALL).flatMap(List::stream).toList();

  private static Model model;
  private static Class<?> type;

  @BeforeAll
  static void read() {
    StringBuilder text = new StringBuilder("@Model\nrecord M(" + DATA + ") {\n" + SITES);
    for (int n = 0; n < BODIES.size(); n++) {
      text.append(
          "  @Deterministic double d%d(%s) { %s }%n".formatted(n, PARAMETERS, BODIES.get(n)));
    }
    Source source = Source.of(text + BlockBodies.MORE + LoopBodies.MORE + "}\n");
    ReadingProcessor processor = new ReadingProcessor();
    assertThat(Source.messages(source.process(processor))).isEmpty();
    model = processor.model();
    Compilation compiled =
        javac()
            .withOptions("-proc:none")
            .compile(JavaFileObjects.forSourceString("M", source.text()));
    type = new CompiledClasses(compiled).load("M");
  }

  @RepeatedTest(5)
  void agreesWithJava(RepetitionInfo repetition) throws ReflectiveOperationException {
    Random random = new Random(repetition.getCurrentRepetition());
    Map<String, Object> data = data(random);
    Map<String, double[]> sites = new LinkedHashMap<>();
    double[] values = separated(random, 2 + SIZE + GROUPS);
    sites.put("a", Arrays.copyOfRange(values, 0, 1));
    sites.put("b", Arrays.copyOfRange(values, 1, 2));
    sites.put("x", Arrays.copyOfRange(values, 2, 2 + SIZE));
    sites.put("w", Arrays.copyOfRange(values, 2 + SIZE, values.length));
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    Object java = constructor.newInstance(data.values().toArray());
    Environment environment = environment(data);
    sites.forEach(environment::coordinate);
    Graph graph = model.graph();
    List<String> wrong = new ArrayList<>();
    for (int n = 0; n < BODIES.size(); n++) {
      Expr value = latent(((Quantity.Derived) model.quantity("d" + n)).value());
      double expected = call(java, "d" + n, sites);
      try {
        assertThat(IrChecker.expressions(graph, List.of(value))).isEmpty();
        double ours = new Interpreter(environment, new RuntimeFunctions()).scalar(value);
        if (Math.abs(ours - expected) > 1e-12 * Math.max(1, Math.abs(expected))) {
          wrong.add("gives " + ours + ", Java " + expected + ": " + BODIES.get(n));
        }
        gradient(graph, value, data, sites).agrees(1e-8);
      } catch (RuntimeException | AssertionError problem) {
        wrong.add(problem + ": " + BODIES.get(n));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Numbers apart from each other and from 0, so that differences cross no kink. */
  private static double[] separated(Random random, int count) {
    List<Double> values = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      values.add(0.2 * (2 * n - count + 1) + random.nextDouble(-0.05, 0.05));
    }
    Collections.shuffle(values, random);
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static GradientCheck gradient(
      Graph graph, Expr value, Map<String, Object> data, Map<String, double[]> sites) {
    GradientCheck check = new GradientCheck(graph, value, environment -> define(environment, data));
    for (Expr.Leaf leaf : Traversal.leaves(List.of(value), LeafKind.COORDINATE)) {
      check.at(leaf.name(), sites.get(leaf.name()));
    }
    return check;
  }

  private static Expr latent(Expr value) {
    return new Rewriter(model.graph()) {
      @Override
      protected Expr replace(Expr original, Expr rebuilt) {
        return original instanceof Expr.Leaf leaf && leaf.kind() == LeafKind.QUANTITY
            ? graph.coordinate(leaf.name(), leaf.dims())
            : rebuilt;
      }
    }.rewrite(value);
  }

  private static Map<String, Object> data(Random random) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("groups", GROUPS);
    data.put("i", random.nextInt(0, 3));
    data.put("j", random.nextInt(1, 5));
    data.put("k", random.ints(4, 0, 3).toArray());
    data.put("group", random.ints(SIZE, 0, GROUPS).toArray());
    data.put("u", random.doubles(SIZE, -2, 2).toArray());
    double[][] m = new double[3][];
    Arrays.setAll(m, row -> random.doubles(SIZE, -2, 2).toArray());
    data.put("m", m);
    return data;
  }

  private static Environment environment(Map<String, Object> data) {
    Environment environment = new Environment();
    define(environment, data);
    return environment;
  }

  private static void define(Environment environment, Map<String, Object> data) {
    environment.extent("n", SIZE).extent("g", GROUPS).extent("row", 3).extent("k.0", 4);
    data.forEach(
        (name, value) ->
            environment.data(
                name,
                switch (value) {
                  case Integer number -> new double[] {number};
                  case int[] values -> Arrays.stream(values).asDoubleStream().toArray();
                  case double[] values -> values;
                  case double[][] rows ->
                      Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
                  default -> throw new IllegalArgumentException(name);
                }));
    model
        .graph()
        .computedExtents()
        .forEach(
            (extent, size) ->
                environment.extent(
                    extent,
                    (int) new Interpreter(environment, new RuntimeFunctions()).scalar(size)));
  }

  private static double call(Object java, String name, Map<String, double[]> sites)
      throws ReflectiveOperationException {
    Method method =
        type.getDeclaredMethod(name, double.class, double.class, double[].class, double[].class);
    method.setAccessible(true);
    return (double)
        method.invoke(java, sites.get("a")[0], sites.get("b")[0], sites.get("x"), sites.get("w"));
  }
}
