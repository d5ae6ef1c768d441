package io.pallet.config.quarkus.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pallet.config.assets.Assets;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Static files beside everything else that Quarkus answers. */
final class StaticFilesTest {

  private static final String CSS = "a { color: red; }\n".repeat(10_000);

  @RegisterExtension
  static final QuarkusUnitTest APPLICATION =
      new QuarkusUnitTest()
          .withApplicationRoot(
              root ->
                  root.addClass(Seen.class)
                      .addAsResource(new StringAsset(CSS), "static/css/app.css")
                      .addAsResource(new StringAsset("User-agent: *"), "static/robots.txt")
                      .addAsResource(new StringAsset("own"), "META-INF/resources/both.txt")
                      .addAsResource(new StringAsset("hi"), "META-INF/resources/page.html"))
          .withAdditionalDependency(
              jar -> jar.addAsResource(new StringAsset("theirs"), "META-INF/resources/both.txt"))
          .overrideConfigKey("pallet.static.stable", "page.html")
          .overrideConfigKey("quarkus.http.enable-compression", "true");

  @TestHTTPResource("/")
  URI site;

  @Inject Assets assets;

  @Test
  void aDigestedNameIsForever() throws Exception {
    HttpResponse<String> answer = get(assets.url("css/app.css"));
    assertEquals(200, answer.statusCode());
    assertEquals("public, max-age=31536000, immutable", header(answer, "Cache-Control"));
    assertEquals("text/css; charset=utf-8", header(answer, "Content-Type"));
    assertEquals(CSS, answer.body());
  }

  /** Once: over HTTP/2 Vert.x would compress it again. */
  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void whoTakesItCompressedGetsItSo(HttpClient.Version version) throws Exception {
    HttpResponse<InputStream> answer =
        HttpClient.newBuilder()
            .version(version)
            .build()
            .send(
                request(assets.url("css/app.css"), "Accept-Encoding", "gzip").build(),
                BodyHandlers.ofInputStream());
    assertEquals(version, answer.version());
    assertEquals("gzip", header(answer, "Content-Encoding"));
    try (InputStream body = new GZIPInputStream(answer.body())) {
      assertEquals(CSS.length(), new String(body.readAllBytes(), StandardCharsets.UTF_8).length());
    }
  }

  @Test
  void whoHasItIsToldSoAndAPartIsAPart() throws Exception {
    String url = assets.url("css/app.css");
    assertEquals(304, get(url, "If-None-Match", header(get(url), "ETag")).statusCode());
    HttpResponse<String> part = get(url, "Range", "bytes=70000-140000");
    assertEquals(206, part.statusCode());
    assertEquals(CSS.substring(70_000, 140_001), part.body());
  }

  @Test
  void aHeadHasNoBodyAndNothingElseIsTaken() throws Exception {
    String url = assets.url("css/app.css");
    HttpResponse<String> head = send(request(url).method("HEAD", noBody()));
    assertEquals(200, head.statusCode());
    assertEquals(Integer.toString(CSS.length()), header(head, "Content-Length"));
    HttpResponse<String> post =
        send(request(url).POST(HttpRequest.BodyPublishers.ofString("x".repeat(100_000))));
    assertEquals(405, post.statusCode());
  }

  @Test
  void theApplicationsOwnJarWins() throws Exception {
    assertEquals("own", get(assets.url("both.txt")).body());
  }

  @ParameterizedTest
  @CsvSource({
    "/robots.txt,                     200",
    "/static/robots.txt,              200",
    "/static/page.html,               200",
    "/page.html,                      200",
    "/both.txt,                       200",
    "/seen,                           200",
    "/static/css/app.css,             404",
    "/static/css/app.0123456789ab.css, 404",
    "/static/%2e%2e/robots.txt,       404",
    "/css/app.css,                    404"
  })
  void quarkusAnswersAllElse(String path, int status) throws Exception {
    assertEquals(status, get(path).statusCode());
  }

  private static HttpRequest.BodyPublisher noBody() {
    return HttpRequest.BodyPublishers.noBody();
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send(request(path, headers));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
