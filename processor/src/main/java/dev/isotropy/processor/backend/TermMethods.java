package dev.isotropy.processor.backend;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Density;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the methods that evaluate terms of the log density apart: by observation and by site. */
final class TermMethods {

  private final ModelContext context;

  TermMethods(ModelContext context) {
    this.context = context;
  }

  void addTo(TypeSpec.Builder type) {
    pointwise(type);
    siteLogDensities(type);
  }

  private ElementWriter coordinates(String... names) {
    return context.writer(
        "",
        (leaf, index) ->
            CodeBlock.of("q[$L]", Layout.plus(context.layout().coordinate(leaf.name()), index)),
        names);
  }

  private void pointwise(TypeSpec.Builder type) {
    ElementWriter writer = coordinates("q", "out");
    CodeBlock offset = CodeBlock.of("");
    if (!context.observedComponents().isEmpty()) {
      writer.statement("requireData()");
    }
    for (Density.Term term : context.density().pointwise()) {
      List<Axis> axes = term.axes();
      writer.open(axes);
      writer.statement(
          "out[$L] = $L", Layout.plus(offset, writer.position(axes)), writer.number(term.value()));
      writer.close(axes);
      offset = Layout.plus(offset, context.layout().count(axes));
    }
    MethodParts.add(
        type,
        InfoMethods.method("pointwiseLogDensity")
            .addParameter(double[].class, "q")
            .addParameter(double[].class, "out"),
        writer.statements());
  }

  private void siteLogDensities(TypeSpec.Builder type) {
    ElementWriter writer = coordinates("q", "terms");
    if (!context.observedComponents().isEmpty()) {
      writer.statement("requireData()");
    }
    ParameterizedTypeName map =
        ParameterizedTypeName.get(
            ClassName.get(Map.class), ClassName.get(String.class), ClassName.get(Double.class));
    writer.constant(map, "terms", "new $T<>()", LinkedHashMap.class);
    Map<String, Boolean> seen = new LinkedHashMap<>();
    for (Density.Term term : context.density().terms()) {
      seen.put(term.site(), true);
    }
    for (String site : seen.keySet()) {
      String sum = writer.name(site + "Density");
      writer.variable(TypeName.DOUBLE, sum, "0");
      for (Density.Term term : context.density().terms()) {
        if (term.site().equals(site)) {
          writer.open(term.axes());
          writer.statement("$L += $L", sum, writer.number(term.value()));
          writer.close(term.axes());
        }
      }
      writer.statement("terms.put($S, $L)", site, sum);
    }
    writer.returned("terms");
    MethodParts.add(
        type,
        InfoMethods.method("siteLogDensities").returns(map).addParameter(double[].class, "q"),
        writer.statements());
  }
}
