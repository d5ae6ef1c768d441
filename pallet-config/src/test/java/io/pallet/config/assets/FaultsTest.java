package io.pallet.config.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.assets.FaultyProvider.Fault;
import io.pallet.config.assets.Publication.Mode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever operation of the file system fails, what is published is one release or the other. */
final class FaultsTest {

  private static final String LONG = "a { color: red; }\n".repeat(100);

  @TempDir(factory = Memory.class)
  private Path directory;

  @AfterEach
  void heal() {
    FaultyProvider.fail(Integer.MAX_VALUE);
  }

  @Test
  void everyOperationMayFail() throws Exception {
    fail(number -> Fault.values()[number % Fault.values().length]);
  }

  @Tag("deep")
  @ParameterizedTest
  @EnumSource
  void everyOperationMayFailForEveryReason(Fault fault) throws Exception {
    fail(number -> fault);
  }

  @Test
  void whatFailedIsNoPartOfTheNextDigest() {
    Content broken =
        new Content() {
          @Override
          public long size() {
            return 1 << 20;
          }

          @Override
          public InputStream open() {
            return new SequenceInputStream(
                new ByteArrayInputStream(new byte[9]),
                new InputStream() {
                  @Override
                  public int read() throws IOException {
                    throw new IOException("Input/output error");
                  }
                });
          }
        };
    Sha256 before = Sha256.of(new byte[1]);
    assertThrows(IOException.class, () -> Sha256.of(broken));
    assertEquals(before, Sha256.of(new byte[1]));
  }

  private void fail(IntFunction<Fault> faults) throws Exception {
    AssetOptions first = release("first", "1");
    AssetOptions second = release("second", "2");
    int failures = 0;
    for (int number = 1; ; number++) {
      Published target = new Published(directory.resolve("target" + number));
      FaultyProvider.fail(Integer.MAX_VALUE);
      publish(first, target);
      Map<String, String> before = target.contents();
      Manifest old = target.manifest();

      FaultyProvider.fail(number, faults.apply(number));
      IOException thrown = thrown(second, target);
      String failed = FaultyProvider.failed();
      FaultyProvider.fail(Integer.MAX_VALUE);
      if (failed == null) {
        assertEquals(null, thrown);
        break;
      }
      failures += thrown == null ? 0 : 1;
      target.assertWhole();
      assertKept(before, target, failed);
      if (thrown != null) {
        assertNamed(thrown, failed);
        // what comes last may fail when the new release is there already
        boolean whole = target.manifest().equals(old) || target.text("a.txt").equals("2");
        assertTrue(whole, failed);
      }
      publish(second, target);
      assertEquals("2", target.text("a.txt"), failed);
      target.assertWhole();
      target.assertNoTemporaryFile();
    }
    assertTrue(failures > 50, failures + " failures");
  }

  private AssetOptions release(String name, String text) throws IOException {
    Path app =
        new Sources(directory)
            .write(
                name,
                Map.of(
                    "a.txt",
                    text,
                    "css/app.css",
                    "@import 'more.css';" + LONG + text,
                    "css/more.css",
                    "b { background: url(../img/a.png) }",
                    "img/a.png",
                    "same",
                    "img/large.png",
                    text.repeat(Kept.LARGEST + 1),
                    "robots.txt",
                    "User-agent: *" + text));
    return AssetOptions.DEFAULT.withLocations(List.of()).withDirectories(List.of(faulty(app)));
  }

  private static Path faulty(Path path) {
    return Path.of(URI.create("faulty:" + path.toUri().getRawPath()));
  }

  private static void publish(AssetOptions options, Published target) throws Exception {
    Published.publication(options, faulty(target.root()).toUri().toString(), Mode.VOLUME).run();
  }

  private static IOException thrown(AssetOptions options, Published target) throws Exception {
    try {
      publish(options, target);
      return null;
    } catch (IOException e) {
      return e;
    }
  }

  /** Every file of the old release is there, but for those with stable names. */
  private static void assertKept(Map<String, String> before, Published target, String failed)
      throws IOException {
    Map<String, String> after = target.contents();
    before.forEach(
        (name, content) -> {
          if (!name.startsWith(".static-") && !name.startsWith("robots.txt")) {
            assertEquals(content, after.get(name), failed);
          }
        });
  }

  private static void assertNamed(IOException thrown, String failed) {
    String file = thrown instanceof FileSystemException e ? e.getFile() : null;
    assertNotNull(file, failed + ": " + thrown);
  }
}
