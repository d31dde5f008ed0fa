package dev.isotropy.draws;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * A table of all quantities of a fit, and what its diagnostics warn of; {@link #toString} prints
 * both.
 *
 * @param title the run in one line
 * @param rows one per quantity, in the model's order
 * @param warnings what is wrong and what to do about it; empty where nothing is
 */
public record Summary(String title, List<SummaryRow> rows, List<Warning> warnings) {

  /** Copies the lists. */
  public Summary {
    rows = List.copyOf(rows);
    warnings = List.copyOf(warnings);
  }

  /**
   * The row of a quantity.
   *
   * @param name such as {@code tau} or {@code theta[0]}
   * @throws NoSuchElementException if there is none of this name
   */
  public SummaryRow row(String name) {
    for (SummaryRow row : rows) {
      if (row.name().equals(name)) {
        return row;
      }
    }
    throw new NoSuchElementException("no quantity '" + name + "' in this summary");
  }

  /** The title, the table, and the warnings, one a line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(title).append("\n\n");
    new SummaryTable(rows).appendTo(text);
    if (!warnings.isEmpty()) {
      text.append('\n');
      for (Warning warning : warnings) {
        text.append("warning: ").append(warning.message()).append('\n');
      }
    }
    return text.toString();
  }
}
