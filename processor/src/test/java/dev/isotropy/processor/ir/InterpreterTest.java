package dev.isotropy.processor.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The meaning of each kind of node, by example. */
class InterpreterTest {

  private static final String DECLARATIONS =
      """
      axis a
      axis b
      axis c
      axis c_2: c
      axis none
      int data.index
      int data.next
      """;

  private static Environment environment() {
    return new Environment()
        .extent("a", 2)
        .extent("b", 3)
        .extent("c", 4)
        .extent("none", 0)
        .quantity("s", 7)
        .quantity("x", 1, 2)
        .quantity("y", 10, 20, 30)
        .quantity("c", 1, 2, 4, 8)
        .quantity("m", 1, 2, 3, 4, 5, 6)
        .data("index", 3, 0, 3)
        .data("next", 1, 2, 3, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          x[a] + y[b]                                   ; 11 21 31 12 22 32
          y[b] * m[a, b]                                ; 10 40 90 40 100 180
          m[b, a]                                       ; 1 3 5 2 4 6
          sum[b](m[a, b])                               ; 6 15
          sum[a](m[a, b])                               ; 5 7 9
          sumLog1p[b](m[a, b] * 0 + 1) - 3 * log(2)     ; 0 0
          max[b](m[a, b])                               ; 3 6
          sum[none](s)                                  ; 0
          sum[none](position(none))                     ; 0
          sum[b](s)                                     ; 21
          position(b) * size(b)                         ; 0 3 6
          c[c: data.index[b]]                           ; 8 1 8
          c[c: data.next[c]]                            ; 2 4 8 1
          c[c] - c[c_2]                ; 0 -1 -3 -7 1 0 -2 -6 3 2 0 -4 7 6 4 0
          segments[c from b: data.index[b]](y[b])       ; 20 0 0 40
          segments[c from b: data.index[b]](1)          ; 1 0 0 2
          segments[c from c: data.next[c]](c[c])        ; 8 1 2 4
          segments[c from b: data.index[b]](m[a, b])    ; 2 0 0 4 5 0 0 10
          product[b](m[a, b], y[b])                     ; 140 320
          0 < x[a] - 1 ? s : -s                         ; -7 7
          min(x[a], 1) + max(x[a], 2) - abs(-s)         ; -4 -4
          rem(-s, 4) + trunc(-s / 2) + floor(-s / 2)    ; -10
          ceil(s / 2) + rint(s / 2) + signum(-s)        ; 7
          mulOrZero(x[a] - 1, 1 / (x[a] - 1))           ; 0 1
          !(x[a] == 1) && x[a] <= 2 || 8 < s            ; 0 1
          fma(s, s, 1) + sqrt(s + 2) + exp(s - 7)       ; 54
          """)
  void evaluates(String text, String expected) {
    IrParser.Listing listing = IrParser.parse(DECLARATIONS + "r[a, b, c, c_2] = " + text);
    NamedArray value =
        new Interpreter(environment(), new RuntimeFunctions()).evaluate(listing.get("r"));
    assertThat(value.axes()).isEqualTo(listing.get("r").axes());
    assertThat(value.values())
        .containsExactly(
            Arrays.stream(expected.split(" ")).mapToDouble(Double::parseDouble).toArray());
  }

  @Test
  void refusesWhatHasNoMeaning() {
    assertThatThrownBy(() -> value("r = unknown")).hasMessage("no values of QUANTITY unknown");
    assertThatThrownBy(() -> value("r[d] = x[d]")).hasMessage("no size of d");
    assertThatThrownBy(() -> value("r[b] = x[b]")).hasMessage("x has 2 values, not 3");
    assertThatThrownBy(() -> value("int data.index\nr[b] = x[a: data.index[b]]"))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("index 3.0 along a");
  }

  private static NamedArray value(String text) {
    return new Interpreter(environment(), new RuntimeFunctions())
        .evaluate(IrParser.parse(text).get("r"));
  }
}
