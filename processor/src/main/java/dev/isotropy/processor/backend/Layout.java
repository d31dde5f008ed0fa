package dev.isotropy.processor.backend;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.lower.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How arrays lie in memory: the fields that hold sizes and offsets, and the code of an index.
 *
 * <p>All arrays are flat and row-major. The same names hold sizes and offsets in every generated
 * class.
 */
public final class Layout {

  private static final CodeBlock NOWHERE = CodeBlock.of("-1");

  private final Map<String, String> components = new LinkedHashMap<>();
  private final Map<String, String> sizes = new LinkedHashMap<>();
  private final Map<String, Expr> computed;
  private final Map<String, CodeBlock> coordinates = new LinkedHashMap<>();
  private final Map<String, CodeBlock> parameters = new LinkedHashMap<>();
  private final Map<String, CodeBlock> draws = new LinkedHashMap<>();
  private final Map<String, Block> offsetFields = new LinkedHashMap<>();
  private final BlockClasses blocks = new BlockClasses();
  private final Block coordinateEnd;
  private final Block parameterEnd;
  private final Block drawEnd;

  /** The field of an offset: where the block before it begins, and what that block's axes are. */
  record Block(CodeBlock before, @Nullable List<Axis> axes) {}

  /** Reserves the names of sizes and offsets. */
  public Layout(Density density, Names names) {
    density
        .model()
        .data()
        .forEach(component -> components.put(component.name(), names.take(component.name())));
    Set<String> extents = new LinkedHashSet<>();
    density.model().plates().forEach(plate -> extents.add(plate.name()));
    density.model().data().forEach(component -> extents.addAll(component.extents()));
    for (Quantity quantity : density.model().quantities()) {
      quantity.axes().forEach(axis -> extents.add(axis.extent()));
    }
    computed = density.graph().computedExtents();
    extents.removeAll(computed.keySet());
    for (String extent : extents) {
      sizes.put(extent, names.take(Names.identifier(extent) + "Size"));
    }
    computed.forEach(
        (extent, size) ->
            sizes.put(
                extent,
                size instanceof Expr.Literal literal
                    ? String.valueOf((int) literal.value())
                    : names.take(Names.identifier(extent) + "Size")));
    Offsets offsets = new Offsets(names);
    for (Density.Block block : density.blocks()) {
      coordinates.put(block.site(), offsets.next(block.site(), block.axes()));
    }
    Offsets parameterOffsets = new Offsets(names);
    for (Model.LearnedParameter parameter : density.model().parameters()) {
      parameters.put(parameter.name(), parameterOffsets.next(parameter.name(), parameter.axes()));
    }
    Offsets drawOffsets = new Offsets(names);
    for (Quantity quantity : density.model().quantities()) {
      if (isDrawn(quantity)) {
        draws.put(quantity.name(), drawOffsets.next(quantity.name() + "Draw", quantity.axes()));
      }
    }
    coordinateEnd = offsets.end();
    parameterEnd = parameterOffsets.end();
    drawEnd = drawOffsets.end();
  }

