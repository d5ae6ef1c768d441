package io.pallet.config.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.PalletConfig;
import io.pallet.config.env.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.loader.launch.JarLauncher;

/** Where static files come from, and who wins. */
final class SourcesTest {

  @TempDir private Path directory;
  private Sources sources;

  @BeforeEach
  void begin() {
    sources = new Sources(directory);
  }

  /** As Quarkus's class loaders are. */
  @Test
  void aDirectoryOfAJarNeedsNoEntryOfItsOwn() throws Exception {
    Path jar = directory.resolve("lib.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream out = new ZipOutputStream(file)) {
      out.putNextEntry(new ZipEntry("static/a/b.txt"));
      out.write('b');
    }
    String root = "jar:" + jar.toUri() + "!/";
    ClassLoader loader =
        new ClassLoader(null) {
          @Override
          protected Enumeration<URL> findResources(String name) throws IOException {
            return Collections.enumeration(
                "static/a/b.txt".startsWith(name)
                    ? List.of(URI.create(root + name).toURL())
                    : List.of());
          }

          @Override
          protected @Nullable URL findResource(String name) {
            try {
              return Collections.list(findResources(name)).stream().findFirst().orElse(null);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };
    AssetOptions options = AssetOptions.DEFAULT.withLocations(List.of("static"));
    assertEquals(Map.of("a/b.txt", "b"), Sources.with(loader, () -> contents(options)));
    Assets local = new Assets(PalletConfig.from(Map.of()).staticFiles(), true, options);
    Sources.with(
        loader,
        () -> {
          assertEquals("/static/a/b.txt", local.url("a/b.txt"));
          assertThrows(IllegalArgumentException.class, () -> local.url("a"));
          return "";
        });
  }

  @Test
  void theApplicationsDirectoriesWinInTheirOrderThenTheClassPathInItsOrder() throws Exception {
    Path first = sources.write("first", Map.of("a.txt", "first"));
    Path second = sources.write("second", Map.of("a.txt", "second", "b.txt", "second"));
    Path jar =
        sources.jar(
            "lib.jar",
            Map.of(
                "static/b.txt", "static",
                "static/c.txt", "static",
                "public/c.txt", "public",
                "public/d.txt", "public",
                "META-INF/resources/d.txt", "resources",
                "META-INF/resources/webjars/e.txt", "resources"));
    AssetOptions options = AssetOptions.DEFAULT.withDirectories(List.of(first, second));
    try (URLClassLoader loader = Sources.loader(jar)) {
      assertEquals(
          Map.of(
              "a.txt", "first",
              "b.txt", "second",
              "c.txt", "static",
              "d.txt", "public",
              "webjars/e.txt", "resources"),
          Sources.with(loader, () -> contents(options)));
      Finder.Found found = Sources.with(loader, () -> find(options, "b.txt")).orElseThrow();
      assertEquals(second.toString(), found.provider());
      assertEquals(List.of(jar + " (static)"), found.shadowed());
    }
  }

  @Test
  void directoriesOfTheClassPathCountToo() throws Exception {
    Path classes = sources.write("classes", Map.of("static/css/ä b.css", "x", "other/y", "y"));
    try (URLClassLoader loader = Sources.loader(classes)) {
      assertEquals(
          Map.of("css/ä b.css", "x"), Sources.with(loader, () -> contents(AssetOptions.DEFAULT)));
      assertEquals("x", Sources.with(loader, () -> live(AssetOptions.DEFAULT, "css/ä b.css")));
    }
  }

  @Test
  void twoJarsWithOnePathAndDifferentContentAreAnErrorThatNamesBoth() throws Exception {
    Path one = sources.jar("one-1.0.jar", Map.of("static/a.txt", "one"));
    Path two = sources.jar("two-2.0.jar", Map.of("META-INF/resources/a.txt", "two"));
    try (URLClassLoader loader = Sources.loader(one, two)) {
      String message = error(loader, AssetOptions.DEFAULT);
      assertTrue(message.startsWith("a.txt: differs in "), message);
      assertTrue(message.contains("one-1.0.jar (static)"), message);
      assertTrue(message.contains("two-2.0.jar (META-INF/resources)"), message);

      StaticFilesException e =
          assertThrows(
              StaticFilesException.class,
              () -> Sources.with(loader, () -> find(AssetOptions.DEFAULT, "a.txt")));
      assertEquals(message, e.getMessage());

      for (String winner : List.of("one", "two")) {
        AssetOptions decided = AssetOptions.DEFAULT.withWinner("a.*", winner + "-");
        assertEquals(
            Map.of("a.txt", winner), Sources.with(loader, () -> contents(decided)), winner);
        assertEquals(winner, Sources.with(loader, () -> live(decided, "a.txt")));
      }
    }
  }

  @Test
  void twoJarsWithTheSameContentAgree() throws Exception {
    Path one = sources.jar("one.jar", Map.of("static/a.txt", "same"));
    Path two = sources.jar("two.jar", Map.of("static/a.txt", "same"));
    try (URLClassLoader loader = Sources.loader(one, two)) {
      assertEquals(
          Map.of("a.txt", "same"), Sources.with(loader, () -> contents(AssetOptions.DEFAULT)));
    }
  }

  @Test
  void theApplicationsOwnJarWinsOverOthersWhateverTheOrder() throws Exception {
    Map<String, String> own = new TreeMap<>(Map.of("static/a.txt", "own"));
    Path app = sources.jar("app.jar", own);
    try (OutputStream out = Files.newOutputStream(app);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("static/", "io/")) {
        zip.putNextEntry(new ZipEntry(name));
      }
      put(zip, "static/a.txt", "own".getBytes(StandardCharsets.UTF_8));
      put(zip, name(Owner.class), bytes(Owner.class));
    }
    Path lib = sources.jar("lib.jar", Map.of("static/a.txt", "other"));
    try (URLClassLoader loader = Sources.loader(lib, app)) {
      Class<?> owner = loader.loadClass(Owner.class.getName());
      assertEquals(Map.of("a.txt", "own"), contents(AssetOptions.of(owner)));
      assertEquals(
          List.of(lib + " (static)"),
          find(AssetOptions.of(owner), "a.txt").orElseThrow().shadowed());
      assertEquals("own", live(AssetOptions.of(owner), "a.txt"));
    }
  }

  /** A class that tests put into jars. */
  static final class Owner {}

  /** A whole Spring Boot jar, run as one: its loader is to know its own URLs. */
  @Test
  void jarsInASpringBootJarAreFound() throws Exception {
    Path inner = sources.jar("inner.jar", Map.of("META-INF/resources/webjars/x.css", "a{}"));
    Path boot = directory.resolve("boot app.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, JarLauncher.class.getName());
    manifest.getMainAttributes().putValue("Start-Class", CollectingProcess.class.getName());
    try (OutputStream out = Files.newOutputStream(boot);
        JarOutputStream zip = new JarOutputStream(out, manifest)) {
      for (String name : List.of("BOOT-INF/", "BOOT-INF/classes/", "BOOT-INF/lib/")) {
        zip.putNextEntry(new ZipEntry(name));
      }
      putAll(zip, "", place(JarLauncher.class), "org/");
      putAll(zip, "BOOT-INF/classes/", place(Assets.class), "io/");
      putAll(zip, "BOOT-INF/classes/", place(CollectingProcess.class), "io/pallet/config/assets/");
      zip.putNextEntry(new ZipEntry("BOOT-INF/classes/static/"));
      put(zip, "BOOT-INF/classes/static/own.css", "b{}".getBytes(StandardCharsets.UTF_8));
      store(zip, "BOOT-INF/lib/inner.jar", Files.readAllBytes(inner));
    }
    Path target = directory.resolve("target");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                boot.toString(),
                "VOLUME",
                target.toString())
            .redirectErrorStream(true)
            .start();
    assertEquals("2 files, 3 written\n", CollectingProcess.finish(process));
    assertEquals("b{}", new Published(target).text("own.css"));
    assertEquals("a{}", new Published(target).text("webjars/x.css"));
  }

  private static Path place(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** Puts what is below a directory, of a jar or of the file system, into a jar. */
  private static void putAll(ZipOutputStream zip, String prefix, Path from, String directory)
      throws IOException {
    boolean jar = Files.isRegularFile(from);
    try (FileSystem files = jar ? FileSystems.newFileSystem(from) : null) {
      Path root = files == null ? from : files.getPath("/");
      try (Stream<Path> all = Files.walk(root.resolve(directory))) {
        for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
          put(zip, prefix + root.relativize(file), Files.readAllBytes(file));
        }
      }
    }
  }

  private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    CRC32 crc = new CRC32();
    crc.update(content);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
  }

