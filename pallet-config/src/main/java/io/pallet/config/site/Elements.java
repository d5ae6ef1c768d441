package io.pallet.config.site;

/** The elements of a header's list, from the right; empty ones are left out. */
final class Elements {

  private final String list;
  private final boolean quotes;
  private int end;
  private int from;
  private int to;

  /**
   * Stands behind the last element.
   *
   * @param quotes whether a comma between quotes is part of its element
   */
  Elements(String list, boolean quotes) {
    this.list = list;
    this.quotes = quotes;
    this.end = list.length();
  }

  /** Goes one element to the left; false, and stays, where there is none. */
  boolean next() {
    while (end >= 0) {
      int comma = quotes ? commaOutsideQuotes() : list.lastIndexOf(',', end - 1);
      int first = comma + 1;
      int last = end;
      end = comma;
      while (first < last && isSpace(list.charAt(first))) {
        first++;
      }
      while (first < last && isSpace(list.charAt(last - 1))) {
        last--;
      }
      if (first < last) {
        from = first;
        to = last;
        return true;
      }
    }
    return false;
  }

  /**
   * Quotes are matched from the right: what stands further left is a stranger's, and an open quote
   * there swallows nothing.
   */
  private int commaOutsideQuotes() {
    boolean quoted = false;
    for (int i = end - 1; i >= 0; i--) {
      char c = list.charAt(i);
      if (c == '"' && !(quoted && isEscaped(i))) {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        return i;
      }
    }
    return -1;
  }

  private boolean isEscaped(int index) {
    int first = index;
    while (first > 0 && list.charAt(first - 1) == '\\') {
      first--;
    }
    return (index - first) % 2 == 1;
  }

  /** Where the element begins. */
  int from() {
    return from;
  }

  /** Where the element ends. */
  int to() {
    return to;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }
}
