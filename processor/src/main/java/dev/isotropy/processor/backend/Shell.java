package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.COMPILED_MODEL;
import static dev.isotropy.processor.backend.RuntimeTypes.LOG_DENSITY;
import static dev.isotropy.processor.backend.RuntimeTypes.PARAMETERIZED;
import static dev.isotropy.processor.backend.RuntimeTypes.SITE_INFO;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Outline;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * Writes the public face of a model that has errors, so that code which uses it compiles and the
 * user sees the processor's messages alone.
 */
public final class Shell {

  private static final TypeName DOUBLES = ArrayTypeName.of(TypeName.DOUBLE);
  private static final ClassName STRING = ClassName.get(String.class);

  private final Outline outline;
  private final ClassName type;
  private final ClassName draw;
  private final TypeName user;

  private Shell(Outline outline) {
    Model.ModelType names = outline.type();
    this.outline = outline;
    this.type = ClassName.get(names.packageName(), names.generatedName());
    this.draw = type.nestedClass("Draw");
    this.user = outline.accessible() ? UserType.of(names) : ClassName.get(Object.class);
  }

  /** The source file. */
  public static JavaFile write(Outline outline) {
    Shell shell = new Shell(outline);
    return JavaFile.builder(outline.type().packageName(), shell.type())
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }

  private TypeSpec type() {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(type)
            .addJavadoc("Stands for a model that has errors.\n")
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(ParameterizedTypeName.get(COMPILED_MODEL, user, draw))
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(user, "data")
                    .addStatement("throw failure()")
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("failure")
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(IllegalStateException.class)
                    .addStatement(
                        "return new $T($S)",
                        IllegalStateException.class,
                        outline.type().qualifiedName()
                            + " was compiled with errors; the compiler's output lists them")
                    .build());
    if (outline.type().visibility()) {
      builder.addModifiers(Modifier.PUBLIC);
    }
    methods(builder);
    return builder.addType(drawType()).build();
  }

  private void methods(TypeSpec.Builder builder) {
    ClassName parameter = COMPILED_MODEL.nestedClass("Parameter");
    ClassName decision = COMPILED_MODEL.nestedClass("Reparameterization");
    TypeName values = map(DOUBLES);
    builder
        .addMethod(method("dimension", TypeName.INT))
        .addMethod(method("sites", list(SITE_INFO)))
        .addMethod(method("evaluator", LOG_DENSITY))
        .addMethod(method("parameters", list(parameter)))
        .addMethod(method("parameterizedEvaluator", PARAMETERIZED))
        .addMethod(method("drawSize", TypeName.INT))
        .addMethod(method("constrain", TypeName.VOID, DOUBLES, DOUBLES, TypeName.INT))
        .addMethod(method("draw", draw, DOUBLES, TypeName.INT))
        .addMethod(method("unconstrain", DOUBLES, draw))
        .addMethod(method("unconstrain", TypeName.VOID, values, DOUBLES))
        .addMethod(method("columnNames", list(STRING)))
        .addMethod(method("simulate", user, TypeName.LONG))
        .addMethod(method("predict", user, draw, TypeName.LONG))
        .addMethod(method("observedSites", list(SITE_INFO)))
        .addMethod(method("pointwiseLogDensity", TypeName.VOID, DOUBLES, DOUBLES))
        .addMethod(method("siteLogDensities", map(TypeName.DOUBLE.box()), DOUBLES))
        .addMethod(method("reparameterization", list(decision)));
  }

  private TypeSpec drawType() {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(draw)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (Outline.Drawn drawn : outline.drawn()) {
      int rank = drawn.plates() + drawn.event();
      for (int given : new TreeSet<>(Arrays.asList(0, drawn.plates(), rank))) {
        TypeName type = drawn.integer() ? TypeName.INT : TypeName.DOUBLE;
        for (int axis = given; axis < Math.min(rank, rank - given > 3 ? given + 1 : rank); axis++) {
          type = ArrayTypeName.of(type);
        }
        MethodSpec.Builder accessor = accessor(drawn.name(), type);
        for (int axis = 0; axis < given; axis++) {
          accessor.addParameter(TypeName.INT, "index" + axis);
        }
        builder.addMethod(accessor.build());
      }
    }
    return builder.build();
  }

  private MethodSpec.Builder accessor(String name, TypeName returned) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .returns(returned)
        .addStatement("throw $T.failure()", type); // a site may be called so
  }

  private MethodSpec method(String name, TypeName returned, TypeName... parameters) {
    MethodSpec.Builder method = accessor(name, returned).addAnnotation(Override.class);
    for (int i = 0; i < parameters.length; i++) {
      method.addParameter(parameters[i], "argument" + i);
    }
    return method.build();
  }

  private static TypeName list(TypeName element) {
    return ParameterizedTypeName.get(ClassName.get(List.class), element);
  }

  private static TypeName map(TypeName value) {
    return ParameterizedTypeName.get(ClassName.get(Map.class), STRING, value);
  }
}
