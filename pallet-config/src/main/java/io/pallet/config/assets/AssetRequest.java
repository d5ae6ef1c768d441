package io.pallet.config.assets;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a request says that decides the answer for a static file; each header as it stands, or null.
 *
 * @param method {@code GET}, {@code HEAD}, or another, which is refused
 * @param path the path of the URL, as it stands in it: percent-encoded
 */
public record AssetRequest(
    String method,
    String path,
    @Nullable String acceptEncoding,
    @Nullable String ifNoneMatch,
    @Nullable String range,
    @Nullable String ifRange) {

  /** A request whose headers are looked up by their names. */
  public static AssetRequest of(
      String method, String path, Function<String, @Nullable String> header) {
    return new AssetRequest(
        method.toUpperCase(Locale.ROOT),
        path,
        header.apply("Accept-Encoding"),
        header.apply("If-None-Match"),
        header.apply("Range"),
        header.apply("If-Range"));
  }

  /** A request without a header. */
  public static AssetRequest get(String path) {
    return of("GET", path, name -> null);
  }
}
