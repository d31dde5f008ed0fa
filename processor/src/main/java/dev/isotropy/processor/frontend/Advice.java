package dev.isotropy.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** How to say what a body says in a way that it cannot; empty where there is nothing to advise. */
final class Advice {

  private static final Set<String> REALS = Set.of("float", "Float", "Double", "BigDecimal");
  private static final Set<String> INTEGERS =
      Set.of("long", "Long", "short", "Short", "byte", "Byte", "char", "Character", "Integer");
  private static final Set<String> COLLECTIONS =
      Set.of("List", "ArrayList", "Collection", "Set", "Map", "Iterable", "DoubleStream", "Stream");

  private static final String ASSIGN =
      "write a for loop that assigns the elements of an array made in this body";

  private Advice() {}

  /** For a statement. */
  static String statement(Tree tree) {
    return switch (tree.getKind()) {
      case WHILE_LOOP, DO_WHILE_LOOP ->
          "write for (int i = 0; i < n; i++), where data tell n, and add nothing in rounds too"
              + " many";
      case THROW ->
          "leave it out: check data in the model's constructor, and let a @Factor return"
              + " Double.NEGATIVE_INFINITY for values that cannot be";
      case TRY, SYNCHRONIZED -> "leave it out: a body only computes; nothing in it throws or waits";
      case METHOD_INVOCATION ->
          tree.toString().matches("(java\\.util\\.)?Arrays\\..*")
              ? ASSIGN
              : Families.byFactory(called(tree)).isPresent()
                  ? "write return " + tree
                  : "leave it out: a body computes a value, and what it does otherwise is lost";
      default -> "";
    };
  }

  private static String called(Tree tree) {
    return tree instanceof MethodInvocationTree call ? call.getMethodSelect().toString() : "";
  }

  /** For an expression. */
  static String expression(Tree tree) {
    return switch (tree) {
      case BinaryTree binary -> operator(binary.getKind());
      case AssignmentTree assignment ->
          "write " + assignment.getExpression() + " alone: arguments go by their position";
      case UnaryTree unary when Statements.step(unary).isPresent() ->
          "write it as a statement of its own, before or after this one";
      case InstanceOfTree _ -> "leave it out: all types are known when the model is compiled";
      case LambdaExpressionTree _, MemberReferenceTree _ ->
          "write a static method in the model, and call it";
      case NewClassTree creation when creation.getIdentifier().toString().contains("Random") ->
          "make it a sample site, or pass the number in as data";
      case NewClassTree creation -> type(name(creation.getIdentifier().toString()));
      default -> "";
    };
  }

  private static String operator(Tree.Kind kind) {
    return switch (kind) {
      case XOR -> "write Math.pow(x, 2), or x * x: in Java ^ is the exclusive or";
      case LEFT_SHIFT, RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> "multiply or divide by a power of 2";
      default -> "";
    };
  }

  /** For a type in a body. */
  static String type(Object type) {
    return replacement(name(type.toString())).map(known -> "write " + known).orElse("");
  }

  /** For the type of a component that is no number and holds none of one type. */
  static String data(TypeMirror type, String component) {
    TypeMirror element = type;
    while (element instanceof ArrayType inner) {
      element = inner.getComponentType();
    }
    if (element instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement of
        && of.getKind() == ElementKind.RECORD) {
      return "declare what " + of.getSimpleName() + " holds, an array for each of its components";
    }
    String name = name(type.toString());
    String array = "[]".repeat(Math.max(0, type.toString().split("\\[\\]", -1).length - 1));
    if (name.endsWith("Map")) {
      return "declare two arrays, double[] "
          + component
          + " for the values, and an int[] for their keys, numbered from 0";
    }
    if (name.equals("double") || name.equals("int") || name.equals("boolean")) {
      return "declare it with fewer dimensions, and index it with int[] components";
    }
    return COLLECTIONS.contains(name)
        ? "declare an array: double[] " + component
        : name.startsWith("Optional")
            ? "declare the number itself: double " + component
            : "number what there is, and declare int" + array + " " + component + ", from 0";
  }

  private static Optional<String> replacement(String name) {
    if (name.equals("PrintStream") || name.endsWith("Logger")) {
      return Optional.of("nothing here: print draws, after sampling");
    }
    if (REALS.contains(name)) {
      return Optional.of("double");
    }
    if (INTEGERS.contains(name)) {
      return Optional.of("int");
    }
    if (name.equals("Boolean")) {
      return Optional.of("boolean");
    }
    if (COLLECTIONS.contains(name)) {
      return Optional.of("an array, such as double[], and loops over it");
    }
    if (name.equals("String")) {
      return Optional.of("an int or boolean that stands for it");
    }
    boolean function =
        name.endsWith("Operator") || name.endsWith("Function") || name.endsWith("Supplier");
    return function ? Optional.of("a static method in the model, and call it") : Optional.empty();
  }

