package dev.isotropy.processor.backend;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Outline;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shell of a model with errors has its whole public face, and throws. */
class ShellTest {

  private static final List<Outline.Drawn> DRAWN =
      List.of(
          new Outline.Drawn("mu", 0, 0),
          new Outline.Drawn("theta", 2, 0),
          new Outline.Drawn("k", 1, 0, true));

  @Test
  void implementsTheWholeModel() {
    Model.ModelType names =
        new Model.ModelType("demo", "demo.Outer.lower", "Outer_lowerModel", true, List.of());
    assertThat(
            compile(
                "demo.Outer_lowerModel",
                Shell.write(new Outline(names, true, DRAWN)).toString(),
                """
                package demo;

                public class Outer {
                  public record lower(double y) {}

                  static double use(lower data, double[] q) {
                    Outer_lowerModel model = new Outer_lowerModel(data);
                    Outer_lowerModel.Draw draw = model.constrain(q);
                    lower simulated = model.predict(draw, 1);
                    int k = draw.k(0) + draw.k()[1];
                    return k + draw.mu() + draw.theta()[0][1] + draw.theta(0, 1) + simulated.y();
                  }
                }
                """))
        .isEmpty();
  }

  @Test
  void namesNoTypeThatItCannotSee() {
    Model.ModelType names = new Model.ModelType("", "Outer.M", "Outer_MModel", false, List.of());
    String shell = Shell.write(new Outline(names, false, List.of())).toString();
    assertThat(shell)
        .contains("final class Outer_MModel")
        .doesNotContain("public final class Outer");
    assertThat(compile("Outer_MModel", shell, "class Outer { private record M() {} }")).isEmpty();
  }

  @Test
  void sitesMayHaveTheNamesOfItsOwnMethods() {
    Model.ModelType names =
        new Model.ModelType("demo", "demo.Outer", "OuterModel", true, List.of());
    List<Outline.Drawn> drawn =
        List.of(new Outline.Drawn("failure", 0, 0), new Outline.Drawn("draw", 1, 1));
    String shell = Shell.write(new Outline(names, true, drawn)).toString();
    assertThat(compile("demo.OuterModel", shell, "package demo; record Outer() {}")).isEmpty();
  }

  @Test
  void throwsWhereverItIsUsed() {
    Model.ModelType names = new Model.ModelType("demo", "demo.M", "MModel", true, List.of());
    String shell = Shell.write(new Outline(names, true, DRAWN)).toString();
    long bodies = shell.lines().filter(line -> line.endsWith(") {")).count();
    assertThat(
            shell.lines().filter(line -> line.strip().matches("throw (MModel\\.)?failure\\(\\);")))
        .hasSize((int) bodies - 2);
    assertThat(shell).contains("demo.M was compiled with errors; the compiler's output lists them");
  }

  private static List<?> compile(String name, String shell, String user) {
    Compilation compilation =
        javac()
            .withOptions("-proc:none", "-Xlint:all")
            .compile(
                JavaFileObjects.forSourceString(name, shell),
                JavaFileObjects.forSourceString("Outer", user));
    return compilation.diagnostics();
  }
}
