package dev.isotropy.it.compilation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real runs of javac: models beside code that uses what is not generated yet. */
class CompilationTest {

  private static final String IMPORTS =
      """
      import static dev.isotropy.Distributions.*;

      import dev.isotropy.distributions.*;
      import dev.isotropy.model.*;
      """;

  private static final String COIN =
      """
      package demo;

      %s
      @Model
      public record Coin(int[] heads) {
        @Sample Beta bias() { return beta(2, 2); }

        @Sample @Plate("toss") Bernoulli heads(double bias) { return bernoulli(bias); }
      }
      """
          .formatted(IMPORTS);

  private static final String WALK =
      """
      package demo.other;

      %s
      @Model
      public record Walk(double[] steps) {
        @Sample HalfNormal stride() { return halfNormal(1); }

        @Sample @Plate("n") Normal steps(double stride) { return normal(0, stride); }
      }
      """
          .formatted(IMPORTS);

  @TempDir Path folder;

  @Test
  void twoModelsAndTheirUsersInOneRun() throws Exception {
    Javac javac =
        new Javac(folder)
            .source("demo/Coin.java", COIN)
            .source("demo/other/Walk.java", WALK)
            .source(
                "demo/Main.java",
                """
                package demo;

                import dev.isotropy.draws.Fit;
                import dev.isotropy.hmc.Nuts;
                import demo.other.*;
                import java.util.List;

                public class Main {
                  static final WalkModel WALK = new WalkModel(new Walk(new double[] {1, -1, 2}));

                  static double mean(List<CoinModel.Draw> draws) {
                    return draws.stream().mapToDouble(CoinModel.Draw::bias).average().orElseThrow();
                  }

                  public static void main(String[] arguments) {
                    var model = new CoinModel(new Coin(new int[] {1, 1, 0, 1, 1, 1}));
                    Fit<Coin, CoinModel.Draw> fit = Nuts.on(model).chains(1).seed(3).run();
                    System.out.println(Math.abs(mean(fit.draws().toList()) - 0.7) < 0.05);
                    System.out.println(WALK.simulate(1).steps().length);
                  }
                }
                """);

    assertThat(javac.compile()).isEmpty();
    assertThat(javac.run("demo.Main")).isEqualToNormalizingNewlines("true\n3\n");
  }

  @Test
  void modelThatUsesItsOwnGeneratedClass() throws Exception {
    Javac javac =
        new Javac(folder)
            .source(
                "Dice.java",
                IMPORTS
                    + """
                    @Model
                    public record Dice(int[] points) {
                      private static DiceModel compiled;

                      @Sample Gamma rate() { return gamma(2, 1); }

                      @Sample @Plate("n") Poisson points(double rate) { return poisson(rate); }

                      DiceModel.Draw at(double q) {
                        return compiled.constrain(new double[] {q});
                      }

                      public static void main(String[] arguments) {
                        Dice dice = new Dice(new int[] {3, 4});
                        compiled = new DiceModel(dice);
                        System.out.println(dice.at(0).rate());
                      }
                    }
                    """);

    assertThat(javac.compile()).isEmpty();
    assertThat(javac.run("Dice")).isEqualToNormalizingNewlines("1.0\n");
  }

  @Test
  void modelCompiledAgainAloneSeesTheOthersClasses() throws Exception {
    Javac javac =
        new Javac(folder).source("demo/Coin.java", COIN).source("demo/other/Walk.java", WALK);
    assertThat(javac.compile()).isEmpty();

    javac.source(
        "demo/Coin.java",
        COIN.replace("beta(2, 2)", "beta(1 + LARGE, 2)")
            .replace(
                "@Sample Beta",
                """
                static final double LARGE = 98;
                static final demo.other.WalkModel WALK = null;

                public static void main(String[] arguments) {
                  Coin coin = new Coin(new int[] {1});
                  System.out.println(coin.bias().mean() > 0.95);
                  System.out.println(new CoinModel(coin).simulate(1).heads()[0]);
                }

                @Sample Beta\
                """));

    assertThat(javac.compile("demo/Coin.java")).isEmpty();
    assertThat(javac.run("demo.Coin")).isEqualToNormalizingNewlines("true\n1\n");
  }

  @Test
  void brokenModelKeepsItsShellAndLeavesTheOthersAlone() throws Exception {
    Javac javac =
        new Javac(folder)
            .source("demo/Coin.java", COIN)
            .source(
                "demo/other/Walk.java",
                WALK.replace("stride) ", "strife) ").replace(", stride)", ", strife)"))
            .source(
                "demo/Main.java",
                """
                package demo;

                class Main {
                  double bias(CoinModel.Draw draw) {
                    return draw.bias();
                  }

                  double stride(demo.other.WalkModel model) {
                    return model.constrain(new double[1]).stride();
                  }
                }
                """);

    assertThat(javac.compile())
        .containsExactly(
            "ERROR [UnknownName] 'steps' takes 'strife', but the model has no site, quantity or"
                + " data of that name\n"
                + "    fix: did you mean 'stride'?");
  }
}
