package dev.isotropy.processor.meaning;

import dev.isotropy.processor.families.ArraySet;
import dev.isotropy.processor.families.Derivation;
import dev.isotropy.processor.families.Domain;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.ir.Quantity.Request;
import dev.isotropy.processor.meaning.RewriteCell.Binding;
import dev.isotropy.processor.meaning.RewriteCell.Parents;
import dev.isotropy.processor.passes.reparam.TriedRewrite.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** The source of a record with some rewritten sites, and data for it. */
final class RewriteSource {

  private static final int LENGTH = 3;

  private final String name;
  private final List<RewriteCell> cells;
  private final Random random;
  private final StringBuilder sites = new StringBuilder();
  private final String text;
  private final Map<String, Object> data = new LinkedHashMap<>();
  private final List<String> components = new ArrayList<>();

  /**
   * Writes it.
   *
   * @param cells all under the same strategy
   */
  RewriteSource(String name, List<RewriteCell> cells) {
    this.name = name;
    this.cells = cells;
    this.random = new Random(name.hashCode());
    sites.append(
        """
          @Sample Normal mu() { return normal(0, 2); }
          @Sample HalfNormal tau() { return halfNormal(1); }
          @Sample @LocScale(centered = 0) Normal nu(double mu, double tau) { return normal(mu, tau); }
          @Sample @Reparam({Transform.class, LocScale.class}) LogNormal rho(double mu) { return logNormal(0.1 * mu, 0.5); }
        """);
    for (int i = 0; i < cells.size(); i++) {
      new Site(cells.get(i), i).write();
    }
    text = head(cells.getFirst().strategy().annotation());
  }

  /** The compilation unit. */
  String text() {
    return text;
  }

  private String head(String strategy) {
    return """
    package demo;

    import static dev.isotropy.Distributions.*;
    import static dev.isotropy.Transforms.*;

    import dev.isotropy.distributions.*;
    import dev.isotropy.model.*;
    import dev.isotropy.processor.passes.reparam.*;
    import dev.isotropy.reparam.*;
    import dev.isotropy.reparam.Circular;
    import dev.isotropy.reparam.Conjugate;
    import dev.isotropy.reparam.DiscreteCosine;
    import dev.isotropy.reparam.Explicit;
    import dev.isotropy.reparam.GumbelSoftmax;
    import dev.isotropy.reparam.Haar;
    import dev.isotropy.reparam.LatentStable;
    import dev.isotropy.reparam.LocScale;
    import dev.isotropy.reparam.ProjectedNormalReparam;
    import dev.isotropy.reparam.Split;
    import dev.isotropy.reparam.StableReparam;
    import dev.isotropy.reparam.StudentTReparam;
    import dev.isotropy.reparam.SymmetricStable;
    import dev.isotropy.reparam.Transform;
    import dev.isotropy.reparam.UnitJacobian;
    import dev.isotropy.strategy.*;

    @Model
    @SuppressWarnings("may-leave-domain") // data are positive
    %s
    public record %s(%s) {
    %s}
    """
        .formatted(strategy, name, String.join(", ", components), sites);
  }

  /** Whether the values of its sites tell their coordinates. */
  boolean hasUniqueCoordinates() {
    return cells.stream()
        .map(cell -> cell.row().kind())
        .allMatch(kind -> kind == Kind.BIJECTIVE || kind == Kind.VOLUME);
  }

  /** The arguments of the record's constructor. */
  Object[] arguments() {
    return data.values().toArray();
  }

  /** By component. */
  Map<String, Object> data() {
    return data;
  }

  private static String plates(List<String> plates) {
    return switch (plates.size()) {
      case 0 -> "";
      case 1 -> "@Plate(\"" + plates.getFirst() + "\") ";
      default ->
          plates.stream()
              .map(each -> '"' + each + '"')
              .collect(Collectors.joining(", ", "@Plate({", "}) "));
    };
  }

