package io.pallet.config.quarkus.it;

import io.pallet.examples.acceptance.GuestbookJar;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The application's jar, with what every environment of these tests says. */
final class Visited {

  private Visited() {}

  static GuestbookJar jar(Path directory, String... pairs) {
    Map<String, String> environment = new HashMap<>();
    environment.put("ENVIRONMENT", "staging");
    environment.put("STATIC_DIR", directory.resolve("static").toString());
    environment.put("STORAGE_DIR", directory.resolve("storage").toString());
    for (int i = 0; i < pairs.length; i += 2) {
      environment.put(pairs[i], pairs[i + 1]);
    }
    return new GuestbookJar(directory, environment);
  }

  static String archive(Path directory) {
    return "h2:///" + directory.resolve("archive");
  }
}
