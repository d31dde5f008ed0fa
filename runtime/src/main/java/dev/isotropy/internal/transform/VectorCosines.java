package dev.isotropy.internal.transform;

import static dev.isotropy.simd.Lanes.SPECIES;

import dev.isotropy.internal.transform.EvenCosineTransform.Tables;
import dev.isotropy.simd.Lanes;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;

/**
 * The vector form of what {@link EvenCosineTransform} does after and before the Fourier transform.
 * Elements at mirrored positions are read and written as reversed vectors.
 */
final class VectorCosines {

  private static final int L = Lanes.COUNT;

  /** Whether vectors are reversed in registers: HotSpot makes objects of those of two lanes. */
  static final boolean FAST = L > 2;

  private static final VectorShuffle<Double> REVERSED =
      VectorShuffle.fromOp(SPECIES, lane -> L - 1 - lane);

  private VectorCosines() {}

  /** Writes whole vectors of coefficients and returns the first {@code k} that is left. */
  static int forward(Tables t, double[] re, double[] im, int m, double[] y, int yo) {
    int k = 1;
    for (; k <= m - L; k += L) {
      DoubleVector ar = load(re, k);
      DoubleVector ai = load(im, k);
      DoubleVector cr = mirrored(re, m - k);
      DoubleVector ci = mirrored(im, m - k);
      DoubleVector er = ar.add(cr);
      DoubleVector ei = ai.sub(ci);
      DoubleVector or = ai.add(ci);
      DoubleVector oi = cr.sub(ar);
      DoubleVector pr = load(t.pr(), k);
      DoubleVector pi = load(t.pi(), k);
      DoubleVector qr = load(t.qr(), k);
      DoubleVector qi = load(t.qi(), k);
      DoubleVector even = er.fma(pr, ei.mul(pi).neg()).add(or.fma(qr, oi.mul(qi).neg()));
      DoubleVector odd = er.fma(pi, ei.mul(pr)).add(or.fma(qi, oi.mul(qr)));
      even.intoArray(y, yo + k);
      odd.neg().rearrange(REVERSED).intoArray(y, yo + 2 * m - k - L + 1);
    }
    return k;
  }

  /** Writes whole vectors of complex numbers and returns the first {@code k} that is left. */
  static int inverse(Tables t, double[] y, int yo, int m, double[] re, double[] im) {
    int k = 1;
    for (; k <= m - L; k += L) {
      DoubleVector a = load(y, yo + k);
      DoubleVector b = mirrored(y, yo + 2 * m - k);
      DoubleVector c = mirrored(y, yo + m - k);
      DoubleVector d = load(y, yo + m + k);
      DoubleVector hr = c.add(d).mul(EvenCosineTransform.SINE);
      DoubleVector hi = d.sub(c).mul(EvenCosineTransform.SINE);
      DoubleVector gr = a.add(hr);
      DoubleVector gi = hi.sub(b);
      DoubleVector fr = a.sub(hr);
      DoubleVector fi = b.neg().sub(hi);
      DoubleVector pr = load(t.pr(), k);
      DoubleVector pi = load(t.pi(), k);
      DoubleVector qr = load(t.qr(), k);
      DoubleVector qi = load(t.qi(), k);
      gr.fma(pr, gi.mul(pi)).add(fr.fma(qi, fi.mul(qr).neg())).intoArray(re, k);
      gi.fma(pr, gr.mul(pi).neg()).add(fi.fma(qi, fr.mul(qr))).intoArray(im, k);
    }
    return k;
  }

  private static DoubleVector load(double[] x, int at) {
    return DoubleVector.fromArray(SPECIES, x, at);
  }

  /** The elements from one on downwards. */
  private static DoubleVector mirrored(double[] x, int at) {
    return load(x, at - L + 1).rearrange(REVERSED);
  }
}
