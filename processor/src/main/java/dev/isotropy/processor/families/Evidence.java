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
    PROBABILITY,
    RATE,
    PROBABILITIES,
    LOCATION
  }

  /** Makes what an observation adds. */
  public interface Statistics {
    List<Expr> of(Graph graph, Expr y, List<Expr> arguments, List<Axis> axes);
  }

  /** Makes what is not counted. */
  public interface Base {

    /**
     * Makes it for one observation.
     *
     * @param centre the mean of the observations, where a prior counts by distances from it
     */
    Expr of(Graph graph, Expr y, List<Expr> arguments, List<Axis> axes, Expr centre);
  }
}
