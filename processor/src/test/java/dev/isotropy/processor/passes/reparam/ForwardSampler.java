package dev.isotropy.processor.passes.reparam;

import dev.isotropy.RandomStream;
import dev.isotropy.distributions.Distribution;
import dev.isotropy.distributions.VectorDistribution;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.Point;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws the sites of a model one after the other, each from its value type. */
final class ForwardSampler {

  private final Point point;
  private final RandomStream random;

  /**
   * A sampler.
   *
   * @param point sizes and data; takes the values
   */
  ForwardSampler(Point point, long seed) {
    this.point = point;
    this.random = RandomStream.of(seed, 0);
  }

  /** The values of a site of the model as written, drawn with all that it is made of. */
  double[] draw(Model model, String name) {
    for (Quantity quantity : model.quantities()) {
      double[] values =
          switch (quantity) {
            case Quantity.Site site when site.latent() -> sample(site);
            case Quantity.Derived derived -> point.along(derived.value(), derived.axes());
            default -> new double[0];
          };
      point.set(LeafKind.QUANTITY, quantity.name(), values);
    }
    return point.get(LeafKind.QUANTITY, name);
  }

  private double[] sample(Quantity.Site site) {
    int count = point.count(site.plates());
    List<double[]> arguments = new ArrayList<>();
    for (int i = 0; i < site.arguments().size(); i++) {
      Family.Parameter parameter = site.family().parameters().get(i);
      List<Axis> axes = new ArrayList<>(site.plates());
      axes.addAll(site.family().named(parameter.dims(), site.inner()));
      arguments.add(point.along(site.arguments().get(i), axes));
    }
    double[] all = new double[point.count(site.axes())];
    int size = all.length / count;
    Constructor<?> constructor = constructor(site.family());
    for (int n = 0; n < count; n++) {
      Object distribution = made(constructor, site.family(), arguments, n, count);
      if (distribution instanceof Distribution number) {
        all[n] = number.sample(random);
      } else {
        double[] drawn = ((VectorDistribution) distribution).sample(random);
        System.arraycopy(drawn, 0, all, n * size, size);
      }
    }
    return all;
  }

  private static Object made(
      Constructor<?> constructor, Family family, List<double[]> arguments, int n, int count) {
    Object[] given = new Object[arguments.size()];
    for (int i = 0; i < given.length; i++) {
      double[] values = arguments.get(i);
      int size = values.length / count;
      given[i] =
          family.parameters().get(i).dims().isEmpty()
              ? values[n]
              : Arrays.copyOfRange(values, n * size, (n + 1) * size);
    }
    try {
      return constructor.newInstance(given);
    } catch (ReflectiveOperationException problem) {
      throw new AssertionError(family.factory(), problem);
    }
  }

  private static Constructor<?> constructor(Family family) {
    try {
      Class<?> type = Class.forName("dev.isotropy.distributions." + family.typeName());
      for (Constructor<?> constructor : type.getConstructors()) {
        if (constructor.getParameterCount() == family.parameters().size()) {
          return constructor;
        }
      }
      throw new AssertionError(type);
    } catch (ClassNotFoundException problem) {
      throw new AssertionError(family.factory(), problem);
    }
  }

  /** What an expression is at the values drawn. */
  double[] along(Expr value, List<Axis> axes) {
    return point.along(value, axes);
  }
}
