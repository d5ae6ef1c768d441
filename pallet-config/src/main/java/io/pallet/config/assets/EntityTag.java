package io.pallet.config.assets;

import org.jspecify.annotations.Nullable;

/** Comparison of entity tags. */
final class EntityTag {

  private EntityTag() {}

  /** Whether {@code If-None-Match} has this tag; weak ones count too, as for any GET. */
  static boolean matches(@Nullable String header, String etag) {
    if (header == null) {
      return false;
    }
    for (String given : header.split(",", -1)) {
      String tag = given.strip();
      if (tag.equals("*") || (tag.startsWith("W/") ? tag.substring(2) : tag).equals(etag)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code If-Range} lets a part be sent: it is missing, or the very same content's. */
  static boolean permits(@Nullable String header, String etag) {
    return header == null || header.strip().equals(etag);
  }
}
