package dev.isotropy.processor.frontend;

import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Finds javac's own processing environment behind those that build tools wrap around it, for only
 * that one leads to syntax trees.
 */
public final class Environments {

  private static final String INTELLIJ_WRAPPERS = "org.jetbrains.jps.javac.APIWrappers";

  /** The captured environment in the invocation handlers of IntelliJ's proxies. */
  private static final String PROXIED = "val$delegateTo";

  /** The fields in which Gradle (incremental processing) and kapt keep the environment. */
  private static final List<String> DELEGATES = List.of("delegate", "processingEnv");

  private static final int MAX_LAYERS = 8;

  private Environments() {}

  /**
   * What javac offers.
   *
   * @param environment javac's own environment
   */
  public record Javac(ProcessingEnvironment environment, Trees trees) {}

  /** Javac's environment and trees; empty if the compiler is another one. */
  public static Optional<Javac> unwrap(ProcessingEnvironment environment) {
    Optional<ProcessingEnvironment> layer = Optional.of(environment);
    for (int i = 0; i < MAX_LAYERS && layer.isPresent(); i++) {
      Optional<Javac> javac = javac(layer.get());
      if (javac.isPresent()) {
        return javac;
      }
      layer = inner(layer.get());
    }
    return Optional.empty();
  }

  private static Optional<Javac> javac(ProcessingEnvironment environment) {
    try {
      return Optional.of(new Javac(environment, Trees.instance(environment)));
    } catch (IllegalArgumentException | LinkageError otherCompiler) {
      return Optional.empty();
    }
  }

  private static Optional<ProcessingEnvironment> inner(ProcessingEnvironment wrapped) {
    return byIntelliJ(wrapped)
        .or(() -> byProxy(wrapped))
        .or(() -> DELEGATES.stream().flatMap(name -> field(wrapped, name).stream()).findFirst());
  }

  /** As JetBrains documents it. */
  private static Optional<ProcessingEnvironment> byIntelliJ(ProcessingEnvironment wrapped) {
    try {
      Object unwrapped =
          Class.forName(INTELLIJ_WRAPPERS, true, wrapped.getClass().getClassLoader())
              .getMethod("unwrap", Class.class, Object.class)
              .invoke(null, ProcessingEnvironment.class, wrapped);
      return environment(unwrapped).filter(found -> found != wrapped);
    } catch (ReflectiveOperationException | LinkageError notThere) {
      return Optional.empty();
    }
  }

  private static Optional<ProcessingEnvironment> byProxy(ProcessingEnvironment wrapped) {
    if (!Proxy.isProxyClass(wrapped.getClass())) {
      return Optional.empty();
    }
    InvocationHandler handler = Proxy.getInvocationHandler(wrapped);
    return field(handler, PROXIED);
  }

  private static Optional<ProcessingEnvironment> field(Object holder, String name) {
    for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
      try {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return environment(field.get(holder));
      } catch (NoSuchFieldException inSuperclass) {
        // Look further up.
      } catch (IllegalAccessException | RuntimeException hidden) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<ProcessingEnvironment> environment(Object candidate) {
    return candidate instanceof ProcessingEnvironment found ? Optional.of(found) : Optional.empty();
  }
}
