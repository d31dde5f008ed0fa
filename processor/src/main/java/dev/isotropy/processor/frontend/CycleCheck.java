package dev.isotropy.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreeScanner;
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
 * own array is none, nor is a site that reads nothing but the length of another.
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
      if (parent.isPresent()
          && !Sequence.isOwn(model, member, parameter)
          && !isOnlyMeasured(member, parameter.name())) {
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

  /** Whether a body reads nothing of a parameter but the length of the array, and reads that. */
  private static boolean isOnlyMeasured(Member member, String name) {
    boolean[] found = {false, false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        ExpressionTree array = tree.getExpression();
        while (array instanceof ArrayAccessTree row) {
          scan(row.getIndex(), unused);
          array = row.getExpression();
        }
        boolean length =
            tree.getIdentifier().contentEquals("length")
                && array instanceof IdentifierTree whole
                && whole.getName().contentEquals(name);
        found[0] |= length;
        return length ? null : scan(array, unused);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        found[1] |= tree.getName().contentEquals(name);
        return null;
      }
    }.scan(member.tree(), null);
    return found[0] && !found[1];
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
    reading.report(
        Problem.CYCLE,
        model.unit(),
        parameter.tree(),
        String.join(" → ", names),
        fix(path.subList(start, path.size())));
  }

  /** What a derived quantity is made of must not be observed given it. */
  private String fix(List<Member> circle) {
    return circle.stream()
        .filter(member -> model.observed(member).isPresent())
        .findFirst()
        .map(site -> new FactorAdvice(model).instead(site))
        .orElse("remove one of these parameters");
  }
}
