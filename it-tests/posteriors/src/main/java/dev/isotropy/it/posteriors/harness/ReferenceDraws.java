package dev.isotropy.it.posteriors.harness;

import dev.isotropy.draws.Diagnostics;
import dev.isotropy.draws.Fit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Moments of reference draws, thinned until they are as good as independent.
 *
 * @param count how many draws there are
 * @param moments the moments of each element by Stan's name, such as {@code theta.2}
 */
public record ReferenceDraws(int count, Map<String, Moments> moments) {

  /**
   * Moments of one element.
   *
   * @param mean the mean
   * @param sd the standard deviation
   */
  public record Moments(double mean, double sd) {}

  /**
   * An element's moments, ours against the reference's, in combined Monte Carlo standard errors.
   *
   * @param name Stan's name
   * @param mean by how many errors the means differ
   * @param sd by how many errors the standard deviations differ
   * @param rHat of our draws
   */
  public record Deviation(String name, double mean, double sd, double rHat) {}

  /** The reference draws of every posterior of a folder that has some. */
  public static Map<String, ReferenceDraws> of(PosteriorFolder folder) {
    Path file = folder.root().resolve("reference_summary.json");
    Map<String, ReferenceDraws> all = new TreeMap<>();
    if (Files.exists(file)) {
      for (JsonNode draws : folder.read(file)) {
        ReferenceDraws read = of(draws);
        draws.get("posteriors").valueStream().forEach(name -> all.put(name.asString(), read));
      }
    }
    return all;
  }

  private static ReferenceDraws of(JsonNode json) {
    Map<String, Moments> moments = new LinkedHashMap<>();
    for (JsonNode element : json.get("parameters")) {
      moments.put(
          element.get("stan_name").asString(),
          new Moments(element.get("mean").asDouble(), element.get("sd").asDouble()));
    }
    return new ReferenceDraws(
        json.get("chains").asInt() * json.get("draws_per_chain").asInt(), moments);
  }

  /** Compares draws with the reference, element by element. */
  public List<Deviation> compare(Fit<?, ?> fit, Coordinates coordinates) {
    List<Deviation> deviations = new ArrayList<>();
    List<String> columns = fit.model().columnNames();
    moments.forEach(
        (name, reference) -> {
          double[][] draws = fit.values(columns.get(coordinates.constrained(name)));
          Moments ours = moments(draws);
          double meanError =
              Math.hypot(Diagnostics.mcseMean(draws), reference.sd() / Math.sqrt(count));
          // The error of the reference's sd: ours, for as many draws as it has.
          double sdError =
              Diagnostics.mcseSd(draws)
                  * Math.hypot(1, Math.sqrt(Diagnostics.essBulk(draws) / count));
          deviations.add(
              new Deviation(
                  name,
                  (ours.mean() - reference.mean()) / meanError,
                  (ours.sd() - reference.sd()) / sdError,
                  Diagnostics.rHat(draws)));
        });
    return deviations;
  }

  private static Moments moments(double[][] chains) {
    double sum = 0;
    int n = 0;
    for (double[] chain : chains) {
      for (double x : chain) {
        sum += x;
        n++;
      }
    }
    double mean = sum / n;
    double squares = 0;
    for (double[] chain : chains) {
      for (double x : chain) {
        squares += (x - mean) * (x - mean);
      }
    }
    return new Moments(mean, Math.sqrt(squares / (n - 1)));
  }
}
