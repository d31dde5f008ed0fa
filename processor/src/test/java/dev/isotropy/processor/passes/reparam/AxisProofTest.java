package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.families.Domain;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.ir.Quantity.Request;
import dev.isotropy.processor.passes.SmallModel;
import dev.isotropy.reparam.Circular;
import dev.isotropy.reparam.Explicit;
import dev.isotropy.strategy.Auto;
import dev.isotropy.strategy.Minimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reparameterizers that go along an axis, on every family of numbers in one plate and in two,
 * and on families of vectors and matrices along a plate and along an axis of an element, alone and
 * under each strategy: both ways back, the change of variables, and exact gradients.
 */
class AxisProofTest {

  private record Trial(
      String name,
      Family family,
      List<String> plates,
      List<Request> requests,
      Optional<Class<?>> strategy) {

    @Override
    public String toString() {
      return name
          + " "
          + family.factory()
          + plates
          + strategy.map(type -> " " + type.getSimpleName()).orElse("");
    }
  }

  private static Map<String, List<Request>> requests(Map<String, Object> axis) {
    Map<String, List<Request>> all = new LinkedHashMap<>();
    Request cosine = request(dev.isotropy.reparam.DiscreteCosine.class, axis, "smooth", 1.0);
    Request split = request(dev.isotropy.reparam.Split.class, axis, "sections", List.of(1, 2));
    all.put("DiscreteCosine 0", List.of(request(dev.isotropy.reparam.DiscreteCosine.class, axis)));
    all.put("DiscreteCosine 1", List.of(cosine));
    all.put("Haar", List.of(request(dev.isotropy.reparam.Haar.class, axis)));
    all.put("Haar flip", List.of(request(dev.isotropy.reparam.Haar.class, axis, "flip", true)));
    all.put(
        "UnitJacobian",
        List.of(
            request(
                dev.isotropy.reparam.UnitJacobian.class,
                axis,
                "transform",
                Shear.class.getName())));
    all.put("Split", List.of(split));
    all.put("DiscreteCosine, Split", List.of(cosine, split));
    return all;
  }

  private static Request request(Class<?> type, Map<String, Object> axis, Object... settings) {
    Map<String, Object> all = new LinkedHashMap<>(axis);
    for (int i = 0; i < settings.length; i += 2) {
      all.put((String) settings[i], settings[i + 1]);
    }
    return SmallModel.request(type, all);
  }

  static Stream<Trial> numbers() {
    List<Trial> trials = new ArrayList<>();
    for (Family family : Families.ofNumbers()) {
      if (isTried(family)) {
        requests(Map.of("axis", "school"))
            .forEach(
                (name, requests) -> {
                  if (PLAIN.contains(name) && !family.isLocationScale()) {
                    return;
                  }
                  add(trials, name, family, List.of("school"), requests, null);
                  add(trials, name, family, List.of("school", "year"), requests, null);
                  if (family.isLocationScale() || family.factory().equals("gamma")) {
                    add(trials, name, family, List.of("school"), requests, Auto.class);
                    add(trials, name, family, List.of("school"), requests, Minimal.class);
                  }
                });
      }
    }
    return trials.stream();
  }

  /** Those that others of the table subsume; on location-scale families alone. */
  private static final List<String> PLAIN = List.of("DiscreteCosine 0", "Haar flip");

  private static boolean isTried(Family family) {
    return !family.isDiscrete()
        && !family.isFixed()
        && family.proper()
        && family.parameters().stream()
            .map(Family.Parameter::domain)
            .noneMatch(List.of(Domain.EXTENDED_REAL, Domain.COUNT, Domain.SIZE)::contains);
  }

  static Stream<Trial> arrays() {
    List<Trial> trials = new ArrayList<>();
    for (String factory : List.of("multivariateNormal", "dirichlet")) {
      Family family = Families.byFactory(factory).orElseThrow();
      requests(Map.of("axis", "school"))
          .forEach(
              (name, requests) ->
                  add(trials, name, family, List.of("school"), requests, Auto.class));
      requests(Map.of("dim", -1))
          .forEach(
              (name, requests) -> {
                if (!factory.equals("dirichlet") || !name.contains("Split")) {
                  add(trials, name, family, List.of(), requests, null);
                  add(trials, name, family, List.of("school"), requests, null);
                }
              });
    }
    return trials.stream();
  }

