package dev.isotropy.processor.passes.conjugate;

import dev.isotropy.processor.ir.ArrayFunctions;
import dev.isotropy.processor.ir.Kernels;
import dev.isotropy.processor.ir.Routine;
import dev.isotropy.processor.ir.ScalarFunctions;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Functions by which expressions are compared. One that is not known here is taken to be some
 * function: what is equal whatever the function is, is equal.
 */
final class TrialFunctions implements ScalarFunctions, ArrayFunctions {

  @Override
  public double apply(String function, double... x) {
    return switch (function) {
      case "exp" -> Math.exp(x[0]);
      case "log" -> Math.log(x[0]);
      case "log1p" -> Math.log1p(x[0]);
      case "expm1", "expm1Fast" -> Math.expm1(x[0]);
      case "log10" -> Math.log10(x[0]);
      case "cbrt" -> Math.cbrt(x[0]);
      case "sin" -> Math.sin(x[0]);
      case "cos" -> Math.cos(x[0]);
      case "tan" -> Math.tan(x[0]);
      case "tanh" -> Math.tanh(x[0]);
      case "pow" -> Math.pow(x[0], x[1]);
      case "hypot" -> Math.hypot(x[0], x[1]);
      case "invLogit" -> 1 / (1 + Math.exp(-x[0]));
      case "log1pExp" -> Math.log1p(Math.exp(x[0]));
      default -> {
        double sum = function.hashCode() % 97;
        for (int i = 0; i < x.length; i++) {
          sum += (i + 1.5) * x[i];
        }
        yield 1.5 + Math.sin(sum);
      }
    };
  }

  /**
   * Runs what solves linear equations.
   *
   * @throws IllegalArgumentException if it is another routine
   */
  @Override
  public void run(
      Routine routine,
      List<double[]> arguments,
      int[] sizes,
      List<double @Nullable []> results,
      List<double[]> scratch) {
    double[] result = Objects.requireNonNull(results.getFirst());
    double[] a = arguments.getFirst();
    int n = sizes[0];
    if (routine.equals(Kernels.CHOLESKY)) {
      factor(a, n, result);
    } else if (routine.equals(Kernels.SOLVE_VECTOR) || routine.equals(Kernels.SOLVE)) {
      System.arraycopy(arguments.get(1), 0, result, 0, result.length);
      solve(a, n, result, result.length / n);
    } else if (routine.equals(Kernels.SOLVE_TRANSPOSE_VECTOR)
        || routine.equals(Kernels.SOLVE_TRANSPOSE)) {
      System.arraycopy(arguments.get(1), 0, result, 0, result.length);
      solveTransposed(a, n, result, result.length / n);
    } else {
      throw new IllegalArgumentException("no routine " + routine.name());
    }
  }

  private static void factor(double[] a, int n, double[] l) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i * n + j];
        for (int k = 0; k < j; k++) {
          sum -= l[i * n + k] * l[j * n + k];
        }
        l[i * n + j] = i == j ? Math.sqrt(sum) : sum / l[j * n + j];
      }
    }
  }

  private static void solve(double[] l, int n, double[] x, int columns) {
    for (int i = 0; i < n; i++) {
      for (int c = 0; c < columns; c++) {
        for (int k = 0; k < i; k++) {
          x[i * columns + c] -= l[i * n + k] * x[k * columns + c];
        }
        x[i * columns + c] /= l[i * n + i];
      }
    }
  }

  private static void solveTransposed(double[] l, int n, double[] x, int columns) {
    for (int i = n - 1; i >= 0; i--) {
      for (int c = 0; c < columns; c++) {
        for (int k = i + 1; k < n; k++) {
          x[i * columns + c] -= l[k * n + i] * x[k * columns + c];
        }
        x[i * columns + c] /= l[i * n + i];
      }
    }
  }
}
