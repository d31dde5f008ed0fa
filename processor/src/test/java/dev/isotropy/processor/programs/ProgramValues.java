package dev.isotropy.processor.programs;

import dev.isotropy.processor.ir.Environment;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Interpreter;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.NamedArray;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.RuntimeFunctions;
import java.util.Arrays;

/** Values of derived quantities by the interpreter. */
final class ProgramValues {

  private ProgramValues() {}

  static double[] of(Model model, String name, Environment environment) {
    model
        .graph()
        .computedExtents()
        .forEach(
            (extent, size) ->
                environment.extent(extent, (int) interpreter(environment).scalar(size)));
    Quantity.Derived derived = (Quantity.Derived) model.quantity(name);
    Expr value = derived.value();
    NamedArray array = interpreter(environment).evaluate(value);
    if (derived.axes().isEmpty() || !value.axes().isEmpty()) {
      return array.values();
    }
    double[] same = new double[environment.size(derived.axes().getFirst())];
    Arrays.fill(same, array.value());
    return same;
  }

  private static Interpreter interpreter(Environment environment) {
    return new Interpreter(environment, new RuntimeFunctions());
  }
}
