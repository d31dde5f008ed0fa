package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.passes.lower.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Shares the statements of a long method between parts, since HotSpot compiles no method of more
 * than 8,000 bytes.
 *
 * <p>The parts are methods of an inner class. What one part declares and another reads becomes a
 * field of it, as do the parameters; the positions of enclosing loops are arguments:
 *
 * <pre>
 * double a = f(q[0]);  for (int n …) { double b = a * x[n]; … sum += b; }
 *   →  a = f(q[0]);  for (int n …) { part0(n); part1(n); }
 * </pre>
 */
final class MethodParts {

  /** Of its text; a character stands for about half a byte. */
  private static final int LONGEST = 12_000;

  private static final int PART = 7_000;

  private final String name;
  private final List<Part> parts = new ArrayList<>();

  /** Consecutive statements, and the positions of the loops around them. */
  private record Part(String name, List<String> positions, String text, Set<String> declared) {}

  private MethodParts(String name) {
    this.name = name;
  }

  /** Adds a method, in parts if it is long. */
  static void add(TypeSpec.Builder type, MethodSpec method) {
    Optional<TypeSpec> split = Optional.empty();
    if (isLong(method)) {
      TypeSpec owner = type.build();
      split = new MethodParts(unused(owner, Names.capital(method.name()))).split(method, owner);
    }
    if (split.isEmpty()) {
      type.addMethod(method);
      return;
    }
    CodeBlock arguments =
        method.parameters().stream()
            .map(parameter -> CodeBlock.of("$L", parameter.name()))
            .collect(CodeBlock.joining(", "));
    boolean returns = !method.returnType().equals(TypeName.VOID);
    type.addType(split.get());
    type.addMethod(
        MethodSpec.methodBuilder(method.name())
            .addAnnotations(method.annotations())
            .addModifiers(method.modifiers())
            .returns(method.returnType())
            .addParameters(method.parameters())
            .addStatement(
                "$Lnew $L($L).run()", returns ? "return " : "", split.get().name(), arguments)
            .build());
  }

  /** Whether it would be added in parts. */
  static boolean isLong(MethodSpec method) {
    return method.code().toString().length() > LONGEST;
  }

  private static String unused(TypeSpec owner, String wish) {
    String name = wish + "Parts";
    for (int i = 2; ; i++) {
      String candidate = name;
      if (owner.typeSpecs().stream().noneMatch(each -> candidate.equals(each.name()))) {
        return candidate;
      }
      name = wish + "Parts" + i;
    }
  }

  private Optional<TypeSpec> split(MethodSpec method, TypeSpec owner) {
    String text =
        method
            .code()
            .toString()
            .replaceAll("(?<![.\\w])this\\b", Objects.requireNonNull(owner.name()) + ".this");
    List<Statements.Statement> body = Statements.parse(text);
    if (Statements.leaves(body.subList(0, body.size() - 1))) {
      return Optional.empty();
    }
    boolean returns = body.getLast().text().startsWith("return ");
    List<Statements.Statement> shared = returns ? body.subList(0, body.size() - 1) : body;
    String run = text(shared, List.of()) + (returns ? body.getLast().text() + "\n" : "");
    parts.add(new Part("run", List.of(), run, Statements.declared(run)));

    Map<String, String> types = new LinkedHashMap<>();
    if (!Statements.types(body, types)) {
      return Optional.empty();
    }
    Set<String> fields = new LinkedHashSet<>();
    for (Part part : parts) {
      for (String word : Statements.words(part.text())) {
        if (types.containsKey(word) && !part.declared().contains(word)) {
          fields.add(word);
        }
      }
    }
    return Optional.of(type(method, fields, types));
  }

  private TypeSpec type(MethodSpec method, Set<String> fields, Map<String, String> types) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.FINAL);
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    for (ParameterSpec parameter : method.parameters()) {
      type.addField(parameter.type(), parameter.name(), Modifier.PRIVATE, Modifier.FINAL);
      constructor
          .addParameter(parameter.type(), parameter.name())
          .addStatement("this.$L = $L", parameter.name(), parameter.name());
    }
    fields.forEach(
        field -> type.addField(Statements.typeName(types.get(field)), field, Modifier.PRIVATE));
    type.addMethod(constructor.build());
    for (Part part : parts) {
      MethodSpec.Builder each = MethodSpec.methodBuilder(part.name());
      part.positions().forEach(position -> each.addParameter(TypeName.INT, position));
      if (part.name().equals("run")) {
        each.returns(method.returnType());
      }
      each.addCode("$L", Statements.assigning(part.text(), fields));
      type.addMethod(each.build());
    }
    return type.build();
  }

  /** The text of statements, those of long ones moved to parts. */
  private String text(List<Statements.Statement> statements, List<String> positions) {
    if (statements.stream().mapToInt(Statements.Statement::length).sum() <= PART) {
      StringBuilder all = new StringBuilder();
      statements.forEach(each -> all.append(each.whole()));
      return all.toString();
    }
    StringBuilder calls = new StringBuilder();
    StringBuilder part = new StringBuilder();
    for (Statements.Statement each : statements) {
      String text = each.whole();
      if (each.length() > PART && !each.inner().isEmpty()) {
        List<String> inside = new ArrayList<>(positions);
        Statements.position(each.text()).ifPresent(inside::add);
        text = each.text() + " {\n" + text(each.inner(), inside) + "}\n";
      }
      boolean continues = each.text().startsWith("else");
      if (part.length() + text.length() > PART && !part.isEmpty() && !continues) {
        calls.append(part(part.toString(), positions));
        part.setLength(0);
      }
      part.append(text);
    }
    return calls.append(part(part.toString(), positions)).toString();
  }

  private String part(String text, List<String> positions) {
    String part = "part" + parts.size();
    parts.add(new Part(part, positions, text, Statements.declared(text)));
    return part + "(" + String.join(", ", positions) + ");\n";
  }
}
