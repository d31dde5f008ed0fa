package dev.isotropy.processor.frontend;

import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Suggest;
import dev.isotropy.processor.frontend.SourceModel.Component;
import dev.isotropy.processor.frontend.SourceModel.Kind;
import dev.isotropy.processor.frontend.SourceModel.Member;
import dev.isotropy.processor.ir.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Checks the form of sites, quantities and factors: modifiers, names, types, annotations. */
final class MemberChecks {

  /** What every object has already, as a method without parameters. */
  static final Set<String> OBJECT_METHODS =
      Set.of(
          "getClass", "hashCode", "toString", "clone", "finalize", "notify", "notifyAll", "wait");

  private final SourceModel model;
  private final Reading reading;
  private final TypeElement type;

  MemberChecks(SourceModel model, Reading reading, TypeElement type) {
    this.model = model;
    this.reading = reading;
    this.type = type;
  }

  void check() {
    Map<String, Member> seen = new HashMap<>();
    ImputationCheck imputation = new ImputationCheck(model, reading);
    for (Member member : model.members()) {
      form(member);
      name(member);
      Member first = seen.putIfAbsent(member.name(), member);
      if (first != null) {
        report(
            Problem.OVERLOADED,
            member,
            member.name(),
            reading.span(model.unit(), first.tree()).line());
      }
      imputation.form(member);
      if (member.kind() == Kind.SITE) {
        site(member);
      } else {
        returnType(member);
      }
    }
  }

  private void form(Member member) {
    Set<Modifier> modifiers = member.element().getModifiers();
    for (Modifier wrong : List.of(Modifier.PRIVATE, Modifier.ABSTRACT, Modifier.NATIVE)) {
      if (modifiers.contains(wrong)) {
        String fix = wrong == Modifier.PRIVATE ? "remove private" : "give it a body";
        form(member, "cannot be " + wrong, fix);
      }
    }
    if (member.element() instanceof ExecutableElement method
        && !method.getTypeParameters().isEmpty()) {
      form(member, "cannot have type parameters", "remove them");
    }
    if (member.tree() instanceof com.sun.source.tree.VariableTree field
        && field.getInitializer() == null) {
      form(member, "has no distribution", "initialise it, as in = normal(0, 1)");
    }
    long kinds =
        Set.of(Annotations.SAMPLE, Annotations.DETERMINISTIC, Annotations.FACTOR).stream()
            .filter(annotation -> Annotations.has(member.element(), annotation))
            .count();
    if (kinds > 1) {
      form(member, "has several roles", "keep one of @Sample, @Deterministic and @Factor");
    }
  }

  private void form(Member member, String what, String fix) {
    report(Problem.SITE_FORM, member, member.kind().word(), member.name(), what, fix);
  }

  private void name(Member member) {
    String name = member.name();
    if (member.kind() != Kind.FACTOR && OBJECT_METHODS.contains(name)) {
      report(Problem.UNUSABLE_NAME, member, name);
    }
    if (isAccessor(member)) {
      report(
          Problem.RECORD_ACCESSOR, member, name, simpleName(Bodies.typeOf(member)), name + "Value");
    } else if (member.kind() == Kind.DERIVED && model.component(name).isPresent()) {
      report(Problem.NAME_CLASH, member, name, "@Deterministic " + name);
    }
  }

  private boolean isAccessor(Member member) {
    return type.getKind() == ElementKind.RECORD
        && member.parameters().isEmpty()
        && model.component(member.name()).isPresent();
  }

  private void site(Member member) {
    TypeMirror declared = Bodies.typeOf(member);
    if (declared.getKind() != TypeKind.ERROR && QuantityReader.family(member).isEmpty()) {
      report(
          Problem.NOT_A_DISTRIBUTION,
          member,
          member.name(),
          simpleName(declared),
          declared.getKind().isPrimitive()
              ? "declare a family, and return a distribution; a computed number is @Deterministic"
              : declared instanceof ArrayType array
                      && FamilyType.of(array.getComponentType()).isPresent()
                  ? "declare "
                      + simpleName(array.getComponentType())
                      + ", the distribution of one element, and repeat the site with @Plate"
                  : isDerived(declared)
                      ? "say of what it is made, as in " + simpleName(declared) + "<Normal>"
                      : "declare the family that it returns");
    }
    sample(member);
  }

  private static String returnAdvice(TypeMirror returned, boolean derived) {
    if (FamilyType.of(returned).isPresent()) {
      return derived
          ? "return a number, or annotate it @Sample"
          : "return the logProb of a value, or annotate it @Sample";
    }
    return returned.getKind() != TypeKind.VOID
        ? ""
        : derived
            ? "return the value: others take it by the method's name"
            : "return the term, which is added to the log density";
  }

  private static boolean isDerived(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && FamilyType.isDerived(element);
  }

  private void sample(Member member) {
    component(member, "observed", member.observed(), _ -> true);
    component(member, "mask", member.mask(), component -> component.shape().type() == Type.BOOLEAN);
    if (!member.observed().isEmpty()
        && !member.observed().equals(member.name())
        && !isAccessor(member)
        && model.component(member.name()).isPresent()) {
      report(
          Problem.NAME_CLASH,
          member,
          member.name(),
          "it is observed with '" + member.observed() + "'");
    }
    model
        .mask(member)
        .filter(mask -> mask.isDeclared() && mask.shape().type() != Type.BOOLEAN)
        .ifPresent(
            mask ->
                reading.report(
                    Problem.MASK_TYPE,
                    model.unit(),
                    tree(member, "mask"),
                    member.name(),
                    mask.name(),
                    mask.shape(),
                    "boolean" + "[]".repeat(mask.shape().rank())));
  }

  /** An element of {@code @Sample} that names data, if it is set. */
  private void component(
      Member member, String element, String name, Predicate<Component> suitable) {
    if (!name.isEmpty() && model.component(name).isEmpty()) {
      reading.report(
          Problem.UNKNOWN_COMPONENT,
          model.unit(),
          tree(member, element),
          member.name(),
          element,
          name,
          Suggest.advice(
              name, model.data().stream().filter(suitable).map(Component::name).toList()));
    }
  }

  private Tree tree(Member member, String element) {
    return Annotations.tree(
        reading, member.element(), Annotations.SAMPLE, element, 0, member.tree());
  }

  private void returnType(Member member) {
    TypeMirror returned = Bodies.typeOf(member);
    boolean derived = member.kind() == SourceModel.Kind.DERIVED;
    int rank = derived ? QuantityReader.MAX_RANK : 0;
    boolean fits = Shape.of(returned).filter(shape -> shape.rank() <= rank).isPresent();
    if (!fits && returned.getKind() != TypeKind.ERROR) {
      report(
          Problem.RETURN_TYPE,
          member,
          member.kind().word(),
          member.name(),
          returned,
          derived
              ? "double, int or boolean, or an array of one or two dimensions"
              : "double, int or boolean",
          returnAdvice(returned, derived));
    }
  }

  private static String simpleName(TypeMirror type) {
    return type.toString().replaceAll("[\\w$]+\\.", "");
  }

  private void report(Problem problem, Member member, Object... facts) {
    reading.report(problem, model.unit(), member.tree(), facts);
  }
}
