package dev.isotropy.processor.notation;

import static java.util.Objects.requireNonNull;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Kernels;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.notation.Term.Binding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Expressions in mathematical notation.
 *
 * <pre>
 * μ + τ · θ_decentered[school]      sums and products, with positions in brackets
 * (y[n] − μ)² / (2 · σ²)            equal factors are powers, divisors stand together
 * α[county[home]]                   a gather
 * ∑[k] x[n, k] · β[k]               a reduction
 * a if x[n] ≤ 0 else b              a choice
 * cholesky(Σ)                       routines of arrays, whose own positions are left out
 * </pre>
 */
final class MathText {

  private final Symbols symbols;
  private final Map<Expr, String> bound;
  private final Positions positions;
  private final Numbers numbers;

  /**
   * A printer.
   *
   * @param bound parts that are written by name
   */
  MathText(Symbols symbols, Map<Expr, String> bound) {
    this(symbols, bound, Set.of());
  }

  private MathText(Symbols symbols, Map<Expr, String> bound, Set<Axis> hidden) {
    this.symbols = symbols;
    this.bound = bound;
    this.positions = new Positions(symbols, hidden);
    this.numbers = new Numbers(symbols);
  }

  /** The text of an expression, or its name if it has one. */
  String of(Expr node) {
    return term(node).text();
  }

  /** The text of an expression, written out also if it has a name. */
  String definition(Expr node) {
    return written(node).text();
  }

  /** The text of an array over some axes: as a whole, without positions, if it can be read so. */
  String whole(Expr node, List<Axis> axes) {
    if (axes.isEmpty() || isBound(node)) {
      return of(node);
    }
    return new Choice(this)
        .elements(node, axes)
        .orElseGet(
            () ->
                Positions.canHide(node, axes)
                    ? new MathText(symbols, bound, Set.copyOf(axes)).of(node)
                    : of(node));
  }

  /** A name with its positions. */
  String name(String name, List<Axis> dims) {
    return symbols.of(name) + positions.of(dims);
  }

  Term term(Expr node) {
    String name = bound.get(node);
    return name == null ? written(node) : Term.atom(name(name, node.axes()));
  }

  boolean isBound(Expr node) {
    return bound.containsKey(node);
  }

  private Term written(Expr node) {
    return switch (node) {
      case Expr.Literal literal -> numbers.of(literal.value());
      case Expr.Leaf leaf -> Term.atom(name(leaf.name(), leaf.dims()));
      case Expr.Position position -> Term.atom(positions.axis(position.axis()));
      case Expr.Extent extent -> Term.atom("|" + symbols.of(extent.extent()) + "|");
      case Expr.Apply apply -> apply(apply);
      case Expr.Reduce reduce -> reduce(reduce);
      case Expr.Gather gather -> gather(gather);
      case Expr.SegmentSum sum -> {
        String over = positions.of(sum.from());
        String where = " where " + of(sum.index()) + " = " + positions.axis(sum.to());
        yield new Term("∑" + over + " (" + of(sum.body()) + ")" + where, Binding.CHOICE);
      }
      case Expr.Product product ->
          new Term(
              "∑["
                  + positions.axis(product.axis())
                  + "] "
                  + term(product.matrix()).in(Binding.PRODUCT)
                  + " · "
                  + term(product.vector()).in(Binding.POWER),
              Binding.REDUCTION);
      case Expr.Call call -> call(call);
    };
  }

  private Term apply(Expr.Apply node) {
    return switch (node.op()) {
      case ADD, SUB, NEG -> new Sum(this).of(node);
      case MUL, DIV, MUL_OR_ZERO, POW -> new Product(this).of(node);
      case SQRT -> new Term("√" + term(node.argument(0)).in(Binding.ATOM), Binding.POWER);
      case EXPM1 -> new Term("exp(" + of(node.argument(0)) + ") − 1", Binding.SUM);
      case LT -> infix(node, " < ", Binding.RELATION, Binding.SUM);
      case LE -> infix(node, " ≤ ", Binding.RELATION, Binding.SUM);
      case EQ -> infix(node, " = ", Binding.RELATION, Binding.SUM);
      case NE -> infix(node, " ≠ ", Binding.RELATION, Binding.SUM);
      case REM -> infix(node, " mod ", Binding.PRODUCT, Binding.POWER);
      case AND -> infix(node, " ∧ ", Binding.AND, Binding.AND);
      case OR -> infix(node, " ∨ ", Binding.OR, Binding.OR);
      case NOT -> new Term("¬" + term(node.argument(0)).in(Binding.ATOM), Binding.POWER);
      case SELECT -> new Choice(this).of(node);
      case LOG1P -> Term.atom("log(" + new Sum(this).onePlus(node.argument(0)) + ")");
      default -> function(node);
    };
  }

