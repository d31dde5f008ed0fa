package dev.isotropy.processor.ir;

import dev.isotropy.processor.ir.Routine.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The routines of the runtime that expressions call, with the shapes that they take and give. */
public final class Kernels {

  /** {@code n × n} → {@code n × n}, lower triangular. */
  public static final Kernel CHOLESKY =
      matrix("cholesky", List.of(2), 2, List.of(size(0, 0)), List.of(size(0, 0), size(0, 0)));

  /** Symmetric {@code n × n} → its n eigenvalues. */
  public static final Kernel EIGENVALUES = eigen("eigenvalues", 1, List.of(2, 2));

  /** Symmetric {@code n × n} → its eigenvectors in columns. */
  public static final Kernel EIGENVECTORS = eigen("eigenvectors", 2, List.of(2, 1));

  /** Symmetric {@code n × n} → its symmetric root. */
  public static final Kernel SYMMETRIC_ROOT = eigen("root", 2, List.of(2, 2, 1));

  /** {@code L}, {@code n × n}, and {@code B}, {@code n × m} → {@code L⁻¹ B}. */
  public static final Kernel SOLVE = solve("solve", 2);

  /** {@code L}, {@code n × n}, and {@code b} → {@code L⁻¹ b}. */
  public static final Kernel SOLVE_VECTOR = solve("solveVector", 1);

  /** {@code L}, {@code n × n}, and {@code B}, {@code n × m} → {@code L⁻ᵀ B}. */
  public static final Kernel SOLVE_TRANSPOSE = solve("solveTranspose", 2);

  /** {@code L}, {@code n × n}, and {@code b} → {@code L⁻ᵀ b}. */
  public static final Kernel SOLVE_TRANSPOSE_VECTOR = solve("solveTransposeVector", 1);

  /** {@code m × k} and {@code k × n} → {@code m × n}. */
  public static final Kernel MULTIPLY =
      matrix("multiply", List.of(2, 2), 2, List.of(size(0, 0), size(0, 1), size(1, 1)), List.of());

  /** {@code m × k} and {@code n × k} → {@code m × n}. */
  public static final Kernel MULTIPLY_TRANSPOSE =
      matrix(
          "multiplyTranspose",
          List.of(2, 2),
          2,
          List.of(size(0, 0), size(0, 1), size(1, 0)),
          List.of());

  /** The sums of the first elements of a vector. */
  public static final Kernel CUMULATIVE_SUM = vector("cumulativeSum", 1, List.of());

  /** The product of the elements of a vector. */
  public static final Kernel PRODUCT = vector("product", 0, List.of(size(0, 0)));

  /** The orthogonal maps of vectors, and their inverses. */
  public static final List<Kernel> ORTHOGONAL =
      List.of(
          orthogonal("discreteCosine"),
          orthogonal("inverseDiscreteCosine"),
          orthogonal("haar"),
          orthogonal("inverseHaar"));

  /** The functions of vectors that blocks run as a whole, by name. */
  public static final Map<String, Kernel> OF_VECTORS =
      byName(
          vector("sum", 0, List.of()),
          vectors("dot", 0),
          vector("logSumExp", 0, List.of()),
          vector("softmax", 1, List.of()),
          CUMULATIVE_SUM,
          PRODUCT);

  private Kernels() {}

  private static Map<String, Kernel> byName(Kernel... functions) {
    Map<String, Kernel> all = new HashMap<>();
    Arrays.asList(functions).forEach(kernel -> all.put(kernel.name(), kernel));
    ORTHOGONAL.forEach(kernel -> all.put(kernel.name(), kernel));
    return Map.copyOf(all);
  }

  private static Kernel orthogonal(String name) {
    return kernel(
        "transform.OrthogonalRoutines", name, List.of(1), 1, List.of(size(0, 0)), List.of());
  }

  /**
   * An array with a rank, and row-major positions in it → the elements there, in the shape of the
   * positions.
   */
  public static Kernel pick(int rank, int positions) {
    List<Size> sizes = new ArrayList<>();
    for (int d = 0; d < positions; d++) {
      sizes.add(size(1, d));
    }
    return kernel("Elements", "pick", List.of(rank, positions), positions, sizes, List.of());
  }

  /**
   * Data with a rank, values, and their row-major positions → the data with the values in place.
   */
  public static Kernel complete(int rank) {
    List<Size> sizes = new ArrayList<>();
    for (int d = 0; d < rank; d++) {
      sizes.add(size(0, d));
    }
    sizes.add(size(1, 0));
    return kernel("MissingElements", "complete", List.of(rank, 1, 1), rank, sizes, List.of());
  }

  /** Of a symmetric matrix, with scratch spaces of these ranks. */
  private static Kernel eigen(String name, int result, List<Integer> scratch) {
    return new Kernel(
        name,
        "linalg.EigenRoutines",
        name,
        List.of(2),
        List.of(result),
        List.of(size(0, 0)),
        scratch.stream().map(Kernels::squares).toList(),
        Stream.of(2, 2, 1).map(Kernels::squares).toList(),
        false);
  }

  private static List<Size> squares(int rank) {
    return Collections.nCopies(rank, size(0, 0));
  }

  private static Kernel solve(String name, int rank) {
    List<Size> right = List.of(size(1, 0), size(1, 1)).subList(0, rank);
    return matrix(name, List.of(2, rank), rank, right, right);
  }

  /** Scratch space of no dimensions is none. */
  private static Kernel matrix(
      String name, List<Integer> arguments, int result, List<Size> sizes, List<Size> scratch) {
    return kernel("linalg.MatrixRoutines", name, arguments, result, sizes, scratch);
  }

  private static Kernel vector(String name, int result, List<Size> scratch) {
    List<Size> sizes = List.of(size(0, 0));
    return kernel("linalg.VectorRoutines", name, List.of(1), result, sizes, scratch);
  }

  /** Of two vectors of equal length. */
  private static Kernel vectors(String name, int result) {
    List<Size> sizes = List.of(size(0, 0));
    return kernel("linalg.VectorRoutines", name, List.of(1, 1), result, sizes, List.of());
  }

  private static Kernel kernel(
      String owner,
      String name,
      List<Integer> arguments,
      int result,
      List<Size> sizes,
      List<Size> scratch) {
    List<List<Size>> arrays = scratch.isEmpty() ? List.of() : List.of(scratch);
    return new Kernel(
        name, owner, name, arguments, List.of(result), sizes, List.of(), arrays, false);
  }

  private static Size size(int argument, int dimension) {
    return new Size(argument, dimension);
  }
}
