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
public final class IrParser extends ExpressionParser {

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

  private final Map<String, Type> types = new LinkedHashMap<>();
  private final Map<String, Expr> definitions = new LinkedHashMap<>();

  private IrParser() {
    super(new Graph());
  }

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
      declare(new Axis(label, extent));
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

  /** A leaf or an earlier definition, perhaps gathered along some of its axes. */
  @Override
  protected Expr named(String name, Tokens tokens) {
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
}
