package dev.isotropy.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** What is said about arrays that functions of matrices cannot take. */
class MatrixProblemsTest {

  private static final String DATA =
      "@Plate({\"n\", \"k\"}) double[][] x, @Plate(\"n\") double[] y, @Plate(\"k\") double[] z,"
          + " @Plate(\"n\") int[] c";

  @Test
  void shapesThatDoNotFit() {
    Source.record(
            DATA,
            """
              @Sample
              Normal mu(double[][] x, double[] y, double[] z) {
                double[] a = ▶multiply(x, y);
                double[][] b = ▶multiply(x, x);
                double[] c = ▶solveTriangular(timesTranspose(x), z);
                double[][] d = ▶scaleRows(z, x);
                return normal(sum(a) + sum(b) + sum(c) + sum(d), 1);
              }
            """)
        .reports(
            """
            [LengthMismatch] in 'mu': multiply takes arrays along one axis, not along 'n' and 'k'
                fix: give both the same @Plate
            """,
            """
            [LengthMismatch] in 'mu': multiply takes arrays along one axis, not along 'k' and 'n'
                fix: give both the same @Plate
            """,
            """
            [LengthMismatch] in 'mu': solveTriangular takes arrays along one axis, not along 'n' and 'k'
                fix: give both the same @Plate
            """,
            """
            [LengthMismatch] in 'mu': scaleRows takes arrays along one axis, not along 'k' and 'n'
                fix: give both the same @Plate
            """);
  }

  @Test
  void matricesThatAreNotSquare() {
    Source.record(
            DATA,
            """
              @Sample
              Normal mu(double[][] x) {
                return normal(sum(▶cholesky(x)) + ▶trace(x), 1);
              }
            """)
        .reports(
            """
            [NotSquare] in 'mu': cholesky needs a square matrix
                found: its rows run along 'n', its columns along 'k'
                fix: give both dimensions the same @Plate, or make the matrix from equal sizes
            """,
            """
            [NotSquare] in 'mu': trace needs a square matrix
                found: its rows run along 'n', its columns along 'k'
                fix: give both dimensions the same @Plate, or make the matrix from equal sizes
            """);
  }

  @Test
  void overloadsOfSeveralClasses() {
    String text =
        Source.record(
                "@Plate(\"n\") double[] x, double a",
                """
                  @Sample Normal mu(double[] x, double a) {
                    return normal(max(x) + max(a, 1.0), 1);
                  }
                """)
            .withHead("import static java.lang.Math.*;\n")
            .read();
    assertThat(text).contains("mu ~ normal(max[n](data.x[n]) + max(data.a, 1), 1)");
  }

  @Test
  void argumentsOfOtherTypes() {
    Source.record(
            DATA,
            """
              @Sample
              Normal mu(double[] y, int[] c) {
                return normal(sum(▶cholesky(y)) + ▶mean(0) + ▶max(1, 2), 1);
              }
            """)
        .reports(
            """
            [WrongArguments] in 'mu': cholesky does not take these arguments
                found: (double[])
                expected: cholesky(double[][])
            """,
            """
            [WrongArguments] in 'mu': mean does not take these arguments
                found: (int)
                expected: mean(double[]) or mean(int[])
            """,
            """
            [WrongArguments] in 'mu': max does not take these arguments
                found: (int, int)
                expected: max(double[]) or max(int[])
            """);
  }

  @Test
  void dimensionsThatAreNoneOfAMatrix() {
    Source.record(
            "@Plate({\"n\", \"k\"}) double[][] w, int d",
            """
              @Sample
              Normal mu(double[][] w, int d) {
                return normal(sum(▶discreteCosine(w, 1)) + sum(▶inverseHaar(w, d)), 1);
              }
            """)
        .reports(
            """
            [WrongArguments] in 'mu': discreteCosine does not take these arguments
                found: 1
                expected: a literal, -1 for rows or -2 for columns
            """,
            """
            [WrongArguments] in 'mu': inverseHaar does not take these arguments
                found: no literal
                expected: a literal, -1 for rows or -2 for columns
            """);
  }
}
