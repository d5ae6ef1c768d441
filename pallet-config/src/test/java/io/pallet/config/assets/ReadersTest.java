package io.pallet.config.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.assets.Manifest.Entry;
import io.pallet.config.assets.Publication.Mode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reads while others publish sees one whole release, always. */
final class ReadersTest {

  /** Enough for a reader that is behind, and few enough for files to go. */
  private static final Keep KEEP = new Keep(200, Duration.ZERO);

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE_NANOS = 2_000_000;

  @TempDir(factory = Memory.class)
  private Path directory;

  @Test
  void eightReadersDuringAThousandPublications() throws Exception {
    read(1000);
  }

  @Tag("deep")
  @Test
  void eightReadersDuringFiveThousandPublications() throws Exception {
    read(5000);
  }

  private void read(int publications) throws Exception {
    Published target = new Published(directory.resolve("target"));
    target.publish(release(0));
    AtomicBoolean over = new AtomicBoolean();
    AtomicLong reads = new AtomicLong();
    ExecutorService readers = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> reading = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        reading.add(
            readers.submit(
                () -> {
                  while (!over.get()) {
                    assertOneGeneration(target);
                    reads.incrementAndGet();
                    LockSupport.parkNanos(PAUSE_NANOS); // publishers are to have a processor too
                  }
                  return null;
                }));
      }
      for (int i = 1; i <= publications; i++) {
        publication(release(i), target, "", KEEP, PATIENCE).run();
        for (Future<?> reader : reading) {
          assertTrue(!reader.isDone() || reader.get() == null, "a reader gave up");
        }
      }
      over.set(true);
      for (Future<?> reader : reading) {
        reader.get();
      }
    } finally {
      over.set(true);
      readers.shutdown();
    }
    assertTrue(reads.get() > 8, reads + " reads");
  }

  private AssetOptions release(int number) throws Exception {
    Path app =
        new Sources(directory)
            .write(
                "release" + number,
                Map.of(
                    "a.txt", "generation " + number,
                    "b.css", "/* generation " + number + " */ a { background: url(a.txt) }",
                    "same.css", "a { color: red }\n".repeat(20)));
    return AssetOptions.DEFAULT.withLocations(List.of()).withDirectories(List.of(app));
  }

  /** One manifest names files of one generation, all of them there and whole. */
  private static void assertOneGeneration(Published target) throws Exception {
    Manifest manifest = target.manifest();
    assertEquals(3, manifest.files().size());
    for (Entry entry : manifest.files().values()) {
      byte[] content = Files.readAllBytes(target.root().resolve(entry.path()));
      assertEquals(entry.sha256(), Sha256.of(content), entry.path());
    }
    String text = text(target, manifest, "a.txt");
    String css = text(target, manifest, "b.css");
    assertTrue(css.startsWith("/* " + text + " */"), text + ", but " + css);
    Entry a = manifest.files().get("a.txt");
    assertTrue(a != null && css.contains("url(" + a.path() + ")"), css);
  }

  private static String text(Published target, Manifest manifest, String name) throws Exception {
    Entry entry = manifest.files().get(name);
    assertTrue(entry != null, name);
    byte[] content = Files.readAllBytes(target.root().resolve(entry.path()));
    return new String(content, StandardCharsets.UTF_8);
  }

  @Test
  void twoReleasesByEightPublishersEach() throws Exception {
    List<AssetOptions> releases = List.of(release(0), release(1));
    ExecutorService publishers = Executors.newFixedThreadPool(16);
    try {
      for (int round = 0; round < 50; round++) {
        Published target = new Published(directory.resolve("target" + round));
        // in every other round there are no locks: publishing is right without them
        FaultyProvider.locks = round % 2 == 0;
        List<Future<Report>> publishing = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
          AssetOptions options = releases.get(i % 2);
          publishing.add(publishers.submit(() -> publish(options, target, "faulty:")));
        }
        for (Future<Report> publisher : publishing) {
          publisher.get();
        }
        assertOneGeneration(target);
        for (AssetOptions options : releases) {
          Published alone = new Published(directory.resolve("alone" + options.hashCode()));
          publish(options, alone, "");
          Map<String, String> there = target.contents();
          alone
              .contents()
              .forEach(
                  (name, content) -> {
                    if (!name.startsWith(".static-")) {
                      assertEquals(content, there.get(name), name);
                    }
                  });
        }
        target.assertNoTemporaryFile();
      }
    } finally {
      FaultyProvider.locks = true;
      publishers.shutdown();
    }
  }

  @Test
  void whoWaitsTooLongForAnotherPublisherSaysSo() throws Exception {
    Published target = new Published(directory.resolve("target"));
    target.publish(release(0));
    Path file = target.root().toRealPath().resolve(".static-releases/.lock");
    try (PublishLock held = PublishLock.take(file, Duration.ZERO)) {
      assertTrue(held.isHeld());
      AssetOptions next = release(1);
      ExecutorService other = Executors.newSingleThreadExecutor();
      Future<Report> publishing =
          other.submit(publication(next, target, "", Published.KEEP, Duration.ZERO)::run);
      ExecutionException e = assertThrows(ExecutionException.class, publishing::get);
      assertTrue(String.valueOf(e.getMessage()).contains("another publisher"), e.getMessage());
      other.shutdown();
    }
    assertEquals("generation 0", target.text("a.txt"));
  }

  private static Report publish(AssetOptions options, Published target, String scheme)
      throws Exception {
    return publication(options, target, scheme, Published.KEEP, PATIENCE).run();
  }

  private static Publication publication(
      AssetOptions options, Published target, String scheme, Keep keep, Duration patience) {
    return new Publication(
        options,
        Optional.empty(),
        "/static/",
        new Destination(scheme + target.root()),
        keep,
        Mode.VOLUME,
        false, // compressing takes most of the time, and is not what is at stake
        false,
        patience,
        (done, all) -> {});
  }
}
