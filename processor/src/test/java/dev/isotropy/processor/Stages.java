package dev.isotropy.processor;

import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.IrChecker;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.loops.Program.Constant;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.processor.passes.reparam.Extensions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compiles a model and looks at what each stage leaves to the next. */
public final class Stages {

  private Stages() {}

  /**
   * What a stage left of the log density and its adjoints.
   *
   * @param density what they are of
   */
  public record Roots(
      String stage, Density density, Graph graph, List<Expr> roots, List<Constant> constants) {}

  /** Takes what stages leave. */
  public interface Watcher {
    void watch(Roots roots);

    /** Takes a density, before its terms are added. */
    default void watch(String stage, Density density) {}
  }

  /** The names of everything that {@link Options#WITHOUT} can switch off. */
  public static List<String> optimisations() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "collapse-squares",
                "known-factors",
                "merge-gathers",
                "fuse-multiply-add",
                "short-axes"));
    Pipeline.OPTIMISATIONS.forEach(optimisation -> names.add(optimisation.name()));
    return names;
  }

  /**
   * The source of a model's class.
   *
   * @throws AssertionError if a stage leaves something that the checker objects to
   */
  public static String compile(Model model, Options options, Watcher watcher) {
    Problems problems = new Problems();
    Watch watch = new Watch(model, watcher);
    watch.model("read", model);
    return new Pipeline(Extensions.load(), options, watch)
        .compile(model, problems, true, Dump.NONE)
        .orElseThrow(() -> new AssertionError(problems.messages().toString()))
        .toString();
  }

  private static final class Watch implements Checkpoint {

    private final String name;
    private final Watcher watcher;
    private final Map<String, Density> densities = new HashMap<>();
    private int evaluations;

    Watch(Model model, Watcher watcher) {
      this.name = model.type().generatedName();
      this.watcher = watcher;
    }

    @Override
    public void model(String stage, Model model) {
      require(stage, IrChecker.model(model));
    }

    @Override
    public void density(String stage, Density density) {
      require(stage, IrChecker.density(density));
      densities.put(stage, density);
      watcher.watch(stage, density);
    }

    /** The density with fixed centerings is evaluated first, then the general one. */
    @Override
    public void roots(String stage, Graph graph, List<Expr> roots, List<Constant> constants) {
      require(stage, IrChecker.expressions(graph, roots));
      if (stage.equals("differentiate")) {
        evaluations++;
      }
      Density density = densities.get(evaluations == 1 ? "specialise" : "simplify");
      watcher.watch(new Roots(stage, density, graph, roots, constants));
    }

    private void require(String stage, List<String> violations) {
      if (!violations.isEmpty()) {
        throw new AssertionError(name + " after " + stage + ": " + violations);
      }
    }
  }
}
