package dev.isotropy.processor.meaning;

import java.util.List;
import java.util.stream.Stream;

/** The table of hand-made models: every kind of node and every way in which loops are written. */
final class Examples {

  private Examples() {}

  static List<Example> all() {
    return Stream.of(
            ScalarExamples.all(),
            PlateExamples.all(),
            GatherExamples.all(),
            ProductExamples.all(),
            FamilyExamples.all(),
            ArrayExamples.all(),
            AxisExamples.all())
        .flatMap(List::stream)
        .toList();
  }
}
