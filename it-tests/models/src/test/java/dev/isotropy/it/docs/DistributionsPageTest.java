package dev.isotropy.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.Distributions;
import dev.isotropy.distributions.Cumulative;
import dev.isotropy.processor.families.ArraySet;
import dev.isotropy.processor.families.Cumulatives;
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

/**
 * The page about distributions says what the compiler's table and the value types say.
 *
 * <p>After a change of either, {@code -Dgoldens=promote} rewrites the page instead of failing.
 */
class DistributionsPageTest {

  private static final int WIDTH = 125;

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

  /** Written from the compiler's table and the value types' Javadoc. */
  @ParameterizedTest
  @MethodSource("families")
  void sections(Family family) {
    String heading = heading(family);
    if (Page.PROMOTE) {
      page.rewriteSection(heading, section(family));
    }
    assertThat(page.section(heading))
        .as("-Dgoldens=promote rewrites the page")
        .isEqualTo(section(family));
  }

  @Test
  void theReadmeCountsTheFamilies() {
    int numbers = Families.ofNumbers().size();
    int arrays = Families.all().size() - numbers;
    assertThat(new Page("README.md").text().replaceAll("\\s+", " "))
        .contains(numbers + " families of distributions")
        .contains(arrays + " families of vectors, matrices and categories");
  }

  @ParameterizedTest
  @MethodSource("families")
  void mathematicsIsDescribed(Family family) {
    List<String> text = Javadoc.paragraphs(family.typeName());
    assertThat(text).filteredOn(paragraph -> paragraph.matches("(Mean|No mean).*")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("families")
  void compilerAndValueTypesHaveTheSameDistributionFunctions(Family family) throws Exception {
    Class<?> type = Class.forName("dev.isotropy.distributions." + family.typeName());
    assertThat(Cumulative.class.isAssignableFrom(type)).isEqualTo(Cumulatives.has(family));
  }

  private static String heading(Family family) {
    return "### " + family.factory() + "(" + names(family) + ")";
  }

  private static String section(Family family) {
    String domains =
        family.parameters().stream()
            .map(parameter -> "`" + parameter.name() + "` " + words(parameter))
            .collect(Collectors.joining(", "));
    List<String> paragraphs = new ArrayList<>(List.of(domains + "; " + words(family) + "."));
    paragraphs.addAll(Javadoc.paragraphs(family.typeName()));
    if (Cumulatives.has(family)) {
      paragraphs.add("Has `cdf`, `logCdf` and `logCcdf`.");
    }
    return paragraphs.stream()
        .map(DistributionsPageTest::wrapped)
        .collect(Collectors.joining("\n\n", "\n\n", "\n"));
  }

  private static String wrapped(String paragraph) {
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (String word : paragraph.split(" ")) {
      if (column > 0 && column + word.length() >= WIDTH) {
        text.append('\n');
        column = 0;
      } else if (column > 0) {
        text.append(' ');
      }
      text.append(word);
      column += word.length() + 1;
    }
    return text.toString();
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
