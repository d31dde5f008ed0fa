package dev.isotropy.processor.frontend;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.isotropy.processor.frontend.Frame.Local;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tries to read a loop as an axis: all rounds at once.
 *
 * <p>The body is read once, for all positions, with stand-ins for what the variables hold when a
 * round begins. What they hold when it ends then tells how rounds depend on each other: see {@link
 * Rounds}.
 */
final class LoopForm {

  /** What is known about the loop's variables can only grow that often. */
  private static final int MAX_READINGS = 4;

  private final Frame frame;
  private final Bodies bodies;
  private final Graph graph;
  private final Set<String> latent = new HashSet<>();

  LoopForm(Frame frame, Bodies bodies) {
    this.frame = frame;
    this.bodies = bodies;
    this.graph = frame.graph();
  }

  /** What a variable of the body is at each position. */
  interface Header {
    void define(Frame body, Walk walk);
  }

  /**
   * Runs a loop; false if its rounds depend on each other in another way than by sums, maxima and
   * elements of their own, and nothing was changed then.
   */
  boolean run(Walk walk, Header header, StatementTree body, Tree tree) {
    int findings = frame.reading().findings().count();
    int domains = bodies.domains().count();
    boolean done = false;
    for (int reading = 0; reading < MAX_READINGS && !done; reading++) {
      frame.reading().findings().truncate(findings);
      bodies.domains().truncate(domains);
      int known = latent.size();
      Optional<Map<String, Value>> after = read(walk, header, body, tree, findings);
      if (after.isPresent()) {
        after
            .get()
            .forEach(
                (name, value) ->
                    frame.locals().put(name, frame.local(name).with(Optional.of(value))));
        return true;
      }
      done = latent.size() == known;
    }
    frame.reading().findings().truncate(findings);
    bodies.domains().truncate(domains);
    return false;
  }

  /** The values after the loop; empty if they could not be told, perhaps for want of a reading. */
  private Optional<Map<String, Value>> read(
      Walk walk, Header header, StatementTree body, Tree tree, int findings) {
    Frame round = frame.loop(walk.axis());
    Map<String, Value> before = new LinkedHashMap<>();
    Map<String, Value> standIns = new LinkedHashMap<>();
    for (String name : AssignedNames.in(List.of(body))) {
      Local local = frame.locals().get(name);
      if (local == null || local.value().orElse(Value.UNKNOWN) == Value.UNKNOWN) {
        continue;
      }
      Optional<Value> standIn = standIn(name, local.value().get());
      if (standIn.isEmpty()) {
        return Optional.empty();
      }
      before.put(name, local.value().get());
      standIns.put(name, standIn.get());
      round.locals().put(name, local.with(standIn));
    }
    header.define(round, walk);
    Frame inside = walk.mask().map(round::where).orElse(round);
    new Statements(inside, bodies).run(List.of(body));
    if (frame.reading().findings().hasErrorsAfter(findings)) {
      return Optional.empty();
    }
    Map<String, Value> ends = new LinkedHashMap<>();
    for (Map.Entry<String, Value> standIn : standIns.entrySet()) {
      String name = standIn.getKey();
      Value end = inside.local(name).value().orElse(Value.UNKNOWN);
      if (walk.mask().isPresent()) {
        end =
            new Choices(graph, bodies.axes())
                .choose(round, walk.mask().get(), end, standIn.getValue(), tree);
      }
      if (!(end instanceof Scalar) && !(end instanceof Array)) {
        return Optional.empty();
      }
      ends.put(name, end);
    }
    if (learn(standIns, ends)) {
      return Optional.empty();
    }
    Rounds rounds = new Rounds(frame, walk);
    return rounds.after(before, standIns, ends);
  }

  /** Notes which variables come to depend on sampled values; whether there are new ones. */
  private boolean learn(Map<String, Value> standIns, Map<String, Value> ends) {
    List<String> found = new ArrayList<>();
    ends.forEach(
        (name, end) -> {
          if (expr(end).binding() == Binding.LATENT
              && expr(requireNonNull(standIns.get(name))).binding() != Binding.LATENT) {
            found.add(name);
          }
        });
    return latent.addAll(found);
  }

  static Expr expr(Value value) {
    return switch (value) {
      case Scalar scalar -> scalar.expr();
      case Array array -> array.expr();
      default -> throw new IllegalArgumentException(value.words());
    };
  }

  /** A leaf for what a variable holds when a round begins. */
  private Optional<Value> standIn(String name, Value value) {
    boolean sampled = latent.contains(name);
    return switch (value) {
      case Scalar scalar ->
          Optional.of(
              new Scalar(
                  leaf(
                      name,
                      List.of(),
                      sampled || isLatent(scalar.expr(), scalar.type()),
                      scalar.type()),
                  scalar.type()));
      case Array array ->
          Optional.of(
              new Array(
                  leaf(
                      name,
                      array.dims(),
                      sampled || isLatent(array.expr(), array.type()),
                      array.type()),
                  array.dims(),
                  array.type()));
      default -> Optional.empty();
    };
  }

  private static boolean isLatent(Expr expr, Type type) {
    return type == Type.DOUBLE || expr.binding() == Binding.LATENT;
  }

  private Expr leaf(String name, List<Axis> dims, boolean latent, Type type) {
    return graph.leaf(
        Expr.LeafKind.QUANTITY,
        frame.reading().fresh(name),
        dims,
        latent ? Binding.LATENT : Binding.DATA,
        type);
  }
}
