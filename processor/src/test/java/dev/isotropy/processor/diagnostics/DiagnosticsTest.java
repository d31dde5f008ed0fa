package dev.isotropy.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.ir.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.Test;

/** How problems are printed, and the wordings of those that no source of a model can cause. */
class DiagnosticsTest {

  private final Printed printed = new Printed();
  private final Diagnostics diagnostics = new Diagnostics(printed, Optional.empty());

  @Test
  void eachIsPrintedOnce() {
    diagnostics.report(Problem.UNKNOWN_OPTION, SourceSpan.NONE, "a", "use b");
    diagnostics.report(Problem.UNKNOWN_OPTION, SourceSpan.NONE, "a", "use b");
    diagnostics.report(Problem.UNKNOWN_OPTION, SourceSpan.NONE, "c", "use b");
    assertThat(printed.messages).hasSize(2);
    assertThat(printed.messages.getFirst()).startsWith("WARNING [UnknownOption]");
  }

  @Test
  void onlyErrorsCountAsErrors() {
    diagnostics.report(Problem.NO_VECTOR_MODULE, SourceSpan.NONE);
    diagnostics.report(Problem.UNKNOWN_OPTION, SourceSpan.NONE, "a", "use b");
    assertThat(diagnostics.hasErrors()).isFalse();
    diagnostics.report(Problem.CYCLE, SourceSpan.NONE, "a → b → a");
    assertThat(diagnostics.hasErrors()).isTrue();
  }

  @Test
  void longFactsAreCutInTheFirstLineOnly() {
    String call = "f(" + "x, ".repeat(40) + "x)";
    diagnostics.report(Problem.IMPURE_CALL, SourceSpan.NONE, "site", call);
    List<String> lines = printed.messages.getFirst().lines().toList();
    assertThat(lines.getFirst()).hasSizeLessThanOrEqualTo(106).contains("…");
    diagnostics.report(Problem.REPARAM_FAILED, SourceSpan.NONE, "A", "x", call);
    assertThat(printed.messages.getLast()).contains("found: " + call);
  }

  @Test
  void detailsWithoutWordsAreLeftOut() {
    diagnostics.report(Problem.STRATEGY_FAILED, SourceSpan.NONE, "Own", "", "Oops");
    prints(
        """
        ERROR [StrategyFailed] strategy Own failed
          found: Oops
          fix: report it to the authors of Own
        """);
  }

  @Test
  void extensionsThatCannotBeLoaded() {
    diagnostics.report(Problem.EXTENSION_NOT_LOADED, SourceSpan.NONE, "NoClassDefFoundError: x");
    diagnostics.report(Problem.EXTENSION_AMBIGUOUS, SourceSpan.NONE, "demo.A", "One", "Two");
    prints(
        """
        WARNING [ExtensionNotLoaded] a reparameterizer or strategy could not be loaded
          found: NoClassDefFoundError: x
          fix: build the extension against this version of the processor
          suppress: @SuppressWarnings("extension-not-loaded")
        """,
        """
        WARNING [ExtensionAmbiguous] two implementations of demo.A are on the processor path
          found: One, which is used, and Two
          fix: remove one of them
          suppress: @SuppressWarnings("extension-ambiguous")
        """);
  }

  @Test
  void reparameterizersOfUsers() {
    diagnostics.report(
        Problem.REPARAM_REFUSED, SourceSpan.NONE, "Own", "x", "it has two plates", "remove one");
    diagnostics.report(Problem.REPARAM_INVALID, SourceSpan.NONE, "Own", "x", "it reads itself");
    diagnostics.report(Problem.REPARAM_FAILED, SourceSpan.NONE, "Own", "x", "Oops");
    diagnostics.report(
        Problem.REPARAM_NEEDS_ON, SourceSpan.NONE, "Own", "x", List.of("x_a", "x_b"));
    prints(
        """
        ERROR [ReparamRefused] Own cannot rewrite 'x': it has two plates
          fix: remove one
        """,
        """
        ERROR [ReparamInvalid] Own made an invalid rewrite of 'x': it reads itself
          fix: report it to the authors of Own
        """,
        """
        ERROR [ReparamFailed] Own failed on 'x'
          found: Oops
          fix: report it to the authors of Own
        """,
        """
        ERROR [ReparamNeedsOn] Own on 'x' must say which site it means
          found: there are x_a, x_b
          fix: write @Own(on = "…")
        """);
  }

  @Test
  void strategiesOfUsers() {
    diagnostics.report(Problem.STRATEGY_ENDLESS, SourceSpan.NONE, "Own", "x");
    diagnostics.report(
        Problem.STRATEGY_INAPPLICABLE, SourceSpan.NONE, "Own", "x", "LocScale", "it is observed");
    prints(
        """
        ERROR [StrategyEndless] strategy Own never ends on 'x'
          found: it rewrites every site that its own choices create
          fix: report it to the authors of Own
        """,
        """
        ERROR [StrategyInapplicable] strategy Own chose LocScale, which cannot rewrite 'x': it is observed
          fix: write @Reparam({}) on 'x', and report it to the authors of Own
        """);
  }

  @Test
  void explanations() {
    diagnostics.report(
        Problem.REPARAMETERIZED,
        SourceSpan.NONE,
        "theta",
        "LocScale",
        "strategy",
        List.of("theta_decentered"),
        "its scale 'tau' is sampled",
        "",
        "",
        "theta ~ Normal(mu, tau)",
        "theta_decentered ~ Normal(0, 1); theta = mu + tau theta_decentered");
    diagnostics.report(
        Problem.LEFT_ALONE, SourceSpan.NONE, "y", "", "strategy", List.of(), "it is observed");
    prints(
        """
        NOTE [Reparameterized] LocScale rewrites 'theta'
          before: theta ~ Normal(mu, tau)
          after: theta_decentered ~ Normal(0, 1); theta = mu + tau theta_decentered
          chosen by: strategy
          creates: theta_decentered
          reason: its scale 'tau' is sampled
        """,
        """
        NOTE [LeftAlone] 'y' is sampled as it is
          chosen by: strategy
          reason: it is observed
        """);
  }

  @Test
  void filesThatCannotBeWritten() {
    diagnostics.report(Problem.NOT_WRITTEN, SourceSpan.NONE, "demo.MModel", "disk full");
    prints(
        """
        ERROR [NotWritten] 'demo.MModel' could not be written
          found: disk full
        """);
  }

  private void prints(String... messages) {
    assertThat(printed.messages).containsExactly(messages);
  }

  /** What a compiler would print. */
  private static final class Printed implements Messager {

    private final List<String> messages = new ArrayList<>();

    @Override
    public void printMessage(Kind kind, CharSequence message) {
      messages.add(kind + " " + message + "\n");
    }

    @Override
    public void printMessage(Kind kind, CharSequence message, Element element) {
      printMessage(kind, message);
    }

    @Override
    public void printMessage(
        Kind kind, CharSequence message, Element element, AnnotationMirror annotation) {
      printMessage(kind, message);
    }

    @Override
    public void printMessage(
        Kind kind,
        CharSequence message,
        Element element,
        AnnotationMirror annotation,
        AnnotationValue value) {
      printMessage(kind, message);
    }
  }
}
