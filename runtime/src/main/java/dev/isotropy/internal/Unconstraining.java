package dev.isotropy.internal;

import dev.isotropy.CompiledModel;
import dev.isotropy.SiteInfo;
import dev.isotropy.Support;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets some of a model's sites to given values, one after the other; called by generated code. */
public final class Unconstraining {

  private final CompiledModel<?, ?> model;
  private final double[] q;
  private final double[] store;
  private final Map<String, double[]> left;
  private @Nullable SiteInfo last;

  /**
   * Begins.
   *
   * @param values site name to values on the constrained scale, row-major
   * @param q the point to change
   */
  public Unconstraining(CompiledModel<?, ?> model, Map<String, double[]> values, double[] q) {
    this.model = model;
    this.q = q;
    this.store = new double[model.drawSize()];
    this.left = new LinkedHashMap<>(values);
  }

  /**
   * Whether a value is given for a site; then {@link #store()} holds all sites at the current point
   * with this one replaced.
   *
   * @throws IllegalArgumentException if the length is wrong or a value does not lie inside the
   *     support
   */
  public boolean begins(String site) {
    double[] given = left.remove(site);
    if (given == null) {
      return false;
    }
    SiteInfo info =
        model.sites().stream().filter(each -> each.name().equals(site)).findFirst().orElseThrow();
    if (given.length != info.size()) {
      throw new IllegalArgumentException(
          "'"
              + site
              + "' has "
              + info.size()
              + (info.size() == 1 ? " value" : " values")
              + ", but "
              + given.length
              + (given.length == 1 ? " is given" : " are given"));
    }
    checkLast();
    last = info;
    checkArrays(info, given);
    for (int i = 0; i < given.length; i++) {
      if (!hasCoordinate(info.support(), given[i])) {
        throw new IllegalArgumentException(
            "the value "
                + given[i]
                + " given for "
                + site
                + subscripts(i, info.shape())
                + (info.support().contains(given[i])
                    ? " lies on a bound of its support: begin inside"
                    : " lies outside its support"));
      }
    }
    model.constrain(q, store, 0);
    System.arraycopy(given, 0, store, info.drawOffset(), given.length);
    return true;
  }

  /** Vectors and matrices must lie in their sets as a whole. */
  private static void checkArrays(SiteInfo info, double[] given) {
    if (info.elements().isEmpty()) {
      return;
    }
    Support.OfArray set = info.elements().get();
    List<Integer> plates = info.shape().subList(0, info.shape().size() - set.rank());
    int length = given.length / plates.stream().reduce(1, Math::multiplyExact);
    for (int i = 0; i < given.length / length; i++) {
      double[] element = Arrays.copyOfRange(given, i * length, (i + 1) * length);
      if (!set.containsFlat(element)) {
        throw new IllegalArgumentException(
            "the value "
                + Arrays.toString(element)
                + " given for "
                + info.name()
                + subscripts(i, plates)
                + " lies outside its support");
      }
    }
  }

  /** No coordinates lead to the boundary of a set of vectors or matrices. */
  private void checkLast() {
    if (last == null || last.elements().isEmpty() || last.offset() < 0) {
      return;
    }
    int from = last.offset();
    int to = q.length;
    for (SiteInfo site : model.sites()) {
      to = site.offset() > from ? Math.min(to, site.offset()) : to;
    }
    for (int i = from; i < to; i++) {
      if (!Double.isFinite(q[i])) {
        throw new IllegalArgumentException(
            "the values given for '"
                + last.name()
                + "' lie on the boundary of its support: begin inside");
      }
    }
  }

  /** The values of all sites. */
  public double[] store() {
    return store;
  }

  /**
   * Ends.
   *
   * @throws IllegalArgumentException if a name belongs to no latent site
   */
  public void finish() {
    checkLast();
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "no latent site is named '"
              + left.keySet().iterator().next()
              + "'; the latent sites are "
              + latent());
    }
  }

  /** A bound belongs to a support, but no coordinate leads to it. */
  private static boolean hasCoordinate(Support support, double value) {
    return support.contains(value)
        && !(support instanceof Support.Interval interval
            && (value == interval.lower() || value == interval.upper()));
  }

  private List<String> latent() {
    return model.reparameterization().stream()
        .filter(
            decision ->
                model.sites().stream()
                    .anyMatch(
                        site -> site.name().equals(decision.site()) && isLatent(site, decision)))
        .map(CompiledModel.Reparameterization::site)
        .toList();
  }

  /** Whether a site has coordinates, its own or those of sites that were created for it. */
  private static boolean isLatent(SiteInfo site, CompiledModel.Reparameterization decision) {
    return switch (site.kind()) {
      case LATENT -> true;
      case DETERMINISTIC -> site.drawOffset() >= 0 && !decision.created().isEmpty();
      case AUXILIARY, ENUMERATED, OBSERVED -> false;
    };
  }

  /** The names of the values of a draw: {@code tau}, {@code theta[0]}, {@code b[1][2]}. */
  public static List<String> columnNames(List<SiteInfo> sites, int size) {
    String[] names = new String[size];
    for (SiteInfo site : sites) {
      if (site.drawOffset() >= 0) {
        for (int i = 0; i < site.size(); i++) {
          names[site.drawOffset() + i] = site.name() + subscripts(i, site.shape());
        }
      }
    }
    return List.of(names);
  }

  private static String subscripts(int flat, List<Integer> shape) {
    StringBuilder text = new StringBuilder();
    int rest = flat;
    for (int d = shape.size() - 1; d >= 0; d--) {
      text.insert(0, "[" + rest % shape.get(d) + "]");
      rest /= shape.get(d);
    }
    return text.toString();
  }

  /** A draw in words: {@code {tau=1.5, theta[0]=3.0}}. */
  public static String describe(List<String> names, double[] store, int offset) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      parts.add(names.get(i) + "=" + store[offset + i]);
    }
    return "{" + String.join(", ", parts) + "}";
  }
}
