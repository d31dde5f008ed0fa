package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.CHECKS;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.isotropy.processor.families.ArraySet;
import dev.isotropy.processor.families.Domain;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.DataComponent;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Elimination;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Lag;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Reach;
import dev.isotropy.processor.ir.Substitution;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes the checks of data: finite values, indices, domains of parameters, supports of observed
 * sites.
 */
final class DataCheckWriter {

  private final ModelContext context;
  private final ElementWriter writer;
  private final Set<String> observed;
  private final Set<List<Object>> indices = new LinkedHashSet<>();
  private final Substitution computed;

  DataCheckWriter(ModelContext context) {
    this.context = context;
    this.observed = context.observedComponents();
    this.computed =
        new Substitution(context.graph()) {
          @Override
          protected Optional<Definition> definition(String name) {
            return context.written().quantity(name) instanceof Quantity.Derived derived
                ? Optional.of(new Definition(derived.axes(), derived.value()))
                : Optional.empty();
          }
        };
    this.writer =
        context.writer(
            "",
            (leaf, index) -> {
              throw new IllegalStateException("a check of data reads " + leaf.name());
            });
  }

  /** The method {@code checkData}. */
  MethodSpec method() {
    context.components().forEach(this::finite);
    for (Quantity quantity : context.written().quantities()) {
      switch (quantity) {
        case Quantity.Site site -> {
          site.arguments().forEach(this::indices);
          earlier(site);
          arguments(site);
          bounds(site);
          support(site);
          readable(site);
        }
        case Quantity.Derived derived -> indices(derived.value());
        case Quantity.Factor factor -> indices(factor.value());
      }
    }
    if (!context.density().eliminations().isEmpty()) {
      enumerations();
    }
    return MethodSpec.methodBuilder("checkData")
        .addModifiers(Modifier.PRIVATE)
        .addCode(writer.code())
        .build();
  }

  private void finite(DataComponent component) {
    if (component.type() != Type.DOUBLE) {
      return;
    }
    Optional<Expr.Leaf> counted = counted(component);
    if (counted.isPresent() && component.rank() == 0) {
      writer.openIf("$L", writer.condition(counted.get()));
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
    closeIf(counted.isPresent() && component.rank() == 0);
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

  private void indices(Expr root) {
    for (Expr node : Traversal.postOrder(List.of(root))) {
      if (node instanceof Expr.Gather gather
          && gather.index().binding() == Binding.DATA
          && indices.add(List.of(gather.index(), gather.axis()))) {
        List<Axis> axes = gather.index().axes();
        boolean guarded = openIfGiven(gather.index());
        writer.open(axes);
        writer.statement(
            "$T.index($S, $L, $S, $L$L)",
            CHECKS,
            DataWords.ofIndex(context.graph(), gather.index()),
            writer.number(gather.index()),
            gather.axis().extent(),
            context.layout().size(gather.axis()),
            positions(axes));
        writer.close(axes);
        closeIf(guarded);
      } else if (node instanceof Expr.Gather gather
          && gather.index() instanceof Expr.Literal literal
          && indices.add(List.of(gather.index(), gather.axis()))) {
        writer.statement(
            "$T.index($S, $L, $S, $L)",
            CHECKS,
            "the index into "
                + (gather.array() instanceof Expr.Leaf array
                    ? array.name()
                    : DataWords.of(context.graph(), gather.array())),
            (int) literal.value(),
            gather.axis().extent(),
            context.layout().size(gather.axis()));
      }
    }
  }

  /**
   * Tables must not be too large, and values that are enumerated must be indices where they index.
   */
  private void enumerations() {
    Set<Axis> values = new LinkedHashSet<>();
    for (Elimination elimination : context.density().eliminations()) {
      values.addAll(elimination.table());
      CodeBlock.Builder counts = CodeBlock.builder();
      elimination.table().forEach(axis -> counts.add(", $L", context.layout().size(axis)));
      writer.statement(
          "$T.table($S, $L$L)",
          RuntimeTypes.ENUMERATION,
          elimination.site(),
          Elimination.MAX_TABLE,
          counts.build());
    }
    for (Density.Term term : context.density().terms()) {
      for (Expr node : Traversal.postOrder(List.of(term.value()))) {
        if (node instanceof Expr.Gather gather && isEnumerated(gather.index(), values)) {
          enumerated(gather);
        }
      }
    }
  }

  private static boolean isEnumerated(Expr index, Set<Axis> values) {
    return index instanceof Expr.Literal || index.axes().stream().anyMatch(values::contains);
  }

  private void enumerated(Expr.Gather gather) {
    if (!indices.add(List.of(gather.index(), gather.axis()))) {
      return;
    }
    List<Axis> axes = gather.index().axes();
    boolean guarded = openIfGiven(gather.index());
    writer.open(axes);
    writer.statement(
        "$T.index($S, $L, $S, $L)",
        CHECKS,
        "an index that enumerated values tell",
        writer.number(gather.index()),
        gather.axis().extent(),
        context.layout().size(gather.axis()));
    writer.close(axes);
    closeIf(guarded);
  }

  /** A sequence reads earlier elements of its own, wherever it reads them. */
  private void earlier(Quantity.Site site) {
    if (!site.readsItself()) {
      return;
    }
    Axis along = site.plates().getLast();
    Reach reach = new Reach(context.graph(), site.arguments());
    for (Expr node : Traversal.postOrder(site.arguments())) {
      if (node instanceof Expr.Gather gather
          && site.isOwn(gather.array())
          && Lag.ofGuarded(gather.index(), along).filter(lag -> lag > 0).isEmpty()) {
        earlier(site, along, gather.index(), reach.where(gather));
      }
    }
  }

  private void earlier(Quantity.Site site, Axis along, Expr index, Expr where) {
    Expr position = context.graph().position(along);
    boolean guarded = openIfGiven(context.graph().add(context.graph().add(index, where), position));
    List<Axis> axes =
        context
            .graph()
            .canonical(
                Stream.of(index, where, position).flatMap(part -> part.axes().stream()).toList());
    writer.open(axes);
    boolean always = where instanceof Expr.Literal;
    if (!always) {
      writer.openIf("$L", writer.condition(where));
    }
    writer.statement(
        "$T.earlier($S, $L, $S, $L$L)",
        CHECKS,
        index instanceof Expr.Literal
            ? "the index into " + site.name()
            : DataWords.ofIndex(context.graph(), index),
        writer.number(index),
        site.name(),
        writer.number(position),
        positions(index.axes()));
    closeIf(!always);
    writer.close(axes);
    closeIf(guarded);
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
    List<Axis> axes = known.axes();
    boolean guarded = openIfGiven(known);
    writer.open(axes);
    CodeBlock value = writer.operand(known);
    writer.statement(
        "$T.domain($L, $S, $L, $S, $S$L)",
        CHECKS,
        holds(domain, value),
        DataWords.of(context.graph(), argument.axes().equals(axes) ? argument : known),
        value,
        domain.words(),
        role,
        positions(axes));
    writer.close(axes);
    closeIf(guarded);
  }

  /** An array known from data must lie in the parameter's set as a whole. */
  private void set(
      List<Axis> dims, Expr argument, Expr known, Family.Parameter parameter, String role) {
    List<Axis> axes = new ArrayList<>(known.axes());
    axes.removeAll(dims);
    ArraySet set = parameter.set().orElseThrow();
    boolean guarded = openIfGiven(known);
    writer.open(axes);
    String array = writer.name(parameter.name());
    writer.statement("final double[] $L = new double[$L]", array, context.layout().count(dims));
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
        positions(axes));
    writer.close(axes);
    closeIf(guarded);
  }

  /** Whether a value is an element of a component, which is known to be finite. */
  private static boolean isComponent(Expr value) {
    return value instanceof Expr.Leaf
        || (value instanceof Expr.Gather gather && isComponent(gather.array()));
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
    };
  }

