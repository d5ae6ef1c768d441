package io.pallet.config.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.spring.ShopProcess.Finished;
import io.pallet.config.spring.kiosk.Kiosk;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application that lacks a library still starts, and still answers commands. */
final class BackOffTest {

  private static final String LARGE =
      "hibernate.*|spring-boot-(data|hibernate|jpa|quartz|amqp|elastic|mail).*|";

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flyway.*|spring-boot-flyway.*",
        "liquibase.*|spring-boot-liquibase.*",
        "HikariCP.*",
        "HikariCP.*|spring-(jdbc|tx|orm).*|spring-boot-(jdbc|sql|flyway|liquibase|trans).*"
            + "|flyway.*|liquibase.*",
        "spring-web.*|tomcat.*|spring-boot-(web|servlet|tomcat|starter-web|http).*|jakarta.servlet.*",
        "spring-boot-(actuator|health|micrometer).*|micrometer-(core|jakarta).*",
      })
  void startsWithout(String library) throws Exception {
    Map<String, String> environment = new HashMap<>(Environments.full());
    environment.remove("CONSOLE_OUTPUT_DISABLED");
    environment.remove("DB_DEFAULT_MIGRATE_URL");
    environment.remove("PORT");
    environment.put("DB_DEFAULT_URL", "h2:///" + directory.resolve("shop"));
    environment.put("DB_ANOTHER_URL", "h2:///" + directory.resolve("another"));
    ShopProcess kiosk =
        ShopProcess.in(directory, environment)
            .of(Kiosk.class, Pattern.compile(LARGE + library).asMatchPredicate());
    Finished deploy = kiosk.run("deploy");
    assertEquals(0, deploy.exit(), deploy.all());
    Finished serve = kiosk.run();
    assertEquals(0, serve.exit(), serve.all());
    assertTrue(serve.out().contains("site shop.example.org"), serve.all());
  }
}
