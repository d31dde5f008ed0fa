package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Elimination;
import dev.isotropy.processor.ir.Expr;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes the draws of sites that were summed out, each given those that were summed out after it:
 * an element of each position by its weights, a chain from its last element to its first.
 */
final class EnumeratedDraws {

  private final ElementWriter writer;

  EnumeratedDraws(ElementWriter writer) {
    this.writer = writer;
  }

  /**
   * Writes the draws of a site.
   *
   * @param place where an element is in the store, given its flat index
   */
  void write(Elimination elimination, UnaryOperator<CodeBlock> place) {
    if (elimination.chain().isPresent()) {
      chain(elimination, elimination.chain().get(), place);
    } else {
      elements(elimination, place);
    }
  }

  private void elements(Elimination elimination, UnaryOperator<CodeBlock> place) {
    String weights = array(elimination.site() + "Weights", List.of(elimination.values()));
    writer.open(elimination.axes());
    fill(weights, elimination.weights(), List.of(elimination.values()));
    writer.statement(
        "store[$L] = $L",
        place.apply(writer.position(elimination.axes())),
        shifted(
            elimination, CodeBlock.of("$T.draw($L, random)", RuntimeTypes.ENUMERATION, weights)));
    writer.close(elimination.axes());
  }

  private void chain(
      Elimination elimination, Elimination.Chain chain, UnaryOperator<CodeBlock> place) {
    Axis time = elimination.axes().getLast();
    Axis values = elimination.values();
    List<Axis> plates = elimination.axes().subList(0, elimination.axes().size() - 1);
    boolean varies = chain.transition().axes().contains(time);
    List<Axis> pair =
        varies ? List.of(time, chain.previous(), values) : List.of(chain.previous(), values);
    String initial = array(elimination.site() + "Initial", List.of(values));
    String transition = array(elimination.site() + "Transition", pair);
    String weights = array(elimination.site() + "Weights", List.of(time, values));
    String drawn = array(elimination.site() + "Drawn", List.of(time));
    writer.open(plates);
    fill(initial, chain.initial(), List.of(values));
    fill(transition, chain.transition(), pair);
    fill(weights, elimination.weights(), List.of(time, values));
    writer.statement(
        "$T.drawChain($L, $L, $L, $L, random, $L)",
        RuntimeTypes.ENUMERATION,
        initial,
        transition,
        varies,
        weights,
        drawn);
    writer.open(List.of(time));
    writer.statement(
        "store[$L] = $L",
        place.apply(writer.position(elimination.axes())),
        shifted(elimination, CodeBlock.of("$L[$L]", drawn, writer.position(List.of(time)))));
    writer.close(List.of(time));
    writer.close(plates);
  }

  private CodeBlock shifted(Elimination elimination, CodeBlock position) {
    return elimination.lower() instanceof Expr.Literal literal && literal.value() == 0
        ? position
        : CodeBlock.of("$L + $L", writer.operand(elimination.lower()), position);
  }

  private String array(String wish, List<Axis> dims) {
    String name = writer.name(wish);
    writer.array(TypeName.DOUBLE, name, dims);
    return name;
  }

  private void fill(String array, Expr value, List<Axis> dims) {
    writer.open(dims);
    writer.statement("$L[$L] = $L", array, writer.position(dims), writer.number(value));
    writer.close(dims);
  }
}