  /** Adds a component with numbers along plates. */
  private void component(String component, List<String> plates, double low, double high) {
    components.add(plates(plates) + "double" + "[]".repeat(plates.size()) + " " + component);
    data.put(component, numbers(plates.size(), low, high));
  }

  private Object numbers(int rank, double low, double high) {
    return switch (rank) {
      case 0 -> random.nextDouble(low, high);
      case 1 -> random.doubles(LENGTH, low, high).toArray();
      default -> {
        double[][] rows = new double[LENGTH][];
        for (int i = 0; i < LENGTH; i++) {
          rows[i] = random.doubles(LENGTH, low, high).toArray();
        }
        yield rows;
      }
    };
  }

  private final class Site {

    private final RewriteCell cell;
    private final Family family;
    private final int number;
    private final String theta;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private int next;

    Site(RewriteCell cell, int number) {
      this.cell = cell;
      this.family = cell.row().family();
      this.number = number;
      this.theta = "theta" + number;
    }

    void write() {
      String value = distribution(family, family.parameters());
      String masked = "";
      if (cell.binding() == Binding.MASKED) {
        masked = "(mask = \"kept" + number + "\")";
        int rank = cell.plates().size();
        components.add(plates(cell.plates()) + "boolean" + "[]".repeat(rank) + " kept" + number);
        boolean[] row = {true, false, true};
        data.put(
            "kept" + number, rank == 1 ? row : new boolean[][] {row, {false, true, true}, row});
      }
      sites
          .append("  @Sample" + masked + " " + plates(cell.plates()))
          .append(annotations())
          .append(type(family) + " " + theta + "(" + signature() + ") { return " + value + "; }\n");
      if (cell.binding() == Binding.OBSERVED) {
        boolean real = cell.row().support() instanceof SiteSupport.Real;
        component(theta, cell.plates(), real ? -1 : 0.3, real ? 1 : 0.7);
      } else {
        observe();
      }
    }

    private void observe() {
      int rank = family.event().size();
      String seen =
          switch (rank) {
            case 0 -> theta;
            case 1 -> theta + "[0] - 0.7 * " + theta + "[1] * " + theta + "[2]";
            default -> theta + "[0][0] - 0.7 * " + theta + "[1][0] * " + theta + "[2][1]";
          };
      component("y" + number, cell.plates(), 0.2, 0.9);
      sites.append("  @Sample " + plates(cell.plates()) + "Normal y" + number);
      sites.append(
          "(double" + "[]".repeat(rank) + " " + theta + ") { return normal(" + seen + ", 1); }\n");
    }

    private String signature() {
      return parameters.entrySet().stream()
          .map(each -> each.getValue() + " " + each.getKey())
          .collect(Collectors.joining(", "));
    }

    private String annotations() {
      return cell.row().rewrite().requests().stream()
          .map(this::annotation)
          .collect(Collectors.joining());
    }

    private String annotation(Request request) {
      String settings =
          request.settings().entrySet().stream()
              .map(each -> each.getKey() + " = " + setting(each.getKey(), each.getValue()))
              .collect(Collectors.joining(", "));
      return "@" + request.simpleName() + (settings.isEmpty() ? "" : "(" + settings + ")") + " ";
    }

    private String setting(String key, Object value) {
      return switch (value) {
        case String type when key.equals("transform") ->
            type.substring(type.lastIndexOf('.') + 1) + ".class";
        case String word -> '"' + word.replace("theta", theta) + '"';
        case List<?> list ->
            list.stream().map(Object::toString).collect(Collectors.joining(", ", "{", "}"));
        default -> value.toString();
      };
    }

    private static String type(Family family) {
      return Derivation.of(family)
          .map(
              derivation ->
                  family.typeName().replaceAll("<.*", "") + "<" + type(nested(derivation)) + ">")
          .orElse(family.typeName());
    }

    private static Family nested(Derivation derivation) {
      return derivation.parts().stream()
          .filter(Derivation.Part.Nested.class::isInstance)
          .map(part -> ((Derivation.Part.Nested) part).family())
          .findFirst()
          .orElseThrow();
    }

