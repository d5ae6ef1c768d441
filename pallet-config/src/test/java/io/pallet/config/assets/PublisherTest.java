package io.pallet.config.assets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.decoder.Decoder;
import com.github.luben.zstd.ZstdInputStream;
import io.pallet.config.assets.Manifest.Entry;
import io.pallet.config.assets.Publication.Mode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in a directory after publishing, and what is not. */
final class PublisherTest {

  private static final String LONG = "a { color: red; }\n".repeat(100);

  @TempDir(factory = Memory.class)
  private Path directory;

  private Sources sources;
  private Published target;
  private final Map<String, String> files = new HashMap<>();

  @BeforeEach
  void begin() {
    sources = new Sources(directory);
    target = new Published(directory.resolve("target"));
    files.put("css/app.css", "@import 'more.css';\n" + LONG);
    files.put("css/more.css", "b { background: url(../img/a.png) }");
    files.put("img/a.png", "\u0001\u0002\u0003");
    files.put("robots.txt", "User-agent: *\n" + "Disallow: /nothing\n".repeat(50));
    files.put(".well-known/security.txt", "Contact: x");
  }

  private AssetOptions options() throws IOException {
    return sources.directory(files);
  }

  @Test
  void everyFileHasItsDigestedNameAndSomeTheirOwn() throws Exception {
    Report report = target.publish(options());
    target.assertWhole();
    assertEquals(5, report.files());
    assertTrue(target.path("css/app.css").matches("css/app\\.[0-9a-f]{12}\\.css"));
    assertTrue(target.text("css/app.css").startsWith("@import 'more."), target.text("css/app.css"));
    for (String name : List.of("robots.txt", ".well-known/security.txt")) {
      assertEquals(files.get(name), Files.readString(target.root().resolve(name)));
    }
    assertFalse(Files.exists(target.root().resolve("css/app.css")));
    assertFalse(Files.exists(target.root().resolve("img/a.png")));
    target.assertNoTemporaryFile();
  }

  @Test
  void everyCompressedFormDecodesToTheOriginal() throws Exception {
    files.put("big.js", "const a = 'x';\n".repeat(300_000)); // larger than what stays in memory
    files.put("empty.css", "");
    Report report = target.publish(options());
    int forms = 0;
    for (Entry entry : target.manifest().files().values()) {
      byte[] original = Files.readAllBytes(target.root().resolve(entry.path()));
      for (Encoding encoding : entry.encodings().keySet()) {
        Path file = target.root().resolve(entry.path() + encoding.suffix());
        assertArrayEquals(original, decoded(encoding, Files.readAllBytes(file)), file.toString());
        forms++;
      }
    }
    assertEquals(9, forms);
    assertEquals(3, report.compressed().get("br").files());
    assertTrue(report.compressed().get("gzip").saved() > 4_000_000);
    assertEquals(
        List.of(), List.copyOf(target.entry("img/a.png").encodings().keySet()), "no gain in a png");
  }

  private static byte[] decoded(Encoding encoding, byte[] form) throws IOException {
    if (encoding == Encoding.BROTLI) {
      return Decoder.decompress(form).getDecompressedData();
    }
    InputStream in = new ByteArrayInputStream(form);
    try (InputStream decoding =
        encoding == Encoding.GZIP ? new GZIPInputStream(in) : new ZstdInputStream(in)) {
      return decoding.readAllBytes();
    }
  }

  @Test
  void aFormThatABundlerMadeStaysAsItIs() throws Exception {
    files.put("main.8e0d62a3.js", "const a = 'x';\n".repeat(100));
    files.put("main.8e0d62a3.js.gz", "theirs");
    files.put("robots.txt.gz", "theirs");
    AssetOptions options = options().withStable(List.of("robots.txt.gz"));
    target.publish(options);
    target.assertWhole();
    for (String name : List.of("main.8e0d62a3.js.gz", "robots.txt.gz")) {
      assertEquals("theirs", Files.readString(target.root().resolve(name)));
    }
    assertFalse(target.publish(options).changed());
  }

  @Test
  void whatHasNotChangedIsNotWritten() throws Exception {
    AssetOptions options = options();
    assertTrue(target.publish(options).changed());
    Map<String, String> before = target.snapshot();
    assertFalse(target.publish(options).changed());
    assertEquals(before, target.snapshot());
  }

