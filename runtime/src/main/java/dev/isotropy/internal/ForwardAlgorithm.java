package dev.isotropy.internal;

import dev.isotropy.MathFunctions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sums over all paths of a chain of discrete states, on the log scale.
 *
 * <p>With weights {@code a[k]} of the first state, {@code b[j][k]} of a pair of neighbours and
 * {@code e[t][k]} of each state by itself, all logarithms,
 *
 * <pre>
 * forward[0][k]  = a[k]
 * forward[t][k]  = log Σⱼ exp(forward[t − 1][j] + e[t − 1][j] + b[j][k])
 * backward[t][j] = log Σₖ exp(b[j][k] + e[t + 1][k] + backward[t + 1][k]),  0 at the end
 * total          = log Σₖ exp(forward[T − 1][k] + e[T − 1][k])
 * </pre>
 *
 * <p>The derivative of the total by a weight is the probability of its state, or pair of states,
 * among all paths (L. E. Baum et al., 1970; L. R. Rabiner, 1989, "A tutorial on hidden Markov
 * models").
 */
public final class ForwardAlgorithm {

  private ForwardAlgorithm() {}

  /**
   * Sums over all paths.
   *
   * @param a {@code states} weights
   * @param b {@code states × states} weights, the earlier state first
   * @param e {@code length × states} weights
   * @param total receives the logarithm of the sum
   */
  public static void run(
      double[] a,
      int aOffset,
      double[] b,
      int bOffset,
      double[] e,
      int eOffset,
      int length,
      int states,
      double @Nullable [] total,
      int totalOffset,
      double @Nullable [] forward,
      int forwardOffset,
      double @Nullable [] backward,
      int backwardOffset) {
    run(
        a,
        aOffset,
        b,
        bOffset,
        0,
        e,
        eOffset,
        length,
        states,
        total,
        totalOffset,
        forward,
        forwardOffset,
        backward,
        backwardOffset);
  }

  /**
   * Sums over all paths.
   *
   * @param b {@code length × states × states} weights; those of the first position are not read
   */
  public static void runVarying(
      double[] a,
      int aOffset,
      double[] b,
      int bOffset,
      double[] e,
      int eOffset,
      int length,
      int states,
      double @Nullable [] total,
      int totalOffset,
      double @Nullable [] forward,
      int forwardOffset,
      double @Nullable [] backward,
      int backwardOffset) {
    run(
        a,
        aOffset,
        b,
        bOffset,
        states * states,
        e,
        eOffset,
        length,
        states,
        total,
        totalOffset,
        forward,
        forwardOffset,
        backward,
        backwardOffset);
  }

  private static void run(
      double[] a,
      int aOffset,
      double[] b,
      int bOffset,
      int step,
      double[] e,
      int eOffset,
      int length,
      int states,
      double @Nullable [] total,
      int totalOffset,
      double @Nullable [] wantedForward,
      int forwardOffset,
      double @Nullable [] wantedBackward,
      int backwardOffset) {
    // Evaluators want all results; only where a single one is asked for they have no place.
    double[] forward =
        wantedForward == null ? new double[forwardOffset + length * states] : wantedForward;
    double[] backward =
        wantedBackward == null ? new double[backwardOffset + length * states] : wantedBackward;
    System.arraycopy(a, aOffset, forward, forwardOffset, states);
    for (int t = 1; t < length; t++) {
      int earlier = (t - 1) * states;
      for (int k = 0; k < states; k++) {
        forward[forwardOffset + t * states + k] =
            sum(
                forward,
                forwardOffset + earlier,
                e,
                eOffset + earlier,
                b,
                bOffset + t * step + k,
                states,
                states);
      }
    }
    int last = (length - 1) * states;
    Arrays.fill(backward, backwardOffset + last, backwardOffset + last + states, 0);
    for (int t = length - 2; t >= 0; t--) {
      int later = (t + 1) * states;
      for (int j = 0; j < states; j++) {
        backward[backwardOffset + t * states + j] =
            sum(
                backward,
                backwardOffset + later,
                e,
                eOffset + later,
                b,
                bOffset + (t + 1) * step + j * states,
                1,
                states);
      }
    }
    if (total != null) {
      total[totalOffset] =
          sum(
              forward,
              forwardOffset + last,
              e,
              eOffset + last,
              backward,
              backwardOffset + last,
              1,
              states);
    }
  }

  /** The logarithm of the sum of exponentials of sums of three. */
  private static double sum(
      double[] x, int xFrom, double[] y, int yFrom, double[] z, int zFrom, int zStep, int count) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      max = Math.max(max, x[xFrom + i] + y[yFrom + i] + z[zFrom + i * zStep]);
    }
    double shift = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double term = x[xFrom + i] + y[yFrom + i] + z[zFrom + i * zStep];
      sum += MathFunctions.exp(term - shift);
    }
    return shift + MathFunctions.log(sum);
  }

  /**
   * Adds to the adjoints of the weights of {@link #run}.
   *
   * @param adjTotal the adjoint of the total; of the other results nothing else may depend
   */
  public static void runAdjoint(
      double[] a,
      int aOffset,
      double[] b,
      int bOffset,
      double[] e,
      int eOffset,
      double total,
      double[] forward,
      int forwardOffset,
      double[] backward,
      int backwardOffset,
      double adjTotal,
      double[] adjForward,
      int adjForwardOffset,
      double[] adjBackward,
      int adjBackwardOffset,
      int length,
      int states,
      double @Nullable [] adjA,
      int adjAOffset,
      double @Nullable [] adjB,
      int adjBOffset,
      double @Nullable [] adjE,
      int adjEOffset) {
    states(
        e,
        eOffset,
        total,
        forward,
        forwardOffset,
        backward,
        backwardOffset,
        adjTotal,
        length,
        states,
        adjA,
        adjAOffset,
        adjE,
        adjEOffset);
    pairs(
        b,
        bOffset,
        0,
        e,
        eOffset,
        total,
        forward,
        forwardOffset,
        backward,
        backwardOffset,
        adjTotal,
        length,
        states,
        adjB,
        adjBOffset);
  }

  /**
   * Adds to the adjoints of the weights of {@link #runVarying}.
   *
   * @param adjTotal the adjoint of the total; of the other results nothing else may depend
   */
  public static void runVaryingAdjoint(
      double[] a,
      int aOffset,
      double[] b,
      int bOffset,
      double[] e,
      int eOffset,
      double total,
      double[] forward,
      int forwardOffset,
      double[] backward,
      int backwardOffset,
      double adjTotal,
      double[] adjForward,
      int adjForwardOffset,
      double[] adjBackward,
      int adjBackwardOffset,
      int length,
      int states,
      double @Nullable [] adjA,
      int adjAOffset,
      double @Nullable [] adjB,
      int adjBOffset,
      double @Nullable [] adjE,
      int adjEOffset) {
    states(
        e,
        eOffset,
        total,
        forward,
        forwardOffset,
        backward,
        backwardOffset,
        adjTotal,
        length,
        states,
        adjA,
        adjAOffset,
        adjE,
        adjEOffset);
    pairs(
        b,
        bOffset,
        states * states,
        e,
        eOffset,
        total,
        forward,
        forwardOffset,
        backward,
        backwardOffset,
        adjTotal,
        length,
        states,
        adjB,
        adjBOffset);
  }

  /** Each state's probability. */
  private static void states(
      double[] e,
      int eOffset,
      double total,
      double[] forward,
      int forwardOffset,
      double[] backward,
      int backwardOffset,
      double adjTotal,
      int length,
      int states,
      double @Nullable [] adjA,
      int adjAOffset,
      double @Nullable [] adjE,
      int adjEOffset) {
    int elements = adjE == null ? states : length * states;
    for (int i = 0; i < elements; i++) {
      double log = forward[forwardOffset + i] + e[eOffset + i] + backward[backwardOffset + i];
      double adjoint = adjTotal * MathFunctions.exp(log - total);
      if (adjE != null) {
        adjE[adjEOffset + i] += adjoint;
      }
      if (adjA != null && i < states) {
        adjA[adjAOffset + i] += adjoint;
      }
    }
  }

  /** The probability of each pair of neighbours. */
  private static void pairs(
      double[] b,
      int bOffset,
      int step,
      double[] e,
      int eOffset,
      double total,
      double[] forward,
      int forwardOffset,
      double[] backward,
      int backwardOffset,
      double adjTotal,
      int length,
      int states,
      double @Nullable [] adjB,
      int adjBOffset) {
    if (adjB == null) {
      return;
    }
    for (int t = 1; t < length; t++) {
      int later = t * states;
      int earlier = later - states;
      for (int j = 0; j < states; j++) {
        double before = forward[forwardOffset + earlier + j] + e[eOffset + earlier + j] - total;
        int row = t * step + j * states;
        for (int k = 0; k < states; k++) {
          double after = e[eOffset + later + k] + backward[backwardOffset + later + k];
          double log = before + b[bOffset + row + k] + after;
          adjB[adjBOffset + row + k] += adjTotal * MathFunctions.exp(log);
        }
      }
    }
  }
}
