package dev.isotropy.processor.ir.blocks;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Routine;
import dev.isotropy.processor.ir.ScalarFunctions;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A routine in statements: a body, or a part of one, whose steps depend on each other.
 *
 * <p>Arrays are values: no two variables share elements. Every variable has a name of its own, and
 * none has a value before it is assigned, which happens on every path to where it is read. An array
 * {@code a} has the extents {@code a.0}, {@code a.1}.
 *
 * <p>A block is equal to itself alone.
 */
public final class Block implements Routine {

  /** Ends the name of the adjoint of a block. */
  public static final String ADJOINT = "Adjoint";

  private final Graph graph;
  private final String name;
  private final List<Parameter> parameters;
  private final List<Result> given;
  private final List<Statement> body;
  private @Nullable Block adjoint;

  /**
   * A variable that is passed in; no statement changes it.
   *
   * @param latent whether it depends on a sampled value, so that there may be a derivative by it
   */
  public record Parameter(Expr.Leaf variable, boolean latent) {}

  /**
   * A variable whose value is given back.
   *
   * @param adds whether it is added to what the caller has; an array of this kind is the caller's
   */
  public record Result(Expr.Leaf variable, boolean adds) {}

  /**
   * A block.
   *
   * @param graph where its expressions live
   * @param name how listings and generated code call it
   */
  public Block(
      Graph graph,
      String name,
      List<Parameter> parameters,
      List<Result> results,
      List<Statement> body) {
    this.graph = graph;
    this.name = name;
    this.parameters = List.copyOf(parameters);
    this.given = List.copyOf(results);
    this.body = List.copyOf(body);
  }

  public Graph graph() {
    return graph;
  }

  @Override
  public String name() {
    return name;
  }

  /** The method of the source that has the statements of which this block was made. */
  public String method() {
    return name.endsWith(ADJOINT) ? name.substring(0, name.length() - ADJOINT.length()) : name;
  }

  public List<Parameter> parameters() {
    return parameters;
  }

  /** The variables that are given back, in order. */
  public List<Result> given() {
    return given;
  }

  public List<Statement> body() {
    return body;
  }

  @Override
  public List<Integer> arguments() {
    return parameters.stream().map(parameter -> parameter.variable().dims().size()).toList();
  }

  @Override
  public List<Integer> results() {
    return given.stream().map(result -> result.variable().dims().size()).toList();
  }

  @Override
  public List<Size> sizes() {
    List<Size> sizes = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      for (int d = 0; d < parameters.get(i).variable().dims().size(); d++) {
        sizes.add(new Size(i, d));
      }
    }
    return sizes;
  }

  /** A block has arrays of its own. */
  @Override
  public List<List<Size>> scratch() {
    return List.of();
  }

  /** The name of a size that a caller gives. */
  public String extent(Size size) {
    return parameters.get(size.argument()).variable().dims().get(size.dimension()).extent();
  }

  @Override
  public boolean accumulates() {
    return given.stream().anyMatch(Result::adds);
  }

  @Override
  public Type type(int argument) {
    return parameters.get(argument).variable().type();
  }

  @Override
  public void run(
      List<double[]> arguments,
      int[] sizes,
      List<double @Nullable []> results,
      List<double[]> scratch,
      ScalarFunctions functions) {
    new BlockInterpreter(this, functions).run(arguments, sizes, results);
  }

  /** The block's adjoint: a pass makes it, once. */
  public Block adjoint(UnaryOperator<Block> pass) {
    if (adjoint == null) {
      adjoint = pass.apply(this);
    }
    return adjoint;
  }

  /** Whether a routine is this block's adjoint. */
  public boolean isAdjoint(Routine other) {
    return adjoint != null && adjoint == other;
  }

  /** A pass makes the adjoint of a block. */
  @Override
  public Routine adjoint() {
    return Optional.<Routine>ofNullable(adjoint)
        .orElseThrow(() -> new UnsupportedOperationException(name + " is not differentiated"));
  }

  @Override
  public String toString() {
    return BlockText.of(this);
  }
}
