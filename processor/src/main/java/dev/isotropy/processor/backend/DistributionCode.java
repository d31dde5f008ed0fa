package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.ARRAYS;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.isotropy.processor.families.Derivation;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the value types of distributions, as plain Java would make them, and draws from them. */
final class DistributionCode {

  private final ModelContext context;
  private final ElementWriter writer;

  DistributionCode(ModelContext context, ElementWriter writer) {
    this.context = context;
    this.writer = writer;
  }

  /** A draw from a family with arguments at the current position, a vector or matrix flat. */
  CodeBlock sample(String name, Family family, List<Expr> arguments, List<Axis> inner) {
    CodeBlock sample = CodeBlock.of("$L.sample(random)", made(family, arguments, inner));
    return family.event().size() < 2
        ? sample
        : CodeBlock.of("$T.flat($S, $L)", ARRAYS, name, sample);
  }

  private CodeBlock made(Family family, List<Expr> arguments, List<Axis> inner) {
    Optional<Derivation> derivation = Derivation.of(family);
    return derivation.isPresent()
        ? made(derivation.get(), arguments, inner)
        : CodeBlock.of(
            "new $T($L)",
            RuntimeTypes.distribution(family.typeName()),
            arguments(family, family.parameters(), arguments, inner));
  }

  private CodeBlock made(Derivation derivation, List<Expr> arguments, List<Axis> inner) {
    Family family = derivation.family();
    List<CodeBlock> parts = new ArrayList<>();
    int from = 0;
    for (Derivation.Part part : derivation.parts()) {
      int to = from + part.parameters().size();
      List<Expr> own = arguments.subList(from, to);
      CodeBlock numbers =
          part.distribution().isPresent()
              ? CodeBlock.of("")
              : arguments(family, part.parameters(), own, inner);
      parts.add(
          switch (part) {
            case Derivation.Part.Single _, Derivation.Part.Vector _ -> numbers;
            case Derivation.Part.Numbers _ -> CodeBlock.of("new double[] {$L}", numbers);
            case Derivation.Part.Nested nested -> made(nested.family(), own, List.of());
            case Derivation.Part.Each each -> each(each, family, own, inner);
            case Derivation.Part.Step step ->
                CodeBlock.of("$T.$L($L)", RuntimeTypes.TRANSFORMS, step.kind().factory(), numbers);
          });
      from = to;
    }
    return CodeBlock.of(
        "$T.$L($L)", RuntimeTypes.DISTRIBUTIONS, derivation.factory(), CodeBlock.join(parts, ", "));
  }

  /** A list of distributions, one for each position along an axis. */
  private CodeBlock each(
      Derivation.Part.Each each, Family family, List<Expr> arguments, List<Axis> inner) {
    String list = writer.name("components");
    String common = each.family().event().isEmpty() ? "Distribution" : "VectorDistribution";
    writer.constant(
        ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.distribution(common)),
        list,
        "new $T<>()",
        ArrayList.class);
    List<Axis> along = family.named(List.of(each.axis()), inner);
    writer.open(along);
    List<Axis> own = family.named(each.family().axes(), inner);
    writer.statement("$L.add($L)", list, made(each.family(), arguments, own));
    writer.close(along);
    return CodeBlock.of("$L::get", list);
  }

  private CodeBlock arguments(
      Family family, List<Family.Parameter> parameters, List<Expr> arguments, List<Axis> inner) {
    List<CodeBlock> numbers = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Family.Parameter parameter = parameters.get(i);
      numbers.add(argument(parameter, arguments.get(i), family.named(parameter.dims(), inner)));
    }
    return CodeBlock.join(numbers, ", ");
  }

  private CodeBlock argument(Family.Parameter parameter, Expr value, List<Axis> dims) {
    if (dims.isEmpty()) {
      return parameter.domain().isInteger() ? writer.integer(value) : writer.number(value);
    }
    String array = writer.name(parameter.name());
    writer.array(TypeName.DOUBLE, array, dims);
    writer.open(dims);
    writer.statement("$L[$L] = $L", array, writer.position(dims), writer.number(value));
    writer.close(dims);
    return dims.size() == 1
        ? CodeBlock.of("$L", array)
        : CodeBlock.of("$T.rows($L, $L)", ARRAYS, array, context.layout().size(dims.get(1)));
  }
}
