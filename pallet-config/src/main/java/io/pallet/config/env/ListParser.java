package io.pallet.config.env;

import java.util.ArrayList;
import java.util.List;

/** Items between separators; a problem of one is placed in the whole. */
record ListParser<T>(Parser<T> item, char separator) implements Parser<List<T>> {

  @Override
  public List<T> parse(String text) {
    List<T> items = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int end = text.indexOf(separator, from);
      if (end < 0) {
        end = text.length();
      }
      add(text, from, end, items);
      from = end + 1;
    }
    return List.copyOf(items);
  }

  private void add(String text, int from, int end, List<T> items) {
    int start = from;
    int stop = end;
    while (start < stop && text.charAt(start) == ' ') {
      start++;
    }
    while (stop > start && text.charAt(stop - 1) == ' ') {
      stop--;
    }
    if (start == stop) {
      return;
    }
    try {
      items.add(item.parse(text.substring(start, stop)));
    } catch (InvalidValueException e) {
      throw e.shifted(start);
    }
  }

  @Override
  public String expects() {
    return "a list with '" + separator + "' between its items, each " + item.expects();
  }

  @Override
  public String show(List<T> value) {
    StringBuilder shown = new StringBuilder();
    for (T element : value) {
      shown.append(shown.isEmpty() ? "" : String.valueOf(separator)).append(item.show(element));
    }
    return shown.toString();
  }
}
