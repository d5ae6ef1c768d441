package io.pallet.config.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What style sheets and scripts name is rewritten to published names, and nothing else is. */
final class ReferencesTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a{b:url(<img/a.png>)}",
        "a{b:url( '<img/a.png>' )}",
        "a{b:URL(\"<img/a.png>\")}",
        "a{b:url(<./img/a.png>) url(<img/../img/b.svg>#icon)}",
        "a{b:url(<img/a.png>?v=1#iefix)}",
        "a{b:url(</static/img/a.png>)}",
        "a{b:url(<img/with%20blank.png>)}",
        "a{b:image-set('<img/a.png>' 1x, url(<img/b.svg>) 2x, 'img/c' type('img/a.png'))}",
        "a{b:-webkit-image-set(url(<img/a.png>) 1x)}",
        "a{b:image-set(url( '<img/b.svg>' ) 1x, '<img/a.png>' 2x); c:url(<img/a.png>)}",
        "a{b:image-set(url(<img/b.svg>) 1x, '<img/a.png>' 2x); c:'img/a.png'}",
        "@import '<b.css>';",
        "@import \"<b.css>\" layer(x) screen;",
        "@import url(<b.css>) screen;",
        "@IMPORT/* x */ '<./b.css>';",
        "@import\n\t'<b.css>';",
        "/*# sourceMappingURL=<a.css.map> */",
        "a{}/*@ sourceMappingURL=<a.css.map>*/",
        "/* url(img/a.png) */ a{}",
        "a{content:'url(img/a.png)'}",
        "a{content:\"\\\"url(img/a.png)\"}",
        "a{b:url(data:image/png;base64,AAAA)}",
        "a{b:url(https://example.org/img/a.png)}",
        "a{b:url(//example.org/img/a.png)}",
        "a{b:url(#icon)} b{c:url()} c{d:url('')}",
        "a{b:url(/img/a.png)}",
        "a{b:image-set('<img/a.png>' 1x, image-set('<img/b.svg>' 2x)); c:f('img/a.png')}",
        "a{b:\\url(img/a.png) \\image-set('img/a.png')}",
        "a{b:f(1,url(<img/a.png>))}",
        "a{b:curl(img/a.png)}",
        "@imports 'b.css';",
        "a{b:url(../../img/a.png)}",
        "@namespace svg url(http://www.w3.org/2000/svg);",
        "a{b:url(<img/a.png>",
        "@import '<b.css>'\na{b:url(<img/a.png>)}"
      })
  void inStyleSheets(String css) throws Exception {
    assertRewritten("a.css", css);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import '<./m.js>';",
        "import\"<./m.js>\"",
        "import a from '<./m.js>';",
        "import{a}from\"<./m.js>\";import*as b from'<./n.js>'",
        "import a, { b as c } from /* x */ '<./m.js>'",
        "import a, * as b from '<./m.js>'",
        "import {\n  a, // from './n.js'\n  b\n} from '<./m.js>'",
        "import { from } from '<./m.js>'",
        "import from from '<./m.js>'",
        "import { 'a b' as c } from '<./m.js>'",
        "import a from '<./m.js>' with { type: 'json' }",
        "export { a } from '<./m.js>'; export * from '<./n.js>'; export * as x from '<../m.js>'",
        "export { a }; from('./m.js')",
        "export const a = 1, from = './m.js'",
        "const a = await import('<./m.js>')",
        "import(/* webpackChunkName: 'x' */ \"<./m.js>\").then(a)",
        "import('<./m.js>', { with: {} })",
        "import(a + './m.js'); import(`./m.js`); import('./m.js' + a)",
        "x.import('./m.js'); x.import './m.js'",
        "import a from 'm.js'; import 'react'; import('lodash')",
        "import a from 'https://example.org/m.js'",
        "import a from '</static/m.js>'; import b from '/m.js'",
        "const u = new URL('<./img/a.png>', import.meta.url)",
        "const u = new URL( \"<img/a.png>\" , import.meta.url )",
        "new URL('./img/a.png', base); new Url('./img/a.png', import.meta.url)",
        "const s = \"import './m.js'\"; // import './m.js'",
        "const s = `import './m.js' ${import('<./m.js>')} import './m.js'`",
        "const s = `${`${{a: import('<./m.js>')}}`}`; import '<./n.js>'",
        "/* import './m.js' */ const r = /import '.\\/m.js'/; import '<./n.js>'",
        "const r = /[/'\"`]/; import '<./m.js>'",
        "a = b / c; import('<./m.js>'); d = e / f",
        "if (x) /'/.test(y); import '<./m.js>'",
        "x = (a) / 2; y = '/'; import('<./m.js>')",
        "return /'/.test(a) || import('<./m.js>')",
        "i++ / 2; import('<./m.js>'); '/'",
        "i++/* x */ / 2; import('<./m.js>'); '/'",
        "return /* x */ /'/; import('<./m.js>')",
        "if /* x */ (x) /'/.test(y); import('<./m.js>')",
        "if ((x)) /'/.test(y); f(x) / 2; import('<./m.js>'); '/'",
        "if (new URL('<./m.js>', import.meta.url)) /'/.test(y); import('<./n.js>')",
        "x.if(y) / 2; import('<./m.js>'); '/'",
        "x = [...import('<./m.js>')]; .../'/",
        "x = `'` / 2; import('<./m.js>'); '/'",
        "x = /a/ / 2; import('<./m.js>'); '/'",
        "x = /a/g / /'/; import('<./m.js>')",
        "{} /'/.test(x); import('<./m.js>')",
        "new URL(/* x */'<./m.js>', import.meta.url); new x.URL('./m.js', import.meta.url)",
        "// if\n(x) / 2; import('<./m.js>'); '/'",
        "import /* x */ ('<./m.js>'); import /* x */ '<./n.js>'",
        "import(/*# sourceMappingURL=<a.js.map>*/'<./m.js>')",
        "a = 1. / 3; b = '/'; import('<./m.js>')",
        "export default /'/; import('<./m.js>')",
        "const importFrom = 1; imports('./m.js'); _import('./m.js'); $import('./m.js')",
        "import.meta.url; import.meta.resolve('./m.js')",
        "//# sourceMappingURL=<a.js.map>",
        "a()\n//@ sourceMappingURL=<a.js.map>\n",
        "/*# sourceMappingURL=<a.js.map> */",
        "//# sourceMappingURL=data:application/json;base64,AA",
        "const s = '//# sourceMappingURL=a.js.map'",
        "'unfinished\nimport '<./m.js>'",
        "class A { static from = import('<./m.js>') }"
      })
  void inScripts(String js) throws Exception {
    assertRewritten("a.js", js);
  }

  /** What stands between angles has to change its last name, and all else has to stay. */
  private void assertRewritten(String name, String marked) throws Exception {
    Map<String, String> files = new HashMap<>();
    files.put("css/" + name, marked.replaceAll("[<>]", ""));
    for (String other :
        List.of("img/a.png", "img/b.svg", "img/with blank.png", "b.css", "a.css.map", "a.js.map")) {
      files.put("css/" + other, other);
    }
    files.put("img/a.png", "another");
    for (String module : List.of("css/m.js", "css/n.js", "m.js")) {
      files.put(module, "export default 1");
    }
    List<StaticFile> linked = link(new Sources(directory).directory(files));
    String text = text(find(linked, "css/" + name));
    StringBuilder expected = new StringBuilder();
    int at = 0;
    for (int from = marked.indexOf('<'); from >= 0; from = marked.indexOf('<', at)) {
      int to = marked.indexOf('>', from);
      String target = marked.substring(from + 1, to);
      expected.append(marked, at, from).append(digested(linked, target));
      at = to + 1;
    }
    expected.append(marked.substring(at));
    assertEquals(expected.toString(), text);
  }

  private static String digested(List<StaticFile> linked, String target) {
    String decoded = target.replace("%20", " ");
    String path =
        decoded.startsWith("/static/")
            ? decoded.substring("/static/".length())
            : Path.of("css").resolve(decoded).normalize().toString();
    String name = LogicalPath.name(find(linked, path).path()).replace(" ", "%20");
    return target.substring(0, target.lastIndexOf('/') + 1) + name;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          css/a.css | a{b:url(img/none.png)}           | css/a.css:1: refers to img/none.png, which is not there
          css/a.css | @import 'none.css';              | css/a.css:1: refers to none.css, which is not there
          a.js      | import './none.js'               | a.js:1: refers to ./none.js, which is not there
          a.js      | //# sourceMappingURL=none.js.map | a.js:1: refers to none.js.map, which is not there
          a.js      | import 'react'                   |
          css/a.css | a{b:url(https://x.org/none.png)} |
          """)
  void tellsOfWhatIsMissing(String name, String content, String finding) throws Exception {
    AssetOptions options = new Sources(directory).directory(Map.of(name, content));
    List<Finding> findings = new ArrayList<>();
    link(options, findings);
    assertEquals(
        finding == null ? List.of() : List.of(finding),
        findings.stream().map(Finding::text).toList());
    assertTrue(findings.stream().noneMatch(Finding::isError));

    List<Finding> errors = new ArrayList<>();
    link(options.withStrict(true), errors);
    assertEquals(findings.size(), errors.stream().filter(Finding::isError).count());
  }

  @Test
  void saysTheLine() throws Exception {
    List<Finding> findings = new ArrayList<>();
    link(new Sources(directory).directory(Map.of("a.css", "a{}\n\n  b{c:url(x.png)}\n")), findings);
    assertEquals("a.css:3: refers to x.png, which is not there", findings.get(0).text());
  }

  @Test
  void aChangeGoesUpToAllThatReferToIt() throws Exception {
    Map<String, String> files = new HashMap<>();
    files.put("a.css", "@import 'b.css';");
    files.put("b.css", "@import 'c.css';");
    files.put("c.css", "a{b:url(i.png)}");
    files.put("i.png", "1");
    files.put("other.css", "a{}");
    List<StaticFile> before = link(new Sources(directory).directory(files));
    files.put("i.png", "2");
    List<StaticFile> after = link(new Sources(directory).directory(files));
    for (String changed : List.of("a.css", "b.css", "c.css", "i.png")) {
      assertNotEquals(find(before, changed).path(), find(after, changed).path(), changed);
    }
    assertEquals(find(before, "other.css").path(), find(after, "other.css").path());
  }

  @Test
  void aCircleIsOneThingAndItsNamesChangeTogether() throws Exception {
    Map<String, String> files = new HashMap<>();
    files.put("a.js", "import './b.js'; export const a = 1");
    files.put("b.js", "import './c.js'; import './leaf.js'");
    files.put("c.js", "import './a.js'");
    files.put("self.js", "import './self.js'");
    files.put("leaf.js", "1");
    files.put("up.js", "import './a.js'");
    List<StaticFile> before = link(new Sources(directory).directory(files));
    assertTrue(text(find(before, "a.js")).contains(find(before, "b.js").path()));
    assertTrue(text(find(before, "b.js")).contains(find(before, "c.js").path()));
    assertTrue(text(find(before, "b.js")).contains(find(before, "leaf.js").path()));
    assertTrue(text(find(before, "c.js")).contains(find(before, "a.js").path()));
    assertTrue(text(find(before, "self.js")).contains(find(before, "self.js").path()));
    assertTrue(text(find(before, "up.js")).contains(find(before, "a.js").path()));
    for (StaticFile file : before) {
      assertEquals(file.sha256(), Sha256.of(file.content()), file.path());
    }
    files.put("leaf.js", "2");
    List<StaticFile> after = link(new Sources(directory).directory(files));
    for (String changed : List.of("a.js", "b.js", "c.js", "up.js", "leaf.js")) {
      assertNotEquals(find(before, changed).path(), find(after, changed).path(), changed);
    }
    assertEquals(find(before, "self.js").path(), find(after, "self.js").path());
  }

  @Test
  void aLongChainAndADeepCircleNeedNoStack() throws Exception {
    Map<String, String> files = new HashMap<>();
    int length = 3000;
    for (int i = 0; i < length; i++) {
      files.put("c" + i + ".js", i + 1 < length ? "import './c" + (i + 1) + ".js'" : "1");
      files.put("o" + i + ".js", "import './o" + (i + 1) % length + ".js'");
    }
    List<StaticFile> linked = link(new Sources(directory).directory(files));
    assertTrue(text(find(linked, "c0.js")).contains(find(linked, "c1.js").path()));
    assertTrue(text(find(linked, "o2999.js")).contains(find(linked, "o0.js").path()));
  }

  @Test
  void whatABundlerNamedIsLeftAloneAndWhatItNamesStaysThere() throws Exception {
    String bundle = "import './vendor-1a2b3c4d.js'; fetch(new URL('./logo.png', import.meta.url))";
    Map<String, String> files =
        Map.of(
            "assets/index-8e0d62a3.js", bundle,
            "assets/vendor-1a2b3c4d.js", "export default 1",
            "assets/logo.png", "logo",
            "assets/chunk-DiwrgTda.js", "1",
            "main.js", "import './assets/index-8e0d62a3.js'");
    List<StaticFile> linked = link(new Sources(directory).directory(files));
    StaticFile index = find(linked, "assets/index-8e0d62a3.js");
    assertEquals("assets/index-8e0d62a3.js", index.path());
    assertEquals(bundle, text(index));
    assertTrue(index.immutable());
    assertTrue(find(linked, "assets/logo.png").stable());
    assertEquals("assets/chunk-DiwrgTda.js", find(linked, "assets/chunk-DiwrgTda.js").path());
    assertEquals(false, find(linked, "assets/chunk-DiwrgTda.js").immutable());
    assertEquals("import './assets/index-8e0d62a3.js'", text(find(linked, "main.js")));

    List<StaticFile> said =
        link(new Sources(directory).directory(files).withDigested(List.of("assets/chunk-*")));
    assertTrue(find(said, "assets/chunk-DiwrgTda.js").immutable());
  }

  /** Random pieces of what matters: it ends, and what it finds lies within the text. */
  @Test
  void noTextBreaksTheScanners() {
    String[] pieces = {
      "import",
      "export",
      "from",
      "url(",
      "@import",
      "'",
      "\"",
      "`",
      "${",
      "}",
      "{",
      "(",
      ")",
      "/",
      "*",
      "//",
      "/*",
      "*/",
      "\\",
      "\n",
      " ",
      "a",
      "new URL(",
      "import.meta.url",
      ",",
      "image-set(",
      "[",
      "]",
      "#",
      "# sourceMappingURL=",
      "./x.js",
      "ü",
      "return",
      "."
    };
    Random random = new Random(8);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      for (String extension : List.of("css", "js")) {
        int at = 0;
        for (Reference reference : Scanner.scan(bytes, extension)) {
          boolean within =
              reference.from() >= at
                  && reference.to() <= bytes.length
                  && reference.to() > reference.from();
          assertTrue(within, extension + ": " + text);
          at = reference.to();
        }
      }
    }
  }

  private static List<StaticFile> link(AssetOptions options) throws Exception {
    return link(options, new ArrayList<>());
  }

  private static List<StaticFile> link(AssetOptions options, List<Finding> findings)
      throws Exception {
    try (Collector collector = Collector.list(options, false)) {
      return Linker.link(
          Selection.of(collector, options), options, "/static/", findings, Kept.none());
    }
  }

  private static StaticFile find(List<StaticFile> files, String path) {
    return files.stream()
        .filter(file -> file.logicalPath().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path));
  }

  private static String text(StaticFile file) throws Exception {
    return new String(file.content().bytes(), StandardCharsets.UTF_8);
  }
}
