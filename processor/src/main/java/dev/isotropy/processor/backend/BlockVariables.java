package dev.isotropy.processor.backend;

import static java.util.Objects.requireNonNull;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Block;
import dev.isotropy.processor.ir.blocks.Statement;
import dev.isotropy.processor.ir.blocks.Variables;
import dev.isotropy.processor.passes.lower.Names;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of the variables of a block in code, and of the sizes and offsets of its arrays. */
final class BlockVariables {

  private static final List<String> SIZES = List.of("Length", "Width", "Depth");

  private final Names names;
  private final String method;
  private final Map<Expr.Leaf, String> variables = new HashMap<>();
  private final Map<Expr.Leaf, String> offsets = new HashMap<>();
  private final Map<String, String> sizes = new HashMap<>();
  private final Map<Expr.Leaf, String> results = new HashMap<>();
  private final Set<Expr.Leaf> given = new HashSet<>();
  private final Set<Expr.Leaf> local = new LinkedHashSet<>();

  BlockVariables(Block block, List<Statement> body, Collection<String> reserved) {
    names = new Names(reserved);
    method = block.method();
    for (Block.Parameter parameter : block.parameters()) {
      Expr.Leaf variable = parameter.variable();
      given.add(variable);
      declare(variable);
      if (!variable.dims().isEmpty()) {
        offsets.put(variable, names.take(name(variable) + "At"));
      }
    }
    for (int i = 0; i < block.given().size(); i++) {
      Block.Result result = block.given().get(i);
      Expr.Leaf variable = result.variable();
      if (result.adds() && !variable.dims().isEmpty()) {
        given.add(variable);
        declare(variable);
        offsets.put(variable, names.take(name(variable) + "At"));
        Expr.Leaf parameter = block.parameters().get(i).variable();
        for (int d = 0; d < variable.dims().size(); d++) {
          sizes.put(variable.dims().get(d).extent(), size(parameter.dims().get(d).extent()));
        }
      }
    }
    Set<Expr.Leaf> assigned = Variables.assigned(body);
    block.given().forEach(result -> assigned.add(result.variable()));
    for (Expr.Leaf variable : assigned) {
      if (!given.contains(variable)) {
        declare(variable);
        local.add(variable);
      }
    }
    for (Block.Result result : block.given()) {
      if (!given.contains(result.variable())) {
        results.put(result.variable(), names.take(name(result.variable()) + "Result"));
      }
    }
  }

  private void declare(Expr.Leaf variable) {
    String name = names.take(variable.name());
    variables.put(variable, name);
    for (int d = 0; d < variable.dims().size(); d++) {
      sizes.computeIfAbsent(variable.dims().get(d).extent(), _ -> "");
      int dimension = d;
      sizes.compute(
          variable.dims().get(d).extent(),
          (_, known) ->
              requireNonNull(known).isEmpty() ? names.take(name + SIZES.get(dimension)) : known);
    }
  }

  /** The names that are taken. */
  Names names() {
    return names;
  }

  String name(Expr.Leaf variable) {
    return requireNonNull(variables.get(variable), variable.name());
  }

  /** Where the elements of an array begin in the array that was passed in; empty for its own. */
  String offset(Expr.Leaf array) {
    return offsets.getOrDefault(array, "");
  }

  /** The variable that holds a size. */
  String size(String extent) {
    return requireNonNull(sizes.get(extent), extent);
  }

  /** The array that receives a result. */
  String result(Expr.Leaf variable) {
    return requireNonNull(results.get(variable));
  }

  /** The variables that are not passed in. */
  Set<Expr.Leaf> local() {
    return local;
  }

  /** Whether a variable is passed in. */
  boolean isGiven(Expr.Leaf variable) {
    return given.contains(variable);
  }

  /** Whether a variable is a Java {@code boolean}. */
  boolean isBoolean(Expr.Leaf variable) {
    return variable.type() == Type.BOOLEAN
        && variable.dims().isEmpty()
        && !given.contains(variable);
  }

  /** What messages call an array: its name, and that of the method which has the block. */
  String words(Expr.Leaf array) {
    return "'" + array.name() + "' in '" + method + "'";
  }

  /** The size variables of an array. */
  List<String> sizes(Expr.Leaf array) {
    return array.dims().stream().map(Axis::extent).map(this::size).toList();
  }
}
