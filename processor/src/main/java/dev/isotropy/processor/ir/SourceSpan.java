package dev.isotropy.processor.ir;

/**
 * Where something stands in the user's source; opaque here, so that the intermediate form depends
 * on no compiler's trees.
 *
 * @param position the tree that a message's caret points at, or an element; understood by the
 *     diagnostics
 * @param line the 1-based line, or 0 if not known
 */
public record SourceSpan(Object position, long line) {

  /** For nodes that no source text stands for. */
  public static final SourceSpan NONE = new SourceSpan("", 0);
}
