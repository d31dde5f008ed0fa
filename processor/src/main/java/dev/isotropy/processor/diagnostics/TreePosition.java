package dev.isotropy.processor.diagnostics;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import dev.isotropy.processor.ir.SourceSpan;

/**
 * A tree with the file it stands in: what a {@link SourceSpan} of javac's trees holds.
 *
 * @param unit the file
 * @param tree the tree that the caret points at
 */
public record TreePosition(CompilationUnitTree unit, Tree tree) {

  /** The span of a tree. */
  public static SourceSpan span(Trees trees, CompilationUnitTree unit, Tree tree) {
    long start = trees.getSourcePositions().getStartPosition(unit, tree);
    long line = start < 0 ? 0 : unit.getLineMap().getLineNumber(start);
    return new SourceSpan(new TreePosition(unit, tree), line);
  }
}
