package dev.isotropy.processor.passes.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.IrParser;
import dev.isotropy.processor.ir.Traversal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The derivative of every elementwise operation. */
class OperationsTest {

  private static final String VARIABLES = "a = coordinate.a\nb = coordinate.b\nc = coordinate.c\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a + b * c           | -3    | 3
          a - b - c           | -3    | 3
          -a * b              | -3    | 3
          a * a * c           | -3    | 3
          a / b               | 0.5   | 3
          1 / a + 3 / b       | 0.5   | 3
          fma(a, b, c)        | -3    | 3
          abs(a)              | -3    | -0.1
          abs(a)              | 0.1   | 3
          sqrt(a)             | 0.1   | 9
          min(a, b - 2)       | 0.1   | 1.9
          max(a, b + 2)       | 0.1   | 1.9
          exp(a)              | -3    | 3
          a + a + 3 * a       | 0.1   | 9
          a * 2 - a - 3 * a   | 0.1   | 9
          log(a)              | 0.1   | 9
          log1p(a)            | -0.8  | 9
          expm1(a)            | -3    | 3
          expm1Fast(a)        | -3    | 3
          poissonExcess(a)    | -3    | 3
          bernoulliExcess(a - 3, b) | 0.1 | 0.9
          bernoulliExcess(a, b)     | 0.1 | 0.9
          bernoulliExcess(600 + 9 * a, b) | 0.1 | 0.9
          stirlingError(a)    | 0.3   | 12
          log10(a)            | 0.1   | 9
          cbrt(a)             | -9    | -0.5
          cbrt(a)             | 0.5   | 9
          sin(a)              | -3    | 3
          cos(a)              | -3    | 3
          tan(a)              | -1.2  | 1.2
          asin(a)             | -0.9  | 0.9
          acos(a)             | -0.9  | 0.9
          atan(a)             | -3    | 3
          sinh(a)             | -3    | 3
          cosh(a)             | -3    | 3
          tanh(a)             | -3    | 3
          log1pExp(a)         | -9    | 9
          log1mExp(a)         | -9    | -0.2
          invLogit(a)         | -9    | 9
          lgamma(a)           | 0.3   | 12
          lgamma(a)           | -0.8  | -0.2
          lbeta(a, b)         | 0.3   | 12
          lchoose(a + 5, b)   | 0.3   | 4
          digamma(a)          | 0.3   | 12
          trigamma(a)         | 0.3   | 12
          trigamma(a)         | -0.8  | -0.2
          polygamma(3, a)     | 0.3   | 12
          erf(a)              | -3    | 3
          erfc(a)             | -3    | 3
          erfcx(a)            | -2    | 3
          besselI0(a)         | -9    | 9
          besselI1(a)         | -9    | 9
          besselI0e(a)        | 0.1   | 20
          besselI1e(a)        | 0.1   | 20
          logBesselI0(a)      | -20   | 20
          normalCdf(a)        | -4    | 4
          logNormalCdf(a)     | -12   | 4
          inverseNormalCdf(a) | 0.05  | 0.95
          logIncompleteGammaP(a, b) | 0.2 | 9
          logIncompleteGammaQ(a, b) | 0.2 | 9
          logIncompleteBeta(a, b, c) | 0.2 | 9
          logStudentTCdf(a, b - 3)  | 0.4 | 9
          logStudentTCdf(a, 1 - b)  | 0.4 | 9
          sinc(a)             | -0.9  | 0.9
          sinc(a)             | 1.1   | 9
          exprel(a)           | -0.9  | 0.9
          exprel(a)           | -9    | -1.1
          exprel(a)           | 1.1   | 9
          stableLogDensity(a, b - 1, c) | 0.3 | 1.9
          stableLogDensity(2 - a, 1 - b, c - 3) | 0.3 | 1.7
          pow(a, b)           | 0.2   | 3
          pow(a, 2)           | -3    | 3
          pow(a, 3)           | -3    | 3
          pow(a, 1)           | -3    | 3
          pow(a, 0)           | -3    | 3
          pow(a, -1)          | 0.5   | 3
          pow(a, 0.5)         | 0.5   | 3
          pow(a, -2.5)        | 0.5   | 3
          pow(2.5, b)         | -2    | 2
          atan2(a, b)         | 0.5   | 3
          atan2(-a, -b)       | 0.5   | 3
          hypot(a, b)         | 0.5   | 3
          rem(a, b + 10) * a  | 0.1   | 3
          rem(a + 100, b + 7) | 1     | 1.1
          a < b ? a * a : b   | 0.1   | 3
          a == a ? exp(a) : 0 | -3    | 3
          mulOrZero(a, b)     | 0.1   | 3
          """)
  void derivativesAreThoseOfDifferences(String text, double lower, double upper) {
    IrParser.Listing listing = IrParser.parse(VARIABLES + "result = " + text);
    GradientCheck check =
        new GradientCheck(listing.graph(), listing.get("result"), environment -> {});
    SplittableRandom random = new SplittableRandom(text.hashCode());
    List<String> variables =
        Traversal.leaves(List.of(listing.get("result")), LeafKind.COORDINATE).stream()
            .map(Expr.Leaf::name)
            .toList();
    for (int i = 0; i < 20; i++) {
      for (String variable : variables) {
        check.at(variable, random.nextDouble(lower, upper));
      }
      check.agrees(1e-9);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          abs(a)                       ; 0     ; 0
          sqrt(a)                      ; 0     ; Infinity
          cbrt(a)                      ; 0     ; Infinity
          max(a, 0)                    ; 0     ; 1
          min(a, 0)                    ; 0     ; 1
          max(0, a)                    ; 0     ; 0
          pow(a, 2)                    ; 0     ; 0
          pow(a, 1)                    ; 0     ; 1
          pow(a, 0)                    ; 0     ; 0
          pow(a, data.zero)            ; 0     ; 0
          hypot(a, 0)                  ; 0     ; 0
          log1pExp(a)                  ; 800   ; 1
          log1pExp(a)                  ; -800  ; 0
          log1mExp(a)                  ; -800  ; 0
          invLogit(a)                  ; 800   ; 0
          tanh(a)                      ; 800   ; 0
          exp(a)                       ; -800  ; 0
          atan(a)                      ; 1e200 ; 0
          floor(a) + ceil(a)           ; 0.5   ; 0
          rint(a) + trunc(a)           ; 0.5   ; 0
          signum(a)                    ; 0.5   ; 0
          a < 1 ? 1 : 0                ; 1     ; 0
          a <= 1 && a != 0 ? 1 : 0     ; 1     ; 0
          !(a < 1) || a == 2 ? 1 : 0   ; 1     ; 0
          0 < a ? log(a) : a           ; 0     ; 1
          0 < a ? a * log(a) : 0       ; 0     ; 0
          0 < a ? sqrt(a) : 0          ; 0     ; 0
          0 < a ? 1 / a : a            ; 0     ; 1
          a < 100 ? log(1 + exp(a)) : a ; 1000 ; 1
          0 < a ? log(exp(a) / a) : a  ; 0     ; 1
          max(log(a), 2)               ; 0     ; 0
          0 < a ? sum[k](data.v[k] * log(a)) : 0 ; 0 ; 0
          mulOrZero(data.zero, log(a)) ; 0     ; 0
          mulOrZero(data.zero, sqrt(a)) + a ; 0 ; 1
          """)
  void boundariesAndBranches(String text, double a, double expected) {
    IrParser.Listing listing = IrParser.parse(VARIABLES + "result = " + text);
    GradientCheck check =
        new GradientCheck(
                listing.graph(),
                listing.get("result"),
                environment -> environment.extent("k", 2).data("v", 1, 2).data("zero", 0))
            .at("a", a);
    assertThat(check.value()).isNotNaN();
    assertThat(check.derivative("a")[0]).isEqualTo(expected, within(0.0));
  }
}
