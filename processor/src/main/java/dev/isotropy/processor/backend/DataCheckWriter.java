package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.CHECKS;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.isotropy.processor.families.ArraySet;
import dev.isotropy.processor.families.Domain;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.DataComponent;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Substitution;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes the checks of data: finite values, indices, domains of parameters, supports of observed
 * sites.
 */
final class DataCheckWriter {

  private final CheckCode code;
  private final ModelContext context;
  private final ElementWriter writer;
  private final IndexChecks indices;
  private final SupportChecks supports;
  private final Substitution computed;

  DataCheckWriter(ModelContext context) {
    this.context = context;
    this.code = new CheckCode(context);
    this.writer = code.writer;
    this.computed = new Computed(context.written());
    this.indices = new IndexChecks(code);
    this.supports = new SupportChecks(code, computed);
  }

  /** Adds the method {@code checkData}. */
  void addTo(TypeSpec.Builder type) {
    context.components().forEach(this::finite);
    for (Quantity quantity : context.written().quantities()) {
      switch (quantity) {
        case Quantity.Site site -> {
          site.arguments().forEach(indices::within);
          indices.earlier(site);
          arguments(site);
          supports.of(site);
        }
        case Quantity.Derived derived -> indices.within(derived.value());
        case Quantity.Factor factor -> indices.within(factor.value());
      }
    }
    context.density().model().requirements().forEach(this::requirement);
    if (!context.density().eliminations().isEmpty()) {
      indices.enumerations();
    }
    MethodParts.add(
        type,
        MethodSpec.methodBuilder("checkData").addModifiers(Modifier.PRIVATE),
        writer.statements());
  }

  private void finite(DataComponent component) {
    if (component.type() != Type.DOUBLE) {
      return;
    }
    Optional<Expr.Leaf> counted = counted(component);
    boolean guarded = counted.isPresent() && component.rank() == 0;
    if (guarded) {
      writer.openIf(writer.condition(counted.get()));
    }
    CodeBlock.Builder shape = CodeBlock.builder();
    component.extents().forEach(extent -> shape.add(", $L", context.layout().size(extent)));
    CodeBlock marks =
        counted
            .filter(_ -> component.rank() > 0)
            .map(mask -> CodeBlock.of(", $L", context.field(mask.name())))
            .orElse(CodeBlock.of(""));
    writer.statement(
        "$T.$L($S, $L$L$L)",
        CHECKS,
        nanCheck(component),
        component.name(),
        context.field(component.name()),
        marks,
        shape.build());
    if (guarded) {
      writer.closeIf();
    }
  }

  private String nanCheck(DataComponent component) {
    for (Quantity.Site site : context.written().sites()) {
      if (site.observed().filter(leaf -> leaf.name().equals(component.name())).isPresent()
          && !site.support(context.graph()).isDiscrete()) {
        return site.imputed() ? "finiteOrMissing" : site.mask().isPresent() ? "finite" : "observed";
      }
    }
    return "finite";
  }

  /** The mask of the site that observes a component, if it is data and nothing else reads it. */
  private Optional<Expr.Leaf> counted(DataComponent component) {
    boolean read =
        Traversal.leaves(context.expressions(), Expr.LeafKind.DATA).stream()
            .anyMatch(leaf -> leaf.name().equals(component.name()));
    List<Quantity.Site> sites =
        context.written().sites().stream()
            .filter(
                site ->
                    site.observed()
                        .filter(leaf -> leaf.name().equals(component.name()))
                        .isPresent())
            .toList();
    return !read
            && sites.size() == 1
            && sites.getFirst().mask().orElse(null) instanceof Expr.Leaf mask
        ? Optional.of(mask)
        : Optional.empty();
  }

