package dev.isotropy.processor.frontend;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** Sites of vectors and matrices that are read or made wrongly. */
class VectorSitesTest {

  @Test
  void ranks() {
    Source.record(
            "@Plate(\"k\") double[] a, int states, @Plate(\"n\") double[] x, int[] counts",
            """
              @Sample
              @Plate(value = "s", size = "states")
              Dirichlet p(double[] a) {
                return dirichlet(a);
              }

              @Sample
              Normal whole(double[] ▶p) {
                return normal(p[0], 1);
              }

              @Sample
              @Plate("s")
              Normal number(double ▶p) {
                return normal(p, 1);
              }

              @Sample
              @Plate("n")
              Dirichlet ▶x(double[] a) {
                return dirichlet(a);
              }

              @Sample
              @Plate("n")
              Multinomial ▶other(double[] a) {
                return multinomial(a, 3);
              }

              @Sample
              Dirichlet scalar(double[] a) {
                return dirichlet(▶a[0]);
              }

              @Sample
              Dirichlet integers(int[] counts) {
                return dirichlet(▶counts);
              }
            """)
        .reports(
            """
            [RankMismatch] 'whole' cannot take 'p' as double[]: it varies along 's' and 'k'
                fix: take double[][] p, the whole array, or add @Plate("s") to the method
            """,
            """
            [RankMismatch] 'number' cannot take 'p' as double: it varies along 's' and 'k'
                fix: take double[][] p, the whole array, or add @Plate({"s", "k"}) to the method
            """,
            """
            [AxesMismatch] site 'x' varies along 'n' and 'k', but its data 'x' along 'n'
                fix: give both the same @Plate
            """,
            """
            [DiscreteLatent] site 'other' is discrete and not observed: it has no gradient to sample with
                found: Multinomial
                fix: sum it out in a @Factor method, or observe it with data of its name
            """,
            """
            [WrongType] in 'scalar': found double where double[] is needed
                fix: write an array, as in new double[] {a[0]}
            """,
            """
            [WrongType] in 'integers': found int[] where double[] is needed
                fix: declare it double[]
            """);
  }

  /** The first element of a sequence tells how long they all are. */
  @Test
  void sizesOfSequences() {
    Source.record(
            "@Plate(\"t\") double[] y, int k",
            """
              @Sample
              @Plate("t")
              Dirichlet x(@Index("t") int t, double[][] x) {
                return ▶dirichlet(softmax(x[t == 0 ? 0 : t - 1]));
              }

              @Sample
              @Plate("t")
              Dirichlet z(@Index("t") int t, double[][] z, int k) {
                return ▶t == 0 ? dirichlet(softmax(new double[k - 1])) : dirichlet(softmax(z[t - 1]));
              }
            """)
        .reports(
            """
            [ElementSize] nothing tells how large an element of 'x' is but its other elements
                expected: arguments along a plate, a size that is an int component, or a number
                fix: give the first element arguments that are as long as a plate or a component says
            """,
            """
            [ElementSize] nothing tells how large an element of 'z' is but its other elements
                expected: arguments along a plate, a size that is an int component, or a number
                fix: give the first element arguments that are as long as a plate or a component says
            """);
  }

  @Test
  void sizes() {
    Source.record(
            "@Plate(\"k\") double[] m, @Plate({\"j\", \"j\"}) double[][] l, @Plate(\"n\") int[]"
                + " dims",
            """
              @Sample
              MultivariateNormal a(double[] m, double[][] l) {
                return multivariateNormal(m, ▶l);
              }

              @Sample
              @Plate("n")
              LkjCholesky b(int dims) {
                return lkjCholesky(1, ▶dims);
              }

              @Sample
              LkjCholesky c() {
                return lkjCholesky(1, ▶2.5);
              }

              @Sample
              Lkj d() {
                return lkj(1, ▶0);
              }

              @Sample
              VonMises3d e() {
                return vonMises3d(▶new double[] {1, 2});
              }

              @Sample
              Ordered<Uniform> f() {
                return ordered(▶uniform(0, 1), 3);
              }
            """)
        .reports(
            """
            [LengthMismatch] in 'a': multivariateNormal takes arrays along one axis, not along 'k' and 'j'
                fix: give both the same @Plate
            """,
            """
            [SizeVaries] in 'b': the size dims is not the same everywhere
                expected: one size for all elements of a plate
                fix: take the size from a component that is one number
            """,
            """
            [WrongType] in 'c': found double where int is needed
            """,
            """
            [OutsideDomain] dim of lkj must be a positive integer, but '0' is 0
                site: d
                fix: write a value that is a positive integer
            """,
            """
            [LengthMismatch] in 'e': vonMises3d takes arrays along one axis, not along 3 elements and 2 elements
                fix: give both the same @Plate
            """,
            """
            [WrongBase] in 'f': ordered does not take uniform as its base
                expected: a continuous distribution on the real line or the positive numbers
            """);
  }

  @Test
  void sets() {
    Source.record(
            "@Plate(\"n\") int[] y, @Plate(\"n\") double[] x, int cuts",
            """
              @Sample
              Lkj matrix() {
                return lkj(1, 3);
              }

              @Sample
              MultivariateNormal a(double[][] matrix) {
                return multivariateNormal(new double[3], ▶matrix);
              }

              @Sample
              @Plate(value = "cut", size = "cuts")
              Normal c() {
                return normal(0, 1);
              }

              @Sample
              @Plate("n")
              OrderedLogistic y(double[] c) {
                return orderedLogistic(0, ▶c);
              }

              @Sample
              Normal s() {
                return normal(0, 1);
              }

              @Sample
              Dirichlet p(double s) {
                return dirichlet(▶new double[] {s, 1});
              }

              @Factor
              double f(double[] p, double s) {
                return categorical(p).logProb(▶s) + dirichlet(new double[] {1, 1}).logProb(p);
              }
            """)
        .reports(
            """
            [WrongSet] 'matrix' cannot be the scaleTril of multivariateNormal
                site: a
                found: correlation matrices
                expected: Cholesky factors of covariance matrices
                fix: give 'matrix' a distribution of these, or compute what is needed from it
            """,
            """
            [MayLeaveDomain] cutpoints of orderedLogistic must be increasing, which 'c' may not be
                site: y
                found: where it is not, the density is NaN and the draw diverges
                fix: give 'c' a distribution of increasing vectors
                suppress: @SuppressWarnings("may-leave-domain")
            """,
            """
            [MayLeaveDomain] concentration of dirichlet must be positive, which 'new double[]{s, 1}' may not be
                site: p
                found: where it is not, the density is NaN and the draw diverges
                fix: take exp of each element
                suppress: @SuppressWarnings("may-leave-domain")
            """,
            """
            [WrongType] in 'f': found double where int is needed
            """);
  }

  /** What is found equal in a chain, over several sites, is one extent. */
  @Test
  void sizesThatAreEqualInAChainAreOne() {
    Source.record(
            "double[] m, double[][] a, double[][] b, @Plate(\"n\") double[][] y",
            """
              @Sample MultivariateNormal v(double[] m, double[][] a) { return multivariateNormal(m, a); }
              @Sample @Plate("n") MultivariateNormal y(double[] v, double[][] b) { return multivariateNormal(v, b); }
            """)
        .reports();
  }
}