  /** The simple name of the elements of a type. */
  private static String name(String type) {
    String element = type.replaceAll("<.*>|\\[\\]", "");
    return element.substring(element.lastIndexOf('.') + 1);
  }

  /** For a value of one type where another is needed. */
  static String conversion(Value value, Shape wanted, Tree tree) {
    if (!(value instanceof Value.Scalar scalar) || wanted.rank() > 0) {
      return "";
    }
    return switch (wanted.type()) {
      case INT ->
          scalar.type() == Type.DOUBLE ? "declare it double, or cast what data tell: (int)" : "";
      case DOUBLE -> scalar.type() == Type.BOOLEAN ? "write " + tree + " ? 1 : 0" : "";
      case BOOLEAN -> "compare it, as in " + tree + " > 0";
    };
  }

  /** For an argument of a distribution. */
  static String argument(Value value, Shape wanted, Tree tree) {
    if (wanted.rank() == 1 && value instanceof Value.Scalar) {
      return "write an array, as in new double[] {" + tree + "}";
    }
    if (!(value instanceof Value.Array array)) {
      return "";
    }
    if (wanted.rank() == 2 && array.dims().size() == 1 && array.type() == Type.DOUBLE) {
      return "write diagonalMatrix(" + tree + ") if it is the diagonal";
    }
    return array.type() != Type.DOUBLE && wanted.type() == Type.DOUBLE
        ? "declare it " + new Shape(Type.DOUBLE, array.dims().size())
        : "";
  }

  /** For an index into what is no array. */
  static String indexed(Value value, ArrayAccessTree tree) {
    return value instanceof Value.Scalar scalar && tree.getExpression() instanceof IdentifierTree
        ? "take the array: " + new Shape(scalar.type(), 1) + " " + tree.getExpression()
        : "";
  }

  /** Whether a method takes any number of arrays: only numbers are put together to one. */
  private static boolean takesArrays(ExecutableElement method) {
    return method.isVarArgs()
        && Shape.of(method.getParameters().getLast().asType())
            .filter(shape -> shape.rank() == 1)
            .isEmpty();
  }

  /** For helpers of a name that take other arguments. */
  static String signature(List<ExecutableElement> methods) {
    if (methods.stream().anyMatch(Advice::takesArrays)) {
      return "declare an array in the place of ..., and pass one";
    }
    return methods.stream().anyMatch(method -> !method.getTypeParameters().isEmpty())
        ? "declare it with the types of its arguments"
        : "";
  }

  /** For a call of a method that is no helper. */
  static String call(MethodInvocationTree call) {
    String text = call.getMethodSelect().toString();
    String owner = text.contains(".") ? text.substring(0, text.lastIndexOf('.')) : "";
    Optional<Family> family = Families.byTypeName(owner);
    if (family.isPresent()) {
      String made = family.get().factory() + "(…)";
      return text.endsWith(".logProb") ? "write " + made + ".logProb(x)" : "write " + made;
    }
    if (text.matches("(java\\.util\\.)?Arrays\\.(copyOf|copyOfRange|sort|parallelSort)")) {
      return "make a new array and write a for loop; sort data before the model is made";
    }
    if (text.matches("(java\\.util\\.)?Arrays\\.(fill|setAll)")) {
      return ASSIGN;
    }
    boolean collects =
        COLLECTIONS.stream().anyMatch(text::contains)
            || text.contains("Arrays.")
            || text.contains("stream");
    return collects
        ? "write sum(x), dot(x, y), or a for loop over the array"
        : "call Math.*, MathFunctions.* or a helper";
  }

  /** For a method of a value. */
  static String method(String name) {
    return switch (name) {
      case "sample" -> "make it a site of its own, annotated @Sample";
      case "expand", "to_event" -> "repeat the site with @Plate on the method";
      case "log_prob", "logpdf", "logPdf", "logDensity" -> "write logProb";
      case "mean", "variance" ->
          "write the formula of its parameters: of a distribution a body has logProb, cdf, logCdf"
              + " and logCcdf";
      default -> "the methods of a value are logProb, cdf, logCdf and logCcdf of a distribution";
    };
  }

  /** For an operator on an array. */
  static String arrays(Tree.Kind kind, ExpressionTree left, ExpressionTree right, boolean both) {
    String x = left.toString();
    String y = right.toString();
    return switch (kind) {
      case MULTIPLY ->
          both ? "write dot(" + x + ", " + y + "), or a loop over the elements" : loop();
      case EQUAL_TO, NOT_EQUAL_TO -> "compare their elements in a for loop";
      default -> loop();
    };
  }

  private static String loop() {
    return "write a for loop over the elements, or take the element as a parameter of a site with"
        + " a @Plate";
  }
}
