package dev.isotropy.processor.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.LogDensity;
import dev.isotropy.ParameterizedLogDensity;
import dev.isotropy.SiteInfo;
import dev.isotropy.processor.families.ArraySet;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What generated code owes to the model: each method is one property, at random points. */
final class Meaning {

  private static final double ROUNDING = 1e-12;
  private static final double DIFFERENCES = 1e-6;

  /** Of the first derivative, 8th order. */
  private static final double[] WEIGHTS = {4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280};

  private final Written example;
  private final CompiledExample compiled;
  private final Reference reference;
  private final Random random;

  Meaning(Written example, CompiledExample compiled) {
    this.example = example;
    this.compiled = compiled;
    this.reference = new Reference(example);
    this.random = new Random(example.name().hashCode() + 1);
  }

  private double[] point(double spread) {
    return random.doubles(reference.dimension(), -spread, spread).toArray();
  }

  private double[] parameters() {
    return random.doubles(reference.parameterCount(), 0, 1).toArray();
  }

  /** Everything at once. */
  void holds() {
    holdsButForSimulation();
    if (example.model().sites().stream().allMatch(site -> site.family().proper())) {
      simulatesInTheSupport();
    }
  }

  /** Everything but what may fail where a prior is too wide to draw data from. */
  void holdsButForSimulation() {
    vectorsGiveTheBitsOfScalars();
    agreesWithTheInterpreter(compiled);
    agreesWithDifferences();
    drawsAreTheConstrainedValues();
    drawsGoBackToTheirCoordinates();
    sitesAddUpToTheDensity();
    pointwiseIsTheLikelihood();
    if (reference.parameterCount() > 0) {
      learnedFormAgrees();
    }
  }

  /** Also where values overflow or are undefined. */
  void vectorsGiveTheBitsOfScalars() {
    LogDensity scalar = compiled.scalar();
    LogDensity vector = compiled.chosen();
    assertThat(vector.dimension()).isEqualTo(reference.dimension());
    for (double spread : new double[] {0.5, 2, 2, 6, 40, 800}) {
      double[] q = point(spread);
      double[] scalarGradient = poison(q.length);
      double[] vectorGradient = poison(q.length);
      double scalarValue = scalar.logDensityAndGradient(q, scalarGradient);
      double vectorValue = vector.logDensityAndGradient(q, vectorGradient);
      assertBits(vectorValue, scalarValue, "log density");
      assertBits(vectorGradient, scalarGradient, "gradient");
      assertBits(vector.logDensity(q), vectorValue, "log density alone");
    }
  }

  /** What a gradient must not contain when it has been written. */
  private static double[] poison(int length) {
    double[] gradient = new double[length];
    Arrays.fill(gradient, 12345.678);
    return gradient;
  }

  private void assertBits(double actual, double expected, String what) {
    if (Double.doubleToLongBits(actual) != Double.doubleToLongBits(expected)) {
      throw new AssertionError(example.name() + ": " + what + " " + actual + " is not " + expected);
    }
  }

  private void assertBits(double[] actual, double[] expected, String what) {
    for (int i = 0; i < expected.length; i++) {
      assertBits(actual[i], expected[i], what + "[" + i + "]");
    }
  }

  /** The density and its gradient, of this compilation or another one of the same example. */
  void agreesWithTheInterpreter(CompiledExample other) {
    for (double spread : new double[] {0.5, 2, 2}) {
      double[] q = point(spread);
      Reference.At at = reference.at(q);
      double[] gradient = poison(q.length);
      double value = other.scalar().logDensityAndGradient(q, gradient);
      assertClose(value, at.logDensity(), at.magnitude(), "log density");
      assertClose(gradient, at.gradient(), at.magnitude(), "gradient");
    }
  }

  private void assertClose(double actual, double expected, double scale, String what) {
    double size = Math.max(finite(scale), finite(Math.abs(expected)));
    assertWithin(actual, expected, ROUNDING * size, what);
  }

