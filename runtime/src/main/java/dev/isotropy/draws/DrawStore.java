package dev.isotropy.draws;

import java.util.Arrays;

/**
 * Rows of equal length in large flat blocks, which come into being as they fill: no row is ever
 * moved, and no single array has to hold them all.
 */
final class DrawStore {

  /** The number of values that a block has about. */
  private static final int BLOCK_VALUES = 1 << 17;

  private final int rowSize;
  private final int capacity;
  private final int rowsPerBlock;
  private double[][] blocks = new double[0][];
  private int rows;

  /**
   * An empty store.
   *
   * @param rowSize the length of a row
   * @param capacity the number of rows that may come
   */
  DrawStore(int rowSize, int capacity) {
    this.rowSize = rowSize;
    this.capacity = capacity;
    rowsPerBlock = Math.clamp(BLOCK_VALUES / Math.max(1, rowSize), 1, Math.max(1, capacity));
  }

  /** Adds a row of zeros, to be written through {@link #block} and {@link #offset}. */
  int addRow() {
    int row = rows++;
    int block = row / rowsPerBlock;
    if (block == blocks.length) {
      int size = Math.max(1, Math.min(rowsPerBlock, capacity - row));
      blocks = Arrays.copyOf(blocks, block + 1);
      blocks[block] = new double[size * rowSize];
    }
    return row;
  }

  int rows() {
    return rows;
  }

  /** The array that holds a row. */
  double[] block(int row) {
    return blocks[row / rowsPerBlock];
  }

  /** Where a row begins in its array. */
  int offset(int row) {
    return row % rowsPerBlock * rowSize;
  }

  double get(int row, int column) {
    return block(row)[offset(row) + column];
  }
}
