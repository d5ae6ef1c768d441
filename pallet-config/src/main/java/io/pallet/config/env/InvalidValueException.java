package io.pallet.config.env;

import org.jspecify.annotations.Nullable;

/** A text that is not what its parser expects; it holds neither the text nor a cause. */
public final class InvalidValueException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Code code;
  private final @Nullable String help;
  private final int from;
  private final int to;

  /**
   * @param message what is wrong, to be read behind the variable's name: {@code is not a port}
   * @param help one line of cure, or null for the code's own
   * @param from the first offending character's index in the text
   * @param to one past the last offending character's index
   */
  public InvalidValueException(Code code, String message, @Nullable String help, int from, int to) {
    super(message, null, false, false);
    this.code = code;
    this.help = help;
    this.from = from;
    this.to = to;
  }

  /** A text that is wrong as a whole. */
  public static InvalidValueException whole(Code code, String message, String text) {
    return new InvalidValueException(code, message, null, 0, text.length());
  }

  public Code code() {
    return code;
  }

  /** What is wrong, never null, never holding the text itself. */
  public String problem() {
    String message = getMessage();
    return message == null ? code.name() : message;
  }

  /** One line of cure. */
  public String help() {
    return help == null ? code.cure() : help;
  }

  public int from() {
    return from;
  }

  public int to() {
    return to;
  }

  /** This, for a part that begins at {@code offset} of a longer text. */
  public InvalidValueException shifted(int offset) {
    return new InvalidValueException(code, problem(), help, from + offset, to + offset);
  }
}
