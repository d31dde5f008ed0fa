package dev.isotropy.processor.passes.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.ir.blocks.BlockParser;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Only values that an adjoint reads are saved, and where they are overwritten. */
class ToBeRecordedTest {

  private static String forward(String text) {
    String adjoint = BlockAdjoint.of(BlockParser.parse(text, Map.of())).toString();
    return adjoint.substring(0, adjoint.indexOf("adjA = 0"));
  }

  @Test
  void partialSumsAreNotSaved() {
    assertThat(
            forward(
                """
                block f(latent double a, double y[y.0]) gives p
                  double p
                  double s
                  int i
                  int k
                  p = 1
                  for i = 0 until size(y.0)
                    s = 0
                    for k = 0 until i
                      s = s + a * y[k]
                    p = p * s
                """))
        .endsWith(
            """
              p = 1
              for i = 0 until size(y.0)
                save s
                s = 0
                for k = 0 until i
                  s = s + a * y[k]
                save p
                p = p * s
            """
                + "  ");
  }

  @Test
  void valuesBetweenTwoReadingsAreSaved() {
    assertThat(
            forward(
                """
                block f(latent double a) gives r
                  double r
                  double s
                  s = a * a
                  r = s * s
                  s = a + 1
                  s = s * 2
                  r = r + s * s
                """))
        .endsWith(
            """
              s = a * a
              r = s * s
              save s
              s = a + 1
              s = s * 2
              r = r + s * s
            """
                + "  ");
  }
}
