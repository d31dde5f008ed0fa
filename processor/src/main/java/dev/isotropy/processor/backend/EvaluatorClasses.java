package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.BLOCK_MATH;
import static dev.isotropy.processor.backend.RuntimeTypes.LANES;
import static dev.isotropy.processor.backend.RuntimeTypes.LOG_DENSITY;
import static dev.isotropy.processor.backend.RuntimeTypes.PARAMETERIZED;
import static dev.isotropy.processor.backend.RuntimeTypes.VECTOR_SPECIES;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.ir.loops.Program;
import dev.isotropy.processor.ir.loops.Program.Buffer;
import dev.isotropy.processor.ir.loops.Program.Loop;
import dev.isotropy.processor.ir.loops.Program.Run;
import dev.isotropy.processor.ir.loops.Program.Scalars;
import dev.isotropy.processor.ir.loops.Program.Step;
import dev.isotropy.processor.ir.loops.Program.Storage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * Writes an evaluator: a class with every kernel in scalar form, and a subclass that overrides
 * kernels with their vector form.
 *
 * <p>The subclass is loaded only where the Vector API is; the virtual calls then have one target
 * each.
 */
final class EvaluatorClasses {

  /** What stands between two names. */
  private static final String NO_NAME = "\\P{javaJavaIdentifierPart}+";

  /** Of assignments in the constructor. */
  private static final int FEW = 100;

  private static final int STRIP = 512;

  private final EvaluatorContext context;
  private final ClassName model;
  private final String name;
  private final boolean parameterized;
  private final List<LoopMethods> loops = new ArrayList<>();
  private final List<MethodSpec> scalarSteps = new ArrayList<>();
  private final List<MethodSpec> runs = new ArrayList<>();
  private final List<FieldSpec> runners = new ArrayList<>();
  private final CodeBlock.Builder run = CodeBlock.builder();

  EvaluatorClasses(EvaluatorContext context, ClassName model, String name, boolean parameterized) {
    this.context = context;
    this.model = model;
    this.name = name;
    this.parameterized = parameterized;
    for (Step step : context.program().steps()) {
      switch (step) {
        case Scalars scalars -> scalars(scalars);
        case Loop loop -> {
          LoopMethods methods = new LoopMethods(context, loop);
          loops.add(methods);
          run.addStatement(methods.call());
        }
        case Run routine -> {
          RunMethods methods = new RunMethods(context, routine);
          runs.add(methods.driver());
          methods.runner().ifPresent(runners::add);
          run.addStatement(methods.call());
        }
      }
    }
  }

  private void scalars(Scalars step) {
    String method = context.names().take("scalarStep");
    scalarSteps.add(
        MethodSpec.methodBuilder(method)
            .addJavadoc("$L", KernelText.scalars(context, step))
            .addModifiers(Modifier.PRIVATE)
            .addParameter(double[].class, "q")
            .addParameter(double[].class, "gradient")
            .addCode(new ScalarMethods(context, step).write())
            .build());
    run.addStatement("$L(q, gradient)", method);
  }

