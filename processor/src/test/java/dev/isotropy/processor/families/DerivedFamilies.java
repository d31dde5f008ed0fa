package dev.isotropy.processor.families;

import dev.isotropy.Distributions;
import dev.isotropy.Transforms;
import dev.isotropy.distributions.Distribution;
import dev.isotropy.transforms.Transform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Derived families of all kinds, for tests, and the value types that they stand for. */
public final class DerivedFamilies {

  private DerivedFamilies() {}

  /** One of every kind, and some in others. */
  public static List<Family> all() {
    return Stream.of(
            "mixture(share, normal, normal)",
            "mixture(weights, normal, normal, normal)",
            "mixture(weights, poisson, poisson)",
            "mixture(share, normal, studentT)",
            "zeroInflated(poisson)",
            "zeroInflatedLogit(negativeBinomial2)",
            "zeroInflated(binomial)",
            "hurdle(poisson)",
            "hurdleLogit(negativeBinomial2)",
            "folded(normal)",
            "truncated(normal)",
            "transformed(normal, exp)",
            "transformed(normal, affine, exp)",
            "transformed(beta, logit)",
            "transformed(logistic, invLogit)",
            "transformed(normal, tanh)",
            "transformed(gamma, power)",
            "transformed(gamma, reciprocal)",
            "transformed(gamma, log, negate)",
            "transformed(normal, softplus)")
        .map(DerivedFamilies::of)
        .toList();
  }

  /** The family that a description such as {@code transformed(normal, exp)} names. */
  public static Family of(String description) {
    String factory = description.substring(0, description.indexOf('('));
    List<String> parts =
        Arrays.asList(
            description.substring(factory.length() + 1, description.length() - 1).split(", "));
    return switch (factory) {
      case "mixture" ->
          new Mixture(
                  Mixture.Weighting.valueOf(parts.getFirst().toUpperCase(java.util.Locale.ROOT)),
                  parts.stream().skip(1).map(DerivedFamilies::base).toList())
              .family();
      case "transformed" ->
          new Transformation(
                  base(parts.getFirst()),
                  parts.stream()
                      .skip(1)
                      .map(step -> TransformKind.byFactory(step).orElseThrow())
                      .toList())
              .family();
      default -> Wrappers.byFactory(factory).orElseThrow().of(base(parts.getFirst()));
    };
  }

  private static Family base(String factory) {
    return Families.byFactory(factory).orElseThrow();
  }

  /** The value type that plain Java makes of a family and its arguments. */
  public static Distribution value(Family family, List<Double> arguments) {
    return Derivation.of(family)
        .map(derivation -> value(derivation, arguments))
        .orElseGet(() -> plain(family, arguments));
  }

  private static Distribution value(Derivation derivation, List<Double> arguments) {
    List<Double> numbers = new ArrayList<>();
    List<Distribution> nested = new ArrayList<>();
    List<Transform> transforms = new ArrayList<>();
    int from = 0;
    for (Derivation.Part part : derivation.parts()) {
      int to = from + part.parameters().size();
      List<Double> own = arguments.subList(from, to);
      switch (part) {
        case Derivation.Part.Single _, Derivation.Part.Numbers _ -> numbers.addAll(own);
        case Derivation.Part.Nested each -> nested.add(value(each.family(), own));
        case Derivation.Part.Vector _, Derivation.Part.Each _ ->
            throw new IllegalArgumentException("no distribution of numbers alone: " + derivation);
        case Derivation.Part.Step step -> transforms.add(transform(step.kind(), own));
      }
      from = to;
    }
    Distribution first = nested.getFirst();
    double[] own = numbers.stream().mapToDouble(Double::doubleValue).toArray();
    return switch (derivation.factory()) {
      case "mixture" ->
          own.length == 1
              ? Distributions.mixture(own[0], first, nested.getLast())
              : Distributions.mixture(own, nested.toArray(Distribution[]::new));
      case "transformed" -> Distributions.transformed(first, transforms.toArray(Transform[]::new));
      case "truncated" -> truncated(first, own[0], own[1]);
      case "zeroInflated" -> Distributions.zeroInflated(own[0], first);
      case "zeroInflatedLogit" -> Distributions.zeroInflatedLogit(own[0], first);
      case "hurdle" -> Distributions.hurdle(own[0], first);
      case "hurdleLogit" -> Distributions.hurdleLogit(own[0], first);
      case "folded" -> Distributions.folded(first);
      default -> throw new IllegalArgumentException(derivation.factory());
    };
  }

  private static Distribution truncated(Distribution base, double lower, double upper) {
    return switch (base) {
      case dev.isotropy.distributions.Normal normal ->
          Distributions.truncated(normal, lower, upper);
      default -> throw new IllegalArgumentException("" + base);
    };
  }

  private static Transform transform(TransformKind kind, List<Double> own) {
    return switch (kind) {
      case EXP -> Transforms.exp();
      case LOG -> Transforms.log();
      case AFFINE -> Transforms.affine(own.get(0), own.get(1));
      case NEGATE -> Transforms.negate();
      case LOGIT -> Transforms.logit();
      case INV_LOGIT -> Transforms.invLogit();
      case TANH -> Transforms.tanh();
      case POWER -> Transforms.power(own.get(0));
      case RECIPROCAL -> Transforms.reciprocal();
      case SOFTPLUS -> Transforms.softplus();
    };
  }

  private static Distribution plain(Family family, List<Double> arguments) {
    try {
      Class<?> type = Class.forName("dev.isotropy.distributions." + family.typeName());
      Class<?>[] types = type.getConstructors()[0].getParameterTypes();
      Object[] boxed = new Object[types.length];
      for (int i = 0; i < types.length; i++) {
        boxed[i] = types[i] == int.class ? (Object) arguments.get(i).intValue() : arguments.get(i);
      }
      return (Distribution) type.getConstructors()[0].newInstance(boxed);
    } catch (ReflectiveOperationException problem) {
      throw new IllegalArgumentException(family.factory(), problem);
    }
  }
}
