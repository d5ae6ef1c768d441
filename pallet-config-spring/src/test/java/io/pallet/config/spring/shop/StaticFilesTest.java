package io.pallet.config.spring.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.pallet.config.assets.Assets;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The shop's static files, as Spring MVC hands them out and names them. */
@Production
@WebMvcTest
@Import(StaticFilesTest.Links.class)
class StaticFilesTest {

  @Autowired private MockMvcTester mvc;
  @Autowired private Assets assets;

  /** Encodes links, as templates do. */
  @RestController
  static class Links {

    @GetMapping("/link")
    String link(@RequestParam("to") String to, HttpServletResponse response) {
      return response.encodeURL(to);
    }
  }

  @Test
  void aDigestedNameIsForever() {
    MvcTestResult answer = mvc.get().uri(assets.url("css/window.css")).exchange();
    assertThat(answer)
        .hasStatusOk()
        .hasHeader("Cache-Control", "public, max-age=31536000, immutable")
        .hasHeader("Content-Type", "text/css; charset=utf-8")
        .bodyText()
        .startsWith(".window {");
  }

  @Test
  void whoTakesItCompressedGetsItSo() {
    assertThat(mvc.get().uri(assets.url("css/window.css")).header("Accept-Encoding", "gzip"))
        .hasStatusOk()
        .hasHeader("Content-Encoding", "gzip")
        .hasHeader("Vary", "Accept-Encoding");
  }

  @Test
  void whoHasItIsToldSo() {
    String url = assets.url("css/window.css");
    String tag = mvc.get().uri(url).exchange().getResponse().getHeader("ETag");
    assertThat(mvc.get().uri(url).header("If-None-Match", tag)).hasStatus(304);
  }

  @Test
  void aPartIsAPartAndAHeadHasNoBody() {
    String url = assets.url("css/window.css");
    assertThat(mvc.get().uri(url).header("Range", "bytes=1-6"))
        .hasStatus(206)
        .hasBodyTextEqualTo("window");
    assertThat(mvc.head().uri(url)).hasStatusOk().hasBodyTextEqualTo("");
    assertThat(mvc.post().uri(url)).hasStatus(405).hasHeader("Allow", "GET, HEAD");
  }

  @ParameterizedTest
  @CsvSource({
    "/robots.txt,                        200",
    "/static/robots.txt,                 200",
    "/static/css/window.css,             404",
    "/static/css/window.0123456789ab.css, 404",
    "/static/nothing,                    404",
    "/static/../robots.txt,              404",
    "/css/window.css,                    200",
    "/,                                  200"
  })
  void bootAnswersAllElse(String path, int status) {
    assertThat(mvc.get().uri(path)).hasStatus(status);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none,  /css/window.css",
        "none,  /static/css/window.css",
        "/shop, /shop/css/window.css",
        "/shop, /shop/static/css/window.css",
      })
  void aLinkLeadsToIt(@Nullable String context, String link) {
    assertThat(link(context, link)).isEqualTo(assets.url("css/window.css"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none,  /",
        "none,  /css/no.css",
        "none,  css/window.css",
        "none,  https://shop.example.org/css/window.css",
        "/shop, /shop/",
        "/shop, /shop",
      })
  void allOtherLinksStay(@Nullable String context, String link) {
    assertThat(link(context, link)).isEqualTo(link);
  }

  private String link(@Nullable String context, String link) {
    String path = context == null ? "" : context;
    MvcTestResult answer =
        mvc.get().uri(path + "/link").contextPath(path).param("to", link).exchange();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
