package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.COMPILED_MODEL;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.loops.Program;
import dev.isotropy.processor.ir.loops.Program.Constant;
import dev.isotropy.processor.notation.Notation;
import dev.isotropy.processor.passes.lower.Names;
import dev.isotropy.processor.passes.lower.SortedPlates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/** Writes the class that is generated for a model; its parts stand in one designed order. */
public final class ModelClass {

  /**
   * Names that fields of generated classes cannot have, as parameters and locals of their methods
   * do.
   */
  public static final List<String> RESERVED =
      List.of(
          "data",
          "q",
          "gradient",
          "parameterGradient",
          "parameters",
          "parameterScratch",
          "scratch",
          "lanes",
          "constants",
          "missing",
          "dimension",
          "model",
          "store",
          "offset",
          "values",
          "random",
          "seed",
          "draw",
          "out",
          "terms",
          "extents",
          "from",
          "to",
          "slot",
          "bound",
          "setting",
          "initial",
          "SPECIES",
          "STRIP",
          "other");

  private ModelClass() {}

  /**
   * The source of a generated class.
   *
   * @param read the model as read
   * @param notation the model as readers see it
   * @param written the same with a latent site for what is missing in data
   * @param density the density with fixed centerings
   * @param general the density with learnable parameters, if there are any
   * @param inverse each block's coordinates over the sites as written
   * @param names the names of the generated class's fields
   * @param layout the sizes and offsets
   * @param program the evaluation of {@code density}
   * @param generalProgram the evaluation of {@code general}
   * @param constants what both programs read that depends on data alone
   * @param sorted the plates whose constants are permuted
   * @param vectors whether the Vector API may be used
   */
  public record Input(
      Model read,
      Notation notation,
      Model written,
      Density density,
      Optional<Density> general,
      Map<String, Expr> inverse,
      Names names,
      Layout layout,
      Program program,
      Optional<Program> generalProgram,
      List<Constant> constants,
      SortedPlates sorted,
      boolean vectors) {}

  /** The source file. */
  public static JavaFile write(Input input) {
    Model.ModelType names = input.written().type();
    ClassName type = ClassName.get(names.packageName(), names.generatedName());
    ClassName user = UserType.of(names);
    ModelContext context =
        new ModelContext(
            input.written(),
            input.density(),
            input.general(),
            input.layout(),
            input.names(),
            type,
            user);

    ModelContext read = context.of(input.read());

    List<TypeSpec> evaluators = new ArrayList<>();
    boolean vector = evaluators(input, context, input.program(), "Evaluator", evaluators);
    boolean vectorGeneral =
        input
            .generalProgram()
            .map(
                program ->
                    evaluators(input, context, program, "ParameterizedEvaluator", evaluators))
            .orElse(false);

    TypeSpec.Builder builder =
        TypeSpec.classBuilder(type)
            .addModifiers(Modifier.FINAL)
            .addAnnotation(
                AnnotationSpec.builder(Generated.class)
                    .addMember("value", "$S", "dev.isotropy.processor.ModelProcessor")
                    .build())
            .addSuperinterface(ParameterizedTypeName.get(COMPILED_MODEL, user, context.draw()))
            .addJavadoc("$L", ModelJavadoc.text(input.density().model(), input.notation()));
    if (names.visibility()) {
      builder.addModifiers(Modifier.PUBLIC);
    }
    new ConstructorWriter(context, read).addTo(builder);
    new InfoMethods(context, input.notation(), vector, vectorGeneral).addTo(builder);
    new DrawMethods(context, input.inverse()).addTo(builder);
    new SimulateMethods(read, context).addTo(builder);
    builder.addType(new DrawClass(context).type());
    builder.addType(new ConstantsClass(context, input.constants(), input.sorted()).type());
    evaluators.forEach(builder::addType);
    context.layout().blocks().types().forEach(builder::addType);
    return JavaFile.builder(names.packageName(), builder.build())
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }

  private static boolean evaluators(
      Input input, ModelContext context, Program program, String name, List<TypeSpec> into) {
    EvaluatorContext evaluator =
        new EvaluatorContext(
            context.graph(), program, context.layout(), input.names().inner(), input.sorted());
    EvaluatorClasses classes =
        new EvaluatorClasses(
            evaluator, context.type(), name, name.equals("ParameterizedEvaluator"));
    into.add(classes.scalar());
    Optional<TypeSpec> vector = input.vectors() ? classes.vector() : Optional.empty();
    vector.ifPresent(into::add);
    return vector.isPresent();
  }
}
