package dev.isotropy.processor.frontend;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** Declarations that are no sites, quantities or factors. */
class SiteFormTest {

  @Test
  void modifiersAndInitialisers() {
    Source.of(
            """
            @Model
            class M {
              @Sample final Normal ▶field;

              M() {
                field = normal(0, 1);
              }

              @Sample
              private Normal ▶mu() {
                return normal(0, 1);
              }

              @Sample
              native Normal ▶nu();

              @Sample
              <T> Normal ▶xi() {
                return normal(0, 1);
              }
            }
            """)
        .reports(
            """
            [SiteForm] site 'field' has no distribution
                fix: initialise it, as in = normal(0, 1)
            """,
            """
            [SiteForm] site 'mu' cannot be private
                fix: remove private
            """,
            """
            [SiteForm] site 'nu' cannot be native
                fix: give it a body
            """,
            """
            [SiteForm] site 'xi' cannot have type parameters
                fix: remove them
            """);
  }

  @Test
  void abstractSite() {
    Source.of(
            """
            @Model
            abstract ▶class M {
              @Sample
              abstract Normal ▶mu();
            }
            """)
        .reports(
            """
            [NotAModel] 'M' cannot be a model: it is abstract
                fix: remove abstract: simulate() makes instances of it
            """,
            """
            [SiteForm] site 'mu' cannot be abstract
                fix: give it a body
            """);
  }

  @Test
  void oneRoleEach() {
    Source.record(
            "double[] x",
            """
              @Sample
              @Deterministic
              Normal ▶mu() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [SiteForm] site 'mu' has several roles
                fix: keep one of @Sample, @Deterministic and @Factor
            """);
  }

  @Test
  void overloaded() {
    Source.record(
            "double[] x",
            """
              @Sample
              Normal mu() {
                return normal(0, 1);
              }

              @Sample
              Normal ▶mu(double[] x) {
                return normal(x[0], 1);
              }
            """)
        .reports(
            """
            [Overloaded] 'mu' is declared twice
                found: another one on line 11
                expected: one site or quantity per name, as parameters are bound by name
                fix: rename one of them
            """);
  }

  @Test
  void siteTypesAreFamilies() {
    Source.record(
            "double[] x",
            """
              @Sample
              double ▶mu() {
                return 1;
              }

              @Sample
              Distribution ▶nu() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [NotADistribution] site 'mu' has type double, which is no family of distributions
                expected: a type of dev.isotropy.distributions, such as Normal
                fix: declare a family, and return a distribution; a computed number is @Deterministic
            """,
            """
            [NotADistribution] site 'nu' has type Distribution, which is no family of distributions
                expected: a type of dev.isotropy.distributions, such as Normal
                fix: declare the family that it returns
            """);
  }

  @Test
  void factorsAreNumbers() {
    Source.record(
            "double[] x",
            """
              @Sample
              Normal mu() {
                return normal(0, 1);
              }

              @Factor
              String ▶term() {
                return "";
              }
            """)
        .reports(
            """
            [ReturnType] factor 'term' returns java.lang.String
                expected: double, int or boolean; one value per element of its plates
            """);
  }

  @Test
  void namesThatEveryObjectHas() {
    Source.record(
            "double[] x",
            """
              @Sample
              Normal ▶wait(double[] x) {
                return normal(0, 1);
              }

              @Deterministic
              double ▶hashCode(double[] x) {
                return x[0];
              }
            """)
        .reports(
            """
            [UnusableName] nothing can be named 'wait': draws could not have an accessor 'wait()'
                found: every Java object has a method wait()
                fix: rename it
            """,
            """
            [UnusableName] nothing can be named 'hashCode': draws could not have an accessor 'hashCode()'
                found: every Java object has a method hashCode()
                fix: rename it
            """);
  }

  @Test
  void recordAccessor() {
    Source.record(
            "int n",
            """
              @Sample
              Poisson ▶n() {
                return poisson(3);
              }
            """)
        .reports(
            """
            [RecordAccessor] 'n()' is the accessor of the record component, so it cannot be a site
                fix: give the site another name: @Sample(observed = "n") Poisson nValue()
                fix: or remove the component, if 'n' is sampled and not data
            """);
  }

  @Test
  void namesOfBothDataAndQuantity() {
    Source.record(
            "double[] x, double[] y",
            """
              @Deterministic
              @Plate("n")
              double ▶x(double y) {
                return 2 * y;
              }

              @Sample(observed = "x")
              @Plate("n")
              Normal ▶y(@Index("n") int n) {
                return normal(n, 1);
              }
            """)
        .reports(
            """
            [NameClash] 'x' names both data and a quantity that is not observed with it
                found: @Deterministic x
                fix: rename the quantity
            """,
            """
            [NameClash] 'y' names both data and a quantity that is not observed with it
                found: it is observed with 'x'
                fix: rename the quantity
            """);
  }

