package io.pallet.config.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.PalletConfig;
import io.pallet.config.assets.Publication.Mode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered to requests for static files. */
final class AnswersTest {

  private static final String CSS = "a { color: red; }\n".repeat(100);

  @TempDir(factory = Memory.class)
  private Path directory;

  private AssetOptions options = AssetOptions.DEFAULT;
  private Assets assets = new Assets(settings(Map.of()), false, options);

  @BeforeEach
  void begin() throws IOException {
    options =
        new Sources(directory)
            .directory(
                Map.of(
                    "css/app.css", CSS,
                    "ü b.txt", "0123456789",
                    "help.html", "<a href='css/app.css'>",
                    "robots.txt", "User-agent: *",
                    "main.8e0d62a3.js", "1",
                    "index-DiwrgTda.js", "1",
                    "font.woff2", "font"));
    assets = new Assets(settings(Map.of()), false, options);
  }

  private static StaticFiles settings(Map<String, String> environment) {
    return PalletConfig.from(environment).staticFiles();
  }

  @Test
  void urlsHaveTheDigest() {
    assertTrue(assets.url("css/app.css").matches("/static/css/app\\.[0-9a-f]{12}\\.css"));
    assertTrue(assets.url("ü b.txt").matches("/static/%C3%BC%20b\\.[0-9a-f]{12}\\.txt"));
    assertEquals("/static/main.8e0d62a3.js", assets.url("main.8e0d62a3.js"));
    assertEquals(
        Sha256.of(CSS.getBytes(StandardCharsets.UTF_8)).integrity(),
        assets.integrity("css/app.css"));
    assertEquals(
        "<" + assets.url("css/app.css") + ">; rel=preload; as=style",
        assets.preload("css/app.css"));
    assertTrue(assets.preload("font.woff2").endsWith("; as=font; crossorigin"));
    assertThrows(IllegalArgumentException.class, () -> assets.url("css/ap.css"));
    assertThrows(IllegalArgumentException.class, () -> assets.preload("robots.txt"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /static/css/app.css         | css/app.css |
          /css/app.css                | css/app.css |
          /css/app.css?a=b#c          | css/app.css | ?a=b#c
          /static/%C3%BC%20b.txt      | ü b.txt     |
          /static/main.8e0d62a3.js    | main.8e0d62a3.js |
          """)
  void linksToFilesAreTheirUrls(String plain, String file, String rest) {
    assertEquals(assets.url(file) + (rest == null ? "" : rest), assets.link(plain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/static/",
        "css/app.css",
        "/static/static/css/app.css",
        "//css/app.css",
        "https://example.org/static/css/app.css",
        "/static/css/../css/app.css",
        "/css/%zz",
        "/help.html",
        "/static/help.html",
        "#top"
      })
  void allOtherLinksStay(String link) {
    assertEquals(link, assets.link(link));
  }

  @Test
  void whatMayBeAnsweredIsKnownWithoutReadingIt() {
    for (String name : new String[] {"css/app.css", "ü b.txt", "index-DiwrgTda.js"}) {
      assertTrue(assets.concerns(assets.url(name)), name);
    }
    assertTrue(assets.concerns("/robots.txt"));
    assertTrue(assets.concerns("/static/of.anotherrelease.3f9c2a1b7d04.css"));
    for (String path : new String[] {"/", "/static/", "/static/css/app.css", "/sign", "", "%"}) {
      assertFalse(assets.concerns(path), path);
    }
  }

  @Test
  void onADevelopersMachineItIsWhatIsThere() throws Exception {
    Assets local = new Assets(settings(Map.of()), true, options);
    for (String path : new String[] {"/static/css/app.css", "/robots.txt"}) {
      assertTrue(local.concerns(path), path);
    }
    for (String path : new String[] {"/", "/sign", "/css/app.css", "/static/none.css", "/%zz"}) {
      assertFalse(local.concerns(path), path);
    }
  }

  @Test
  void urlsAreTheOnesOfStaticUrl() throws Exception {
    Assets cdn =
        new Assets(settings(Map.of("STATIC_URL", "https://cdn.example.org/a")), false, options);
    String url = cdn.url("css/app.css");
    assertTrue(url.startsWith("https://cdn.example.org/a/css/app."), url);
    Answer answer = cdn.answer(AssetRequest.get(url.substring(url.indexOf("/a/")))).orElseThrow();
    assertEquals("*", answer.headers().get("Access-Control-Allow-Origin"));
  }

  @Test
  void theUrlMayHaveEscapes() throws Exception {
    Assets escaped = new Assets(settings(Map.of("STATIC_URL", "/a%20b/")), false, options);
    String url = escaped.url("css/app.css");
    assertTrue(url.startsWith("/a%20b/css/app."), url);
    assertTrue(escaped.concerns(url));
    assertEquals(200, escaped.answer(AssetRequest.get(url)).orElseThrow().status());
    assertEquals(url, escaped.link("/a%20b/css/app.css"));
  }

  @Test
  void aUrlWithoutASchemeIsOneOfAnotherHostToo() throws Exception {
    Assets cdn = new Assets(settings(Map.of("STATIC_URL", "//cdn.example.org/a")), false, options);
    String url = cdn.url("css/app.css");
    assertTrue(url.startsWith("//cdn.example.org/a/css/app."), url);
    Answer answer = cdn.answer(AssetRequest.get(url.substring(url.indexOf("/a/")))).orElseThrow();
    assertEquals("*", answer.headers().get("Access-Control-Allow-Origin"));
  }

  @Test
  void aDigestedNameIsForeverAndAStableOneIsAskedForAgain() throws Exception {
    for (String name : new String[] {"css/app.css", "main.8e0d62a3.js"}) {
      assertEquals(
          "public, max-age=31536000, immutable",
          get(assets.url(name)).headers().get("Cache-Control"),
          name);
    }
    for (String path :
        new String[] {"/robots.txt", "/static/robots.txt", "/static/index-DiwrgTda.js"}) {
      assertEquals("no-cache", get(path).headers().get("Cache-Control"), path);
    }
  }

  @Test
  void theAnswerSaysWhatItIs() throws Exception {
    Answer answer = get(assets.url("css/app.css"));
    assertEquals(200, answer.status());
    assertEquals("text/css; charset=utf-8", answer.headers().get("Content-Type"));
    assertEquals("nosniff", answer.headers().get("X-Content-Type-Options"));
    assertEquals("Accept-Encoding", answer.headers().get("Vary"));
    assertEquals(Integer.toString(CSS.length()), answer.headers().get("Content-Length"));
    assertEquals(CSS, body(answer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/css/app.css",
        "/static/",
        "/static",
        "/static/../robots.txt",
        "/static/css/../robots.txt",
        "/static/%2e%2e/robots.txt",
        "/static//robots.txt",
        "/static/robots.txt/",
        "/static/ROBOTS.TXT",
        "/static/.static-manifest.json",
        "/static/.static-releases/receipt",
        "/static/robots.txt%00.css",
        "/static/%",
        "/css/app.css",
        "/main.8e0d62a3.js",
        "//robots.txt",
        "/",
        "",
        "robots.txt"
      })
  void nothingElseIsAnswered(String path) throws Exception {
    assertEquals(Optional.empty(), assets.answer(AssetRequest.get(path)), path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          none                                  | none
          gzip                                  | gzip
          br                                    | br
          zstd                                  | zstd
          GZIP                                  | gzip
          gzip, deflate, br, zstd               | smallest
          *                                     | smallest
          gzip;q=1.0, br;q=0.5                  | gzip
          gzip;q=0.5, br;q=0.9, zstd;q=0.1      | br
          br;q=0, *                             | other
          gzip;q=0                              | none
          identity                              | none
          identity;q=0.5, gzip;q=0.4            | none
          identity;q=0.4, gzip;q=0.5            | gzip
          deflate                               | none
          gzip;q=0.001                          | gzip
          gzip;q=nonsense                       | none
          gzip;q=2                              | none
          ;;,,                                  | none
          identity;q=0                          | refused
          *;q=0                                 | refused
          *;q=0, gzip                           | gzip
          identity;q=0, br                      | br
          """)
  void theEncodingIsOneThatTheClientLikes(String accepted, String encoding) throws Exception {
    Answer answer = get(assets.url("css/app.css"), "Accept-Encoding", accepted);
    String chosen = answer.headers().get("Content-Encoding");
    if ("refused".equals(encoding)) {
      assertEquals(406, answer.status());
      return;
    }
    assertEquals(200, answer.status());
    if ("smallest".equals(encoding)) {
      for (String one : new String[] {"br", "zstd", "gzip"}) {
        long size = get(assets.url("css/app.css"), "Accept-Encoding", one).length();
        assertTrue(answer.length() <= size, one);
      }
    } else if ("other".equals(encoding)) {
      assertTrue("gzip".equals(chosen) || "zstd".equals(chosen), chosen);
    } else {
      assertEquals(encoding, chosen);
      assertEquals(encoding == null, answer.length() == CSS.length());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          ETAG            | 304
          W/ETAG          | 304
          "x", ETAG       | 304
          *               | 304
          "x"             | 200
          none            | 200
          ETAG-gzip       | 200
          """)
  void whoHasItIsToldSo(String header, int status) throws Exception {
    String url = assets.url("css/app.css");
    String etag = get(url).headers().get("ETag");
    Answer answer = get(url, "If-None-Match", header == null ? null : header.replace("ETAG", etag));
    assertEquals(status, answer.status());
    assertEquals(etag, answer.headers().get("ETag"));
    assertTrue(answer.headers().containsKey("Cache-Control"));
    assertEquals(status == 304 ? 0 : CSS.length(), answer.length());
  }

  @Test
  void everyEncodingHasATagOfItsOwn() throws Exception {
    String url = assets.url("css/app.css");
    String plain = get(url).headers().get("ETag");
    String packed = get(url, "Accept-Encoding", "gzip").headers().get("ETag");
    assertFalse(plain.equals(packed));
    Map<String, String> both = new HashMap<>();
    both.put("Accept-Encoding", "gzip");
    both.put("If-None-Match", packed);
    AssetRequest request = AssetRequest.of("GET", url, both::get);
    assertEquals(304, assets.answer(request).orElseThrow().status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          bytes=0-0     | 206 | 0          | bytes 0-0/10
          bytes=2-4     | 206 | 234        | bytes 2-4/10
          bytes=7-      | 206 | 789        | bytes 7-9/10
          bytes=-3      | 206 | 789        | bytes 7-9/10
          bytes=-30     | 206 | 0123456789 | bytes 0-9/10
          bytes=5-99    | 206 | 56789      | bytes 5-9/10
          bytes=10-     | 416 | none       | bytes */10
          bytes=-0      | 416 | none       | bytes */10
          bytes=4-2     | 200 | 0123456789 | none
          bytes=0-1,3-4 | 200 | 0123456789 | none
          bytes=a-b     | 200 | 0123456789 | none
          bytes=-       | 200 | 0123456789 | none
          lines=1-2     | 200 | 0123456789 | none
          bytes=99999999999999999999- | 200 | 0123456789 | none
          """)
  void aPartIsAPart(String range, int status, String body, String contentRange) throws Exception {
    Answer answer = get(assets.url("ü b.txt"), "Range", range);
    assertEquals(status, answer.status());
    assertEquals(contentRange, answer.headers().get("Content-Range"));
    assertEquals(body == null ? "" : body, body(answer));
  }

  @Test
  void aPartOfAnotherContentIsTheWhole() throws Exception {
    String url = assets.url("ü b.txt");
    Map<String, String> headers = new HashMap<>(Map.of("Range", "bytes=2-4", "If-Range", "\"x\""));
    assertEquals(
        200, assets.answer(AssetRequest.of("GET", url, headers::get)).orElseThrow().status());
    headers.put("If-Range", get(url).headers().get("ETag"));
    assertEquals(
        206, assets.answer(AssetRequest.of("GET", url, headers::get)).orElseThrow().status());
  }

  @Test
  void headHasTheHeadersOfGetAndNoBody() throws Exception {
    String url = assets.url("css/app.css");
    Answer head = assets.answer(AssetRequest.of("HEAD", url, name -> null)).orElseThrow();
    assertEquals(get(url).headers(), head.headers());
    assertEquals("", body(head));
    assertEquals(
        405, assets.answer(AssetRequest.of("POST", url, name -> null)).orElseThrow().status());
  }

  /** Ranges are GET's alone (RFC 9110, 14.2). */
  @Test
  void headAsksForNoPart() throws Exception {
    Map<String, String> headers = Map.of("Range", "bytes=2-4", "Accept-Encoding", "gzip");
    String url = assets.url("css/app.css");
    Answer head = assets.answer(AssetRequest.of("HEAD", url, headers::get)).orElseThrow();
    assertEquals(200, head.status());
    assertEquals(get(url, "Accept-Encoding", "gzip").headers(), head.headers());
  }

  @Test
  void onADevelopersMachineNamesArePlainAndContentIsFresh() throws Exception {
    Assets local = new Assets(settings(Map.of("ENVIRONMENT", "dev_local")), true, options);
    assertEquals("/static/css/app.css", local.url("css/app.css"));
    assertThrows(IllegalArgumentException.class, () -> local.url("css/ap.css"));
    Answer answer = local.answer(AssetRequest.get("/static/css/app.css")).orElseThrow();
    assertEquals(CSS, body(answer));
    assertEquals("no-cache", answer.headers().get("Cache-Control"));
    Files.writeString(directory.resolve("app/css/app.css"), "b{}");
    assertEquals("b{}", body(local.answer(AssetRequest.get("/static/css/app.css")).orElseThrow()));
    assertEquals(200, local.answer(AssetRequest.get("/robots.txt")).orElseThrow().status());
    for (String path :
        new String[] {
          "/static/css", "/static/../secret", "/static/css/../robots.txt", "/css/app.css"
        }) {
      assertEquals(Optional.empty(), local.answer(AssetRequest.get(path)), path);
    }
  }

  @Test
  void whatWasCollectedIsServedWithItsForms() throws Exception {
    Path collected = directory.resolve("collected");
    new Published(collected).publish(options, Mode.BUILD);
    Assets served =
        new Assets(
            settings(Map.of("STATIC_COLLECTED_DIR", collected.toString())),
            false,
            AssetOptions.DEFAULT.withLocations(List.of()));
    assertEquals(assets.url("css/app.css"), served.url("css/app.css"));
    Answer answer =
        served
            .answer(
                AssetRequest.of(
                    "GET", served.url("css/app.css"), Map.of("Accept-Encoding", "br")::get))
            .orElseThrow();
    assertEquals("br", answer.headers().get("Content-Encoding"));
    assertEquals(
        answer.length(),
        Files.size(collected.resolve(new Published(collected).path("css/app.css") + ".br")));
  }

  @Test
  void filesOfAnEarlierReleaseAreFoundAsLongAsTheyAreKept() throws Exception {
    Published volume = new Published(directory.resolve("volume"));
    StaticFiles settings = settings(Map.of("STATIC_DIR", volume.root().toString()));
    volume.publish(options);
    String old = new Assets(settings, false, options).url("css/app.css");
    AssetOptions next =
        new Sources(directory.resolve("next")).directory(Map.of("css/app.css", "b{}"));
    Assets second = new Assets(settings, false, next);
    assertEquals(CSS, body(second.answer(AssetRequest.get(old)).orElseThrow()));
    volume.publish(next);
    Answer answer = second.answer(AssetRequest.get(old)).orElseThrow();
    assertEquals(CSS, body(answer));
    assertEquals("public, max-age=31536000, immutable", answer.headers().get("Cache-Control"));
    new Sources(directory).write("volume", Map.of("foreign.8e0d62a3.js", "theirs"));
    assertEquals(Optional.empty(), second.answer(AssetRequest.get("/static/foreign.8e0d62a3.js")));
    assertTrue(second.answer(AssetRequest.get(second.url("css/app.css"))).isPresent());
    assertEquals(Optional.empty(), second.answer(AssetRequest.get("/static/robots.txt")));
    volume.publishAndClear(next);
    assertEquals(Optional.empty(), second.answer(AssetRequest.get(old)));
  }

  @Test
  void aFormThatNoReleasePublishedIsNone() throws Exception {
    Path volume = directory.resolve("volume");
    new Publication(
            options,
            Optional.empty(),
            "/static/",
            new Destination(volume.toString()),
            Published.KEEP,
            Mode.VOLUME,
            false,
            false,
            Duration.ofSeconds(60),
            (done, all) -> {})
        .run();
    String old = new Published(volume).path("css/app.css");
    Files.writeString(volume.resolve(old + ".br"), "theirs");
    StaticFile found = new EarlierReleases(volume, Glob.of(List.of())).find(old);
    assertEquals(Map.of(), found.variants());
  }

  @Test
  void aBrokenCollectionIsNamed() throws Exception {
    Path collected = directory.resolve("collected");
    new Published(collected).publish(options, Mode.BUILD);
    Path manifest = collected.resolve(Manifest.NAME);
    Files.writeString(manifest, "{");
    FileSystemException e =
        assertThrows(
            FileSystemException.class, () -> Release.collected(Optional.of(collected), options));
    assertEquals(manifest.toString(), e.getFile());
  }

  @Test
  void filesThatABundlerNamedAreFoundAfterTheirReleaseToo() throws Exception {
    Published volume = new Published(directory.resolve("volume"));
    StaticFiles settings = settings(Map.of("STATIC_DIR", volume.root().toString()));
    AssetOptions next =
        new Sources(directory.resolve("next"))
            .directory(Map.of("a.txt", "b"))
            .withDigested(List.of("vite/**"));
    new Sources(directory).write("app", Map.of("vite/vendor.abcdefgh.js", "2"));
    volume.publish(options.withDigested(List.of("vite/**")));
    volume.publish(next);
    Assets second = new Assets(settings, false, next);
    String[][] expected = {
      {"main.8e0d62a3.js", "public, max-age=31536000, immutable"},
      {"vite/vendor.abcdefgh.js", "public, max-age=31536000, immutable"},
      {"index-DiwrgTda.js", "no-cache"}
    };
    for (String[] named : expected) {
      assertTrue(second.concerns("/static/" + named[0]), named[0]);
      Answer answer = second.answer(AssetRequest.get("/static/" + named[0])).orElseThrow();
      assertEquals(named[1], answer.headers().get("Cache-Control"), named[0]);
    }
  }

  @Test
  void aFileOfAnEarlierReleaseIsDigestedOnce() throws Exception {
    Published volume = new Published(directory.resolve("volume"));
    StaticFiles settings = settings(Map.of("STATIC_DIR", volume.root().toString()));
    volume.publish(options);
    Assets second =
        new Assets(settings, false, new Sources(directory.resolve("next")).directory(Map.of()));
    String old = "/static/main.8e0d62a3.js";
    String etag = second.answer(AssetRequest.get(old)).orElseThrow().headers().get("ETag");
    Files.writeString(volume.root().resolve("main.8e0d62a3.js"), "2");
    Answer again = second.answer(AssetRequest.get(old)).orElseThrow();
    assertEquals(etag, again.headers().get("ETag"));
    Files.delete(volume.root().resolve("main.8e0d62a3.js"));
    assertEquals(Optional.empty(), second.answer(AssetRequest.get(old)));
  }

  @Test
  void aFileOfAnEarlierReleaseMayGoWhileSomebodyAsksForIt() throws Exception {
    Published volume = new Published(directory.resolve("volume"));
    volume.publish(options);
    Path file = volume.root().resolve("main.8e0d62a3.js");
    Path record = volume.root().resolve(".static-releases/00");
    AtomicBoolean over = new AtomicBoolean();
    Thread publisher =
        new Thread(
            () -> {
              try {
                while (!over.get()) {
                  Files.writeString(file, "1");
                  Files.writeString(record, "pallet-static 1 2020-01-01T00:00:00Z\n");
                  Files.delete(file);
                  Files.delete(record);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    publisher.start();
    try {
      for (int i = 0; i < 3000; i++) {
        new EarlierReleases(volume.root(), Glob.of(List.of())).find("main.8e0d62a3.js");
      }
    } finally {
      over.set(true);
      publisher.join();
    }
  }

  @Test
  void nothingIsReadUntilItIsUsed() {
    StaticFiles broken = settings(Map.of("STATIC_COLLECTED_DIR", "/nowhere/at/all"));
    Assets unused = new Assets(broken, false, options);
    IllegalStateException e = assertThrows(IllegalStateException.class, unused::load);
    assertTrue(String.valueOf(e.getMessage()).contains("/nowhere/at/all"), e.getMessage());
  }

  private Answer get(String path) throws IOException {
    return get(path, "X", null);
  }

  private Answer get(String path, String name, String value) throws IOException {
    AssetRequest request = AssetRequest.of("GET", path, asked -> asked.equals(name) ? value : null);
    return assets.answer(request).orElseThrow(() -> new AssertionError(path));
  }

  private static String body(Answer answer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    answer.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
