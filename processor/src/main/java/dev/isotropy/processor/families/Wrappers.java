package dev.isotropy.processor.families;

import java.util.List;
import java.util.Optional;

/** The catalogue of the ways to derive a family from one other. */
public final class Wrappers {

  /** What lies between bounds. */
  public static final Wrapper TRUNCATED = new Truncation();

  /** Counts with further zeros. */
  public static final Wrapper ZERO_INFLATED = new ZeroInflation("zeroInflated", Gate.PROBS);

  public static final Wrapper ZERO_INFLATED_LOGIT =
      new ZeroInflation("zeroInflatedLogit", Gate.LOGITS);

  /** Zeros of one probability, and positive counts. */
  public static final Wrapper HURDLE = new Hurdle("hurdle", Gate.PROBS);

  public static final Wrapper HURDLE_LOGIT = new Hurdle("hurdleLogit", Gate.LOGITS);

  /** Absolute values. */
  public static final Wrapper FOLDED = new Folding();

  private static final List<Wrapper> ALL =
      List.of(TRUNCATED, ZERO_INFLATED, ZERO_INFLATED_LOGIT, HURDLE, HURDLE_LOGIT, FOLDED);

  private Wrappers() {}

  public static List<Wrapper> all() {
    return ALL;
  }

  /** The one that a static factory stands for. */
  public static Optional<Wrapper> byFactory(String name) {
    return ALL.stream().filter(wrapper -> wrapper.factory().equals(name)).findFirst();
  }
}
