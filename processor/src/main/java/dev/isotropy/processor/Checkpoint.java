package dev.isotropy.processor;

import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.loops.Program.Constant;
import java.util.List;

/** Sees what each stage of the pipeline leaves to the next: where tests check it. */
interface Checkpoint {

  /** Looks at nothing. */
  Checkpoint NONE = new Checkpoint() {};

  default void model(String stage, Model model) {}

  default void density(String stage, Density density) {}

  /**
   * The log density, and from differentiation on its adjoints in the order of the targets.
   *
   * @param constants what constant leaves stand for
   */
  default void roots(String stage, Graph graph, List<Expr> roots, List<Constant> constants) {}
}
