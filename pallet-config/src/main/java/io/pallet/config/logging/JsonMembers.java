package io.pallet.config.logging;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/** The members of a JSON object, from the diagnostic context and from key-value pairs. */
final class JsonMembers implements BiConsumer<String, @Nullable String> {

  private final Line line;
  private final Encoded encoded;
  private boolean first = true;

  JsonMembers(Line line, Encoded encoded) {
    this.line = line;
    this.encoded = encoded;
  }

  /** One entry of the context. */
  @Override
  public void accept(String key, @Nullable String value) {
    key(key);
    if (value == null) {
      line.ascii("null");
    } else {
      string(value);
    }
  }

  /** Key-value pairs; of several with one key the last one counts. */
  void write(List<KeyValuePair> pairs) {
    for (int i = 0; i < pairs.size(); i++) {
      String key = String.valueOf(pairs.get(i).key);
      if (!hasKey(pairs, key, i + 1)) {
        key(key);
        value(pairs.get(i).value);
      }
    }
  }

  static boolean hasKey(List<KeyValuePair> pairs, String key, int from) {
    for (int i = from; i < pairs.size(); i++) {
      if (key.equals(pairs.get(i).key)) {
        return true;
      }
    }
    return false;
  }

  private void key(String key) {
    line.ascii(first ? "\"" : ",\"");
    first = false;
    encoded.write(key, line);
    line.ascii("\":");
  }

  private void string(String text) {
    line.ascii('"');
    line.text(text, Escape.JSON);
    line.ascii('"');
  }

  /** Whether its text is a number of JSON; a class of somebody else's may say anything. */
  private static boolean isNumber(Object value) {
    return value instanceof Double number && Double.isFinite(number)
        || value instanceof Float less && Float.isFinite(less)
        || value instanceof Short
        || value instanceof Byte
        || value.getClass() == BigInteger.class
        || value.getClass() == BigDecimal.class;
  }

  private void value(@Nullable Object value) {
    if (value instanceof Integer || value instanceof Long) {
      line.number(((Number) value).longValue());
    } else if (value instanceof Boolean || value == null || isNumber(value)) {
      line.ascii(String.valueOf(value));
    } else {
      string(Fields.text(value));
    }
  }
}
