package dev.isotropy;

/** Data that a model cannot be built from. The message names component, position and value. */
public final class DataException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** With a message that names component, position and value. */
  public DataException(String message) {
    super(message);
  }
}
