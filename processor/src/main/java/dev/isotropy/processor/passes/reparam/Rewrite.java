package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Model.LearnedParameter;
import dev.isotropy.processor.ir.Model.Requirement;
import dev.isotropy.processor.ir.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a reparameterizer makes of a site: the quantities it creates, what becomes of the site
 * itself, and how initial values survive.
 *
 * <pre>{@code
 * return Rewrite.builder()
 *     .latent(unit, graph.div(x, scale))          // x_unit, and its value where x is known
 *     .replacedBy(graph.mul(scale, context.read(unit)), "its scale depends on tau");
 * }</pre>
 */
public final class Rewrite {

  private final List<Quantity> created;
  private final SequencedMap<String, Expr> inverses;
  private final List<LearnedParameter> parameters;
  private final List<Requirement> requirements;
  private final Outcome outcome;
  private final String reason;
  private final Optional<Refusal> notice;

  private Rewrite(Builder builder, Outcome outcome, String reason) {
    this.created = List.copyOf(builder.created);
    this.inverses = new LinkedHashMap<>(builder.inverses);
    this.parameters = List.copyOf(builder.parameters);
    this.requirements = List.copyOf(builder.requirements);
    this.outcome = outcome;
    this.reason = reason;
    this.notice = Optional.ofNullable(builder.notice);
  }

  /** Begins a rewrite. */
  public static Builder builder() {
    return new Builder();
  }

  /** What becomes of the site itself. */
  public sealed interface Outcome {

    /**
     * It is computed from the created sites: {@code value} over its axes, over quantities and data.
     */
    record Replaced(Expr value) implements Outcome {}

    /** It remains a site of the same name and axes, with another distribution, or as it was. */
    record Kept(Quantity.Site site) implements Outcome {}
  }

  /** The new quantities, in order; they stand before the site. */
  public List<Quantity> created() {
    return created;
  }

  /** The created sites among them. */
  public List<Quantity.Site> createdSites() {
    return created.stream()
        .filter(Quantity.Site.class::isInstance)
        .map(Quantity.Site.class::cast)
        .toList();
  }

  /**
   * For each created latent site, its value given the site's own and other quantities of the model.
   */
  public SequencedMap<String, Expr> inverses() {
    return inverses;
  }

  /** The learnable parameters. */
  public List<LearnedParameter> parameters() {
    return parameters;
  }

  /** What it requires of values that are known from data. */
  public List<Requirement> requirements() {
    return requirements;
  }

  public Outcome outcome() {
    return outcome;
  }

  /** One clause without a full stop, for readers of the generated class. */
  public String reason() {
    return reason;
  }

  /** What the user should know of it, though nothing is wrong. */
  public Optional<Refusal> notice() {
    return notice;
  }

  /** Collects what a rewrite creates. */
  public static final class Builder {

    private final List<Quantity> created = new ArrayList<>();
    private final Map<String, Expr> inverses = new LinkedHashMap<>();
    private final List<LearnedParameter> parameters = new ArrayList<>();
    private final List<Requirement> requirements = new ArrayList<>();
    private @Nullable Refusal notice;

    private Builder() {}

    /**
     * Adds a latent site.
     *
     * @param inverse its value over its axes, given the rewritten site and other quantities,
     *     created ones added before included: the inverse of the site's new value, or a right
     *     inverse with a fixed choice where information is lost
     */
    public Builder latent(Quantity.Site site, Expr inverse) {
      created.add(site);
      inverses.put(site.name(), inverse);
      return this;
    }

    /**
     * Adds an observed site; what it is bound to may be a derived quantity added before.
     *
     * @throws IllegalArgumentException if it is latent
     */
    public Builder observed(Quantity.Site site) {
      if (site.latent()) {
        throw new IllegalArgumentException(site.name() + " is latent");
      }
      created.add(site);
      return this;
    }

    /** Adds a quantity computed from others; no draw carries it. */
    public Builder derived(Quantity.Derived derived) {
      created.add(derived.internal());
      return this;
    }

    /**
     * Adds a term to the log density, such as a log-Jacobian; that of an observed site's data is
     * marked as a part of the site's log density, {@link Quantity.Factor#of}.
     */
    public Builder factor(Quantity.Factor factor) {
      created.add(factor);
      return this;
    }

    /** Lets the user know something, by a note or a warning of the catalogue. */
    public Builder notice(Refusal notice) {
      this.notice = notice;
      return this;
    }

    /** Adds a learnable parameter. */
    public Builder parameter(LearnedParameter parameter) {
      parameters.add(parameter);
      return this;
    }

    /**
     * Demands something of a value, which the model's constructor checks where it is known from
     * data.
     */
    public Builder requirement(Requirement requirement) {
      requirements.add(requirement);
      return this;
    }

    /**
     * The site becomes a quantity computed from the created sites.
     *
     * @param value over the site's axes
     * @param reason one clause without a full stop
     */
    public Rewrite replacedBy(Expr value, String reason) {
      return new Rewrite(this, new Outcome.Replaced(value), reason);
    }

    /**
     * The site remains, with another distribution, or as it was.
     *
     * @param site the same name, axes and observed data
     * @param reason one clause without a full stop
     */
    public Rewrite keptAs(Quantity.Site site, String reason) {
      return new Rewrite(this, new Outcome.Kept(site), reason);
    }
  }
}
