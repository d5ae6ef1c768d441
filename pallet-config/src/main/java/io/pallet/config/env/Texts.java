package io.pallet.config.env;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts that one source gives, by variable; a blank text is none. */
final class Texts {

  static final Texts NONE = new Texts(Map.of());

  private final Map<String, String> texts;
  private final List<String> names;
  private Map<String, String> paths = Map.of();

  Texts(Map<String, String> given) {
    this.texts = new HashMap<>(2 * given.size());
    this.names = new ArrayList<>(given.size());
    for (Map.Entry<String, String> entry : given.entrySet()) {
      if (!entry.getValue().isBlank()) {
        put(entry.getKey(), entry.getValue());
      }
    }
  }

  private void put(String name, String text) {
    texts.put(name, text);
    names.add(name);
    if (name.endsWith(Names.FILE)) {
      paths = paths.isEmpty() ? new HashMap<>() : paths;
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
  List<String> names() {
    return names;
  }
}