  @Test
  void whatHasNotChangedIsNotWrittenEvenWithoutTheFastPath() throws Exception {
    target.publish(options());
    Map<String, String> before = target.snapshot();
    AssetOptions again = new Sources(directory.resolve("other")).directory(files);
    assertFalse(target.publish(again).changed());
    assertEquals(before, target.snapshot());
  }

  @Test
  void onlyWhatHasChangedIsWritten() throws Exception {
    target.publish(options());
    files.put("robots.txt", "changed");
    Report report = target.publish(options());
    assertEquals(3, report.written(), "digested, stable, manifest");
    target.assertWhole();
    assertEquals("changed", Files.readString(target.root().resolve("robots.txt")));
    assertFalse(Files.exists(target.root().resolve("robots.txt.gz")), "of the old content");
  }

  @Test
  void aSourceThatChangedWhileItsTimeAndSizeDidNotIsSeen() throws Exception {
    AssetOptions options = options();
    target.publish(options);
    String before = target.path("img/a.png");
    Path file = directory.resolve("app/img/a.png");
    FileTime time = Files.getLastModifiedTime(file);
    Files.writeString(file, "\u0001\u0002\u0004");
    Files.setLastModifiedTime(file, time);
    assertTrue(target.publish(options).changed());
    assertNotEquals(before, target.path("img/a.png"));
    target.assertWhole();
  }

  @Test
  void aPublishedFileThatChangedWhileItsTimeAndSizeDidNotIsRepaired() throws Exception {
    AssetOptions options = options();
    target.publish(options);
    for (String suffix : List.of("", ".gz", ".br", ".zst")) {
      Path file = target.root().resolve(target.path("css/app.css") + suffix);
      FileTime time = Files.getLastModifiedTime(file);
      byte[] content = Files.readAllBytes(file);
      content[content.length / 2] ^= 1;
      Files.write(file, content);
      Files.setLastModifiedTime(file, time);
      assertEquals(1, target.publish(options).written(), suffix);
      target.assertWhole();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"css/app.css", "robots.txt", Manifest.NAME})
  void aPublishedFileThatIsGoneComesBack(String name) throws Exception {
    AssetOptions options = options();
    target.publish(options);
    Files.delete(target.root().resolve(name.equals(Manifest.NAME) ? name : target.path(name)));
    assertEquals(1, target.publish(options).written());
    target.assertWhole();
  }

  @Test
  void filesOfOthersAreNotTouched() throws Exception {
    Path foreign = sources.write("target", Map.of("css/theirs.css", "x", "upload/y", "y"));
    Map<String, String> before = target.contents();
    target.publish(options());
    files.remove("css/app.css");
    target.publishAndClear(options());
    Map<String, String> after = target.contents();
    before.forEach((name, content) -> assertEquals(content, after.get(name), name));
    assertEquals(target.root(), foreign);
  }

  @Test
  void filesOfEarlierReleasesStayAsLongAsTheyAreKept() throws Exception {
    files.put("a.txt", "1");
    target.publish(options());
    String first = target.path("a.txt");
    for (int release = 2; release <= 5; release++) {
      files.put("a.txt", Integer.toString(release));
      target.publish(options());
      assertTrue(Files.exists(target.root().resolve(first)), "release " + release);
    }
    age(Duration.ofHours(25));
    files.put("a.txt", "6");
    Report report = target.publish(options());
    assertEquals(3, report.removed(), "of six releases three stay");
    assertFalse(Files.exists(target.root().resolve(first)));
    target.assertWhole();
  }

  /** What never was whole is no successor. */
  @Test
  void releasesThatFailedEndNoOther() throws Exception {
    files.put("a.txt", "1");
    target.publish(options());
    String first = target.path("a.txt");
    Path foreign = Files.createDirectories(target.root().resolve("robots.txt.d"));
    for (int release = 2; release <= 5; release++) {
      age(Duration.ofHours(25));
      files.put("a.txt", Integer.toString(release));
      files.put("robots.txt.d", "is in the way");
      AssetOptions failing = options().withStable(List.of("robots.txt.d"));
      assertThrows(FileSystemException.class, () -> target.publish(failing));
    }
    Files.delete(foreign);
    age(Duration.ofHours(25));
    target.publish(options().withStable(List.of("robots.txt.d")));
    assertTrue(Files.exists(target.root().resolve(first)), "it was there until just now");
    files.put("a.txt", "6");
    target.publish(options());
    assertTrue(Files.exists(target.root().resolve(first)), "nor is it long ago by now");
    target.assertWhole();
  }

