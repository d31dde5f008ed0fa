package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Routine;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Block;
import dev.isotropy.processor.ir.blocks.LocalValues;
import dev.isotropy.processor.ir.blocks.Parts;
import dev.isotropy.processor.ir.blocks.Statement;
import dev.isotropy.processor.ir.blocks.Variables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes the nested class that runs a block: its arrays and its tape are fields, which it reuses
 * from call to call.
 *
 * <p>Statements that were cut into parts become a method each; a variable that several of them use
 * is a field.
 */
final class BlockClass {

  static final List<String> RESERVED =
      List.of("tape", "top", "marks", "mark", "out", "run", "scratch0", "scratch1");

  private final Block block;
  private final String name;
  private final List<Statement> body;
  private final BlockVariables variables;
  private final Map<String, List<Statement>> methods = new LinkedHashMap<>();
  private final Set<Expr.Leaf> fields = new HashSet<>();
  private final boolean cut;

  BlockClass(Block block, String name) {
    this.block = block;
    this.name = name;
    this.body = Parts.of(LocalValues.of(block));
    List<String> reserved = new ArrayList<>(RESERVED);
    methods.put("run", body);
    for (Statement statement : Variables.all(body)) {
      if (statement instanceof Statement.Part part) {
        methods.put(part.name(), part.body());
        reserved.add(part.name());
      }
    }
    this.cut = methods.size() > 1;
    this.variables = new BlockVariables(block, body, reserved);
    shareFields();
  }

