package dev.isotropy.it.posteriors.harness;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A data set: numbers and arrays of numbers by name. */
public final class DataSet {

  private final JsonNode json;

  /** The members of a JSON object. */
  public DataSet(JsonNode json) {
    this.json = json;
  }

  /** A number; a data set may write it as an array of one. */
  public double number(String name) {
    JsonNode value = member(name);
    return value.isArray() ? value.get(0).asDouble() : value.asDouble();
  }

  /** A whole number. */
  public int integer(String name) {
    return exact(number(name));
  }

  /** An array of numbers. */
  public double[] vector(String name) {
    return vector(member(name));
  }

  /** An array of whole numbers. */
  public int[] integers(String name) {
    return integers(member(name));
  }

  /** An array of indices that count from 1, made to count from 0. */
  public int[] indices(String name) {
    return IntStream.of(integers(name)).map(index -> index - 1).toArray();
  }

  /** An array of rows of numbers. */
  public double[][] matrix(String name) {
    return matrix(member(name));
  }

  /** An array of rows of whole numbers. */
  public int[][] integerMatrix(String name) {
    return elements(member(name), DataSet::integers, int[][]::new);
  }

  /** The columns of {@link #matrix}. */
  public double[][] transposed(String name) {
    double[][] rows = matrix(name);
    return elements(
        IntStream.range(0, rows[0].length),
        column -> Arrays.stream(rows).mapToDouble(row -> row[column]).toArray(),
        double[][]::new);
  }

  /** The columns of {@link #integerMatrix}. */
  public int[][] transposedIntegers(String name) {
    int[][] rows = integerMatrix(name);
    return elements(
        IntStream.range(0, rows[0].length),
        column -> Arrays.stream(rows).mapToInt(row -> row[column]).toArray(),
        int[][]::new);
  }

  /** An array of matrices. */
  public double[][][] matrices(String name) {
    return elements(member(name), DataSet::matrix, double[][][]::new);
  }

  private JsonNode member(String name) {
    JsonNode value = json.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no '" + name + "' in " + json.propertyNames());
    }
    return value;
  }

  private static double[] vector(JsonNode array) {
    return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
  }

  private static int[] integers(JsonNode array) {
    return array.valueStream().mapToInt(value -> exact(value.asDouble())).toArray();
  }

  private static double[][] matrix(JsonNode array) {
    return elements(array, DataSet::vector, double[][]::new);
  }

  private static <T> T[] elements(
      JsonNode array, Function<JsonNode, T> read, IntFunction<T[]> make) {
    return array.valueStream().map(read).toArray(make);
  }

  private static <T> T[] elements(IntStream indices, IntFunction<T> read, IntFunction<T[]> make) {
    return indices.mapToObj(read).toArray(make);
  }

  private static int exact(double value) {
    int integer = (int) value;
    if (integer != value) {
      throw new IllegalArgumentException(value + " is no int");
    }
    return integer;
  }
}