    /** The call of a factory; a derived family has the parameters of its parts, in order. */
    private String distribution(Family family, List<Family.Parameter> parameters) {
      Derivation derivation = Derivation.of(family).orElse(null);
      if (derivation == null) {
        return parameters.stream()
            .map(parameter -> argument(family, parameter))
            .collect(Collectors.joining(", ", family.factory() + "(", ")"));
      }
      List<String> parts = new ArrayList<>();
      for (Derivation.Part part : derivation.parts()) {
        switch (part) {
          case Derivation.Part.Nested nested ->
              parts.add(distribution(nested.family(), nested.family().parameters()));
          case Derivation.Part.Step step ->
              parts.add(
                  step.parameters().stream()
                      .map(parameter -> argument(family, parameter))
                      .collect(Collectors.joining(", ", step.kind().factory() + "(", ")")));
          default -> throw new IllegalArgumentException(part.toString());
        }
      }
      return derivation.factory() + "(" + String.join(", ", parts) + ")";
    }

    private String argument(Family family, Family.Parameter parameter) {
      if (!parameter.dims().isEmpty()) {
        return array(parameter);
      }
      return switch (family.factory() + " " + parameter.name()) {
        case "uniform low", "truncatedNormal low", "improperUniform lower" -> "-1";
        case "uniform high", "truncatedNormal high", "improperUniform upper" -> "2";
        case "wishart df", "inverseWishart df" -> "4.5";
        default -> number(parameter.name(), parameter.domain());
      };
    }

    private String number(String parameter, Domain domain) {
      boolean symmetric = cell.row().rewrite().name().equals("SymmetricStable");
      return switch (domain) {
        case REAL -> parameter.equals("loc") ? level() : "0.3";
        case POSITIVE, NON_NEGATIVE ->
            parameter.equals("scale") || parameters.isEmpty() ? width() : "1.75";
        case UNIT_INTERVAL, OPEN_UNIT_INTERVAL, CORRELATION -> "0.4";
        case SKEW -> symmetric ? "0" : "0.4";
        case STABILITY -> "1.6";
        case COUNT -> "4";
        case SIZE -> "" + LENGTH;
        case EXTENDED_REAL -> throw new IllegalArgumentException(parameter);
      };
    }

    private String level() {
      return sum("mu", "nu", " + ", read("shift", -1, 1));
    }

    private String width() {
      return sum("tau", "rho", " * ", read("spread", 0.5, 2));
    }

    private String sum(String plain, String rewritten, String with, String read) {
      if (cell.parents() == Parents.DATA) {
        return read;
      }
      String parent = cell.parents() == Parents.LATENT ? plain : rewritten;
      parameters.put(parent, "double");
      return parent + with + read;
    }

    private String read(String data, double low, double high) {
      String component = data + number;
      if (parameters.put(component, "double") == null) {
        component(component, cell.plates(), low, high);
      }
      return component;
    }

    private String array(Family.Parameter parameter) {
      if (parameter.dims().size() == 1 && parameter.set().isEmpty()) {
        String scale = parameter.domain() == Domain.REAL ? level() : width();
        return "new double[] {0.7 * (%s), 1.3 * (%s), 0.9 * (%s)}".formatted(scale, scale, scale);
      }
      String component = parameter.name() + number;
      parameters.put(component, "double" + "[]".repeat(parameter.dims().size()));
      components.add("double" + "[]".repeat(parameter.dims().size()) + " " + component);
      data.put(component, constant(parameter));
      return component;
    }

    private static Object constant(Family.Parameter parameter) {
      if (parameter.dims().size() == 1) {
        return new double[] {0.2, 0.3, 0.5};
      }
      return parameter.set().equals(Optional.of(ArraySet.COVARIANCE_CHOLESKY))
          ? new double[][] {{1, 0, 0}, {0.4, 1.3, 0}, {0.4, 0.2, 1.6}}
          : new double[][] {{1, 0.4, 0.4}, {0.4, 1.85, 0.42}, {0.4, 0.42, 2.76}};
    }
  }
}
