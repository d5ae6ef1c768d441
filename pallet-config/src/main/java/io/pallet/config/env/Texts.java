package io.pallet.config.env;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The texts that one source gives, by variable; a blank text is none. */
final class Texts {

  static final Texts NONE = new Texts(Map.of());

  private final Map<String, String> texts;
  private final Map<String, String> paths = new HashMap<>(4);

  Texts(Map<String, String> given) {
    this.texts = new HashMap<>(2 * given.size());
    for (Map.Entry<String, String> entry : given.entrySet()) {
      if (!entry.getValue().isBlank()) {
        put(entry.getKey(), entry.getValue());
      }
    }
  }

  private void put(String name, String text) {
    texts.put(name, text);
    if (name.endsWith(Names.FILE)) {
      paths.put(Names.withoutFile(name), text);
    }
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }

  /** The text of a variable, or the empty one. */
  String of(String name) {
    return texts.getOrDefault(name, "");
  }

  /** The path in the {@code _FILE} form of a variable, or the empty one. */
  String fileOf(String name) {
    return paths.isEmpty() ? "" : paths.getOrDefault(name, "");
  }

  /** The names of all variables that have a text, in no order. */
  Set<String> names() {
    return texts.keySet();
  }
}
