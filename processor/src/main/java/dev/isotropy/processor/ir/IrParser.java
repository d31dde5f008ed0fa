package dev.isotropy.processor.ir;

import dev.isotropy.processor.ir.Expr.LeafKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads expressions as {@link IrPrinter#listing} writes them; so passes are tested text in, text
 * out.
 *
 * <pre>
 * axis home                                  outermost first; {@code axis home_2: home} is a second walk
 * int data.county                            leaves that are not double
 * mean[home] = alpha[county: data.county[home]] + slope
 * total = sum[home](mean[home])
 * </pre>
 *
 * <p>Names of earlier lines stand for their expressions; others are leaves. What follows {@code #}
 * is a comment.
 */
public final class IrParser {

  /**
   * What a listing defines.
   *
   * @param definitions by name, in order
   */
  public record Listing(Graph graph, Map<String, Expr> definitions) {

    public Listing {
      definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
    }

    /** The expression of a name. */
    public Expr get(String name) {
      Expr definition = definitions.get(name);
      if (definition == null) {
        throw new IllegalArgumentException("no definition of " + name);
      }
      return definition;
    }
  }

  private final Graph graph = new Graph();
  private final Map<String, Axis> axes = new LinkedHashMap<>();
  private final Map<String, Type> types = new LinkedHashMap<>();
  private final Map<String, Expr> definitions = new LinkedHashMap<>();

  private IrParser() {}

  /**
   * Reads a listing.
   *
   * @throws IllegalArgumentException at the first error, with its line
   */
  public static Listing parse(String text) {
    IrParser parser = new IrParser();
    for (String line : text.lines().map(IrParser::withoutComment).toList()) {
      if (!line.isBlank()) {
        try {
          parser.line(new Tokens(line));
        } catch (IllegalArgumentException problem) {
          throw new IllegalArgumentException(problem.getMessage() + " in: " + line, problem);
        }
      }
    }
    return new Listing(parser.graph, parser.definitions);
  }

  private static String withoutComment(String line) {
    int comment = line.indexOf('#');
    return comment < 0 ? line : line.substring(0, comment);
  }

  private void line(Tokens tokens) {
    String first = tokens.name();
    if (first.equals("axis") && tokens.atName()) {
      String label = tokens.name();
      String extent = tokens.accept(":") ? tokens.name() : label;
      axes.put(label, graph.declare(new Axis(label, extent)));
    } else if ((first.equals("int") || first.equals("boolean")) && tokens.atName()) {
      types.put(tokens.name(), Type.valueOf(first.toUpperCase(Locale.ROOT)));
    } else {
      List<Axis> over = new ArrayList<>();
      if (tokens.accept("[")) {
        over.addAll(axisList(tokens));
        tokens.expect("]");
      }
      tokens.expect("=");
      Expr value = choice(tokens);
      if (!over.containsAll(value.axes())) {
        throw new IllegalArgumentException(first + " varies along " + value.axes());
      }
      if (!value.children().isEmpty()) {
        graph.named(value, first);
      }
      definitions.put(first, value);
    }
    tokens.expectEnd();
  }

  private Expr choice(Tokens tokens) {
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

  /** A leaf or an earlier definition, perhaps gathered along some of its axes. */
  private Expr named(String name, Tokens tokens) {
    List<Axis> dims = new ArrayList<>();
    Map<Axis, Expr> gathered = new LinkedHashMap<>();
    if (tokens.accept("[")) {
      do {
        Axis dim = axis(tokens);
        dims.add(dim);
        if (tokens.accept(":")) {
          gathered.put(dim, choice(tokens));
        }
      } while (tokens.accept(","));
      tokens.expect("]");
    }
    Expr value = definitions.get(name);
    if (value == null) {
      value = leaf(name, dims);
    } else if (!dims.containsAll(value.axes())) {
      throw new IllegalArgumentException(name + " varies along " + value.axes());
    }
    for (Map.Entry<Axis, Expr> gather : gathered.entrySet()) {
      value = graph.gather(value, gather.getKey(), gather.getValue());
    }
    return value;
  }

  private Expr leaf(String name, List<Axis> dims) {
    Type type = types.getOrDefault(name, Type.DOUBLE);
    int dot = name.indexOf('.');
    if (dot < 0) {
      return graph.quantity(name, dims);
    }
    LeafKind kind = LeafKind.valueOf(name.substring(0, dot).toUpperCase(Locale.ROOT));
    Binding binding =
        kind == LeafKind.DATA || kind == LeafKind.CONSTANT ? Binding.DATA : Binding.LATENT;
    return graph.leaf(kind, name.substring(dot + 1), dims, binding, type);
  }

  private List<Axis> axisList(Tokens tokens) {
    List<Axis> list = new ArrayList<>();
    do {
      list.add(axis(tokens));
    } while (tokens.accept(","));
    return list;
  }

  private Axis axis(Tokens tokens) {
    return axis(tokens.name());
  }

  private Axis axis(String label) {
    return axes.computeIfAbsent(label, Axis::of);
  }
}