  /** Makes the releases look so much older. */
  private void age(Duration by) throws IOException {
    try (Stream<Path> records = Files.list(target.root().resolve(".static-releases"))) {
      for (Path file : (Iterable<Path>) records::iterator) {
        String name = file.getFileName().toString();
        if (name.matches("[0-9a-f]+")) {
          String text = Files.readString(file);
          int end = text.indexOf('\n');
          int time = text.lastIndexOf(' ', end) + 1;
          Instant published = Instant.parse(text.substring(time, end)).minus(by);
          Files.writeString(file, text.substring(0, time) + published + text.substring(end));
        }
      }
    }
  }

  @Test
  void aReleaseThatComesBackIsTheNewest() throws Exception {
    Map<String, String> old = Map.of("a.txt", "old");
    target.publish(new Sources(directory.resolve("1")).directory(old));
    String path = target.path("a.txt");
    for (int i = 2; i <= 5; i++) {
      age(Duration.ofHours(25));
      target.publish(new Sources(directory.resolve("" + i)).directory(Map.of("a.txt", "new " + i)));
      if (i == 3) {
        target.publish(new Sources(directory.resolve("1")).directory(old));
        assertEquals(path, target.path("a.txt"));
      }
    }
    assertTrue(Files.exists(target.root().resolve(path)));
  }

  @Test
  void clearRemovesEarlierReleasesAtOnce() throws Exception {
    files.put("old/a.txt", "1");
    target.publish(options());
    String first = target.path("old/a.txt");
    files.remove("old/a.txt");
    Files.delete(directory.resolve("app/old/a.txt"));
    assertEquals(1, target.publishAndClear(options()).removed());
    assertFalse(Files.exists(target.root().resolve(first).getParent()), "nor an empty directory");
    target.assertWhole();
    Map<String, String> before = target.snapshot();
    assertFalse(target.publishAndClear(options()).changed());
    assertEquals(before.keySet(), target.snapshot().keySet());
  }

  @Test
  void compressedFormsThatAreNoLongerMadeGoWithTheirRelease() throws Exception {
    AssetOptions options = options();
    target.publish(options);
    Publication plain = Published.publication(options, target.root().toString(), Mode.VOLUME);
    new Publication(
            options,
            Optional.empty(),
            plain.staticPath(),
            plain.destination(),
            plain.keep(),
            Mode.VOLUME,
            false,
            false,
            plain.patience(),
            plain.progress())
        .run();
    target.publishAndClear(new Sources(directory.resolve("next")).directory(Map.of("a.txt", "")));
    assertEquals(
        List.of(),
        target.contents().keySet().stream().filter(name -> name.matches(".*css.*")).toList());
  }

  @Test
  void aMissingReferenceIsAnErrorForWhoAsksAfterPublishingToo() throws Exception {
    files.put("css/app.css", "a { b: url(none.png) }");
    AssetOptions options = options();
    target.publish(options);
    assertThrows(StaticFilesException.class, () -> target.publish(options.withStrict(true)));
  }

  @Test
  void whatAnotherPublisherRemovesMeanwhileIsNoFailure() throws Exception {
    Files.createDirectories(target.root());
    Tree tree = Tree.make(target.root());
    AtomicBoolean over = new AtomicBoolean();
    Thread other =
        new Thread(
            () -> {
              while (!over.get()) {
                try {
                  Path its = target.root().resolve(".static-tmp-other");
                  Files.createDirectories(its);
                  Files.writeString(its.resolve("0"), "x");
                  Files.deleteIfExists(its.resolve("0"));
                  Files.deleteIfExists(its);
                } catch (IOException e) {
                  // this one does not mind
                }
              }
            });
    other.start();
    try {
      for (int i = 0; i < 3000; i++) {
        new Workshop(tree, true).removeOthers(i % 2 == 0);
      }
    } finally {
      over.set(true);
      other.join();
    }
  }

