package io.pallet.config.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.spring.ShopProcess.Finished;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shop's jar answers to the commands of a pallet. */
final class CommandsTest {

  @TempDir private Path directory;

  private ShopProcess shop(String... more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("DB_DEFAULT_URL", "h2:///" + directory.resolve("shop"));
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return ShopProcess.in(directory, environment);
  }

  @Test
  void deployMigratesAndRunsTheApplicationsStepsAndStartsNothing() throws Exception {
    Finished first = shop().run("deploy");
    assertEquals(0, first.exit(), first.all());
    assertTrue(first.err().contains("migrate: 1 migration applied in default"), first.err());
    assertTrue(first.err().contains("stock: stocked up"), first.err());
    assertTrue(first.out().startsWith("done ("), first.out());
    assertFalse(first.all().contains("noise:"), first.all());
    assertFalse(first.err().contains("Tomcat"), first.err());

    Finished second = shop().run("deploy");
    assertEquals(0, second.exit(), second.all());
    assertTrue(second.out().startsWith("nothing to do ("), second.out());
  }

  @Test
  void servingMigratesNothingUnlessItIsToldTo() throws Exception {
    Finished serve = shop("SPRING_JPA_HIBERNATE_DDL_AUTO", "none").run("serve");
    assertTrue(serve.out().contains("dataSource: wares 0"), serve.all());
    assertTrue(serve.out().contains("noise: runner serve"), serve.all());

    Finished told = shop("MIGRATE_ON_SERVE", "true").run();
    assertTrue(told.out().contains("dataSource: wares 1"), told.all());

    Finished memory = shop("DB_DEFAULT_URL", "h2:mem:shop").run();
    assertTrue(memory.out().contains("dataSource: wares 1"), memory.all());
  }
}
