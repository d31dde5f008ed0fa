package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Traversal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Where checks of data are written: in loops over positions, past what is not given. */
final class CheckCode {

  final ModelContext context;
  final ElementWriter writer;
  private final Set<String> observed;

  CheckCode(ModelContext context) {
    this.context = context;
    this.observed = context.observedComponents();
    this.writer =
        context.writer(
            "",
            (leaf, index) -> {
              throw new IllegalStateException("a check of data reads " + leaf.name());
            });
  }

  /**
   * Writes a check of each position along axes; none where an observed component that a value reads
   * is null.
   */
  void forEach(List<Axis> axes, Expr value, Runnable check) {
    Optional<CodeBlock> given = given(value);
    given.ifPresent(writer::openIf);
    writer.open(axes);
    check.run();
    writer.close(axes);
    given.ifPresent(_ -> writer.closeIf());
  }

  /** Writes a check of each position along axes at which a condition holds. */
  void forEach(List<Axis> axes, Expr value, Optional<Supplier<CodeBlock>> where, Runnable check) {
    forEach(
        axes,
        value,
        () -> {
          where.ifPresent(condition -> writer.openIf(condition.get()));
          check.run();
          where.ifPresent(_ -> writer.closeIf());
        });
  }

  private Optional<CodeBlock> given(Expr value) {
    String given =
        Traversal.leaves(List.of(value), Expr.LeafKind.DATA).stream()
            .filter(this::isObservedArray)
            .map(leaf -> context.field(leaf.name()) + " != null")
            .distinct()
            .collect(Collectors.joining(" && "));
    return given.isEmpty() ? Optional.empty() : Optional.of(CodeBlock.of("$L", given));
  }

  /** Whether a value is there whatever latents are, and whether or not anything is observed. */
  boolean isKnown(Expr value) {
    return value.binding() != Binding.LATENT
        && Traversal.leaves(List.of(value), Expr.LeafKind.DATA).stream()
            .noneMatch(this::isObservedArray);
  }

  private boolean isObservedArray(Expr.Leaf leaf) {
    return observed.contains(leaf.name()) && !leaf.dims().isEmpty();
  }

  /** The positions along axes as further arguments of a check. */
  CodeBlock positions(List<Axis> axes) {
    CodeBlock.Builder code = CodeBlock.builder();
    axes.forEach(axis -> code.add(", $L", writer.position(List.of(axis))));
    return code.build();
  }
}
