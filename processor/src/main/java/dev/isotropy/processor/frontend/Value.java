package dev.isotropy.processor.frontend;

import com.sun.source.tree.Tree;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.TransformKind;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Type;
import java.util.List;

/** What a Java expression in a body stands for. */
sealed interface Value {

  /**
   * What an expression that was reported as wrong stands for; nothing is reported about it again.
   */
  Value UNKNOWN = new Unknown();

  /** Words for messages, such as {@code a double}. */
  String words();

  /**
   * A number or truth value.
   *
   * @param type its static type in Java
   */
  record Scalar(Expr expr, Type type) implements Value {
    @Override
    public String words() {
      return new Shape(type, 0).toString();
    }
  }

  /**
   * A rectangular array.
   *
   * @param expr its elements
   * @param dims the axis of each dimension, outermost first; the elements vary along other axes too
   *     if the array is a row
   * @param type the static type of its elements in Java
   */
  record Array(Expr expr, List<Axis> dims, Type type) implements Value {
    @Override
    public String words() {
      return new Shape(type, dims.size()).toString();
    }
  }

  /**
   * A distribution.
   *
   * @param axes those of the family's arrays, in its order
   * @param origin the call that made it
   */
  record Distribution(Family family, List<Expr> arguments, List<Axis> axes, Tree origin)
      implements Value {

    /** A distribution of a family without arrays. */
    Distribution(Family family, List<Expr> arguments, Tree origin) {
      this(family, arguments, List.of(), origin);
    }

    @Override
    public String words() {
      return family.typeName();
    }
  }

  /** A transform of variables. */
  record Step(TransformKind kind, List<Expr> arguments) implements Value {
    @Override
    public String words() {
      return "a transform";
    }
  }

  /** See {@link #UNKNOWN}. */
  record Unknown() implements Value {
    @Override
    public String words() {
      return "something else";
    }
  }
}
