package io.pallet.config.site;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The path and query of a request, as they may stand in a {@code Location}. */
final class Location {

  private Location() {}

  /** The path and the query, with what stands in no URL encoded. */
  static String of(String path, @Nullable String query) {
    String target = query == null ? path : path + "?" + query;
    StringBuilder location = new StringBuilder(target.startsWith("/") ? "" : "/");
    for (byte octet : target.getBytes(StandardCharsets.UTF_8)) {
      if (octet > ' ' && octet < 0x7f) {
        location.append((char) octet);
      } else {
        location.append('%').append(hex(octet >> 4)).append(hex(octet));
      }
    }
    return location.toString();
  }

  /**
   * Whether a path means the same to everyone: nothing encoded, no parameters, no dots to go by.
   */
  static boolean isPlain(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '%' || c == ';' || c == '\\' || c == '?' || c == '#') {
        return false;
      }
    }
    return !path.contains("//") && !path.contains("/.");
  }

  private static char hex(int octet) {
    return Character.toUpperCase(Character.forDigit(octet & 0xf, 16));
  }
}
