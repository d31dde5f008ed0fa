package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.List;

/**
 * The form of a family whose observations are evidence for one of its parameters, through sums of
 * statistics alone.
 *
 * @param kind what the parameter is
 * @param argument its index
 * @param statistics what an observation adds, one expression for each number that a prior counts
 * @param base the log density of an observation but for what is counted
 */
public record Evidence(Kind kind, int argument, Statistics statistics, Base base) implements Form {

  /** What a parameter is, by which priors and evidence find each other. */
  public enum Kind {
    PROBABILITY(false),
    /** Of events in time, which a known exposure may multiply. */
    RATE(true),
    PROBABILITIES(false),
    LOCATION(false);

    private final boolean scales;

    Kind(boolean scales) {
      this.scales = scales;
    }

    /** Whether evidence for a multiple of it is evidence for itself. */
    public boolean scales() {
      return scales;
    }
  }

  /**
   * Makes what an observation adds. In the place of the argument stands what multiplies the
   * parameter, 1 where it is read as it is.
   */
  public interface Statistics {
    List<Expr> of(Graph graph, Expr y, List<Expr> arguments, List<Axis> axes);
  }

  /** Makes what is not counted. */
  public interface Base {

    /**
     * Makes it for one observation, from arguments as for the statistics.
     *
     * @param centre the mean of the observations, where a prior counts by distances from it
     */
    Expr of(Graph graph, Expr y, List<Expr> arguments, List<Axis> axes, Expr centre);
  }
}
