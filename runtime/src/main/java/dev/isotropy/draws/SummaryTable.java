package dev.isotropy.draws;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * The printed form of summary rows: names to the left, numbers to the right.
 *
 * <p>Three digits of the standard deviation are shown, and every value of the row to the same
 * decimal place.
 */
final class SummaryTable {

  private static final String[] HEADER = {
    "name", "mean", "mcse", "sd", "5%", "50%", "95%", "ess_bulk", "ess_tail", "r_hat"
  };

  /** Beyond this many digits on either side of the point numbers are printed with an exponent. */
  private static final int MAX_DIGITS = 7;

  private final String[][] cells;

  SummaryTable(List<SummaryRow> rows) {
    cells = new String[rows.size() + 1][];
    cells[0] = HEADER;
    for (int i = 0; i < rows.size(); i++) {
      cells[i + 1] = cells(rows.get(i));
    }
  }

  void appendTo(StringBuilder text) {
    int[] widths = new int[HEADER.length];
    for (String[] row : cells) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    for (String[] row : cells) {
      text.append(row[0]).repeat(' ', widths[0] - row[0].length());
      for (int i = 1; i < widths.length; i++) {
        text.repeat(' ', widths[i] - row[i].length() + 2).append(row[i]);
      }
      text.append('\n');
    }
  }

  private static String[] cells(SummaryRow row) {
    int decimals = decimals(row.sd(), 3);
    return new String[] {
      row.name(),
      number(row.mean(), decimals),
      number(row.mcse(), decimals(row.mcse(), 2)),
      number(row.sd(), decimals),
      number(row.q5(), decimals),
      number(row.median(), decimals),
      number(row.q95(), decimals),
      number(row.essBulk(), 0),
      number(row.essTail(), 0),
      number(row.rHat(), 3)
    };
  }

  /** The decimal places that show so many significant digits of a value. */
  private static int decimals(double value, int digits) {
    if (!Double.isFinite(value) || value == 0) {
      return digits - 1;
    }
    BigDecimal exact = new BigDecimal(value);
    int exponent = exact.precision() - exact.scale() - 1;
    return Math.max(0, digits - 1 - exponent);
  }

  private static String number(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "-" : value > 0 ? "inf" : "-inf";
    }
    if (decimals > MAX_DIGITS || Math.abs(value) >= 1e9) {
      return Double.toString(new BigDecimal(value).round(new MathContext(4)).doubleValue());
    }
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.toPlainString();
  }
}
