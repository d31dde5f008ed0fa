package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;
import java.util.Optional;

/** The catalogue of the transforms of variables: monotone, with their inverses. */
@SuppressWarnings("ImmutableEnumChecker") // A parameter holds values only.
public enum TransformKind {
  EXP("exp", Input.ANY, 0, Double.POSITIVE_INFINITY) {
    @Override
    public Expr forward(Graph graph, Expr x, List<Expr> p) {
      return graph.exp(x);
    }

    @Override
    Expr inverse(Graph graph, Expr y, List<Expr> p) {
      return graph.log(y);
    }

    @Override
    Expr logSlope(Graph graph, Expr x, Expr y, List<Expr> p) {
      return new Arithmetic(graph).negate(x);
    }
  },

  LOG("log", Input.POSITIVE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY) {
    @Override
    public Expr forward(Graph graph, Expr x, List<Expr> p) {
      return graph.log(x);
    }

    @Override
    Expr inverse(Graph graph, Expr y, List<Expr> p) {
      return graph.exp(y);
    }

    @Override
    Expr logSlope(Graph graph, Expr x, Expr y, List<Expr> p) {
      return y;
    }
  },

  AFFINE(
      "affine",
      Input.ANY,
      Double.NEGATIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      new Parameter("loc", Domain.REAL),
      new Parameter("scale", Domain.POSITIVE)) {
    @Override
    public Expr forward(Graph graph, Expr x, List<Expr> p) {
      Arithmetic math = new Arithmetic(graph);
      return math.plus(p.get(0), math.times(p.get(1), x));
    }

    @Override
    Expr inverse(Graph graph, Expr y, List<Expr> p) {
      return new Standardization(graph).standardized(y, p.get(0), p.get(1));
    }

    @Override
    Expr logSlope(Graph graph, Expr x, Expr y, List<Expr> p) {
      return Arithmetic.isLiteral(p.get(1), 1)
          ? graph.literal(0)
          : new Arithmetic(graph).negate(graph.log(p.get(1)));
    }
  },

  NEGATE("negate", Input.ANY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY) {
    @Override
    public Expr forward(Graph graph, Expr x, List<Expr> p) {
      return new Arithmetic(graph).negate(x);
    }

    @Override
    Expr inverse(Graph graph, Expr y, List<Expr> p) {
      return new Arithmetic(graph).negate(y);
    }

    @Override
    Expr logSlope(Graph graph, Expr x, Expr y, List<Expr> p) {
      return graph.literal(0);
    }
  },

  LOGIT("logit", Input.UNIT, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY) {
    @Override
    public Expr forward(Graph graph, Expr x, List<Expr> p) {
      return new Arithmetic(graph)
          .minus(graph.log(x), graph.apply(Op.LOG1P, new Arithmetic(graph).negate(x)));
    }

    @Override
    Expr inverse(Graph graph, Expr y, List<Expr> p) {
      return graph.apply(Op.INV_LOGIT, y);
    }

    @Override
    Expr logSlope(Graph graph, Expr x, Expr y, List<Expr> p) {
      Arithmetic math = new Arithmetic(graph);
      Expr below = graph.apply(Op.LOG1P_EXP, math.negate(y));
      return math.negate(math.plus(graph.apply(Op.LOG1P_EXP, y), below));
    }
  },

  INV_LOGIT("invLogit", Input.ANY, 0, 1) {
    @Override
    public Expr forward(Graph graph, Expr x, List<Expr> p) {
      return graph.apply(Op.INV_LOGIT, x);
    }

    @Override
    Expr inverse(Graph graph, Expr y, List<Expr> p) {
      return LOGIT.forward(graph, y, p);
    }

    @Override
    Expr logSlope(Graph graph, Expr x, Expr y, List<Expr> p) {
      Arithmetic math = new Arithmetic(graph);
      Expr rest = graph.apply(Op.LOG1P, math.negate(y));
      return math.negate(math.plus(graph.log(y), rest));
    }
  },

  TANH("tanh", Input.ANY, -1, 1) {
    @Override
    public Expr forward(Graph graph, Expr x, List<Expr> p) {
      return graph.apply(Op.TANH, x);
    }

    @Override
    Expr inverse(Graph graph, Expr y, List<Expr> p) {
      Arithmetic math = new Arithmetic(graph);
      Expr rest = graph.apply(Op.LOG1P, math.negate(y));
      return math.times(0.5, math.minus(graph.apply(Op.LOG1P, y), rest));
    }

    @Override
    Expr logSlope(Graph graph, Expr x, Expr y, List<Expr> p) {
      Arithmetic math = new Arithmetic(graph);
      Expr rest = graph.apply(Op.LOG1P, math.negate(y));
      return math.negate(math.plus(graph.apply(Op.LOG1P, y), rest));
    }
  },

