package io.pallet.config.assets;

import java.util.HashMap;
import java.util.Map;

/**
 * What a file is, by the end of its name.
 *
 * @param name as in {@code Content-Type}
 * @param compressible whether it is worth trying
 * @param destination what a browser loads it as: the {@code as} of a preload, or nothing
 */
record MediaType(String name, boolean compressible, String destination) {

  private static final MediaType UNKNOWN = new MediaType("application/octet-stream", true, "");

  private static final Map<String, MediaType> BY_EXTENSION = table();

  static MediaType of(String path) {
    return BY_EXTENSION.getOrDefault(LogicalPath.extension(path), UNKNOWN);
  }

  /** Whether people go there. */
  boolean isPage() {
    return name.startsWith("text/html") || name.equals("application/xhtml+xml");
  }

  private static Map<String, MediaType> table() {
    Map<String, MediaType> table = new HashMap<>();
    add(table, "text/css; charset=utf-8", true, "style", "css");
    add(table, "text/javascript; charset=utf-8", true, "script", "js mjs");
    add(table, "text/html; charset=utf-8", true, "", "html htm");
    add(table, "text/plain; charset=utf-8", true, "", "txt text");
    add(table, "text/markdown; charset=utf-8", true, "", "md");
    add(table, "text/csv; charset=utf-8", true, "", "csv");
    add(table, "text/calendar; charset=utf-8", true, "", "ics");
    add(table, "text/vtt; charset=utf-8", true, "track", "vtt");
    add(table, "application/json", true, "fetch", "json map");
    add(table, "application/ld+json", true, "fetch", "jsonld");
    add(table, "application/geo+json", true, "fetch", "geojson");
    add(table, "application/manifest+json", true, "", "webmanifest");
    add(table, "application/xml", true, "", "xml xsl");
    add(table, "application/xhtml+xml", true, "", "xhtml");
    add(table, "application/atom+xml", true, "", "atom");
    add(table, "application/rss+xml", true, "", "rss");
    add(table, "application/wasm", true, "fetch", "wasm");
    add(table, "application/pdf", false, "", "pdf");
    add(table, "application/zip", false, "", "zip");
    add(table, "application/gzip", false, "", "gz tgz");
    add(table, "application/zstd", false, "", "zst");
    add(table, "application/octet-stream", false, "", "br 7z xz bz2");
    add(table, "image/svg+xml", true, "image", "svg");
    add(table, "image/x-icon", true, "image", "ico");
    add(table, "image/bmp", true, "image", "bmp");
    add(table, "image/png", false, "image", "png apng");
    add(table, "image/jpeg", false, "image", "jpg jpeg");
    add(table, "image/gif", false, "image", "gif");
    add(table, "image/webp", false, "image", "webp");
    add(table, "image/avif", false, "image", "avif");
    add(table, "image/jxl", false, "image", "jxl");
    add(table, "image/heic", false, "image", "heic");
    add(table, "font/woff2", false, "font", "woff2");
    add(table, "font/woff", false, "font", "woff");
    add(table, "font/ttf", true, "font", "ttf");
    add(table, "font/otf", true, "font", "otf");
    add(table, "application/vnd.ms-fontobject", true, "font", "eot");
    add(table, "audio/mpeg", false, "audio", "mp3");
    add(table, "audio/mp4", false, "audio", "m4a");
    add(table, "audio/aac", false, "audio", "aac");
    add(table, "audio/flac", false, "audio", "flac");
    add(table, "audio/ogg", false, "audio", "oga ogg opus");
    add(table, "audio/wav", true, "audio", "wav");
    add(table, "audio/webm", false, "audio", "weba");
    add(table, "video/mp4", false, "video", "mp4 m4v");
    add(table, "video/webm", false, "video", "webm");
    add(table, "video/ogg", false, "video", "ogv");
    add(table, "video/quicktime", false, "video", "mov");
    add(table, "model/gltf-binary", false, "fetch", "glb");
    add(table, "model/gltf+json", true, "fetch", "gltf");
    return Map.copyOf(table);
  }

  private static void add(
      Map<String, MediaType> table,
      String name,
      boolean compressible,
      String destination,
      String extensions) {
    for (String extension : extensions.split(" ", 0)) {
      table.put(extension, new MediaType(name, compressible, destination));
    }
  }
}