  /** Bounds that come from data alone must leave room between them. */
  private void bounds(Quantity.Site site) {
    SiteSupport support = site.support(context.graph());
    if (!(support instanceof SiteSupport.Interval(Expr lower, Expr upper))) {
      return;
    }
    Expr low = computed.rewrite(lower);
    Expr high = computed.rewrite(upper);
    Expr both = context.graph().add(low, high);
    if (both.binding() != Binding.DATA) {
      return;
    }
    List<Axis> axes = both.axes();
    boolean guarded = openIfGiven(both);
    writer.open(axes);
    writer.statement(
        "$T.bounds($L, $L, $S, $S, $S$L)",
        CHECKS,
        writer.number(low),
        writer.number(high),
        DataWords.located(context.graph(), lower, axes),
        DataWords.located(context.graph(), upper, axes),
        site.name(),
        positions(axes));
    writer.close(axes);
    closeIf(guarded);
  }

  private void support(Quantity.Site site) {
    if (site.observed().isEmpty()) {
      return;
    }
    SiteSupport support = site.support(context.graph());
    Expr infinity = context.graph().literal(Double.POSITIVE_INFINITY);
    Expr minusInfinity = context.graph().literal(Double.NEGATIVE_INFINITY);
    switch (support) {
      case SiteSupport.Real() -> {}
      case SiteSupport.Point(Expr value) -> support(site, value, value);
      case SiteSupport.Lower(Expr bound) -> support(site, bound, infinity);
      case SiteSupport.Upper(Expr bound) -> support(site, minusInfinity, bound);
      case SiteSupport.Interval(Expr lower, Expr upper) -> support(site, lower, upper);
      case SiteSupport.IntegersFrom(Expr lower) -> support(site, lower, infinity);
      case SiteSupport.IntegerRange(Expr lower, Expr upper) -> support(site, lower, upper);
      case SiteSupport.Within(ArraySet set, List<Axis> event) -> within(site, set, event);
      case SiteSupport.Counts(Expr total, List<Axis> event) -> counts(site, total, event);
    }
  }

