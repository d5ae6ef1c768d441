package io.pallet.config.env;

/**
 * Whole numbers in a range, of ASCII digits alone.
 *
 * @param port whether it is a port; no code is kept, since codes are loaded for problems alone
 */
record NumberParser(int min, int max, boolean port) implements Parser<Integer> {

  @Override
  public Integer parse(String text) {
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw new InvalidValueException(code(), "is not " + noun(), null, i, i + 1);
      }
      number = Math.min(number * 10 + c - '0', Integer.MAX_VALUE + 1L);
    }
    if (text.isEmpty() || number < min || number > max) {
      throw InvalidValueException.whole(code(), "is out of range", text);
    }
    return (int) number;
  }

  private Code code() {
    return port ? Code.BAD_PORT : Code.BAD_NUMBER;
  }

  private String noun() {
    return port ? "a port" : "a whole number";
  }

  @Override
  public String expects() {
    return max == Integer.MAX_VALUE
        ? noun() + ", " + min + " or more"
        : noun() + ", " + min + " to " + max;
  }
}
