package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Reporter;
import dev.isotropy.processor.ir.SourceSpan;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * The reparameterizers and strategies on the processor path, the built-in ones among them, each by
 * the binary name of its annotation type.
 */
public final class Extensions {

  /** What to do where an implementation is missing. */
  static final String ADD = "add the module that implements it to annotationProcessorPaths";

  private final Map<String, Reparameterizer> reparameterizers = new LinkedHashMap<>();
  private final Map<String, ReparameterizationStrategy> strategies = new LinkedHashMap<>();
  private final List<Failure> failures = new ArrayList<>();

  private record Failure(Problem problem, List<String> facts) {}

  private Extensions() {}

  /** Given ones; what an extension's own tests use. */
  public static Extensions of(
      List<? extends Reparameterizer> reparameterizers,
      List<? extends ReparameterizationStrategy> strategies) {
    Extensions extensions = new Extensions();
    reparameterizers.forEach(
        given -> extensions.add(given, Reparameterizer::annotation, extensions.reparameterizers));
    strategies.forEach(
        given ->
            extensions.add(given, ReparameterizationStrategy::annotation, extensions.strategies));
    return extensions;
  }

  /**
   * Loads everything that a class loader sees; what can't be loaded becomes a problem, not an
   * exception.
   */
  public static Extensions load(ClassLoader loader) {
    Extensions extensions = new Extensions();
    extensions.load(
        ServiceLoader.load(Reparameterizer.class, loader),
        Reparameterizer::annotation,
        extensions.reparameterizers);
    extensions.load(
        ServiceLoader.load(ReparameterizationStrategy.class, loader),
        ReparameterizationStrategy::annotation,
        extensions.strategies);
    return extensions;
  }

  /** Those that stand beside the processor itself. */
  public static Extensions load() {
    return load(Extensions.class.getClassLoader());
  }

  /** The reparameterizer that an annotation type asks for. */
  public Optional<Reparameterizer> reparameterizer(String annotation) {
    return Optional.ofNullable(reparameterizers.get(annotation));
  }

  /** The strategy that an annotation type asks for. */
  public Optional<ReparameterizationStrategy> strategy(String annotation) {
    return Optional.ofNullable(strategies.get(annotation));
  }

  /** All reparameterizers, in the order in which they were found. */
  public List<Reparameterizer> reparameterizers() {
    return List.copyOf(reparameterizers.values());
  }

  /** All annotation types of strategies, in the order in which they were found. */
  public List<String> strategies() {
    return List.copyOf(strategies.keySet());
  }

  /** Reports what could not be loaded. */
  public void reportTo(Reporter reporter) {
    for (Failure failure : failures) {
      reporter.report(failure.problem(), SourceSpan.NONE, failure.facts().toArray());
    }
  }

  /**
   * One provider after another: a broken one does not hide those after it. {@link LinkageError} is
   * what a class built against another version of the interface throws.
   */
  private <S> void load(
      ServiceLoader<S> services, Function<S, String> annotation, Map<String, S> found) {
    Iterator<S> providers = services.iterator();
    while (true) {
      try {
        if (!providers.hasNext()) {
          return;
        }
        add(providers.next(), annotation, found);
      } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
        failures.add(new Failure(Problem.EXTENSION_NOT_LOADED, List.of(words(e))));
      }
    }
  }

  /** An exception in a few words: the loader's messages repeat the long name of the interface. */
  static String words(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return failure instanceof ServiceConfigurationError
        ? message.substring(message.indexOf(": ") + 2)
        : failure.getClass().getSimpleName() + ": " + message;
  }

  private <S> void add(S provider, Function<S, String> annotation, Map<String, S> found) {
    String name = annotation.apply(provider);
    S other = found.putIfAbsent(name, provider);
    if (other != null) {
      failures.add(
          new Failure(
              Problem.EXTENSION_AMBIGUOUS,
              List.of(name, other.getClass().getName(), provider.getClass().getName())));
    }
  }
}
