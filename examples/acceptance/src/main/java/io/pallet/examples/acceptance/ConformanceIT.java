package io.pallet.examples.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pallet.examples.acceptance.GuestbookJar.Finished;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One contract in every framework: what {@code config --json} prints, and how it ends, is what the
 * plain guestbook wrote down, byte for byte.
 */
class ConformanceIT {

  private static final String DATABASE = "DB_DEFAULT_URL=postgres://clerk:sw%40rd@db/shop";

  @TempDir Path directory;

  /** Values hold no blanks; {@code DIR} in them is the working directory. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = " : ",
      quoteCharacter = '"',
      textBlock =
          """
          the-least           : ENVIRONMENT=production
          staging             : ENVIRONMENT=staging SITE_DOMAIN=shop.example.org|www.example.org:8443 SECRET_KEY=hush
          developer           : ENVIRONMENT=dev_local DEVNAME=ada SITE_DOMAIN=localhost:8000
          unset               : PORT=8123
          sockets-and-options : ENVIRONMENT=test DB_OTHER_URL=postgresql://u@%2Fvar%2Frun/db?sslmode=verify-full&connect_timeout=3
          every-server        : DB_A_URL=mysql://u:p@h/d DB_B_URL=mariadb://u@h:3307/d DB_C_URL=mssql://u:p@h/d DB_D_URL=oracle://u:p@h/d DB_E_URL=h2:mem:e DB_F_URL=sqlite:////f.db
          services            : REDIS_HOSTS=a|b:7000 REDIS_DB_INDEX=3|3 MEMCACHE_HOSTS=c MEMCACHE_PREFIX=shop|shop ELASTICSEARCH_URLS=https://u:p@es ELASTICSEARCH_INDEX_NAME=shop
          brokers             : AMQP_URLS=amqp://localhost:5672/shop/|amqps://u:p@mq// EMAIL_HOST=mx EMAIL_PORT=587 EMAIL_USERNAME=u EMAIL_PASSWORD=p
          logging             : LOG_LEVEL=warn LOG_LEVELS=org.example=DEBUG LOG_FORMAT=json SYSLOG_SERVER=logs SYSLOG_PROTO=tls CONSOLE_OUTPUT_DISABLED=False
          behind-a-proxy      : TRUSTED_PROXIES=10.0.0.0/8|unix: FORWARDED_HEADERS=forwarded SECURE_SSL_REDIRECT=1 SECURE_HSTS_SECONDS=60 ALLOWED_HOSTS=.example.org
          places              : STATIC_DIR=/srv/static STATIC_URL=/s/ STORAGE_DIR=/srv/storage MEDIA_URL=https://media.example.org/
          secrets-in-files    : SECRET_KEY_FILE=DIR/key DB_OTHER_URL=postgres://u@h/d DB_OTHER_PASSWORD_FILE=DIR/key
          near-misses         : DB_DEFUALT_URL=postgres://h/d ELASTICSEARCH_URL=http://es REDIS_PORT=tcp://10.0.0.1:6379 ENVIRONMENT=DEV
          no-database         : DB_DEFAULT_URL=
          problems            : PORT=none SITE_PROTOCOL=gopher DB_OTHER_URL=postgres://u:p@ss@h/d SECRET_KEY=a SECRET_KEY_FILE=/nowhere EMAIL_USERNAME=u
          """)
  void configPrintsWhatPlainPrints(String name, String pairs) throws Exception {
    Files.writeString(directory.resolve("key"), "swordfish\n");
    Map<String, String> environment = new HashMap<>();
    for (String pair : (DATABASE + " " + pairs).split(" ", -1)) {
      int equals = pair.indexOf('=');
      environment.put(
          pair.substring(0, equals),
          pair.substring(equals + 1).replace("DIR", directory.toString()));
    }
    String said = said(new GuestbookJar(directory, environment).run("config", "--json"));
    Path module = Path.of(System.getProperty("basedir", ""));
    if (Boolean.getBoolean("pallet.docs.write") && module.endsWith("plain")) {
      Path golden = module.resolveSibling("acceptance/src/main/resources" + golden(name));
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, said);
    } else {
      assertEquals(written(name), said);
    }
  }

  private String said(Finished finished) {
    return ("exit "
            + finished.exit()
            + "\n--- out\n"
            + finished.out()
            + "--- err\n"
            + finished.err())
        .replace(directory.toString(), "DIR");
  }

  private static String golden(String name) {
    return "/conformance/" + name + ".txt";
  }

  private static String written(String name) throws IOException {
    try (InputStream in = ConformanceIT.class.getResourceAsStream(golden(name))) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
