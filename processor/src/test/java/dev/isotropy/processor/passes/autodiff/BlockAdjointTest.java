package dev.isotropy.processor.passes.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.ir.blocks.Block;
import dev.isotropy.processor.ir.blocks.BlockParser;
import dev.isotropy.processor.ir.blocks.BlockRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The adjoint of a block gives what differences of the block give, and what the block gives. */
class BlockAdjointTest {

  private static final int SIZE = 4;

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        block recurrence(latent double rho, latent double s0, double y[y.0]) gives total
          double s
          double total
          int t
          s = s0
          total = 0
          for t = 0 until size(y.0)
            s = rho * s + y[t] * exp(s * 0.1)
            total = total + s * s
        """,
        """
        block overwritten(latent double a, latent double b, double y[y.0]) gives v
          double v
          int t
          v = a * b
          v = exp(0.1 * v) + v * v
          v = v * v
          for t = 0 until size(y.0) down
            v = sin(v) * a + y[t]
            v = v * v
        """,
        """
        block elements(latent double x[x.0], latent double a, int k[k.0]) gives c
          double c[c.0]
          int t
          c = new [size(x.0)]
          for t = 0 until size(x.0)
            c[t] = x[t] * a
          for t = 1 until size(x.0)
            c[t] = c[t] + c[t - 1] * x[t]
            c[t - 1] = c[t] * c[t - 1]
          for t = 0 until size(k.0)
            c[k[t]] = c[k[t]] * c[k[t]] + a
        """,
        """
        block swapped(latent double x[x.0], latent double a, double y[y.0]) gives last
          double now[now.0]
          double then[then.0]
          double last
          int t
          int k
          now = copy x
          for t = 0 until size(y.0)
            then = new [size(x.0)]
            for k = 0 until size(x.0)
              then[k] = now[size(x.0) - 1 - k] * a + y[t] * now[k] * now[k]
            now = copy then
          last = now[0] * now[1]
        """,
        """
        block rounds(latent double x, int n, double y[y.0]) gives s
          double s
          int i
          s = x
          i = 0
          while i < n && s < 100
            if s < 0.3
              s = s * s + 0.7 * x
            else
              s = s - 0.3 * x * s
            i = i + 1
        """,
        """
        block ragged(latent double x[x.0], latent double a, int n) gives s
          double s
          double part[part.0]
          int i
          int j
          s = 0
          for i = 0 until n
            part = new [i + 1]
            for j = 0 until size(part.0)
              part[j] = x[i] * a + j * s
            for j = 0 until size(part.0)
              s = s + part[j] * part[i - j]
            s = 0.1 * s
        """,
        """
        block nested(latent double a, latent double m[m.0, m.1], int n) gives s
          double s
          double r[r.0]
          int i
          int j
          s = 1
          for i = 0 until size(m.0)
            r = copy m[i]
            for j = 0 until i + 1
              r[j] = r[j] * a * sin(s)
              if r[j] < 0
                s = s + r[j]
              else
                s = s * 0.9 + r[j] * r[0]
        """,
        """
        block choices(latent double a, latent double b, double y[y.0]) gives s
          double s
          double t
          s = a < b ? a * b : b / a
          t = max(a * s, b) * min(s, a)
          if t < s
            s = t * t
            t = a
          s = s * t + log(a * a + 1) * sqrt(b * b + 1) * exp(a)
        """
      })
  void agreesWithDifferences(String text) {
    Block block = BlockParser.parse(text, Map.of());
    assertThat(BlockParser.parse(block.toString(), Map.of())).hasToString(block.toString());
    Block adjoint = BlockAdjoint.of(block);
    assertThat(BlockParser.parse(adjoint.toString(), Map.of())).hasToString(adjoint.toString());
    for (int seed = 1; seed <= 5; seed++) {
      Random random = new Random(seed);
      List<double[]> arguments = new ArrayList<>();
      List<Integer> sizes = new ArrayList<>();
      for (Block.Parameter parameter : block.parameters()) {
        int rank = parameter.variable().dims().size();
        int count = (int) Math.pow(SIZE, rank);
        boolean integer = parameter.variable().type() == dev.isotropy.processor.ir.Type.INT;
        arguments.add(
            random
                .doubles(count)
                .map(u -> integer ? Math.floor(u * SIZE) : 0.3 + u * 0.9)
                .toArray());
        for (int d = 0; d < rank; d++) {
          sizes.add(SIZE);
        }
      }
      List<double[]> weights = new ArrayList<>();
      for (Block.Result result : block.given()) {
        int count = (int) Math.pow(SIZE, result.variable().dims().size());
        weights.add(random.doubles(count, 0.5, 1.5).toArray());
      }
      int[] given = sizes.stream().mapToInt(size -> size).toArray();
      assertThat(BlockRun.differences(block, adjoint, arguments, given, weights))
          .as(adjoint.toString())
          .isEmpty();
    }
  }
}
