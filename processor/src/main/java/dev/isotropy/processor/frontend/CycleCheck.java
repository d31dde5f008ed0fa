package dev.isotropy.processor.frontend;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.SourceModel.Member;
import dev.isotropy.processor.frontend.SourceModel.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reports sites that depend on each other in a circle, each circle once. A sequence that takes its
 * own array is none.
 */
final class CycleCheck {

  private final SourceModel model;
  private final Reading reading;
  private final Set<Member> done = new HashSet<>();
  private final List<Member> path = new ArrayList<>();

  CycleCheck(SourceModel model, Reading reading) {
    this.model = model;
    this.reading = reading;
  }

  void check() {
    model.members().forEach(this::visit);
  }

  private void visit(Member member) {
    if (!done.add(member)) {
      return;
    }
    path.add(member);
    for (Parameter parameter : member.parameters()) {
      Optional<Member> parent = parent(parameter);
      if (parent.isPresent() && !Sequence.isOwn(model, member, parameter)) {
        int start = path.indexOf(parent.get());
        if (start >= 0) {
          report(start, parameter);
        } else {
          visit(parent.get());
        }
      }
    }
    path.removeLast();
  }

  /** The member that a parameter reads, directly or as the data that it is observed with. */
  private Optional<Member> parent(Parameter parameter) {
    if (parameter.index().isPresent()) {
      return Optional.empty();
    }
    return model
        .member(parameter.name())
        .or(
            () ->
                model.members().stream()
                    .filter(
                        member ->
                            model
                                .observed(member)
                                .filter(data -> data.name().equals(parameter.name()))
                                .isPresent())
                    .findFirst());
  }

  private void report(int start, Parameter parameter) {
    if (start == path.size() - 1) {
      reading.report(Problem.SELF_REFERENCE, model.unit(), parameter.tree(), path.getLast().name());
      return;
    }
    List<String> names =
        new ArrayList<>(
            path.subList(start, path.size()).reversed().stream().map(Member::name).toList());
    names.addFirst(path.get(start).name());
    reading.report(Problem.CYCLE, model.unit(), parameter.tree(), String.join(" → ", names));
  }
}
