package dev.isotropy.processor.frontend;

import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.families.Domain;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Distribution;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the arguments of a distribution together: arrays that the family has along one axis are
 * walked along one.
 */
final class FamilyArguments {

  private final Frame frame;
  private final Axes axes;
  private final Family family;
  private final FamilyAxes moving;
  private final Map<String, String> extents = new LinkedHashMap<>();

  FamilyArguments(Frame frame, Axes axes, Family family) {
    this.frame = frame;
    this.axes = frame.block().isPresent() ? new BlockAxes(frame, family.factory()) : axes;
    this.family = family;
    this.moving = new FamilyAxes(frame, family);
  }

  /**
   * The distribution.
   *
   * @param values one per parameter, of the parameter's rank
   * @return empty if the arguments do not fit together, which was reported
   */
  Optional<Distribution> bind(List<Value> values, List<? extends Tree> trees, Tree call) {
    if (frame.block().isPresent() && hasSizes()) {
      frame.fail(
          Problem.UNSUPPORTED_CALL,
          call,
          call,
          "use it outside of loops that run step by step, as its size is no argument's");
      return Optional.empty();
    }
    for (String name : family.axes()) {
      if (name.chars().allMatch(Character::isDigit)) {
        extents.put(name, axes.extent(frame.graph().literal(Integer.parseInt(name))));
      }
    }
    boolean fits = true;
    for (int i = 0; i < values.size(); i++) {
      Family.Parameter parameter = family.parameters().get(i);
      fits &=
          switch (values.get(i)) {
            case Array array -> unify(parameter.dims(), array.dims(), trees.get(i));
            case Scalar size when parameter.domain() == Domain.SIZE ->
                size(parameter, size.expr(), trees.get(i));
            default -> true;
          };
    }
    if (!fits) {
      return Optional.empty();
    }
    Set<Axis> taken = new HashSet<>();
    frame.member().plates().forEach(plate -> taken.add(Axis.of(plate)));
    for (Value value : values) {
      taken.addAll(FamilyAxes.free(value));
    }
    List<Axis> own =
        moving.fresh(
            family.axes().stream().map(name -> extents.get(Family.extent(name))).toList(), taken);
    List<Expr> arguments = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      List<Axis> dims = family.named(family.parameters().get(i).dims(), own);
      arguments.add(
          switch (values.get(i)) {
            case Array array -> new ArrayElements(frame).moved(array, dims).expr();
            case Scalar scalar -> scalar.expr();
            default -> throw new IllegalArgumentException(values.get(i).words());
          });
    }
    return Optional.of(new Distribution(family, List.copyOf(arguments), own, call));
  }

  /** Whether it has a size that no array among its arguments has. */
  private boolean hasSizes() {
    return family.axes().stream().anyMatch(name -> name.chars().allMatch(Character::isDigit))
        || family.parameters().stream().anyMatch(each -> each.domain() == Domain.SIZE);
  }

  private boolean unify(List<String> names, List<Axis> dims, Tree tree) {
    for (int d = 0; d < dims.size(); d++) {
      String name = Family.extent(names.get(d));
      String found = dims.get(d).extent();
      String known = extents.putIfAbsent(name, found);
      if (known == null || known.equals(found)) {
        continue;
      }
      if (!axes.unify(known, found)) {
        frame.fail(
            Problem.LENGTH_MISMATCH, tree, family.factory(), Words.axes(List.of(known, found)));
        return false;
      }
      extents.put(name, Axes.isAnonymous(known) ? found : known);
    }
    return true;
  }

  private boolean size(Family.Parameter parameter, Expr size, Tree tree) {
    if (size.binding() == Binding.LATENT) {
      frame.fail(Problem.SIZE_NOT_DATA, tree, tree);
      return false;
    }
    if (!size.axes().isEmpty()) {
      frame.fail(Problem.SIZE_VARIES, tree, tree);
      return false;
    }
    extents.put(parameter.name(), axes.extent(size));
    return true;
  }

  /** The log density of a distribution of arrays at one; empty if it does not fit. */
  Optional<Expr> logProb(Distribution distribution, Array x, Tree tree) {
    List<Axis> event = family.event(distribution.axes());
    for (int d = 0; d < event.size(); d++) {
      String known = event.get(d).extent();
      String found = x.dims().get(d).extent();
      if (!known.equals(found) && !axes.unify(known, found)) {
        frame.fail(
            Problem.LENGTH_MISMATCH, tree, family.factory(), Words.axes(List.of(known, found)));
        return Optional.empty();
      }
    }
    Distribution apart = moving.apart(distribution, FamilyAxes.free(x));
    Array at = new ArrayElements(frame).moved(x, family.event(apart.axes()));
    return Optional.of(
        family.logProb().logProb(frame.graph(), at.expr(), apart.arguments(), apart.axes()));
  }
}
