package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.backend.EvaluatorContext.ArrayCode;
import dev.isotropy.processor.backend.Syntax.Precedence;
import dev.isotropy.processor.backend.Syntax.Value;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.loops.Program.Scalars;
import dev.isotropy.processor.ir.loops.Program.Storage;
import dev.isotropy.processor.ir.loops.Program.Store;
import dev.isotropy.processor.ir.loops.Program.StoreKind;
import dev.isotropy.processor.passes.lower.Names;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the statements of a step of scalars. */
final class ScalarMethods {

  private final EvaluatorContext context;
  private final Scalars step;
  private final ScalarSyntax syntax = new ScalarSyntax();
  private final Names names;
  private final Map<Expr, Value> done = new HashMap<>();
  private final Map<Expr, Integer> uses = new HashMap<>();
  private final Set<Expr> computed;
  private final Nesting nesting = new Nesting();
  private final CodeBlock.Builder code = CodeBlock.builder();

  ScalarMethods(EvaluatorContext context, Scalars step) {
    this.context = context;
    this.step = step;
    this.names = context.names().inner();
    this.computed = new HashSet<>(step.values());
    for (Expr value : step.values()) {
      value.children().forEach(child -> uses.merge(child, 1, Integer::sum));
    }
    step.gradients().forEach(store -> uses.merge(store.value(), 1, Integer::sum));
  }

  /**
   * The statements: fields in order, local variables for what is shared, then the gradient's
   * entries.
   */
  CodeBlock write() {
    for (Expr value : step.values()) {
      boolean kept = context.program().stored().containsKey(value);
      boolean local =
          uses.getOrDefault(value, 0) > 1
              || (!context.graph().nameOf(value).isEmpty() && uses.containsKey(value))
              || nesting.isDeep(value);
      if (!kept && !local) {
        continue;
      }
      Value computedValue = compute(value);
      nesting.end(value);
      if (context.program().stored().get(value) instanceof Storage.Field field) {
        code.addStatement("this.$L = $L", field.name(), syntax.number(computedValue));
        done.put(value, Value.number(CodeBlock.of("this.$L", field.name())));
      } else {
        String name = names.take(context.nameOf(value));
        code.addStatement(
            "final $T $L = $L",
            computedValue.condition() ? boolean.class : double.class,
            name,
            computedValue.code());
        done.put(
            value, new Value(CodeBlock.of("$L", name), computedValue.condition(), Precedence.ATOM));
      }
    }
    for (Store store : step.gradients()) {
      boolean parameter = store.kind() == StoreKind.PARAMETER_GRADIENT;
      code.addStatement(
          "$L[$L] = $L",
          parameter ? "parameterGradient" : "gradient",
          parameter
              ? context.layout().parameter(store.target())
              : context.layout().coordinate(store.target()),
          syntax.number(value(store.value())));
    }
    return code.build();
  }

  private Value value(Expr node) {
    Value known = done.get(node);
    if (known != null) {
      return known;
    }
    if (computed.contains(node)) {
      return compute(node);
    }
    if (node instanceof Expr.Literal literal) {
      return Syntax.number(literal.value());
    }
    CodeBlock scalar = context.scalar(node);
    if (scalar == null) {
      throw new IllegalStateException("no value for a scalar " + node.facts());
    }
    return Value.number(scalar);
  }

  private Value compute(Expr node) {
    return switch (node) {
      case Expr.Apply apply ->
          syntax.apply(apply.op(), apply.children().stream().map(this::value).toList());
      case Expr.Gather gather -> element(gather);
      default -> throw new IllegalStateException("no scalar: " + node.facts());
    };
  }

  private Value element(Expr.Gather gather) {
    ArrayCode array = context.array(gather.array());
    CodeBlock index =
        gather.index() instanceof Expr.Literal literal
            ? CodeBlock.of("$L", (int) literal.value())
            : context.scalar(gather.index());
    Map<Axis, CodeBlock> position = Map.of(gather.axis(), index);
    CodeBlock at =
        Layout.plus(array.base(), context.layout().index(List.copyOf(array.dims()), position));
    CodeBlock source = array.source().isEmpty() ? CodeBlock.of("$L", array.name()) : array.source();
    return Value.number(CodeBlock.of("$L[$L]", source, at));
  }
}
