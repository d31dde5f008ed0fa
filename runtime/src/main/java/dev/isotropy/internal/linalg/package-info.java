/**
 * Linear algebra on flat arrays for generated code, each operation with its adjoint; not for use by
 * applications.
 *
 * <p>A matrix of {@code m} rows and {@code n} columns lies row by row from an offset on: element
 * {@code (i, j)} at {@code offset + i * n + j}. Nothing allocates. An adjoint <em>adds</em> the
 * vector–Jacobian product to the adjoints of the operands; where one of them is not wanted, {@code
 * null} is passed. Arguments are not checked, and results must not overlap operands.
 *
 * <p>The order of operations on each element is fixed, whatever the number of lanes: products of
 * matrices add in the order of the inner index with fused multiply-adds, inner products of vectors
 * add in eight virtual lanes and one tree.
 */
@NullMarked
package dev.isotropy.internal.linalg;

import org.jspecify.annotations.NullMarked;
