package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.Image;
import dev.isotropy.processor.families.Projection;
import dev.isotropy.processor.families.Softmax;
import dev.isotropy.processor.families.Stability;
import dev.isotropy.processor.families.TransformKind;
import dev.isotropy.processor.families.Transformation;
import dev.isotropy.processor.families.Wrappers;
import dev.isotropy.processor.ir.Quantity.Request;
import dev.isotropy.processor.passes.SmallModel;
import dev.isotropy.reparam.GumbelSoftmax;
import dev.isotropy.reparam.LatentStable;
import dev.isotropy.reparam.ProjectedNormalReparam;
import dev.isotropy.reparam.StableReparam;
import dev.isotropy.reparam.StudentTReparam;
import dev.isotropy.reparam.SymmetricStable;
import dev.isotropy.reparam.Transform;
import dev.isotropy.strategy.Auto;
import dev.isotropy.strategy.Minimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every reparameterizer on every family that it applies to, as a scalar, in one plate and in two,
 * alone and under each strategy: the proof of its class, and exact gradients.
 *
 * <p>Bijective ones: both ways back, and the change of variables. Surjective ones: values survive
 * the way to coordinates and back; their law has tests of its own. Auxiliary ones: values survive;
 * the integral over the created sites has tests of its own.
 */
class ProofTest {

  private enum Kind {
    BIJECTIVE,
    SURJECTIVE,
    AUXILIARY
  }

  /** A reparameterizer with the families it is tried on. */
  private record Row(String name, Kind kind, List<Request> requests, List<Family> families) {}

  /** One cell of the matrix. */
  private record Trial(Row row, Family family, List<String> plates, Optional<Class<?>> strategy) {

    Subject subject() {
      return new Subject(family, plates, Optional.of(row.requests()), strategy);
    }

    @Override
    public String toString() {
      return row.name()
          + " "
          + family.factory()
          + plates
          + strategy.map(type -> " " + type.getSimpleName()).orElse("");
    }
  }

  private static List<Row> rows() {
    List<Family> locationScale =
        families(family -> family.isLocationScale() && family.form(Stability.class).isEmpty());
    List<Family> stable = families(family -> family.form(Stability.class).isPresent());
    return List.of(
        row("LocScale", Kind.BIJECTIVE, locationScale, locScale(Map.of())),
        row("LocScale 0", Kind.BIJECTIVE, locationScale, locScale(Map.of("centered", 0.0))),
        row("LocScale 0.3", Kind.BIJECTIVE, locationScale, locScale(Map.of("centered", 0.3))),
        row("LocScale 1", Kind.BIJECTIVE, locationScale, locScale(Map.of("centered", 1.0))),
        row("Transform", Kind.BIJECTIVE, invertible(), request(Transform.class)),
        row(
            "Transform, then LocScale",
            Kind.BIJECTIVE,
            List.of(named("logNormal")),
            request(Transform.class),
            locScale(Map.of("centered", 0.3))),
        row(
            "Transform",
            Kind.SURJECTIVE,
            List.of(Wrappers.FOLDED.of(named("normal"))),
            request(Transform.class)),
        row(
            "StudentTReparam",
            Kind.AUXILIARY,
            List.of(named("studentT")),
            request(StudentTReparam.class)),
        row(
            "GumbelSoftmax",
            Kind.SURJECTIVE,
            families(family -> family.form(Softmax.class).isPresent()),
            request(GumbelSoftmax.class)),
        row("LatentStable", Kind.SURJECTIVE, stable, request(LatentStable.class)),
        row(
            "LocScale, then LatentStable",
            Kind.SURJECTIVE,
            stable,
            locScale(Map.of("centered", 0.3)),
            request(LatentStable.class)),
        row("SymmetricStable", Kind.AUXILIARY, stable, request(SymmetricStable.class)),
        row("StableReparam", Kind.AUXILIARY, stable, request(StableReparam.class)),
        row(
            "ProjectedNormalReparam",
            Kind.SURJECTIVE,
            families(family -> family.form(Projection.class).isPresent()),
            request(ProjectedNormalReparam.class)));
  }

  /** The families that are transformed ones, and chains of all transforms. */
  private static List<Family> invertible() {
    List<Family> all = new ArrayList<>(families(family -> family.form(Image.class).isPresent()));
    all.add(chain("normal", TransformKind.AFFINE, TransformKind.EXP));
    all.add(chain("normal", TransformKind.INV_LOGIT, TransformKind.TANH, TransformKind.AFFINE));
    all.add(chain("studentT", TransformKind.NEGATE, TransformKind.SOFTPLUS, TransformKind.POWER));
    all.add(chain("gamma", TransformKind.LOG));
    all.add(chain("beta", TransformKind.LOGIT));
    all.add(chain("cauchy", TransformKind.INV_LOGIT));
    all.add(chain("logNormal", TransformKind.RECIPROCAL));
    return all;
  }

  private static Family chain(String base, TransformKind... steps) {
    return new Transformation(named(base), List.of(steps)).family();
  }

  private static Family named(String factory) {
    return Families.byFactory(factory).orElseThrow();
  }

  private static Request request(Class<?> annotation) {
    return SmallModel.request(annotation, Map.of());
  }

  private static Request locScale(Map<String, Object> settings) {
    return SmallModel.request(dev.isotropy.reparam.LocScale.class, settings);
  }

  private static Row row(String name, Kind kind, List<Family> families, Request... requests) {
    return new Row(name, kind, List.of(requests), families);
  }

  private static List<Family> families(Predicate<Family> which) {
    return Families.all().stream().filter(which).toList();
  }

  static Stream<Trial> matrix() {
    List<Trial> trials = new ArrayList<>();
    for (Row row : rows()) {
      for (Family family : row.families()) {
        for (List<String> plates :
            List.of(List.<String>of(), List.of("school"), List.of("school", "year"))) {
          trials.add(new Trial(row, family, plates, Optional.empty()));
        }
        // A strategy does not see how a site is decentred.
        if (!row.name().matches("LocScale [0-9.]+")) {
          trials.add(new Trial(row, family, List.of("school"), Optional.of(Auto.class)));
          trials.add(new Trial(row, family, List.of("school"), Optional.of(Minimal.class)));
        }
      }
    }
    return trials.stream();
  }

  @ParameterizedTest
  @MethodSource("matrix")
  void holds(Trial trial) {
    Proof proof = new Proof(trial.subject());
    proof.returnsToValues();
    if (trial.row().kind() == Kind.BIJECTIVE) {
      proof.returnsToCoordinates();
      proof.changesVariables();
    }
    proof.differentiates();
  }

  static Stream<Trial> bijective() {
    return matrix()
        .filter(trial -> trial.row().kind() == Kind.BIJECTIVE)
        .filter(trial -> trial.plates().equals(List.of("school")))
        .filter(trial -> trial.strategy().equals(Optional.of(Auto.class)));
  }

  /** Elements that a mask leaves out keep what the map of their coordinates adds. */
  @ParameterizedTest
  @MethodSource("bijective")
  void holdsOfMaskedSites(Trial trial) {
    Proof proof = new Proof(trial.subject().masked());
    proof.returnsToValues();
    proof.changesVariables();
  }
}