  private void assertClose(double[] actual, double[] expected, double scale, String what) {
    assertThat(actual).hasSameSizeAs(expected);
    double size = finite(scale);
    for (double each : expected) {
      size = Math.max(size, finite(Math.abs(each)));
    }
    for (int i = 0; i < expected.length; i++) {
      assertWithin(actual[i], expected[i], ROUNDING * size, what + "[" + i + "]");
    }
  }

  private static double finite(double scale) {
    return Double.isFinite(scale) ? scale : 1;
  }

  /** What is infinite or undefined has to be so. */
  private void assertWithin(double actual, double expected, double tolerance, String what) {
    boolean close = Double.isFinite(expected) && Math.abs(actual - expected) <= tolerance;
    if (!close && Double.compare(actual, expected) != 0) {
      throw new AssertionError(
          example.name() + ": " + what + " " + actual + " is not " + expected + " ± " + tolerance);
    }
  }

  /** Along random directions, where the density is smooth. */
  void agreesWithDifferences() {
    LogDensity density = compiled.scalar();
    for (int attempt = 0; attempt < 12; attempt++) {
      double[] q = point(1.5);
      double[] direction = point(1);
      double[] gradient = poison(q.length);
      double value = density.logDensityAndGradient(q, gradient);
      double slope = 0;
      double scale = Math.max(1, Math.abs(value));
      for (int i = 0; i < q.length; i++) {
        slope += gradient[i] * direction[i];
        scale = Math.max(scale, Math.abs(gradient[i]));
      }
      double coarse = difference(density, q, direction, 0x1p-8);
      double fine = difference(density, q, direction, 0x1p-9);
      double finest = difference(density, q, direction, 0x1p-13);
      double spread = Math.max(Math.abs(coarse - fine), Math.abs(fine - finest));
      if (spread <= DIFFERENCES * scale) {
        assertWithin(slope, finest, 2 * DIFFERENCES * scale, "slope");
        if (attempt >= 2) {
          return;
        }
      }
    }
  }

  private static double difference(
      LogDensity density, double[] q, double[] direction, double step) {
    double sum = 0;
    for (int k = 1; k <= WEIGHTS.length; k++) {
      double above = density.logDensity(moved(q, direction, k * step));
      double below = density.logDensity(moved(q, direction, -k * step));
      sum += WEIGHTS[k - 1] * (above - below);
    }
    return sum / step;
  }

  private static double[] moved(double[] q, double[] direction, double by) {
    double[] moved = q.clone();
    for (int i = 0; i < q.length; i++) {
      moved[i] += by * direction[i];
    }
    return moved;
  }

  void drawsAreTheConstrainedValues() {
    double[] q = point(2);
    double[] store = new double[compiled.model().drawSize() + 3];
    compiled.model().constrain(q, store, 3);
    Reference.At at = reference.at(q);
    int drawn = 0;
    for (Quantity quantity : reference.density().model().quantities()) {
      if (!reference.isDrawn(quantity)) {
        continue;
      }
      double[] expected = at.quantity(quantity.name());
      SiteInfo info = info(quantity.name());
      assertThat(info.size()).as(quantity.name()).isEqualTo(expected.length);
      int from = 3 + info.drawOffset();
      double[] actual = Arrays.copyOfRange(store, from, from + expected.length);
      assertClose(actual, expected, 1, quantity.name());
      drawn += expected.length;
    }
    assertThat(drawn).isEqualTo(compiled.model().drawSize());
    assertThat(compiled.model().columnNames()).hasSize(drawn).doesNotHaveDuplicates();
    Object draw = compiled.model().draw(store, 3);
    assertThat(draw).isEqualTo(compiled.model().constrain(q));
    assertThat(draw.toString()).startsWith("{");
  }

