package dev.isotropy.processor.ir;

import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.SiteSupport;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A named part of a model. */
public sealed interface Quantity {

  String name();

  /**
   * Its plates in the order in which the user wrote them, then the axes of an element: the order of
   * the dimensions of its values.
   */
  List<Axis> axes();

  /** The axes along which it is repeated. */
  List<Axis> plates();

  SourceSpan span();

  /**
   * A sample site: {@code name ~ family(arguments)}.
   *
   * @param axes its plates, then the axes of an element
   * @param arguments one expression per parameter of the family, over quantities and data
   * @param inner the axes of the family's arrays, in the family's order; those of an element are
   *     the last of {@code axes}
   * @param observed the data to which it is bound, with the site's axes; empty for a latent site
   * @param mask a boolean expression; elements where it is false are left out of the density
   * @param auxiliary whether a reparameterizer created it
   * @param requests the reparameterizers that the site's annotations ask for, in order; absent if
   *     it has none, present and empty for "leave alone"
   * @param integrated whether it is integrated out of the density, given what is observed of it
   */
  record Site(
      String name,
      List<Axis> axes,
      Family family,
      List<Expr> arguments,
      List<Axis> inner,
      Optional<Expr.Leaf> observed,
      Optional<Expr> mask,
      boolean auxiliary,
      Optional<List<Request>> requests,
      SourceSpan span,
      boolean integrated)
      implements Quantity {

    /** A site that is not integrated out. */
    public Site(
        String name,
        List<Axis> axes,
        Family family,
        List<Expr> arguments,
        List<Axis> inner,
        Optional<Expr.Leaf> observed,
        Optional<Expr> mask,
        boolean auxiliary,
        Optional<List<Request>> requests,
        SourceSpan span) {
      this(name, axes, family, arguments, inner, observed, mask, auxiliary, requests, span, false);
    }

    /** The same site, integrated out of the density. */
    public Site integratedOut() {
      return new Site(
          name, axes, family, arguments, inner, observed, mask, auxiliary, requests, span, true);
    }

    /** The same site, whose annotations ask for something else. */
    public Site asking(List<Request> others) {
      return new Site(
          name,
          axes,
          family,
          arguments,
          inner,
          observed,
          mask,
          auxiliary,
          Optional.of(others),
          span,
          integrated);
    }

    /** The same site with other arguments. */
    public Site withArguments(List<Expr> arguments) {
      return with(arguments, mask);
    }

    /** The same site with all of its elements in the density. */
    public Site unmasked() {
      return with(arguments, Optional.empty());
    }

    /** The same site with other arguments and another mask. */
    public Site with(List<Expr> arguments, Optional<Expr> mask) {
      return new Site(
          name,
          axes,
          family,
          arguments,
          inner,
          observed,
          mask,
          auxiliary,
          requests,
          span,
          integrated);
    }

    /** The same site with another distribution, of elements along the same axes. */
    public Site withDistribution(Family family, List<Expr> arguments, List<Axis> inner) {
      return new Site(
          name, axes, family, arguments, inner, observed, mask, auxiliary, requests, span);
    }

    /** A site of a family without arrays. */
    public Site(
        String name,
        List<Axis> axes,
        Family family,
        List<Expr> arguments,
        Optional<Expr.Leaf> observed,
        Optional<Expr> mask,
        boolean auxiliary,
        Optional<List<Request>> requests,
        SourceSpan span) {
      this(name, axes, family, arguments, List.of(), observed, mask, auxiliary, requests, span);
    }

    /** The axes of one element, outermost first. */
    public List<Axis> event() {
      return family.event(inner);
    }

    @Override
    public List<Axis> plates() {
      return axes.subList(0, axes.size() - family.event().size());
    }

    /** The support of an element. */
    public SiteSupport support(Graph graph) {
      return family.support().support(graph, arguments, inner);
    }

    /** The log density of an element inside the support. */
    public Expr logProb(Graph graph, Expr x, List<Expr> given) {
      return family.logProb().logProb(graph, x, given, inner);
    }

    public boolean latent() {
      return observed.isEmpty();
    }

    /** The mask of a site whose missing elements are imputed: those that are a number count. */
    public static Expr present(Graph graph, Expr.Leaf data) {
      return graph.apply(Op.EQ, data, data);
    }

    /** The same where a mask leaves elements out. */
    public static Expr present(Graph graph, Expr.Leaf data, Expr mask) {
      return graph.apply(Op.AND, present(graph, data), mask);
    }

    /** Whether elements of its data that are no number are latent. */
    public boolean imputed() {
      return mask.filter(all -> isPresence(all) || imputedMask().isPresent()).isPresent();
    }

    /** The mask beside that of what is a number, of a site whose missing elements are imputed. */
    public Optional<Expr> imputedMask() {
      return mask.filter(
              all ->
                  all instanceof Expr.Apply both
                      && both.op() == Op.AND
                      && isPresence(both.argument(0)))
          .map(all -> ((Expr.Apply) all).argument(1));
    }

    private boolean isPresence(Expr test) {
      return observed.isPresent()
          && test instanceof Expr.Apply equal
          && equal.op() == Op.EQ
          && equal.argument(0).equals(observed.get())
          && equal.argument(1).equals(observed.get());
    }

    /** Whether it is a latent site of integers, which is summed out of the density. */
    public boolean enumerated() {
      return latent() && family.isDiscrete();
    }

    /**
     * Whether it has coordinates of its own: a latent site that is neither summed out, nor
     * integrated out, nor fixed.
     */
    public boolean sampled() {
      return latent() && !integrated && !family.isDiscrete() && !family.isFixed();
    }

    /** Whether it is a sequence: what reads earlier elements of its own, latent or observed. */
    public boolean readsItself() {
      return Traversal.postOrder(arguments).stream().anyMatch(this::isOwn);
    }

    /** Whether a value is the whole array of the site's elements, or of the data it is bound to. */
    public boolean isOwn(Expr value) {
      return value instanceof Expr.Leaf leaf
          && switch (leaf.kind()) {
            case QUANTITY -> leaf.name().equals(name);
            case DATA -> observed.filter(data -> data.name().equals(leaf.name())).isPresent();
            case COORDINATE, PARAMETER, CONSTANT, LOCAL -> false;
          };
    }
  }

