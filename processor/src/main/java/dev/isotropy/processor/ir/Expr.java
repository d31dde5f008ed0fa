package dev.isotropy.processor.ir;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An expression of the functional intermediate form: a value for every position along its axes.
 *
 * <p>Nodes are interned by their {@link Graph}: equal expressions of one graph are the same object,
 * so equality is identity, shared subexpressions are shared nodes, and every question about a node
 * is answered once. An argument with fewer axes than the node is broadcast by name.
 */
public sealed interface Expr {

  /** What a node knows about itself. */
  Facts facts();

  /** The nodes it is made of, in order. */
  List<Expr> children();

  /** The axes along which the value varies, in the model's canonical order. */
  default List<Axis> axes() {
    return facts().axes();
  }

  default Binding binding() {
    return facts().binding();
  }

  default Type type() {
    return facts().type();
  }

  /**
   * What a node knows about itself.
   *
   * @param id its number in the graph: children have smaller ones
   * @param axes the axes along which it varies
   * @param binding when it is known
   * @param type the type of its elements
   */
  record Facts(int id, List<Axis> axes, Binding binding, Type type) {}

  /** A number; integers and booleans (as 0 and 1) too. */
  record Literal(double value, Facts facts) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of();
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return facts.id();
    }
  }

  /**
   * A named array or scalar that is not computed here.
   *
   * @param kind where its values are found
   * @param name its name
   * @param dims one axis per dimension of the array, outermost first
   */
  record Leaf(LeafKind kind, String name, List<Axis> dims, Facts facts) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of();
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return facts.id();
    }
  }

  /** Where the values of a leaf are found. */
  enum LeafKind {
    /** In a data component, in the user's order. */
    DATA,
    /** A quantity of the model: a site or a derived value; gone after constraining. */
    QUANTITY,
    /** The unconstrained coordinates of a site. */
    COORDINATE,
    /** A learnable parameter of the reparameterization. */
    PARAMETER,
    /** A value computed at construction, in the evaluator's layout. */
    CONSTANT,
    /** A variable of a block of statements. */
    LOCAL
  }

  /** The 0-based position along an axis. */
  record Position(Axis axis, Facts facts) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of();
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return facts.id();
    }
  }

  /** The number of positions along an axis. */
  record Extent(String extent, Facts facts) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of();
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return facts.id();
    }
  }

  /** An elementwise operation. */
  record Apply(Op op, List<Expr> children, Facts facts) implements Expr {

    /** One of its arguments. */
    public Expr argument(int index) {
      return children.get(index);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return facts.id();
    }
  }

  /** A reduction along one axis. */
  record Reduce(Reduction reduction, Expr body, Axis axis, Facts facts) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(body);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return facts.id();
    }
  }

  /** How a reduction combines values. */
  enum Reduction {
    SUM,
    MAX,
    /**
     * The sum of {@code log1p} of values in [0, 1]: evaluated as the logarithm of a product, one
     * for hundreds of factors, as {@code 1 + x} is at most 2.
     */
    SUM_LOG1P
  }

  /**
   * {@code array[index]}: the array's values along {@code axis} at the positions that {@code index}
   * names.
   *
   * @param array varies along {@code axis}
   * @param axis the axis that is indexed away
   * @param index an integer expression known from data
   */
  record Gather(Expr array, Axis axis, Expr index, Facts facts) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(array, index);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return facts.id();
    }
  }

  /**
   * The adjoint of a gather: for each position along {@code to}, the sum of {@code body} over those
   * positions along the axes {@code from} at which {@code index} names it.
   */
  record SegmentSum(Expr body, List<Axis> from, Expr index, Axis to, Facts facts) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(body, index);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return facts.id();
    }
  }

  /**
   * A matrix of data times a vector: the sum over {@code axis} of {@code matrix * vector}. The
   * other axis of the matrix remains.
   */
  record Product(Expr matrix, Expr vector, Axis axis, Facts facts) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(matrix, vector);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return facts.id();
    }
  }

  /**
   * One result of a routine, run once for every position along the axes that its arguments have
   * beside their own dimensions.
   *
   * @param dims for each argument, the axes of its dimensions; they are bound here
   * @param resultDims for each result of the routine, the axes of its dimensions
   * @param result which of them this is
   * @param summed axes of the repetition along which the result is summed
   */
  record Call(
      Routine routine,
      List<Expr> children,
      List<List<Axis>> dims,
      List<List<Axis>> resultDims,
      int result,
      List<Axis> summed,
      Facts facts)
      implements Expr {

    /** The axes along which the routine is repeated, in the order of the arguments. */
    public List<Axis> repeated() {
      Set<Axis> repeated = new LinkedHashSet<>();
      for (int i = 0; i < children.size(); i++) {
        List<Axis> own = dims.get(i);
        children.get(i).axes().stream().filter(axis -> !own.contains(axis)).forEach(repeated::add);
      }
      return List.copyOf(repeated);
    }

    /** The axes of this result's dimensions. */
    public List<Axis> own() {
      return resultDims.get(result);
    }

    /** The axis of each dimension of the routine's scratch space. */
    public List<List<Axis>> scratch() {
      return routine.scratch().stream()
          .map(sizes -> sizes.stream().map(this::axis).toList())
          .toList();
    }

    /** The axis of a dimension of an argument or result. */
    public Axis axis(Routine.Size size) {
      int results = size.argument() - dims.size();
      List<Axis> own = results < 0 ? dims.get(size.argument()) : resultDims.get(results);
      return own.get(size.dimension());
    }

    /**
     * Whether another call is the same run of the routine: another result may be taken from it, or
     * the same, walked along other axes.
     */
    public boolean isSameRun(Call other) {
      return routine.equals(other.routine)
          && children.equals(other.children)
          && dims.equals(other.dims);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return facts.id();
    }
  }
}