  private Term infix(Expr.Apply node, String operator, Binding own, Binding operands) {
    return new Term(
        term(node.argument(0)).in(operands) + operator + term(node.argument(1)).in(operands), own);
  }

  private Term function(Expr.Apply node) {
    List<String> arguments = node.children().stream().map(this::of).toList();
    String pattern = Functions.pattern(node.op());
    return Term.atom(
        pattern.isEmpty()
            ? Functions.name(node.op()) + "(" + String.join(", ", arguments) + ")"
            : pattern.formatted(arguments.toArray()));
  }

  private Term reduce(Expr.Reduce node) {
    String axis = "[" + positions.axis(node.axis()) + "] ";
    return switch (node.reduction()) {
      case SUM -> new Term("∑" + axis + term(node.body()).in(Binding.PRODUCT), Binding.REDUCTION);
      case MAX -> new Term("max" + axis + term(node.body()).in(Binding.PRODUCT), Binding.REDUCTION);
      case SUM_LOG1P ->
          new Term("∑" + axis + "log(1 + " + of(node.body()) + ")", Binding.REDUCTION);
    };
  }

  /** An array at indices that are written out. */
  private Term gather(Expr.Gather node) {
    Map<Axis, String> indices = new HashMap<>();
    Expr array = node;
    while (array instanceof Expr.Gather gather && !(array != node && isBound(array))) {
      indices.putIfAbsent(gather.axis(), of(used(gather.index())));
      array = gather.array();
    }
    if (isBound(array)) {
      return Term.atom(
          symbols.of(requireNonNull(bound.get(array))) + positions.of(array.axes(), indices));
    }
    if (array instanceof Expr.Leaf leaf) {
      return Term.atom(symbols.of(leaf.name()) + positions.of(leaf.dims(), indices));
    }
    if (array instanceof Expr.Call call && isCompletion(call)) {
      return Term.atom(completed(call) + positions.of(call.own(), indices));
    }
    String at =
        indices.entrySet().stream()
            .map(entry -> positions.axis(entry.getKey()) + " = " + entry.getValue())
            .sorted()
            .collect(Collectors.joining(", "));
    return Term.atom("(" + of(array) + " at " + at + ")");
  }

  /** An index without the guard that keeps it from a path not taken. */
  private static Expr used(Expr index) {
    if (index instanceof Expr.Apply guard && guard.op() == Op.SELECT) {
      if (guard.argument(2) instanceof Expr.Literal literal && literal.value() == 0) {
        return used(guard.argument(1));
      }
      if (guard.argument(1) instanceof Expr.Literal literal && literal.value() == 0) {
        return used(guard.argument(2));
      }
    }
    return index;
  }

  /** Whether it is data whose missing elements are filled in, which reads like data. */
  private static boolean isCompletion(Expr.Call call) {
    return call.routine().equals(Kernels.complete(call.own().size()));
  }

  private String completed(Expr.Call call) {
    return symbols.of(
        Traversal.leaves(List.of(call.children().getFirst()), Expr.LeafKind.DATA)
            .getFirst()
            .name());
  }

  private Term call(Expr.Call call) {
    if (isCompletion(call)) {
      return Term.atom(completed(call) + positions.of(call.own()));
    }
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < call.children().size(); i++) {
      arguments.add(whole(call.children().get(i), call.dims().get(i)));
    }
    String result = call.resultDims().size() == 1 ? "" : "." + call.result();
    String text =
        Functions.routine(call.routine().name())
            + result
            + "("
            + String.join(", ", arguments)
            + ")"
            + positions.of(call.own());
    return call.summed().isEmpty()
        ? Term.atom(text)
        : new Term("∑" + positions.of(call.summed()) + " " + text, Binding.REDUCTION);
  }
}
