package dev.isotropy.processor;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.diagnostics.Diagnostics;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Suggest;
import dev.isotropy.processor.frontend.Environments;
import dev.isotropy.processor.ir.SourceSpan;
import dev.isotropy.processor.passes.reparam.Extensions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The annotation processor: takes the models of each round, and those of earlier rounds that
 * mentioned names which nothing declared yet.
 */
@AutoService(Processor.class)
public final class ModelProcessor extends AbstractProcessor {

  private static final String MODEL = "dev.isotropy.model.Model";
  private static final String OPTION_PREFIX = "isotropy.";

  private final Extensions extensions;
  private Optional<ModelCompiler> compiler = Optional.empty();
  private boolean refused;

  /** Models to look at again, by name: elements of one round mean nothing in the next. */
  private Set<String> deferred = Set.of();

  /** The processor with the reparameterizers and strategies that stand beside it. */
  public ModelProcessor() {
    this(Extensions.load());
  }

  ModelProcessor(Extensions extensions) {
    this.extensions = extensions;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(
        MODEL,
        "dev.isotropy.model.Sample",
        "dev.isotropy.model.Deterministic",
        "dev.isotropy.model.Factor");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Options.NAMES;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    compiler =
        Environments.unwrap(environment)
            .map(javac -> new ModelCompiler(environment, javac, extensions));
    for (String option : environment.getOptions().keySet()) {
      if (option.startsWith(OPTION_PREFIX) && !Options.NAMES.contains(option)) {
        String advice = Suggest.advice(option, Options.NAMES);
        report(Problem.UNKNOWN_OPTION, option, advice);
      }
    }
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (compiler.isEmpty()) {
      if (!refused && !annotations.isEmpty()) {
        refused = true;
        report(Problem.NO_TREES, processingEnv.getClass().getName());
      }
      return false;
    }
    Set<String> models = new LinkedHashSet<>(deferred);
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (annotation.getQualifiedName().contentEquals(MODEL)) {
          if (element instanceof TypeElement type) { // javac rejects it elsewhere, after us
            models.add(type.getQualifiedName().toString());
          }
        } else {
          compiler.get().checkInsideModel(element);
        }
      }
    }
    Set<String> later = new LinkedHashSet<>();
    for (String model : List.copyOf(models)) {
      if (!compiler.get().compile(model, round.processingOver())) {
        later.add(model);
      }
    }
    deferred = later;
    return false;
  }

  /** Reports what has no place in the source. */
  private void report(Problem problem, Object... facts) {
    new Diagnostics(processingEnv.getMessager(), Optional.empty())
        .report(problem, SourceSpan.NONE, facts);
  }
}
