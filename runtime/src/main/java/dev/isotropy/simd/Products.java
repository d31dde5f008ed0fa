package dev.isotropy.simd;

/**
 * Products of a data matrix and of its transpose with a vector, for a range of rows.
 *
 * <p>The matrix is stored column by column: element {@code (i, k)} is {@code columns[k * stride +
 * i]}. The vector form and its scalar twin give the same bits whatever the number of lanes: {@link
 * #rowsTimes} adds the columns in their order with fused multiply-adds; {@link #columnsDot} adds
 * blocks of eight rows in eight virtual lanes, combines them in the tree of {@link LaneSums}, and
 * then adds the rows that are left, one by one.
 */
public final class Products {

  private static final boolean VECTORS = VectorSupport.available();

  private Products() {}

  /**
   * {@code out[i]} becomes the sum of {@code beta[betaOffset + k] * columns[k * stride + i]} over
   * the columns {@code k}.
   *
   * @param columns the matrix, column by column
   * @param stride the distance between columns, at least {@code to}
   * @param count the number of columns; for none, {@code out} becomes zero
   * @param beta holds the coefficients, from {@code betaOffset} on
   * @param out receives the products
   * @param from the first row
   * @param to one past the last row
   */
  public static void rowsTimes(
      double[] columns,
      int stride,
      int count,
      double[] beta,
      int betaOffset,
      double[] out,
      int from,
      int to) {
    if (count == 0) {
      LaneSums.clear(out, from, to);
    } else if (VECTORS) {
      VectorProducts.rowsTimes(columns, stride, count, beta, betaOffset, out, from, to);
    } else {
      ScalarProducts.rowsTimes(columns, stride, count, beta, betaOffset, out, from, to);
    }
  }

  /**
   * Adds to {@code out[outOffset + k]}, for each column {@code k}, the sum of {@code columns[k *
   * stride + i] * w[i]} over the rows.
   *
   * @param columns the matrix, column by column
   * @param stride the distance between columns, at least {@code to}
   * @param count the number of columns
   * @param w the rows' weights
   * @param out is added to, from {@code outOffset} on
   * @param from the first row
   * @param to one past the last row
   */
  public static void columnsDot(
      double[] columns,
      int stride,
      int count,
      double[] w,
      double[] out,
      int outOffset,
      int from,
      int to) {
    if (VECTORS) {
      VectorProducts.columnsDot(columns, stride, count, w, out, outOffset, from, to);
    } else {
      ScalarProducts.columnsDot(columns, stride, count, w, out, outOffset, from, to);
    }
  }
}
