package io.pallet.config.env;

/** Whole numbers in a range, of ASCII digits alone. */
record NumberParser(int min, int max, Code code, String noun) implements Parser<Integer> {

  @Override
  public Integer parse(String text) {
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw new InvalidValueException(code, "is not " + noun, null, i, i + 1);
      }
      number = Math.min(number * 10 + c - '0', Integer.MAX_VALUE + 1L);
    }
    if (text.isEmpty() || number < min || number > max) {
      throw InvalidValueException.whole(code, "is out of range", text);
    }
    return (int) number;
  }

  @Override
  public String expects() {
    return max == Integer.MAX_VALUE
        ? noun + ", " + min + " or more"
        : noun + ", " + min + " to " + max;
  }
}
