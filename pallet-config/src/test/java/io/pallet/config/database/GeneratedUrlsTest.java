package io.pallet.config.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.env.InvalidValueException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** URLs by the hundred thousand from a grammar, half of them with a few characters changed. */
class GeneratedUrlsTest {

  private static final String SENTINEL = "Qz7xJ";
  private static final String CHANGES =
      "@:/?#%[]&=;,+ \\'\"${}()<>|^`~!*.-_0aZ\u00e9\u202e\u0000\n\u2028\ud83d\u0661";
  private static final String[] SCHEMES = {
    "postgres",
    "POSTGRESQL",
    "cockroach",
    "redshift",
    "mysql",
    "mariadb",
    "mssql",
    "oracle",
    "sqlite",
    "h2",
    "jdbc:postgresql",
    "jdbc:mysql",
    "jdbc:sqlserver",
    "jdbc:oracle:thin:@",
    "db2"
  };
  private static final String[] USERS = {"", "u@", "u:%s@", "u%%20x:a%s%%40@", "%s@", ":%s@"};
  private static final String[] HOSTS = {
    "db", "my_db", "10.0.0.1", "[::1]", "a:5432,b", "[::1]:1,h2:2", "%%2Frun%%2Fpg", "db:5432", ""
  };
  private static final String[] NAMES = {
    "/app", "/a.b-c$1", "/", "", "//var/x.db", "/a%%20b", ":x"
  };
  private static final String[] OPTIONS = {
    "",
    "?sslmode=require",
    "?sslmode=verify-full&application_name=a%%20b",
    "?connect_timeout=5",
    "?MODE=MySQL",
    "?encrypt=true",
    ";databaseName=app;encrypt=true",
    "?password=%s",
    "?bogus=%s",
    "?x=%s&x",
    "#%s"
  };

  private final Random random = new Random(42);

  @Test
  void endInAUrlOrInAProblemThatTellsNoSecret() {
    int count = Integer.getInteger("pallet.fuzz.count", 100_000);
    int taken = 0;
    for (int i = 0; i < count; i++) {
      String text = generated();
      taken += check(random.nextBoolean() ? mutated(text) : text) ? 1 : 0;
    }
    assertTrue(taken > count / 50, "too few are taken: " + taken);
    assertTrue(taken < count, "none is refused");
  }

  private boolean check(String text) {
    try {
      DatabaseUrl url = DatabaseUrl.parse(text);
      assertEquals(url, DatabaseUrl.parse(url.render()), text);
      boolean once = text.indexOf(SENTINEL) == text.lastIndexOf(SENTINEL);
      if (once && url.password().filter(p -> p.reveal().contains(SENTINEL)).isPresent()) {
        assertFalse((url + url.jdbcUrl() + url.target()).contains(SENTINEL), text);
      }
      return true;
    } catch (InvalidValueException problem) {
      assertFalse((problem + problem.help()).contains(SENTINEL), text);
      assertTrue(0 <= problem.from() && problem.from() <= problem.to(), text);
      assertTrue(problem.to() <= text.length(), text);
      return false;
    }
  }

  private String generated() {
    String template =
        pick(SCHEMES) + "://" + pick(USERS) + pick(HOSTS) + pick(NAMES) + pick(OPTIONS);
    return template.replace("%s", SENTINEL).replace("%%", "%");
  }

  private String mutated(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(out.length());
      char c = CHANGES.charAt(random.nextInt(CHANGES.length()));
      switch (random.nextInt(3)) {
        case 0 -> out.insert(at, c);
        case 1 -> out.setCharAt(at, c);
        default -> out.deleteCharAt(at);
      }
    }
    return out.toString();
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
