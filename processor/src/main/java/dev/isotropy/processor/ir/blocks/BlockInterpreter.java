package dev.isotropy.processor.ir.blocks;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Elementwise;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Routine;
import dev.isotropy.processor.ir.ScalarFunctions;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The meaning of blocks, statement by statement. */
final class BlockInterpreter {

  private final Block block;
  private final ScalarFunctions functions;
  private final Map<String, double[]> variables = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();
  private final Deque<double[]> tape = new ArrayDeque<>();

  BlockInterpreter(Block block, ScalarFunctions functions) {
    this.block = block;
    this.functions = functions;
  }

  /**
   * Runs the block once; see {@link Routine#run}.
   *
   * @throws IndexOutOfBoundsException if an index names no element
   */
  void run(List<double[]> arguments, int[] given, List<double @Nullable []> results) {
    List<Routine.Size> names = block.sizes();
    for (int i = 0; i < given.length; i++) {
      sizes.put(block.extent(names.get(i)), given[i]);
    }
    for (int i = 0; i < arguments.size(); i++) {
      variables.put(block.parameters().get(i).variable().name(), arguments.get(i));
    }
    for (int i = 0; i < results.size(); i++) {
      Block.Result result = block.given().get(i);
      double[] into = results.get(i);
      if (result.adds() && !result.variable().dims().isEmpty()) {
        List<Axis> from = block.parameters().get(i).variable().dims();
        for (int d = 0; d < from.size(); d++) {
          sizes.put(result.variable().dims().get(d).extent(), size(from.get(d).extent()));
        }
        variables.put(result.variable().name(), into == null ? new double[count(from)] : into);
      }
    }
    run(block.body());
    for (int i = 0; i < results.size(); i++) {
      give(block.given().get(i), results.get(i));
    }
  }

  /** A number that nothing assigned, where the statements are not reached, is 0 as in code. */
  private void give(Block.Result result, double @Nullable [] into) {
    String name = result.variable().name();
    if (into == null || (result.variable().dims().isEmpty() && !variables.containsKey(name))) {
      return;
    }
    double[] value = variable(name);
    if (result.variable().dims().isEmpty()) {
      into[0] = result.adds() ? into[0] + value[0] : value[0];
    } else if (!result.adds()) {
      System.arraycopy(value, 0, into, 0, count(result.variable().dims()));
    }
  }

  private void run(List<Statement> statements) {
    statements.forEach(this::run);
  }

  private void run(Statement statement) {
    switch (statement) {
      case Statement.Assign(Expr.Leaf variable, Expr value) ->
          variables.put(variable.name(), new double[] {typed(variable.type(), value)});
      case Statement.Store(Access place, Expr value) -> {
        double stored = typed(place.variable().type(), value);
        variable(place.variable().name())[offset(place)] = stored;
      }
      case Statement.Create(Expr.Leaf array, List<Expr> sizes) -> {
        List<Integer> counts = sizes.stream().map(this::integer).toList();
        create(array, counts);
      }
      case Statement.Copy(Expr.Leaf array, Access from) -> {
        List<Integer> counts = from.rest().stream().map(axis -> size(axis.extent())).toList();
        double[] copied = elements(from);
        create(array, counts);
        System.arraycopy(copied, 0, variable(array.name()), 0, copied.length);
      }
      case Statement.For loop -> run(loop);
      case Statement.While loop -> {
        while (number(loop.condition()) != 0) {
          run(loop.body());
        }
      }
      case Statement.If choice ->
          run(number(choice.condition()) != 0 ? choice.then() : choice.otherwise());
      case Statement.Invoke invoke -> run(invoke);
      case Statement.Part part -> run(part.body());
      case Statement.Require(Expr condition, String otherwise) -> {
        if (number(condition) == 0) {
          throw new IllegalStateException(otherwise);
        }
      }
      case Statement.Save(Access place) -> save(place);
      case Statement.Restore(Access place) -> restore(place);
    }
  }

  private void run(Statement.For loop) {
    int from = integer(loop.from());
    int to = integer(loop.to());
    for (int i = 0; i < to - from; i++) {
      int counter = loop.down() ? to - 1 - i : from + i;
      variables.put(loop.counter().name(), new double[] {counter});
      run(loop.body());
    }
  }

  private void run(Statement.Invoke invoke) {
    List<double[]> arguments = new ArrayList<>();
    for (Expr argument : invoke.arguments()) {
      arguments.add(
          argument.axes().isEmpty()
              ? new double[] {number(argument)}
              : elements(Access.of(argument).orElseThrow()));
    }
    int[] given = invoke.routine().sizes().stream().mapToInt(size -> size(invoke, size)).toArray();
    List<double[]> scratch = new ArrayList<>();
    for (List<Routine.Size> needed : invoke.routine().scratch()) {
      int count =
          needed.stream().mapToInt(size -> size(invoke, size)).reduce(1, Math::multiplyExact);
      scratch.add(new double[count]);
    }
    List<double @Nullable []> results = new ArrayList<>();
    for (Optional<Access> result : invoke.results()) {
      results.add(result.map(this::elements).orElse(null));
    }
    invoke.routine().run(arguments, given, results, scratch, functions);
    for (int i = 0; i < results.size(); i++) {
      double[] values = results.get(i);
      if (values != null) {
        Access place = invoke.results().get(i).orElseThrow();
        double[] variable = variables.computeIfAbsent(place.variable().name(), _ -> new double[1]);
        System.arraycopy(values, 0, variable, offset(place), values.length);
      }
    }
  }

