package io.pallet.config.env;

/** Turns the text of a variable into a value. */
public interface Parser<T> {

  /**
   * Parses a text that is neither empty nor blank.
   *
   * @throws InvalidValueException with a code, and where in the text; its message never holds the
   *     text
   */
  T parse(String text);

  /** What would do, as a noun phrase: {@code a port, 1 to 65535}. */
  String expects();

  /** The value as people may see it: without what is secret in it. */
  default String show(T value) {
    return value.toString();
  }
}
