package dev.isotropy.processor.ir;

import dev.isotropy.processor.ir.Expr.LeafKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks what every pass may rely on and has to leave true.
 *
 * <p>A violation is a bug of the compiler, never the user's fault.
 */
public final class IrChecker {

  private final Graph graph;
  private final List<String> violations = new ArrayList<>();

  private IrChecker(Graph graph) {
    this.graph = graph;
  }

  /** The violations below some expressions, one sentence each; empty if all is well. */
  public static List<String> expressions(Graph graph, Collection<Expr> roots) {
    IrChecker checker = new IrChecker(graph);
    Traversal.postOrder(roots).forEach(checker::node);
    return checker.violations;
  }

  /** The violations of a model. */
  public static List<String> model(Model model) {
    IrChecker checker = new IrChecker(model.graph());
    List<Expr> roots = new ArrayList<>();
    for (Quantity quantity : model.quantities()) {
      List<Expr> own = new ArrayList<>();
      switch (quantity) {
        case Quantity.Site site -> {
          own.addAll(site.arguments());
          site.observed().ifPresent(own::add);
          site.mask().ifPresent(own::add);
          checker.require(
              site.arguments().size() == site.family().parameters().size(),
              site.name() + " has " + site.arguments().size() + " arguments");
        }
        case Quantity.Derived derived -> own.add(derived.value());
        case Quantity.Factor factor -> own.add(factor.value());
      }
      List<Axis> axes = new ArrayList<>(quantity.axes());
      if (quantity instanceof Quantity.Site site) {
        axes.addAll(site.inner());
        checker.require(
            site.inner().size() == site.family().axes().size()
                && site.axes()
                    .subList(site.plates().size(), site.axes().size())
                    .equals(site.event()),
            "the axes of the elements of " + site.name());
      }
      own.forEach(value -> checker.within(quantity.name(), value, axes));
      roots.addAll(own);
    }
    Traversal.postOrder(roots).forEach(checker::node);
    checker.references(model, roots);
    return checker.violations;
  }

  /** The violations of a density: besides those of expressions, quantities that are left over. */
  public static List<String> density(Density density) {
    IrChecker checker = new IrChecker(density.graph());
    List<Expr> roots = new ArrayList<>();
    for (Density.Term term : density.terms()) {
      checker.within("term " + term.site(), term.value(), term.axes());
      roots.add(term.value());
    }
    density
        .values()
        .forEach(
            (name, value) -> {
              checker.within(name, value, density.model().quantity(name).axes());
              roots.add(value);
            });
    Traversal.postOrder(roots).forEach(checker::node);
    for (Expr.Leaf leaf : Traversal.leaves(roots, LeafKind.QUANTITY)) {
      checker.fail("quantity " + leaf.name() + " is left after constraining");
    }
    for (Expr.Leaf leaf : Traversal.leaves(roots, LeafKind.COORDINATE)) {
      List<Axis> axes =
          density.blocks().stream()
              .filter(block -> block.site().equals(leaf.name()))
              .findFirst()
              .map(Density.Block::axes)
              .orElse(List.of());
      boolean known = density.blocks().stream().anyMatch(block -> block.site().equals(leaf.name()));
      checker.require(known, "no block of coordinates " + leaf.name());
      checker.require(!known || sameExtents(leaf.dims(), axes), "dimensions of " + leaf.name());
    }
    checker.references(density.model(), roots);
    return checker.violations;
  }

  private void references(Model model, Collection<Expr> roots) {
    for (Expr.Leaf leaf : Traversal.leaves(roots, LeafKind.QUANTITY)) {
      model.quantities().stream()
          .filter(quantity -> quantity.name().equals(leaf.name()))
          .findFirst()
          .ifPresentOrElse(
              quantity ->
                  require(
                      sameExtents(leaf.dims(), quantity.axes()), "dimensions of " + leaf.name()),
              () -> fail("no quantity " + leaf.name()));
    }
    for (Expr.Leaf leaf : Traversal.leaves(roots, LeafKind.DATA)) {
      model.data().stream()
          .filter(component -> component.name().equals(leaf.name()))
          .findFirst()
          .ifPresentOrElse(
              component ->
                  require(
                      component.rank() == leaf.dims().size(),
                      leaf.name() + " has rank " + component.rank()),
              () -> fail("no component " + leaf.name()));
    }
    for (Expr.Leaf leaf : Traversal.leaves(roots, LeafKind.PARAMETER)) {
      require(
          model.parameters().stream().anyMatch(one -> one.name().equals(leaf.name())),
          "no parameter " + leaf.name());
    }
  }

