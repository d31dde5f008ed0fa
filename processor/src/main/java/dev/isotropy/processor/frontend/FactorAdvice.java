package dev.isotropy.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import dev.isotropy.processor.frontend.SourceModel.Component;
import dev.isotropy.processor.frontend.SourceModel.Member;
import dev.isotropy.processor.frontend.SourceModel.Parameter;
import dev.isotropy.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an observed site as the factor that has the same density. */
final class FactorAdvice {

  private static final int LONG = 300;

  private final SourceModel model;

  FactorAdvice(SourceModel model) {
    this.model = model;
  }

  /**
   * The factor to write instead of a site: in full if its body is short, and takes nothing of its
   * own data.
   */
  String instead(Member site) {
    return method(site)
        .map(method -> "write it as a factor, which draws no data: " + method)
        .orElse(
            "write a @Factor of all of its data instead of the site: its log density, the"
                + " logProb of each element");
  }

  private Optional<String> method(Member site) {
    Optional<Component> data = model.observed(site);
    if (data.isEmpty()
        || data.get().shape().type() == Type.BOOLEAN
        || data.get().shape().rank() < site.plates().size()
        || site.parameters().stream().anyMatch(each -> each.name().equals(data.get().name()))) {
      return Optional.empty();
    }
    String name = data.get().name();
    Shape element =
        new Shape(data.get().shape().type(), data.get().shape().rank() - site.plates().size());
    return returned(site)
        .map(
            body ->
                "@Factor %sdouble %sFactor(%s) { return %s.logProb(%s); }"
                    .formatted(
                        site.plates().isEmpty() ? "" : Words.plate(site.plates()) + " ",
                        site.name(),
                        Stream.concat(
                                site.parameters().stream().map(FactorAdvice::declaration),
                                Stream.of(element + " " + name))
                            .collect(Collectors.joining(", ")),
                        body,
                        name))
        .filter(text -> text.length() <= LONG);
  }

  private static String declaration(Parameter parameter) {
    return parameter.tree().toString().replaceAll("\\s+", " ").replace("(value = ", "(").strip();
  }

  /** What a body returns that does nothing else. */
  private static Optional<String> returned(Member site) {
    List<? extends StatementTree> statements =
        site.tree() instanceof MethodTree method && method.getBody() != null
            ? method.getBody().getStatements()
            : List.of();
    return statements.size() == 1
            && statements.getFirst() instanceof ReturnTree only
            && only.getExpression() != null
        ? Optional.of(only.getExpression().toString())
            .map(text -> text.contains("?") ? "(" + text + ")" : text)
        : Optional.empty();
  }
}