  /** Whether draws carry a quantity. */
  static boolean isDrawn(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Site site -> site.latent();
      case Quantity.Derived derived ->
          derived.value().binding() == Binding.LATENT
              && derived.role() != Quantity.Derived.Role.INTERNAL;
      case Quantity.Factor _ -> false;
    };
  }

  /** Assigns offsets: numbers as long as all sizes before are known, fields from then on. */
  private final class Offsets {
    private final Names names;
    private int constant;
    private @Nullable Block last;

    Offsets(Names names) {
      this.names = names;
    }

    CodeBlock next(String block, List<Axis> axes) {
      CodeBlock code;
      if (last == null) {
        code = CodeBlock.of("$L", constant);
      } else {
        String field = names.take(Names.identifier(block) + "At");
        offsetFields.put(field, last);
        code = CodeBlock.of("$L", field);
      }
      if (axes.isEmpty() && last == null) {
        constant++;
      } else {
        last = new Block(code, axes);
      }
      return code;
    }

    Block end() {
      return last == null ? new Block(CodeBlock.of("$L", constant), null) : last;
    }
  }

  /** The nested classes of blocks of statements. */
  BlockClasses blocks() {
    return blocks;
  }

  /** The number of coordinates. */
  CodeBlock coordinateCount() {
    return end(coordinateEnd);
  }

  /** The number of learnable parameters. */
  CodeBlock parameterCount() {
    return end(parameterEnd);
  }

  /** The number of values of a draw. */
  CodeBlock drawCount() {
    return end(drawEnd);
  }

  private CodeBlock end(Block block) {
    return block.axes() == null ? block.before() : plus(block.before(), count(block.axes()));
  }

  /** The value of an offset field. */
  CodeBlock offset(String field) {
    return end(requireNonNull(offsetFields.get(field)));
  }

  /** Where a quantity's values begin in a draw. */
  CodeBlock draw(String quantity) {
    return requireNonNull(draws.get(quantity));
  }

  /** Where a quantity's values begin in a draw, or −1 if draws do not carry it. */
  CodeBlock drawIfAny(String quantity) {
    return draws.getOrDefault(quantity, NOWHERE);
  }

  /** The field that holds a data component: flat, booleans as 0 and 1. */
  String component(String name) {
    return requireNonNull(components.get(name));
  }

  /** The size fields, by extent; a size that is a literal has none. */
  Map<String, String> sizes() {
    Map<String, String> fields = new LinkedHashMap<>(sizes);
    fields.keySet().removeIf(extent -> computed.get(extent) instanceof Expr.Literal);
    return fields;
  }

  /** The offset fields. */
  Set<String> offsetFields() {
    return offsetFields.keySet();
  }

  /** Where a site's coordinates begin. */
  CodeBlock coordinate(String site) {
    return requireNonNull(coordinates.get(site));
  }

  /** Where a quantity's coordinates begin, or −1 if it has none. */
  CodeBlock coordinateIfAny(String quantity) {
    return coordinates.getOrDefault(quantity, NOWHERE);
  }

  /** Where a parameter's values begin. */
  CodeBlock parameter(String name) {
    return requireNonNull(parameters.get(name));
  }

  /** The size of an axis. */
  String size(Axis axis) {
    return size(axis.extent());
  }

  String size(String extent) {
    String size = sizes.get(extent);
    if (size == null) {
      throw new IllegalStateException("no size for " + extent);
    }
    return size;
  }

  /** The number of elements along axes. */
  CodeBlock count(List<Axis> axes) {
    if (axes.isEmpty()) {
      return CodeBlock.of("1");
    }
    return axes.stream()
        .map(axis -> CodeBlock.of("$L", size(axis)))
        .collect(CodeBlock.joining(" * "));
  }

  /**
   * The flat index of an element; the empty block for zero.
   *
   * @param dims the layout
   * @param index the code of the position along each axis; axes that are missing are skipped
   */
  CodeBlock index(List<Axis> dims, Map<Axis, CodeBlock> index) {
    List<CodeBlock> terms = new ArrayList<>();
    for (int d = 0; d < dims.size(); d++) {
      CodeBlock position = index.get(dims.get(d));
      if (position == null) {
        continue;
      }
      CodeBlock stride = stride(dims, d);
      terms.add(stride.isEmpty() ? position : CodeBlock.of("$L * $L", operand(position), stride));
    }
    return terms.stream().collect(CodeBlock.joining(" + "));
  }

  /** The distance between neighbours along a dimension; the empty block for one. */
  CodeBlock stride(List<Axis> dims, int dimension) {
    List<Axis> later = dims.subList(dimension + 1, dims.size());
    return later.isEmpty() ? CodeBlock.of("") : count(later);
  }

  private static CodeBlock operand(CodeBlock code) {
    String text = code.toString();
    return text.contains(" ") && !text.startsWith("(") ? CodeBlock.of("($L)", code) : code;
  }

  /** The sum of code that may be empty. */
  static CodeBlock plus(CodeBlock a, CodeBlock b) {
    if (a.isEmpty() || a.toString().equals("0")) {
      return b.isEmpty() ? CodeBlock.of("0") : b;
    }
    return b.isEmpty() || b.toString().equals("0") ? a : CodeBlock.of("$L + $L", a, b);
  }
}
