package dev.isotropy.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.SourceModel.Member;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * An activation of a body: its local variables at one point, the names in scope, and how it came to
 * be read.
 */
final class Frame {

  private final Reading reading;
  private final Member member;
  private final Scope scope;
  private final List<Element> stack;
  private final Map<String, Local> locals = new LinkedHashMap<>();

  /** How often the loops around that are written out repeat this point. */
  private long copies = 1;

  /** The axes of the loops around this point. */
  private final Set<Axis> loops = new LinkedHashSet<>();

  /** Whether this point is reached only where some condition holds. */
  private boolean conditional;

  /** What is known from data to hold where this point is reached; a literal 1 if nothing is. */
  private Expr path;

  /** What holds where this point is reached, sampled values included. */
  private Expr reached;

  /** Where the statements that are read here are put; null if values are read in their stead. */
  private @Nullable BlockBuilder block;

  /**
   * A local variable or parameter.
   *
   * @param shape its declared type; empty for a distribution or an inferred type
   * @param value empty until it is assigned
   * @param ownership of the array that it holds; {@code OWN} if it holds none
   */
  record Local(Optional<Shape> shape, Optional<Value> value, Ownership ownership) {

    Local(Optional<Shape> shape, Optional<Value> value) {
      this(shape, value, Ownership.OWN);
    }

    Local with(Optional<Value> other) {
      return new Local(shape, other, ownership);
    }
  }

  /** Whether the elements of an array may be written through a variable. */
  enum Ownership {
    /** No other variable holds the array. */
    OWN,
    /** Another variable may hold it too. */
    SHARED,
    /** It was passed in. */
    GIVEN
  }

  private Frame(Reading reading, Member member, Scope scope, List<Element> stack, Expr path) {
    this.reading = reading;
    this.member = member;
    this.scope = scope;
    this.stack = List.copyOf(stack);
    this.path = path;
    this.reached = path;
  }

  /** The activation of a member's own body. */
  static Frame of(Reading reading, Member member, Scope scope) {
    Expr always = reading.graph().literal(1);
    return new Frame(reading, member, scope, List.of(member.element()), always);
  }

  /** The same activation at the same point; assignments there don't show here. */
  Frame again() {
    Frame same = new Frame(reading, member, scope, stack, path);
    same.locals.putAll(locals);
    same.loops.addAll(loops);
    same.copies = copies;
    same.conditional = conditional;
    same.reached = reached;
    same.block = block;
    return same;
  }

  /** The activation of a helper or initialiser that this body uses. */
  Frame call(Element callee, Scope calleeScope) {
    List<Element> deeper = new ArrayList<>(stack);
    deeper.add(callee);
    Frame inner = new Frame(reading, member, calleeScope, deeper, path);
    inner.reached = reached;
    inner.block = block;
    inner.conditional = conditional;
    inner.loops.addAll(loops);
    inner.copies = copies;
    return inner;
  }

  /** The same activation where a condition holds; assignments there don't show here. */
  Frame where(Expr condition) {
    Frame branch = new Frame(reading, member, scope, stack, path);
    branch.locals.putAll(locals);
    branch.loops.addAll(loops);
    branch.copies = copies;
    branch.conditional = true;
    branch.block = block;
    if (block != null) {
      return branch;
    }
    branch.reached = both(reached, condition);
    if (condition.binding() != Binding.LATENT) {
      branch.path = both(path, condition);
    }
    return branch;
  }

  private Expr both(Expr known, Expr condition) {
    return known instanceof Expr.Literal ? condition : graph().apply(Op.AND, known, condition);
  }

  /** The same activation, whose statements go to a block; assignments there don't show here. */
  Frame inBlock(BlockBuilder builder) {
    Frame inner = new Frame(reading, member, scope, stack, path);
    inner.conditional = conditional;
    inner.block = builder;
    return inner;
  }

  /** The activation of an initialiser, which is a value whatever runs here. */
  Frame constant(Element field, Scope fieldScope) {
    Frame inner = call(field, fieldScope);
    inner.block = null;
    return inner;
  }

  /** A value from outside, as it is seen here. */
  Value enter(String name, Value outer) {
    return block == null ? outer : block.enter(name, outer);
  }

  /** Where statements are put, if they are. */
  Optional<BlockBuilder> block() {
    return Optional.ofNullable(block);
  }

  /** The type of what the body returns; empty if it is no number. */
  Optional<Shape> returned() {
    return stack.getLast() instanceof ExecutableElement method
        ? Shape.of(method.getReturnType())
        : Optional.empty();
  }

