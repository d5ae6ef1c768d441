package io.pallet.config.assets;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much a client likes each encoding, in thousandths. */
record AcceptEncoding(Map<String, Integer> weights) {

  private static final int ONE = 1000;
  private static final AcceptEncoding NONE = new AcceptEncoding(Map.of());

  /** A header that is missing asks for nothing but the plain bytes. */
  static AcceptEncoding parse(@Nullable String header) {
    if (header == null) {
      return NONE;
    }
    Map<String, Integer> weights = new HashMap<>();
    for (String item : header.split(",", -1)) {
      int semicolon = item.indexOf(';');
      String name = (semicolon < 0 ? item : item.substring(0, semicolon)).strip();
      if (!name.isEmpty()) {
        int weight = semicolon < 0 ? ONE : weight(item.substring(semicolon + 1));
        weights.putIfAbsent(name.toLowerCase(Locale.ROOT), weight);
      }
    }
    return new AcceptEncoding(weights);
  }

  /** Nothing, where it is no weight: what cannot be read is not liked. */
  private static int weight(String parameter) {
    String text = parameter.replace(" ", "").replace("\t", "").toLowerCase(Locale.ROOT);
    if (!text.matches("q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")) {
      return 0;
    }
    return (int) Math.round(Double.parseDouble(text.substring(2)) * ONE);
  }

  /** 0: it is not taken. */
  int of(Encoding encoding) {
    Integer own = weights.get(encoding.token());
    return own == null ? weights.getOrDefault("*", 0) : own;
  }

  /** The plain bytes are always taken, and liked least, unless the client says otherwise. */
  int ofIdentity() {
    Integer own = weights.get("identity");
    if (own != null) {
      return own;
    }
    return weights.getOrDefault("*", 1) == 0 ? 0 : 1;
  }
}
