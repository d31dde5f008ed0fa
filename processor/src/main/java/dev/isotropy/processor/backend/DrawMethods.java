package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.UNCONSTRAINING;
import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Elimination;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.passes.lower.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the map from coordinates to draws and back. */
final class DrawMethods {

  private final ModelContext context;
  private final Map<String, Expr> inverse;

  /** For each block the method that sets its coordinates. */
  private final Map<String, String> methods = new HashMap<>();

  /**
   * A writer.
   *
   * @param inverse each block's coordinates as an expression over the sites of the model as written
   */
  DrawMethods(ModelContext context, Map<String, Expr> inverse) {
    this.context = context;
    this.inverse = inverse;
    Names names = new Names(List.of("unconstrain"));
    for (Density.Block block : context.density().blocks()) {
      methods.put(
          block.site(), names.take("unconstrain" + Names.capital(Names.identifier(block.site()))));
    }
  }

  void addTo(TypeSpec.Builder type) {
    boolean determined =
        context.density().eliminations().isEmpty() && context.density().integrations().isEmpty();
    if (determined) {
      MethodParts.add(
          type,
          constrain().addParameter(double[].class, "store").addParameter(TypeName.INT, "offset"),
          values());
    } else {
      type.addMethod(
          constrain()
              .addParameter(double[].class, "store")
              .addParameter(TypeName.INT, "offset")
              .addStatement("constrain(q, $T.of(0, 0), store, offset)", RuntimeTypes.RANDOM)
              .build());
      MethodParts.add(
          type,
          constrain()
              .addParameter(RuntimeTypes.RANDOM, "random")
              .addParameter(double[].class, "store")
              .addParameter(TypeName.INT, "offset"),
          values());
    }
    type.addMethod(
        MethodSpec.methodBuilder("draw")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(context.draw())
            .addParameter(double[].class, "store")
            .addParameter(TypeName.INT, "offset")
            .addStatement("return new Draw(this, store, offset)")
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("unconstrain")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(double[].class)
            .addParameter(context.draw(), "draw")
            .addStatement("final double[] q = new double[dimension()]")
            .addCode(everything())
            .addStatement("return q")
            .build());
    unconstrainNamed(type);
    context.density().blocks().forEach(block -> unconstrainBlock(type, block));
  }

  private static MethodSpec.Builder constrain() {
    return MethodSpec.methodBuilder("constrain")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(double[].class, "q");
  }

  /**
   * First what depends on no site that was summed or integrated out, then these, then the others.
   */
  private List<JavaStatement> values() {
    ElementWriter writer =
        context.writer(
            "",
            (leaf, index) ->
                leaf.kind() == Expr.LeafKind.QUANTITY
                    ? CodeBlock.of("store[$L]", at(leaf.name(), index))
                    : CodeBlock.of(
                        "q[$L]", Layout.plus(context.layout().coordinate(leaf.name()), index)),
            "q",
            "random",
            "store",
            "offset");
    List<Quantity> later = new ArrayList<>();
    for (Quantity quantity : context.density().model().quantities()) {
      if (Layout.isDrawn(quantity)) {
        Expr value = requireNonNull(context.density().values().get(quantity.name()));
        if (Traversal.leaves(List.of(value), Expr.LeafKind.QUANTITY).isEmpty()) {
          write(writer, quantity, value);
        } else if (!(quantity instanceof Quantity.Site site
            && (site.enumerated() || site.integrated()))) {
          later.add(quantity);
        }
      }
    }
    EnumeratedDraws draws = new EnumeratedDraws(writer);
    for (Elimination elimination : context.density().eliminations().reversed()) {
      draws.write(elimination, index -> at(elimination.site(), index));
    }
    context.density().integrations().forEach(integration -> draw(writer, integration));
    for (Quantity quantity : later) {
      write(writer, quantity, requireNonNull(context.density().values().get(quantity.name())));
    }
    return writer.statements();
  }