  /** What holds where this point is reached; a literal 1 if it always is. */
  Expr reached() {
    return reached;
  }

  /** The same activation in a loop along an axis; assignments there don't show here. */
  Frame loop(Axis axis) {
    Frame body = new Frame(reading, member, scope, stack, path);
    body.reached = reached;
    body.block = block;
    body.locals.putAll(locals);
    body.loops.addAll(loops);
    body.loops.add(axis);
    body.copies = copies;
    body.conditional = conditional;
    return body;
  }

  /** The axes of the loops around this point. */
  Set<Axis> loops() {
    return loops;
  }

  /** How often the loops around that are written out repeat this point. */
  long copies() {
    return copies;
  }

  void setCopies(long count) {
    copies = count;
  }

  Reading reading() {
    return reading;
  }

  Graph graph() {
    return block == null ? reading.graph() : block.graph();
  }

  /** The member whose body is read, directly or through helpers. */
  Member member() {
    return member;
  }

  Scope scope() {
    return scope;
  }

  /** The members and helpers whose bodies are being read, the outermost first. */
  List<Element> stack() {
    return stack;
  }

  /** Whether this is the member's own body, and no helper's. */
  boolean isMember() {
    return stack.size() == 1;
  }

  /** Whether this is a body of the model's instance, which sees its data: no static helper's. */
  boolean isOfInstance() {
    return stack.stream()
        .skip(1)
        .allMatch(
            each ->
                each instanceof ExecutableElement method
                    && !method.getModifiers().contains(Modifier.STATIC));
  }

  /**
   * Whether a method may be inlined here: a static one, or one of the model's own instance that is
   * no member of the model.
   */
  boolean canInline(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC)
        || (isOfInstance()
            && Objects.equals(method.getEnclosingElement(), member.element().getEnclosingElement())
            && Declarations.kind(method).isEmpty());
  }

  boolean isConditional() {
    return conditional;
  }

  Map<String, Local> locals() {
    return locals;
  }

  void define(String name, Value value, Optional<Shape> shape) {
    Ownership ownership = value instanceof Value.Array ? Ownership.GIVEN : Ownership.OWN;
    locals.put(name, new Local(shape, Optional.of(value), ownership));
  }

  /** A variable that is known to be declared here. */
  Local local(String name) {
    return Objects.requireNonNull(locals.get(name));
  }

  /** Lets the generated code call a computed value what the user's body calls it. */
  void name(String local) {
    if (isMember()
        && block == null
        && local(local).value().orElse(Value.UNKNOWN) instanceof Value.Scalar(var expr, _)
        && !(expr instanceof Expr.Leaf)) {
      graph().named(expr, local);
    }
  }

  /** An index that is evaluated only where this point is reached, and 0 elsewhere. */
  Expr guarded(Expr index) {
    boolean always = block != null || path instanceof Expr.Literal || index instanceof Expr.Literal;
    return always ? index : graph().select(path, index, graph().literal(0));
  }

  /** The circle of calls that a further one of these would close. */
  String circle(Element callee) {
    List<Element> calls = new ArrayList<>(stack.subList(stack.indexOf(callee), stack.size()));
    calls.add(callee);
    return calls.stream()
        .map(call -> call.getSimpleName().toString())
        .collect(Collectors.joining(" → "));
  }

  /** Reports a problem whose first fact is the member. */
  Value fail(Problem problem, Tree tree, Object... facts) {
    List<Object> all = new ArrayList<>();
    all.add(member.name());
    all.addAll(List.of(facts));
    CompilationUnitTree unit = scope.unit();
    reading.report(problem, unit, start(tree), all.toArray());
    return Value.UNKNOWN;
  }

  /** The first token of an expression, for javac's caret goes to an operator or parenthesis. */
  static Tree start(Tree tree) {
    return switch (tree) {
      case BinaryTree binary -> start(binary.getLeftOperand());
      case ConditionalExpressionTree conditional -> start(conditional.getCondition());
      case MethodInvocationTree call -> start(call.getMethodSelect());
      case MemberSelectTree select -> start(select.getExpression());
      case ArrayAccessTree access -> start(access.getExpression());
      case AssignmentTree assignment -> start(assignment.getVariable());
      case CompoundAssignmentTree assignment -> start(assignment.getVariable());
      case UnaryTree unary
          when unary.getKind() == Tree.Kind.POSTFIX_INCREMENT
              || unary.getKind() == Tree.Kind.POSTFIX_DECREMENT ->
          start(unary.getExpression());
      default -> tree;
    };
  }
}
