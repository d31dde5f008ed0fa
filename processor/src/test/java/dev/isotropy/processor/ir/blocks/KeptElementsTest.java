package dev.isotropy.processor.ir.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Elements that a loop reads and writes are kept in variables. */
class KeptElementsTest {

  private static String kept(String text) {
    Block block = BlockParser.parse(text, Map.of());
    return new Block(
            block.graph(), block.name(), block.parameters(), block.given(), KeptElements.of(block))
        .toString();
  }

  @Test
  void elementThatALoopAddsTo() {
    assertThat(
            kept(
                """
                block f(latent double a[a.0], latent double c0[c0.0]) gives c
                  double c[c.0]
                  int i
                  int j
                  c = new [size(c0.0)]
                  for i = 0 until size(c0.0)
                    for j = 0 until size(a.0)
                      c[i] = c[i] + a[j]
                """))
        .isEqualTo(
            """
            block f(latent double a[a.0], latent double c0[c0.0]) gives c
              double c[c.0]
              int i
              double cKept
              int j
              c = new [size(c0.0)]
              for i = 0 until size(c0.0)
                cKept = c[i]
                for j = 0 until size(a.0)
                  cKept = cKept + a[j]
                c[i] = cKept
            """);
  }

  @Test
  void elementThatMayNotExistIsReadOnlyWhereTheLoopRuns() {
    assertThat(
            kept(
                """
                block f(latent double a[a.0], int k) gives c
                  double c[c.0]
                  int j
                  c = new [2]
                  for j = 0 until size(a.0)
                    c[k] = c[k] + a[j]
                """))
        .contains(
            """
              if 0 < size(a.0)
                cKept = c[k]
                for j = 0 until size(a.0)
                  cKept = cKept + a[j]
                c[k] = cKept
            """);
  }

  @Test
  void otherElementsOfTheArrayForbidIt() {
    String text =
        """
        block f(latent double a[a.0]) gives c
          double c[c.0]
          int j
          c = new [size(a.0)]
          for j = 1 until size(a.0)
            c[0] = c[0] + c[j] * a[j]
        """;
    assertThat(kept(text)).isEqualTo(text);
  }
}
