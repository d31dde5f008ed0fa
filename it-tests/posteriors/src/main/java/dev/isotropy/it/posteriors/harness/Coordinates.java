package dev.isotropy.it.posteriors.harness;

import dev.isotropy.CompiledModel;
import dev.isotropy.SiteInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order of Stan's coordinates and parameters in a compiled record. */
public final class Coordinates {

  private final CompiledModel<?, ?> model;
  private final Program program;
  private final StoredPosterior stan;
  private final Map<String, int[]> shapes = new HashMap<>();

  /** The coordinates of a compiled record beside those of Stan. */
  public Coordinates(CompiledModel<?, ?> model, Program program, StoredPosterior stan) {
    this.model = model;
    this.program = program;
    this.stan = stan;
    for (String name : stan.names()) {
      shapes.merge(StoredPosterior.parameter(name), indices(name), Coordinates::largest);
    }
  }

  /** For each of Stan's coordinates the index of ours. */
  public int[] unconstrained() {
    int[] order = new int[model.dimension()];
    int next = 0;
    for (Map.Entry<String, Integer> parameter : stan.coordinates().entrySet()) {
      List<Integer> own = new ArrayList<>();
      for (String name : program.sites(parameter.getKey())) {
        SiteSlice slice = SiteSlice.of(name, model, site -> site.offset() >= 0);
        slice.elements(coordinates(slice.site())).forEach(i -> own.add(slice.site().offset() + i));
      }
      int count = parameter.getValue();
      if (own.size() != count || next + count > order.length) {
        throw new IllegalStateException(
            parameter.getKey() + " has " + count + " coordinates, here " + own.size());
      }
      int rows = program.isColumnMajor(parameter.getKey()) ? shapes.get(parameter.getKey())[0] : 1;
      for (int i = 0; i < count; i++) {
        order[next++] = own.get(i % rows * (count / rows) + i / rows);
      }
    }
    if (next != order.length) {
      throw new IllegalStateException("Stan has " + next + " coordinates, here " + order.length);
    }
    return order;
  }

  /** One of Stan's points in our order of coordinates. */
  public double[] point(StoredPoint stored) {
    int[] order = unconstrained();
    double[] q = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      q[order[i]] = stored.q()[i];
    }
    return q;
  }

  /** For each of Stan's parameters, element by element, its place in the store of a draw. */
  public int[] constrained() {
    return stan.names().stream().mapToInt(this::constrained).toArray();
  }

  /** The place of one element, such as {@code theta.2}, in the store of a draw. */
  public int constrained(String name) {
    String parameter = StoredPosterior.parameter(name);
    int element = flat(indices(name), shapes.getOrDefault(parameter, new int[1]));
    int before = 0;
    for (String values : program.values(parameter)) {
      SiteSlice slice = SiteSlice.of(values, model, site -> site.drawOffset() >= 0);
      List<Integer> elements = slice.elements(slice.site().size());
      if (element < before + elements.size()) {
        return slice.site().drawOffset() + elements.get(element - before);
      }
      before += elements.size();
    }
    throw new IllegalStateException(parameter + " has no element " + element + " here");
  }

  /** The number of coordinates of a site: up to where the next one begins. */
  private int coordinates(SiteInfo site) {
    int end = model.dimension();
    for (SiteInfo other : model.sites()) {
      if (other.offset() > site.offset()) {
        end = Math.min(end, other.offset());
      }
    }
    return end - site.offset();
  }

  private static int[] indices(String name) {
    String[] parts = name.split("\\.", -1);
    int[] indices = new int[parts.length - 1];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = Integer.parseInt(parts[i + 1]);
    }
    return indices;
  }

  private static int[] largest(int[] a, int[] b) {
    int[] largest = a.clone();
    for (int i = 0; i < a.length; i++) {
      largest[i] = Math.max(a[i], b[i]);
    }
    return largest;
  }

  private static int flat(int[] indices, int[] shape) {
    int flat = 0;
    for (int i = 0; i < indices.length; i++) {
      flat = flat * shape[i] + indices[i] - 1;
    }
    return flat;
  }
}
