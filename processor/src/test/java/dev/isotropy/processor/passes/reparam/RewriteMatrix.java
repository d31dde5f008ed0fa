package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.families.ArraySet;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.Image;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.families.TransformKind;
import dev.isotropy.processor.families.Transformation;
import dev.isotropy.processor.families.Wrappers;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.constrain.Constrain;
import dev.isotropy.processor.passes.reparam.TriedRewrite.Kind;
import dev.isotropy.reparam.Transform;
import dev.isotropy.strategy.Auto;
import dev.isotropy.strategy.Minimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which rewrites are tried on which families, where, and under which strategies. */
public final class RewriteMatrix {

  private RewriteMatrix() {}

  /** The plates that a site stands in; its family tells whether its elements are vectors. */
  public static final List<List<String>> PLATES =
      List.of(List.of(), List.of("school"), List.of("school", "year"));

  /** Alone, and under each strategy. */
  static final List<Optional<Class<?>>> STRATEGIES =
      List.of(Optional.empty(), Optional.of(Minimal.class), Optional.of(Auto.class));

  /** A rewrite of sites of a family. */
  public record Row(TriedRewrite rewrite, Family family) {

    public Subject subject(List<String> plates, Optional<Class<?>> strategy) {
      return new Subject(family, plates, Optional.of(rewrite.requests()), strategy);
    }

    /** The row whose sections add up to the number of coordinates of an element. */
    private Row withSections() {
      Subject subject = subject(List.of(), Optional.empty());
      Density density = Constrain.apply(subject.written());
      Point point = subject.point().computedSizes(density.graph());
      return density.blocks().stream()
          .filter(block -> block.site().equals("theta") && !block.axes().isEmpty())
          .findFirst()
          .map(block -> rewrite.of(point.count(List.of(block.axes().getLast()))))
          .map(fitting -> new Row(fitting, family))
          .orElse(this);
    }

    /** Whether one value has many coordinates, as a unit vector is that of many lengths. */
    private boolean hasDirections() {
      return support() instanceof SiteSupport.Within(ArraySet set, _)
          && set == ArraySet.UNIT_VECTOR;
    }

    /** What there is to show of it. */
    public Kind kind() {
      if (isFolded() || hasDirections()) {
        return Kind.SURJECTIVE;
      }
      return rewrite.kind() == Kind.VOLUME && !(support() instanceof SiteSupport.Within)
          ? Kind.BIJECTIVE // The inverse of a map onto a set of vectors has no adjoint.
          : rewrite.kind();
    }

    private boolean isFolded() {
      Model written = subject(List.of(), Optional.empty()).written();
      Quantity.Site theta = (Quantity.Site) written.quantity("theta");
      Expr value = written.graph().quantity("theta", theta.axes());
      return rewrite.annotation().equals(Transform.class.getName())
          && family
              .form(Image.class)
              .flatMap(image -> image.logSlope(written.graph(), value, theta.arguments()))
              .isEmpty();
    }

    /** The support of its sites. */
    public SiteSupport support() {
      Model written = subject(List.of(), Optional.empty()).written();
      return ((Quantity.Site) written.quantity("theta")).support(written.graph());
    }

    @Override
    public String toString() {
      return rewrite + " on " + family.factory();
    }
  }

  /**
   * The catalogue, chains of all transforms, and a folded family; those that are no more than
   * settings of a rewrite are tried on some.
   */
  public static Stream<Row> rows() {
    return TriedRewrite.all().stream()
        .flatMap(
            rewrite ->
                families().stream()
                    .filter(family -> rewrite.onAll() || SOME.contains(family.factory()))
                    .map(family -> new Row(rewrite, family))
                    .filter(row -> rewrite.isFor(row.support()))
                    .map(row -> rewrite.name().endsWith("-1") ? row.withSections() : row));
  }

  private static final List<String> SOME = List.of("normal", "studentT", "gamma", "dirichlet");

  private static List<Family> families() {
    List<Family> all = new ArrayList<>(Families.all());
    all.add(chain("normal", TransformKind.AFFINE, TransformKind.EXP));
    all.add(chain("normal", TransformKind.INV_LOGIT, TransformKind.TANH, TransformKind.AFFINE));
    all.add(chain("studentT", TransformKind.NEGATE, TransformKind.SOFTPLUS, TransformKind.POWER));
    all.add(chain("gamma", TransformKind.LOG));
    all.add(chain("beta", TransformKind.LOGIT));
    all.add(chain("cauchy", TransformKind.INV_LOGIT));
    all.add(chain("logNormal", TransformKind.RECIPROCAL));
    all.add(Wrappers.FOLDED.of(named("normal")));
    return all;
  }

  private static Family chain(String base, TransformKind... steps) {
    return new Transformation(named(base), List.of(steps)).family();
  }

  private static Family named(String factory) {
    return Families.byFactory(factory).orElseThrow();
  }
}
