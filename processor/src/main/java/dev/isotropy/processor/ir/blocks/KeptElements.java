package dev.isotropy.processor.ir.blocks;

import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Rewriter;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the one element of an array that a loop reads and writes in a variable, which is faster and
 * of whose partial sums nothing is saved.
 *
 * <pre>
 * for j: c[i] = c[i] + a[j]   →   s = c[i]
 *                                 for j: s = s + a[j]
 *                                 c[i] = s
 * </pre>
 */
public final class KeptElements {

  private final Graph graph;
  private final BlockNames names;
  private final Bounds bounds;

  private KeptElements(Block block) {
    this.graph = block.graph();
    this.names = new BlockNames(block);
    this.bounds = new Bounds(block);
  }

  /** The statements of a block, with variables for such elements. */
  public static List<Statement> of(Block block) {
    return new KeptElements(block).list(block.body());
  }

  private List<Statement> list(List<Statement> statements) {
    List<Statement> result = new ArrayList<>();
    for (Statement statement : statements) {
      switch (statement) {
        case Statement.For loop -> loop(loop, result);
        case Statement.While loop ->
            result.add(new Statement.While(loop.condition(), list(loop.body())));
        case Statement.If choice ->
            result.add(
                new Statement.If(
                    choice.condition(), list(choice.then()), list(choice.otherwise())));
        default -> result.add(statement);
      }
    }
    return result;
  }

  private void loop(Statement.For loop, List<Statement> into) {
    bounds.enter(loop);
    List<Statement> body = list(loop.body());
    bounds.leave();
    List<Statement> before = new ArrayList<>();
    List<Statement> after = new ArrayList<>();
    boolean safe = true;
    for (Access place : candidates(loop, body)) {
      boolean inside = isInside(place);
      if (inside || isAlwaysWritten(body, place)) {
        Expr.Leaf kept =
            names.scalar(place.variable().name() + "Kept", Type.DOUBLE, Binding.LATENT);
        before.add(new Statement.Assign(kept, place.expr(graph)));
        after.add(new Statement.Store(place, kept));
        body = replace(body, place, kept);
        safe &= inside;
      }
    }
    List<Statement> all = new ArrayList<>(before);
    all.add(new Statement.For(loop.counter(), loop.from(), loop.to(), loop.down(), body));
    all.addAll(after);
    if (safe) {
      into.addAll(all);
    } else {
      into.add(new Statement.If(graph.apply(Op.LT, loop.from(), loop.to()), all, List.of()));
    }
  }

  private boolean isInside(Access place) {
    for (int d = 0; d < place.index().size(); d++) {
      if (!bounds.isInside(place.index().get(d), place.variable(), d)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAlwaysWritten(List<Statement> body, Access place) {
    return body.stream()
        .anyMatch(each -> each instanceof Statement.Store store && store.place().equals(place));
  }

  /** The elements that are the only ones of their array in a loop, and the same in all rounds. */
  private List<Access> candidates(Statement.For loop, List<Statement> body) {
    Set<Expr.Leaf> changed = new HashSet<>(Variables.assigned(body));
    changed.add(loop.counter());
    Map<Expr.Leaf, Optional<Access>> only = new LinkedHashMap<>();
    for (Statement statement : Variables.all(body)) {
      List<Expr> expressions = Variables.expressions(statement);
      if (statement instanceof Statement.Store store) {
        note(only, store.place());
      } else if (Variables.inside(statement).isEmpty()) {
        Variables.assigned(List.of(statement)).forEach(each -> only.put(each, Optional.empty()));
        wholes(statement).forEach(each -> only.put(each, Optional.empty()));
      }
      Set<Expr> rows = new HashSet<>();
      for (Expr node : Traversal.postOrder(expressions)) {
        if (node instanceof Expr.Gather gather) {
          rows.add(gather.array());
        }
      }
      for (Expr node : Traversal.postOrder(expressions)) {
        if (!rows.contains(node)) {
          Access.of(node)
              .filter(place -> !place.variable().dims().isEmpty())
              .ifPresent(place -> note(only, place));
        }
      }
    }
    Set<String> sizes = new HashSet<>();
    changed.forEach(array -> array.dims().forEach(axis -> sizes.add(axis.extent())));
    List<Access> found = new ArrayList<>();
    for (Optional<Access> place : only.values()) {
      place
          .filter(each -> changed.contains(each.variable()))
          .filter(each -> each.variable().type() == Type.DOUBLE && each.rest().isEmpty())
          .filter(each -> Variables.read(each.index()).stream().noneMatch(changed::contains))
          .filter(each -> Variables.extents(each.index()).stream().noneMatch(sizes::contains))
          .ifPresent(found::add);
    }
    return found;
  }

  /** The arrays of which a statement takes more than an element. */
  private static List<Expr.Leaf> wholes(Statement statement) {
    return switch (statement) {
      case Statement.Copy copy -> List.of(copy.from().variable());
      case Statement.Invoke invoke ->
          invoke.arguments().stream()
              .flatMap(argument -> Access.of(argument).stream())
              .filter(place -> !place.rest().isEmpty())
              .map(Access::variable)
              .toList();
      default -> List.of();
    };
  }

  private static void note(Map<Expr.Leaf, Optional<Access>> only, Access place) {
    Optional<Access> known = only.get(place.variable());
    if (known == null) {
      only.put(place.variable(), Optional.of(place));
    } else if (!known.equals(Optional.of(place))) {
      only.put(place.variable(), Optional.empty());
    }
  }

  private List<Statement> replace(List<Statement> body, Access place, Expr.Leaf kept) {
    Expr element = place.expr(graph);
    Rewriter rewriter =
        new Rewriter(graph) {
          @Override
          protected Expr replace(Expr original, Expr rebuilt) {
            return original == element ? kept : rebuilt;
          }
        };
    return replace(body, place, kept, rewriter);
  }

  private static List<Statement> replace(
      List<Statement> body, Access place, Expr.Leaf kept, Rewriter rewriter) {
    List<Statement> result = new ArrayList<>();
    for (Statement statement : body) {
      Statement mapped =
          Mapped.of(statement, rewriter::rewrite, inner -> replace(inner, place, kept, rewriter));
      result.add(
          statement instanceof Statement.Store store && store.place().equals(place)
              ? new Statement.Assign(kept, ((Statement.Store) mapped).value())
              : mapped);
    }
    return result;
  }
}
