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
   * @param rank the number of its plates
   */
  public record Drawn(String name, int rank) {}
}
