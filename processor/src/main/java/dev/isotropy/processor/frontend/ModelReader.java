package dev.isotropy.processor.frontend;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Reporter;
import dev.isotropy.processor.frontend.SourceModel.Component;
import dev.isotropy.processor.frontend.SourceModel.Member;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.DataComponent;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Plate;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Quantity.Request;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Reads an annotated type as a model: declarations, axes, bodies, requests; reports every problem
 * it finds.
 */
public final class ModelReader {

  /**
   * A dimension that is no plate can turn out to be one in a first reading; more change nothing.
   */
  private static final int MAX_READINGS = 8;

  private final Trees trees;
  private final Elements elements;
  private final Set<String> reparameterizers;
  private final Set<String> strategies;
  private String current = "";

  /**
   * A reader for one compilation.
   *
   * @param reparameterizers the binary names of the annotation types of the known reparameterizers
   * @param strategies those of the known strategies
   */
  public ModelReader(
      Trees trees, Elements elements, Set<String> reparameterizers, Set<String> strategies) {
    this.trees = trees;
    this.elements = elements;
    this.reparameterizers = Set.copyOf(reparameterizers);
    this.strategies = Set.copyOf(strategies);
  }

  /** What came of a type. */
  public sealed interface Result {

    /** A model without errors. */
    record Read(Model model) implements Result {}

    /** Names that no source declares so far; worth another reading once more has been generated. */
    record Missing(Set<String> names) implements Result {}

    /**
     * A model with errors, which were reported.
     *
     * @param readable the model with stand-ins for what could not be read: later checks may find
     *     more
     */
    record Broken(Model readable) implements Result {}
  }

  /** The member that is being read, for reports about faults of the reader itself. */
  public String current() {
    return current;
  }

  /**
   * Reads a type annotated {@code @Model}.
   *
   * @param last whether no later round can declare what is missing; javac itself reports that then
   */
  public Result read(TypeElement type, Reporter reporter, boolean last) {
    TreePath path = trees.getPath(type);
    Map<String, String> learned = Map.of();
    for (int reading = 1; ; reading++) {
      Attempt attempt = new Attempt(type, path, learned);
      Model model = attempt.read();
      boolean missing = !attempt.reading.missing().isEmpty();
      if (missing && !last) {
        return new Result.Missing(attempt.reading.missing());
      }
      if (attempt.axes.learned().equals(learned) || reading == MAX_READINGS) {
        attempt.reading.explainMissing();
        attempt.reading.findings().passTo(reporter);
        return attempt.reading.findings().hasErrors() || attempt.reading.isLeftToJavac() || missing
            ? new Result.Broken(model)
            : new Result.Read(model);
      }
      learned = attempt.axes.learned();
    }
  }

  /** One reading of a type. */
  private final class Attempt {

    final Reading reading = new Reading(trees, elements);
    final Axes axes;
    private final TypeElement type;
    private final TreePath path;

    Attempt(TypeElement type, TreePath path, Map<String, String> learned) {
      this.axes = new Axes(reading.graph(), learned);
      this.type = type;
      this.path = path;
    }

    Model read() {
      SourceModel source =
          new Declarations(reading, type, path.getCompilationUnit())
              .read(Naming.of(type, elements, List.of()));
      Optional<List<String>> order = new ModelChecks(reading, type, path, source).check();
      Plates plates = new Plates(source, reading, type);
      plates.declare();
      for (Plate plate : plates.all()) {
        plate
            .sizeComponent()
            .map(component -> reading.graph().data(component, List.of(), Type.INT))
            .ifPresent(size -> axes.size(size, plate.name()));
      }
      new AxisInference(source, reading, axes).infer();
      new MemberChecks(source, reading, type).check();
      new CycleCheck(source, reading).check();
      Domains domains = new Domains(reading.graph());
      Bodies bodies = new Bodies(source, type, reading, axes, domains);
      plates.compute(bodies);
      List<Quantity> quantities = quantities(source, bodies);
      current = "";
      domains.check(quantities);
      plates.checkSizes(axes);
      Optional<Request> strategy = strategy();
      return new Model(
          reading.graph(),
          Naming.of(type, elements, order.orElse(List.of())),
          plates.all(),
          data(source),
          withStandIns(source, quantities),
          strategy,
          Map.of(),
          List.of(),
          List.of());
    }

    private List<Quantity> quantities(SourceModel source, Bodies bodies) {
      QuantityReader reader = new QuantityReader(source, reading, bodies);
      Guides guides = new Guides(source, reading, bodies);
      List<Quantity> quantities = new ArrayList<>();
      for (Member member : source.members()) {
        current = member.name();
        Optional<List<Request>> requests =
            requests().reparameterizers(member.element(), member.tree(), reparameterizers);
        if (member.kind() != SourceModel.Kind.SITE) {
          requests.ifPresent(misplaced -> reportMisplaced(member, misplaced));
          new EnumerationCheck(source, reading).checkOther(member);
        }
        reader
            .read(member, requests)
            .map(read -> guides.resolved(member, read))
            .ifPresent(quantities::add);
      }
      return List.copyOf(quantities);
    }

    /** For each member that could not be read a number, which no later check has to doubt. */
    private List<Quantity> withStandIns(SourceModel source, List<Quantity> read) {
      Set<String> names = read.stream().map(Quantity::name).collect(Collectors.toSet());
      List<Quantity> all = new ArrayList<>(read);
      for (Member member : source.members()) {
        if (names.add(member.name())) {
          all.add(
              new Quantity.Derived(
                  member.name(),
                  member.plates().stream().map(Axis::of).toList(),
                  reading.graph().literal(1),
                  false,
                  reading.span(source.unit(), member.tree())));
        }
      }
      return List.copyOf(all);
    }

    private void reportMisplaced(Member member, List<Request> requests) {
      for (Request request : requests) {
        reading
            .findings()
            .report(
                Problem.REPARAM_NOT_ON_SITE, request.span(), request.simpleName(), member.name());
      }
    }

    private Optional<Request> strategy() {
      List<Request> requests = requests().strategies(type, path.getLeaf(), strategies);
      for (Request second : requests.stream().skip(1).toList()) {
        reading
            .findings()
            .report(
                Problem.STRATEGY_TWICE,
                second.span(),
                second.simpleName(),
                requests.getFirst().simpleName());
      }
      return requests.stream().findFirst();
    }

    private Requests requests() {
      return new Requests(reading, new Scope(elements, path.getCompilationUnit(), type));
    }

    private List<DataComponent> data(SourceModel source) {
      List<DataComponent> data = new ArrayList<>();
      for (Component component : source.data()) {
        axes.of(component.name())
            .ifPresent(
                extents ->
                    data.add(
                        new DataComponent(
                            component.name(),
                            component.shape().type(),
                            extents,
                            component.accessor(),
                            reading.span(source.unit(), component.tree()))));
      }
      return List.copyOf(data);
    }
  }
}
