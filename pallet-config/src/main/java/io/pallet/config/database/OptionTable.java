package io.pallet.config.database;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of one dialect, found by any spelling of their case. */
final class OptionTable {

  private static final int SLOTS = 1024;

  private final @Nullable Option[] slots = new @Nullable Option[SLOTS];

  private OptionTable() {}

  /** Reads lines of a kind and names; {@code name=property} where the driver has another name. */
  static OptionTable read(String lines) {
    OptionTable table = new OptionTable();
    int at = 0;
    while (at < lines.length()) {
      int end = lines.indexOf('\n', at);
      table.readLine(lines, at, end);
      at = end + 1;
    }
    return table;
  }

  private void readLine(String lines, int from, int end) {
    int space = lines.indexOf(' ', from);
    Kind kind = Kind.ofWord(lines.substring(from, space));
    while (space < end) {
      int next = lines.indexOf(' ', space + 1);
      int to = next < 0 || next > end ? end : next;
      add(lines.substring(space + 1, to), kind);
      space = to;
    }
  }

  private void add(String word, Kind kind) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    String property = equals < 0 ? word : word.substring(equals + 1);
    int slot = hash(name, 0, name.length());
    while (slots[slot] != null) {
      slot = (slot + 1) % SLOTS;
    }
    slots[slot] = new Option(name, property, kind);
  }

  @Nullable Option find(String name) {
    return find(name, 0, name.length());
  }

  /** The option of the name that stands between two places of a text, or null. */
  @Nullable Option find(String text, int from, int to) {
    int slot = hash(text, from, to);
    Option option = slots[slot];
    while (option != null && !isNamed(option, text, from, to)) {
      slot = (slot + 1) % SLOTS;
      option = slots[slot];
    }
    return option;
  }

  /** Every option, in no order. */
  List<Option> options() {
    List<Option> all = new ArrayList<>();
    for (Option option : slots) {
      if (option != null) {
        all.add(option);
      }
    }
    return all;
  }

  private static boolean isNamed(Option option, String text, int from, int to) {
    String name = option.name();
    return name.length() == to - from && name.regionMatches(true, 0, text, from, to - from);
  }

  /** Of three letters and the length: all letters took a twentieth of the parsing of a URL. */
  private static int hash(String text, int from, int to) {
    int first = text.charAt(from) | 0x20;
    int middle = text.charAt((from + to) / 2) | 0x20;
    int last = text.charAt(to - 1) | 0x20;
    int hash = 31 * (31 * (31 * (to - from) + first) + middle) + last;
    return (hash ^ hash >>> 10) & (SLOTS - 1);
  }
}
