package dev.isotropy.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Models compile wherever they stand, whatever they and their neighbours are called. */
class SettingsTest {

  private static final String IMPORTS =
      """
      import static dev.isotropy.Distributions.*;
      import static dev.isotropy.MathFunctions.*;
      import dev.isotropy.distributions.*;
      import dev.isotropy.model.*;
      """;

  private static final String SITES =
      """
        @Sample Normal mu() { return normal(0, 1); }
        @Sample @Plate("n") StudentT y(double mu) { return studentT(4, mu, Math.exp(mu)); }
      """;

  private final List<JavaFileObject> files = new ArrayList<>();

  private void file(String packageName, String type, String text) {
    String head = packageName.isEmpty() ? "" : "package " + packageName + ";\n";
    String name = packageName.isEmpty() ? type : packageName + "." + type;
    files.add(JavaFileObjects.forSourceString(name, head + IMPORTS + text));
  }

  private void model(String packageName, String type) {
    file(packageName, type, "@Model public record " + type + "(double[] y) {\n" + SITES + "}\n");
  }

  private void compiles() {
    Compilation compilation =
        javac()
            .withProcessors(new ModelProcessor())
            .withOptions("--add-modules", "jdk.incubator.vector", "-Xlint:-incubating")
            .compile(files);
    assertThat(Source.messages(compilation)).isEmpty();
  }

  /** Generated code means the types of java.lang. */
  @Test
  void besideTypesWithNamesOfJavaLang() {
    for (String name : List.of("Override", "String", "Double", "Integer", "Object", "System")) {
      file("p", name, "class " + name + " {}\n");
    }
    file("p", "IllegalStateException", "class IllegalStateException {}\n");
    file("p", "Math", "class Math { static double exp(double x) { return 1 + x * x; } }\n");
    model("p", "M");
    compiles();
  }

  @Test
  void withNamesOfGeneratedAndImportedTypes() {
    for (String name :
        List.of("Draw", "Evaluator", "VectorEvaluator", "Constants", "CompiledModel", "Arrays")) {
      model("q", name);
    }
    compiles();
  }

  @Test
  void inOtherTypes() {
    String nested = "record M(double[] y) {\n" + SITES + "}\n";
    file("", "Alone", "@Model " + nested.replace("record M", "record Alone"));
    file("", "Lab", "interface Lab { @Model " + nested + " enum E { A; @Model " + nested + "} }");
    file("r", "Lab", "class Lab { static class In { @Model " + nested + "} @Model " + nested + "}");
    file(
        "s",
        "Shape",
        "sealed interface Shape permits Shape.M { @Model "
            + nested.replace(
                " {\n",
                " implements Shape, Comparable<M> {\n"
                    + "public int compareTo(M other) { return 0; }\n")
            + "}");
    compiles();
  }

  /** Names whose words generated code has, that differ in case, or are not Latin. */
  @Test
  void withUnusualNames() {
    file(
        "t",
        "Names",
        """
        @Model
        record Names(double[] lanes, int[] index, double[] q, int Model, double[] record, double[] größe) {
          @Sample Normal mu() { return normal(0, 1); }
          @Sample Normal Mu() { return normal(0, 1); }
          @Sample Normal mU() { return normal(0, 1); }
          @Sample Normal MU() { return normal(0, 1); }
          @Sample Normal m_u() { return normal(0, 1); }
          @Sample Normal adjMu() { return normal(0, 1); }
          @Sample HalfNormal evaluator() { return halfNormal(1); }
          @Sample @Plate("Schüler") Normal θ(double mu, double evaluator) { return normal(mu, evaluator); }
          @Sample @Plate("Schüler") Normal größe(double θ) { return normal(θ, 1); }
          @Sample @Plate(value = "data", size = "Model") Normal data(double Mu) { return normal(Mu, 1); }
          @Sample @Plate("i") Normal lanes(double mU, double MU, double m_u, double adjMu) {
            return normal(mU * MU + m_u * adjMu, 1);
          }
          @Sample @Plate("i") Normal gradient(double lanes, int index, double[] q, double mu) {
            return normal(lanes * q[index] + mu, 1);
          }
          @Sample @Plate("record") Normal record(double $, double __) { return normal($ + __, 1); }
          @Sample Normal $() { return normal(0, 1); }
          @Sample Normal __(double $) { return normal($, 1); }
        }
        """);
    compiles();
  }

  @Test
  void withConstants() {
    file(
        "u",
        "Constants",
        """
        @Model
        class Constants {
          static final double A = 2, B = A * 3;
          static final double[] W = {1, 2, B};
          static final int[][] K = {{0, 1}, {1, 2}};
          private static final boolean ON = true;
          static double unused = 3;
          interface Inner { double Z = Math.log(4); }

          @Data final double[] y;

          Constants(double... y) { this.y = y; }

          @Sample protected final Normal mu() { return normal(A * B + Inner.Z, ON ? Math.PI : 1); }

          @Sample @Plate("n") Normal y(Constants this, final double mu) {
            return normal(mu * W[K[1][1]] + Constants.A, 1);
          }
        }
        """);
    compiles();
  }

  @Test
  void withCasesOfTwoKinds() {
    Compilation compilation =
        Source.record(
                "int k, double[] y",
                """
                  @Sample Normal mu() { return normal(0, 1); }
                  @Sample @Plate("n") Normal y(double mu, int k) {
                    double level = mu;
                    switch (k) {
                      case 0: level = 1;
                      case 1 -> level = 2;
                    }
                    return normal(level, 1);
                  }
                """)
            .compile(new ModelProcessor());
    assertThat(Source.messages(compilation))
        .containsExactly("different case kinds used in the switch\n");
  }

  /** What javac says itself is neither said twice nor followed by errors in generated code. */
  @Test
  void withVariablesDeclaredTwice() {
    Compilation compilation =
        Source.record(
                "double[] y",
                """
                  @Sample Normal mu() { return normal(0, 1); }
                  @Sample @Plate("n") Normal y(double mu) {
                    double level = mu;
                    for (int i = 0; i < 20; i++) {
                      level = Math.sin(level);
                      for (int i = 0; i < 30; i++) {
                        level = helper(level);
                      }
                    }
                    return normal(level, 1);
                  }
                  static double helper(double x) {
                    double x = 3;
                    return x;
                  }
                """)
            .compile(new ModelProcessor());
    assertThat(Source.messages(compilation))
        .containsExactly(
            "variable i is already defined in method y(double)\n",
            "variable x is already defined in method helper(double)\n");
  }

  @Test
  void withComponentsThatJavaRefuses() {
    Compilation compilation =
        Source.of(
                """
                @Model
                record M(double[] wait, double[] y) {
                  @Sample Normal mu(double[] wait) { return normal(wait[0], 1); }
                  Normal y() { return normal(0, 1); }
                }
                """)
            .compile(new ModelProcessor());
    assertThat(Source.messages(compilation))
        .hasSize(2)
        .allSatisfy(message -> assertThat(message).contains("record"));
  }
}
