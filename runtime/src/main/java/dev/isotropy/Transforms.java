package dev.isotropy;

import dev.isotropy.transforms.Affine;
import dev.isotropy.transforms.Exp;
import dev.isotropy.transforms.InvLogit;
import dev.isotropy.transforms.Log;
import dev.isotropy.transforms.Logit;
import dev.isotropy.transforms.Negate;
import dev.isotropy.transforms.Power;
import dev.isotropy.transforms.Reciprocal;
import dev.isotropy.transforms.Softplus;
import dev.isotropy.transforms.Tanh;

/**
 * Factories of the transforms that {@link Distributions#transformed} applies, to be imported
 * statically.
 */
public final class Transforms {

  private Transforms() {}

  /** {@code e^x}, of real numbers. */
  public static Exp exp() {
    return new Exp();
  }

  /** {@code log(x)}, of positive numbers. */
  public static Log log() {
    return new Log();
  }

  /** {@code loc + scale x} with a positive scale, of real numbers. */
  public static Affine affine(double loc, double scale) {
    return new Affine(loc, scale);
  }

  /** {@code −x}, of real numbers. */
  public static Negate negate() {
    return new Negate();
  }

  /** {@code log(x / (1 − x))}, of numbers between 0 and 1. */
  public static Logit logit() {
    return new Logit();
  }

  /** {@code 1 / (1 + e^(−x))}, of real numbers. */
  public static InvLogit invLogit() {
    return new InvLogit();
  }

  /** {@code tanh(x)}, of real numbers. */
  public static Tanh tanh() {
    return new Tanh();
  }

  /** {@code x^exponent} with a positive exponent, of positive numbers. */
  public static Power power(double exponent) {
    return new Power(exponent);
  }

  /** {@code 1 / x}, of positive numbers. */
  public static Reciprocal reciprocal() {
    return new Reciprocal();
  }

  /** {@code log(1 + e^x)}, of real numbers. */
  public static Softplus softplus() {
    return new Softplus();
  }
}