  private static void add(
      List<Trial> trials,
      String name,
      Family family,
      List<String> plates,
      List<Request> requests,
      @Nullable Class<?> strategy) {
    trials.add(new Trial(name, family, plates, requests, Optional.ofNullable(strategy)));
  }

  @ParameterizedTest
  @MethodSource({"numbers", "arrays"})
  void holds(Trial trial) {
    Proof proof =
        new Proof(
            new Subject(
                trial.family(), trial.plates(), Optional.of(trial.requests()), trial.strategy()));
    proof.returnsToValues();
    proof.returnsToCoordinates();
    if (trial.family().factory().equals("dirichlet")) {
      proof.keepsVolume(); // The inverse of the map onto a simplex has no adjoint.
    } else {
      proof.changesVariables();
    }
    proof.differentiates();
  }

  /** A part of the coefficients is decentred. */
  static Stream<Trial> chains() {
    List<Trial> trials = new ArrayList<>();
    for (Family family : Families.ofNumbers().stream().filter(Family::isLocationScale).toList()) {
      for (Map<String, Object> centered :
          List.of(Map.<String, Object>of("centered", 0.3), Map.<String, Object>of())) {
        List<Request> requests =
            new ArrayList<>(requests(Map.of("axis", "school")).get("DiscreteCosine, Split"));
        requests.add(
            request(dev.isotropy.reparam.LocScale.class, centered, "on", "theta_dct_split_1"));
        add(trials, "chain", family, List.of("school"), requests, null);
      }
    }
    return trials.stream();
  }

  @ParameterizedTest
  @MethodSource("chains")
  void holdsAlongChains(Trial trial) {
    holds(trial);
  }

  /** Elements one by one, by a map onto the real line. */
  static Stream<Trial> explicit() {
    List<Trial> trials = new ArrayList<>();
    for (Family family : Families.ofNumbers()) {
      Class<?> map = family.isLocationScale() ? Stretched.class : Doubled.class;
      if (family.isLocationScale() || POSITIVE.contains(family.factory())) {
        List<Request> requests =
            List.of(SmallModel.request(Explicit.class, Map.of("transform", map.getName())));
        for (List<String> plates :
            List.of(List.<String>of(), List.of("school"), List.of("school", "year"))) {
          add(trials, "Explicit", family, plates, requests, null);
        }
        add(trials, "Explicit", family, List.of("school"), requests, Auto.class);
        add(trials, "Explicit", family, List.of("school"), requests, Minimal.class);
      }
    }
    Family vectors = Families.byFactory("multivariateNormal").orElseThrow();
    Map<String, Object> stretched = Map.of("transform", Stretched.class.getName());
    List<Request> requests = List.of(SmallModel.request(Explicit.class, stretched));
    add(trials, "Explicit", vectors, List.of("school"), requests, null);
    return trials.stream();
  }

  private static final List<String> POSITIVE = List.of("gamma", "halfNormal", "logNormal");

  @ParameterizedTest
  @MethodSource("explicit")
  void holdsForBijections(Trial trial) {
    holds(trial);
  }

  static Stream<Trial> angles() {
    List<Trial> trials = new ArrayList<>();
    Family family = Families.byFactory("vonMises").orElseThrow();
    List<Request> requests = List.of(SmallModel.request(Circular.class, Map.of()));
    for (List<String> plates :
        List.of(List.<String>of(), List.of("school"), List.of("school", "year"))) {
      add(trials, "Circular", family, plates, requests, null);
      add(trials, "Circular", family, plates, requests, Auto.class);
      add(trials, "Circular", family, plates, requests, Minimal.class);
    }
    return trials.stream();
  }

  /** Values survive, and the length of the point, which is lost, has a distribution of its own. */
  @ParameterizedTest
  @MethodSource("angles")
  void holdsOnTheCircle(Trial trial) {
    Proof proof =
        new Proof(
            new Subject(
                trial.family(), trial.plates(), Optional.of(trial.requests()), trial.strategy()));
    proof.returnsToValues();
    proof.separatesLengths("theta", "theta_circular");
    proof.differentiates();
  }
}
