package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.passes.lower.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Shares the statements of a long method between parts, since HotSpot compiles no method of more
 * than 8,000 bytes.
 *
 * <p>The parts are methods of an inner class, whose fields are the parameters and what the
 * statements declare; a long loop within has an inner class of its own, as it has a scope of its
 * own:
 *
 * <pre>
 * double a = f(q[0]);  for (int n …) { double b = a * x[n]; … sum += b; }
 *   →  a = f(q[0]);  for (int n …) { new Loop(n).run(); }
 *      class Loop { final int n; double b;  void part0() { b = a * x[n]; … }  void part1() { … sum += b; } }
 * </pre>
 */
final class MethodParts {

  /** In the units of {@link JavaStatement#size}. */
  private static final int LONGEST = 12_000;

  private static final int PART = 7_000;

  private final String name;
  private final TypeSpec.Builder type;
  private final List<MethodSpec> parts = new ArrayList<>();
  private final List<TypeSpec> inners = new ArrayList<>();

  private MethodParts(String name) {
    this.name = name;
    this.type = TypeSpec.classBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.FINAL);
  }

  /** Whether a method of these statements would be added in parts. */
  static boolean isLong(List<JavaStatement> body) {
    return JavaStatement.size(body) > LONGEST;
  }

  /** Adds a method, in parts if it is long; its body does not mention {@code this}. */
  static void add(TypeSpec.Builder type, MethodSpec.Builder method, List<JavaStatement> body) {
    add(type, method, _ -> body);
  }

  /**
   * Adds a method, in parts if it is long.
   *
   * @param body its statements, given the code that stands for {@code this}
   */
  static void add(
      TypeSpec.Builder type,
      MethodSpec.Builder method,
      Function<String, List<JavaStatement>> body) {
    List<JavaStatement> whole = body.apply("this");
    if (!isLong(whole)) {
      type.addMethod(method.addCode(JavaStatement.code(whole)).build());
      return;
    }
    TypeSpec owner = type.build();
    MethodSpec head = method.build();
    String name = unused(owner, Names.capital(head.name()) + "Parts");
    String self = Objects.requireNonNull(owner.name()) + ".this";
    type.addType(
        new MethodParts(name).type(head.parameters(), head.returnType(), body.apply(self)));
    CodeBlock arguments =
        head.parameters().stream()
            .map(parameter -> CodeBlock.of("$L", parameter.name()))
            .collect(CodeBlock.joining(", "));
    boolean returns = !head.returnType().equals(TypeName.VOID);
    type.addMethod(
        method
            .addStatement("$Lnew $L($L).run()", returns ? "return " : "", name, arguments)
            .build());
  }

  private static String unused(TypeSpec owner, String wish) {
    List<String> taken = owner.typeSpecs().stream().map(TypeSpec::name).toList();
    String name = wish;
    for (int i = 2; taken.contains(name); i++) {
      name = wish + i;
    }
    return name;
  }

  /** The class whose method {@code run} runs the statements. */
  private TypeSpec type(
      List<ParameterSpec> parameters, TypeName returned, List<JavaStatement> statements) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    for (ParameterSpec parameter : parameters) {
      type.addField(parameter.type(), parameter.name(), Modifier.PRIVATE, Modifier.FINAL);
      constructor
          .addParameter(parameter.type(), parameter.name())
          .addStatement("this.$L = $L", parameter.name(), parameter.name());
    }
    MethodSpec run =
        MethodSpec.methodBuilder("run")
            .returns(returned)
            .addCode(JavaStatement.code(share(statements)))
            .build();
    return type.addMethod(constructor.build())
        .addMethod(run)
        .addMethods(parts)
        .addTypes(inners)
        .build();
  }

  /** The calls of the parts of statements. */
  private List<JavaStatement> share(List<JavaStatement> statements) {
    List<JavaStatement> calls = new ArrayList<>();
    List<JavaStatement> part = new ArrayList<>();
    int size = 0;
    for (JavaStatement statement : statements) {
      if (statement instanceof JavaStatement.Return) {
        calls.add(part(part));
        calls.add(statement);
        return calls;
      }
      JavaStatement moved = move(statement);
      if (!part.isEmpty() && size + moved.size() > PART) {
        calls.add(part(part));
        part.clear();
        size = 0;
      }
      part.add(moved);
      size += moved.size();
    }
    calls.add(part(part));
    return calls;
  }

  /** A statement as it stands in a part. */
  private JavaStatement move(JavaStatement statement) {
    return switch (statement) {
      case JavaStatement.Declaration variable -> {
        type.addField(variable.type(), variable.name(), Modifier.PRIVATE);
        yield variable.assignment();
      }
      case JavaStatement.Loop loop when JavaStatement.size(loop.body()) > PART -> {
        ParameterSpec counter = ParameterSpec.builder(TypeName.INT, loop.counter()).build();
        yield new JavaStatement.Loop(
            loop.counter(), loop.end(), inner("Loop", List.of(counter), loop.body()));
      }
      case JavaStatement.If choice when JavaStatement.size(choice.body()) > PART ->
          new JavaStatement.If(choice.condition(), inner("If", List.of(), choice.body()));
      case JavaStatement.Loop _,
          JavaStatement.If _,
          JavaStatement.Plain _,
          JavaStatement.Return _ ->
          statement;
    };
  }

  /** Moves statements to a class of their own, which lies in this one. */
  private List<JavaStatement> inner(
      String kind, List<ParameterSpec> parameters, List<JavaStatement> statements) {
    String inner = name + kind + inners.size();
    inners.add(new MethodParts(inner).type(parameters, TypeName.VOID, statements));
    String arguments = parameters.isEmpty() ? "" : parameters.getFirst().name();
    return List.of(JavaStatement.Plain.of("new $L($L).run()", inner, arguments));
  }

  /** Writes a part, and its call. */
  private JavaStatement part(List<JavaStatement> statements) {
    String part = "part" + parts.size();
    parts.add(MethodSpec.methodBuilder(part).addCode(JavaStatement.code(statements)).build());
    return JavaStatement.Plain.of("$L()", part);
  }
}
