package dev.isotropy.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.SourceModel.Component;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** Checks the form of a model's type: what it is, what it extends, how it is made from data. */
final class ModelChecks {

  /** Types of {@code java.lang} that generated code names. */
  private static final Set<String> NEEDED =
      Set.of(
          "Boolean",
          "Double",
          "Integer",
          "Math",
          "Object",
          "Override",
          "String",
          "SuppressWarnings",
          "System",
          "IllegalArgumentException",
          "IllegalStateException",
          "IndexOutOfBoundsException");

  /** Classes that stand in the generated class, which hide others of an unnamed package. */
  private static final Set<String> INSIDE =
      Set.of("Draw", "Evaluator", "VectorEvaluator", "Constants");

  private final Reading reading;
  private final TypeElement type;
  private final TreePath path;
  private final SourceModel model;

  ModelChecks(Reading reading, TypeElement type, TreePath path, SourceModel model) {
    this.reading = reading;
    this.type = type;
    this.path = path;
    this.model = model;
  }

  /** The data in the order of the constructor's parameters; empty if the type cannot be a model. */
  Optional<List<String>> check() {
    if (!isClass()) {
      return Optional.empty();
    }
    modifiers();
    inherited();
    boolean sites = model.members().stream().anyMatch(m -> m.kind() == SourceModel.Kind.SITE);
    if (!sites) {
      report(Problem.NO_SITES, type.getSimpleName());
    }
    List<String> data = model.data().stream().map(Component::name).toList();
    Optional<List<String>> order = Constructors.order(type, data);
    if (order.isEmpty()) {
      report(
          Problem.NO_CONSTRUCTOR,
          type.getSimpleName(),
          data.isEmpty() ? "()" : "(" + String.join(", ", data) + ")",
          Constructors.unmarked(type, data)
              .map(fields -> "annotate the field " + fields + " with @Data")
              .orElse("add it, with the names and types of the @Data fields; simulate() calls it"));
    }
    return order;
  }

  private boolean isClass() {
    ElementKind kind = type.getKind();
    if (kind != ElementKind.CLASS && kind != ElementKind.RECORD) {
      wrong("is no class or record", "write it as a record whose components are the data");
      return false;
    }
    return true;
  }

  private void modifiers() {
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      wrong("is abstract", "remove abstract: simulate() makes instances of it");
    }
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (at.getModifiers().contains(Modifier.PRIVATE)) {
        wrong(
            at.equals(type) ? "is private" : "stands in a private type",
            "make it visible in its package: generated code has to see it");
      }
    }
    if (type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC)) {
      wrong("is an inner class", "declare it static");
    }
    Element outermost = type;
    while (outermost.getEnclosingElement() instanceof TypeElement outer) {
      outermost = outer;
    }
    name(outermost.getSimpleName().toString(), outermost.equals(type));
    if (path.getLeaf() instanceof ClassTree tree && !tree.getTypeParameters().isEmpty()) {
      wrong(tree.getTypeParameters().getFirst(), "has type parameters", "remove them");
    }
  }

  /** A name that generated code cannot say, as it means something else there. */
  private void name(String name, boolean own) {
    String has = (own ? "has" : "stands in a type with") + " the name of ";
    if (NEEDED.contains(name)) {
      wrong(has + "java.lang." + name, "rename it: generated code uses that class");
    }
    if (INSIDE.contains(name) && reading.elements().getPackageOf(type).isUnnamed()) {
      wrong(has + "a class in the generated one", "put it into a package, or rename it");
    }
  }

  private void inherited() {
    if (path.getLeaf() instanceof ClassTree tree && tree.getExtendsClause() != null) {
      Tree extended = tree.getExtendsClause();
      wrong(extended, "extends " + extended, "let it extend nothing");
    }
    for (TypeElement supertype : Scope.withSupertypes(type)) {
      for (Element member : supertype.getEnclosedElements()) {
        if (!supertype.equals(type) && Declarations.kind(member).isPresent()) {
          report(Problem.INHERITED_SITE, member.getSimpleName(), supertype.getSimpleName());
        }
      }
    }
  }

  private void wrong(String what, String fix) {
    wrong(path.getLeaf(), what, fix);
  }

  private void wrong(Tree tree, String what, String fix) {
    reading.report(
        Problem.NOT_A_MODEL, path.getCompilationUnit(), tree, type.getSimpleName(), what, fix);
  }

  private void report(Problem problem, Object... facts) {
    reading.report(problem, path.getCompilationUnit(), path.getLeaf(), facts);
  }
}
