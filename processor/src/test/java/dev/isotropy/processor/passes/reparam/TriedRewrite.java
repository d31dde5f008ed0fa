package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Quantity.Request;
import dev.isotropy.processor.passes.SmallModel;
import dev.isotropy.reparam.Circular;
import dev.isotropy.reparam.DiscreteCosine;
import dev.isotropy.reparam.Explicit;
import dev.isotropy.reparam.GumbelSoftmax;
import dev.isotropy.reparam.Haar;
import dev.isotropy.reparam.LatentStable;
import dev.isotropy.reparam.LocScale;
import dev.isotropy.reparam.ProjectedNormalReparam;
import dev.isotropy.reparam.Split;
import dev.isotropy.reparam.StableReparam;
import dev.isotropy.reparam.StudentTReparam;
import dev.isotropy.reparam.SymmetricStable;
import dev.isotropy.reparam.Transform;
import dev.isotropy.reparam.UnitJacobian;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the annotations of a site named {@code theta} ask for in tests.
 *
 * @param name tells it from the others
 * @param kind what there is to show of it
 * @param requests in order, each with its settings
 */
public record TriedRewrite(String name, Kind kind, List<Request> requests) {

  /** What is shown of a rewrite. */
  public enum Kind {
    /** Both ways back, and the change of variables. */
    BIJECTIVE,
    /** Both ways back; the determinant of the map of the coordinates is 1 or −1. */
    VOLUME,
    /** Values survive; the law is shown elsewhere. */
    SURJECTIVE,
    /** Values survive, and the length of a point of the plane has a distribution of its own. */
    CIRCULAR,
    /** Values survive; the integral over the created sites is shown elsewhere. */
    AUXILIARY
  }

  private static final List<Map<String, Object>> AXES =
      List.of(Map.of("axis", "school"), Map.of("axis", "year"), Map.of("dim", -1));

  /** All of them, by reparameterizer. */
  static List<TriedRewrite> all() {
    List<TriedRewrite> all = new ArrayList<>();
    all.add(row("", Kind.BIJECTIVE, request(LocScale.class)));
    all.add(row("0", Kind.BIJECTIVE, request(LocScale.class, "centered", 0.0)));
    all.add(row("0.3", Kind.BIJECTIVE, request(LocScale.class, "centered", 0.3)));
    all.add(row("1", Kind.BIJECTIVE, request(LocScale.class, "centered", 1.0)));
    all.add(row("one each", Kind.BIJECTIVE, request(LocScale.class, "centered", EACH)));
    all.add(row("", Kind.BIJECTIVE, request(Transform.class)));
    Request partly = request(LocScale.class, "centered", 0.3);
    all.add(row("then LocScale", Kind.BIJECTIVE, request(Transform.class), partly));
    all.add(row("", Kind.AUXILIARY, request(StudentTReparam.class)));
    all.add(row("", Kind.SURJECTIVE, request(GumbelSoftmax.class)));
    all.add(row("", Kind.SURJECTIVE, request(LatentStable.class)));
    all.add(row("then LatentStable", Kind.SURJECTIVE, partly, request(LatentStable.class)));
    all.add(row("", Kind.AUXILIARY, request(SymmetricStable.class)));
    all.add(row("", Kind.AUXILIARY, request(StableReparam.class)));
    all.add(row("", Kind.SURJECTIVE, request(ProjectedNormalReparam.class)));
    for (Map<String, Object> axis : AXES) {
      addAlong(axis, all);
    }
    all.add(
        row(
            "of reals",
            Kind.BIJECTIVE,
            request(Explicit.class, "transform", Stretched.class.getName())));
    all.add(
        row(
            "of positive numbers",
            Kind.BIJECTIVE,
            request(Explicit.class, "transform", Doubled.class.getName())));
    all.add(row("", Kind.CIRCULAR, request(Circular.class)));
    return all;
  }

  /** The centerings of the three positions along the last axis. */
  private static final List<Double> EACH = List.of(0.0, 0.3, 1.0);

  private static void addAlong(Map<String, Object> axis, List<TriedRewrite> all) {
    String along = "along " + axis.values().iterator().next();
    Request cosine = with(request(DiscreteCosine.class, "smooth", 1.0), axis);
    Request split = with(request(Split.class, "sections", List.of(1, 2)), axis);
    Request part = request(LocScale.class, "centered", 0.3, "on", "theta_dct_split_1");
    all.add(row(along, Kind.VOLUME, with(request(DiscreteCosine.class), axis)));
    all.add(row("smooth " + along, Kind.VOLUME, cosine));
    all.add(row(along, Kind.VOLUME, with(request(Haar.class), axis)));
    all.add(row("flipped " + along, Kind.VOLUME, with(request(Haar.class, "flip", true), axis)));
    Request sheared = request(UnitJacobian.class, "transform", Shear.class.getName());
    all.add(row(along, Kind.VOLUME, with(sheared, axis)));
    all.add(row(along, Kind.VOLUME, split));
    all.add(row("then Split " + along, Kind.VOLUME, cosine, split));
    all.add(row("then Split and LocScale " + along, Kind.BIJECTIVE, cosine, split, part));
    Request learned = request(LocScale.class, "on", "theta_dct_split_1");
    all.add(row("then Split and learned " + along, Kind.BIJECTIVE, cosine, split, learned));
  }

  private static Request with(Request request, Map<String, Object> more) {
    Map<String, Object> settings = new LinkedHashMap<>(request.settings());
    settings.putAll(more);
    return new Request(request.annotation(), settings, request.span());
  }

  private static Request request(Class<?> annotation) {
    return SmallModel.request(annotation, Map.of());
  }

  private static Request request(Class<?> annotation, String setting, Object value) {
    return SmallModel.request(annotation, Map.of(setting, value));
  }

  private static Request request(
      Class<?> annotation, String setting, Object value, String other, Object second) {
    return SmallModel.request(annotation, Map.of(setting, value, other, second));
  }

  private static TriedRewrite row(String detail, Kind kind, Request... requests) {
    String annotation = requests[0].annotation();
    String name = annotation.substring(annotation.lastIndexOf('.') + 1);
    return new TriedRewrite(detail.isEmpty() ? name : name + " " + detail, kind, List.of(requests));
  }

  /** Whether it is tried on all families, and is not only another setting of one that is. */
  boolean onAll() {
    return Stream.of("flipped", "along year", "Cosine along", "Cosine then Split along", "learned")
        .noneMatch(name::contains);
  }

  /** Whether it is meant for sites of a support: a user's map has one that it takes. */
  boolean isFor(SiteSupport support) {
    return switch (name) {
      case "Explicit of reals" -> support instanceof SiteSupport.Real;
      case "Explicit of positive numbers" ->
          support instanceof SiteSupport.Lower(Expr.Literal bound) && bound.value() == 0;
      default -> true;
    };
  }

  /** The same for an axis with a number of positions. */
  TriedRewrite of(int positions) {
    return new TriedRewrite(
        name,
        kind,
        requests.stream()
            .map(
                request ->
                    request.settings().containsKey("sections")
                        ? with(request, Map.of("sections", List.of(1, positions - 1)))
                        : request)
            .toList());
  }

  /** The annotation type of the first reparameterizer. */
  public String annotation() {
    return requests.getFirst().annotation();
  }

  @Override
  public String toString() {
    return name;
  }
}
