package dev.isotropy.processor.frontend;

import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Distribution;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Moves the arrays of distributions to axes along which nothing else in sight varies. */
final class FamilyAxes {

  private final Frame frame;
  private final Family family;

  FamilyAxes(Frame frame, Family family) {
    this.frame = frame;
    this.family = family;
  }

  /** The axes along which a value varies beside its own dimensions. */
  static Set<Axis> free(Value value) {
    return switch (value) {
      case Array array -> {
        Set<Axis> free = new HashSet<>(array.expr().axes());
        array.dims().forEach(free::remove);
        yield free;
      }
      case Scalar scalar -> new HashSet<>(scalar.expr().axes());
      default -> Set.of();
    };
  }

  /** An axis over each extent, none of those that are taken. */
  List<Axis> fresh(List<String> sizes, Set<Axis> taken) {
    Set<Axis> used = new HashSet<>(taken);
    List<Axis> own = new ArrayList<>();
    for (String extent : sizes) {
      Axis axis = Axis.of(extent);
      for (int walk = 2; !used.add(axis); walk++) {
        axis = new Axis(extent + "_" + walk, extent);
      }
      own.add(frame.graph().declare(axis));
    }
    return List.copyOf(own);
  }

  /** The same distribution, its arrays walked along none of some axes. */
  Distribution apart(Distribution distribution, Set<Axis> taken) {
    return apart(distribution, distribution.axes().stream().map(Axis::extent).toList(), taken);
  }

  /** The same, over extents that are as long. */
  Distribution apart(Distribution distribution, List<String> extents, Set<Axis> taken) {
    Set<Axis> used = new HashSet<>(taken);
    List<Value> values = values(distribution);
    values.forEach(value -> used.addAll(free(value)));
    return walked(distribution, fresh(extents, used));
  }

  /** The same distribution, its arrays walked along other axes over the same extents. */
  Distribution walked(Distribution distribution, List<Axis> own) {
    if (own.equals(distribution.axes())) {
      return distribution;
    }
    List<Expr> arguments = new ArrayList<>();
    List<Value> values = values(distribution);
    for (int i = 0; i < values.size(); i++) {
      arguments.add(
          values.get(i) instanceof Array array
              ? new ArrayElements(frame)
                  .moved(array, family.named(family.parameters().get(i).dims(), own))
                  .expr()
              : distribution.arguments().get(i));
    }
    return new Distribution(family, List.copyOf(arguments), own, distribution.origin());
  }

  private List<Value> values(Distribution distribution) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < distribution.arguments().size(); i++) {
      Expr argument = distribution.arguments().get(i);
      List<Axis> dims = family.named(family.parameters().get(i).dims(), distribution.axes());
      values.add(
          dims.isEmpty()
              ? new Scalar(argument, Type.DOUBLE)
              : new Array(argument, dims, Type.DOUBLE));
    }
    return values;
  }
}