  private void arguments(Quantity.Site site) {
    for (int i = 0; i < site.arguments().size(); i++) {
      Expr argument = site.arguments().get(i);
      Family.Parameter parameter = site.family().parameters().get(i);
      Expr value = computed.rewrite(argument);
      String role = "the " + parameter.name() + " of '" + site.name() + "'";
      if (value.binding() == Binding.DATA
          && !(parameter.domain() == Domain.REAL && isComponent(value))) {
        domain(argument, value, parameter.domain(), role);
      }
      if (value.binding() != Binding.LATENT && parameter.set().isPresent()) {
        set(site.family().named(parameter.dims(), site.inner()), argument, value, parameter, role);
      }
    }
  }

  private void domain(Expr argument, Expr known, Domain domain, String role) {
    domain(argument, known, domain, role, domain.words());
  }

  /** What a rewrite requires of what is known from data. */
  private void requirement(Model.Requirement requirement) {
    Expr value = new Computed(context.density().model()).rewrite(requirement.value());
    if (value.binding() == Binding.DATA) {
      Domain domain = requirement.domain();
      String words = domain.words() + "; " + requirement.otherwise();
      domain(requirement.value(), value, domain, requirement.role(), words);
    }
  }

  private void domain(Expr argument, Expr known, Domain domain, String role, String words) {
    List<Axis> axes = known.axes();
    code.forEach(
        axes,
        known,
        () -> {
          CodeBlock value = writer.operand(known);
          writer.statement(
              "$T.domain($L, $S, $L, $S, $S$L)",
              CHECKS,
              holds(domain, value),
              DataWords.of(context.graph(), argument.axes().equals(axes) ? argument : known),
              value,
              words,
              role,
              code.positions(axes));
        });
  }

  /** An array known from data must lie in the parameter's set as a whole. */
  private void set(
      List<Axis> dims, Expr argument, Expr known, Family.Parameter parameter, String role) {
    List<Axis> axes = new ArrayList<>(known.axes());
    axes.removeAll(dims);
    ArraySet set = parameter.set().orElseThrow();
    code.forEach(
        axes,
        known,
        () -> {
          String array = writer.name(parameter.name());
          writer.array(TypeName.DOUBLE, array, dims);
          writer.open(dims);
          writer.statement("$L[$L] = $L", array, writer.position(dims), writer.number(known));
          writer.close(dims);
          writer.statement(
              "$T.argument($L, $L, $S, $S, $S$L)",
              CHECKS,
              array,
              RuntimeTypes.set(set),
              argument instanceof Expr.Leaf leaf ? leaf.name() : parameter.name(),
              set.words(),
              role,
              code.positions(axes));
        });
  }

  /** Whether a value is an element of a component, which is known to be finite. */
  private static boolean isComponent(Expr value) {
    return value instanceof Expr.Leaf
        || (value instanceof Expr.Gather gather && isComponent(gather.array()));
  }

  /** Writes out derived quantities. */
  private static final class Computed extends Substitution {

    private final Model model;

    Computed(Model model) {
      super(model.graph());
      this.model = model;
    }

    @Override
    protected Optional<Definition> definition(String name) {
      return model.quantity(name) instanceof Quantity.Derived derived
          ? Optional.of(new Definition(derived.axes(), derived.value()))
          : Optional.empty();
    }
  }

  private static CodeBlock holds(Domain domain, CodeBlock value) {
    return switch (domain) {
      case EXTENDED_REAL -> CodeBlock.of("!Double.isNaN($L)", value);
      case REAL -> CodeBlock.of("Double.isFinite($L)", value);
      case POSITIVE -> CodeBlock.of("$L > 0", value);
      case NON_NEGATIVE, COUNT -> CodeBlock.of("$L >= 0", value);
      case SIZE -> CodeBlock.of("$L >= 1", value);
      case CORRELATION -> CodeBlock.of("$L > -1 && $L < 1", value, value);
      case STABILITY -> CodeBlock.of("$L > 0 && $L <= 2", value, value);
      case SKEW -> CodeBlock.of("$L >= -1 && $L <= 1", value, value);
      case UNIT_INTERVAL -> CodeBlock.of("$L >= 0 && $L <= 1", value, value);
      case OPEN_UNIT_INTERVAL -> CodeBlock.of("$L > 0 && $L < 1", value, value);
    };
  }
}
