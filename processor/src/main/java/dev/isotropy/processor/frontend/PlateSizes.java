package dev.isotropy.processor.frontend;

import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Suggest;
import dev.isotropy.processor.frontend.SourceModel.Component;
import dev.isotropy.processor.frontend.SourceModel.Member;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** What the sizes that plates name are: data, constants, or computed from data. */
final class PlateSizes {

  private static final Shape INT = new Shape(Type.INT, 0);

  private final SourceModel model;
  private final Reading reading;
  private final TypeElement type;

  PlateSizes(SourceModel model, Reading reading, TypeElement type) {
    this.model = model;
    this.reading = reading;
    this.type = type;
  }

  /** What a name stands for. */
  sealed interface Size {

    /** An {@code int} data component. */
    record Held() implements Size {}

    /** A constant. */
    record Fixed(int value) implements Size {}

    /** A quantity that has to be one of data alone. */
    record Computed(Member member) implements Size {}

    /** Nothing that could be a size, which was reported. */
    record Wrong() implements Size {}
  }

  Size find(String owner, String name, Tree tree) {
    Optional<Component> component = model.component(name);
    if (component.isPresent()) {
      if (component.get().shape().equals(INT)) {
        return new Size.Held();
      }
      return component.get().isDeclared()
          ? wrong(owner, name, "is " + component.get().shape(), tree)
          : new Size.Wrong();
    }
    Optional<VariableElement> constant =
        ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .filter(field -> field.getSimpleName().contentEquals(name))
            .filter(field -> field.getModifiers().contains(Modifier.STATIC))
            .findFirst();
    if (constant.isPresent()) {
      return constant.get().getConstantValue() instanceof Integer value && isInt(constant.get())
          ? new Size.Fixed(value)
          : wrong(owner, name, "is no constant of type int", tree);
    }
    Optional<Member> member =
        model.member(name).filter(found -> found.kind() == SourceModel.Kind.DERIVED);
    if (member.isPresent()) {
      return computed(owner, member.get(), tree);
    }
    reading.report(Problem.UNKNOWN_SIZE, model.unit(), tree, owner, name, advice(name));
    return new Size.Wrong();
  }

  private static boolean isInt(VariableElement field) {
    return Shape.of(field.asType()).filter(INT::equals).isPresent();
  }

  private Size computed(String owner, Member member, Tree tree) {
    Optional<Shape> shape = Shape.of(Bodies.typeOf(member));
    if (!member.plates().isEmpty()) {
      return wrong(owner, member.name(), "has a plate", tree);
    }
    return shape.equals(Optional.of(INT))
        ? new Size.Computed(member)
        : wrong(owner, member.name(), "is " + Bodies.typeOf(member), tree);
  }

  private Size wrong(String owner, String name, String what, Tree tree) {
    report(owner, "its size '" + name + "' " + what, tree);
    return new Size.Wrong();
  }

  private void report(String owner, String what, Tree tree) {
    reading.report(
        Problem.PLATE_SIZE,
        model.unit(),
        tree,
        owner,
        what,
        "name an int component, a constant, or an int that is computed from data alone");
  }

  private String advice(String name) {
    List<String> known = new ArrayList<>();
    for (Component component : model.data()) {
      if (component.shape().equals(INT)) {
        known.add(component.name());
      }
    }
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (field.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))
          && isInt(field)) {
        known.add(field.getSimpleName().toString());
      }
    }
    for (Member member : model.members()) {
      if (member.kind() == SourceModel.Kind.DERIVED
          && Shape.of(Bodies.typeOf(member)).filter(INT::equals).isPresent()) {
        known.add(member.name());
      }
    }
    boolean number = name.chars().allMatch(Character::isDigit);
    return Suggest.nearest(name, known)
        .map(near -> "did you mean '" + near + "'?")
        .orElse(
            number
                ? "declare a constant, static final int SIZE = " + name + ", and name it"
                : "declare it: a component, int "
                    + name
                    + ", or a constant, static final int "
                    + name);
  }

  /** The value of a size that a member computes; empty if it cannot be one. */
  Optional<Expr> value(String owner, String plate, Member member, Tree tree, Bodies bodies) {
    Optional<Expr> value = bodies.derived(member);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get().binding() == Binding.LATENT) {
      report(owner, "its size '" + member.name() + "' depends on latent sites", tree);
      return Optional.empty();
    }
    for (Expr node : Traversal.postOrder(List.of(value.get()))) {
      if (node.axes().stream().anyMatch(axis -> axis.extent().equals(plate))
          || (node instanceof Expr.Extent extent && extent.extent().equals(plate))) {
        report(owner, "its size '" + member.name() + "' reads arrays along the plate", tree);
        return Optional.empty();
      }
    }
    return value;
  }
}
