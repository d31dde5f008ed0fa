package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Cumulatives.Tails;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.ArrayList;
import java.util.List;

/** A family in a wrapper. */
public record Wrapped(Wrapper wrapper, Family base) implements Derivation {

  @Override
  public String factory() {
    return wrapper.factory();
  }

  @Override
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    wrapper.before().forEach(parameter -> parts.add(new Part.Single(parameter)));
    parts.add(new Part.Nested(base));
    wrapper.after().forEach(parameter -> parts.add(new Part.Single(parameter)));
    return List.copyOf(parts);
  }

  @Override
  public SiteSupport support(Graph graph, List<Expr> arguments) {
    return wrapper.support(graph, base(arguments), own(arguments));
  }

  @Override
  public Expr logProb(Graph graph, Expr x, List<Expr> arguments) {
    return wrapper.logProb(graph, base(arguments), x, own(arguments));
  }

  @Override
  public List<Form> forms() {
    return wrapper.forms(base);
  }

  @Override
  public boolean hasTails() {
    return Cumulatives.has(base);
  }

  @Override
  public Tails tails(Graph graph, Expr x, List<Expr> arguments) {
    return wrapper.tails(graph, base(arguments), x, own(arguments));
  }

  private Applied base(List<Expr> arguments) {
    int from = wrapper.before().size();
    return new Applied(base, arguments.subList(from, from + base.parameters().size()));
  }

  private List<Expr> own(List<Expr> arguments) {
    List<Expr> own = new ArrayList<>(arguments);
    int from = wrapper.before().size();
    own.subList(from, from + base.parameters().size()).clear();
    return own;
  }

  /** The parameters that the wrapper adds, in order. */
  static List<Parameter> parameters(Wrapper wrapper) {
    List<Parameter> parameters = new ArrayList<>(wrapper.before());
    parameters.addAll(wrapper.after());
    return parameters;
  }
}
