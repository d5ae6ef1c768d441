package io.pallet.config.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

/** Who wins, where several give the same. */
final class PrecedenceTest {

  private static final String URL = "postgres://clerk:swordfish@db/shop";

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      useHeadersInDisplayName = true,
      textBlock =
          """
          PROPERTY ! PALLET ! GIVES ! FILE ! ABOVE ! DEFAULT
          spring.datasource.url ! DB_DEFAULT_URL=postgres://db/shop ! jdbc:postgresql://db/shop ! jdbc:h2:mem:file ! 9 !
          spring.datasource.username ! DB_DEFAULT_URL=postgres://clerk@db/shop ! clerk ! filer ! 9 !
          spring.datasource.password ! DB_DEFAULT_URL=postgres://clerk:cod@db/shop ! cod ! file ! 9 !
          spring.datasource.password ! DB_DEFAULT_URL=postgres://clerk:c${x}d@db/shop ! c${x}d ! file ! 9 !
          spring.datasource.password ! DB_DEFAULT_URL=postgres://clerk:c\\${x}d@db/shop ! c\\${x}d ! file ! 9 !
          spring.datasource.hikari.maximum-pool-size ! DB_DEFAULT_URL=postgres://db/shop,DB_DEFAULT_POOL_SIZE=7 ! 7 ! 5 ! 9 !
          spring.data.redis.host ! REDIS_HOSTS=redis ! redis ! filed ! 9 !
          spring.data.redis.cluster.nodes ! REDIS_HOSTS=a|b:7 ! a:6379,b:7 ! filed:1 ! 9 !
          spring.elasticsearch.uris ! ELASTICSEARCH_URLS=http://es:9200 ! http://es:9200 ! http://file:9200 ! 9 !
          spring.rabbitmq.addresses ! AMQP_URLS=amqp://mq ! mq:5672 ! file:5672 ! 9 !
          spring.mail.host ! EMAIL_HOST=mail ! mail ! filed ! 9 ! localhost
          spring.mail.properties.mail.from ! DEFAULT_FROM_EMAIL=a@b.c ! a@b.c ! file@b.c ! 9 ! do.not.reply@localhost
          spring.cache.redis.key-prefix ! MEMCACHE_HOSTS=m,MEMCACHE_PREFIX=shop ! shop ! filed ! 9 !
          server.port ! PORT=8081 ! 8081 ! 8082 ! 9 ! 8000
          server.servlet.session.cookie.secure ! SITE_PROTOCOL=https ! true ! false ! false !
          logging.level.root ! LOG_LEVEL=WARN ! WARN ! ERROR ! DEBUG !
          logging.level.org.example ! LOG_LEVELS=org.example=WARN ! WARN ! ERROR ! DEBUG !
          logging.console.enabled ! CONSOLE_OUTPUT_DISABLED=true ! false ! true ! true !
          """)
  void isAsDocumented(
      String property,
      String pallet,
      String given,
      String file,
      String above,
      @Nullable String fallback)
      throws Exception {
    Map<String, String> variables = variables(pallet);
    String location = file(property + "=" + file);
    String framework = property.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
    Map<String, String> all = new HashMap<>(variables);
    all.put(framework, above);

    assertEquals(fallback, Boot.property(property, Map.of(), nowhere()), "unset");
    assertEquals(given, Boot.property(property, variables, nowhere()), "the pallet alone");
    assertEquals(file, Boot.property(property, Map.of(), location), "the file alone");
    assertEquals(given, Boot.property(property, variables, location), "both");
    assertEquals(above, Boot.property(property, all, location), framework);
    assertEquals(
        above,
        Boot.property(property, variables, location, "--" + property + "=" + above),
        "the command line");
  }

  private static Map<String, String> variables(String text) {
    Map<String, String> variables = new HashMap<>();
    for (String variable : text.split(",", -1)) {
      int at = variable.indexOf('=');
      variables.put(variable.substring(0, at), variable.substring(at + 1));
    }
    return variables;
  }

  private String file(String... lines) throws Exception {
    Path file = directory.resolve("application.properties");
    Files.writeString(file, String.join("\n", lines).replace("\\", "\\\\"));
    return "--spring.config.location=" + file.toUri();
  }

  private String nowhere() {
    return "--spring.config.location=optional:" + directory.resolve("nowhere/").toUri() + "/";
  }

  @Test
  void aDatabaseOfTheFrameworkIsNotMixedWithThePallets() throws Exception {
    Map<String, String> environment =
        Map.of(
            "DB_DEFAULT_URL", URL,
            "DB_DEFAULT_POOL_SIZE", "7",
            "SPRING_DATASOURCE_URL", "jdbc:h2:mem:own");
    for (String rest : new String[] {"username", "password", "hikari.maximum-pool-size"}) {
      assertNull(Boot.property("spring.datasource." + rest, environment, nowhere()), rest);
    }
  }

  @Test
  void aSourceThatComesLaterCounts() throws Exception {
    String password =
        Boot.ask(
            Boot.Bare.class,
            Map.of("DB_DEFAULT_URL", URL),
            context -> {
              MutablePropertySources sources = context.getEnvironment().getPropertySources();
              Map<String, Object> late = Map.of("spring.datasource.url", "jdbc:h2:mem:test");
              sources.addFirst(new MapPropertySource("late", late));
              return context.getEnvironment().getProperty("spring.datasource.password");
            },
            nowhere());
    assertNull(password);
  }

  @Test
  void noPasswordOfAFileGoesToThePalletsHosts() throws Exception {
    String file =
        file(
            "spring.datasource.username=filer",
            "spring.datasource.password=file",
            "spring.data.redis.password=file",
            "spring.elasticsearch.password=file",
            "spring.rabbitmq.password=file",
            "spring.mail.password=file",
            "spring.flyway.user=filer",
            "spring.flyway.password=file");
    Map<String, String> environment =
        Map.of(
            "DB_DEFAULT_URL", "postgres://db/shop",
            "REDIS_HOSTS", "redis",
            "ELASTICSEARCH_URLS", "http://es:9200",
            "AMQP_URLS", "amqp://mq",
            "EMAIL_HOST", "mail");
    for (String service :
        new String[] {"datasource", "data.redis", "elasticsearch", "mail", "flyway"}) {
      String property = "spring." + service + ".password";
      assertEquals("", Boot.property(property, environment, file), property);
    }
    assertEquals("guest", Boot.property("spring.rabbitmq.password", environment, file));
    assertEquals(
        "jdbc:postgresql://db/shop", Boot.property("spring.flyway.url", environment, file));
  }

  @Test
  void aRedisUrlOfAFileIsReplacedWhole() throws Exception {
    Map<String, String> environment =
        Map.of("REDIS_HOSTS", "redis", "REDIS_PASSWORD", "a:b@c", "REDIS_DB_INDEX", "3");
    String file = file("spring.data.redis.url=redis://filer:file@elsewhere:1");
    assertEquals(
        "redis://:a%3Ab%40c@redis:6379/3",
        Boot.property("spring.data.redis.url", environment, file));
    assertNull(Boot.property("spring.data.redis.url", environment, nowhere()));
  }

  @ParameterizedTest
  @CsvSource({
    "spring.datasource.jndi-name, spring.datasource.url",
    "spring.data.redis.sentinel.master, spring.data.redis.host",
    "spring.mail.jndi-name, spring.mail.host",
  })
  void whatBootPrefersIsNotMixedEither(String rival, String property) throws Exception {
    Map<String, String> environment =
        Map.of("DB_DEFAULT_URL", URL, "REDIS_HOSTS", "redis", "EMAIL_HOST", "mail");
    assertNull(Boot.property(property, environment, file(rival + "=x")));
  }

  @ParameterizedTest
  @CsvSource({
    "datasource, spring.datasource.url",
    "redis, spring.data.redis.host",
    "elasticsearch, spring.elasticsearch.uris",
    "rabbitmq, spring.rabbitmq.addresses",
    "mail, spring.mail.host",
    "cache, spring.cache.redis.key-prefix",
    "server, server.port",
    "logging, logging.level.root",
  })
  void eachPartCanBeSwitchedOff(String part, String property) throws Exception {
    Map<String, String> environment = Environments.full();
    String off = "--pallet." + part + ".enabled=false";
    assertNull(Boot.property(property, environment, nowhere(), off));
    assertNull(Boot.property(property, environment, nowhere(), "--pallet.enabled=false"));
    String others = part.equals("server") ? "spring.datasource.url" : "server.port";
    assertEquals(
        Boot.property(others, environment, nowhere()),
        Boot.property(others, environment, nowhere(), off));
  }
}
