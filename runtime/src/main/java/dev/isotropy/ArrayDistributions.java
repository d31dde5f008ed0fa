package dev.isotropy;

import dev.isotropy.distributions.Ar1;
import dev.isotropy.distributions.Ar1From;
import dev.isotropy.distributions.Categorical;
import dev.isotropy.distributions.CategoricalLogit;
import dev.isotropy.distributions.Dirichlet;
import dev.isotropy.distributions.DirichletMultinomial;
import dev.isotropy.distributions.Distribution;
import dev.isotropy.distributions.GaussianRandomWalk;
import dev.isotropy.distributions.ImproperCorrelation;
import dev.isotropy.distributions.ImproperCorrelationCholesky;
import dev.isotropy.distributions.ImproperCovariance;
import dev.isotropy.distributions.ImproperCovarianceCholesky;
import dev.isotropy.distributions.ImproperOrdered;
import dev.isotropy.distributions.ImproperPositiveOrdered;
import dev.isotropy.distributions.ImproperSimplex;
import dev.isotropy.distributions.ImproperUnitVector;
import dev.isotropy.distributions.InverseWishart;
import dev.isotropy.distributions.Lkj;
import dev.isotropy.distributions.LkjCholesky;
import dev.isotropy.distributions.LowRankMultivariateNormal;
import dev.isotropy.distributions.Multinomial;
import dev.isotropy.distributions.MultinomialLogit;
import dev.isotropy.distributions.MultivariateNormal;
import dev.isotropy.distributions.MultivariateNormalCovariance;
import dev.isotropy.distributions.MultivariateNormalPrecision;
import dev.isotropy.distributions.MultivariateStudentT;
import dev.isotropy.distributions.OneHotCategoricalLogit;
import dev.isotropy.distributions.Ordered;
import dev.isotropy.distributions.OrderedLogistic;
import dev.isotropy.distributions.ProjectedNormal;
import dev.isotropy.distributions.RelaxedOneHotCategorical;
import dev.isotropy.distributions.RelaxedOneHotCategoricalLogit;
import dev.isotropy.distributions.VonMises3d;
import dev.isotropy.distributions.Wishart;

/**
 * Factories of the distributions of vectors, matrices and categories; {@link Distributions}
 * inherits them, so that one static import gives all.
 */
public class ArrayDistributions {

  ArrayDistributions() {}

  /** One of the categories {@code 0 … K − 1}, in proportion to their {@code probs}. */
  public static Categorical categorical(double[] probs) {
    return new Categorical(probs);
  }

  /** One of the categories {@code 0 … K − 1}, by log weights. */
  public static CategoricalLogit categoricalLogit(double[] logits) {
    return new CategoricalLogit(logits);
  }

  /** A vector of one 1 and zeros that marks a category, by log weights. */
  public static OneHotCategoricalLogit oneHotCategoricalLogit(double[] logits) {
    return new OneHotCategoricalLogit(logits);
  }

  /** Where a logistic variable of mean {@code predictor} falls between the cutpoints. */
  public static OrderedLogistic orderedLogistic(double predictor, double[] cutpoints) {
    return new OrderedLogistic(predictor, cutpoints);
  }

  /** The Dirichlet distribution on the simplex. */
  public static Dirichlet dirichlet(double[] concentration) {
    return new Dirichlet(concentration);
  }

  /** Multinomial counts whose probabilities are Dirichlet distributed. */
  public static DirichletMultinomial dirichletMultinomial(double[] concentration, int totalCount) {
    return new DirichletMultinomial(concentration, totalCount);
  }

  /** Counts of categories that sum to {@code totalCount}, in proportion to {@code probs}. */
  public static Multinomial multinomial(double[] probs, int totalCount) {
    return new Multinomial(probs, totalCount);
  }

  /** Counts of categories that sum to {@code totalCount}, by log weights. */
  public static MultinomialLogit multinomialLogit(double[] logits, int totalCount) {
    return new MultinomialLogit(logits, totalCount);
  }

  /** The multivariate normal distribution by the Cholesky factor of its covariance. */
  public static MultivariateNormal multivariateNormal(double[] loc, double[][] scaleTril) {
    return new MultivariateNormal(loc, scaleTril);
  }

  /** The multivariate normal distribution by its covariance. */
  public static MultivariateNormalCovariance multivariateNormalCovariance(
      double[] loc, double[][] covarianceMatrix) {
    return new MultivariateNormalCovariance(loc, covarianceMatrix);
  }

  /** The multivariate normal distribution by its precision, the inverse of its covariance. */
  public static MultivariateNormalPrecision multivariateNormalPrecision(
      double[] loc, double[][] precisionMatrix) {
    return new MultivariateNormalPrecision(loc, precisionMatrix);
  }

  /**
   * The multivariate normal distribution with covariance {@code W Wᵀ + diag(covDiag)}, {@code W}
   * being {@code covFactor}.
   */
  public static LowRankMultivariateNormal lowRankMultivariateNormal(
      double[] loc, double[][] covFactor, double[] covDiag) {
    return new LowRankMultivariateNormal(loc, covFactor, covDiag);
  }