  private SiteInfo info(String name) {
    return compiled.model().sites().stream()
        .filter(site -> site.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  void drawsGoBackToTheirCoordinates() {
    double[] q = point(2);
    double[] back = compiled.model().unconstrain(compiled.model().constrain(q));
    boolean unique = example.hasUniqueCoordinates() && !hasDirections();
    for (int i = 0; i < q.length && unique; i++) {
      assertWithin(back[i], q[i], 1e-9, "coordinate " + i);
    }
    double[] store = new double[compiled.model().drawSize()];
    compiled.model().constrain(q, store, 0);
    double[] there = new double[store.length];
    compiled.model().constrain(back, there, 0);
    for (Quantity.Site site : example.model().sites()) {
      for (int i = 0; site.sampled() && i < info(site.name()).size(); i++) {
        int at = info(site.name()).drawOffset() + i;
        assertWithin(there[at], store[at], 1e-9 * Math.max(1, Math.abs(store[at])), site.name());
      }
    }
    for (Quantity.Site site : example.model().sites()) {
      if (site.sampled()) {
        SiteInfo info = info(site.name());
        double[] values =
            Arrays.copyOfRange(store, info.drawOffset(), info.drawOffset() + info.size());
        double[] other = point(2);
        double[] again = new double[store.length];
        compiled.model().constrain(other, again, 0);
        if (contains(info, values)) {
          compiled.model().unconstrain(Map.of(site.name(), values), other);
          compiled.model().constrain(other, again, 0);
          for (int i = 0; i < info.size() && isFree(site); i++) {
            double expected = values[i];
            double tolerance = 1e-9 * Math.max(1, Math.abs(expected));
            assertWithin(again[info.drawOffset() + i], expected, tolerance, site.name());
          }
        }
      }
    }
  }

  /** Whether coordinates are not unique: a unit vector is that of many lengths, also rewritten. */
  private boolean hasDirections() {
    Model written = example.model();
    return reference.density().blocks().stream().anyMatch(block -> isDirection(block.support()))
        || written.sites().stream().anyMatch(site -> isDirection(site.support(written.graph())));
  }

  private static boolean isDirection(SiteSupport support) {
    return support instanceof SiteSupport.Within within && within.set() == ArraySet.UNIT_VECTOR;
  }

  /** Whether any value of a site is within its bounds whatever the others' values. */
  private boolean isFree(Quantity.Site site) {
    return switch (site.support(reference.density().graph())) {
      case SiteSupport.Interval(var lower, var upper) -> isKnown(lower) && isKnown(upper);
      case SiteSupport.Lower(var bound) -> isKnown(bound);
      case SiteSupport.Upper(var bound) -> isKnown(bound);
      default -> true;
    };
  }

  private static boolean isKnown(Expr bound) {
    return bound.binding() != Binding.LATENT;
  }

  private static boolean contains(SiteInfo info, double[] values) {
    return Arrays.stream(values).allMatch(info.support()::contains);
  }

  void sitesAddUpToTheDensity() {
    double[] q = point(2);
    Reference.At at = reference.at(q);
    Map<String, Double> sites = compiled.model().siteLogDensities(q);
    assertThat(sites.keySet()).isEqualTo(at.sites().keySet());
    double sum = 0;
    for (Map.Entry<String, Double> site : sites.entrySet()) {
      assertClose(site.getValue(), at.sites().get(site.getKey()), at.magnitude(), site.getKey());
      sum += site.getValue();
    }
    assertClose(sum, compiled.scalar().logDensity(q), at.magnitude(), "sum of sites");
  }

  void pointwiseIsTheLikelihood() {
    double[] q = point(2);
    List<SiteInfo> observed = compiled.model().observedSites();
    Map<String, double[]> expected = reference.at(q).likelihood();
    assertThat(observed)
        .extracting(SiteInfo::name)
        .containsExactlyElementsOf(new ArrayList<>(expected.keySet()));
    double[] out = new double[observed.stream().mapToInt(SiteInfo::size).sum()];
    compiled.model().pointwiseLogDensity(q, out);
    int at = 0;
    for (SiteInfo site : observed) {
      double[] ours = Arrays.copyOfRange(out, at, at + site.size());
      assertClose(ours, expected.get(site.name()), 1, "pointwise " + site.name());
      at += site.size();
    }
  }

  void simulatesInTheSupport() {
    checkSimulated(compiled.model().simulate(7));
    Object draw = compiled.model().constrain(point(1));
    checkSimulated(compiled.model().predict(draw, 7));
    assertSameData(compiled.model().simulate(3), compiled.model().simulate(3));
    assertSameData(compiled.model().predict(draw, 3), compiled.model().predict(draw, 3));
  }

  private void checkSimulated(Object record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object simulated = value(component, record);
      Object given = value(component, compiled.user());
      List<SiteInfo> sites =
          compiled.model().observedSites().stream()
              .filter(site -> site.name().equals(component.getName()))
              .toList();
      double[] flat = flat(simulated);
      assertThat(flat).as(component.getName()).hasSameSizeAs(flat(given));
      if (sites.isEmpty()) {
        assertThat(flat).as(component.getName()).isEqualTo(flat(given));
      } else {
        assertThat(Arrays.stream(flat).allMatch(sites.getFirst().support()::contains))
            .as("%s %s in its support", component.getName(), Arrays.toString(flat))
            .isTrue();
      }
    }
    compiled.model(record);
  }

  private void assertSameData(Object one, Object other) {
    for (RecordComponent component : one.getClass().getRecordComponents()) {
      assertThat(flat(value(component, one))).isEqualTo(flat(value(component, other)));
    }
  }

  private static Object value(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** All numbers in nested arrays, in order. */
  private static double[] flat(Object value) {
    if (value instanceof Boolean truth) {
      return new double[] {truth ? 1 : 0};
    }
    if (value instanceof Number number) {
      return new double[] {number.doubleValue()};
    }
    double[][] parts = new double[Array.getLength(value)][];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = flat(Array.get(value, i));
    }
    return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
  }

  /** At the fixed centerings the specialised form, at others the interpreter's values. */
  void learnedFormAgrees() {
    ParameterizedLogDensity scalar = compiled.scalarParameterized();
    ParameterizedLogDensity vector = compiled.model().parameterizedEvaluator();
    assertThat(scalar.parameterCount()).isEqualTo(reference.parameterCount());
    double[] q = point(2);
    double[] gradient = poison(q.length);
    double[] specialised = poison(q.length);
    double[] by = poison(reference.parameterCount());
    scalar.setParameters(reference.fixedParameters());
    double value = scalar.logDensityAndGradient(q, gradient, by);
    double scale = reference.at(q).magnitude();
    assertClose(value, compiled.scalar().logDensityAndGradient(q, specialised), scale, "density");
    assertClose(gradient, specialised, scale, "gradient at fixed centerings");
    for (int i = 0; i < 3; i++) {
      q = point(2);
      double[] parameters = parameters();
      Reference.At at = reference.at(q, parameters);
      double[] vectorGradient = poison(q.length);
      double[] vectorBy = poison(by.length);
      scalar.setParameters(parameters);
      vector.setParameters(parameters);
      value = scalar.logDensityAndGradient(q, gradient, by);
      assertBits(vector.logDensityAndGradient(q, vectorGradient, vectorBy), value, "density");
      assertBits(vectorGradient, gradient, "gradient");
      assertBits(vectorBy, by, "gradient by centerings");
      assertBits(scalar.logDensity(q), value, "log density alone");
      assertClose(value, at.logDensity(), at.magnitude(), "general density");
      assertClose(gradient, at.gradient(), at.magnitude(), "general gradient");
      assertClose(by, at.parameterGradient(), at.magnitude(), "gradient by centerings");
    }
  }
}
