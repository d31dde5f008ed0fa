package dev.isotropy.processor.passes.reparam;

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
    ROWS.put("GumbelSoftmaxReparam", plain(dev.isotropy.reparam.GumbelSoftmax.class));
  }

  private GoldenRequests() {}

  /** The requests of a case; empty where one of its reparameterizers has no row. */
  static Optional<List<Request>> of(GoldenReparam golden) {
    Map<String, Object> described = golden.reparameterizer();
    if (!golden.type().equals("chain")) {
      return Optional.ofNullable(ROWS.get(golden.type())).map(row -> List.of(row.apply(described)));
    }
    List<Request> requests = new ArrayList<>();
    for (Map.Entry<String, Object> step : described.entrySet()) {
      if (!step.getKey().equals("type")) {
        Map<String, Object> settings = parse((String) step.getValue());
        Function<Map<String, Object>, Request> row = ROWS.get((String) settings.get("type"));
        if (row == null) {
          return Optional.empty();
        }
        requests.add(row.apply(settings));
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
}
