package io.pallet.config.assets;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One static file as it is published.
 *
 * @param logicalPath what the application calls it: {@code css/app.css}
 * @param path its published name: {@code css/app.3f9c2a1b7d04.css}
 * @param immutable whether that name never has another content
 * @param stable whether it is published under its logical path too
 * @param content with references rewritten
 * @param variants its compressed forms; null where they are not made yet
 */
record StaticFile(
    String logicalPath,
    String path,
    boolean immutable,
    boolean stable,
    Content content,
    Sha256 sha256,
    @Nullable Map<Encoding, Variant> variants) {

  /** A compressed form; without a digest where it is only served. */
  record Variant(Content content, @Nullable Sha256 sha256) {

    /** The digest of one that is published. */
    Sha256 digest() {
      return Objects.requireNonNull(sha256);
    }
  }

  StaticFile with(Map<Encoding, Variant> made) {
    return new StaticFile(logicalPath, path, immutable, stable, content, sha256, made);
  }

  /** The same as it is published under its logical path, where its content may change. */
  StaticFile underItsOwnName() {
    return new StaticFile(logicalPath, logicalPath, false, true, content, sha256, variants);
  }
}
