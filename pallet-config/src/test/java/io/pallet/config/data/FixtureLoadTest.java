package io.pallet.config.data;

import static io.pallet.config.data.Engines.ask;
import static io.pallet.config.data.Engines.execute;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FixtureLoadTest {

  private static final Fixture STALLS =
      new Fixture(
          "stalls.json",
          """
          [{"table": "stall", "rows": [
             {"id": 1, "name": "Käse", "opened": "2001-02-03", "price": 1.50, "roofed": true},
             {"id": 2, "name": "Obst", "opened": null, "price": 2, "roofed": false}]},
           {"table": "OFFER", "key": ["id"], "rows": [
             {"id": 7, "stall_id": 2, "what": "it's; \\"fresh\\""}]}]
          """);

  private static final Fixture SQL =
      new Fixture("more.sql", "-- more\ninsert into stall (name) values ('Tee; Kaffee');\n");

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "h2", "mariadb"})
  void writesRowsOnce(String kind) throws Exception {
    try (Connection connection = engines().open(kind)) {
      FixtureLoad load = new FixtureLoad(connection, engines().url(kind).dialect());
      List<Fixture> fixtures = List.of(STALLS);

      assertEquals(3, load.load(load.pending(fixtures)));

      assertEquals(
          "1 Käse 2001-02-03 1.50; 2 Obst null 2.00",
          ask(connection, "select id, name, opened, price from stall order by id"));
      assertEquals("7 2 it's; \"fresh\"", ask(connection, "select * from offer"));
      assertEquals(List.of(), load.pending(fixtures));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "h2", "mariadb"})
  void letsNumbersFollow(String kind) throws Exception {
    try (Connection connection = engines().open(kind)) {
      FixtureLoad load = new FixtureLoad(connection, engines().url(kind).dialect());
      load.load(List.of(STALLS));
      load.load(List.of(SQL));

      execute(connection, "insert into stall (name) values ('Brot')");

      assertTrue(ask(connection, "select id from stall where name = 'Brot'").matches("[3-9]"));
      assertEquals("4", ask(connection, "select count(*) from stall"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "h2", "mariadb"})
  void updatesRowsByTheirKeyWhenTheFileChanges(String kind) throws Exception {
    try (Connection connection = engines().open(kind)) {
      FixtureLoad load = new FixtureLoad(connection, engines().url(kind).dialect());
      load.load(List.of(STALLS));
      execute(connection, "update stall set price = 9 where id = 1");
      Fixture changed =
          new Fixture(
              STALLS.name(),
              "[{\"table\": \"stall\", \"key\": [\"name\"], \"rows\": ["
                  + "{\"name\": \"Obst\", \"price\": 3}]}]");

      assertEquals(List.of(changed), load.pending(List.of(changed)));
      load.load(List.of(changed));

      assertEquals(
          "1 Käse 9.00; 2 Obst 3.00",
          ask(connection, "select id, name, price from stall order by id"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "h2", "mariadb"})
  void writesAllOrNothing(String kind) throws Exception {
    try (Connection connection = engines().open(kind)) {
      FixtureLoad load = new FixtureLoad(connection, engines().url(kind).dialect());
      Fixture broken =
          new Fixture(
              "z.json", "[{\"table\": \"stall\", \"rows\": [{\"id\": 5, \"name\": null}]}]");

      DataException e = assertThrows(DataException.class, () -> load.load(List.of(SQL, broken)));

      assertTrue(e.getMessage().startsWith("z.json: "), e.getMessage());
      assertEquals("0", ask(connection, "select count(*) from stall"));
      assertEquals(List.of(SQL), load.pending(List.of(SQL)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "[1]",
        "[{\"table\": \"stall\"}]",
        "[{\"table\": 1, \"rows\": []}]",
        "[{\"table\": \"stall\", \"rows\": [{\"id\": [1]}]}]",
        "[{\"table\": \"nowhere\", \"rows\": []}]",
        "[{\"table\": \"stall\", \"rows\": [{\"name\": \"Tee\"}]}]",
        "[{\"table\": \"stall\", \"rows\": [{\"id\": 1, \"nome\": \"Tee\"}]}]",
        "[{\"table\": \"stall\", \"key\": [\"nome\"], \"rows\": []}]",
        "[{\"table\": \"stall\", \"rows\": [{\"id\": 1, \"id\": 2}]}]"
      })
  void saysWhichFileIsWrong(String content) throws Exception {
    try (Connection connection = engines().open("h2")) {
      FixtureLoad load = new FixtureLoad(connection, engines().url("h2").dialect());

      DataException e =
          assertThrows(
              DataException.class, () -> load.load(List.of(new Fixture("a.json", content))));

      assertTrue(e.getMessage().startsWith("a.json"), e.getMessage());
      assertTrue(e.getMessage().lines().count() == 1, e.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "h2", "mariadb"})
  void emptiesTablesAndLetsFixturesBeLoadedAgain(String kind) throws Exception {
    try (Connection connection = engines().open(kind)) {
      FixtureLoad load = new FixtureLoad(connection, engines().url(kind).dialect());
      load.load(List.of(STALLS));
      Clearing clearing = Clearing.of(connection, engines().url(kind).dialect(), List.of("STALL"));

      assertEquals(
          List.of("offer"), clearing.referencing().stream().map(String::toLowerCase).toList());
      clearing.run();

      assertEquals(
          "0 0", ask(connection, "select (select count(*) from stall), count(*) from offer"));
      execute(connection, "insert into stall (name) values ('Brot')");
      assertEquals("1", ask(connection, "select id from stall"));
      assertEquals(List.of(STALLS), load.pending(List.of(STALLS)));
    }
  }

  private Engines engines() {
    return new Engines(directory);
  }
}
