package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.FlatFamily;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Renaming;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a site along an axis. */
record Sections(RewriteContext context, Quantity.Site site, Axis axis, List<Section> sections) {

  /**
   * One of them.
   *
   * @param suffix what the name of its site ends with
   * @param axis stands in the place of the whole one
   * @param from where it begins
   * @param length its number of elements
   */
  record Section(String suffix, Axis axis, int from, int length) {}

  /** The parts of given lengths; that they add up is left to the constructor of the model. */
  static Sections of(RewriteContext context, Quantity.Site site, Axis axis, List<Integer> lengths) {
    Graph graph = context.graph();
    List<Section> sections = new ArrayList<>();
    int from = 0;
    for (int length : lengths) {
      String suffix = "split_" + sections.size();
      Axis part = graph.axis(site.name() + "_" + suffix, graph.literal(length));
      sections.add(new Section(suffix, part, from, length));
      from += length;
    }
    Expr known = graph.computedExtents().get(axis.extent());
    if (!(known instanceof Expr.Literal)) {
      graph.equate(axis.extent(), graph.extent("sections of " + site.name(), graph.literal(from)));
    }
    return new Sections(context, site, axis, List.copyOf(sections));
  }

  private Graph graph() {
    return context.graph();
  }

  /** A value along the whole axis, at the positions of a part. */
  Expr slice(Expr whole, Section section) {
    Expr position = graph().position(section.axis());
    Expr index =
        section.from() == 0 ? position : graph().add(position, graph().literal(section.from()));
    return Renaming.free(graph(), ownLabels(section)).rewrite(graph().gather(whole, axis, index));
  }

  /** The axes of a part as those of the whole, but for the one that is cut. */
  private List<Axis> axes(Section section) {
    List<Axis> axes = new ArrayList<>(site.axes());
    Collections.replaceAll(axes, axis, section.axis());
    return axes;
  }

  /**
   * What the axes of a part are called in its site: where the whole had two over the same
   * positions, the second one may be the only one now.
   */
  private Map<Axis, Axis> ownLabels(Section section) {
    List<Axis> axes = axes(section);
    List<Axis> own = Axis.own(axes.stream().map(Axis::extent).toList());
    Map<Axis, Axis> labels = new LinkedHashMap<>();
    for (int d = 0; d < own.size(); d++) {
      if (!own.get(d).equals(axes.get(d))) {
        labels.put(axes.get(d), graph().declare(own.get(d)));
      }
    }
    return labels;
  }

  /** The site of a part. */
  Quantity.Site site(Section section) {
    List<Axis> axes = Axis.own(axes(section).stream().map(Axis::extent).toList());
    Flat flat = flat(axes.subList(site.plates().size(), axes.size()));
    List<Expr> arguments = flat.arguments().stream().map(value -> slice(value, section)).toList();
    return context
        .auxiliary(site, section.suffix(), axes, flat.family(), arguments, flat.inner())
        .unmasked();
  }

  private record Flat(Family family, List<Expr> arguments, List<Axis> inner) {}

  private Flat flat(List<Axis> event) {
    int rank = event.size();
    List<Axis> inner = List.copyOf(event);
    return switch (site.support(graph())) {
      case SiteSupport.Real _ when Around.of(graph(), site).isPresent() -> {
        Around around = Around.of(graph(), site).get();
        yield new Flat(FlatFamily.around(rank), List.of(around.loc(), around.scale()), inner);
      }
      case SiteSupport.Within(var set, List<Axis> within) ->
          new Flat(
              Families.improper(set), List.of(graph().extent(within.getFirst().extent())), inner);
      default -> new Flat(FlatFamily.on(rank, site.support(graph())), bounds(), inner);
    };
  }

  private List<Expr> bounds() {
    return site.support(graph()).bounds();
  }

  /** The parts one after the other, along the whole axis. */
  Expr concatenated() {
    Expr position = graph().position(axis);
    Expr whole = part(sections.getLast(), position);
    for (Section section : sections.reversed().subList(1, sections.size())) {
      Expr inside =
          graph().apply(Op.LT, position, graph().literal(section.from() + section.length()));
      whole = graph().select(inside, part(section, position), whole);
    }
    return whole;
  }

  /** The elements of a part, at positions of the whole; outside of it, its first or its last. */
  private Expr part(Section section, Expr position) {
    Expr offset =
        section.from() == 0
            ? position
            : graph()
                .apply(
                    Op.MAX,
                    graph().literal(0),
                    graph().sub(position, graph().literal(section.from())));
    Expr index = graph().apply(Op.MIN, offset, graph().literal(section.length() - 1));
    Expr value = graph().quantity(site.name() + "_" + section.suffix(), axes(section));
    return graph().gather(value, section.axis(), index);
  }
}
