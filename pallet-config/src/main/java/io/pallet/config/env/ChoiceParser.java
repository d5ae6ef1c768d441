package io.pallet.config.env;

import java.util.List;
import java.util.Locale;

/** One of a closed set of words. */
record ChoiceParser(List<String> words) implements Parser<String> {

  @Override
  public String parse(String text) {
    for (String word : words) {
      if (word.equalsIgnoreCase(text)) {
        return word;
      }
    }
    String meant = NearMiss.of(text.toLowerCase(Locale.ROOT), words);
    throw new InvalidValueException(
        Code.BAD_CHOICE,
        "is not one of its words",
        meant == null ? "write " + expects() : "write " + meant + " if that is meant",
        0,
        text.length());
  }

  @Override
  public String expects() {
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
