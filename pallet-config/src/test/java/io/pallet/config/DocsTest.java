package io.pallet.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Pod;
import io.pallet.config.cli.Reference;
import io.pallet.config.deploy.ExitCode;
import io.pallet.config.env.Code;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The pages that are generated are true, and the examples compile. */
final class DocsTest {

  private static final Path ROOT = Path.of("..");
  private static final String MARK = "<!-- generated from the declarations from here on -->\n";
  private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern YAML = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @TempDir private Path directory;

  @Test
  void listsEveryVariable() throws IOException {
    assertGenerated("variables.md", Reference.markdown());
  }

  @Test
  void explainsEveryCode() throws IOException {
    StringBuilder page = new StringBuilder();
    for (Code code : Code.values()) {
      page.append("\n## ").append(code.name()).append("\n\n");
      page.append(code.cause()).append("\n\nCure: ").append(code.cure()).append(".\n");
    }
    assertGenerated("problems.md", page.toString());
  }

  @Test
  void namesEveryCommand() throws IOException {
    assertEquals(Reference.commands(), firstCells("docs/commands.md", "`([a-z]+)[^`]*`"));
  }

  @Test
  void namesEveryExitCode() throws IOException {
    Set<String> codes = new TreeSet<>(Set.of("143"));
    for (ExitCode code : ExitCode.values()) {
      codes.add(String.valueOf(code.number()));
    }
    assertEquals(codes, firstCells("docs/commands.md", "([0-9]+)"));
  }

  private static Set<String> firstCells(String page, String cell) throws IOException {
    Set<String> cells = new TreeSet<>();
    Pattern row = Pattern.compile("^\\| " + cell + " \\|", Pattern.MULTILINE);
    Matcher rows = row.matcher(Files.readString(ROOT.resolve(page)));
    while (rows.find()) {
      cells.add(rows.group(1));
    }
    return cells;
  }

  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (DirectoryStream<Path> docs = Files.newDirectoryStream(ROOT.resolve("docs"), "*.md")) {
      docs.forEach(pages::add);
    }
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void compilesItsExamples(Path page) throws IOException {
    Matcher examples = JAVA.matcher(Files.readString(page));
    while (examples.find()) {
      assertEquals(List.of(), errors(examples.group(1)), page + ": " + examples.group(1));
    }
  }

  @Test
  void hasManifestsOfTheSchemas() throws IOException {
    Matcher manifests = YAML.matcher(Files.readString(ROOT.resolve("docs/deploy.md")));
    List<String> kinds = new ArrayList<>();
    while (manifests.find()) {
      Map<String, Object> manifest = new Yaml().load(manifests.group(1));
      String kind = String.valueOf(manifest.getOrDefault("kind", "Compose"));
      kinds.add(kind);
      JsonElement json = JSON.getGson().toJsonTree(manifest);
      switch (kind) {
        case "Deployment" -> V1Deployment.validateJsonElement(json);
        case "Pod" -> V1Pod.validateJsonElement(json);
        default -> assertEquals(Set.of("services", "volumes"), manifest.keySet());
      }
    }
    assertEquals(List.of("Deployment", "Pod", "Compose"), kinds);
  }

  @Test
  void findsTheExamples() throws IOException {
    for (String page :
        List.of("README.md", "docs/settings.md", "docs/deploy.md", "docs/static-files.md")) {
      assertTrue(JAVA.matcher(Files.readString(ROOT.resolve(page))).find(), page);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksToFilesThatAreThere(Path page) throws IOException {
    Matcher links = LINK.matcher(Files.readString(page));
    while (links.find()) {
      assertTrue(Files.exists(page.resolveSibling(links.group(1))), page + ": " + links.group(1));
    }
  }

  private static void assertGenerated(String name, String generated) throws IOException {
    Path file = ROOT.resolve("docs").resolve(name);
    String page = Files.readString(file);
    String introduction = page.substring(0, page.indexOf(MARK) + MARK.length());
    if (Boolean.getBoolean("pallet.docs.write")) {
      Files.writeString(file, introduction + generated);
    }
    assertEquals(introduction + generated, Files.readString(file));
  }

  private List<String> errors(String example) throws IOException {
    String imports =
        """
        import com.sun.net.httpserver.HttpExchange;
        import com.sun.net.httpserver.HttpHandler;
        import com.sun.net.httpserver.HttpServer;
        import io.pallet.config.PalletConfig;
        import io.pallet.config.assets.*;
        import io.pallet.config.bind.*;
        import io.pallet.config.cli.Commands;
        import io.pallet.config.deploy.*;
        import io.pallet.config.env.*;
        import io.pallet.config.site.Site;
        import java.io.IOException;
        import java.net.*;
        import java.nio.file.Path;
        import java.time.Duration;
        import java.util.*;

        """;
    boolean whole = example.contains("class ");
    String greeting =
        "\nrecord Greeting(Site site) implements HttpHandler {"
            + " public void handle(HttpExchange exchange) {} }\n";
    String name = whole ? "Hello" : "Example";
    String code = whole ? example + greeting : "class Example {\n" + example + "}\n";
    Path file = Files.writeString(directory.resolve(name + ".java"), imports + code);
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      compiler
          .getTask(
              null,
              files,
              problems,
              List.of("-d", directory.toString(), "-proc:none"),
              null,
              files.getJavaFileObjects(file))
          .call();
    }
    List<String> errors = new ArrayList<>();
    problems.getDiagnostics().forEach(problem -> errors.add(problem.toString()));
    return errors;
  }
}
