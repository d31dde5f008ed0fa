package dev.isotropy.internal.transform;

/** The transforms of vectors and matrices, one constant a set. */
public final class ArrayTransforms {

  /** Non-negative elements that sum to 1. */
  public static final ArrayTransform SIMPLEX = new SimplexTransform();

  /** Increasing elements. */
  public static final ArrayTransform ORDERED = new OrderedTransform(false);

  /** Increasing positive elements. */
  public static final ArrayTransform POSITIVE_ORDERED = new OrderedTransform(true);

  /** Vectors of length 1. */
  public static final ArrayTransform UNIT_VECTOR = new UnitVectorTransform();

  /** Cholesky factors of correlation matrices. */
  public static final ArrayTransform CORRELATION_CHOLESKY = new CorrelationCholeskyTransform();

  /** Correlation matrices. */
  public static final ArrayTransform CORRELATION = new CorrelationTransform();

  /** Lower triangular matrices with a positive diagonal. */
  public static final ArrayTransform COVARIANCE_CHOLESKY = new CovarianceCholeskyTransform();

  /** Symmetric positive definite matrices. */
  public static final ArrayTransform COVARIANCE = new CovarianceTransform();

  /** The Cholesky factors of {@link #CORRELATION}, with its log-Jacobian. */
  public static final ArrayTransform CORRELATION_FACTOR = new CorrelationFactorTransform();

  /** The Cholesky factors of {@link #COVARIANCE}, with its log-Jacobian. */
  public static final ArrayTransform COVARIANCE_FACTOR = new CovarianceFactorTransform();

  private ArrayTransforms() {}
}