  POWER(
      "power",
      Input.POSITIVE,
      0,
      Double.POSITIVE_INFINITY,
      new Parameter("exponent", Domain.POSITIVE)) {
    @Override
    public Expr forward(Graph graph, Expr x, List<Expr> p) {
      return graph.apply(Op.POW, x, p.get(0));
    }

    @Override
    Expr inverse(Graph graph, Expr y, List<Expr> p) {
      return graph.apply(Op.POW, y, new Arithmetic(graph).reciprocal(p.get(0)));
    }

    // (1 / c - 1) log(y) - log(c).
    @Override
    Expr logSlope(Graph graph, Expr x, Expr y, List<Expr> p) {
      Arithmetic math = new Arithmetic(graph);
      Expr exponent = math.minus(math.reciprocal(p.get(0)), math.literal(1));
      return math.minus(math.times(exponent, graph.log(y)), graph.log(p.get(0)));
    }
  },

  RECIPROCAL("reciprocal", Input.POSITIVE, Double.POSITIVE_INFINITY, 0) {
    @Override
    public Expr forward(Graph graph, Expr x, List<Expr> p) {
      return new Arithmetic(graph).reciprocal(x);
    }

    @Override
    Expr inverse(Graph graph, Expr y, List<Expr> p) {
      return new Arithmetic(graph).reciprocal(y);
    }

    @Override
    Expr logSlope(Graph graph, Expr x, Expr y, List<Expr> p) {
      return new Arithmetic(graph).times(-2, graph.log(y));
    }
  },

  SOFTPLUS("softplus", Input.ANY, 0, Double.POSITIVE_INFINITY) {
    @Override
    public Expr forward(Graph graph, Expr x, List<Expr> p) {
      return graph.apply(Op.LOG1P_EXP, x);
    }

    // log(exp(y) - 1).
    @Override
    Expr inverse(Graph graph, Expr y, List<Expr> p) {
      Arithmetic math = new Arithmetic(graph);
      return math.plus(y, graph.apply(Op.LOG1M_EXP, math.negate(y)));
    }

    @Override
    Expr logSlope(Graph graph, Expr x, Expr y, List<Expr> p) {
      Arithmetic math = new Arithmetic(graph);
      return math.negate(graph.apply(Op.LOG1M_EXP, math.negate(y)));
    }
  };

  /** What a transform takes. */
  public enum Input {
    ANY("real", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
    POSITIVE("positive", 0, Double.POSITIVE_INFINITY),
    UNIT("between 0 and 1", 0, 1);

    private final String words;
    private final double lower;
    private final double upper;

    Input(String words, double lower, double upper) {
      this.words = words;
      this.lower = lower;
      this.upper = upper;
    }

    /** How a message says it, after "values that are". */
    public String words() {
      return words;
    }
  }

  private final String factory;
  private final Input input;
  private final double atLower;
  private final double atUpper;
  private final List<Parameter> parameters;

  TransformKind(
      String factory, Input input, double atLower, double atUpper, Parameter... parameters) {
    this.factory = factory;
    this.input = input;
    this.atLower = atLower;
    this.atUpper = atUpper;
    this.parameters = List.of(parameters);
  }

  /** The one that a static factory makes. */
  public static Optional<TransformKind> byFactory(String name) {
    for (TransformKind kind : values()) {
      if (kind.factory.equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The static factory's name. */
  public String factory() {
    return factory;
  }

  public Input input() {
    return input;
  }

  public List<Parameter> parameters() {
    return parameters;
  }

  /** Whether larger values become larger. */
  boolean increases() {
    return atLower < atUpper;
  }

  /** Whether a support is known to hold values that it does not take. */
  public boolean refuses(Graph graph, SiteSupport support) {
    return (Bounds.lower(graph, support) instanceof Expr.Literal low && low.value() < input.lower)
        || (Bounds.upper(graph, support) instanceof Expr.Literal high
            && high.value() > input.upper);
  }

  /** The transformed value. */
  public abstract Expr forward(Graph graph, Expr x, List<Expr> p);

  /** The value that is transformed to {@code y}. */
  abstract Expr inverse(Graph graph, Expr y, List<Expr> p);

  /** The logarithm of the absolute derivative of {@link #inverse}. */
  abstract Expr logSlope(Graph graph, Expr x, Expr y, List<Expr> p);

  /** What a bound becomes: a literal where it is the end of what the transform takes. */
  Expr image(Graph graph, Expr bound, List<Expr> p) {
    if (Bounds.is(bound, input.lower)) {
      return graph.literal(atLower);
    }
    return Bounds.is(bound, input.upper) ? graph.literal(atUpper) : forward(graph, bound, p);
  }

  /** The support of transformed values. */
  SiteSupport image(Graph graph, SiteSupport support, List<Expr> p) {
    Expr low = image(graph, Bounds.lower(graph, support), p);
    Expr high = image(graph, Bounds.upper(graph, support), p);
    return increases()
        ? Bounds.between(graph, new SiteSupport.Real(), low, high)
        : Bounds.between(graph, new SiteSupport.Real(), high, low);
  }
}
