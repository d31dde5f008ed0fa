package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;

/** The probability of a zero that is not counted, as it is or by its log odds. */
@SuppressWarnings("ImmutableEnumChecker") // A parameter holds values only.
enum Gate {
  PROBS("gate", Domain.UNIT_INTERVAL) {
    @Override
    Expr log(Graph graph, Expr gate) {
      return graph.log(gate);
    }

    @Override
    Expr logRest(Graph graph, Expr gate) {
      return graph.apply(Op.LOG1P, graph.neg(gate));
    }

    @Override
    Expr logMixed(Graph graph, Expr gate, Expr log) {
      Arithmetic math = new Arithmetic(graph);
      Expr rest = math.minus(math.literal(1), gate);
      return graph.log(math.plus(gate, math.times(rest, graph.exp(log))));
    }
  },

  LOGITS("gateLogits", Domain.REAL) {
    @Override
    Expr log(Graph graph, Expr gate) {
      return graph.neg(graph.apply(Op.LOG1P_EXP, new Arithmetic(graph).negate(gate)));
    }

    @Override
    Expr logRest(Graph graph, Expr gate) {
      return graph.neg(graph.apply(Op.LOG1P_EXP, gate));
    }

    @Override
    Expr logMixed(Graph graph, Expr gate, Expr log) {
      Arithmetic math = new Arithmetic(graph);
      return math.minus(
          graph.apply(Op.LOG1P_EXP, math.minus(log, gate)),
          graph.apply(Op.LOG1P_EXP, math.negate(gate)));
    }
  };

  private final Parameter parameter;

  Gate(String name, Domain domain) {
    this.parameter = new Parameter(name, domain);
  }

  Parameter parameter() {
    return parameter;
  }

  /** The logarithm of the probability. */
  abstract Expr log(Graph graph, Expr gate);

  /** The logarithm of its complement. */
  abstract Expr logRest(Graph graph, Expr gate);

  /** {@code log(g + (1 - g) exp(log))} with the probability {@code g}. */
  abstract Expr logMixed(Graph graph, Expr gate, Expr log);
}
