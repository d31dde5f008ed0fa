package dev.isotropy.processor.programs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.isotropy.CompiledModel;
import dev.isotropy.SiteInfo;
import dev.isotropy.processor.ModelProcessor;
import dev.isotropy.processor.ReadingProcessor;
import dev.isotropy.processor.Source;
import dev.isotropy.processor.frontend.CompiledClasses;
import dev.isotropy.processor.ir.Environment;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.programs.RandomProgram.Program;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Some random programs as derived quantities of one model, whose density is their weighted sum and
 * the sites' own.
 */
final class ProgramModel {

  /** The coordinates: a, b, x, w. */
  static final int DIMENSION = 10;

  private final List<Program> programs;
  private final Model read;
  private final Class<?> user;
  private final Class<?> generated;

  ProgramModel(List<Program> programs) {
    this.programs = programs;
    Source source = Source.of(text(programs));
    ReadingProcessor reader = new ReadingProcessor();
    assertThat(errors(source.process(reader)))
        .as("%s", programs.stream().map(Program::name).toList())
        .isEmpty();
    read = reader.model();
    Compilation compiled = source.compile(new ModelProcessor());
    assertThat(errors(compiled)).as("%s", programs.stream().map(Program::name).toList()).isEmpty();
    CompiledClasses classes = new CompiledClasses(compiled);
    user = classes.load("M");
    generated = classes.load("MModel");
  }

  private static List<String> errors(Compilation compilation) {
    return compilation.errors().stream().map(Object::toString).toList();
  }

  /** The source of the model. */
  static String text(List<Program> programs) {
    StringBuilder text =
        new StringBuilder(
            """
            @Model @SuppressWarnings({"integer-division", "zero-derivative"})
            record M(int groups, int i, int j, int[] k, @Plate("n") int[] group,
                @Plate("n") double[] u, @Plate({"row", "n"}) double[][] m,
                @Plate("program") double[] weight) {
              @Sample Normal a() { return normal(0, 1); }
              @Sample Normal b() { return normal(0, 1); }
              @Sample @Plate("n") Normal x() { return normal(0, 1); }
              @Sample @Plate(value = "g", size = "groups") Normal w() { return normal(0, 1); }
            """);
    StringBuilder parameters = new StringBuilder();
    StringBuilder total = new StringBuilder("0");
    for (int p = 0; p < programs.size(); p++) {
      Program program = programs.get(p);
      text.append(program.members());
      parameters.append(program.along() ? ", double[] " : ", double ").append(program.name());
      total.append(" + weight[").append(p).append("] * ");
      total.append(program.along() ? "sum(" + program.name() + ")" : program.name());
    }
    return text
        + "@Factor double total(double[] weight"
        + parameters
        + ") { return "
        + total
        + "; }\n}\n";
  }

  /** Data of a seed, and the programs' weights. */
  Object[] data(long seed, double... weights) {
    Random random = new Random(seed);
    double[][] m = new double[3][];
    Arrays.setAll(m, row -> random.doubles(5, -2, 2).toArray());
    return new Object[] {
      3,
      random.nextInt(0, 3),
      random.nextInt(1, 5),
      random.ints(4, 0, 3).toArray(),
      random.ints(5, 0, 3).toArray(),
      random.doubles(5, -2, 2).toArray(),
      m,
      weights
    };
  }

  /** The user's own record. */
  Object user(Object[] data) {
    return make(user.getDeclaredConstructors()[0], data);
  }

  /** The compiled model of a record. */
  @SuppressWarnings("unchecked")
  CompiledModel<Object, Object> model(Object record) {
    return (CompiledModel<Object, Object>) make(generated.getDeclaredConstructors()[0], record);
  }

  /** The scalar evaluator of a model. */
  dev.isotropy.LogDensity scalar(CompiledModel<Object, Object> model) {
    for (Class<?> nested : generated.getDeclaredClasses()) {
      if (nested.getSimpleName().equals("Evaluator")) {
        return (dev.isotropy.LogDensity) make(nested.getDeclaredConstructors()[0], model);
      }
    }
    throw new AssertionError("no evaluator");
  }

  private static Object make(Constructor<?> constructor, Object... arguments) {
    try {
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(
          e instanceof InvocationTargetException target ? target.getCause() : e);
    }
  }

  /** What a program returns in Java at a point, for each element of its plate. */
  double[] java(Object record, int program, double[] q) {
    double[] x = Arrays.copyOfRange(q, 2, 7);
    double[] w = Arrays.copyOfRange(q, 7, 10);
    for (Method method : user.getDeclaredMethods()) {
      if (method.getName().equals(programs.get(program).name())) {
        method.setAccessible(true);
        boolean along = programs.get(program).along();
        double[] values = new double[along ? 5 : 1];
        for (int n = 0; n < values.length; n++) {
          Object[] arguments =
              along
                  ? new Object[] {q[0], q[1], x[n], w.clone(), n}
                  : new Object[] {q[0], q[1], x.clone(), w.clone()};
          values[n] = call(method, record, arguments);
        }
        return values;
      }
    }
    throw new AssertionError("no program " + program);
  }

  private static double call(Method method, Object record, Object... arguments) {
    try {
      return (double) method.invoke(record, arguments);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(method.getName(), e);
    }
  }

  /** What draws carry of a program at a point; empty of one that data alone decide. */
  Optional<double[]> drawn(CompiledModel<Object, Object> model, int program, double[] q) {
    double[] store = new double[model.drawSize()];
    model.constrain(q, store, 0);
    for (SiteInfo site : model.sites()) {
      if (site.name().equals(programs.get(program).name())) {
        int from = site.drawOffset();
        return from < 0
            ? Optional.empty()
            : Optional.of(Arrays.copyOfRange(store, from, from + site.size()));
      }
    }
    return Optional.empty();
  }

  /** What the interpreter makes of a program as read. */
  double[] interpreted(Object[] data, int program, double[] q) {
    Environment environment = new Environment();
    environment.extent("n", 5).extent("g", 3).extent("row", 3).extent("program", programs.size());
    for (int c = 0; c < data.length; c++) {
      var component = read.data().get(c);
      environment.data(component.name(), flat(data[c]));
      for (int d = 0; d < component.rank(); d++) {
        Object array = d == 0 ? data[c] : ((Object[]) data[c])[0];
        environment.extent(component.extents().get(d), java.lang.reflect.Array.getLength(array));
      }
    }
    environment.quantity("a", q[0]).quantity("b", q[1]);
    environment.quantity("x", Arrays.copyOfRange(q, 2, 7));
    environment.quantity("w", Arrays.copyOfRange(q, 7, 10));
    return ProgramValues.of(read, programs.get(program).name(), environment);
  }

  private static double[] flat(Object value) {
    return switch (value) {
      case Integer number -> new double[] {number};
      case double[] values -> values;
      case int[] values -> Arrays.stream(values).asDoubleStream().toArray();
      case double[][] rows -> Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
      default -> throw new IllegalArgumentException(value.toString());
    };
  }
}
