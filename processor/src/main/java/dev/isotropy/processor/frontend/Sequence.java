package dev.isotropy.processor.frontend;

import dev.isotropy.processor.frontend.SourceModel.Component;
import dev.isotropy.processor.frontend.SourceModel.Member;
import dev.isotropy.processor.frontend.SourceModel.Parameter;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Lag;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.blocks.Block;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A site as a sequence along its last plate, where it may read its own earlier elements.
 *
 * <pre>
 * x[t] ~ normal(rho * x[t - 1], 1)
 * </pre>
 *
 * @param name what bodies call the site
 * @param data the component with which it is observed
 * @param plates those of the site; its elements follow each other along the last one
 */
record Sequence(String name, Optional<String> data, List<String> plates) {

  /** The axis along which its elements follow each other. */
  Axis plate() {
    return Axis.of(plates.getLast());
  }

  /** Of a member; empty if it is no site, or has no plate. */
  static Optional<Sequence> of(SourceModel model, Member member) {
    return member.kind() == SourceModel.Kind.SITE && !member.plates().isEmpty()
        ? Optional.of(
            new Sequence(
                member.name(), model.observed(member).map(Component::name), member.plates()))
        : Optional.empty();
  }

  /** Whether a parameter of a member is the member's own array. */
  static boolean isOwn(SourceModel model, Member member, Parameter parameter) {
    return parameter.index().isEmpty()
        && parameter.shape().filter(shape -> shape.rank() > 0).isPresent()
        && of(model, member).filter(sequence -> sequence.hasName(parameter.name())).isPresent();
  }

  private boolean hasName(String parameter) {
    return parameter.equals(name) || data.filter(parameter::equals).isPresent();
  }

  /** Whether a value is the sequence itself: its latent values or the data that it is bound to. */
  boolean isWhole(Expr value) {
    return value instanceof Expr.Leaf leaf
        && switch (leaf.kind()) {
          case QUANTITY -> leaf.name().equals(name);
          case DATA -> data.filter(leaf.name()::equals).isPresent();
          case COORDINATE, PARAMETER, CONSTANT, LOCAL -> false;
        };
  }

  /** Whether an index is the position itself, or a later one, whatever the data. */
  boolean isTooLate(Expr index) {
    return Lag.of(index, plate()).filter(lag -> lag <= 0).isPresent();
  }

  /**
   * Whether values read the sequence otherwise than one indexed element at a time, or in a block
   * elements that need not be earlier ones.
   */
  boolean isReadWhole(Collection<Expr> values) {
    Set<Expr> whole = new HashSet<>();
    Set<Expr> other = new HashSet<>(values);
    for (Expr node : Traversal.postOrder(values)) {
      if (isWhole(node)) {
        whole.add(node);
      }
      boolean element =
          node instanceof Expr.Gather gather
              && gather.array() instanceof Expr.Leaf leaf
              && isWhole(leaf)
              && leaf.dims().get(plates.size() - 1).equals(gather.axis());
      if (node instanceof Expr.Call call && call.routine() instanceof Block block) {
        for (int i = 0; i < call.children().size(); i++) {
          Expr argument = call.children().get(i);
          if (!isWhole(argument)
              || !EarlierElements.areRequired(block, block.parameters().get(i).variable())) {
            other.add(argument);
          }
        }
      } else if (!element) {
        other.addAll(node.children());
      }
    }
    whole.retainAll(other);
    return !whole.isEmpty();
  }

  /** Whether a latent sequence is read: observed ones are data. */
  boolean isLatentRead(Collection<Expr> values) {
    return Traversal.leaves(values, LeafKind.QUANTITY).stream().anyMatch(this::isWhole);
  }
}
