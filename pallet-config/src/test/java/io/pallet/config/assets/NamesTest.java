package io.pallet.config.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.assets.DigestedName.Bundled;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names files may have, and which they get. */
final class NamesTest {

  /** Names that an attacker, or an accident, puts into a jar. */
  static Stream<String> hostileNames() {
    return Stream.of(
        "",
        "/",
        "//",
        "/etc/passwd",
        "..",
        "../evil.css",
        "../../evil.css",
        "css/../../evil.css",
        "css/..",
        "./evil.css",
        "css/./evil.css",
        "css//evil.css",
        "css/",
        "..\\evil.css",
        "css\\..\\..\\evil.css",
        "\\\\server\\share\\evil.css",
        "C:\\evil.css",
        "C:/evil.css",
        "c:evil.css",
        "evil.css:stream",
        "evil.css::$DATA",
        "file:///etc/passwd",
        "nul\u0000.css",
        "css/nul\u0000/evil.css",
        "line\nfeed.css",
        "carriage\rreturn.css",
        "escape\u001b[31m.css",
        "delete\u007f.css",
        "next\u0085line.css",
        "paragraph\u2029.css",
        "right\u202eto-left.css",
        "isolate\u2066.css",
        "dot./evil.css",
        "evil.css.",
        "blank /evil.css",
        "evil.css ",
        "... /evil.css",
        "lone\ud800.css",
        "lone\udc00surrogate.css",
        "replacement\ufffd.css",
        "l".repeat(201) + ".css",
        "d/".repeat(600) + "deep.css");
  }

  @ParameterizedTest
  @MethodSource("hostileNames")
  void refusesHostileNames(String name) {
    assertNotNull(LogicalPath.problem(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "css/app.css",
        "a b/ü€😀.css",
        "..a/b..c/...d",
        "%2e%2e/x",
        "a?b#c&d=e'f\"g<h>",
        "-rf",
        "~root",
        "$HOME",
        ".well-known/security.txt"
      })
  void takesOtherNames(String name) {
    assertNull(LogicalPath.problem(name));
  }

  @ParameterizedTest
  @CsvSource({
    ".DS_Store,true",
    "css/.app.css.swp,true",
    ".git/config,true",
    "css/app.css~,true",
    "WEB-INF/web.xml,true",
    "META-INF/MANIFEST.MF,true",
    "page.jsp,true",
    ".well-known/.hidden,true",
    ".well-known/security.txt,false",
    "css/.well-known/x,true",
    ".static-manifest.json,true",
    ".static-releases/receipt,true",
    "css/app.css,false",
    "a.b/c.d,false"
  })
  void leavesOutWhatIsNotForBrowsers(String name, boolean ignored) {
    assertEquals(ignored, LogicalPath.isIgnored(name));
  }

  @ParameterizedTest
  @CsvSource({
    "css/app.css,css/app.3f9c2a1b7d04.css",
    "app.js.map,app.js.3f9c2a1b7d04.map",
    "LICENSE,LICENSE.3f9c2a1b7d04",
    "v1.2/LICENSE,v1.2/LICENSE.3f9c2a1b7d04",
    ".well-known/x,.well-known/x.3f9c2a1b7d04"
  })
  void putsTheDigestBeforeTheExtension(String path, String digested) {
    assertEquals(digested, DigestedName.of(path, "3f9c2a1b7d04"));
  }

  @ParameterizedTest
  @CsvSource({"css/app.CSS,css", "a.tar.gz,gz", "v1.css/css,''", "js,''", "dot.,''"})
  void theExtensionStandsBehindTheLastDot(String path, String extension) {
    assertEquals(extension, LogicalPath.extension(path));
  }

  @ParameterizedTest
  @CsvSource({
    "main.8e0d62a3.js,SURE",
    "main.8e0d62a3f4b5c6d7e8f9.chunk.js,SURE",
    "js/main-8e0d62a3.js,SURE",
    "app.3f9c2a1b7d04.css,SURE",
    "app_3f9c2a1b7d04.css,SURE",
    "main.8e0d62a3.js.map,SURE",
    "chunk-5XQHPDJE.js,LIKELY",
    "index-DiwrgTda.js,LIKELY",
    "index-B2r_x-9a.js,LIKELY",
    "app.css,NO",
    "8e0d62a3.css,NO",
    "jquery-3.7.1.min.js,NO",
    "report-20231124.pdf,NO",
    "report.20231124.pdf,NO",
    "photo-deadbeef.png,NO",
    "chart-Overview.png,NO",
    "logo-Summer24.png,NO",
    "photo-IMG12345.jpg,NO",
    "my-8e0d62a3/app.css,NO",
    "some-long-name.css,NO"
  })
  void knowsBundlersDigests(String path, Bundled bundled) {
    assertEquals(bundled, DigestedName.bundled(path));
  }

  @ParameterizedTest
  @CsvSource({
    "css/App.css,css/app.css",
    "straße.css,STRASSE.css",
    "ﬁle.css,file.css",
    "caf\u00e9.css,cafe\u0301.css",
    "İ.css,i̇.css",
    "Ǆ.css,ǆ.css"
  })
  void takesNamesForOneThatPeopleWould(String one, String other) {
    assertNotEquals(one, other);
    assertEquals(LogicalPath.folded(one), LogicalPath.folded(other));
  }

  @ParameterizedTest
  @CsvSource({
    "a b.css,a%20b.css",
    "ü.css,%C3%BC.css",
    "a%b.css,a%25b.css",
    "a'\"b.css,a%27%22b.css"
  })
  void encodesForUrls(String path, String encoded) {
    assertEquals(encoded, Urls.encode(path));
    assertEquals(path, Urls.decode(encoded));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%2", "a%zz", "%c3", "%ff%fe", "%+1"})
  void decodesNothingThatIsBroken(String text) {
    assertNull(Urls.decode(text));
  }

  @ParameterizedTest
  @CsvSource({
    "**,a/b/c,true",
    "*.css,app.css,true",
    "*.css,css/app.css,false",
    "css/**,css/a/b.css,true",
    "a.b,a.b,true",
    "a.b,axb,false",
    ".well-known/**,.well-known/a/b,true"
  })
  void matchesPatterns(String glob, String path, boolean matches) {
    assertTrue(Glob.of(java.util.List.of(glob)).matches(path) == matches);
  }
}
