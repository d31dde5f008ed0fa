package dev.isotropy.processor.frontend;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Suggest;
import dev.isotropy.processor.frontend.SourceModel.Member;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Guide;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Quantity.Request;
import dev.isotropy.processor.ir.Renaming;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads the distributions that annotations of sites name by methods of the model. */
final class Guides {

  private final SourceModel model;
  private final Reading reading;
  private final Bodies bodies;
  private final QuantityReader quantities;

  Guides(SourceModel model, Reading reading, Bodies bodies) {
    this.model = model;
    this.reading = reading;
    this.bodies = bodies;
    this.quantities = new QuantityReader(model, reading, bodies);
  }

  /** The site with distributions in the place of names; without requests whose name is wrong. */
  Quantity resolved(Member member, Quantity quantity) {
    if (!(quantity instanceof Quantity.Site site) || site.requests().isEmpty()) {
      return quantity;
    }
    List<Request> requests = new ArrayList<>();
    for (Request request : site.requests().get()) {
      resolved(member, site, request).ifPresent(requests::add);
    }
    return requests.equals(site.requests().get()) ? site : site.asking(requests);
  }

  private Optional<Request> resolved(Member member, Quantity.Site site, Request request) {
    Map<String, Object> settings = new LinkedHashMap<>(request.settings());
    for (Map.Entry<String, Object> setting : settings.entrySet()) {
      if (setting.getValue() instanceof Requests.Named named) {
        Optional<Guide> guide = guide(member, site, request, named);
        if (guide.isEmpty()) {
          return Optional.empty();
        }
        setting.setValue(guide.get());
      }
    }
    return Optional.of(new Request(request.annotation(), settings, request.span()));
  }

  private Optional<Guide> guide(
      Member member, Quantity.Site site, Request request, Requests.Named named) {
    List<ExecutableElement> methods =
        ElementFilter.methodsIn(bodies.type().getEnclosedElements()).stream()
            .filter(method -> method.getSimpleName().contentEquals(named.name()))
            .toList();
    List<Member> guides =
        model.guides().stream()
            .filter(each -> each.name().equals(named.name()))
            .filter(each -> each.plates().equals(member.plates()))
            .toList();
    if (methods.isEmpty()) {
      report(Problem.GUIDE_UNKNOWN, request, site, named, advice(site, named, bodies.type()));
      return Optional.empty();
    }
    if (methods.size() > 1) {
      return wrong(request, site, named, "is overloaded", "rename the others");
    }
    if (Declarations.kind(methods.getFirst()).isPresent()) {
      return wrong(
          request,
          site,
          named,
          "is a part of the model itself",
          "write a method without annotations that returns what is observed of '"
              + site.name()
              + "'");
    }
    if (guides.isEmpty()
        || FamilyType.of(methods.getFirst().getReturnType())
            .filter(FamilyType::isFamily)
            .isEmpty()) {
      return wrong(
          request,
          site,
          named,
          "returns no distribution",
          "return a " + site.family().factory() + " from it");
    }
    if (Annotations.has(methods.getFirst(), Annotations.PLATE)) {
      return wrong(
          request,
          site,
          named,
          "has plates of its own",
          "remove @Plate from it: it runs along those of '" + site.name() + "'");
    }
    return read(site, request, named, guides.getFirst());
  }

  /** What is observed of a site is along its plates and has its elements' sizes. */
  private Optional<Guide> read(
      Quantity.Site site, Request request, Requests.Named named, Member method) {
    int checked = bodies.domains().count();
    Value value = bodies.value(method);
    bodies.domains().truncate(checked); // It is compared, and never drawn from.
    if (!(value instanceof Value.Distribution returned)) {
      return Optional.empty();
    }
    Value.Distribution made = quantities.onOwnAxes(method, returned);
    Map<Axis, Axis> moved = new HashMap<>();
    for (int i = 0; i < Math.min(made.axes().size(), site.inner().size()); i++) {
      Axis from = made.axes().get(i);
      Axis to = site.inner().get(i);
      if (!from.extent().equals(to.extent()) && !bodies.axes().unify(from.extent(), to.extent())) {
        return wrong(
            request,
            site,
            named,
            "has elements " + Words.axes(List.of(from.extent())),
            "let it return elements " + Words.axes(List.of(to.extent())));
      }
      if (!from.equals(to)) {
        moved.put(from, to);
      }
    }
    List<Axis> inner = made.axes().stream().map(axis -> moved.getOrDefault(axis, axis)).toList();
    List<Expr> arguments =
        moved.isEmpty()
            ? made.arguments()
            : new Renaming(reading.graph(), moved).rewrite(made.arguments());
    return Optional.of(new Guide(named.name(), made.family(), arguments, inner));
  }

  private static String advice(Quantity.Site site, Requests.Named named, TypeElement type) {
    List<String> names =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> Declarations.kind(method).isEmpty())
            .filter(method -> FamilyType.of(method.getReturnType()).isPresent())
            .map(method -> method.getSimpleName().toString())
            .toList();
    return names.isEmpty()
        ? "write a method without annotations: "
            + site.family().typeName()
            + " "
            + named.name()
            + "(…)"
        : Suggest.advice(named.name(), names);
  }

  private Optional<Guide> wrong(
      Request request, Quantity.Site site, Requests.Named named, String what, String fix) {
    report(Problem.GUIDE_WRONG, request, site, named, what, fix);
    return Optional.empty();
  }

  private void report(
      Problem problem, Request request, Quantity.Site site, Requests.Named named, Object... more) {
    List<Object> facts = new ArrayList<>(List.of(request.simpleName(), site.name(), named.name()));
    facts.addAll(List.of(more));
    reading.findings().report(problem, named.span(), facts.toArray());
  }
}
