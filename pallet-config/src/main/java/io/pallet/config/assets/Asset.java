package io.pallet.config.assets;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;

/**
 * One static file.
 *
 * @param logicalPath its name below the static URL: {@code css/app.css}
 * @param location where its content is
 */
public record Asset(String logicalPath, URL location) {

  /** Its content, whole. */
  public byte[] content() throws IOException {
    URLConnection connection = location.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }
}
