package dev.isotropy.draws;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of a Stan CSV file.
 *
 * @param name such as {@code tau} or {@code theta.1}
 * @param index where the row-major store has its value
 */
record StanColumn(String name, int index) {

  /** The columns of a quantity, column-major. */
  static List<StanColumn> of(String name, List<Integer> shape, int offset) {
    int size = 1;
    for (int n : shape) {
      size *= n;
    }
    List<StanColumn> columns = new ArrayList<>(size);
    int[] position = new int[shape.size()];
    for (int i = 0; i < size; i++) {
      StringBuilder text = new StringBuilder(name);
      int index = 0;
      for (int axis = 0; axis < position.length; axis++) {
        text.append('.').append(position[axis] + 1);
        index = index * shape.get(axis) + position[axis];
      }
      columns.add(new StanColumn(text.toString(), offset + index));
      for (int axis = 0; axis < position.length && ++position[axis] == shape.get(axis); axis++) {
        position[axis] = 0;
      }
    }
    return columns;
  }
}
