package io.pallet.config.bind;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Parser;

/** Whole numbers, negative ones too, of ASCII digits alone. */
record WholeNumber(boolean isInt) implements Parser<Number> {

  @Override
  public Number parse(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    long number = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw new InvalidValueException(Code.BAD_NUMBER, "is not a whole number", null, i, i + 1);
      }
      number = next(number, c - '0', text);
    }
    if (start == text.length()) {
      throw InvalidValueException.whole(Code.BAD_NUMBER, "is not a whole number", text);
    }
    return converted(start == 1 ? -number : number, text);
  }

  private static long next(long number, int digit, String text) {
    try {
      return Math.addExact(Math.multiplyExact(number, 10L), digit);
    } catch (ArithmeticException e) {
      throw outOfRange(text);
    }
  }

  private Number converted(long number, String text) {
    if (!isInt) {
      return number;
    }
    if (number != (int) number) {
      throw outOfRange(text);
    }
    return (int) number;
  }

  private static InvalidValueException outOfRange(String text) {
    return InvalidValueException.whole(Code.BAD_NUMBER, "is out of range", text);
  }

  @Override
  public String expects() {
    return "a whole number";
  }
}
