package dev.isotropy.processor.frontend;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types that cannot be models, and data that models cannot read. */
class ModelFormTest {

  @Test
  void interfaceIsNoModel() {
    Source.of(
            """
            @Model
            ▶interface M {
              @Sample
              default Normal mu() {
                return normal(0, 1);
              }
            }
            """)
        .reports(
            """
            [NotAModel] 'M' cannot be a model: it is no class or record
                fix: write it as a record whose components are the data
            """);
  }

  @Test
  void everyFaultOfTheTypeIsReported() {
    Source.of(
            """
            class Base {}

            class Outer {
              @Model
              abstract ▶▶class M<▶T> extends ▶Base {
                @Sample
                Normal mu() {
                  return normal(0, 1);
                }
              }
            }
            """)
        .reports(
            """
            [NotAModel] 'M' cannot be a model: it is abstract
                fix: remove abstract: simulate() makes instances of it
            """,
            """
            [NotAModel] 'M' cannot be a model: it is an inner class
                fix: declare it static
            """,
            """
            [NotAModel] 'M' cannot be a model: it has type parameters
                fix: remove them
            """,
            """
            [NotAModel] 'M' cannot be a model: it extends Base
                fix: let it extend nothing
            """);
  }

  @Test
  void privateTypeIsOutOfReach() {
    Source.of(
            """
            class Outer {
              @Model
              private ▶record M(double y) {
                @Sample
                Normal mu() {
                  return normal(0, 1);
                }
              }
            }
            """)
        .reports(
            """
            [NotAModel] 'M' cannot be a model: it is private
                fix: make it visible in its package: generated code has to see it
            """);
  }

  @Test
  void modelNeedsSite() {
    Source.of(
            """
            @Model
            ▶record M(double[] y) {
              double half() {
                return 0.5;
              }
            }
            """)
        .reports(
            """
            [NoSites] model 'M' has no sample site
                expected: a method (or in a class a field) annotated @Sample that returns a distribution
            """);
  }

  @Test
  void inheritedSite() {
    Source.of(
            """
            interface Shared {
              @Sample
              default Normal ▶mu() {
                return normal(0, 1);
              }
            }

            @Model
            ▶record M(double z) implements Shared {
              @Sample
              Normal y() {
                return normal(0, 1);
              }
            }
            """)
        .reports(
            """
            [OutsideModel] site 'mu' stands in 'Shared', which is no model
                fix: annotate Shared with @Model
            """,
            """
            [InheritedSite] site 'mu' is inherited from Shared
                expected: all sites in the model itself
                fix: declare the method in the model
            """);
  }

  @Test
  void sitesStandInModels() {
    Source.of(
            """
            class M {
              @Sample
              Normal ▶mu() {
                return normal(0, 1);
              }

              @Factor
              double ▶term() {
                return 0;
              }
            }
            """)
        .reports(
            """
            [OutsideModel] site 'mu' stands in 'M', which is no model
                fix: annotate M with @Model
            """,
            """
            [OutsideModel] factor 'term' stands in 'M', which is no model
                fix: annotate M with @Model
            """);
  }

  @Test
  void classNeedsConstructorByName() {
    Source.of(
            """
            @Model
            ▶class M {
              @Data double[] y;
              @Data int J;

              M(double[] y, int size) {}

              @Sample
              Normal mu() {
                return normal(0, 1);
              }
            }
            """)
        .reports(
            """
            [NoConstructor] model 'M' has no constructor that takes its data by name
                expected: a non-private constructor with the parameters (y, J), in any order
                fix: add it, with the names and types of the @Data fields; simulate() calls it
            """);
  }

  @Test
  void dataFieldsAreVisibleInstanceFields() {
    Source.of(
            """
            @Model
            class M {
              @Data private double[] ▶y;
              @Data static int[] ▶k;

              M(double[] y, int[] k) {}

              @Sample
              Normal mu() {
                return normal(0, 1);
              }
            }
            """)
        .reports(
            """
            [DataForm] data 'y' cannot be private
                fix: remove private
            """,
            """
            [DataForm] data 'k' cannot be static
                fix: remove static
            """);
  }

  @Test
  void namesThatGeneratedCodeNeeds() {
    Source.of(
            """
            class Evaluator {
              @Model
              ▶record M() {
                @Sample
                Normal mu() {
                  return normal(0, 1);
                }
              }
            }

            @Model
            ▶record String() {
              @Sample
              Normal mu() {
                return normal(0, 1);
              }
            }
            """)
        .reports(
            """
            [NotAModel] 'M' cannot be a model: it stands in a type with the name of a class in the generated one
                fix: put it into a package, or rename it
            """,
            """
            [NotAModel] 'String' cannot be a model: it has the name of java.lang.String
                fix: rename it: generated code uses that class
            """);
  }

  @Test
  void dataTypes() {
    Source.of(
            """
            @Model
            record M(
                String ▶name,
                long ▶n,
                float[] ▶x,
                int[][][] ▶k,
                double[][][] fine) {
              @Sample
              Normal mu() {
                return normal(0, 1);
              }
            }
            """)
        .reports(
            """
            [DataType] data 'name' has type String, which a model cannot read
                expected: int, double, boolean, their arrays of rank 1 and 2, or double[][][]
                fix: number what there is, and declare int name, from 0
            """,
            """
            [DataType] data 'n' has type long, which a model cannot read
                expected: int, double, boolean, their arrays of rank 1 and 2, or double[][][]
                fix: declare int n
            """,
            """
            [DataType] data 'x' has type float[], which a model cannot read
                expected: int, double, boolean, their arrays of rank 1 and 2, or double[][][]
                fix: declare double[] x
            """,
            """
            [DataType] data 'k' has type int[][][], which a model cannot read
                expected: int, double, boolean, their arrays of rank 1 and 2, or double[][][]
                fix: declare it with fewer dimensions, and index it with int[] components
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M(long[] y) { this.y = null; }",
        "M(Object y) { this.y = null; }",
        "M(double[] y) throws Exception { this.y = y; }"
      })
  void constructorsThatSimulateCannotCall(String constructor) {
    Source.of(
            "@Model ▶class M { @Data final double[] y; "
                + constructor
                + " @Sample @Plate(\"n\") Normal y(@Index(\"n\") int n) { return normal(n, 1); } }")
        .reports(
            """
            [NoConstructor] model 'M' has no constructor that takes its data by name
                expected: a non-private constructor with the parameters (y), in any order
                fix: add it, with the names and types of the @Data fields; simulate() calls it
            """);
  }
}
