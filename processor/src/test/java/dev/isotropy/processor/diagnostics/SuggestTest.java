package dev.isotropy.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Names that users probably meant. */
class SuggestTest {

  @Test
  void distancesCountEdits() {
    assertThat(Suggest.distance("theta", "theta")).isZero();
    assertThat(Suggest.distance("theta", "thetta")).isEqualTo(1);
    assertThat(Suggest.distance("theta", "heta")).isEqualTo(1);
    assertThat(Suggest.distance("theta", "thata")).isEqualTo(1);
    assertThat(Suggest.distance("theta", "tehta")).isEqualTo(1);
    assertThat(Suggest.distance("", "mu")).isEqualTo(2);
    assertThat(Suggest.distance("kitten", "sitting")).isEqualTo(3);
  }

  @Test
  void onlyNearNamesAreOffered() {
    assertThat(Suggest.nearest("thetta", List.of("tau", "theta", "eta"))).contains("theta");
    assertThat(Suggest.nearest("nu", List.of("mu", "tau"))).isEmpty();
    assertThat(Suggest.nearest("tua", List.of("mu", "tau"))).contains("tau");
  }

  @Test
  void otherwiseAdviceListsWhatThereIs() {
    assertThat(Suggest.advice("thetta", List.of("theta"))).isEqualTo("did you mean 'theta'?");
    assertThat(Suggest.advice("x", List.of("alpha", "beta"))).isEqualTo("use one of alpha, beta");
    assertThat(Suggest.advice("x", List.of("alpha"))).isEqualTo("use alpha");
    assertThat(Suggest.advice("x", List.of())).isEqualTo("there are none");
    List<String> many = IntStream.range(0, 20).mapToObj(i -> "name" + i).toList();
    assertThat(Suggest.advice("x", many)).endsWith("name10, name11, …");
  }
}
