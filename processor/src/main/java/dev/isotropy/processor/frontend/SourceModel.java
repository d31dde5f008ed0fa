package dev.isotropy.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.isotropy.processor.ir.Model;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * A model as its declarations tell it, before any body is read.
 *
 * @param unit the file it stands in
 * @param data the data components, in order
 * @param members sites, derived quantities and factors, in order
 * @param guides methods that annotations of sites name, each as a site of its own over the same
 *     plates
 */
record SourceModel(
    Model.ModelType type,
    CompilationUnitTree unit,
    List<Component> data,
    List<Member> members,
    List<Member> guides) {

  Optional<Component> component(String name) {
    return data.stream().filter(component -> component.name().equals(name)).findFirst();
  }

  Optional<Member> member(String name) {
    return members.stream()
        .filter(member -> member.kind() != Kind.FACTOR && member.name().equals(name))
        .findFirst();
  }

  /** The data to which a site is bound. */
  Optional<Component> observed(Member member) {
    return member.kind() == Kind.SITE
        ? component(member.observed().isEmpty() ? member.name() : member.observed())
        : Optional.empty();
  }

  /** The data that tell which elements of a site count. */
  Optional<Component> mask(Member member) {
    return member.mask().isEmpty() ? Optional.empty() : component(member.mask());
  }

  /**
   * The site that imputes what is missing in a component; it is a sampled value where it is read.
   */
  Optional<Member> imputing(Component component) {
    return members.stream()
        .filter(
            member -> member.imputes() && observed(member).filter(component::equals).isPresent())
        .findFirst();
  }

  /** What a member is. */
  enum Kind {
    SITE("site"),
    DERIVED("quantity"),
    FACTOR("factor");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /**
   * A data component.
   *
   * @param plates the axes of its own annotation; empty if it has none
   * @param accessor how generated code reads it
   * @param tree its declaration
   */
  record Component(
      String name,
      Shape shape,
      Certainty certainty,
      List<String> plates,
      String accessor,
      Element element,
      Tree tree) {

    boolean isDeclared() {
      return certainty == Certainty.DECLARED;
    }
  }

  /** How the shape of a component is known. */
  enum Certainty {
    /** From its declaration. */
    DECLARED,
    /** A model cannot read its type, which was reported; this is what it should be. */
    GUESSED,
    /** A model cannot read its type, which was reported; it could be anything. */
    UNKNOWN
  }

  /**
   * An annotated method or field.
   *
   * @param plates its axes, outermost first
   * @param observed the component that its annotation names; empty if it names none
   * @param mask the component that its annotation names; empty if it names none
   * @param imputes whether it is annotated {@code @Impute}
   * @param tree its declaration, a method or a variable with an initialiser
   */
  record Member(
      String name,
      Kind kind,
      List<String> plates,
      List<Parameter> parameters,
      String observed,
      String mask,
      boolean imputes,
      Element element,
      Tree tree) {

    /** The same along other plates. */
    Member along(List<String> others) {
      return new Member(name, kind, others, parameters, observed, mask, imputes, element, tree);
    }
  }

  /**
   * A parameter of a method.
   *
   * @param shape its type; empty if a model cannot read it, which was reported
   * @param index the plate whose position it is
   */
  record Parameter(
      String name,
      Optional<Shape> shape,
      Optional<String> index,
      Element element,
      VariableTree tree) {}
}
