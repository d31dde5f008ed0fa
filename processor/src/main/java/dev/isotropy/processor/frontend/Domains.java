package dev.isotropy.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.families.ArraySet;
import dev.isotropy.processor.families.Domain;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.blocks.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the arguments of distributions against the domains of their parameters. */
final class Domains {

  private final Graph graph;
  private final List<Use> uses = new ArrayList<>();
  private final Map<String, Quantity> quantities = new HashMap<>();
  private final Map<String, Range> ranges = new HashMap<>();
  private final Range.Analysis analysis = new Range.Analysis(this::range);

  /**
   * An argument that a body gives to a distribution.
   *
   * @param family the factory's name
   */
  private record Use(
      Frame frame, String family, Family.Parameter parameter, Expr argument, ExpressionTree tree) {}

  Domains(Graph graph) {
    this.graph = graph;
  }

  /** Notes an argument that a body gives to a distribution. */
  void add(
      Frame frame, String family, Family.Parameter parameter, Expr argument, ExpressionTree tree) {
    uses.add(new Use(frame, family, parameter, argument, tree));
  }

  /** How many were noted. */
  int count() {
    return uses.size();
  }

  /** Forgets all but the first so many. */
  void truncate(int count) {
    uses.subList(count, uses.size()).clear();
  }

  /** Checks all that were noted, now that the support of every site can be known. */
  void check(List<Quantity> all) {
    all.forEach(quantity -> quantities.put(quantity.name(), quantity));
    uses.forEach(this::check);
  }

  private void check(Use use) {
    Family.Parameter parameter = use.parameter();
    Domain domain = parameter.domain();
    Expr argument = use.argument();
    if (!isKnown(argument)) {
      return;
    }
    ExpressionTree tree = use.tree();
    if (parameter.set().isPresent()) {
      checkSet(use, parameter.set().get());
      return;
    }
    Range range = analysis.of(argument);
    boolean leaves = range.isOutside(domain) || isBareSite(argument);
    if (range.isInside(domain)
        && !(argument instanceof Expr.Literal literal && !domain.contains(literal.value()))) {
      return;
    }
    boolean literal = argument.binding() == Binding.LITERAL;
    if (literal || (leaves && !use.frame().isConditional())) {
      use.frame()
          .fail(
              Problem.OUTSIDE_DOMAIN,
              tree,
              use.family(),
              parameter.name(),
              domain.words(),
              tree,
              range.words(),
              literal ? "write a value that is " + domain.words() : fix(parameter, tree, argument));
    } else if (argument.binding() == Binding.LATENT) {
      use.frame()
          .fail(
              Problem.MAY_LEAVE_DOMAIN,
              tree,
              use.family(),
              parameter.name(),
              domain.words(),
              tree,
              fix(parameter, tree, argument));
    }
  }

  /** Of an array that must lie in a set as a whole, that of a site itself is known. */
  private void checkSet(Use use, ArraySet set) {
    if (!(use.argument() instanceof Expr.Leaf leaf)
        || leaf.kind() != LeafKind.QUANTITY
        || !(quantities.get(leaf.name()) instanceof Quantity.Site site)) {
      return;
    }
    Optional<ArraySet> own =
        site.support(graph) instanceof SiteSupport.Within within
                && site.event().size() == use.parameter().dims().size()
            ? Optional.of(within.set())
            : Optional.empty();
    if (own.filter(other -> other.isWithin(set)).isPresent()) {
      return;
    }
    if (own.isPresent() && !use.frame().isConditional()) {
      use.frame()
          .fail(
              Problem.WRONG_SET,
              use.tree(),
              use.family(),
              use.parameter().name(),
              use.tree(),
              own.get().members(),
              set.members());
    } else {
      use.frame()
          .fail(
              Problem.MAY_LEAVE_DOMAIN,
              use.tree(),
              use.family(),
              use.parameter().name(),
              set.words(),
              use.tree(),
              "give '" + leaf.name() + "' a distribution of " + set.members());
    }
  }

  /** Whether everything that a value comes from could be read: of the rest nothing can be said. */
  private boolean isKnown(Expr value) {
    return Traversal.postOrder(List.of(value)).stream().noneMatch(Domains::isOfBlock)
        && Traversal.leaves(List.of(value), LeafKind.QUANTITY).stream()
            .allMatch(
                leaf ->
                    switch (quantities.get(leaf.name())) {
                      case Quantity.Site _, Quantity.Factor _ -> true;
                      case Quantity.Derived derived -> isKnown(derived.value());
                      case null -> false;
                    });
  }

  private static boolean isOfBlock(Expr node) {
    return switch (node) {
      case Expr.Leaf leaf -> leaf.kind() == LeafKind.LOCAL;
      case Expr.Call call -> call.routine() instanceof Block;
      default -> false;
    };
  }

  private static String fix(Family.Parameter parameter, ExpressionTree tree, Expr argument) {
    Domain domain = parameter.domain();
    String function =
        switch (domain) {
          case UNIT_INTERVAL, OPEN_UNIT_INTERVAL -> "invLogit";
          case CORRELATION, SKEW -> "tanh";
          case STABILITY -> "2 * invLogit";
          default -> "exp";
        };
    String fix =
        parameter.dims().isEmpty()
            ? "write " + function + "(" + tree + ")"
            : "take " + function + " of each element";
    return isBareSite(argument)
        ? fix + ", or give '" + tree + "' a distribution whose values are " + domain.words()
        : fix;
  }

  /** Whether an expression is nothing but a site, or an element of it. */
  private static boolean isBareSite(Expr expr) {
    return switch (expr) {
      case Expr.Leaf leaf -> leaf.kind() == LeafKind.QUANTITY;
      case Expr.Gather gather -> isBareSite(gather.array());
      default -> false;
    };
  }

  private Range range(String name) {
    Range known = ranges.get(name);
    if (known == null) {
      ranges.put(name, Range.REAL);
      known =
          switch (quantities.get(name)) {
            case Quantity.Site site -> range(site);
            case Quantity.Derived derived -> analysis.of(derived.value());
            case null, default -> Range.REAL;
          };
      ranges.put(name, known);
    }
    return known;
  }

  private Range range(Quantity.Site site) {
    SiteSupport support = site.support(graph);
    return analysis.of(support);
  }
}