  /** A directory can be opened, but not read. */
  @Test
  void whatCannotBeReadIsNamedAndNotWhatIsWritten() throws Exception {
    Content unreadable = new Content.OfFile(directory, 1 << 20);
    Codec codec = new GzipCodec();
    try (Workshop workshop = new Workshop(Tree.make(target.root()), true)) {
      for (Executable reading :
          List.<Executable>of(
              () -> workshop.put("a", unreadable),
              () -> workshop.put("a", new WithoutAPath(unreadable)),
              () -> workshop.write(out -> codec.compress(unreadable, out)))) {
        FileSystemException e = assertThrows(FileSystemException.class, reading);
        assertEquals(directory.toString(), e.getFile());
      }
    }
  }

  /** One that the system cannot copy by itself. */
  private record WithoutAPath(Content content) implements Content {

    @Override
    public long size() {
      return content.size();
    }

    @Override
    public InputStream open() throws IOException {
      return content.open();
    }

    @Override
    public IOException named(IOException e) {
      return content.named(e);
    }
  }

  @Test
  void aDryRunSaysThatANameIsGone() throws Exception {
    target.publish(options());
    files.remove("img/a.png");
    files.remove("css/more.css");
    files.remove("css/app.css");
    AssetOptions less = new Sources(directory.resolve("less")).directory(files);
    assertEquals(1, target.publish(less, Mode.DRY_RUN).written(), "the manifest");
    assertEquals(1, target.publish(less).written());
  }

  @Test
  void aDirectoryOfSourcesIsNoDestination() throws Exception {
    AssetOptions options = options();
    Published within = new Published(directory.resolve("app/published"));
    for (Mode mode : List.of(Mode.VOLUME, Mode.BUILD, Mode.DRY_RUN)) {
      FileSystemException e =
          assertThrows(FileSystemException.class, () -> within.publish(options, mode));
      assertEquals(within.root().toString(), e.getFile());
    }
    assertFalse(Files.exists(within.root()));
  }

  @Test
  void aDryRunWritesNothing() throws Exception {
    Report first = target.publish(options(), Mode.DRY_RUN);
    assertEquals(8, first.written(), "five digested, two stable, the manifest");
    assertFalse(Files.exists(target.root()));
    target.publish(options());
    Map<String, String> before = target.snapshot();
    assertEquals(0, target.publish(options(), Mode.DRY_RUN).written());
    assertEquals(before, target.snapshot());
  }

  @Test
  void whatWasCollectedIsPublishedAsItIs() throws Exception {
    Published collected = new Published(directory.resolve("collected"));
    collected.publish(options(), Mode.BUILD);
    collected.assertWhole();
    assertTrue(target.publishCollected(collected.root()).changed());
    target.assertWhole();
    assertEquals(collected.manifest(), target.manifest());
    Map<String, String> contents = target.contents();
    contents.keySet().removeIf(name -> name.startsWith(".static-releases/"));
    assertEquals(collected.contents(), contents);
    Map<String, String> before = target.snapshot();
    assertFalse(target.publishCollected(collected.root()).changed());
    assertEquals(before, target.snapshot());
  }

  @Test
  void aSecondCollectionIsAsIfItWereTheFirst() throws Exception {
    Published collected = new Published(directory.resolve("collected"));
    collected.publish(options(), Mode.BUILD);
    files.remove("css/more.css");
    files.put("css/app.css", "c{}");
    Files.delete(directory.resolve("app/css/more.css"));
    collected.publish(options(), Mode.BUILD);
    Published fresh = new Published(directory.resolve("fresh"));
    fresh.publish(options(), Mode.BUILD);
    assertEquals(fresh.contents(), collected.contents());
  }

