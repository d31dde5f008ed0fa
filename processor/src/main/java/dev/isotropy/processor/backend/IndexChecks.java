package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.CHECKS;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Elimination;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Lag;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Reach;
import dev.isotropy.processor.ir.Traversal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes the checks of indices: within their axes, and of sequences before the own position. */
final class IndexChecks {

  private final CheckCode code;
  private final ModelContext context;
  private final ElementWriter writer;
  private final Set<List<Object>> indices = new LinkedHashSet<>();

  IndexChecks(CheckCode code) {
    this.code = code;
    this.context = code.context;
    this.writer = code.writer;
  }

  /** Checks of what gathers read within a value. */
  void within(Expr root) {
    for (Expr node : Traversal.postOrder(List.of(root))) {
      if (node instanceof Expr.Gather gather
          && gather.index().binding() == Binding.DATA
          && indices.add(List.of(gather.index(), gather.axis()))) {
        List<Axis> axes = gather.index().axes();
        code.forEach(
            axes,
            gather.index(),
            () -> {
              writer.statement(
                  "$T.index($S, $L, $S, $L$L)",
                  CHECKS,
                  DataWords.ofIndex(context.graph(), gather.index()),
                  writer.number(gather.index()),
                  gather.axis().extent(),
                  context.layout().size(gather.axis()),
                  code.positions(axes));
            });
      } else if (node instanceof Expr.Gather gather
          && gather.index() instanceof Expr.Literal literal
          && indices.add(List.of(gather.index(), gather.axis()))) {
        writer.statement(
            "$T.index($S, $L, $S, $L)",
            CHECKS,
            "the index into "
                + (gather.array() instanceof Expr.Leaf array
                    ? array.name()
                    : DataWords.of(context.graph(), gather.array())),
            (int) literal.value(),
            gather.axis().extent(),
            context.layout().size(gather.axis()));
      }
    }
  }

  /**
   * Tables must not be too large, and values that are enumerated must be indices where they index.
   */
  void enumerations() {
    Set<Axis> values = new LinkedHashSet<>();
    for (Elimination elimination : context.density().eliminations()) {
      values.addAll(elimination.table());
      CodeBlock.Builder counts = CodeBlock.builder();
      elimination.table().forEach(axis -> counts.add(", $L", context.layout().size(axis)));
      writer.statement(
          "$T.table($S, $L$L)",
          RuntimeTypes.ENUMERATION,
          elimination.site(),
          Elimination.MAX_TABLE,
          counts.build());
    }
    for (Density.Term term : context.density().terms()) {
      for (Expr node : Traversal.postOrder(List.of(term.value()))) {
        if (node instanceof Expr.Gather gather && isEnumerated(gather.index(), values)) {
          enumerated(gather);
        }
      }
    }
  }

  private static boolean isEnumerated(Expr index, Set<Axis> values) {
    return index instanceof Expr.Literal || index.axes().stream().anyMatch(values::contains);
  }

  private void enumerated(Expr.Gather gather) {
    if (!indices.add(List.of(gather.index(), gather.axis()))) {
      return;
    }
    List<Axis> axes = gather.index().axes();
    code.forEach(
        axes,
        gather.index(),
        () -> {
          writer.statement(
              "$T.index($S, $L, $S, $L)",
              CHECKS,
              "an index that enumerated values tell",
              writer.number(gather.index()),
              gather.axis().extent(),
              context.layout().size(gather.axis()));
        });
  }

  /** A sequence reads earlier elements of its own, wherever it reads them. */
  void earlier(Quantity.Site site) {
    if (!site.readsItself()) {
      return;
    }
    Axis along = site.plates().getLast();
    Reach reach = new Reach(context.graph(), site.arguments());
    for (Expr node : Traversal.postOrder(site.arguments())) {
      if (node instanceof Expr.Gather gather
          && site.isOwn(gather.array())
          && Lag.ofGuarded(gather.index(), along).filter(lag -> lag > 0).isEmpty()) {
        earlier(site, along, gather.index(), reach.where(gather));
      }
    }
  }

  private void earlier(Quantity.Site site, Axis along, Expr index, Expr where) {
    Expr position = context.graph().position(along);
    List<Axis> axes =
        context
            .graph()
            .canonical(
                Stream.of(index, where, position).flatMap(part -> part.axes().stream()).toList());
    Expr read = context.graph().add(context.graph().add(index, where), position);
    Optional<Supplier<CodeBlock>> reached =
        where instanceof Expr.Literal
            ? Optional.empty()
            : Optional.of(() -> writer.condition(where));
    code.forEach(
        axes,
        read,
        reached,
        () -> {
          writer.statement(
              "$T.earlier($S, $L, $S, $L$L)",
              CHECKS,
              index instanceof Expr.Literal
                  ? "the index into " + site.name()
                  : DataWords.ofIndex(context.graph(), index),
              writer.number(index),
              site.name(),
              writer.number(position),
              code.positions(index.axes()));
        });
  }
}
