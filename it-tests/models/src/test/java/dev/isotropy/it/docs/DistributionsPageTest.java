package dev.isotropy.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.Distributions;
import dev.isotropy.processor.families.ArraySet;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page about distributions says what the compiler's table says. */
class DistributionsPageTest {

  private final Page page = new Page("docs/distributions.md");

  static Stream<Family> families() {
    return Families.all().stream();
  }

  @Test
  void everyFamilyHasASection() {
    Set<String> sections =
        page.text()
            .lines()
            .filter(line -> line.startsWith("### "))
            .map(line -> line.substring(4))
            .collect(Collectors.toSet());
    assertThat(sections)
        .isEqualTo(
            families()
                .map(family -> family.factory() + "(" + names(family) + ")")
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("families")
  void domainsAndSupport(Family family) {
    String domains =
        family.parameters().stream()
            .map(parameter -> "`" + parameter.name() + "` " + words(parameter))
            .collect(Collectors.joining(", "));
    String section = "### " + family.factory() + "(" + names(family) + ")\n\n";
    assertThat(page.text()).contains(section + domains + "; " + words(family) + ".\n");
  }

  @ParameterizedTest
  @MethodSource("families")
  void factoryAndTypeHaveTheSameNamesInTheSameOrder(Family family) {
    Method factory =
        Arrays.stream(Distributions.class.getMethods())
            .filter(method -> method.getName().equals(family.factory()))
            .findFirst()
            .orElseThrow();
    assertThat(factory.getReturnType().getSimpleName()).isEqualTo(family.typeName());
    Class<?> type = factory.getReturnType();
    Stream<String> names =
        type.isRecord()
            ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
            : Arrays.stream(type.getConstructors()[0].getParameters())
                .map(java.lang.reflect.Parameter::getName);
    assertThat(names.toList())
        .isEqualTo(family.parameters().stream().map(Parameter::name).toList());
  }

  private static String words(Parameter parameter) {
    return parameter.set().map(ArraySet::words).orElse(parameter.domain().words());
  }

  private static String names(Family family) {
    return family.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
  }

  private static SiteSupport support(Family family) {
    Graph graph = new Graph();
    List<Expr> arguments = new ArrayList<>();
    family.parameters().forEach(one -> arguments.add(graph.quantity(one.name(), List.of())));
    List<Axis> axes = Axis.own(family.axes().stream().map(Family::extent).toList());
    return family.support().support(graph, arguments, axes);
  }

  private static String words(Family family) {
    SiteSupport support = support(family);
    return support instanceof SiteSupport.Real && !family.event().isEmpty()
        ? "on vectors of real numbers"
        : words(support);
  }

  private static String words(SiteSupport support) {
    return switch (support) {
      case SiteSupport.Real() -> "on the real line";
      case SiteSupport.Point(Expr value) -> "on " + word(value);
      case SiteSupport.Lower(Expr bound) when word(bound).equals("0") -> "on the positive numbers";
      case SiteSupport.Lower(Expr bound) -> "above " + word(bound);
      case SiteSupport.Upper(Expr bound) -> "below " + word(bound);
      case SiteSupport.Interval(Expr low, Expr high) ->
          "between " + word(low) + " and " + word(high);
      case SiteSupport.IntegersFrom(Expr low) -> "on the integers from " + word(low);
      case SiteSupport.IntegerRange(Expr low, Expr high) when word(high).equals("1") ->
          "on " + word(low) + " and 1";
      case SiteSupport.IntegerRange(Expr low, Expr high) ->
          "on the integers from " + word(low) + " to " + word(high);
      case SiteSupport.Within(ArraySet set, List<Axis> _) -> "on " + set.members();
      case SiteSupport.Counts(Expr total, List<Axis> _) ->
          "on vectors of counts that sum to " + word(total);
    };
  }

  private static String word(Expr bound) {
    return switch (bound) {
      case Expr.Literal literal when Math.abs(literal.value()) == Math.PI ->
          literal.value() < 0 ? "-π" : "π";
      case Expr.Literal literal -> Integer.toString((int) literal.value());
      case Expr.Extent _ -> "K";
      case Expr.Apply less when less.op() == Op.SUB -> "K - 1";
      case Expr.Leaf leaf -> "`" + leaf.name() + "`";
      case Expr.Apply sum when sum.op() == Op.ADD && sum.argument(0) instanceof Expr.Leaf first ->
          "`" + first.name() + " + " + ((Expr.Leaf) sum.argument(1)).name() + "`";
      default -> throw new IllegalStateException("a bound that is neither number nor parameter");
    };
  }
}