  @Test
  void masks() {
    Source.record(
            "double[] y, boolean[] seen, int[] mark, @Plate(\"m\") boolean[] other",
            """
              @Sample(mask = ▶"sen")
              @Plate("n")
              Normal y(@Index("n") int n) {
                return normal(n, 1);
              }

              @Sample(mask = ▶"mark")
              @Plate("n")
              Normal a() {
                return normal(0, 1);
              }

              @Sample(mask = ▶"other")
              @Plate("n")
              Normal b() {
                return normal(0, 1);
              }

              @Sample(mask = ▶"other")
              Normal c() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [UnknownComponent] mask = "sen" on 'y' names no data component
                fix: did you mean 'seen'?
            """,
            """
            [MaskType] the mask 'mark' of site 'a' is int[]
                expected: boolean data, true for the elements that count
                fix: declare boolean[] mark
            """,
            """
            [MaskAxes] site 'b' varies along 'n', but its mask 'other' along 'm'
                expected: one boolean for each element of the site
                fix: give both the same @Plate
            """,
            """
            [MaskAxes] site 'c' varies along nothing, but its mask 'other' along 'm'
                expected: one boolean for each element of the site
                fix: give both the same @Plate
            """);
  }

  @Test
  void imputation() {
    Source.record(
            "double[] y, int[] count, int[] rank, double[] x, double[] w, boolean[] m,"
                + " @Plate(\"n\") double[][] share",
            """
              @Sample
              ▶@Impute
              Normal mu() {
                return normal(0, 1);
              }

              @Deterministic
              ▶@Impute
              double twice(double mu) {
                return 2 * mu;
              }

              @Sample
              ▶@Impute
              @Plate("n")
              Poisson count(double mu) {
                return poisson(Math.exp(mu));
              }

              @Sample
              ▶@Impute
              @Plate("n")
              Normal rank(double mu) {
                return normal(mu, 1);
              }

              @Sample(mask = "m")
              @Impute
              @Plate("n")
              Normal x(double mu) {
                return normal(mu, 1);
              }

              @Sample
              ▶@Impute
              @Plate("n")
              Normal w(double mu) {
                return normal(mu, 1);
              }

              @Sample
              ▶@Impute
              @Plate("n")
              Dirichlet share(double mu) {
                return dirichlet(new double[] {1, 1, 1});
              }

              @Sample(observed = "w")
              @Plate("n")
              Normal again(double mu) {
                return normal(mu, 1);
              }

              @Sample
              @Impute
              @Plate("n")
              Uniform y(@Index("n") int n, double[] ▶y) {
                return uniform(0, n == 0 ? 1 : y[n - 1] + 1);
              }

              @Factor
              double f(double mu) {
                return mu * ▶y[0];
              }
            """)
        .reports(
            """
            [CannotImpute] 'mu' cannot be imputed: it is latent, so all its elements are sampled
                fix: remove @Impute
            """,
            """
            [CannotImpute] 'twice' cannot be imputed: it is no sample site
                fix: remove @Impute
            """,
            """
            [CannotImpute] 'count' cannot be imputed: Poisson is discrete, and latent elements are continuous
                fix: remove @Impute, and leave missing elements out with @Sample(mask = "…")
            """,
            """
            [CannotImpute] 'rank' cannot be imputed: its data are int[], which cannot be NaN
                fix: declare double[] rank
            """,
            """
            [CannotImpute] 'w' cannot be imputed: another site observes the same data
                fix: let one site observe them
            """,
            """
            [CannotImpute] 'share' cannot be imputed: its elements are arrays, missing as a whole or not at all
                fix: remove @Impute, and leave missing elements out with @Sample(mask = "…")
            """,
            """
            [SequenceBounds] the bounds of site 'y' depend on its own earlier elements
                expected: bounds known from data and other sites, as all elements are transformed at once
                fix: make the steps between the elements a site, which has a fixed bound
            """,
            """
            [NotAParameter] 'f' reads 'y' without taking it as a parameter
                fix: add the parameter double y, or double[] y for a whole plate
            """);
  }

  @Test
  void isNoComponent() {
    Source.record(
            "@Deterministic double ▶scale, @Sample double[] ▶y",
            "@Sample @Plate(\"n\") Normal y(double scale) { return normal(scale, 1); }")
        .reports(
            """
            [SiteForm] quantity 'scale' is a component of the record, and these are data
                fix: annotate a method instead
            """,
            """
            [SiteForm] site 'y' is a component of the record, and these are data
                fix: annotate a method instead
            """);
  }
}
