package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.Json;
import dev.isotropy.processor.ir.Quantity.Request;
import dev.isotropy.processor.passes.SmallModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What stands for the reparameterizers of the reference. */
final class GoldenRequests {

  /** By the reference's name; the setting {@code on} is added where a chain needs it. */
  private static final Map<String, Function<Map<String, Object>, Request>> ROWS =
      new LinkedHashMap<>();

  static {
    ROWS.put("LocScaleReparam", GoldenRequests::locScale);
    ROWS.put("TransformReparam", plain(dev.isotropy.reparam.Transform.class));
    ROWS.put("StudentTReparam", plain(dev.isotropy.reparam.StudentTReparam.class));
    ROWS.put("ProjectedNormalReparam", plain(dev.isotropy.reparam.ProjectedNormalReparam.class));
    ROWS.put("LatentStableReparam", plain(dev.isotropy.reparam.LatentStable.class));
    ROWS.put("SymmetricStableReparam", plain(dev.isotropy.reparam.SymmetricStable.class));
    ROWS.put("StableReparam", plain(dev.isotropy.reparam.StableReparam.class));
    ROWS.put("GumbelSoftmaxReparam", plain(dev.isotropy.reparam.GumbelSoftmax.class));
    ROWS.put("DiscreteCosineReparam", GoldenRequests::discreteCosine);
    ROWS.put("HaarReparam", GoldenRequests::haar);
    ROWS.put("SplitReparam", GoldenRequests::split);
    ROWS.put("UnitJacobianReparam", GoldenRequests::unitJacobian);
  }

  private GoldenRequests() {}

  /** The requests of a case; empty where one of its reparameterizers has no row. */
  static Optional<List<Request>> of(GoldenReparam golden) {
    Map<String, Object> described = golden.reparameterizer();
    if (!golden.type().equals("chain")) {
      return Optional.ofNullable(ROWS.get(golden.type()))
          .map(row -> List.of(row.apply(placed(golden, described, "x"))));
    }
    List<Request> requests = new ArrayList<>();
    for (Map.Entry<String, Object> step : described.entrySet()) {
      if (!step.getKey().equals("type")) {
        Map<String, Object> settings = parse((String) step.getValue());
        Function<Map<String, Object>, Request> row = ROWS.get((String) settings.get("type"));
        if (row == null) {
          return Optional.empty();
        }
        requests.add(row.apply(placed(golden, settings, step.getKey())));
      }
    }
    return Optional.of(requests);
  }

  /** {@code Name(1.0)} or {@code Name(dim=-1)}: arguments without a name are {@code first}, … */
  private static Map<String, Object> parse(String call) {
    Map<String, Object> settings = new LinkedHashMap<>();
    int open = call.indexOf('(');
    settings.put("type", open < 0 ? call : call.substring(0, open));
    if (open >= 0) {
      String arguments = call.substring(open + 1, call.length() - 1);
      int equals = arguments.indexOf('=');
      settings.put(
          equals < 0 ? "first" : arguments.substring(0, equals), arguments.substring(equals + 1));
    }
    return settings;
  }

  /** A reparameterizer without settings. */
  private static Function<Map<String, Object>, Request> plain(Class<?> annotation) {
    return _ -> SmallModel.request(annotation, Map.of());
  }

  private static Request locScale(Map<String, Object> described) {
    Object centered = described.getOrDefault("first", described.get("centered"));
    Map<String, Object> settings =
        switch (centered) {
          case null -> Map.of();
          case String text -> Map.of("centered", Double.valueOf(text));
          case Object value -> Map.of("centered", value);
        };
    return SmallModel.request(dev.isotropy.reparam.LocScale.class, settings);
  }

  /**
   * A description with the site that it is on, and with {@code axis} where {@code dim} counts to an
   * axis that is a plate in {@link GoldenModel}.
   */
  private static Map<String, Object> placed(
      GoldenReparam golden, Map<String, Object> described, String site) {
    Map<String, Object> placed = new LinkedHashMap<>(described);
    placed.remove("dim");
    if (!site.equals("x")) {
      placed.put("on", site);
    }
    List<Integer> shape = Json.shape(golden.get("recovered"));
    int own =
        golden.toEvent() == 0 && golden.distribution().get("dist") instanceof String name
            ? ELEMENTS.getOrDefault(name, 0)
            : 0;
    List<String> plates = new ArrayList<>();
    for (int i = 0; i < shape.size() - own; i++) {
      int inner = i - (shape.size() - own - golden.toEvent());
      plates.add(inner < 0 ? "p" + i : "e" + inner);
    }
    int from = shape.size() + dim(described);
    if (from >= 0 && from < plates.size()) {
      placed.put("axis", plates.get(from));
    } else if (own > 0) {
      placed.put("dim", from - shape.size());
    }
    return placed;
  }

  /** The number of axes of elements of the distributions that have some. */
  private static final Map<String, Integer> ELEMENTS =
      Map.of("Dirichlet", 1, "MultivariateNormal", 1);

  private static int dim(Map<String, Object> described) {
    return switch (described.get("dim")) {
      case Number number -> number.intValue();
      case String text -> Integer.parseInt(text);
      case null, default -> -1;
    };
  }

  private static Request along(
      Class<?> annotation, Map<String, Object> described, Map<String, Object> settings) {
    Map<String, Object> all = new LinkedHashMap<>(settings);
    for (String name : List.of("axis", "dim", "on")) {
      if (described.containsKey(name)) {
        all.put(name, described.get(name));
      }
    }
    return SmallModel.request(annotation, all);
  }

  private static Request discreteCosine(Map<String, Object> described) {
    return along(
        dev.isotropy.reparam.DiscreteCosine.class,
        described,
        Map.of("smooth", described.getOrDefault("smooth", 0.0)));
  }

  private static Request haar(Map<String, Object> described) {
    return along(
        dev.isotropy.reparam.Haar.class,
        described,
        Map.of("flip", described.getOrDefault("flip", false)));
  }

  private static Request split(Map<String, Object> described) {
    List<Integer> sections = new ArrayList<>();
    if (described.get("first") instanceof String text) {
      for (String length : text.substring(1, text.indexOf(']')).split(",", -1)) {
        sections.add(Integer.valueOf(length.strip()));
      }
    } else {
      for (double length : Json.numbers(described.get("sections"))) {
        sections.add((int) length);
      }
    }
    return along(dev.isotropy.reparam.Split.class, described, Map.of("sections", sections));
  }

  private static Request unitJacobian(Map<String, Object> described) {
    GoldenTransform.describe((Map<?, ?>) described.get("transform"));
    return along(
        dev.isotropy.reparam.UnitJacobian.class,
        described,
        Map.of("transform", GoldenTransform.class.getName(), "suffix", described.get("suffix")));
  }
}
