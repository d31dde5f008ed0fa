package dev.isotropy.processor.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * A routine of the runtime: a static method, and beside it, with {@code Adjoint} behind its name,
 * its adjoint.
 *
 * @param name how listings name it
 * @param owner the simple name of the runtime's class that has the method
 * @param method the method
 */
public record Kernel(
    String name,
    String owner,
    String method,
    List<Integer> arguments,
    List<Integer> results,
    List<Size> sizes,
    boolean accumulates)
    implements Routine {

  public Kernel {
    arguments = List.copyOf(arguments);
    results = List.copyOf(results);
    sizes = List.copyOf(sizes);
  }

  @Override
  public Routine adjoint() {
    if (accumulates) {
      throw new UnsupportedOperationException("no second derivative of " + name);
    }
    List<Integer> taken = new ArrayList<>(arguments);
    taken.addAll(results);
    taken.addAll(results);
    return new Kernel(name + "Adjoint", owner, method + "Adjoint", taken, arguments, sizes, true);
  }
}
