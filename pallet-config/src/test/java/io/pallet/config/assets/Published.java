package io.pallet.config.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.assets.Manifest.Entry;
import io.pallet.config.assets.Publication.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A directory that tests publish into, and what is in it. */
record Published(Path root) {

  static final Keep KEEP = new Keep(3, Duration.ofHours(24));

  static Publication publication(AssetOptions options, String destination, Mode mode) {
    return publication(options, destination, mode, KEEP);
  }

  static Publication publication(AssetOptions options, String destination, Mode mode, Keep keep) {
    return new Publication(
        options,
        Optional.empty(),
        "/static/",
        new Destination(destination),
        keep,
        mode,
        true,
        false,
        Duration.ofSeconds(60),
        (done, all) -> {});
  }

  Report publish(AssetOptions options) throws Exception {
    return publish(options, Mode.VOLUME);
  }

  Report publish(AssetOptions options, Mode mode) throws Exception {
    return publication(options, root.toString(), mode).run();
  }

  /** Publishes what an earlier collection left in a directory. */
  Report publishCollected(Path collected) throws Exception {
    return new Publication(
            AssetOptions.DEFAULT,
            Optional.of(collected),
            "/static/",
            new Destination(root.toString()),
            KEEP,
            Mode.VOLUME,
            true,
            false,
            Duration.ofSeconds(60),
            (done, all) -> {})
        .run();
  }

  /** The same, and everything that earlier releases published is gone. */
  Report publishAndClear(AssetOptions options) throws Exception {
    return new Publication(
            options,
            Optional.empty(),
            "/static/",
            new Destination(root.toString()),
            KEEP,
            Mode.VOLUME,
            true,
            true,
            Duration.ofSeconds(60),
            (done, all) -> {})
        .run();
  }

  Manifest manifest() throws IOException {
    return ManifestJson.read(Files.readAllBytes(root.resolve(Manifest.NAME)));
  }

  Entry entry(String logicalPath) throws IOException {
    Entry entry = manifest().find(logicalPath);
    assertNotNull(entry, logicalPath);
    return entry;
  }

  String path(String logicalPath) throws IOException {
    return entry(logicalPath).path();
  }

  String text(String logicalPath) throws IOException {
    return Files.readString(root.resolve(path(logicalPath)));
  }

  /** Everything that the manifest names is there, whole. */
  void assertWhole() throws IOException {
    Manifest manifest = manifest();
    for (Map.Entry<String, Entry> file : manifest.files().entrySet()) {
      Entry entry = file.getValue();
      byte[] content = Files.readAllBytes(root.resolve(entry.path()));
      assertEquals(entry.sha256(), Sha256.of(content), entry.path());
      assertEquals(entry.size(), content.length, entry.path());
      for (Map.Entry<Encoding, Manifest.Form> form : entry.encodings().entrySet()) {
        byte[] bytes = Files.readAllBytes(root.resolve(entry.path() + form.getKey().suffix()));
        assertEquals(form.getValue().sha256(), Sha256.of(bytes), entry.path());
        assertTrue(bytes.length < content.length, entry.path());
      }
      if (entry.stable()) {
        assertTrue(Files.isRegularFile(root.resolve(file.getKey())), file.getKey());
      }
    }
  }

  void assertNoTemporaryFile() throws IOException {
    assertEquals(
        java.util.List.of(),
        snapshot().keySet().stream().filter(name -> name.contains("tmp")).toList());
  }

  /** Every file's content, mode and times, by path. */
  Map<String, String> snapshot() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Map<String, Object> unix =
            Files.readAttributes(
                path, "unix:mode,ctime,lastModifiedTime,ino", LinkOption.NOFOLLOW_LINKS);
        String content =
            Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                ? Sha256.of(Files.readAllBytes(path)).hex()
                : "";
        files.put(root.relativize(path).toString(), new TreeMap<>(unix) + " " + content);
      }
    }
    return files;
  }

  /** Every file's content, by path; directories are left out. */
  Map<String, String> contents() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        files.put(root.relativize(path).toString(), Sha256.of(Files.readAllBytes(path)).hex());
      }
    }
    return files;
  }
}
