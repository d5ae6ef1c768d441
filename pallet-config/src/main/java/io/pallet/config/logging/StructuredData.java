package io.pallet.config.logging;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/** What RFC 5424 has beside the message; what would be too much of it is left out and marked. */
final class StructuredData implements BiConsumer<String, @Nullable String> {

  /** The number that stands for examples, as we have none of our own. */
  private static final String ENTERPRISE = "@32473";

  /** The longest that all of it may become, so that there is room for the message. */
  private static final int LONGEST = 3 * 1024;

  private static final int LONGEST_NAME = 32;
  private static final int LONGEST_VALUE = 512;

  private final Line line;
  private final int end;
  private boolean full;

  private StructuredData(int from, Line line) {
    this.line = line;
    this.end = from + LONGEST;
  }

  /**
   * Writes the elements of an event behind the one that it begins with.
   *
   * @param from where that one begins
   */
  static void write(LogEvent event, int from, Line line) {
    StructuredData data = new StructuredData(from, line);
    List<Marker> markers = event.markers();
    for (int i = 0; i < markers.size(); i++) {
      data.accept("marker", String.valueOf(markers.get(i)));
    }
    data.close();
    if (!event.mdc().isEmpty()) {
      data.open("mdc");
      event.mdc().forEach(data);
      data.close();
    }
    if (!event.keyValues().isEmpty()) {
      data.open("fields");
      for (KeyValuePair pair : event.keyValues()) {
        data.accept(String.valueOf(pair.key), Fields.text(pair.value));
      }
      data.close();
    }
  }

  private void open(String element) {
    line.ascii('[');
    line.ascii(element);
    line.ascii(ENTERPRISE);
  }

  private void close() {
    if (full) {
      line.ascii(" cut=\"true\"");
      full = false;
    }
    line.ascii(']');
  }

  @Override
  public void accept(String name, @Nullable String value) {
    int from = line.length();
    line.ascii(' ');
    line.ascii(printable(name, LONGEST_NAME, "=]\""));
    line.ascii("=\"");
    line.text(value(String.valueOf(value)), Escape.PARAMETER);
    line.ascii('"');
    if (line.length() > end) {
      line.backTo(from);
      full = true;
    }
  }

  /** As much of a text as a parameter may hold. */
  static String value(String given) {
    // masked before it is cut, or half a secret would be none that is known
    String text = Masked.redactor().redact(given);
    return text.substring(0, Math.min(text.length(), LONGEST_VALUE));
  }

  /** The end of a text in printable ASCII, {@code -} for none. */
  static String printable(String text, int longest) {
    return printable(text, longest, "");
  }

  private static String printable(String given, int longest, String forbidden) {
    String text = Masked.redactor().redact(given);
    StringBuilder printable = new StringBuilder(longest);
    for (int i = Math.max(0, text.length() - longest); i < text.length(); i++) {
      char c = text.charAt(i);
      boolean allowed = c > ' ' && c < 0x7f && forbidden.indexOf(c) < 0;
      printable.append(allowed ? c : '_');
    }
    return printable.length() == 0 ? "-" : printable.toString();
  }
}
