package dev.isotropy.processor.frontend;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data of types that a model cannot read: one message each, whatever reads the data. */
class DataTypesTest {

  /** The sites of regressions whose covariate, response or number of groups has a wrong type. */
  private static final String BODY =
      """
        @Sample
        Normal slope() {
          return normal(0, 1);
        }

        @Sample
        @Plate("n")
        Normal z(%s x, double slope) {
          return normal(%s, 1);
        }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Double[]; double; slope * x; double[]",
        "Double[]; Double; slope * x; double[]",
        "Double[]; Double[]; slope * x[0].doubleValue(); double[]",
        "float[]; float; slope * x; double[]",
        "float[][]; float[]; slope * x[0]; double[][]",
        "long[]; long; slope * x; int[]",
        "short[]; short[]; slope * x[0]; int[]",
        "byte[]; int; slope * x; int[]",
        "char[]; char; x == 'a' ? slope : 0; int[]",
        "Boolean[]; Boolean; x ? slope : 0; boolean[]",
        "Integer[]; int[]; slope * x[0]; int[]",
        "Integer; int; slope * x; int",
        "Long; long; slope * x; int",
        "java.math.BigDecimal[]; java.math.BigDecimal; slope * x.doubleValue(); double[]",
      })
  void numbers(String type, String parameter, String read, String declare) {
    reports(
        type,
        parameter,
        read,
        type.substring(type.lastIndexOf('.') + 1),
        "declare " + declare + " x");
  }

  @Test
  void collections() {
    reports(
        "java.util.List<Double>",
        "java.util.List<Double>",
        "slope * x.get(0)",
        "List<Double>",
        "declare double[] x");
    reports("java.util.List<Integer>", "double", "slope * x", "List<Integer>", "declare int[] x");
    reports(
        "java.util.List<java.util.List<Double>>",
        "java.util.List<Double>",
        "slope * x.stream().mapToDouble(a -> a).sum()",
        "List<List<Double>>",
        "declare double[][] x");
    reports(
        "java.util.List<Double>[]",
        "double[]",
        "slope * x[0]",
        "List<Double>[]",
        "declare double[][] x");
    reports(
        "java.util.stream.DoubleStream",
        "java.util.stream.DoubleStream",
        "slope * x.sum()",
        "DoubleStream",
        "declare double[] x");
    reports(
        "java.util.Map<String, Double>",
        "java.util.Map<String, Double>",
        "slope * x.get(\"a\")",
        "Map<String,Double>",
        "declare two arrays, double[] x for the values, and an int[] for their keys, numbered from"
            + " 0");
    reports(
        "java.util.List",
        "java.util.List",
        "slope * x.size()",
        "List",
        "declare an array: double[] x");
    reports(
        "java.util.Optional<Double>",
        "double",
        "slope * x",
        "Optional<Double>",
        "declare the number itself: double x");
  }

  @Test
  void names() {
    reports(
        "String",
        "String",
        "x.equals(\"a\") ? slope : 0",
        "String",
        "number what there is, and declare int x, from 0");
    reports(
        "String[]",
        "String",
        "slope * x.length()",
        "String[]",
        "number what there is, and declare int[] x, from 0");
    reports(
        "java.time.DayOfWeek[]",
        "java.time.DayOfWeek",
        "x == java.time.DayOfWeek.SUNDAY ? slope : 0",
        "DayOfWeek[]",
        "number what there is, and declare int[] x, from 0");
  }

  @Test
  void records() {
    Source.of(
            """
            @Model
            record M(Row[] ▶rows, double[] z) {
              record Row(double x, int k) {}

              @Sample
              Normal slope() {
                return normal(0, 1);
              }

              @Sample
              @Plate("n")
              Normal z(Row rows, double slope) {
                return normal(rows.x() * slope + rows.k(), 1);
              }
            }
            """)
        .reports(
            """
            [DataType] data 'rows' has type Row[], which a model cannot read
                expected: int, double, boolean, their arrays of rank 1 and 2, or double[][][]
                fix: declare what Row holds, an array for each of its components
            """);
  }

  @Test
  void tooManyDimensions() {
    reports(
        "double[][][][]",
        "double[][][]",
        "slope * x[0][0][0]",
        "double[][][][]",
        "declare it with fewer dimensions, and index it with int[] components");
  }

  /** Sizes, masks, indices and fields of a class. */
  @Test
  void inOtherRoles() {
    Source.of(
            """
            @Model
            class M {
              @Data final Integer ▶groups;
              @Data final Boolean[] ▶seen;
              @Data final java.util.List<Integer> ▶group;
              @Data final double[] y;

              M(Integer groups, Boolean[] seen, java.util.List<Integer> group, double[] y) {
                this.groups = groups;
                this.seen = seen;
                this.group = group;
                this.y = y;
              }

              @Sample
              @Plate(value = "g", size = "groups")
              Normal effect() {
                return normal(0, group.size());
              }

              @Sample(mask = "seen")
              @Plate("n")
              Normal y(@Index("n") int n, double[] effect) {
                int g = group.get(n);
                return normal(effect[g] + effect[this.group.get(n)], 1);
              }
            }
            """)
        .reports(
            """
            [DataType] data 'groups' has type Integer, which a model cannot read
                expected: int, double, boolean, their arrays of rank 1 and 2, or double[][][]
                fix: declare int groups
            """,
            """
            [DataType] data 'seen' has type Boolean[], which a model cannot read
                expected: int, double, boolean, their arrays of rank 1 and 2, or double[][][]
                fix: declare boolean[] seen
            """,
            """
            [DataType] data 'group' has type List<Integer>, which a model cannot read
                expected: int, double, boolean, their arrays of rank 1 and 2, or double[][][]
                fix: declare int[] group
            """);
  }

  /** Observed counts and measurements. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "long[] # @Plate(\"n\") Poisson # poisson # int[]",
        "float[] # @Plate(\"n\") Poisson # poisson # double[]",
        "Double[] # @Plate(\"n\") @Impute Exponential # exponential # double[]",
        "Integer # Poisson # poisson # int",
      })
  void observed(String type, String site, String factory, String declare) {
    Source.record(
            type + " ▶x",
            """
              @Sample
              Gamma rate() {
                return gamma(2, 1);
              }

              @Sample
              %s x(double rate) {
                return %s(rate);
              }
            """
                .formatted(site, factory))
        .reports(message(type, "declare " + declare + " x"));
  }

  /** What does not depend on the data is read all the same. */
  @Test
  void otherMistakesAreReported() {
    Source.record(
            "Double[] ▶x",
            """
              @Sample
              Normal slope() {
                return normal(0, ▶true);
              }

              @Sample
              @Plate("n")
              Normal x(double slope, double ▶intercept) {
                return normal(slope + intercept, 1);
              }
            """)
        .reports(
            message("Double[]", "declare double[] x"),
            """
            [WrongType] in 'slope': found boolean where double is needed
            """,
            """
            [UnknownName] 'x' takes 'intercept', but the model has no site, quantity or data of that name
                fix: use slope, or declare it as a site, a @Deterministic quantity, or data
            """);
  }

  private static void reports(
      String type, String parameter, String read, String found, String fix) {
    Source.record(type + " ▶x, double[] z", BODY.formatted(parameter, read))
        .reports(message(found, fix));
  }

  private static String message(String found, String fix) {
    return """
    [DataType] data 'x' has type %s, which a model cannot read
        expected: int, double, boolean, their arrays of rank 1 and 2, or double[][][]
        fix: %s
    """
        .formatted(found, fix);
  }
}
