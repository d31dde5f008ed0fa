package dev.isotropy.processor.passes.enumerate;

import dev.isotropy.processor.ir.Expr;
import java.util.List;
import java.util.Optional;

/**
 * One site summed out.
 *
 * @param inputs the factors that read the site, brought to its plates
 * @param output what they became
 * @param chain the weights, where the site is a chain
 */
record Step(
    EnumeratedSite site, List<Input> inputs, Factor output, Optional<Chains.Weights> chain) {

  /**
   * A factor that reads the site.
   *
   * @param value its value along the site's plates and values
   * @param gathered whether data say which element it reads
   */
  record Input(Factor factor, Expr value, boolean gathered) {

    /** Whether several of the factor's positions were added up for one element of the site. */
    boolean isReduced(EnumeratedSite site) {
      return gathered || !site.plates().containsAll(factor.plates());
    }
  }

  Optional<Input> inputOf(Factor factor) {
    return inputs.stream().filter(input -> input.factor() == factor).findFirst();
  }
}
