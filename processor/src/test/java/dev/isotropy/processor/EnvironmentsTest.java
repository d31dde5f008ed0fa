package dev.isotropy.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor in the wrapped environments of build tools, and under a compiler without trees. */
class EnvironmentsTest {

  private static final Source MODEL =
      Source.record(
          "double y",
          """
          @Sample Normal mu() { return normal(0, 1); }
          @Sample Normal y(double mu) { return normal(mu, 1); }
          """);

  @Test
  void proxiesThatCaptureTheEnvironment() {
    assertThat(compile(EnvironmentsTest::proxy).diagnostics()).isEmpty();
  }

  @Test
  void wrappersWithDelegate() {
    assertThat(compile(Delegating::new).diagnostics()).isEmpty();
    assertThat(compile(Subclass::new).diagnostics()).isEmpty();
  }

  @Test
  void wrappersWithProcessingEnv() {
    assertThat(compile(Kapt::new).diagnostics()).isEmpty();
  }

  @Test
  void wrappersInWrappers() {
    assertThat(compile(env -> new Delegating(proxy(new Kapt(env)))).diagnostics()).isEmpty();
  }

  @Test
  void otherWrappersGiveOneClearError() {
    Compilation compilation = compile(Opaque::new);
    assertThat(Source.messages(compilation))
        .containsExactly(
            """
            [NoTrees] Isotropy reads models through javac, but this compiler is another one
                found: dev.isotropy.processor.EnvironmentsTest$Opaque
                fix: compile with javac of JDK 25; in Eclipse, delegate the build to Maven or Gradle
            """);
  }

  @Test
  void eclipseCompilerGivesOneClearError(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("M.java"), MODEL.text());
    StringWriter output = new StringWriter();
    try (PrintWriter out = new PrintWriter(output)) {
      BatchCompiler.compile(
          new String[] {
            "--release",
            "25",
            "-proc:only",
            "-processor",
            ModelProcessor.class.getName(),
            "-classpath",
            System.getProperty("java.class.path"),
            file.toString()
          },
          out,
          out,
          null);
    }
    assertThat(output.toString())
        .containsOnlyOnce("[NoTrees] Isotropy reads models through javac")
        .containsOnlyOnce("ERROR")
        .contains("in Eclipse, delegate the build to Maven or Gradle")
        .doesNotContain("Internal compiler error");
  }

  @Test
  void withoutVectorModuleOnlyTheScalarFormIsGenerated() {
    Compilation compilation =
        com.google.testing.compile.Compiler.javac()
            .withProcessors(new ModelProcessor())
            .compile(MODEL.file());
    assertThat(compilation.errors()).isEmpty();
    assertThat(Source.messages(compilation))
        .containsExactly(
            """
            [NoVectorModule] only the scalar form of models is generated: jdk.incubator.vector is not visible
                fix: compile with --add-modules jdk.incubator.vector
            """);
    assertThat(Source.generated(compilation, "MModel")).doesNotContain("jdk.incubator");
  }

  private static Compilation compile(UnaryOperator<ProcessingEnvironment> wrapper) {
    return MODEL.process(new Wrapping(wrapper), "-Xlint:-incubating");
  }

  private static ProcessingEnvironment proxy(ProcessingEnvironment delegateTo) {
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            EnvironmentsTest.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            new Capturing(delegateTo));
  }

  /** An invocation handler with the field that javac gives to a captured variable. */
  private record Capturing(ProcessingEnvironment val$delegateTo) implements InvocationHandler {

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      try {
        return method.invoke(val$delegateTo, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }

  /** Hands a wrapped environment to the processor. */
  private static final class Wrapping extends AbstractProcessor {

    private final ModelProcessor processor = new ModelProcessor();
    private final UnaryOperator<ProcessingEnvironment> wrapper;

    Wrapping(UnaryOperator<ProcessingEnvironment> wrapper) {
      this.wrapper = wrapper;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      processor.init(wrapper.apply(environment));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }
  }

  /** An environment that hands everything on, with no field of a known name. */
  private static class Opaque implements ProcessingEnvironment {

    private final ProcessingEnvironment hidden;

    Opaque(ProcessingEnvironment hidden) {
      this.hidden = hidden;
    }

    @Override
    public Map<String, String> getOptions() {
      return hidden.getOptions();
    }

    @Override
    public Messager getMessager() {
      return hidden.getMessager();
    }

    @Override
    public Filer getFiler() {
      return hidden.getFiler();
    }

    @Override
    public Elements getElementUtils() {
      return hidden.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return hidden.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return hidden.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return hidden.getLocale();
    }
  }

  private static class Delegating extends Opaque {

    @SuppressWarnings("unused")
    private final ProcessingEnvironment delegate;

    Delegating(ProcessingEnvironment delegate) {
      super(delegate);
      this.delegate = delegate;
    }
  }

  private static final class Subclass extends Delegating {
    Subclass(ProcessingEnvironment environment) {
      super(environment);
    }
  }

  private static final class Kapt extends Opaque {

    @SuppressWarnings("unused")
    private final ProcessingEnvironment processingEnv;

    Kapt(ProcessingEnvironment processingEnv) {
      super(processingEnv);
      this.processingEnv = processingEnv;
    }
  }
}
