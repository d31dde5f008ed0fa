package dev.isotropy.processor.ir.blocks;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.IrPrinter;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Blocks as text.
 *
 * <pre>
 * block forward(latent double rho, double y[y.0]) gives last, total
 *   double last
 *   double total
 *   last = 0
 *   for t = 1 until size(y.0)
 *     last = rho * last + y[t - 1]
 *     total = total + last
 * </pre>
 */
public final class BlockText {

  private final StringBuilder out = new StringBuilder();

  private BlockText() {}

  /** The text of a block; {@link BlockParser} reads it back. */
  public static String of(Block block) {
    BlockText text = new BlockText();
    String parameters =
        block.parameters().stream()
            .map(
                parameter ->
                    (parameter.latent() ? "latent " : "") + declaration(parameter.variable()))
            .collect(Collectors.joining(", "));
    String results =
        block.given().stream()
            .map(result -> (result.adds() ? "added " : "") + result.variable().name())
            .collect(Collectors.joining(", "));
    text.line(0, "block " + block.name() + "(" + parameters + ") gives " + results);
    for (Expr.Leaf variable : Variables.of(block)) {
      text.line(1, declaration(variable));
    }
    text.statements(1, block.body());
    return text.out.toString();
  }

  private static String declaration(Expr.Leaf variable) {
    String dims =
        variable.dims().isEmpty()
            ? ""
            : variable.dims().stream()
                .map(Object::toString)
                .collect(Collectors.joining(", ", "[", "]"));
    return word(variable.type()) + " " + variable.name() + dims;
  }

  private static String word(Type type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  private void statements(int depth, List<Statement> statements) {
    statements.forEach(statement -> statement(depth, statement));
  }

  private void statement(int depth, Statement statement) {
    switch (statement) {
      case Statement.Assign(Expr.Leaf variable, Expr value) ->
          line(depth, variable.name() + " = " + text(value));
      case Statement.Store(Access place, Expr value) ->
          line(depth, text(place) + " = " + text(value));
      case Statement.Create(Expr.Leaf array, List<Expr> sizes) ->
          line(
              depth,
              array.name()
                  + " = new "
                  + sizes.stream().map(size -> "[" + text(size) + "]").collect(joined()));
      case Statement.Copy(Expr.Leaf array, Access from) ->
          line(depth, array.name() + " = copy " + text(from));
      case Statement.For loop -> {
        String range =
            loop.counter().name() + " = " + text(loop.from()) + " until " + text(loop.to());
        line(depth, "for " + range + (loop.down() ? " down" : ""));
        statements(depth + 1, loop.body());
      }
      case Statement.While loop -> {
        line(depth, "while " + text(loop.condition()));
        statements(depth + 1, loop.body());
      }
      case Statement.If choice -> {
        line(depth, "if " + text(choice.condition()));
        statements(depth + 1, choice.then());
        if (!choice.otherwise().isEmpty()) {
          line(depth, "else");
          statements(depth + 1, choice.otherwise());
        }
      }
      case Statement.Invoke invoke -> {
        String arguments =
            invoke.arguments().stream()
                .map(each -> Access.of(each).map(BlockText::text).orElseGet(() -> text(each)))
                .collect(Collectors.joining(", "));
        String results =
            invoke.results().stream()
                .map(result -> result.map(BlockText::text).orElse("nothing"))
                .collect(Collectors.joining(", "));
        line(depth, invoke.routine().name() + "(" + arguments + ") gives " + results);
      }
      case Statement.Part part -> statements(depth, part.body());
      case Statement.Require(Expr condition, String otherwise) ->
          line(depth, "require " + text(condition) + " else " + otherwise);
      case Statement.Save(Access place) -> line(depth, "save " + text(place));
      case Statement.Restore(Access place) -> line(depth, "restore " + text(place));
    }
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining();
  }

  private static String text(Access place) {
    return place.variable().name()
        + place.index().stream().map(index -> "[" + text(index) + "]").collect(joined());
  }

  /** The text of an expression, elements as Java writes them. */
  public static String of(Expr expr) {
    return text(expr);
  }

  private static String text(Expr expr) {
    return IrPrinter.plain(expr, elements(List.of(expr)));
  }

  private static Map<Expr, String> elements(Collection<Expr> roots) {
    Map<Expr, String> written = new HashMap<>();
    for (Expr node : Traversal.postOrder(roots)) {
      if (node instanceof Expr.Gather gather && gather.axes().isEmpty()) {
        Access place = Access.of(gather).orElseThrow();
        StringBuilder text = new StringBuilder(place.variable().name());
        place
            .index()
            .forEach(index -> text.append('[').append(IrPrinter.plain(index, written)).append(']'));
        written.put(gather, text.toString());
      }
    }
    return written;
  }
}
