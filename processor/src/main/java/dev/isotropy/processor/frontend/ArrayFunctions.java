package dev.isotropy.processor.frontend;

import com.sun.source.tree.Tree;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Kernel;
import dev.isotropy.processor.ir.Kernels;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The functions of arrays that bodies may call, those of {@code MathFunctions}, {@code
 * LinearAlgebra}, {@code OrthogonalTransforms} and {@code GaussianProcesses}, by the ranks of their
 * arguments.
 */
final class ArrayFunctions {

  private static final Map<String, List<Overload>> OVERLOADS = new LinkedHashMap<>();

  /** What takes arrays of {@code int} as well, and the type that it then gives. */
  private static final Map<String, Type> OF_INTEGERS =
      Map.of("sum", Type.INT, "min", Type.INT, "max", Type.INT, "mean", Type.DOUBLE);

  private final Frame frame;
  private final Axes axes;

  /** What a function makes of arguments whose ranks are right. */
  private interface Rule {
    Value apply(ArrayCall call, List<Value> arguments);
  }

  private record Overload(List<Integer> ranks, Rule rule) {}

  private interface Unary {
    Value apply(ArrayCall call, Array x);
  }

  private interface Binary {
    Value apply(ArrayCall call, Array x, Array y);
  }

  static {
    of("sum", 1, (call, x) -> call.vectors().sum(x));
    of("sum", 2, (call, x) -> call.vectors().sum(x));
    of("mean", 1, (call, x) -> call.vectors().mean(x));
    of("variance", 1, (call, x) -> call.vectors().variance(x));
    of("standardDeviation", 1, (call, x) -> call.vectors().standardDeviation(x));
    of("prod", 1, (call, x) -> call.vectors().product(x));
    of("min", 1, (call, x) -> call.vectors().min(x));
    of("max", 1, (call, x) -> call.vectors().max(x));
    of("logSumExp", 1, (call, x) -> call.vectors().logSumExp(x));
    of("softmax", 1, (call, x) -> call.vectors().softmax(x));
    of("logSoftmax", 1, (call, x) -> call.vectors().logSoftmax(x));
    of("cumulativeSum", 1, (call, x) -> call.vectors().cumulativeSum(x));
    of("dot", 1, 1, (call, x, y) -> call.vectors().dot(x, y));
    of("outerProduct", 1, 1, (call, x, y) -> call.vectors().outerProduct(x, y));
    of("diagonalMatrix", 1, (call, x) -> call.vectors().diagonalMatrix(x));

    of("multiply", 2, 1, (call, a, x) -> call.matrices().timesVector(a, x));
    of("multiply", 1, 2, (call, x, a) -> call.matrices().vectorTimes(x, a));
    of("multiply", 2, 2, (call, a, b) -> call.matrices().times(a, b));
    of("timesTranspose", 2, (call, a) -> call.matrices().timesTranspose(a));
    of("transpose", 2, (call, a) -> call.matrices().transpose(a));
    of("scaleRows", 1, 2, (call, v, a) -> call.matrices().scaleRows(v, a));
    of("scaleColumns", 2, 1, (call, a, v) -> call.matrices().scaleColumns(a, v));
    of("diagonal", 2, (call, a) -> call.matrices().diagonal(a));
    of("trace", 2, (call, a) -> call.matrices().trace(a));
    of("quadraticForm", 2, 1, (call, a, x) -> call.matrices().quadraticForm(a, x));
    of("addDiagonal", 2, 1, (call, a, v) -> call.matrices().addDiagonal(a, v));
    put(
        "addDiagonal",
        List.of(2, 0),
        (call, x) -> call.matrices().addDiagonal((Array) x.get(0), (Scalar) x.get(1)));

    of("cholesky", 2, (call, a) -> call.factors().cholesky(a));
    of("symmetricEigenvalues", 2, (call, a) -> call.factors().eigenvalues(a));
    of("symmetricEigenvectors", 2, (call, a) -> call.factors().eigenvectors(a));
    of("symmetricSquareRoot", 2, (call, a) -> call.factors().symmetricRoot(a));
    of("logDet", 2, (call, a) -> call.factors().logDet(a));
    of("logDetTriangular", 2, (call, l) -> call.factors().logDetTriangular(l));
    of("solveTriangular", 2, 1, (call, l, b) -> call.factors().solve(l, b, false));
    of("solveTriangular", 2, 2, (call, l, b) -> call.factors().solve(l, b, false));
    of("solveTriangularTranspose", 2, 1, (call, l, b) -> call.factors().solve(l, b, true));
    of("solveTriangularTranspose", 2, 2, (call, l, b) -> call.factors().solve(l, b, true));

    for (Kernel map : Kernels.ORTHOGONAL) {
      of(map.name(), 1, (call, x) -> call.vectors().mapped(map, x, 0));
      put(
          map.name(),
          List.of(2, 0),
          (call, x) -> call.vectors().mapped(map, (Array) x.get(0), (Scalar) x.get(1)));
    }

    for (CovarianceRules.Kind kind : CovarianceRules.Kind.values()) {
      for (int rank = 1; rank <= 2; rank++) {
        List<Integer> ranks = new ArrayList<>(List.of(rank, 0, 0));
        if (kind == CovarianceRules.Kind.PERIODIC) {
          ranks.add(0);
        }
        put(kind.function, ranks, (call, x) -> call.covariances().of(kind, x));
      }
    }
  }

  ArrayFunctions(Frame frame, Axes axes) {
    this.frame = frame;
    this.axes = axes;
  }

  /** The names of all functions. */
  static Set<String> names() {
    return OVERLOADS.keySet();
  }

  /** The value of a call; empty if no function takes these arguments. */
  Optional<Value> call(String name, List<Value> arguments, Tree tree) {
    if (arguments.size() == 1
        && arguments.getFirst() instanceof Array array
        && array.type() == Type.INT
        && OF_INTEGERS.containsKey(name)) {
      Array numbers = new Array(array.expr(), array.dims(), Type.DOUBLE);
      return call(name, List.of(numbers), tree).map(value -> typed(value, name));
    }
    List<Integer> ranks = new ArrayList<>();
    for (Value argument : arguments) {
      switch (argument) {
        case Scalar scalar when scalar.type() != Type.BOOLEAN -> ranks.add(0);
        case Array array when array.type() == Type.DOUBLE -> ranks.add(array.dims().size());
        default -> {
          return Optional.empty();
        }
      }
    }
    return OVERLOADS.getOrDefault(name, List.of()).stream()
        .filter(overload -> overload.ranks().equals(ranks))
        .findFirst()
        .map(overload -> overload.rule().apply(new ArrayCall(frame, axes, name, tree), arguments));
  }

  private static Value typed(Value value, String name) {
    return value instanceof Scalar scalar
        ? new Scalar(scalar.expr(), Objects.requireNonNull(OF_INTEGERS.get(name)))
        : value;
  }

  private static void of(String name, int rank, Unary rule) {
    put(name, List.of(rank), (call, x) -> rule.apply(call, (Array) x.getFirst()));
  }

  private static void of(String name, int first, int second, Binary rule) {
    put(
        name,
        List.of(first, second),
        (call, x) -> rule.apply(call, (Array) x.get(0), (Array) x.get(1)));
  }

  private static void put(String name, List<Integer> ranks, Rule rule) {
    OVERLOADS
        .computeIfAbsent(name, unused -> new ArrayList<>())
        .add(new Overload(List.copyOf(ranks), rule));
  }
}
