package dev.isotropy.processor.backend;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.loops.Program;
import dev.isotropy.processor.ir.loops.Program.Storage;
import dev.isotropy.processor.passes.lower.Description;
import dev.isotropy.processor.passes.lower.Names;
import dev.isotropy.processor.passes.lower.SortedPlates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the writers of one evaluator share.
 *
 * @param names the names of the evaluator's fields and methods
 * @param sorted the plates whose index is sorted
 */
record EvaluatorContext(
    Graph graph, Program program, Layout layout, Names names, SortedPlates sorted) {

  /**
   * An array in code.
   *
   * @param name the local variable or parameter that holds it
   * @param source where the local variable gets it from; empty for a parameter
   * @param base where its elements begin; empty for zero
   * @param dims its layout
   */
  record ArrayCode(String name, CodeBlock source, CodeBlock base, List<Axis> dims) {}

  /** The array in which an input's values are found, where there must be one. */
  ArrayCode array(Expr input) {
    return requireNonNull(arrayOrNull(input));
  }

  /** The array in which an input's values are found, or null if it is a scalar or not stored. */
  @Nullable ArrayCode arrayOrNull(Expr input) {
    if (program.stored().get(input) instanceof Storage.Array array) {
      if (array.dims().isEmpty()) {
        return null;
      }
      return new ArrayCode(
          array.name(), CodeBlock.of("this.$L", array.name()), CodeBlock.of(""), array.dims());
    }
    if (!(input instanceof Expr.Leaf leaf)) {
      return null;
    }
    return switch (leaf.kind()) {
      case COORDINATE ->
          new ArrayCode("q", CodeBlock.of(""), layout.coordinate(leaf.name()), leaf.dims());
      case PARAMETER ->
          new ArrayCode(
              "parameters",
              CodeBlock.of("this.parameters"),
              layout.parameter(leaf.name()),
              leaf.dims());
      case CONSTANT ->
          leaf.dims().isEmpty()
              ? null
              : new ArrayCode(
                  leaf.name(),
                  CodeBlock.of("constants.$L", leaf.name()),
                  CodeBlock.of(""),
                  leaf.dims());
      case DATA, QUANTITY, LOCAL -> throw new IllegalStateException("not lowered: " + leaf.name());
    };
  }

  /** The code of a scalar input: a field, a constant, a coordinate; null if it is none. */
  @Nullable CodeBlock scalar(Expr input) {
    if (program.stored().get(input) instanceof Storage.Field field) {
      return CodeBlock.of("this.$L", field.name());
    }
    if (program.stored().get(input) instanceof Storage.Array array && array.dims().isEmpty()) {
      return CodeBlock.of("this.$L[0]", array.name());
    }
    if (!(input instanceof Expr.Leaf leaf) || !leaf.dims().isEmpty()) {
      return null;
    }
    return switch (leaf.kind()) {
      case COORDINATE -> CodeBlock.of("q[$L]", layout.coordinate(leaf.name()));
      case PARAMETER -> CodeBlock.of("parameters[$L]", layout.parameter(leaf.name()));
      case CONSTANT -> CodeBlock.of("constants.$L", leaf.name());
      case DATA, QUANTITY, LOCAL -> throw new IllegalStateException("not lowered: " + leaf.name());
    };
  }

  /** The name of the field or array in which a value is kept. */
  String storedName(Expr value) {
    return switch (program.stored().get(value)) {
      case Storage.Field field -> field.name();
      case Storage.Array array -> array.name();
      case null -> throw new IllegalStateException("not stored: " + value.facts());
    };
  }

  /** A short name for an input. */
  String nameOf(Expr input) {
    if (input instanceof Expr.Leaf leaf && leaf.kind() != Expr.LeafKind.COORDINATE) {
      return Names.identifier(leaf.name());
    }
    String name = Description.of(graph, input);
    if (!name.isEmpty()) {
      return Names.identifier(name);
    }
    return switch (program.stored().get(input)) {
      case Storage.Field field -> field.name();
      case Storage.Array array -> array.name();
      case null -> "value";
    };
  }
}
