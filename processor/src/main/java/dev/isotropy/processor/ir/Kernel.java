package dev.isotropy.processor.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * A routine of the runtime: a static method, and beside it, with {@code Adjoint} behind its name,
 * its adjoint.
 *
 * @param name how listings name it
 * @param owner the class that has the method, by its name below {@code dev.isotropy.internal}
 * @param method the method, or {@code CONSTANT.method} for one of a constant of the class
 * @param adjointScratch the scratch space of the adjoint
 */
public record Kernel(
    String name,
    String owner,
    String method,
    List<Integer> arguments,
    List<Integer> results,
    List<Size> sizes,
    List<List<Size>> scratch,
    List<List<Size>> adjointScratch,
    boolean accumulates)
    implements Routine {

  public Kernel {
    arguments = List.copyOf(arguments);
    results = List.copyOf(results);
    sizes = List.copyOf(sizes);
    scratch = scratch.stream().map(List::copyOf).toList();
    adjointScratch = adjointScratch.stream().map(List::copyOf).toList();
  }

  @Override
  public Routine adjoint() {
    if (accumulates) {
      throw new UnsupportedOperationException("no second derivative of " + name);
    }
    List<Integer> taken = new ArrayList<>(arguments);
    taken.addAll(results);
    taken.addAll(results);
    return new Kernel(
        name + "Adjoint",
        owner,
        method + "Adjoint",
        taken,
        arguments,
        sizes,
        adjointScratch,
        List.of(),
        true);
  }
}
