package dev.isotropy.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.isotropy.processor.ModelProcessor;
import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods of a model that say what is observed of a conjugate site. */
class GuidesTest {

  private static Source model(String body) {
    return Source.record(
        "@Plate(\"n\") int[] k, @Plate(\"n\") int[] g, @Plate(\"n\") boolean[] m, int groups,"
            + " @Plate(\"n\") double[] y, @Plate(\"n\") double[] x, @Plate(\"n\") double[] w,"
            + " @Plate(\"n\") double[][] v, double[][] l, double[] c",
        body);
  }

  private static final String RATE =
      "@Sample @Plate(\"n\") Bernoulli k(double rate) { return bernoulli(rate); }\n";

  /** Each is what is observed, however it is written. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        @Sample @Conjugate(guide = "told") Beta p() { return beta(2, 3); }
        @Sample @Plate("n") Bernoulli k(double p) { return bernoulli(p); }
        Beta told(double[] k) { return beta(1 + sum(k), 1 + k.length - sum(k)); }
        """,
        """
        @Sample @Conjugate(guide = "told") Beta p() { return beta(2, 3); }
        @Sample(mask = "m") @Plate("n") Bernoulli k(double p) { return bernoulli(p); }
        private Beta told(int[] k, boolean[] m) {
          double a = 1;
          double b = 1;
          for (int i = 0; i < k.length; i++) {
            a += m[i] && k[i] == 1 ? 1 : 0;
            b += m[i] ? 1 - k[i] : 0;
          }
          return new Beta(a, b);
        }
        """,
        """
        @Sample @Plate(value = "group", size = "groups") @Conjugate(guide = "told")
        Beta p() { return beta(2, 3); }
        @Sample @Plate("n") Bernoulli k(double[] p, int g) { return bernoulli(p[g]); }
        static Beta told(int[] k, int[] g, @Index("group") int own) {
          double a = 1;
          double b = 1;
          for (int i = 0; i < k.length; i++) {
            a += g[i] == own ? k[i] : 0;
            b += g[i] == own ? 1 - k[i] : 0;
          }
          return beta(a, b);
        }
        """,
        """
        @Sample HalfNormal scale() { return halfNormal(1); }
        @Sample @Conjugate(guide = "told") Gamma r(double scale) { return gamma(2, scale); }
        @Sample @Plate("n") @SuppressWarnings("may-leave-domain")
        Poisson k(double r, double w, double scale) { return poisson(r * w * scale); }
        Gamma told(double[] k, double[] w, double scale) { return gamma(1 + sum(k), scale * sum(w)); }
        """,
        """
        @Sample HalfNormal s() { return halfNormal(1); }
        @Sample @Conjugate(guide = "told") Normal a() { return normal(0, 2); }
        @Sample @Plate("n") Normal y(double a, double x, double s) { return normal(a * x + 1, s); }
        Normal told(double[] y, double[] x, double s) {
          double xx = dot(x, x);
          double xy = dot(x, y) - sum(x);
          return normal(xy / xx, s / Math.sqrt(xx));
        }
        """,
        """
        @Sample @Conjugate(guide = "told")
        MultivariateNormal b(double[] c, double[][] l) { return multivariateNormal(c, l); }
        @Sample @Plate("n") MultivariateNormal v(double[] b, double[][] l) { return multivariateNormal(b, l); }
        MultivariateNormal told(double[][] v, double[][] l) {
          double[] mean = new double[l.length];
          double[][] factor = new double[l.length][l.length];
          for (int j = 0; j < l.length; j++) {
            for (int i = 0; i < v.length; i++) {
              mean[j] += v[i][j] / v.length;
            }
            for (int i = 0; i < l.length; i++) {
              factor[j][i] = l[j][i] / Math.sqrt(v.length);
            }
          }
          return multivariateNormal(mean, factor);
        }
        """,
        """
        @Sample @Conjugate(guide = "told") Dirichlet p(double[] c) { return dirichlet(c); }
        @Sample @Plate("n") Categorical k(double[] p) { return categorical(p); }
        Dirichlet told(int[] k, double[] c) {
          double[] counts = new double[c.length];
          for (int j = 0; j < c.length; j++) {
            counts[j] = 1;
            for (int i = 0; i < k.length; i++) {
              counts[j] += k[i] == j ? 1 : 0;
            }
          }
          return dirichlet(counts);
        }
        """
      })
  void whatIsObservedIsIntegratedOut(String body) {
    Compilation compilation = model(body).process(new ModelProcessor(), "-Aisotropy.explain=true");
    assertThat(Source.messages(compilation).toString())
        .contains("as its guide 'told' says; draws are made of it")
        .doesNotContain("GuideApproximate", "Internal");
  }

  @Test
  void anotherGuideLeavesTheSiteAsItIs() {
    model(
            """
              @Sample @▶Conjugate(guide = "told") Beta p() { return beta(2, 3); }
              @Sample @▶Conjugate(guide = "level") Normal a() { return normal(0, 1); }
              @Sample Normal child(double a) { return normal(a, 1); }
              @Sample @Plate("n") Bernoulli k(double p) { return bernoulli(p); }
              @Sample @Plate("n") Normal y(double child) { return normal(child, 1); }
              Beta told(double[] k) { return beta(2 + sum(k), 1 + k.length - sum(k)); }
              Normal level(double[] y) { return normal(mean(y), 1); }
            """)
        .reports(
            """
            [GuideApproximate] 'p' is sampled as it is: its guide 'told' is not exactly conjugate
                reason: it is not what k tells of it
                fix: remove the guide: without one the site is integrated out, given what is observed
            """,
            """
            [GuideApproximate] 'a' is sampled as it is: its guide 'level' is not exactly conjugate
                reason: 'child', which depends on it, is latent
                fix: remove Conjugate, or what keeps the site from being integrated out
            """);
  }

  @Test
  void guidesAreMethodsOfTheModel() {
    model(
            """
              @Sample @Conjugate(guide = ▶"tolt") Beta a() { return beta(2, 3); }
              @Sample @Conjugate(guide = ▶"rate") Beta b() { return beta(2, 3); }
              @Sample @Conjugate(guide = ▶"number") Beta c2() { return beta(2, 3); }
              @Sample @Conjugate(guide = ▶"twice") Beta d() { return beta(2, 3); }
              @Sample @Conjugate(guide = ▶"along") Beta e() { return beta(2, 3); }
              @Sample Beta rate() { return beta(1, 1); }
              @Plate("n") Beta along(int k) { return beta(1 + k, 1); }
              Beta told(int[] k) { return beta(2, 1); }
              double number() { return 2; }
              Beta twice(int k) { return beta(2, 1); }
              Beta twice() { return beta(2, 1); }
            """)
        .reports(
            """
            [GuideUnknown] Conjugate on 'a' names the guide 'tolt', which is no method of the model
                fix: did you mean 'told'?
            """,
            """
            [GuideWrong] Conjugate on 'b' names the guide 'rate', which is a part of the model itself
                fix: write a method without annotations that returns what is observed of 'b'
            """,
            """
            [GuideWrong] Conjugate on 'c2' names the guide 'number', which returns no distribution
                fix: return a beta from it
            """,
            """
            [GuideWrong] Conjugate on 'd' names the guide 'twice', which is overloaded
                fix: rename the others
            """,
            """
            [GuideWrong] Conjugate on 'e' names the guide 'along', which has plates of its own
                fix: remove @Plate from it: it runs along those of 'e'
            """);
  }

  @Test
  void aModelWithoutGuidesIsToldWhatOneIs() {
    model(
            RATE
                + """
                  @Sample @Conjugate(guide = ▶"told") Beta rate() { return beta(2, 3); }
                """)
        .reports(
            """
            [GuideUnknown] Conjugate on 'rate' names the guide 'told', which is no method of the model
                fix: write a method without annotations: Beta told(…)
            """);
  }

  @Test
  void guidesAreEvidenceForTheirSite() {
    model(
            RATE
                + """
                  @Sample @▶Conjugate(guide = "normal1") Beta rate() { return beta(2, 3); }
                  @Sample @▶Conjugate(guide = "own") Beta a() { return beta(2, 3); }
                  @Sample @▶Conjugate(guide = "below") Beta b() { return beta(2, 3); }
                  @Sample @▶Conjugate(guide = "summed") Beta d() { return beta(2, 3); }
                  @Sample @▶Conjugate(guide = "level") HalfNormal e() { return halfNormal(1); }
                  @Sample @Plate("n") @▶Conjugate(guide = "level") Normal y(double rate) { return normal(0, 1); }
                  @Sample Beta child(double b) { return beta(1 + b, 2); }
                  @Sample @Enumerate Bernoulli z() { return bernoulli(0.5); }
                  @Deterministic double twice(double a) { return 2 * a; }
                  Normal normal1(double[] y) { return normal(mean(y), 1); }
                  Beta own(double twice) { return beta(1 + twice, 1); }
                  Beta below(double child) { return beta(1 + child, 1); }
                  Beta summed(int z) { return beta(1 + z, 1); }
                  Normal level(double[] x) { return normal(mean(x), 1); }
                """)
        .reports(
            """
            [GuideUnsuitable] 'normal1' cannot be the guide of 'rate' for Conjugate
                found: it returns normal, which is no evidence for beta
                fix: return a beta from it
            """,
            """
            [GuideUnsuitable] 'own' cannot be the guide of 'a' for Conjugate
                found: it depends on 'a' itself
                fix: make it of what is observed, and of sites that do not depend on 'a'
            """,
            """
            [GuideUnsuitable] 'below' cannot be the guide of 'b' for Conjugate
                found: it depends on 'child', which depends on 'b'
                fix: make it of what is observed, and of sites that do not depend on 'b'
            """,
            """
            [GuideUnsuitable] 'summed' cannot be the guide of 'd' for Conjugate
                found: it depends on 'z', which is summed out
                fix: make it of what is observed, and of sites that do not depend on 'd'
            """,
            """
            [ReparamRefused] Conjugate cannot rewrite 'e': halfNormal is no conjugate prior
                fix: remove Conjugate, so that it is sampled as it is
            """,
            """
            [ReparamObserved] Conjugate cannot rewrite 'y': it is observed
                found: 'y' is bound to data 'y'
                fix: put it on a latent site on which 'y' depends
            """);
  }

  @Test
  void mistakesInGuidesAreReportedThere() {
    model(
            """
              @Sample @Conjugate(guide = "told") Beta p() { return beta(2, 3); }
              @Sample @Conjugate(guide = "other") Beta q() { return beta(2, 3); }
              @Sample @Plate("n") Bernoulli k(double p) { return bernoulli(p); }
              Beta told(double[] ▶kk) { return beta(1 + sum(kk), 1); }
              Beta other(int ▶k) { return beta(1 + k, 1); }
            """)
        .reports(
            """
            [UnknownName] 'told' takes 'kk', but the model has no site, quantity or data of that name
                fix: use one of p, q, k, g, m, groups, y, x, w, v, l, c, or declare it as a site, a @Deterministic quantity, or data
            """,
            """
            [RankMismatch] 'other' cannot take 'k' as int: it varies along 'n'
                fix: take int[] k, the whole array, or add @Plate("n") to the method
            """);
  }

  @Test
  void guidesHaveTheSizesOfTheirSite() {
    Source.record(
            "@Plate(\"n\") int[] k, @Plate(\"a\") double[] c, @Plate(\"b\") double[] d",
            """
              @Sample @Conjugate(guide = ▶"told") Dirichlet p(double[] c) { return dirichlet(c); }
              @Sample @Plate("n") Categorical k(double[] p) { return categorical(p); }
              @Sample @Plate("a") Normal u() { return normal(0, 1); }
              @Sample @Plate("b") Normal v() { return normal(0, 1); }
              Dirichlet told(double[] d) { return dirichlet(d); }
            """)
        .reports(
            """
            [GuideWrong] Conjugate on 'p' names the guide 'told', which has elements 'b'
                fix: let it return elements 'a'
            """);
  }
}
