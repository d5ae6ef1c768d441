package io.pallet.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.env.Code;
import io.pallet.config.env.ConfigurationException;
import io.pallet.config.env.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.org.webcompere.systemstubs.environment.EnvironmentVariables;
import uk.org.webcompere.systemstubs.jupiter.SystemStub;
import uk.org.webcompere.systemstubs.jupiter.SystemStubsExtension;

@ExtendWith(SystemStubsExtension.class)
final class LoadTest {

  @SystemStub private EnvironmentVariables variables;

  @Test
  void readsTheProcessEnvironment() {
    variables.set("SITE_DOMAIN", "shop.example.org|www.example.org");
    variables.set("DB_DEFAULT_URL", "postgres://clerk:s3cret@db:5433/shop");
    variables.set("DB_ANOTHER_URL", "mysql://clerk@other/shop");
    variables.set("DB_ANOTHER_PASSWORD", "s3cret");
    variables.set("DB_ANOTHER_MIGRATE_URL", "mysql://owner@other/shop");

    PalletConfig config = PalletConfig.load();

    assertEquals(Optional.of("https://shop.example.org"), config.site().url());
    assertEquals("jdbc:postgresql://db:5433/shop", config.database("default").url().jdbcUrl());
    assertEquals(Optional.of("clerk"), config.database("another").url().username());
    assertEquals("s3cret", config.database("another").url().password().orElseThrow().reveal());
    assertEquals(Optional.of("owner"), config.database("another").forMigrations().username());
    assertEquals(Source.ENVIRONMENT, config.sourceOf("SITE_DOMAIN"));
    assertFalse(config.toString().contains("s3cret"), config.toString());
  }

  @Test
  void saysWhichDatabaseIsMissing() {
    PalletConfig config = PalletConfig.from(Map.of());

    ConfigurationException e =
        assertThrows(ConfigurationException.class, () -> config.database("another"));

    assertEquals(Code.MISSING, e.problems().get(0).code());
    assertTrue(e.toString().contains("DB_ANOTHER_URL"), e.toString());
    assertEquals(0, e.getStackTrace().length);
  }

  @Test
  void refusesAPasswordInTheUrlAndBesideIt() {
    assertEquals(
        List.of(Code.BOTH_SET),
        codes(
            Map.of(
                "DB_DEFAULT_URL", "postgres://clerk:one@db/shop", "DB_DEFAULT_PASSWORD", "two")));
  }

  @Test
  void refusesAPasswordWhereThereAreNoLogins() {
    assertEquals(
        List.of(Code.NO_LOGINS),
        codes(Map.of("DB_DEFAULT_URL", "sqlite:///shop.db", "DB_DEFAULT_PASSWORD", "s3cret")));
  }

  @Test
  void warnsOfAnAccountWithoutItsDatabase() {
    for (String name : List.of("DB_DEFAULT_PASSWORD", "DB_X_MIGRATE_PASSWORD")) {
      assertEquals(
          List.of(Code.INCOMPLETE),
          PalletConfig.from(Map.of(name, "s3cret")).warnings().stream()
              .map(problem -> problem.code())
              .toList(),
          name);
    }
  }

  private static List<Code> codes(Map<String, String> environment) {
    return assertThrows(ConfigurationException.class, () -> PalletConfig.from(environment))
        .problems()
        .stream()
        .map(problem -> problem.code())
        .toList();
  }
}