  /** Draws a site that was integrated out from its distribution given everything else. */
  private void draw(ElementWriter writer, Density.Integration integration) {
    Quantity.Site site = (Quantity.Site) context.density().model().quantity(integration.site());
    DistributionCode code = new DistributionCode(context, writer);
    writer.open(site.plates());
    CodeBlock sample =
        code.sample(site.name(), site.family(), integration.arguments(), site.inner());
    if (site.event().isEmpty()) {
      writer.statement("store[$L] = $L", at(site.name(), writer.position(site.axes())), sample);
    } else {
      String drawn = writer.name("drawn");
      writer.constant(TypeName.get(double[].class), drawn, "$L", sample);
      writer.open(site.event());
      writer.statement(
          "store[$L] = $L[$L]",
          at(site.name(), writer.position(site.axes())),
          drawn,
          writer.position(site.event()));
      writer.close(site.event());
    }
    writer.close(site.plates());
  }

  private void write(ElementWriter writer, Quantity quantity, Expr value) {
    List<Axis> axes = quantity.axes();
    writer.open(axes);
    writer.statement(
        "store[$L] = $L", at(quantity.name(), writer.position(axes)), writer.number(value));
    writer.close(axes);
    writer.known(value, axes, index -> CodeBlock.of("store[$L]", at(quantity.name(), index)));
  }

  private CodeBlock at(String quantity, CodeBlock index) {
    return Layout.plus(Layout.plus(CodeBlock.of("offset"), context.layout().draw(quantity)), index);
  }

  private CodeBlock everything() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Density.Block block : context.density().blocks()) {
      code.addStatement("$L(draw.store, draw.offset, q)", method(block.site()));
    }
    return code.build();
  }

  private String method(String block) {
    return requireNonNull(methods.get(block));
  }

  private void unconstrainBlock(TypeSpec.Builder type, Density.Block block) {
    ElementWriter writer =
        context.writer(
            "",
            (leaf, index) -> CodeBlock.of("store[$L]", at(leaf.name(), index)),
            "q",
            "store",
            "offset");
    writer.open(block.axes());
    writer.statement(
        "q[$L] = $L",
        Layout.plus(context.layout().coordinate(block.site()), writer.position(block.axes())),
        writer.number(requireNonNull(inverse.get(block.site()))));
    writer.close(block.axes());
    MethodParts.add(
        type,
        MethodSpec.methodBuilder(method(block.site()))
            .addModifiers(Modifier.PRIVATE)
            .addParameter(double[].class, "store")
            .addParameter(TypeName.INT, "offset")
            .addParameter(double[].class, "q"),
        writer.statements());
  }

  /**
   * Sites are set one after the other, parents first; each keeps the others' coordinates. The value
   * of a rewritten site goes to the blocks that were created for it.
   */
  private void unconstrainNamed(TypeSpec.Builder type) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("unconstrain")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(
                ParameterizedTypeName.get(
                    ClassName.get(Map.class),
                    ClassName.get(String.class),
                    TypeName.get(double[].class)),
                "values")
            .addParameter(double[].class, "q");
    MethodParts.add(type, method, this::settings);
  }

  private List<JavaStatement> settings(String self) {
    List<JavaStatement> statements = new ArrayList<>();
    statements.add(
        new JavaStatement.Declaration(
            UNCONSTRAINING,
            "setting",
            CodeBlock.of("new $T($L, values, q)", UNCONSTRAINING, self),
            false));
    for (String site : SiteOrder.latent(context.written())) {
      List<JavaStatement> blocks = new ArrayList<>();
      for (String block : SiteOrder.blocks(context, site)) {
        blocks.add(JavaStatement.Plain.of("$L(setting.store(), 0, q)", method(block)));
      }
      statements.add(new JavaStatement.If(CodeBlock.of("setting.begins($S)", site), blocks));
    }
    statements.add(JavaStatement.Plain.of("setting.finish()"));
    return statements;
  }
}
