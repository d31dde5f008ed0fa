package dev.isotropy.processor.ir;

import java.util.List;

/**
 * What a model's generated class looks like from outside; known even if the model has errors.
 *
 * @param accessible whether generated code can name the user's type
 * @param drawn the quantities that draws carry
 */
public record Outline(Model.ModelType type, boolean accessible, List<Drawn> drawn) {

  /**
   * A quantity that draws carry.
   *
   * @param plates the number of its plates
   * @param event the number of dimensions of its elements
   * @param integer whether its values are integers
   */
  public record Drawn(String name, int plates, int event, boolean integer) {

    /** A quantity of real values. */
    public Drawn(String name, int plates, int event) {
      this(name, plates, event, false);
    }
  }
}
