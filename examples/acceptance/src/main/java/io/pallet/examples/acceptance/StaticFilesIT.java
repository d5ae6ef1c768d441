package io.pallet.examples.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.examples.acceptance.GuestbookJar.Finished;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The static files of a guestbook that was deployed, as browsers load them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaticFilesIT {

  private static final Pattern DIGESTED = Pattern.compile(".*\\.[0-9a-f]{12}\\.[a-z]+");

  /** What a browser says that it loaded. */
  private static final Pattern LOADED = Pattern.compile("data-loaded=\"([^\"]*)\"");

  /** What a page, a style sheet or a script names. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:href|src)=\"(/static/[^\"]+)\"|url\\(\"([^\"]+)\"\\)|@import \"([^\"]+)\""
              + "|(?:from |import\\()\"([^\"]+)\"");

  private static final int WORTH_COMPRESSING = 500;

  private final Map<String, String> environment = new HashMap<>();
  private Path directory;
  private Served served;

  @BeforeAll
  void deployAndServe(@TempDir Path empty) throws Exception {
    directory = empty;
    environment.put("ENVIRONMENT", "staging");
    environment.put("DB_DEFAULT_URL", Engine.H2.newDatabase(directory));
    environment.put("STATIC_DIR", directory.resolve("static").toString());
    environment.put("STORAGE_DIR", directory.resolve("storage").toString());
    run("deploy");
    served = Served.start(directory, environment);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void aPageLoadsOnlyDigestedImmutableCompressedFiles() throws Exception {
    Set<String> loaded = load(served);
    assertTrue(loaded.size() >= 9, loaded.toString());
    for (String path : loaded) {
      assertTrue(DIGESTED.matcher(path).matches(), path);
      HttpResponse<byte[]> answer = get(served, path, "br, gzip");
      assertEquals("public, max-age=31536000, immutable", header(answer, "Cache-Control"), path);
      String type = header(answer, "Content-Type");
      int plain = get(served, path, "identity").body().length;
      if ((type.startsWith("text/") || type.contains("svg")) && plain > WORTH_COMPRESSING) {
        assertFalse(header(answer, "Content-Encoding").isEmpty(), path);
        assertTrue(answer.body().length < plain, path);
      }
      assertEquals(304, again(path, answer), path);
    }
  }

  /** What who has it is told. */
  private int again(String path, HttpResponse<byte[]> answer) throws Exception {
    HttpRequest request =
        request(served, path)
            .header("Accept-Encoding", "br, gzip")
            .header("If-None-Match", header(answer, "ETag"))
            .build();
    return served.client().send(request, BodyHandlers.discarding()).statusCode();
  }

  @Test
  void whatIsPublishedIsWhatIsServed() throws Exception {
    for (String path : load(served)) {
      Path published = directory.resolve(path.substring(1));
      assertEquals(
          new String(Files.readAllBytes(published), StandardCharsets.ISO_8859_1),
          new String(get(served, path, "identity").body(), StandardCharsets.ISO_8859_1),
          path);
    }
  }

  @Test
  void aPageThatWasOpenedBeforeASecondReleaseStillFindsItsFiles() throws Exception {
    Set<String> opened = load(served);
    Path second = directory.resolve("second");
    run("collectstatic", "--output", second.toString());
    change(second, "css/form.css", "/* the second release */");
    Map<String, String> later = new HashMap<>(environment);
    later.put("STATIC_COLLECTED_DIR", second.toString());
    // a file's database is one process's
    later.put("DB_DEFAULT_URL", Engine.H2.newDatabase(directory.resolve("later")));
    later.put("MIGRATE_ON_SERVE", "true");
    assertEquals(0, new GuestbookJar(directory, later).run("collectstatic").exit());
    try (Served successor = Served.start(directory, later)) {
      assertNotEquals(opened, load(successor));
      for (String path : opened) {
        HttpResponse<byte[]> answer = get(successor, path, "gzip");
        assertEquals(200, answer.statusCode(), path);
        assertTrue(header(answer, "Cache-Control").contains("immutable"), path);
        assertTrue(Files.isRegularFile(directory.resolve(path.substring(1))), path);
      }
    }
  }

  @Tag("deep")
  @Test
  void aBrowserAppliesThem() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/chromium")), "no Chromium");
    Path page = directory.resolve("page.html");
    Process browser =
        new ProcessBuilder(
                "/usr/bin/chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--user-data-dir=" + directory.resolve("chromium"),
                "--virtual-time-budget=10000",
                "--dump-dom",
                "http://localhost:" + served.port() + "/#selfcheck")
            .redirectOutput(page.toFile())
            .redirectError(directory.resolve("chromium.log").toFile())
            .start();
    assertTrue(browser.waitFor(120, TimeUnit.SECONDS));
    String dom = Files.readString(page);
    assertTrue(dom.contains("data-styled=\"yes\""), dom);
    Matcher loaded = LOADED.matcher(dom);
    assertTrue(loaded.find(), dom);
    List<String> paths = List.of(loaded.group(1).split(" "));
    assertTrue(paths.size() >= 8, paths.toString());
    paths.forEach(path -> assertTrue(DIGESTED.matcher(path).matches(), path));
  }

  private void run(String... command) throws Exception {
    Finished finished = new GuestbookJar(directory, environment).run(command);
    assertEquals(0, finished.exit(), finished.all());
  }

  /** Makes a collected style sheet another one, under another name, and all that refer to it. */
  private static void change(Path collected, String logicalPath, String more) throws Exception {
    Path manifest = collected.resolve(".static-manifest.json");
    String json = Files.readString(manifest);
    String line = line(json, logicalPath);
    String path = value(line, "path");
    String css = Files.readString(collected.resolve(path)) + more;
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
    String integrity = "sha256-" + Base64.getEncoder().encodeToString(digest);
    String name = path.replaceFirst("\\.[0-9a-f]{12}\\.", ".0123456789ab.");
    Files.writeString(collected.resolve(name), css);
    String changed =
        line.replace(path, name)
            .replaceFirst("\"size\": [0-9]+", "\"size\": " + css.length())
            .replaceFirst("\"integrity\": \"[^\"]+\"", "\"integrity\": \"" + integrity + "\"")
            .replaceFirst("\"encodings\": \\{.*\\}\\}", "\"encodings\": {}}");
    Files.writeString(manifest, json.replace(line, changed));
    if (!logicalPath.equals("css/guestbook.css")) {
      String from = path.substring(path.lastIndexOf('/') + 1);
      String to = name.substring(name.lastIndexOf('/') + 1);
      Path parent = collected.resolve(value(line(json, "css/guestbook.css"), "path"));
      Files.writeString(parent, Files.readString(parent).replace(from, to));
      change(collected, "css/guestbook.css", "");
    }
  }

  private static String line(String json, String logicalPath) {
    return json.lines()
        .filter(line -> line.startsWith("\"" + logicalPath + "\""))
        .findFirst()
        .orElseThrow(() -> new AssertionError(json))
        .replaceFirst(",$", "");
  }

  private static String value(String line, String name) {
    Matcher value = Pattern.compile("\"" + name + "\": \"([^\"]+)\"").matcher(line);
    assertTrue(value.find(), line);
    return value.group(1);
  }

  /** All that the front page needs, and what that needs, by path. */
  private static Set<String> load(Served served) throws Exception {
    Set<String> loaded = new LinkedHashSet<>();
    Deque<String> left = new ArrayDeque<>(List.of("/"));
    while (!left.isEmpty()) {
      String path = left.pop();
      HttpResponse<byte[]> answer = get(served, path, "identity");
      assertEquals(200, answer.statusCode(), path);
      if (header(answer, "Content-Type").startsWith("text/")) {
        Matcher named = NAMED.matcher(new String(answer.body(), StandardCharsets.UTF_8));
        while (named.find()) {
          for (int group = 1; group <= named.groupCount(); group++) {
            String name = named.group(group);
            String found = name == null ? "" : URI.create(path).resolve(name).getPath();
            if (!found.isEmpty() && loaded.add(found)) {
              left.push(found);
            }
          }
        }
      }
    }
    return loaded;
  }

  private static HttpResponse<byte[]> get(Served served, String path, String encodings)
      throws Exception {
    HttpRequest request = request(served, path).header("Accept-Encoding", encodings).build();
    return served.client().send(request, BodyHandlers.ofByteArray());
  }

  private static HttpRequest.Builder request(Served served, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + served.port() + path));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
