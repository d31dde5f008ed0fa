package dev.isotropy.processor.frontend;

import dev.isotropy.processor.ir.Expr;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which variables may hold the same array in Java.
 *
 * <p>In a block arrays are values. That is the same as long as nobody writes to an array that two
 * variables hold.
 */
final class Aliases {

  private Set<Set<Expr.Leaf>> pairs = new LinkedHashSet<>();

  /** Notes that a variable holds an array of its own. */
  void own(Expr.Leaf variable) {
    pairs.removeIf(pair -> pair.contains(variable));
  }

  /** Notes that a variable holds the array of another one, or of a row of it. */
  void share(Expr.Leaf variable, Expr.Leaf other) {
    if (variable == other) {
      return;
    }
    own(variable);
    Set<Expr.Leaf> all = new LinkedHashSet<>(Set.of(other));
    pairs.stream().filter(pair -> pair.contains(other)).forEach(all::addAll);
    all.remove(variable);
    all.forEach(each -> pairs.add(Set.of(variable, each)));
  }

  /** Forgets variables that are no longer in scope. */
  void drop(Collection<Expr.Leaf> variables) {
    variables.forEach(this::own);
  }

  /** The variables that may hold the same array. */
  Set<Expr.Leaf> others(Expr.Leaf variable) {
    Set<Expr.Leaf> others = new LinkedHashSet<>();
    pairs.stream().filter(pair -> pair.contains(variable)).forEach(others::addAll);
    others.remove(variable);
    return others;
  }

  /** What is known now. */
  Set<Set<Expr.Leaf>> state() {
    return new HashSet<>(pairs);
  }

  /** Goes back to what was known. */
  void reset(Set<Set<Expr.Leaf>> state) {
    pairs = new LinkedHashSet<>(state);
  }

  /** Adds what is known on another path. */
  void join(Set<Set<Expr.Leaf>> state) {
    pairs.addAll(state);
  }

  /** Whether all of a state is known. */
  boolean knows(Set<Set<Expr.Leaf>> state) {
    return pairs.containsAll(state);
  }
}