  /** The class with the scalar kernels, which runs everywhere. */
  TypeSpec scalar() {
    Program program = context.program();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addSuperinterface(parameterized ? PARAMETERIZED : LOG_DENSITY)
            .addJavadoc(
                parameterized
                    ? "The general form: learnable parameters are arguments.\n"
                    : "The log density and its gradient; kernels in scalar form.\n");
    if (usesStrips()) {
      type.addField(
          FieldSpec.builder(
                  TypeName.INT, "STRIP", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .initializer("$L", STRIP)
              .build());
    }
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addParameter(model, "model");
    constructor.addStatement("this.dimension = model.dimension()");
    type.addField(TypeName.INT, "dimension", Modifier.FINAL);
    constructor.addStatement("this.constants = model.constants");
    type.addField(model.nestedClass("Constants"), "constants", Modifier.FINAL);
    for (Storage storage : program.stored().values()) {
      if (storage instanceof Storage.Field field) {
        type.addField(TypeName.DOUBLE, field.name());
      }
    }
    int lanes = loops.stream().mapToInt(LoopMethods::lanes).max().orElse(0);
    if (lanes > 0) {
      type.addField(double[].class, "lanes", Modifier.FINAL);
      constructor.addStatement("this.lanes = new double[$L]", 8 * lanes);
    }
    List<CodeBlock> allocations = new ArrayList<>();
    List<FieldSpec> assigned = new ArrayList<>();
    for (Buffer buffer : program.buffers()) {
      assigned.add(FieldSpec.builder(double[].class, buffer.name()).build());
      allocations.add(
          CodeBlock.of(
              "this.$L = new double[$L]", buffer.name(), context.layout().count(buffer.dims())));
    }
    runners.forEach(type::addField);
    type.addField(double[].class, "scratch", Modifier.PRIVATE, Modifier.FINAL);
    constructor.addStatement("this.scratch = new double[dimension]");
    if (parameterized) {
      type.addField(double[].class, "parameters", Modifier.FINAL);
      type.addField(double[].class, "parameterScratch", Modifier.PRIVATE, Modifier.FINAL);
      type.addField(double[].class, "parameterGradient");
      constructor.addStatement("this.parameters = model.initialParameters()");
      constructor.addStatement("this.parameterScratch = new double[parameters.length]");
      constructor.addStatement("this.parameterGradient = parameterScratch");
    }
    List<MethodSpec> methods = new ArrayList<>(scalarSteps);
    methods.addAll(runs);
    for (LoopMethods loop : loops) {
      methods.add(loop.driver());
      if (loop.hasKernel()) {
        methods.add(loop.scalarKernel());
      }
    }
    List<CodeBlock> assignments = new ArrayList<>();
    Set<String> words = new HashSet<>(Arrays.asList((methods + "" + allocations).split(NO_NAME)));
    for (String field : integerFields()) {
      if (words.contains(field)) {
        assigned.add(FieldSpec.builder(TypeName.INT, field).build());
        assignments.add(CodeBlock.of("this.$L = model.$L", field, field));
      }
    }
    assignments.addAll(allocations);
    assign(type, constructor, assigned, assignments);
    type.addMethod(constructor.build());
    publicMethods(type);
    type.addMethods(methods);
    return type.build();
  }

  /** Many assignments stand in methods of their own, so that their fields are not final. */
  private void assign(
      TypeSpec.Builder type,
      MethodSpec.Builder constructor,
      List<FieldSpec> fields,
      List<CodeBlock> assignments) {
    if (assignments.size() <= FEW) {
      for (FieldSpec field : fields) {
        type.addField(field.toBuilder().addModifiers(Modifier.FINAL).build());
      }
      assignments.forEach(constructor::addStatement);
      return;
    }
    fields.forEach(type::addField);
    for (int from = 0; from < assignments.size(); from += FEW) {
      String name = "begin" + from / FEW;
      MethodSpec.Builder method =
          MethodSpec.methodBuilder(name)
              .addModifiers(Modifier.PRIVATE)
              .addParameter(model, "model");
      assignments
          .subList(from, Math.min(assignments.size(), from + FEW))
          .forEach(method::addStatement);
      type.addMethod(method.build());
      constructor.addStatement("$L(model)", name);
    }
  }

  private boolean usesStrips() {
    return loops.stream().anyMatch(LoopMethods::hasStrips);
  }

  private void publicMethods(TypeSpec.Builder type) {
    type.addMethod(
        MethodSpec.methodBuilder("dimension")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.INT)
            .addStatement("return dimension")
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("logDensity")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.DOUBLE)
            .addParameter(double[].class, "q")
            .addStatement("return logDensityAndGradient(q, scratch)")
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("logDensityAndGradient")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.DOUBLE)
            .addParameter(double[].class, "q")
            .addParameter(double[].class, "gradient")
            .addCode(run.build())
            .addStatement("return $L", result())
            .build());
    if (parameterized) {
      parameterizedMethods(type);
    }
  }

  private CodeBlock result() {
    CodeBlock scalar = context.scalar(context.program().result());
    if (scalar != null) {
      return scalar;
    }
    return Syntax.literal(
        ((dev.isotropy.processor.ir.Expr.Literal) context.program().result()).value());
  }

  private void parameterizedMethods(TypeSpec.Builder type) {
    type.addMethod(
        MethodSpec.methodBuilder("parameterCount")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.INT)
            .addStatement("return parameters.length")
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("setParameters")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(double[].class, "parameters")
            .addStatement(
                "$T.arraycopy(parameters, 0, this.parameters, 0, this.parameters.length)",
                System.class)
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("logDensityAndGradient")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.DOUBLE)
            .addParameter(double[].class, "q")
            .addParameter(double[].class, "gradient")
            .addParameter(double[].class, "parameterGradient")
            .addStatement("this.parameterGradient = parameterGradient")
            .addStatement("final double logDensity = logDensityAndGradient(q, gradient)")
            .addStatement("this.parameterGradient = parameterScratch")
            .addStatement("return logDensity")
            .build());
  }

  private Set<String> integerFields() {
    Set<String> fields = new TreeSet<>(context.layout().sizes().values());
    fields.addAll(context.layout().offsetFields());
    return fields;
  }

  /** The class with the vector kernels, if there are any. */
  Optional<TypeSpec> vector() {
    List<MethodSpec> kernels = new ArrayList<>();
    loops.forEach(methods -> methods.vectorKernel().ifPresent(kernels::add));
    if (kernels.isEmpty()) {
      return Optional.empty();
    }
    List<FieldSpec> fields = new ArrayList<>();
    if (loops.stream().anyMatch(LoopMethods::usesBlock)) {
      fields.add(
          FieldSpec.builder(double[].class, "block", Modifier.PRIVATE, Modifier.FINAL)
              .addJavadoc("Arguments, result and workspace of functions of vectors in memory.\n")
              .initializer("new double[$T.SIZE]", BLOCK_MATH)
              .build());
    }
    return Optional.of(
        TypeSpec.classBuilder("Vector" + name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .superclass(model.nestedClass(name))
            .addJavadoc(
                "The same with kernels in vector form; the scalar form does the rest of each"
                    + " loop.\n")
            .addField(
                FieldSpec.builder(
                        ParameterizedTypeName.get(VECTOR_SPECIES, TypeName.DOUBLE.box()),
                        "SPECIES",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                    .initializer("$T.SPECIES", LANES)
                    .build())
            .addFields(fields)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addParameter(model, "model")
                    .addStatement("super(model)")
                    .build())
            .addMethods(kernels)
            .build());
  }
}