  /**
   * A quantity computed from others: a {@code @Deterministic} method, or a site that was
   * reparameterized.
   *
   * @param axes its plates, then the axes of an element
   * @param rank the number of dimensions of an element
   * @param value the expression, over its axes
   * @param role what it was in the model as written
   */
  record Derived(String name, List<Axis> axes, int rank, Expr value, Role role, SourceSpan span)
      implements Quantity {

    /** What a computed quantity was in the model as written. */
    public enum Role {
      /** Computed there too. */
      DETERMINISTIC,
      /** A sample site. */
      SITE,
      /** Not there: a site that one rewrite created and another one replaced. */
      AUXILIARY,
      /** Not there: something on the way of a rewrite, which no draw carries. */
      INTERNAL
    }

    /** A quantity whose elements are numbers. */
    public Derived(String name, List<Axis> axes, Expr value, boolean site, SourceSpan span) {
      this(name, axes, 0, value, site ? Role.SITE : Role.DETERMINISTIC, span);
    }

    /** Whether it was a sample site of the model as written. */
    public boolean site() {
      return role == Role.SITE;
    }

    @Override
    public List<Axis> plates() {
      return axes.subList(0, axes.size() - rank);
    }

    /** The same quantity as something on the way of a rewrite. */
    public Derived internal() {
      return new Derived(name, axes, rank, value, Role.INTERNAL, span);
    }

    /** The same quantity with another value. */
    public Derived with(Expr other) {
      return new Derived(name, axes, rank, other, role, span);
    }
  }

  /**
   * A term added to the log density at every position of its axes.
   *
   * @param site the observed site to whose log density it belongs, as the log-Jacobian of its data
   *     does; empty for one of its own
   */
  record Factor(String name, List<Axis> axes, Expr value, Optional<String> site, SourceSpan span)
      implements Quantity {

    /** A factor of its own. */
    public Factor(String name, List<Axis> axes, Expr value, SourceSpan span) {
      this(name, axes, value, Optional.empty(), span);
    }

    @Override
    public List<Axis> plates() {
      return axes;
    }

    /** The same factor with another value. */
    public Factor with(Expr other) {
      return new Factor(name, axes, other, site, span);
    }

    /** The same factor as part of the log density of another site. */
    public Factor of(String other) {
      return new Factor(name, axes, value, Optional.of(other), span);
    }
  }

  /**
   * A request for a reparameterizer.
   *
   * @param annotation the binary name of its annotation type
   * @param settings the annotation's element values, defaults included: boxed primitives, strings,
   *     lists of them, and {@link Guide}
   * @param span the annotation, at which problems are reported
   */
  record Request(String annotation, Map<String, Object> settings, SourceSpan span) {

    /** The annotation's simple name, for messages. */
    public String simpleName() {
      return annotation.substring(
          Math.max(annotation.lastIndexOf('.'), annotation.lastIndexOf('$')) + 1);
    }
  }
}
