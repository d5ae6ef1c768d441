package io.pallet.examples.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser sees, whichever database is behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HttpSuite {

  private final Engine engine;
  private Served served;

  HttpSuite(Engine engine) {
    this.engine = engine;
  }

  @BeforeAll
  void deployAndServe(@TempDir Path directory) throws Exception {
    Map<String, String> environment =
        Map.of(
            "ENVIRONMENT", "dev_local",
            "DB_DEFAULT_URL", engine.newDatabase(directory),
            "STORAGE_DIR", directory.resolve("storage").toString());
    assertEquals(0, new GuestbookJar(directory, environment).run("deploy").exit());
    served = Served.start(directory, environment);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void everyFileThatThePageNamesIsThereWithItsType() throws Exception {
    String page = served.get("/").body();
    List<String> names = matches("(?:href|src)=\"(/static/[^\"]+)\"", page);
    assertTrue(names.contains("/static/css/guestbook.css"), page);
    assertFound("/static/css/guestbook.css", "text/css");
    assertFound("/static/js/guestbook.js", "text/javascript");
    assertFound("/static/img/logo.svg", "image/svg+xml");
    for (String name : names) {
      assertEquals(200, served.get(name).statusCode(), name);
    }
  }

  @Test
  void everyFileThatAStyleSheetOrAScriptNamesIsThere() throws Exception {
    String css = served.get("/static/css/guestbook.css").body();
    List<String> parts = matches("@import (?:url\\()?\"([^\"]+)\"", css);
    assertEquals(3, parts.size(), css);
    for (String part : parts) {
      assertFound("/static/css/" + part, "text/css");
    }
    List<String> pictures = matches("url\\(\"(\\.\\./[^\"]+)\"\\)", css);
    assertEquals(List.of("../img/grain.png"), pictures);
    assertFound("/static/img/grain.png", "image/png");
    for (String module :
        matches("from \"([^\"]+)\"", served.get("/static/js/guestbook.js").body())) {
      assertFound("/static/js/" + module.substring("./".length()), "text/javascript");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/favicon.ico", "/robots.txt"})
  void whatBrowsersAndRobotsAskForIsThere(String path) throws Exception {
    assertEquals(200, served.get(path).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/static/nothing.css",
        "/static/%2e%2e/db/migration/V1__entries.sql",
        "/static/..%2fdb/migration/V1__entries.sql",
        "/media/nothing.png",
        "/media/..%2f..%2fguestbook.mv.db"
      })
  void nothingElseIsThere(String path) throws Exception {
    int status = served.get(path).statusCode();
    assertTrue(status == 404 || status == 400, path + " " + status);
  }

  @Test
  void whoSignsIsListedFirst() throws Exception {
    HttpResponse<String> signed = served.sign(Form.of("Ástríður", "Takk fyrir okkur\r\nbless"));
    assertEquals(303, signed.statusCode());
    assertEquals(
        "/", signed.headers().firstValue("Location").orElse("").replaceAll("^http://[^/]*", ""));
    served.sign(Form.of("Bo", "after her"));
    String page = served.get("/").body();
    assertTrue(page.contains("Takk fyrir okkur\nbless"), page);
    assertTrue(page.indexOf("<cite>Bo</cite>") < page.indexOf("<cite>Ástríður</cite>"), page);
  }

  @Test
  void whatIsWrittenIsNeverMarkup() throws Exception {
    String attack = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&{main}";
    served.sign(Form.of(attack.substring(0, 50), attack));
    String page = served.get("/").body();
    assertFalse(page.contains("<script>alert"), page);
    assertFalse(page.contains("<img src=x"), page);
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
    assertTrue(page.contains("{main}"), page);
  }

  @Test
  void textThatADatabaseRefusesIsCleaned() throws Exception {
    assertEquals(303, served.sign(Form.of("Nul\u0000l", "before\u0000\u0007after")).statusCode());
    assertTrue(served.get("/").body().contains("beforeafter"));
  }

  @Test
  void anEmptyFormComesBackWithKindWords() throws Exception {
    HttpResponse<String> answer = served.sign(Form.of("Keeps & stays", "  "));
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("Please write a few words."), answer.body());
    assertTrue(answer.body().contains("value=\"Keeps &amp; stays\""), answer.body());
    assertFalse(answer.body().contains("Please tell us your name."), answer.body());
  }

  @Test
  void textThatIsTooLongComesBack() throws Exception {
    HttpResponse<String> answer = served.sign(Form.of("n".repeat(61), "m".repeat(1001)));
    assertEquals(422, answer.statusCode());
    assertEquals(2, matches("(role=\"alert\")", answer.body()).size(), answer.body());
  }

  @Test
  void aPictureIsServedAsWhatItIs() throws Exception {
    byte[] picture = landscape();
    Form form = Form.of("Painter", "look").file("picture", "../../evil.html", picture);
    assertEquals(303, served.sign(form).statusCode());
    String url = matches("src=\"(/media/[^\"]+)\"", served.get("/").body()).get(0);
    HttpResponse<byte[]> answer = served.getBytes(url);
    assertEquals(200, answer.statusCode());
    assertEquals("image/png", answer.headers().firstValue("Content-Type").orElse(""));
    assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertArrayEquals(picture, answer.body());
    assertTrue(url.matches("/media/[0-9a-f]+\\.png"), url);
  }

  @Test
  void whatIsNoPictureIsRefused() throws Exception {
    byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        served.sign(Form.of("Mallory", "no picture").file("picture", "nice.png", script));
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("no picture we know"), answer.body());
    assertFalse(served.get("/").body().contains("<cite>Mallory</cite>"));
  }

  @Test
  void aPictureThatIsTooLargeIsRefused() throws Exception {
    byte[] large = new byte[2 * 1024 * 1024 + 1];
    System.arraycopy(landscape(), 0, large, 0, 100);
    HttpResponse<String> answer =
        served.sign(Form.of("Giant", "large").file("picture", "large.png", large));
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("larger than 2 MB"), answer.body());
  }

  @Test
  void aRequestThatIsMuchTooLargeIsToldSo() throws Exception {
    byte[] huge = new byte[13 * 1024 * 1024];
    HttpResponse<String> answer =
        answered(Form.of("Giant", "huge").file("picture", "huge.png", huge));
    assertEquals(413, answer.statusCode());
    assertTrue(answer.body().contains("larger than 2 MB"), answer.body());
  }

  /** A server may close while the client still sends: the answer is lost then, now and again. */
  private HttpResponse<String> answered(Form form) throws Exception {
    IOException lost = new IOException();
    for (int i = 0; i < 9; i++) {
      try {
        return served.sign(form);
      } catch (IOException e) {
        lost = e;
      }
    }
    throw lost;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/?before=", "/?before=x", "/?before=-1", "/?before=99999999999999999999"})
  void aPageThatCannotBeIsTheFirst(String path) throws Exception {
    assertEquals(200, served.get(path).statusCode(), path);
  }

  @Test
  void itIsHealthy() throws Exception {
    HttpResponse<String> answer = served.get("/healthz");
    assertEquals(200, answer.statusCode());
    assertEquals("ok", answer.body());
    assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
  }

  @Test
  void itSaysHowItSeesTheRequest() throws Exception {
    Map<?, ?> seen = Json.object(served.get("/whoami?a=b").body());
    assertEquals(
        List.of("scheme", "host", "port", "clientIp", "secure", "url"), List.copyOf(seen.keySet()));
    assertEquals("http", seen.get("scheme"));
    assertEquals("localhost", seen.get("host"));
    assertEquals((long) served.port(), seen.get("port"));
    assertEquals(false, seen.get("secure"));
    assertEquals("http://localhost:" + served.port() + "/whoami", seen.get("url"));
  }

  private void assertFound(String path, String type) throws Exception {
    HttpResponse<String> answer = served.get(path);
    assertEquals(200, answer.statusCode(), path);
    String found = answer.headers().firstValue("Content-Type").orElse("");
    assertTrue(found.startsWith(type), path + " is " + found);
    assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
  }

  private static byte[] landscape() throws IOException {
    try (InputStream picture = HttpSuite.class.getResourceAsStream("/landscape.png")) {
      if (picture == null) {
        throw new IOException("no landscape.png");
      }
      return picture.readAllBytes();
    }
  }

  private static List<String> matches(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList();
  }
}
