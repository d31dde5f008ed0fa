package dev.isotropy.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Resolves the names in a type's source through its members, its enclosing types and the file's
 * imports, as Java does.
 *
 * <p>Nothing is attributed: names that other parts of the file use, and that a later round may
 * generate, don't matter.
 */
final class Scope {

  private final Elements elements;
  private final CompilationUnitTree unit;
  private final TypeElement type;

  Scope(Elements elements, CompilationUnitTree unit, TypeElement type) {
    this.elements = elements;
    this.unit = unit;
    this.type = type;
  }

  CompilationUnitTree unit() {
    return unit;
  }

  TypeElement type() {
    return type;
  }

  /** Whether a member of a type is found before imports are looked at. */
  boolean encloses(TypeElement owner) {
    for (Element at = type; at instanceof TypeElement inner; at = at.getEnclosingElement()) {
      if (withSupertypes(inner).contains(owner)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The members of a name that an unqualified use means: those of the innermost type that has any,
   * or else the imported ones.
   */
  <E extends Element> List<E> members(String name, Class<E> kind) {
    for (Element at = type; at instanceof TypeElement inner; at = at.getEnclosingElement()) {
      List<E> found = members(inner, name, kind);
      if (!found.isEmpty()) {
        return found;
      }
    }
    List<E> single = imported(name, kind, true);
    return single.isEmpty() ? imported(name, kind, false) : single;
  }

  /** The members of a name that a type has or inherits. */
  static <E extends Element> List<E> members(TypeElement type, String name, Class<E> kind) {
    List<E> found = new ArrayList<>();
    for (TypeElement at : withSupertypes(type)) {
      for (Element member : at.getEnclosedElements()) {
        if (kind.isInstance(member) && member.getSimpleName().contentEquals(name)) {
          found.add(kind.cast(member));
        }
      }
    }
    return found;
  }

  /** The type that a method or field stands in. */
  static TypeElement owner(Element member) {
    return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
  }

  static Set<TypeElement> withSupertypes(TypeElement type) {
    Set<TypeElement> all = new LinkedHashSet<>();
    collect(type, all);
    return all;
  }

  private static void collect(TypeElement type, Set<TypeElement> all) {
    if (all.add(type)) {
      List<TypeMirror> supertypes = new ArrayList<>(type.getInterfaces());
      supertypes.addFirst(type.getSuperclass());
      for (TypeMirror supertype : supertypes) {
        if (supertype instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element) {
          collect(element, all);
        }
      }
    }
  }

  private <E extends Element> List<E> imported(String name, Class<E> kind, boolean single) {
    List<E> found = new ArrayList<>();
    for (ImportTree line : unit.getImports()) {
      if (line.isStatic() && line.getQualifiedIdentifier() instanceof MemberSelectTree select) {
        String last = select.getIdentifier().toString();
        if (last.equals(single ? name : "*")) {
          typeNamed(select.getExpression().toString())
              .ifPresent(owner -> found.addAll(members(owner, name, kind)));
        }
      }
    }
    return found;
  }

  /** The type that a name in the source means, simple or qualified. */
  Optional<TypeElement> type(Tree name) {
    return switch (name) {
      case IdentifierTree identifier -> type(identifier.getName().toString());
      case MemberSelectTree select -> {
        Optional<TypeElement> qualified = typeNamed(select.toString());
        yield qualified.isPresent()
            ? qualified
            : type(select.getExpression())
                .flatMap(outer -> nested(outer, select.getIdentifier().toString()));
      }
      default -> Optional.empty();
    };
  }

  private Optional<TypeElement> type(String name) {
    for (Element at = type; at instanceof TypeElement inner; at = at.getEnclosingElement()) {
      if (inner.getSimpleName().contentEquals(name)) {
        return Optional.of(inner);
      }
      Optional<TypeElement> nested = nested(inner, name);
      if (nested.isPresent()) {
        return nested;
      }
    }
    return singleImport(name)
        .or(() -> typeNamed(inPackage(elements.getPackageOf(type), name)))
        .or(() -> onDemandImport(name))
        .or(() -> typeNamed("java.lang." + name))
        .or(() -> moduleImport(name));
  }

  private Optional<TypeElement> singleImport(String name) {
    return imports().stream()
        .filter(imported -> imported.endsWith("." + name))
        .flatMap(imported -> typeOrNested(imported).stream())
        .findFirst();
  }

  private Optional<TypeElement> onDemandImport(String name) {
    return imports().stream()
        .filter(imported -> imported.endsWith(".*"))
        .map(imported -> imported.substring(0, imported.length() - 1) + name)
        .flatMap(qualified -> typeOrNested(qualified).stream())
        .findFirst();
  }

  /** A static import may name a nested type through a type that inherits it. */
  private Optional<TypeElement> typeOrNested(String qualified) {
    int dot = qualified.lastIndexOf('.');
    return typeNamed(qualified)
        .or(
            () ->
                typeNamed(qualified.substring(0, dot))
                    .flatMap(owner -> nested(owner, qualified.substring(dot + 1))));
  }

  private List<String> imports() {
    return unit.getImports().stream()
        .filter(line -> !line.isModule())
        .map(line -> line.getQualifiedIdentifier().toString())
        .toList();
  }

  private Optional<TypeElement> moduleImport(String name) {
    return unit.getImports().stream()
        .filter(ImportTree::isModule)
        .flatMap(line -> exported(line.getQualifiedIdentifier().toString(), name).stream())
        .findFirst();
  }

  private Optional<TypeElement> exported(String module, String name) {
    ModuleElement found = elements.getModuleElement(module);
    if (found == null) {
      return Optional.empty();
    }
    return ElementFilter.exportsIn(found.getDirectives()).stream()
        .flatMap(exports -> typeNamed(inPackage(exports.getPackage(), name)).stream())
        .findFirst();
  }

  private static Optional<TypeElement> nested(TypeElement outer, String name) {
    return members(outer, name, TypeElement.class).stream().findFirst();
  }

  private static String inPackage(PackageElement where, String name) {
    return where.isUnnamed() ? name : where.getQualifiedName() + "." + name;
  }

  private Optional<TypeElement> typeNamed(String qualifiedName) {
    // Without its module a name is looked up in every module there is, which takes far longer.
    ModuleElement from = elements.getModuleOf(type);
    return Optional.ofNullable(
        from == null
            ? elements.getTypeElement(qualifiedName)
            : elements.getTypeElement(from, qualifiedName));
  }

  /** Whether an expression could name a type or package: identifiers joined by dots. */
  static boolean isName(ExpressionTree tree) {
    return tree instanceof IdentifierTree
        || (tree instanceof MemberSelectTree select && isName(select.getExpression()));
  }
}
