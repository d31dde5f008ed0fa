package dev.isotropy.simd;

import dev.isotropy.MathFunctions;
import jdk.incubator.vector.DoubleVector;

/**
 * Functions of {@link MathFunctions} whose vector form is too large for a loop of generated code:
 * arguments and result stand in memory, so that no vector crosses the call.
 *
 * <p>A block has slots of eight numbers, of which the first {@link Lanes#COUNT} are used. The
 * arguments are put into the slots from 8, 16 and 24 on, the result is found in that from 0 on, and
 * the others are for the functions themselves. In every lane the result has the bits of the scalar
 * form. Nothing is allocated for usual arguments.
 */
public final class BlockMath {

  /** The size of a block. */
  public static final int SIZE = 320;

  private static final int A = 8;
  private static final int B = 16;
  private static final int C = 24;
  private static final int T = 32;

  private BlockMath() {}

  /** {@link MathFunctions#log10} in the lanes of a block. */
  public static void log10(double[] w) {
    Slots.log10(w, A, 0);
  }

  /** {@link MathFunctions#stirlingError} in the lanes of a block. */
  public static void stirlingError(double[] w) {
    BlockStirling.stirlingError(w, A, 0, T);
  }

  /** {@link MathFunctions#lbeta} in the lanes of a block. */
  public static void lbeta(double[] w) {
    BlockGamma.lbeta(w, A, B, 0, T);
  }

  /** {@link MathFunctions#lchoose} in the lanes of a block. */
  public static void lchoose(double[] w) {
    BlockGamma.lchoose(w, A, B, 0, T);
  }

  /** {@link MathFunctions#polygamma} in the lanes of a block. */
  public static void polygamma(double[] w) {
    BlockPolygamma.polygamma(w, A, B, 0);
  }

  /** {@link MathFunctions#besselI0} in the lanes of a block. */
  public static void besselI0(double[] w) {
    BlockBessel.i0(w, A, 0, T);
  }

  /** {@link MathFunctions#besselI1} in the lanes of a block. */
  public static void besselI1(double[] w) {
    BlockBessel.i1(w, A, 0, T);
  }

  /** {@link MathFunctions#besselI0e} in the lanes of a block. */
  public static void besselI0e(double[] w) {
    BlockBessel.i0e(w, A, 0, T);
  }

  /** {@link MathFunctions#besselI1e} in the lanes of a block. */
  public static void besselI1e(double[] w) {
    BlockBessel.i1e(w, A, 0, T);
  }

  /** {@link MathFunctions#logBesselI0} in the lanes of a block. */
  public static void logBesselI0(double[] w) {
    BlockBessel.logI0(w, A, 0, T);
  }

  /** {@link MathFunctions#logIncompleteGammaP} in the lanes of a block. */
  public static void logIncompleteGammaP(double[] w) {
    BlockGammaTails.tail(w, A, B, false, 0, T);
  }

  /** {@link MathFunctions#logIncompleteGammaQ} in the lanes of a block. */
  public static void logIncompleteGammaQ(double[] w) {
    BlockGammaTails.tail(w, A, B, true, 0, T);
  }

  /** {@link MathFunctions#logIncompleteGammaPByShape} in the lanes of a block. */
  public static void logIncompleteGammaPByShape(double[] w) {
    BlockGammaTails.byShape(w, A, B, false, 0, T);
  }

  /** {@link MathFunctions#logIncompleteGammaQByShape} in the lanes of a block. */
  public static void logIncompleteGammaQByShape(double[] w) {
    BlockGammaTails.byShape(w, A, B, true, 0, T);
  }

  /** {@link MathFunctions#logGammaKernel} in the lanes of a block. */
  public static void logGammaKernel(double[] w) {
    BlockGammaTails.kernel(w, A, B, 0, T);
  }

  /** {@link MathFunctions#logIncompleteBeta} in the lanes of a block. */
  public static void logIncompleteBeta(double[] w) {
    BlockBetaTails.tail(w, A, B, C, 0, T);
  }

