package dev.isotropy.internal;

import dev.isotropy.DataException;
import dev.isotropy.Support;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The checks of data that generated constructors make; each failure names component, position and
 * value.
 */
public final class DataChecks {

  private DataChecks() {}

  /**
   * Demands that a component is given.
   *
   * @throws DataException if it is null
   */
  public static <T> T given(String component, T value) {
    if (value == null) {
      throw new DataException("'" + component + "' is null");
    }
    return value;
  }

  /**
   * Demands that no element is NaN or infinite.
   *
   * @param flat the elements, row-major; null passes
   * @param shape the sizes along the dimensions, for the position in the message
   */
  public static void finite(String component, double[] flat, int... shape) {
    if (flat == null) {
      return;
    }
    for (int i = 0; i < flat.length; i++) {
      if (Double.isNaN(flat[i]) || Double.isInfinite(flat[i])) {
        throw new DataException(
            component + position(i, shape) + " is " + flat[i] + "; data must be finite");
      }
    }
  }

  /**
   * Demands that no element that counts is NaN or infinite.
   *
   * @param counted for each element, which may be several numbers, 0 if it does not count
   * @param shape the sizes along the dimensions, for the position in the message
   */
  public static void finite(String component, double[] flat, int[] counted, int... shape) {
    if (flat == null) {
      return;
    }
    double[] known = flat.clone();
    int each = Math.max(1, flat.length / Math.max(1, counted.length));
    for (int i = 0; i < known.length; i++) {
      known[i] = counted[i / each] == 0 ? 0 : flat[i];
    }
    finite(component, known, shape);
  }

  /**
   * Demands that no element is NaN or infinite; they could be imputed.
   *
   * @param flat the elements, row-major; null passes
   * @param shape the sizes along the dimensions, for the position in the message
   */
  public static void observed(String component, double[] flat, int... shape) {
    try {
      finite(component, flat, shape);
    } catch (DataException problem) {
      throw suggestingImputation(component, problem);
    }
  }

  /** Demands that an observed scalar is neither NaN nor infinite; it could be imputed. */
  public static void observed(String component, double value) {
    try {
      finite(component, value);
    } catch (DataException problem) {
      throw suggestingImputation(component, problem);
    }
  }

  private static DataException suggestingImputation(String component, DataException problem) {
    String message = String.valueOf(problem.getMessage());
    return message.contains(" is NaN")
        ? new DataException(
            message
                + "; if it is missing, annotate the site that observes '"
                + component
                + "' with @Impute")
        : problem;
  }

  /**
   * Demands that no element is infinite; NaN stands for one that is missing.
   *
   * @param flat the elements, row-major; null passes
   * @param shape the sizes along the dimensions, for the position in the message
   */
  public static void finiteOrMissing(String component, double[] flat, int... shape) {
    if (flat == null) {
      return;
    }
    double[] known = flat.clone();
    for (int i = 0; i < known.length; i++) {
      known[i] = Double.isNaN(flat[i]) ? 0 : flat[i];
    }
    finite(component, known, shape);
  }

  /** Demands that a scalar is not infinite; NaN stands for one that is missing. */
  public static void finiteOrMissing(String component, double value) {
    if (!Double.isNaN(value)) {
      finite(component, value);
    }
  }

  /**
   * Demands that a number that others read is one, where a mask leaves it out.
   *
   * @param mask the mask's name
   * @param counts whether the mask does not
   */
  public static void readable(
      String component, double value, String mask, boolean counts, int... at) {
    if (Double.isNaN(value) && !counts) {
      throw new DataException(
          component
              + subscripts(at)
              + " is NaN where "
              + mask
              + subscripts(at)
              + " is false, but other sites or quantities read it");
    }
  }

