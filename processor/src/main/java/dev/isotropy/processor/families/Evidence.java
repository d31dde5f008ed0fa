package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.ArrayList;
import java.util.List;

/**
 * The form of a family whose observations are evidence for one of its parameters, through sums of
 * statistics alone.
 */
public interface Evidence extends Form {

  /** What the parameter is. */
  Kind kind();

  /** The index of the parameter. */
  int argument();

  /** What an observation adds, one expression for each number that a prior counts. */
  List<Expr> statistics(Graph graph, Observation seen);

  /**
   * The log density of an observation but for what is counted.
   *
   * @param centre where the parameter is taken to be, for priors that count by distances from it
   */
  Expr base(Graph graph, Observation seen, Expr centre);

  /** What a parameter is, by which priors and evidence find each other. */
  enum Kind {
    PROBABILITY(Reading.AS_IS),
    /** Of events in time, which a known exposure may multiply. */
    RATE(Reading.MULTIPLE),
    PROBABILITIES(Reading.AS_IS),
    LOCATION(Reading.LINEAR),
    /** A vector of locations. */
    LOCATIONS(Reading.LINEAR);

    private final Reading reading;

    Kind(Reading reading) {
      this.reading = reading;
    }

    /** What of the parameter evidence may be for. */
    public Reading reading() {
      return reading;
    }
  }

  /** What functions of a parameter leave it conjugate. */
  enum Reading {
    AS_IS,
    MULTIPLE,
    LINEAR
  }

  /**
   * One observation, of a family whose parameter is {@code slope * x + offset}; of a vector {@code
   * x}, {@code Σ slope * x + offset}.
   *
   * @param y its value
   * @param arguments those of its family; the one that depends on {@code x} is not read
   * @param inner the axes of its family's arrays
   * @param along of a vector {@code x}, the axis along which the slope varies with its elements,
   *     and another over the same positions; empty for a number, or where it is read as it is
   */
  record Observation(
      Expr y, List<Expr> arguments, List<Axis> inner, Expr slope, Expr offset, List<Axis> along) {

    Expr argument(int index) {
      return arguments.get(index);
    }

    /** The arguments, with another in the place of one. */
    List<Expr> with(int index, Expr value) {
      List<Expr> all = new ArrayList<>(arguments);
      all.set(index, value);
      return List.copyOf(all);
    }
  }
}