  @Test
  void namesThatDifferOnlyInCaseOrUnicodeFormAreAnError() throws Exception {
    for (List<String> names :
        List.of(
            List.of("css/App.css", "css/app.css"), List.of("caf\u00e9.css", "cafe\u0301.css"))) {
      Path jar =
          sources.jar(
              "clash" + names.hashCode() + ".jar",
              Map.of("static/" + names.get(0), "x", "static/" + names.get(1), "x"));
      try (URLClassLoader loader = Sources.loader(jar)) {
        String message = error(loader, AssetOptions.DEFAULT);
        assertTrue(message.contains("only in case or Unicode form"), message);
        assertTrue(message.contains(names.get(0)) && message.contains(names.get(1)), message);
      }
    }
  }

  @Test
  void aHostileNameInAJarIsAnErrorThatNamesTheJarAndShowsNoControls() throws Exception {
    for (String name : NamesTest.hostileNames().toList()) {
      if (name.isEmpty()
          || name.endsWith("/")
          || name.length() > 200
          || name.contains("\ud800")
          || name.contains("\udc00")) {
        continue; // no jar can hold it, or it is a directory
      }
      Path jar = sources.jar("evil" + name.hashCode() + ".jar", Map.of("static/" + name, "x"));
      try (URLClassLoader loader = Sources.loader(jar)) {
        Collector listed = Sources.with(loader, () -> Collector.list(AssetOptions.DEFAULT, false));
        listed.close();
        assertTrue(listed.candidates().isEmpty(), name);
        for (Finding finding : listed.findings()) {
          assertTrue(finding.isError() && finding.text().contains(jar.toString()), finding.text());
          assertEquals(-1, Text.firstUnsafe(finding.text()), finding.text());
        }
      }
    }
  }