  private void node(Expr node) {
    int id = node.facts().id();
    for (Expr child : node.children()) {
      require(child.facts().id() < id, "node " + id + " is older than its child");
    }
    require(graph.canonical(node.axes()).equals(node.axes()), "order of the axes of node " + id);
    require(interned(node).equals(node), "node " + id + " is not interned");
    Set<Axis> axes = new HashSet<>();
    node.children().forEach(child -> axes.addAll(child.axes()));
    switch (node) {
      case Expr.Literal _, Expr.Extent _ -> {}
      case Expr.Position position -> axes.add(position.axis());
      case Expr.Leaf leaf -> axes.addAll(leaf.dims());
      case Expr.Apply apply ->
          require(apply.children().size() == apply.op().arity(), apply.op() + " of node " + id);
      case Expr.Reduce reduce ->
          require(axes.remove(reduce.axis()), "node " + id + " reduces a constant");
      case Expr.Gather gather -> {
        require(
            gather.array().axes().contains(gather.axis()), "node " + id + " gathers a constant");
        axes.clear();
        axes.addAll(gather.array().axes());
        axes.remove(gather.axis());
        axes.addAll(gather.index().axes());
        index(id, gather.index());
      }
      case Expr.SegmentSum sum -> {
        sum.from().forEach(axes::remove);
        require(!axes.contains(sum.to()), "node " + id + " adds segments along " + sum.to());
        axes.add(sum.to());
        index(id, sum.index());
      }
      case Expr.Product product -> {
        boolean both =
            product.matrix().axes().contains(product.axis())
                && product.vector().axes().contains(product.axis());
        require(both, "a factor of node " + id + " does not vary along " + product.axis());
        axes.remove(product.axis());
      }
      case Expr.Call call -> {
        axes.clear();
        call(id, call);
        axes.addAll(call.repeated());
        call.summed().forEach(axes::remove);
        axes.addAll(call.own());
      }
    }
    require(axes.equals(Set.copyOf(node.axes())), "node " + id + " varies along " + node.axes());
  }

  private void call(int id, Expr.Call call) {
    List<Integer> ranks = call.dims().stream().map(List::size).toList();
    require(ranks.equals(call.routine().arguments()), "the ranks of arguments of node " + id);
    List<Integer> given = call.resultDims().stream().map(List::size).toList();
    require(given.equals(call.routine().results()), "the ranks of results of node " + id);
    for (List<Axis> dims : call.dims()) {
      require(
          dims.stream().noneMatch(call.repeated()::contains),
          "node " + id + " is repeated along a dimension of an argument");
    }
    require(
        call.repeated().containsAll(call.summed()),
        "node " + id + " is summed along an axis along which it is not repeated");
  }

  private void index(int id, Expr index) {
    boolean quantities = !Traversal.leaves(List.of(index), LeafKind.QUANTITY).isEmpty();
    require(
        quantities || index.binding() != Binding.LATENT, "the index of node " + id + " is latent");
    require(index.type() != Type.DOUBLE || quantities, "the index of node " + id + " is a double");
  }

  private Expr interned(Expr node) {
    return switch (node) {
      case Expr.Literal literal -> graph.literal(literal.value());
      case Expr.Leaf leaf ->
          graph.leaf(leaf.kind(), leaf.name(), leaf.dims(), leaf.binding(), leaf.type());
      case Expr.Position position -> graph.position(position.axis());
      case Expr.Extent extent -> graph.extent(extent.extent());
      default -> graph.rebuild(node, node.children());
    };
  }

  private void within(String owner, Expr value, List<Axis> axes) {
    require(
        axes.containsAll(value.axes()), owner + " along " + axes + " varies along " + value.axes());
  }

  private static boolean sameExtents(List<Axis> some, List<Axis> others) {
    return some.stream()
        .map(Axis::extent)
        .toList()
        .equals(others.stream().map(Axis::extent).toList());
  }

  private void require(boolean condition, String violation) {
    if (!condition) {
      fail(violation);
    }
  }

  private void fail(String violation) {
    violations.add(violation);
  }
}
