package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.notation.Notation;
import java.util.List;

/** The Javadoc of a generated class: the model, what was done to it, and why. */
final class ModelJavadoc {

  private ModelJavadoc() {}

  static CodeBlock text(Model rewritten, Notation notation) {
    CodeBlock.Builder text = CodeBlock.builder();
    text.add("The compiled form of {@link $L}.\n\n", rewritten.type().qualifiedName());
    text.add("<p>The model as written:\n\n<pre>{@code\n$L}</pre>\n", lines(notation.written()));
    boolean changed =
        rewritten.decisions().stream().anyMatch(decision -> !decision.reparameterizer().isEmpty());
    if (changed) {
      text.add("\n<p>As sampled:\n\n<pre>{@code\n$L}</pre>\n", lines(notation.sampled()));
    }
    if (!rewritten.decisions().isEmpty()) {
      text.add("\n<p>Reparameterization:\n\n<ul>\n");
      for (Model.Decision decision : rewritten.decisions()) {
        String applied =
            decision.reparameterizer().isEmpty() ? "left alone" : decision.reparameterizer();
        text.add(
            "  <li>{@code $L}: $L ($L). $L\n",
            decision.site(),
            applied,
            decision.chosenBy().equals("none") ? "no request" : "by " + decision.chosenBy(),
            decision.reason());
      }
      text.add("</ul>\n");
    }
    return text.build();
  }

  private static String lines(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString().replace("*/", "*&#47;");
  }
}