  @Test
  void filesAndDirectoriesCanBeReadByAll() throws Exception {
    target.publish(options());
    try (Stream<Path> all = Files.walk(target.root())) {
      for (Path path : (Iterable<Path>) all::iterator) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        if (!path.endsWith(".lock")) {
          assertEquals(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--", mode, path.toString());
        }
      }
    }
    Path closed = target.root().resolve(target.path("img/a.png"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rw-------"));
    target.publish(options());
    assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)));
  }

  /** Links that somebody put into the volume. */
  @ParameterizedTest
  @CsvSource({
    "css,outside,refused",
    "css,outside/file.txt,refused",
    "css,.,refused",
    "css,/etc,refused",
    ".static-releases,outside,refused",
    ".well-known,outside,refused",
    "img,nowhere,refused",
    "css/app.CSS,outside/file.txt,replaced",
    "img/a.PNG,../outside,replaced",
    "robots.txt,outside/file.txt,replaced",
    "robots.txt.gz,outside/file.txt,replaced",
    ".static-manifest.json,outside/file.txt,replaced",
    ".static-releases/.lock,outside/file.txt,refused",
    ".static-releases/receipt,outside/file.txt,replaced",
    ".static-tmp-x,outside,kept"
  })
  void nothingIsWrittenThroughALink(String link, String to, String outcome) throws Exception {
    Path outside = sources.write("outside", Map.of("file.txt", "theirs", "sub/x.txt", "theirs"));
    Map<String, String> before = new Published(outside).snapshot();
    AssetOptions options = options();
    new Published(directory.resolve("before")).publish(options);
    Path place = target.root().resolve(name(link, new Published(directory.resolve("before"))));
    Files.createDirectories(place.getParent());
    Path pointed = to.startsWith("/") || to.equals(".") ? Path.of(to) : directory.resolve(to);
    Files.createSymbolicLink(place, pointed);
    if (outcome.equals("refused")) {
      FileSystemException e =
          assertThrows(FileSystemException.class, () -> target.publish(options));
      assertTrue(String.valueOf(e.getFile()).startsWith(place.toString()), e.toString());
    } else {
      target.publish(options);
      target.assertWhole();
      assertEquals(outcome.equals("kept"), Files.isSymbolicLink(place));
    }
    assertEquals(before, new Published(outside).snapshot());
  }

  /** The published name of what is written in capitals. */
  private static String name(String link, Published before) throws IOException {
    String plain = link.replace(".CSS", ".css").replace(".PNG", ".png");
    return plain.equals(link) ? link : before.path(plain);
  }

  @Test
  void theDirectoryItselfMayBeALink() throws Exception {
    Path real = Files.createDirectory(directory.resolve("real"));
    Files.createSymbolicLink(target.root(), real);
    target.publish(options());
    new Published(real).assertWhole();
  }

  @Test
  void aRecordThatSomebodyForgedRemovesNothingOutside() throws Exception {
    Path outside = sources.write("outside", Map.of("x.txt", "theirs"));
    Files.createDirectories(target.root());
    Files.createSymbolicLink(target.root().resolve("link"), outside);
    Files.createDirectories(target.root().resolve(".static-releases"));
    Files.writeString(
        target.root().resolve(".static-releases/00"),
        "pallet-static 1 2020-01-01T00:00:00Z\n../outside/x.txt\n/etc/hostname\n..\n\n");
    target.publishAndClear(options());
    assertEquals("theirs", Files.readString(outside.resolve("x.txt")));
    target.assertWhole();
    Files.writeString(
        target.root().resolve(".static-releases/00"),
        "pallet-static 1 2020-01-01T00:00:00Z\nlink/x.txt\n");
    assertThrows(FileSystemException.class, () -> target.publishAndClear(options()));
    assertEquals("theirs", Files.readString(outside.resolve("x.txt")));
  }

  @Test
  void aDirectoryInTheWayOfAFileIsNamed() throws Exception {
    Files.createDirectories(target.root().resolve("robots.txt/x"));
    FileSystemException e =
        assertThrows(FileSystemException.class, () -> target.publish(options()));
    assertTrue(String.valueOf(e.getFile()).endsWith("target/robots.txt"), e.toString());
  }

  @Test
  void aZipFileIsADestinationToo() throws Exception {
    Path zip = directory.resolve("out.zip");
    String uri = "jar:" + zip.toUri() + "!/static";
    Report report = Published.publication(options(), uri, Mode.VOLUME).run();
    assertTrue(report.changed());
    assertFalse(Published.publication(options(), uri, Mode.VOLUME).run().changed());
    try (FileSystem opened =
        FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of())) {
      new Published(opened.getPath("/static")).assertWhole();
    }
  }

  @Test
  void aUriThatNobodyKnowsIsSaid() throws Exception {
    FileSystemException e =
        assertThrows(
            FileSystemException.class,
            () -> Published.publication(options(), "gopher://x/y", Mode.VOLUME).run());
    assertTrue(e.getMessage().contains("no file system provider"), e.getMessage());
  }
}
