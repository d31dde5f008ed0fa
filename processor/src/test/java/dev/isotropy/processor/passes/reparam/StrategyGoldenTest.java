package dev.isotropy.processor.passes.reparam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.Json;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.strategy.Auto;
import dev.isotropy.strategy.Minimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Strategies choose for each site, created ones included, what the reference chooses, but for the
 * differences that {@link #ours} makes.
 */
class StrategyGoldenTest {

  /** Models that cannot be compared, with the reason. */
  private static final Map<String, String> LEFT_OUT =
      Map.of(
          "masked_bool", "the reference fails",
          "masked_normal", "the reference fails",
          "masked_stable", "the reference fails",
          "stable_coords_S", "the family has one parameterization here",
          "observed_projected_normal", "the reference fails; here its density is known",
          "gaussian_hmm", "a distribution of hidden Markov chains",
          "linear_hmm", "a distribution of hidden Markov chains");

  /** A strategy applied to a model. */
  private record Case(String model, String strategy, Map<String, Object> fields) {

    List<Map<String, Object>> statements() {
      return GoldenStrategyModel.objects(fields.get("statements"));
    }

    List<Map<String, Object>> config() {
      return GoldenStrategyModel.objects(
          GoldenStrategyModel.object(fields.get("strategies")).get(strategy));
    }

    /** The centering that Auto is given; none for Minimal, and where it is learned. */
    Optional<Double> centered() {
      int at = strategy.indexOf('=');
      return at < 0
          ? Optional.empty()
          : Optional.of(Double.valueOf(strategy.substring(at + 1, strategy.length() - 1)));
    }

    @Override
    public String toString() {
      return model + " " + strategy;
    }
  }

  private static List<Case> all() {
    List<Case> all = new ArrayList<>();
    for (Map<String, Object> line : Json.lines("/golden/strategies.jsonl")) {
      String model = (String) line.get("model");
      if (!LEFT_OUT.containsKey(model)) {
        GoldenStrategyModel.object(line.get("strategies"))
            .keySet()
            .forEach(strategy -> all.add(new Case(model, strategy, line)));
      }
    }
    return all;
  }

  private static Optional<String> unknown(Case golden) {
    try {
      new GoldenStrategyModel(golden.statements());
      return Optional.empty();
    } catch (GoldenStrategyModel.UnknownFamily family) {
      return Optional.of(family.getMessage());
    } catch (NullPointerException _) {
      return Optional.of("a transform of vectors");
    }
  }

  static Stream<Case> cases() {
    return all().stream().filter(golden -> unknown(golden).isEmpty());
  }

  /** No family is left out silently. */
  @Test
  void leavesOutOnlyTheseFamilies() {
    List<String> models =
        Json.lines("/golden/strategies.jsonl").stream()
            .map(line -> (String) Objects.requireNonNull(line.get("model")))
            .toList();
    assertThat(models).hasSize(37).containsAll(LEFT_OUT.keySet());
    Set<String> families = new LinkedHashSet<>();
    all().forEach(golden -> unknown(golden).ifPresent(families::add));
    assertThat(families).containsExactly("logisticNormal", "a transform of vectors");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void choosesAsTheReference(Case golden) {
    GoldenStrategyModel written = new GoldenStrategyModel(golden.statements());
    written
        .small()
        .strategy(
            golden.strategy().startsWith("Minimal") ? Minimal.class : Auto.class,
            golden
                .centered()
                .<Map<String, Object>>map(c -> Map.of("centered", c))
                .orElse(Map.of()));
    Problems problems = new Problems();
    Model model = new Reparameterize(Extensions.load(), problems).apply(written.small().build());
    assertThat(problems.messages()).isEmpty();
    Map<String, String> chosen = new LinkedHashMap<>();
    model.decisions().forEach(each -> chosen.put(each.site(), each.reparameterizer()));
    assertThat(chosen).containsExactlyEntriesOf(ours(golden));
  }

  /**
   * The reference's choices, by site, with what is different here: a site whose location and scale
   * depend on no latent quantity is not decentred, nor is a site left with a centering of 1 where
   * it then could not be sampled. What the reference asks about deterministic quantities and
   * factors, nobody is asked here.
   */
  private static Map<String, String> ours(Case golden) {
    Map<String, String> ours = new LinkedHashMap<>();
    Map<String, String> renamed = new LinkedHashMap<>();
    for (Map<String, Object> entry : golden.config()) {
      String site = (String) entry.get("site");
      if (isNoSite(golden, site)) {
        continue;
      }
      Optional<String> dropped =
          renamed.keySet().stream().filter(prefix -> site.startsWith(prefix)).findFirst();
      String name = site;
      if (dropped.isPresent()) {
        if (site.equals(dropped.get())) {
          continue;
        }
        name = renamed.get(dropped.get()) + site.substring(dropped.get().length());
      }
      String choice =
          entry.get("reparam") instanceof Map<?, ?> reparam
              ? ours((String) reparam.get("class"))
              : "";
      if (choice.equals("LocScale") && !isDecentred(golden, site)) {
        boolean stable = isStable(golden, site);
        ours.put(name, stable ? "LatentStable" : "");
        renamed.put(site + "_decentered", name);
        if (stable && golden.centered().equals(Optional.of(1.0))) {
          ours.put(name + "_uniform", "");
          ours.put(name + "_exponential", "");
        }
      } else {
        ours.put(name, choice);
      }
    }
    return ours;
  }

  private static String ours(String reference) {
    return switch (reference) {
      case "StableReparam", "StudentTReparam", "ProjectedNormalReparam" -> reference;
      default -> reference.replace("Reparam", "");
    };
  }

  private static boolean isDecentred(Case golden, String site) {
    boolean kept = golden.centered().equals(Optional.of(1.0)) && isStable(golden, site);
    return !kept
        && !site.endsWith("_normal")
        && Stream.of("loc", "scale")
            .map(written(golden, site)::get)
            .anyMatch(value -> value instanceof Map<?, ?> map && map.containsKey("ref"));
  }

  private static boolean isStable(Case golden, String site) {
    return written(golden, site).containsKey("stability")
        && !statement(golden, site).toString().contains("WithLogProb");
  }

  private static Map<String, Object> written(Case golden, String site) {
    return GoldenStrategyModel.parameters(statement(golden, site));
  }

  private static Map<String, Object> statement(Case golden, String site) {
    return flat(golden.statements())
        .filter(statement -> statement.containsKey("dist"))
        .filter(statement -> stands(site, (String) statement.get("name")))
        .findFirst()
        .orElseThrow();
  }

  private static boolean stands(String site, String written) {
    return site.equals(written) || site.startsWith(written + "_");
  }

  private static boolean isNoSite(Case golden, String site) {
    return flat(golden.statements())
        .anyMatch(
            statement ->
                site.equals(statement.get("deterministic"))
                    || site.equals(statement.get("factor")));
  }

  private static Stream<Map<String, Object>> flat(List<Map<String, Object>> statements) {
    return statements.stream()
        .flatMap(
            statement ->
                statement.containsKey("body")
                    ? flat(GoldenStrategyModel.objects(statement.get("body")))
                    : Stream.of(statement));
  }
}
