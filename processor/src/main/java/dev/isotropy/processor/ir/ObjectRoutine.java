package dev.isotropy.processor.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * A method of an object that is made once for each evaluator and may keep tables and scratch space;
 * beside it, with {@code Adjoint} behind its name, its adjoint.
 *
 * @param name how listings name it
 * @param maker what the object is made of
 * @param method the method
 */
public record ObjectRoutine(
    String name,
    Maker maker,
    String method,
    List<Integer> arguments,
    List<Integer> results,
    List<Size> sizes,
    boolean accumulates)
    implements Routine {

  public ObjectRoutine {
    arguments = List.copyOf(arguments);
    results = List.copyOf(results);
    sizes = List.copyOf(sizes);
  }

  /**
   * How an object is made.
   *
   * @param type the binary name of its class
   * @param settings boxed numbers and truth values, the arguments of the constructor
   * @param wrapper the binary name of the runtime's class that wraps an object of the user's; empty
   *     for the runtime's own
   */
  public record Maker(String type, List<Object> settings, String wrapper) {
    public Maker {
      settings = List.copyOf(settings);
    }

    /** An object of a class of the runtime. */
    public static Maker of(String type, Object... settings) {
      return new Maker(type, List.of(settings), "");
    }

    /** An object of a class of the user's, made without arguments. */
    public static Maker wrapped(String type, String wrapper) {
      return new Maker(type, List.of(), wrapper);
    }
  }

  @Override
  public List<List<Size>> scratch() {
    return List.of();
  }

  @Override
  public Routine adjoint() {
    if (accumulates) {
      throw new UnsupportedOperationException("no second derivative of " + name);
    }
    List<Integer> taken = new ArrayList<>(arguments);
    taken.addAll(results);
    taken.addAll(results);
    return new ObjectRoutine(
        name + "Adjoint", maker, method + "Adjoint", taken, arguments, sizes, true);
  }
}