  private int size(Statement.Invoke invoke, Routine.Size size) {
    Access array = Access.of(invoke.arguments().get(size.argument())).orElseThrow();
    return size(array.rest().get(size.dimension()).extent());
  }

  private void create(Expr.Leaf array, List<Integer> counts) {
    int count = 1;
    for (int d = 0; d < counts.size(); d++) {
      if (counts.get(d) < 0) {
        throw new NegativeArraySizeException(array.name() + ": " + counts.get(d));
      }
      sizes.put(array.dims().get(d).extent(), counts.get(d));
      count *= counts.get(d);
    }
    variables.put(array.name(), new double[count]);
  }

  private void save(Access place) {
    List<Integer> counts = new ArrayList<>();
    if (place.index().isEmpty()) {
      for (Axis axis : place.variable().dims()) {
        counts.add(sizes.getOrDefault(axis.extent(), 0));
      }
    }
    boolean known = variables.containsKey(place.variable().name());
    tape.push(known ? elements(place) : new double[counts.isEmpty() ? 1 : 0]);
    tape.push(counts.stream().mapToDouble(count -> count).toArray());
  }

  private void restore(Access place) {
    double[] counts = tape.pop();
    double[] values = tape.pop();
    Expr.Leaf variable = place.variable();
    if (place.index().isEmpty()) {
      for (int d = 0; d < counts.length; d++) {
        sizes.put(variable.dims().get(d).extent(), (int) counts[d]);
      }
      variables.put(variable.name(), values);
    } else {
      System.arraycopy(values, 0, variable(variable.name()), offset(place), values.length);
    }
  }

  private double[] elements(Access place) {
    boolean scalar = place.variable().dims().isEmpty();
    double[] all =
        scalar
            ? variables.getOrDefault(place.variable().name(), new double[1])
            : variable(place.variable().name());
    double[] elements = new double[count(place.rest())];
    System.arraycopy(all, offset(place), elements, 0, elements.length);
    return elements;
  }

  private int count(List<Axis> axes) {
    return axes.stream().mapToInt(axis -> size(axis.extent())).reduce(1, Math::multiplyExact);
  }

  private int offset(Access place) {
    int offset = 0;
    for (int d = 0; d < place.variable().dims().size(); d++) {
      int size = size(place.variable().dims().get(d).extent());
      int position = d < place.index().size() ? integer(place.index().get(d)) : 0;
      if (position < 0 || (position >= size && d < place.index().size())) {
        throw new IndexOutOfBoundsException(
            "index " + position + " of " + place.variable().name() + ", whose length is " + size);
      }
      offset = offset * size + position;
    }
    return offset;
  }

  private int size(String extent) {
    return sizes.getOrDefault(extent, 0);
  }

  private double[] variable(String name) {
    double[] value = variables.get(name);
    if (value == null) {
      throw new IllegalStateException(name + " has no value");
    }
    return value;
  }

  private double typed(Type type, Expr value) {
    return type == Type.INT ? integer(value) : number(value);
  }

  private double number(Expr expr) {
    return switch (expr) {
      case Expr.Literal literal -> literal.value();
      case Expr.Extent extent -> size(extent.extent());
      case Expr.Leaf leaf -> variable(leaf.name())[0];
      case Expr.Gather gather -> {
        Access place = Access.of(gather).orElseThrow();
        yield variable(place.variable().name())[offset(place)];
      }
      case Expr.Apply apply ->
          switch (apply.op()) {
            case AND -> number(apply.argument(0)) != 0 && number(apply.argument(1)) != 0 ? 1 : 0;
            case OR -> number(apply.argument(0)) != 0 || number(apply.argument(1)) != 0 ? 1 : 0;
            case SELECT ->
                number(apply.argument(0)) != 0
                    ? number(apply.argument(1))
                    : number(apply.argument(2));
            default -> {
              double[] arguments = new double[apply.children().size()];
              for (int i = 0; i < arguments.length; i++) {
                Expr argument = apply.argument(i);
                boolean exact =
                    apply.op().kind() == Op.Kind.COMPARISON
                        && apply.children().stream().allMatch(Native::isInteger);
                arguments[i] = exact ? integer(argument) : number(argument);
              }
              yield Elementwise.value(apply.op(), arguments, functions);
            }
          };
      case Expr.Position _, Expr.Reduce _, Expr.SegmentSum _, Expr.Product _, Expr.Call _ ->
          throw new IllegalStateException("no expression of a block: " + expr.facts());
    };
  }

  private int integer(Expr expr) {
    if (!(expr instanceof Expr.Apply apply)) {
      return (int) number(expr);
    }
    if (Native.isDivision(apply)) {
      Expr.Apply quotient = (Expr.Apply) apply.argument(0);
      return integer(quotient.argument(0)) / integer(quotient.argument(1));
    }
    if (!Native.isInteger(apply)) {
      return (int) number(apply);
    }
    int a = apply.op() == Op.SELECT ? 0 : integer(apply.argument(0));
    return switch (apply.op()) {
      case ADD -> a + integer(apply.argument(1));
      case SUB -> a - integer(apply.argument(1));
      case MUL -> a * integer(apply.argument(1));
      case REM -> a % integer(apply.argument(1));
      case MIN -> Math.min(a, integer(apply.argument(1)));
      case MAX -> Math.max(a, integer(apply.argument(1)));
      case NEG -> -a;
      case ABS -> Math.abs(a);
      default ->
          number(apply.argument(0)) != 0 ? integer(apply.argument(1)) : integer(apply.argument(2));
    };
  }
}