  private void within(Quantity.Site site, ArraySet set, List<Axis> event) {
    observedArray(
        site,
        (data, from) ->
            writer.statement(
                "$T.array($S, $L, $L, $L, $L, $S, $S$L)",
                CHECKS,
                data.name(),
                context.field(data.name()),
                from,
                context.layout().count(event),
                RuntimeTypes.set(set),
                set.words(),
                site.family().factory(),
                positions(site.plates())));
  }

  private void counts(Quantity.Site site, Expr total, List<Axis> event) {
    if (!isKnown(total)) {
      return;
    }
    observedArray(
        site,
        (data, from) ->
            writer.statement(
                "$T.counts($S, $L, $L, $L, $L, $S$L)",
                CHECKS,
                data.name(),
                context.field(data.name()),
                from,
                context.layout().count(event),
                writer.number(total),
                site.family().factory(),
                positions(site.plates())));
  }

  /** Writes a check of each observed vector or matrix, given where its elements begin. */
  private void observedArray(Quantity.Site site, BiConsumer<Expr.Leaf, CodeBlock> check) {
    Expr.Leaf data = site.observed().orElseThrow();
    List<Axis> axes = site.plates();
    boolean guarded = openIfGiven(data);
    writer.open(axes);
    site.mask().ifPresent(mask -> writer.openIf("$L", writer.condition(mask)));
    CodeBlock from = writer.position(data.dims());
    check.accept(data, from.isEmpty() ? CodeBlock.of("0") : from);
    closeIf(site.mask().isPresent());
    writer.close(axes);
    closeIf(guarded);
  }

  /** A bound that depends on a latent, or on what may be missing, is left to the density. */
  private void support(Quantity.Site site, Expr lower, Expr upper) {
    Expr.Leaf data = site.observed().orElseThrow();
    Expr low = isKnown(lower) ? lower : context.graph().literal(Double.NEGATIVE_INFINITY);
    Expr high = isKnown(upper) ? upper : context.graph().literal(Double.POSITIVE_INFINITY);
    boolean integer = site.support(context.graph()).isDiscrete();
    List<Axis> axes = context.graph().canonical(data.dims());
    boolean guarded = openIfGiven(data);
    writer.open(axes);
    site.mask()
        .ifPresent(
            mask -> writer.openIf("$L", site.imputed() ? present(site) : writer.condition(mask)));
    CodeBlock value = writer.number(data);
    writer.statement(
        "$T.support($S, $L, $L, $L, $L, $S$L)",
        CHECKS,
        data.name(),
        value,
        writer.number(low),
        writer.number(high),
        integer,
        site.family().factory(),
        positions(data.dims()));
    closeIf(site.mask().isPresent());
    writer.close(axes);
    closeIf(guarded);
  }

  private CodeBlock present(Quantity.Site site) {
    CodeBlock number =
        CodeBlock.of("!Double.isNaN($L)", writer.number(site.observed().orElseThrow()));
    return site.imputedMask()
        .map(mask -> CodeBlock.of("$L && $L", number, writer.condition(mask)))
        .orElse(number);
  }

  /** What a mask leaves out and other quantities read has to be a number. */
  private void readable(Quantity.Site site) {
    boolean read =
        Traversal.leaves(context.expressions(), Expr.LeafKind.QUANTITY).stream()
            .anyMatch(leaf -> leaf.name().equals(site.name()));
    if (!read || site.imputedMask().isEmpty()) {
      return;
    }
    Expr.Leaf data = site.observed().orElseThrow();
    Expr.Leaf mask = (Expr.Leaf) site.imputedMask().get();
    List<Axis> axes = context.graph().canonical(data.dims());
    boolean guarded = openIfGiven(data);
    writer.open(axes);
    writer.statement(
        "$T.readable($S, $L, $S, $L$L)",
        CHECKS,
        data.name(),
        writer.number(data),
        mask.name(),
        writer.condition(mask),
        positions(data.dims()));
    writer.close(axes);
    closeIf(guarded);
  }

  private boolean isKnown(Expr bound) {
    return bound.binding() != Binding.LATENT && !readsObserved(bound);
  }

  private boolean readsObserved(Expr node) {
    return Traversal.leaves(List.of(node), Expr.LeafKind.DATA).stream()
        .anyMatch(leaf -> observed.contains(leaf.name()) && !leaf.dims().isEmpty());
  }

  /** Opens a block that is left out where an observed component that a value reads is null. */
  private boolean openIfGiven(Expr node) {
    String given =
        Traversal.leaves(List.of(node), Expr.LeafKind.DATA).stream()
            .filter(leaf -> observed.contains(leaf.name()) && !leaf.dims().isEmpty())
            .map(leaf -> context.field(leaf.name()) + " != null")
            .distinct()
            .collect(Collectors.joining(" && "));
    if (!given.isEmpty()) {
      writer.openIf("$L", given);
    }
    return !given.isEmpty();
  }

  private void closeIf(boolean open) {
    if (open) {
      writer.closeIf();
    }
  }

  private CodeBlock positions(List<Axis> axes) {
    CodeBlock.Builder code = CodeBlock.builder();
    axes.forEach(axis -> code.add(", $L", writer.position(List.of(axis))));
    return code.build();
  }
}
