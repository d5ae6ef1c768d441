package io.pallet.examples.plain;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.pallet.config.assets.Asset;
import io.pallet.config.assets.Collector;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The static files in memory: no front-end server is needed, and a request only looks up. */
record Assets(Map<String, byte[]> contents) {

  static Assets of(Guestbook guestbook) throws IOException {
    Map<String, byte[]> contents = new HashMap<>();
    for (Asset asset :
        Collector.collect(guestbook.staticFiles(), Guestbook.class.getClassLoader())) {
      contents.put(asset.logicalPath(), asset.content());
    }
    return new Assets(Map.copyOf(contents));
  }

  /** Answers with the file of this name: {@code css/guestbook.css}. */
  void answer(Context context, String name) {
    byte[] content = contents.get(name);
    if (content == null) {
      context.status(HttpStatus.NOT_FOUND);
      return;
    }
    context.header("Cache-Control", "no-cache").contentType(type(name)).result(content);
  }

  private static String type(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    String type = ContentType.Companion.mimeTypeByExtension(extension);
    return type == null ? ContentType.OCTET_STREAM : type;
  }
}