  /** What several methods use is a field. */
  private void shareFields() {
    Map<Expr.Leaf, String> homes = new HashMap<>();
    methods.forEach(
        (method, statements) -> {
          for (Expr.Leaf variable : BlockUses.used(statements)) {
            String home = homes.putIfAbsent(variable, method);
            if (home != null && !home.equals(method)) {
              fields.add(variable);
            }
          }
        });
    for (Block.Result result : block.given()) {
      String home = homes.get(result.variable());
      if (home != null && !home.equals("run")) {
        fields.add(result.variable());
      }
    }
    if (cut) {
      // Sizes of arrays are read wherever one is indexed.
      variables.local().stream().filter(each -> !each.dims().isEmpty()).forEach(fields::add);
    }
  }

  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("The statements of $L, one after the other.\n", block.name());
    if (BlockTape.isWritten(body)) {
      type.addField(array(double[].class, "tape"));
      type.addField(array(int[].class, "marks"));
      if (cut) {
        type.addField(int.class, "top", Modifier.PRIVATE);
        type.addField(int.class, "mark", Modifier.PRIVATE);
      }
    }
    int scratch = 0;
    boolean invokes = false;
    for (Statement statement : Variables.all(body)) {
      if (statement instanceof Statement.Invoke invoke) {
        invokes = true;
        scratch = Math.max(scratch, invoke.routine().scratch().size());
      }
    }
    if (invokes) {
      type.addField(array(double[].class, "out"));
    }
    for (int i = 0; i < scratch; i++) {
      type.addField(array(double[].class, "scratch" + i));
    }
    for (Expr.Leaf variable : variables.local()) {
      if (!variable.dims().isEmpty()) {
        type.addField(array(arrayType(variable), variables.name(variable)));
        if (fields.contains(variable)) {
          variables
              .sizes(variable)
              .forEach(size -> type.addField(int.class, size, Modifier.PRIVATE));
        }
      } else if (fields.contains(variable)) {
        type.addField(scalarType(variable), variables.name(variable), Modifier.PRIVATE);
      }
    }
    type.addMethod(run(type));
    methods.forEach(
        (method, statements) -> {
          if (!method.equals("run")) {
            type.addMethod(
                MethodSpec.methodBuilder(method)
                    .addModifiers(Modifier.PRIVATE)
                    .addCode(method(statements))
                    .build());
          }
        });
    return type.build();
  }

  private CodeBlock method(List<Statement> statements) {
    return new BlockMethod(block, variables, fields, cut).write(statements, List.of());
  }

  private static FieldSpec array(Class<?> type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE).initializer("{}").build();
  }

  static Class<?> arrayType(Expr.Leaf variable) {
    return variable.type() == Type.DOUBLE ? double[].class : int[].class;
  }

  static TypeName scalarType(Expr.Leaf variable) {
    return switch (variable.type()) {
      case DOUBLE -> TypeName.DOUBLE;
      case INT -> TypeName.INT;
      case BOOLEAN -> TypeName.BOOLEAN;
    };
  }

  private MethodSpec run(TypeSpec.Builder type) {
    MethodSpec.Builder method = MethodSpec.methodBuilder("run");
    CodeBlock.Builder entry = CodeBlock.builder();
    for (Block.Parameter parameter : block.parameters()) {
      Expr.Leaf variable = parameter.variable();
      TypeName scalar = variable.type() == Type.DOUBLE ? TypeName.DOUBLE : TypeName.INT;
      if (variable.dims().isEmpty()) {
        pass(method, type, entry, scalar, variables.name(variable));
      } else {
        pass(method, type, entry, TypeName.get(arrayType(variable)), variables.name(variable));
        pass(method, type, entry, TypeName.INT, variables.offset(variable));
      }
    }
    for (Routine.Size size : block.sizes()) {
      pass(method, type, entry, TypeName.INT, variables.size(block.extent(size)));
    }
    TypeName doubles = TypeName.get(double[].class);
    for (Block.Result result : block.given()) {
      Expr.Leaf variable = result.variable();
      if (variables.isGiven(variable)) {
        pass(method, type, entry, doubles, variables.name(variable));
        pass(method, type, entry, TypeName.INT, variables.offset(variable));
      } else {
        method.addParameter(doubles, variables.result(variable));
        method.addParameter(TypeName.INT, variables.result(variable) + "At");
      }
    }
    List<Expr.Leaf> results = new ArrayList<>();
    block.given().stream()
        .map(Block.Result::variable)
        .filter(variable -> !variables.isGiven(variable))
        .forEach(results::add);
    method.addCode(missing(type));
    method.addCode(entry.build());
    method.addCode(new BlockMethod(block, variables, fields, cut).write(body, results));
    for (Block.Result result : block.given()) {
      give(result, method);
    }
    return method.build();
  }

  /** An array of the caller that is not wanted is replaced by one that nobody reads. */
  private CodeBlock missing(TypeSpec.Builder type) {
    CodeBlock.Builder code = CodeBlock.builder();
    Set<Expr.Leaf> written = Variables.assigned(body);
    for (Block.Result result : block.given()) {
      Expr.Leaf variable = result.variable();
      if (variables.isGiven(variable) && written.contains(variable)) {
        String unused = variables.names().take("unused");
        type.addField(array(double[].class, unused));
        code.beginControlFlow("if ($L == null)", variables.name(variable))
            .addStatement(
                "this.$L = $T.zeros($L, $L)",
                unused,
                RuntimeTypes.WORKSPACE,
                unused,
                count(variable))
            .addStatement("$L = $L", variables.name(variable), unused)
            .addStatement("$L = 0", variables.offset(variable))
            .endControlFlow();
      }
    }
    return code.build();
  }

  /** A parameter; a field as well if there are several methods. */
  private void pass(
      MethodSpec.Builder method,
      TypeSpec.Builder type,
      CodeBlock.Builder entry,
      TypeName kind,
      String parameter) {
    method.addParameter(kind, parameter);
    if (cut) {
      FieldSpec.Builder field = FieldSpec.builder(kind, parameter, Modifier.PRIVATE);
      if (kind.equals(TypeName.get(double[].class)) || kind.equals(TypeName.get(int[].class))) {
        field.initializer("{}");
      }
      type.addField(field.build());
      entry.addStatement("this.$L = $L", parameter, parameter);
    }
  }

  private void give(Block.Result result, MethodSpec.Builder method) {
    Expr.Leaf variable = result.variable();
    if (variables.isGiven(variable)) {
      return;
    }
    String into = variables.result(variable);
    method.beginControlFlow("if ($L != null)", into);
    if (variable.dims().isEmpty()) {
      method.addStatement(
          "$L[$LAt] $L $L", into, into, result.adds() ? "+=" : "=", variables.name(variable));
    } else {
      method.addStatement(
          "$T.copy($L, $L, $LAt, $L)",
          RuntimeTypes.WORKSPACE,
          variables.name(variable),
          into,
          into,
          count(variable));
    }
    method.endControlFlow();
  }

  private CodeBlock count(Expr.Leaf array) {
    return array.dims().stream()
        .map(Axis::extent)
        .map(extent -> CodeBlock.of("$L", variables.size(extent)))
        .collect(CodeBlock.joining(" * "));
  }
}
