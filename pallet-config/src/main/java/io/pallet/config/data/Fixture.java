package io.pallet.config.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A file of rows: JSON or SQL.
 *
 * @param name its path on the class path
 */
public record Fixture(String name, String content) {

  /** The files of these folders of the class path, in order, and by name within a folder. */
  public static List<Fixture> find(List<String> folders, ClassLoader loader) throws IOException {
    List<Fixture> found = new ArrayList<>();
    for (String folder : folders) {
      for (Map.Entry<String, URL> file : ResourceFolder.files(folder, loader).entrySet()) {
        String name = folder + "/" + file.getKey();
        if (name.endsWith(".json") || name.endsWith(".sql")) {
          found.add(new Fixture(name, content(file.getValue())));
        }
      }
    }
    return found;
  }

  private static String content(URL file) throws IOException {
    URLConnection connection = file.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  boolean isSql() {
    return name.endsWith(".sql");
  }

  /** What tells one content from another. */
  String digest() {
    try {
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
