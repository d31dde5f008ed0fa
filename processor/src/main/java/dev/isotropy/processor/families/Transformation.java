package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Cumulatives.Tails;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Variables of a continuous family after one or more transforms.
 *
 * <p>The density is that of the base at the value before the transforms, times the derivatives of
 * their inverses.
 *
 * @param steps the transforms, in the order in which they are applied
 */
public record Transformation(Family base, List<TransformKind> steps) implements Derivation, Image {

  /** The static factory's name. */
  public static final String FACTORY = "transformed";

  @Override
  public String factory() {
    return FACTORY;
  }

  @Override
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Nested(base));
    steps.forEach(step -> parts.add(new Part.Step(step, step.parameters())));
    return List.copyOf(parts);
  }

  /** It is a form of the family that it derives, and of those of a name of their own. */
  @Override
  public List<Form> forms() {
    return List.of(this);
  }

  @Override
  public Applied base(List<Expr> arguments) {
    return new Applied(base, arguments.subList(0, base.parameters().size()));
  }

  @Override
  public Expr forward(Graph graph, Expr x, List<Expr> arguments) {
    Expr value = x;
    for (int i = 0; i < steps.size(); i++) {
      value = steps.get(i).forward(graph, value, own(i, arguments));
    }
    return value;
  }

  @Override
  public SiteSupport support(Graph graph, List<Expr> arguments) {
    SiteSupport support = base(arguments).support(graph);
    for (int i = 0; i < steps.size(); i++) {
      support = steps.get(i).image(graph, support, own(i, arguments));
    }
    return support;
  }

  @Override
  public Expr inverse(Graph graph, Expr y, List<Expr> arguments) {
    Expr value = y;
    for (int i = steps.size() - 1; i >= 0; i--) {
      value = steps.get(i).inverse(graph, value, own(i, arguments));
    }
    return value;
  }

  @Override
  public Optional<Expr> logSlope(Graph graph, Expr y, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr value = y;
    Expr slopes = math.literal(0);
    for (int i = steps.size() - 1; i >= 0; i--) {
      List<Expr> own = own(i, arguments);
      Expr before = steps.get(i).inverse(graph, value, own);
      slopes = math.plus(slopes, steps.get(i).logSlope(graph, before, value, own));
      value = before;
    }
    return Optional.of(slopes);
  }

  @Override
  public Expr logProb(Graph graph, Expr x, List<Expr> arguments) {
    Expr density = base(arguments).logProb(graph, inverse(graph, x, arguments));
    return new Arithmetic(graph).plus(density, logSlope(graph, x, arguments).orElseThrow());
  }

  @Override
  public boolean hasTails() {
    return Cumulatives.has(base);
  }

  @Override
  public Tails tails(Graph graph, Expr x, List<Expr> arguments) {
    Expr value = Cumulatives.finite(graph, x);
    boolean increases = true;
    for (int i = steps.size() - 1; i >= 0; i--) {
      value = steps.get(i).inverse(graph, value, own(i, arguments));
      increases ^= !steps.get(i).increases();
    }
    Tails before = base(arguments).tails(graph, value);
    Tails after = increases ? before : before.reversed();
    return Cumulatives.anywhere(graph, after, support(graph, arguments), x);
  }

  private List<Expr> own(int step, List<Expr> arguments) {
    int from = base.parameters().size();
    for (int i = 0; i < step; i++) {
      from += steps.get(i).parameters().size();
    }
    return arguments.subList(from, from + steps.get(step).parameters().size());
  }
}
