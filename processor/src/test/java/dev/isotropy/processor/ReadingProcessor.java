package dev.isotropy.processor;

import com.sun.source.util.Trees;
import dev.isotropy.processor.diagnostics.Diagnostics;
import dev.isotropy.processor.frontend.ModelReader;
import dev.isotropy.processor.ir.IrPrinter;
import dev.isotropy.processor.ir.Model;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** A processor that only reads the one model of its compilation. */
public final class ReadingProcessor extends AbstractProcessor {

  private Optional<Model> model = Optional.empty();

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
    ModelReader reader =
        new ModelReader(
            trees,
            processingEnv.getElementUtils(),
            Set.of("dev.isotropy.reparam.LocScale"),
            Set.of("dev.isotropy.strategy.Auto"));
    for (TypeElement annotation : annotations) {
      for (Element type : round.getElementsAnnotatedWith(annotation)) {
        Diagnostics reporter = new Diagnostics(processingEnv.getMessager(), Optional.of(trees));
        if (reader.read((TypeElement) type, reporter, true)
            instanceof ModelReader.Result.Read(Model read)) {
          model = Optional.of(read);
        }
      }
    }
    return false;
  }

  /** What was read. */
  public Model model() {
    return model.orElseThrow();
  }

  /** What was read, in text, without the first line, which names the type. */
  String text() {
    String text = IrPrinter.model(model());
    return text.substring(text.indexOf('\n') + 1);
  }
}
