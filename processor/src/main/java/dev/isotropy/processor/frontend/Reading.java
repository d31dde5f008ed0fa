package dev.isotropy.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.TreePosition;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.SourceSpan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;

/** One reading of one model: where its expressions, its problems and its missing names go. */
final class Reading {

  private final Trees trees;
  private final Elements elements;
  private final Graph graph = new Graph();
  private final Findings findings = new Findings();
  private final Map<String, Place> missing = new LinkedHashMap<>();
  private int standIns;
  private boolean leftToJavac;

  /**
   * Where a name is used that nothing declares.
   *
   * @param member what uses it
   */
  private record Place(CompilationUnitTree unit, Tree tree, String member) {}

  Reading(Trees trees, Elements elements) {
    this.trees = trees;
    this.elements = elements;
  }

  Trees trees() {
    return trees;
  }

  Elements elements() {
    return elements;
  }

  Graph graph() {
    return graph;
  }

  Findings findings() {
    return findings;
  }

  /** A name that no quantity has, for what stands in for a variable of a body. */
  String fresh(String variable) {
    return variable + "@" + ++standIns;
  }

  /** Names that nothing declares so far; a later round may. */
  Set<String> missing() {
    return missing.keySet();
  }

  /** Notes a mistake that javac reports itself, once it comes to it. */
  void leaveToJavac() {
    leftToJavac = true;
  }

  boolean isLeftToJavac() {
    return leftToJavac;
  }

  /** Notes a name that nothing declares so far. */
  void noteMissing(String name, CompilationUnitTree unit, Tree tree, String member) {
    missing.putIfAbsent(name, new Place(unit, tree, member));
  }

  /**
   * Says what names mean that nothing will declare, where that can be guessed: those of other
   * languages, and misspelt ones. That they are not declared javac says itself.
   */
  void explainMissing() {
    missing.forEach(
        (name, place) ->
            ForeignNames.meaning(name)
                .ifPresent(
                    meaning ->
                        report(
                            Problem.UNKNOWN_SYMBOL,
                            place.unit(),
                            place.tree(),
                            place.member(),
                            name,
                            meaning)));
  }

  void report(Problem problem, CompilationUnitTree unit, Tree tree, Object... facts) {
    findings.report(problem, span(unit, tree), facts);
  }

  SourceSpan span(CompilationUnitTree unit, Tree tree) {
    return TreePosition.span(trees, unit, tree);
  }

  /**
   * Whether nothing that a name in a body could mean exists so far, which is then noted.
   *
   * <p>Asks javac to attribute the body, on a copy that it throws away.
   */
  boolean isMissing(CompilationUnitTree unit, Tree name, String member) {
    TreePath path = trees.getPath(unit, name);
    Element meant = path == null ? null : trees.getElement(path);
    boolean unresolved = meant == null || meant.asType().getKind() == TypeKind.ERROR;
    if (unresolved) {
      noteMissing(name.toString(), unit, name, member);
    }
    return unresolved;
  }
}