  @Test
  void aPathThatIsTwiceInOneJarIsAnError() throws Exception {
    Path jar = directory.resolve("twice.jar");
    byte[] twice = twice("static/a.txt", "static/b.txt");
    Files.write(jar, twice);
    try (URLClassLoader loader = Sources.loader(jar)) {
      assertTrue(error(loader, AssetOptions.DEFAULT).contains("a.txt: is twice in "));
    }
  }

  /** A jar whose second entry was given the name of its first: no library writes one. */
  private static byte[] twice(String first, String second) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("static/"));
      put(zip, first, new byte[] {'1'});
      put(zip, second, new byte[] {'2'});
    }
    String bytes = out.toString(StandardCharsets.ISO_8859_1);
    return bytes.replace(second, first).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void linksOutOfADirectoryAreLeftOutAndToldOf() throws Exception {
    Path outside = sources.write("outside", Map.of("secret.txt", "secret", "dir/x.txt", "secret"));
    Path app = sources.write("app", Map.of("css/a.css", "a{}", ".hidden/h.txt", "secret"));
    Files.createSymbolicLink(app.resolve("file.txt"), outside.resolve("secret.txt"));
    Files.createSymbolicLink(app.resolve("dir"), outside.resolve("dir"));
    Files.createSymbolicLink(app.resolve("css/up"), app);
    Files.createSymbolicLink(app.resolve("css/relative.txt"), Path.of("../../outside/secret.txt"));
    Files.createSymbolicLink(app.resolve("broken.txt"), Path.of("nowhere"));
    Files.createSymbolicLink(app.resolve("loop.txt"), Path.of("loop.txt"));
    Files.createSymbolicLink(app.resolve("hidden.txt"), Path.of(".hidden/h.txt"));
    Files.createSymbolicLink(app.resolve("passwd.txt"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(app.resolve("same.css"), Path.of("css/a.css"));
    AssetOptions options =
        AssetOptions.DEFAULT.withLocations(List.of()).withDirectories(List.of(app));
    assertEquals(Map.of("css/a.css", "a{}", "same.css", "a{}"), contents(options));
    try (Collector listed = Collector.list(options, false)) {
      assertEquals(8, listed.findings().size(), listed.findings().toString());
      assertFalse(listed.findings().stream().anyMatch(Finding::isError));
    }
  }

  @Test
  void aLinkOutOfADirectoryOfTheClassPathLeadsNowhereEither() throws Exception {
    Path classes = sources.write("classes", Map.of("static/a/a.txt", "a", "secret.txt", "secret"));
    Path links = classes.resolve("static/a");
    Files.createSymbolicLink(links.resolve("secret.txt"), classes.resolve("secret.txt"));
    Files.createSymbolicLink(links.resolve("same.txt"), Path.of("a.txt"));
    try (URLClassLoader loader = Sources.loader(classes)) {
      for (String name : List.of("a/a.txt", "a/same.txt")) {
        assertEquals("a", Sources.with(loader, () -> live(AssetOptions.DEFAULT, name)));
      }
      assertEquals("", Sources.with(loader, () -> live(AssetOptions.DEFAULT, "a/secret.txt")));
    }
  }

  /** What a developer's machine answers, or nothing. */
  private static String live(AssetOptions options, String path) throws IOException {
    StaticFile found = new SourceFiles(options).published(path);
    return found == null ? "" : new String(found.content().bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aDirectoryOfTheApplicationMayBeALinkItself() throws Exception {
    Path app = sources.write("app", Map.of("a.css", "a{}"));
    Path link = Files.createSymbolicLink(directory.resolve("link"), app);
    AssetOptions options =
        AssetOptions.DEFAULT.withLocations(List.of()).withDirectories(List.of(link));
    assertEquals(Map.of("a.css", "a{}"), contents(options));
  }

  @Test
  void whatIsNotThereIsNoError() throws Exception {
    AssetOptions options =
        AssetOptions.DEFAULT
            .withLocations(List.of("nowhere"))
            .withDirectories(List.of(directory.resolve("nowhere")));
    assertEquals(Map.of(), contents(options));
    assertEquals(Optional.empty(), find(options, "a.css"));
  }

  private static Map<String, String> contents(AssetOptions options) throws Exception {
    try (Collector collector = Collector.list(options, false)) {
      Map<String, String> contents = new TreeMap<>();
      for (StaticFile file : Release.of(collector, options, "/static/", Kept.ofHeap()).files()) {
        contents.put(
            file.logicalPath(), new String(file.content().bytes(), StandardCharsets.UTF_8));
      }
      return contents;
    }
  }

  private static String error(ClassLoader loader, AssetOptions options) {
    return String.valueOf(
        assertThrows(
                StaticFilesException.class, () -> Sources.with(loader, () -> contents(options)))
            .getMessage());
  }

  private static Optional<Finder.Found> find(AssetOptions options, String name) throws Exception {
    return Finder.find(options, PalletConfig.from(Map.of()).staticFiles(), name);
  }

  private static String name(Class<?> type) {
    return type.getName().replace('.', '/') + ".class";
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    try (InputStream in = type.getClassLoader().getResourceAsStream(name(type))) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
  }
}
