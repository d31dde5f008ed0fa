package dev.isotropy.processor;

import java.util.function.Supplier;

/** Takes the text of each level of the intermediate form, for whoever asked to see it. */
public interface Dump {

  /** Takes nothing. */
  Dump NONE = (name, text) -> {};

  /**
   * Takes a level.
   *
   * @param name such as {@code constrained}
   * @param text makes the text if it is wanted
   */
  void level(String name, Supplier<String> text);
}
