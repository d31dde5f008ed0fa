package dev.isotropy.processor;

import com.sun.source.util.Trees;
import dev.isotropy.processor.diagnostics.Diagnostics;
import dev.isotropy.processor.frontend.ModelReader;
import dev.isotropy.processor.ir.IrPrinter;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.passes.reparam.Extensions;
import dev.isotropy.processor.passes.reparam.Reparameterizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** A processor that only reads the models of its compilation. */
public final class ReadingProcessor extends AbstractProcessor {

  private final Map<String, Model> models = new LinkedHashMap<>();

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.isotropy.model.Model");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Trees trees = Trees.instance(processingEnv);
    Extensions extensions = Extensions.load();
    ModelReader reader =
        new ModelReader(
            trees,
            processingEnv.getElementUtils(),
            extensions.reparameterizers().stream()
                .map(Reparameterizer::annotation)
                .collect(Collectors.toSet()),
            Set.copyOf(extensions.strategies()));
    for (TypeElement annotation : annotations) {
      for (Element type : round.getElementsAnnotatedWith(annotation)) {
        Diagnostics reporter = new Diagnostics(processingEnv.getMessager(), Optional.of(trees));
        if (reader.read((TypeElement) type, reporter, true)
            instanceof ModelReader.Result.Read(Model read)) {
          models.put(type.getSimpleName().toString(), read);
        }
      }
    }
    return false;
  }

  /** The only model that was read. */
  public Model model() {
    return models.values().iterator().next();
  }

  /** What was read, by simple name of the record. */
  public Map<String, Model> models() {
    return models;
  }

  /** What was read, in text, without the first line, which names the type. */
  String text() {
    String text = IrPrinter.model(model());
    return text.substring(text.indexOf('\n') + 1);
  }
}
