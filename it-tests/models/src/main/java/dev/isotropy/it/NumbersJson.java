package dev.isotropy.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A JSON object whose members are numbers, or arrays of numbers of rank 1 or 2. */
final class NumbersJson {

  /** A member: its values row-major, and the number of its rows (0 unless it has rank 2). */
  private record Member(int rank, int rows, double[] values) {}

  private final Map<String, Member> members = new HashMap<>();
  private final String text;
  private int position;

  private NumbersJson(String text) {
    this.text = text;
    expect('{');
    do {
      String name = name();
      expect(':');
      members.put(name, member());
    } while (accept(','));
    expect('}');
  }

  /**
   * Reads a resource of this module.
   *
   * @param path the path from the root of the class path, without a leading slash
   */
  static NumbersJson read(String path) {
    try (InputStream in = NumbersJson.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + path);
      }
      return new NumbersJson(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  double number(String name) {
    return member(name, 0).values[0];
  }

  int integer(String name) {
    return exact(number(name));
  }

  double[] vector(String name) {
    return member(name, 1).values;
  }

  int[] integers(String name) {
    return exact(vector(name));
  }

  double[][] matrix(String name) {
    Member member = member(name, 2);
    int columns = member.values.length / member.rows;
    double[][] matrix = new double[member.rows][];
    for (int row = 0; row < member.rows; row++) {
      matrix[row] = Arrays.copyOfRange(member.values, row * columns, (row + 1) * columns);
    }
    return matrix;
  }

  int[][] integerMatrix(String name) {
    double[][] matrix = matrix(name);
    int[][] integers = new int[matrix.length][];
    for (int row = 0; row < matrix.length; row++) {
      integers[row] = exact(matrix[row]);
    }
    return integers;
  }

  private static int[] exact(double[] values) {
    int[] integers = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      integers[i] = exact(values[i]);
    }
    return integers;
  }

  private static int exact(double value) {
    int integer = (int) value;
    if (integer != value) {
      throw new IllegalArgumentException(value + " is no int");
    }
    return integer;
  }

  private Member member(String name, int rank) {
    Member member = members.get(name);
    if (member == null || member.rank != rank) {
      throw new IllegalArgumentException(
          "no member " + name + " of rank " + rank + " in " + members.keySet());
    }
    return member;
  }

  private Member member() {
    double[] values = new double[16];
    int size = 0;
    int rank = 0;
    int rows = 0;
    int depth = 0;
    do {
      while (accept('[')) {
        depth++;
        rows += depth == 2 ? 1 : 0;
      }
      rank = Math.max(rank, depth);
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = number();
      while (depth > 0 && accept(']')) {
        depth--;
      }
    } while (depth > 0 && accept(','));
    if (depth != 0 || rank > 2 || (rows > 0 && size % rows != 0)) {
      throw malformed("a number, or an array of numbers of rank 1 or 2");
    }
    return new Member(rank, rows, Arrays.copyOf(values, size));
  }

  private String name() {
    expect('"');
    int start = position;
    position = text.indexOf('"', start) + 1;
    return text.substring(start, position - 1);
  }

  private double number() {
    skipSpace();
    int start = position;
    while (position < text.length() && "+-.0123456789eE".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
    if (start == position) {
      throw malformed("a number");
    }
    return Double.parseDouble(text.substring(start, position));
  }

  private void expect(char c) {
    if (!accept(c)) {
      throw malformed("'" + c + "'");
    }
  }

  private boolean accept(char c) {
    skipSpace();
    if (position < text.length() && text.charAt(position) == c) {
      position++;
      return true;
    }
    return false;
  }

  private void skipSpace() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }

  private IllegalArgumentException malformed(String expected) {
    return new IllegalArgumentException("expected " + expected + " at offset " + position);
  }
}