  /** Demands that a scalar is neither NaN nor infinite. */
  public static void finite(String component, double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new DataException(component + " is " + value + "; data must be finite");
    }
  }

  /**
   * Demands that an index lies in an array.
   *
   * @param what the component, or an expression with {@code {0}} for the first position
   * @param index its value, 0-based
   * @param axis the axis that is indexed
   * @param size the axis's size
   */
  public static void index(String what, double index, String axis, int size, int... at) {
    if (!(index >= 0 && index < size)) {
      throw new DataException(
          located(what, at)
              + " is "
              + number(index)
              + ", which is no index along '"
              + axis
              + "': expected 0 to "
              + (size - 1));
    }
  }

  /**
   * Demands that an index points to an earlier element of a sequence.
   *
   * @param what the component, or an expression with {@code {0}} for the first position
   * @param index its value, 0-based
   * @param site the sequence
   * @param position the position at which it is read
   */
  public static void earlier(String what, double index, String site, int position, int... at) {
    if (!(index < position)) {
      throw new DataException(
          located(what, at)
              + " is "
              + number(index)
              + "; '"
              + site
              + "' reads it at position "
              + position
              + ", where only elements before that one are known");
    }
  }

  /**
   * Demands that a parameter known from data lies in its domain.
   *
   * @param holds whether it does
   * @param what the component, or an expression with {@code {0}} for the first position
   * @param domain what it must be: {@code positive}
   * @param role what it is to the site: {@code the scale of 'y'}
   */
  public static void domain(
      boolean holds, String what, double value, String domain, String role, int... at) {
    if (!holds) {
      throw new DataException(
          located(what, at) + " is " + number(value) + "; as " + role + " it must be " + domain);
    }
  }

  /**
   * Demands that the bounds of a site leave room between them.
   *
   * @param low what the lower bound is, with {@code {0}} for the first position
   * @param high what the upper bound is
   */
  public static void bounds(
      double lower, double upper, String low, String high, String site, int... at) {
    if (!(lower < upper)) {
      throw new DataException(
          "the bounds of '"
              + site
              + "' must ascend, but "
              + bound(low, lower, at)
              + " and "
              + bound(high, upper, at));
    }
  }

  private static String bound(String words, double value, int... at) {
    String located = words.contains("{0}") ? located(words, at) : words;
    return located.equals(number(value)) ? located : located + " is " + number(value);
  }

  /**
   * Demands that an observed value lies in the support of its distribution.
   *
   * @param lower the lower bound, or negative infinity
   * @param upper the upper bound, or positive infinity
   * @param integer whether only integers belong to it
   */
  public static void support(
      String component,
      double value,
      double lower,
      double upper,
      boolean integer,
      String distribution,
      int... at) {
    boolean inside = value >= lower && value <= upper && (!integer || value == Math.rint(value));
    if (!inside) {
      String range =
          lower == upper
              ? number(lower)
              : (integer ? "an integer" : "a number")
                  + (lower == Double.NEGATIVE_INFINITY ? "" : " from " + number(lower))
                  + (upper == Double.POSITIVE_INFINITY ? "" : " to " + number(upper));
      throw new DataException(
          component
              + subscripts(at)
              + " is "
              + number(value)
              + ", outside the support of "
              + distribution
              + ": expected "
              + range);
    }
  }

  /**
   * Demands that an observed vector or matrix lies in the support of its distribution.
   *
   * @param flat all of them, row-major
   * @param from where the one at the current position begins
   * @param length the number of its elements
   * @param words what it must be: {@code non-negative and sum to 1}
   */
  public static void array(
      String component,
      double[] flat,
      int from,
      int length,
      Support.OfArray set,
      String words,
      String distribution,
      int... at) {
    double[] array = Arrays.copyOfRange(flat, from, from + length);
    if (!set.containsFlat(array)) {
      throw outside(component + subscripts(at), shown(array, set), distribution, words);
    }
  }

  /** As {@link #array(String, double[], int, int, Support.OfArray, String, String, int...)}. */
  public static void array(
      String component,
      int[] flat,
      int from,
      int length,
      Support.OfArray set,
      String words,
      String distribution,
      int... at) {
    double[] array = Arrays.stream(flat, from, from + length).asDoubleStream().toArray();
    array(component, array, 0, length, set, words, distribution, at);
  }

  /** A vector or matrix as Java writes it; whole numbers without a point. */
  private static String shown(double[] array, Support.OfArray set) {
    List<String> numbers = Arrays.stream(array).mapToObj(DataChecks::number).toList();
    if (set.rank() == 1) {
      return numbers.toString();
    }
    int size = (int) Math.rint(Math.sqrt(array.length));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      rows.add(numbers.subList(i * size, (i + 1) * size));
    }
    return rows.toString();
  }

  /**
   * Demands that observed counts have the sum that their distribution says.
   *
   * @param flat the counts
   * @param from where those of the current position begin
   * @param length how many they are
   */
  public static void counts(
      String component,
      int[] flat,
      int from,
      int length,
      double total,
      String distribution,
      int... at) {
    int[] vector = Arrays.copyOfRange(flat, from, from + length);
    double sum = Arrays.stream(vector).asDoubleStream().sum();
    if (sum != total || Arrays.stream(vector).anyMatch(count -> count < 0)) {
      throw outside(
          component + subscripts(at),
          Arrays.toString(vector),
          distribution,
          "counts that sum to " + number(total));
    }
  }

  private static DataException outside(
      String what, String value, String distribution, String words) {
    return new DataException(
        what + " is " + value + ", outside the support of " + distribution + ": expected " + words);
  }

  /**
   * Demands that a vector or matrix known from data is what a parameter must be.
   *
   * @param array its elements, row-major
   * @param words what it must be
   * @param role what it is to the site: {@code the cutpoints of 'y'}
   */
  public static void argument(
      double[] array, Support.OfArray set, String what, String words, String role, int... at) {
    if (!set.containsFlat(array)) {
      throw new DataException(
          located(what, at) + " is " + shown(array, set) + "; as " + role + " it must be " + words);
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static String located(String what, int[] at) {
    if (!what.contains("{0}")) {
      return what + subscripts(at);
    }
    String text = what;
    for (int d = 0; d < at.length; d++) {
      text = text.replace("{" + d + "}", Integer.toString(at[d]));
    }
    return text;
  }

  private static String subscripts(int[] at) {
    StringBuilder text = new StringBuilder();
    for (int index : at) {
      text.append('[').append(index).append(']');
    }
    return text.toString();
  }

  private static String position(int flat, int[] shape) {
    int[] at = new int[shape.length];
    int rest = flat;
    for (int d = shape.length - 1; d >= 0; d--) {
      at[d] = rest % shape[d];
      rest /= shape[d];
    }
    return subscripts(at);
  }
}
