package dev.isotropy.processor.ir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads expressions as listings write them. */
public abstract class ExpressionParser {

  protected final Graph graph;
  private final Map<String, Axis> axes = new LinkedHashMap<>();

  /** A parser whose expressions live in a graph. */
  protected ExpressionParser(Graph graph) {
    this.graph = graph;
  }

  /** What a name means that is no function, with what follows it in brackets. */
  protected abstract Expr named(String name, Tokens tokens);

  /** Notes an axis that has a label of its own. */
  protected final void declare(Axis axis) {
    axes.put(axis.label(), graph.declare(axis));
  }

  /** An expression, to where it ends. */
  protected final Expr choice(Tokens tokens) {
    Expr condition = binary(tokens, 0);
    if (!tokens.accept("?")) {
      return condition;
    }
    Expr first = binary(tokens, 0);
    tokens.expect(":");
    return graph.select(condition, first, choice(tokens));
  }

  private static final List<Map<String, Op>> LEVELS =
      List.of(
          Map.of("||", Op.OR),
          Map.of("&&", Op.AND),
          Map.of("==", Op.EQ, "!=", Op.NE),
          Map.of("<", Op.LT, "<=", Op.LE),
          Map.of("+", Op.ADD, "-", Op.SUB),
          Map.of("*", Op.MUL, "/", Op.DIV));

  private Expr binary(Tokens tokens, int level) {
    if (level == LEVELS.size()) {
      return unary(tokens);
    }
    Expr left = binary(tokens, level + 1);
    Op op = LEVELS.get(level).get(tokens.symbol());
    while (op != null) {
      tokens.expect(tokens.symbol());
      left = graph.apply(op, left, binary(tokens, level + 1));
      op = LEVELS.get(level).get(tokens.symbol());
    }
    return left;
  }

  private Expr unary(Tokens tokens) {
    if (tokens.accept("!")) {
      return graph.apply(Op.NOT, unary(tokens));
    }
    if (tokens.accept("-")) {
      return tokens.atNumber() ? graph.literal(-tokens.number()) : graph.neg(unary(tokens));
    }
    Expr value = primary(tokens);
    while (tokens.accept("[")) {
      Axis axis = axis(tokens);
      tokens.expect(":");
      value = graph.gather(value, axis, choice(tokens));
      tokens.expect("]");
    }
    return value;
  }

  private Expr primary(Tokens tokens) {
    if (tokens.atNumber()) {
      return graph.literal(tokens.number());
    }
    if (tokens.accept("(")) {
      Expr inner = choice(tokens);
      tokens.expect(")");
      return inner;
    }
    boolean reduction = tokens.atReduction();
    String name = tokens.name();
    if (reduction) {
      return reduction(name, tokens);
    }
    return tokens.accept("(") ? call(name, tokens) : named(name, tokens);
  }

  private Expr reduction(String word, Tokens tokens) {
    tokens.expect("[");
    Axis axis = axis(tokens);
    List<Axis> from = tokens.acceptWord("from") ? axisList(tokens) : List.of();
    Expr index = tokens.accept(":") ? choice(tokens) : graph.literal(0);
    tokens.expect("]");
    tokens.expect("(");
    Expr body = choice(tokens);
    Expr result =
        switch (word) {
          case "sum" -> graph.sum(body, axis);
          case "sumLog1p" -> graph.reduce(Expr.Reduction.SUM_LOG1P, body, axis);
          case "max" -> graph.reduce(Expr.Reduction.MAX, body, axis);
          case "segments" -> graph.segmentSum(body, from, index, axis);
          case "product" -> {
            tokens.expect(",");
            yield graph.product(body, choice(tokens), axis);
          }
          default -> throw new IllegalArgumentException("no reduction " + word);
        };
    tokens.expect(")");
    return result;
  }

  private Expr call(String name, Tokens tokens) {
    if (name.equals("position") || name.equals("size")) {
      String argument = tokens.name();
      tokens.expect(")");
      return name.equals("size") ? graph.extent(argument) : graph.position(axis(argument));
    }
    List<Expr> arguments = new ArrayList<>();
    do {
      arguments.add(choice(tokens));
    } while (tokens.accept(","));
    tokens.expect(")");
    for (Op op : Op.values()) {
      if (ExpressionText.functionName(op).equals(name)) {
        return graph.apply(op, arguments);
      }
    }
    throw new IllegalArgumentException("no function " + name);
  }

  protected final List<Axis> axisList(Tokens tokens) {
    List<Axis> list = new ArrayList<>();
    do {
      list.add(axis(tokens));
    } while (tokens.accept(","));
    return list;
  }

  protected final Axis axis(Tokens tokens) {
    return axis(tokens.name());
  }

  private Axis axis(String label) {
    return axes.computeIfAbsent(label, Axis::of);
  }
}
