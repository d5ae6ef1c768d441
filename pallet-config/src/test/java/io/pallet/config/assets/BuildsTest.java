package io.pallet.config.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collection depends on, and what it needs. */
final class BuildsTest {

  @TempDir(factory = Memory.class)
  private Path directory;

  @Test
  void twoBuildsAreTheSameBytesWhereverTheyAreMade() throws Exception {
    Map<String, String> files = new HashMap<>();
    for (int i = 0; i < 40; i++) {
      files.put("static/I/i" + i + ".css", "@import 'I" + (i + 1) % 40 + ".css'; a{}".repeat(i));
      files.put("static/TITLE" + i + ".JS", "import './I/i" + i + ".css'; // " + i);
    }
    files.put("static/favicon.ico", "icon".repeat(100));
    Path one = new Sources(directory).jar("one.jar", files);
    Path two = new Sources(directory).jar("two.jar", Map.of("public/x.txt", "x".repeat(999)));
    Path again = Files.copy(one, directory.resolve("again.jar"));
    Files.setLastModifiedTime(again, FileTime.fromMillis(0));
    Published first = new Published(directory.resolve("first"));
    Published second = new Published(directory.resolve("second"));
    build(
        "umask 077; TZ=Asia/Kathmandu LC_ALL=C.UTF-8",
        List.of("-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-9"),
        List.of(one, two, again),
        first);
    build(
        "umask 000; TZ=America/New_York LC_ALL=C LANG=C",
        List.of("-Duser.language=en", "-XX:ActiveProcessorCount=1"),
        List.of(again, two, one),
        second);
    assertEquals(82, first.manifest().files().size());
    assertEquals(first.contents(), second.contents());
    assertEquals(modes(first.root()), modes(second.root()));
    assertTrue(modes(first.root()).values().stream().noneMatch(mode -> mode.endsWith("---")));
  }

  private static void build(
      String environment, List<String> jvm, List<Path> classPath, Published target)
      throws Exception {
    List<String> places = classPath.stream().map(Path::toString).toList();
    CollectingProcess.finish(
        CollectingProcess.start(environment, jvm, places, "BUILD", target.root().toString()));
  }

  private static Map<String, String> modes(Path root) throws Exception {
    Map<String, String> modes = new HashMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        modes.put(root.relativize(path).toString(), mode);
      }
    }
    return modes;
  }

  @Test
  void manyFilesNeedLittleMemoryAndFewOpenFiles() throws Exception {
    collect(directory.resolve("app"), 3000, 30L << 20, "-Xmx24m");
  }

  @Tag("deep")
  @Test
  void twentyThousandFilesAndAGigabyteFitInto64Megabytes(@TempDir Path disk) throws Exception {
    collect(disk.resolve("app"), 20_000, 1L << 30, "-Xmx64m");
  }

  private void collect(Path app, int count, long bytes, String memory) throws Exception {
    write(app, count, bytes);
    Published target = new Published(app.resolveSibling("target"));
    String[] arguments = {"VOLUME", target.root().toString(), app.toString()};
    String limit = "ulimit -n 64;";
    String first =
        CollectingProcess.finish(
            CollectingProcess.start(limit, List.of(memory), List.of(), arguments));
    assertTrue(first.startsWith(count + " files, "), first);
    target.assertWhole();
    Map<String, String> before = target.snapshot();
    for (String touched : List.of("", "touched")) {
      if (!touched.isEmpty()) { // without the fast path
        Files.setLastModifiedTime(app.resolve("f0.css"), FileTime.fromMillis(0));
      }
      assertEquals(
          count + " files, 0 written\n",
          CollectingProcess.finish(
              CollectingProcess.start(limit, List.of(memory), List.of(), arguments)));
      assertEquals(before, target.snapshot());
    }
  }

  /** A tenth of the files are style sheets with references; one is large; the rest are pictures. */
  private static void write(Path app, int count, long bytes) throws Exception {
    Files.createDirectories(app);
    byte[] noise = new byte[(int) Math.max(bytes / count, 8)];
    new Random(1).nextBytes(noise);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count - 1; i++) {
      String name = "f" + i + (i % 10 == 0 ? ".css" : ".png");
      names.add(name);
      if (i % 10 == 0) {
        String text =
            i == 0 ? "a{}" : "@import '" + names.get(i - 10) + "'; a { b: url(f1.png) }\n";
        Files.writeString(app.resolve(name), text + "c { d: e }\n".repeat(100));
      } else {
        try (FileChannel channel =
            FileChannel.open(
                app.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
          channel.write(ByteBuffer.wrap(noise).putInt(0, i));
        }
      }
    }
    try (OutputStream large = Files.newOutputStream(app.resolve("large.bin"))) {
      for (long written = 0; written < bytes / 10; written += noise.length) {
        large.write(noise);
      }
    }
  }
}
