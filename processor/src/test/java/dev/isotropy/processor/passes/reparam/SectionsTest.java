package dev.isotropy.processor.passes.reparam;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.isotropy.processor.ModelProcessor;
import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** Parts of vectors in plates. */
class SectionsTest {

  /** The part of two simplexes, and the two coordinates of each. */
  @Test
  void partsMayBeAsLongAsTheCoordinatesOfAnElement() {
    Compilation compilation =
        Source.record(
                "@Plate(\"t\") double[] y",
                """
                  @Sample
                  @Plate("t")
                  @Split(axis = "t", sections = {1, 2})
                  Dirichlet x() {
                    return dirichlet(new double[] {1, 2, 3});
                  }

                  @Sample
                  @Plate("t")
                  Normal y(double[] x) {
                    return normal(x[0], 1);
                  }
                """)
            .compile(new ModelProcessor());
    assertThat(Source.messages(compilation)).isEmpty();
  }
}