  /** {@link MathFunctions#logIncompleteBetaByFirst} in the lanes of a block. */
  public static void logIncompleteBetaByFirst(double[] w) {
    BlockBetaTails.byShape(w, A, B, C, true, 0, T);
  }

  /** {@link MathFunctions#logIncompleteBetaBySecond} in the lanes of a block. */
  public static void logIncompleteBetaBySecond(double[] w) {
    BlockBetaTails.byShape(w, A, B, C, false, 0, T);
  }

  /** {@link MathFunctions#logBetaKernel} in the lanes of a block. */
  public static void logBetaKernel(double[] w) {
    BlockBetaTails.kernel(w, A, B, C, 0, T);
  }

  /** {@link MathFunctions#logStudentTCdf} in the lanes of a block. */
  public static void logStudentTCdf(double[] w) {
    BlockStudentTails.logCdf(w, A, B, 0, T);
  }

  /** {@link MathFunctions#logStudentTCdfByDf} in the lanes of a block. */
  public static void logStudentTCdfByDf(double[] w) {
    BlockStudentTails.byDegrees(w, A, B, 0, T);
  }

  /** {@link MathFunctions#sinc} in the lanes of a block. */
  public static void sinc(double[] w) {
    BlockRatios.sinc(w, A, 0, T);
  }

  /** {@link MathFunctions#sincDerivative} in the lanes of a block. */
  public static void sincDerivative(double[] w) {
    BlockRatios.sincDerivative(w, A, 0, T);
  }

  /** {@link MathFunctions#exprel} in the lanes of a block. */
  public static void exprel(double[] w) {
    BlockRatios.exprel(w, A, 0, T);
  }

  /** {@link MathFunctions#exprelDerivative} in the lanes of a block. */
  public static void exprelDerivative(double[] w) {
    BlockRatios.exprelDerivative(w, A, 0, T);
  }

  /** {@link MathFunctions#stableLogDensity} in the lanes of a block, one after the other. */
  public static void stableLogDensity(double[] w) {
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[i] = MathFunctions.stableLogDensity(w[A + i], w[B + i], w[C + i]);
    }
  }

  /**
   * {@link MathFunctions#stableLogDensityByStability} in the lanes of a block, one after the other.
   */
  public static void stableLogDensityByStability(double[] w) {
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[i] = MathFunctions.stableLogDensityByStability(w[A + i], w[B + i], w[C + i]);
    }
  }

  /** {@link MathFunctions#stableLogDensityBySkew} in the lanes of a block, one after the other. */
  public static void stableLogDensityBySkew(double[] w) {
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[i] = MathFunctions.stableLogDensityBySkew(w[A + i], w[B + i], w[C + i]);
    }
  }

  /** {@link MathFunctions#stableLogDensityByValue} in the lanes of a block, one after the other. */
  public static void stableLogDensityByValue(double[] w) {
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[i] = MathFunctions.stableLogDensityByValue(w[A + i], w[B + i], w[C + i]);
    }
  }

  /** {@link MathFunctions#stableAngle} in the lanes of a block, one after the other. */
  public static void stableAngle(double[] w) {
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[i] = MathFunctions.stableAngle(w[A + i], w[B + i], w[C + i]);
    }
  }

  /** {@link MathFunctions#stableWeight} in the lanes of a block, one after the other. */
  public static void stableWeight(double[] w) {
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[i] = MathFunctions.stableWeight(w[A + i], w[B + i], w[C + i]);
    }
  }

  /** What a function makes of vectors, for callers outside of loops. */
  static DoubleVector apply(Function function, DoubleVector... arguments) {
    double[] w = new double[SIZE];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i].intoArray(w, 8 * (i + 1));
    }
    function.apply(w);
    return DoubleVector.fromArray(Lanes.SPECIES, w, 0);
  }

  /** A function of a block. */
  interface Function {
    void apply(double[] w);
  }
}