  /** The multivariate t distribution by the Cholesky factor of its scale matrix. */
  public static MultivariateStudentT multivariateStudentT(
      double df, double[] loc, double[][] scaleTril) {
    return new MultivariateStudentT(df, loc, scaleTril);
  }

  /** The Cholesky factor of an {@code lkj(concentration, dim)} matrix. */
  public static LkjCholesky lkjCholesky(double concentration, int dim) {
    return new LkjCholesky(concentration, dim);
  }

  /** The LKJ distribution of correlation matrices; uniform with concentration 1. */
  public static Lkj lkj(double concentration, int dim) {
    return new Lkj(concentration, dim);
  }

  /**
   * The Wishart distribution by the Cholesky factor of its scale; the mean is {@code df} times the
   * scale.
   */
  public static Wishart wishart(double df, double[][] scaleTril) {
    return new Wishart(df, scaleTril);
  }

  /** The distribution of the inverse of a Wishart matrix of inverse scale. */
  public static InverseWishart inverseWishart(double df, double[][] scale) {
    return new InverseWishart(df, scale);
  }

  /** A one-hot vector relaxed to the simplex, by probabilities. */
  public static RelaxedOneHotCategorical relaxedOneHotCategorical(
      double temperature, double[] probs) {
    return new RelaxedOneHotCategorical(temperature, probs);
  }

  /** A one-hot vector relaxed to the simplex, by log weights. */
  public static RelaxedOneHotCategoricalLogit relaxedOneHotCategoricalLogit(
      double temperature, double[] logits) {
    return new RelaxedOneHotCategoricalLogit(temperature, logits);
  }

  /** The direction of a normal vector of mean {@code concentration} and unit covariance. */
  public static ProjectedNormal projectedNormal(double[] concentration) {
    return new ProjectedNormal(concentration);
  }

  /** The von Mises–Fisher distribution of directions in three dimensions. */
  public static VonMises3d vonMises3d(double[] concentration) {
    return new VonMises3d(concentration);
  }

  /**
   * The distribution of increasing vectors of {@code size} independent elements of a continuous
   * distribution on the real line or the positive numbers.
   */
  public static <D extends Distribution> Ordered<D> ordered(D base, int size) {
    return new Ordered<>(base, size);
  }

  /**
   * A random walk that starts at 0, of {@code size} steps with standard deviation {@code scale}.
   */
  public static GaussianRandomWalk gaussianRandomWalk(double scale, int size) {
    return new GaussianRandomWalk(scale, size);
  }

  /**
   * A random walk of {@code size} steps.
   *
   * @param init where it stands before the first step
   * @param drift the mean of a step
   * @param scale the standard deviation of a step
   */
  public static GaussianRandomWalk gaussianRandomWalk(
      double init, double drift, double scale, int size) {
    return new GaussianRandomWalk(init, drift, scale, size);
  }

  /**
   * A stationary autoregressive process of order 1.
   *
   * @param loc the mean of every element
   * @param coefficient the correlation of an element with the one before, between -1 and 1
   * @param scale the standard deviation of an element given the one before
   */
  public static Ar1 ar1(double loc, double coefficient, double scale, int size) {
    return new Ar1(loc, coefficient, scale, size);
  }

  /**
   * An autoregressive process of order 1 whose value before the first element is {@code init}.
   *
   * @param coefficient how much of a deviation from {@code loc} remains at the next element
   * @param scale the standard deviation of an element given the one before
   */
  public static Ar1From ar1From(
      double init, double loc, double coefficient, double scale, int size) {
    return new Ar1From(init, loc, coefficient, scale, size);
  }

  /** The flat improper prior on vectors of non-negative elements that sum to 1: log density 0. */
  public static ImproperSimplex improperSimplex(int size) {
    return new ImproperSimplex(size);
  }

  /** The flat improper prior on increasing vectors: log density 0. */
  public static ImproperOrdered improperOrdered(int size) {
    return new ImproperOrdered(size);
  }

  /** The flat improper prior on increasing vectors of positive numbers: log density 0. */
  public static ImproperPositiveOrdered improperPositiveOrdered(int size) {
    return new ImproperPositiveOrdered(size);
  }

  /** The flat improper prior on vectors of length 1: log density 0. */
  public static ImproperUnitVector improperUnitVector(int size) {
    return new ImproperUnitVector(size);
  }

  /** The flat improper prior on correlation matrices: log density 0. */
  public static ImproperCorrelation improperCorrelation(int size) {
    return new ImproperCorrelation(size);
  }

  /** The flat improper prior on Cholesky factors of correlation matrices: log density 0. */
  public static ImproperCorrelationCholesky improperCorrelationCholesky(int size) {
    return new ImproperCorrelationCholesky(size);
  }

  /** The flat improper prior on covariance matrices: log density 0. */
  public static ImproperCovariance improperCovariance(int size) {
    return new ImproperCovariance(size);
  }

  /** The flat improper prior on Cholesky factors of covariance matrices: log density 0. */
  public static ImproperCovarianceCholesky improperCovarianceCholesky(int size) {
    return new ImproperCovarianceCholesky(size);
  }
}
