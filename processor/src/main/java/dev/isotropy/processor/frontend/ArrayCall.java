package dev.isotropy.processor.frontend;

import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.IrPrinter;
import dev.isotropy.processor.ir.Kernel;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One call of a function of arrays: brings its arguments onto axes along which they can be
 * combined.
 */
final class ArrayCall {

  private final Frame frame;
  private final Axes axes;
  private final String name;
  private final Tree tree;

  ArrayCall(Frame frame, Axes axes, String name, Tree tree) {
    this.frame = frame;
    this.axes = axes;
    this.name = name;
    this.tree = tree;
  }

  VectorRules vectors() {
    return new VectorRules(this);
  }

  MatrixRules matrices() {
    return new MatrixRules(this);
  }

  FactorRules factors() {
    return new FactorRules(this);
  }

  CovarianceRules covariances() {
    return new CovarianceRules(this);
  }

  Frame frame() {
    return frame;
  }

  Graph graph() {
    return frame.graph();
  }

  /**
   * Whether two dimensions are equally long. One that is no plate is taken to be as long as the
   * other; the constructor checks it.
   */
  boolean fit(Axis a, Axis b) {
    if (axes.unify(a.extent(), b.extent())) {
      return true;
    }
    frame.fail(Problem.LENGTH_MISMATCH, tree, name, Words.axes(List.of(a.extent(), b.extent())));
    return false;
  }

  /** Whether a matrix is square; reports it if not. */
  boolean isSquare(Array a) {
    String rows = a.dims().get(0).extent();
    String columns = a.dims().get(1).extent();
    if (axes.unify(rows, columns)) {
      return true;
    }
    frame.fail(
        Problem.NOT_SQUARE, tree, name, Words.axes(List.of(rows)), Words.axes(List.of(columns)));
    return false;
  }

  /** Reports an argument of a right type that the function cannot take. */
  Value refuse(Scalar argument, String expected) {
    String found =
        argument.expr() instanceof Expr.Literal literal ? IrPrinter.plain(literal) : "no literal";
    return frame.fail(Problem.WRONG_ARGUMENTS, tree, name, found, expected);
  }

  /** The same array, walked along these axes. */
  Array along(Array array, List<Axis> dims) {
    return new ArrayElements(frame).moved(array, dims);
  }

  /** The same array, walked along no axis in a list. */
  Array beside(Array array, Collection<Axis> taken) {
    List<Axis> dims = new ArrayList<>();
    for (Axis dim : array.dims()) {
      Set<Axis> all = new LinkedHashSet<>(taken);
      all.addAll(dims);
      dims.add(all.contains(dim) ? another(dim, array.expr().axes(), all) : dim);
    }
    return along(array, dims);
  }

  /** Another axis over the same positions, along which none of these values vary. */
  Axis another(Axis axis, Collection<Axis> varying, Collection<Axis> taken) {
    Set<Axis> all = new LinkedHashSet<>(taken);
    all.addAll(varying);
    all.add(axis);
    all.addAll(frame.loops());
    frame.member().plates().forEach(plate -> all.add(Axis.of(plate)));
    return axes.beside(axis.extent(), all);
  }

  /** The axes along which an array varies beside its own dimensions. */
  static Set<Axis> around(Array array) {
    Set<Axis> around = new LinkedHashSet<>(array.expr().axes());
    array.dims().forEach(around::remove);
    return around;
  }

  /** A vector along the axis of a dimension of an array; empty if their lengths differ. */
  Optional<Array> aligned(Array vector, Axis axis) {
    return fit(vector.dims().getFirst(), axis)
        ? Optional.of(along(vector, List.of(axis)))
        : Optional.empty();
  }

  /** The result of a routine. */
  Expr run(Kernel kernel, List<Array> arguments, List<Axis> result) {
    return graph()
        .call(
            kernel,
            arguments.stream().map(Array::expr).toList(),
            arguments.stream().map(Array::dims).toList(),
            List.of(result),
            0,
            List.of());
  }

  static Value scalar(Expr expr) {
    return new Scalar(expr, Type.DOUBLE);
  }

  static Array array(Expr expr, Axis... dims) {
    return new Array(expr, List.of(dims), Type.DOUBLE);
  }
}
