package dev.isotropy.processor.frontend;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.SourceModel.Certainty;
import dev.isotropy.processor.frontend.SourceModel.Component;
import dev.isotropy.processor.frontend.SourceModel.Member;
import dev.isotropy.processor.frontend.SourceModel.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the axes of array components that have no annotation of their own: those of the one
 * single-plate member that reads the component element by element, or observes it.
 */
final class AxisInference {

  private final SourceModel model;
  private final Reading reading;
  private final Axes axes;

  AxisInference(SourceModel model, Reading reading, Axes axes) {
    this.model = model;
    this.reading = reading;
    this.axes = axes;
  }

  void infer() {
    for (Component component : model.data()) {
      if (component.certainty() == Certainty.UNKNOWN) {
        continue;
      }
      int rank = component.shape().rank();
      if (component.plates().size() > rank) {
        reading.report(
            Problem.PLATE_RANK,
            model.unit(),
            component.tree(),
            component.name(),
            Words.count(rank, "dimension", "dimensions"),
            Words.count(component.plates().size(), "axis", "axes"));
      } else if (!component.plates().isEmpty() || rank == 0) {
        axes.put(component.name(), component.plates(), rank);
      } else {
        infer(component);
      }
    }
  }

  private void infer(Component component) {
    Map<String, Member> proposals = new LinkedHashMap<>();
    List<Member> crossed = new ArrayList<>();
    List<Member> readers = new ArrayList<>(model.members());
    readers.addAll(model.guides());
    for (Member member : readers) {
      if (readsElements(member, component)) {
        switch (member.plates().size()) {
          case 0 -> {}
          case 1 -> proposals.putIfAbsent(member.plates().getFirst(), member);
          default -> crossed.add(member);
        }
      }
    }
    if (proposals.size() == 1) {
      axes.put(component.name(), List.copyOf(proposals.keySet()), component.shape().rank());
    } else if (proposals.isEmpty() && crossed.isEmpty()) {
      axes.put(component.name(), List.of(), component.shape().rank());
    } else if (proposals.isEmpty()) {
      Member reader = crossed.getFirst();
      int rank = Math.min(component.shape().rank(), reader.plates().size());
      unclear(
          component,
          "'" + reader.name() + "' has several plates",
          rank == 1
              ? alternatives(reader.plates())
              : Words.plate(reader.plates().subList(0, rank)));
    } else {
      List<Member> different = List.copyOf(proposals.values());
      unclear(
          component,
          "'%s' and '%s' have different plates"
              .formatted(different.get(0).name(), different.get(1).name()),
          alternatives(proposals.keySet()));
    }
  }

  private static String alternatives(Collection<String> plates) {
    return plates.stream()
        .map(plate -> Words.plate(List.of(plate)))
        .collect(Collectors.joining(" or "));
  }

  private void unclear(Component component, String why, String plates) {
    reading.report(
        Problem.AXES_UNKNOWN, model.unit(), component.tree(), component.name(), why, plates);
  }

  /**
   * Whether a member observes a component, is masked with it, or has a parameter for its elements
   * or rows.
   */
  private boolean readsElements(Member member, Component component) {
    if (model.observed(member).filter(component::equals).isPresent()
        || model.mask(member).filter(component::equals).isPresent()) {
      return true;
    }
    for (Parameter parameter : member.parameters()) {
      boolean smaller =
          parameter.shape().filter(shape -> shape.rank() < component.shape().rank()).isPresent();
      if (parameter.name().equals(component.name()) && parameter.index().isEmpty() && smaller) {
        return true;
      }
    }
    return false;
  }
}
