package io.pallet.config.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.spring.ShopProcess.Finished;
import io.pallet.config.spring.kiosk.Kiosk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplicationAotProcessor;

/** An application that was processed at build, where nobody knew the environment. */
final class AheadOfTimeTest {

  private static final Predicate<String> LARGE =
      Pattern.compile("(hibernate|spring-boot-(data|hibernate|jpa|quartz|amqp|elastic|mail)).*")
          .asMatchPredicate();

  @TempDir private Path directory;

  @Test
  void servesAndDeploysWithTheDatabasesThatWereDeclared() throws Exception {
    Files.createDirectories(directory.resolve("more"));
    Map<String, String> none = Map.of();
    Finished build =
        ShopProcess.in(directory, none)
            .of(SpringApplicationAotProcessor.class, LARGE, "-Dpallet.databases=another")
            .run(
                Kiosk.class.getName(),
                directory.resolve("sources").toString(),
                directory.resolve("more").toString(),
                directory.resolve("more").toString(),
                "org.example",
                "kiosk");
    assertEquals(0, build.exit(), build.all());
    compile(ShopProcess.in(directory, none).of(Kiosk.class, LARGE).classPath());

    Map<String, String> environment =
        Map.of(
            "DB_DEFAULT_URL",
            "h2:///" + directory.resolve("main"),
            "DB_ANOTHER_URL",
            "h2:///" + directory.resolve("another"),
            "SITE_DOMAIN",
            "kiosk.example.org",
            "PRICES_CURRENCY",
            "CHF");
    ShopProcess kiosk =
        ShopProcess.in(directory, environment).of(Kiosk.class, LARGE, "-Dspring.aot.enabled=true");
    Finished deploy = kiosk.run("deploy");
    assertEquals(0, deploy.exit(), deploy.all());
    assertTrue(deploy.err().contains("2 migrations applied"), deploy.err());
    Finished serve = kiosk.run();
    assertTrue(serve.out().contains("AOT-processed"), serve.all());
    assertTrue(serve.out().contains("site kiosk.example.org, prices in CHF"), serve.all());
    assertTrue(serve.out().contains("dataSource: wares"), serve.all());
    assertTrue(serve.out().contains("another: branches"), serve.all());
  }

  private void compile(String classPath) throws Exception {
    List<String> line = new ArrayList<>(List.of("-proc:none", "-nowarn", "-cp", classPath));
    line.addAll(List.of("-d", directory.resolve("more").toString()));
    try (Stream<Path> files = Files.walk(directory.resolve("sources"))) {
      files.filter(file -> file.toString().endsWith(".java")).forEach(f -> line.add(f.toString()));
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, System.out, System.err, line.toArray(new String[0]));
    assertEquals(0, result);
  }
}
