package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.VectorMapping;
import java.util.List;
import java.util.Optional;

/**
 * About where the values of a site are, and how wide they are spread: what a part or an image of it
 * can be decentred by.
 */
record Around(Expr loc, Expr scale) {

  /**
   * The location and the scale of a site; empty where it has none, or where something is left out.
   * A location that depends on the site's own earlier elements is taken as 0: such series are
   * spread about no value.
   */
  static Optional<Around> of(Graph graph, Quantity.Site site) {
    if (!site.family().isLocationScale() || site.mask().isPresent()) {
      return Optional.empty();
    }
    Expr loc = site.arguments().get(site.family().location());
    Expr scale = site.arguments().get(site.family().scale());
    if (readsItself(site, scale)) {
      return Optional.empty();
    }
    return Optional.of(new Around(readsItself(site, loc) ? graph.literal(0) : loc, scale));
  }

  private static boolean readsItself(Quantity.Site site, Expr value) {
    return Traversal.postOrder(List.of(value)).stream().anyMatch(site::isOwn);
  }

  /**
   * Those of the image under a linear map along an axis. Scales that vary along it have the mean of
   * their squares for each element, which is right for all of them together.
   *
   * @param scales by what the map multiplies equal scales
   */
  Around image(Graph graph, Axis axis, VectorMapping map, Expr scales) {
    Expr image = Arithmetic.isLiteral(loc, 0) ? loc : map.forward(graph, loc, axis);
    return new Around(image, new Arithmetic(graph).times(scales, mean(graph, axis)));
  }

  /** The root of the mean square along the axis. */
  private Expr mean(Graph graph, Axis axis) {
    if (!scale.axes().contains(axis)) {
      return scale;
    }
    Expr squares = graph.sum(graph.square(scale), axis);
    return graph.apply(Op.SQRT, graph.div(squares, graph.extent(axis.extent())));
  }
}
