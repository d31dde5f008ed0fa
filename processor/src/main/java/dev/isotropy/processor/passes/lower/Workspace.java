package dev.isotropy.processor.passes.lower;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.loops.Program.Buffer;
import dev.isotropy.processor.ir.loops.Program.Storage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields and arrays that keep values from one step of a program to another. */
final class Workspace {

  private final Graph graph;
  private final Names names;
  private final Map<Expr, Storage> stored = new LinkedHashMap<>();
  private final List<Buffer> buffers = new ArrayList<>();

  Workspace(Graph graph, Names names) {
    this.graph = graph;
    this.names = names;
  }

  /** Where values are kept. */
  Map<Expr, Storage> stored() {
    return Collections.unmodifiableMap(stored);
  }

  /** All arrays. */
  List<Buffer> buffers() {
    return List.copyOf(buffers);
  }

  boolean isKept(Expr value) {
    return stored.containsKey(value);
  }

  /** Gives a value a place of its own, and says its name. */
  String keep(Expr value) {
    Storage known = stored.get(value);
    if (known != null) {
      return known instanceof Storage.Array array ? array.name() : ((Storage.Field) known).name();
    }
    if (!value.axes().isEmpty()) {
      String name = array(value, value.axes());
      keep(value, name, value.axes());
      return name;
    }
    String name = names.take(describe(value));
    stored.put(value, new Storage.Field(name));
    return name;
  }

  /** Says in which array a value is kept. */
  void keep(Expr value, String array, List<Axis> dims) {
    stored.put(value, new Storage.Array(array, dims));
  }

  /** A new array, named after a value. */
  String array(Expr value, List<Axis> dims) {
    String wish = describe(value);
    return array((wish.isEmpty() ? "work" : wish) + "Values", dims);
  }

  /** A new array. */
  String array(String wish, List<Axis> dims) {
    String name = names.take(wish);
    buffers.add(new Buffer(name, dims));
    return name;
  }

  /** A name for a value that says what it is; may be empty. */
  String describe(Expr value) {
    return Description.of(graph, value);
  }
}
