package io.pallet.config.data;

import static io.pallet.config.data.Engines.ask;
import static io.pallet.config.data.Engines.execute;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.database.DirectDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
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

  @Test
  void emptiesTheTableOfExactlyThatName() throws Exception {
    try (Connection connection = engines().open("h2")) {
      execute(connection, "create table \"Stall\" (id integer)");

      assertEquals(List.of("Stall"), clearing(connection, "h2", "Stall").tables());
      assertEquals(List.of("OFFER"), clearing(connection, "h2", "STALL").referencing());
      assertThrows(DataException.class, () -> clearing(connection, "h2", "stall"));
    }
  }

  @Test
  void looksIntoNoOtherSchema() throws Exception {
    try (Connection connection = engines().open("h2")) {
      for (String schema : List.of("A_1", "AB1")) {
        execute(connection, "create schema " + schema);
      }
      execute(connection, "create table AB1.pallet_mark (id integer)");
      execute(connection, "create table A_1.cup (id integer primary key)");
      execute(connection, "create table AB1.tea (id integer references A_1.cup (id))");
      execute(connection, "set schema A_1");

      assertEquals(false, new Marks(connection).areThere());
      DataException e = assertThrows(DataException.class, () -> clearing(connection, "h2", "cup"));
      assertEquals("table TEA of another schema refers to CUP", e.getMessage());
    }
  }

  @Test
  void emptiesPartitionsButNoHeirs() throws Exception {
    try (Connection connection = engines().open("postgresql")) {
      for (String table : List.of("heir", "base", "parted")) {
        execute(connection, "drop table if exists " + table);
      }
      execute(connection, "create table base (id integer)");
      execute(connection, "create table heir () inherits (base)");
      execute(connection, "create table parted (id integer) partition by list (id)");
      execute(connection, "create table part partition of parted for values in (1)");
      for (String table : List.of("base", "heir", "parted")) {
        execute(connection, "insert into " + table + " values (1)");
      }

      clearing(connection, "postgresql", "base", "parted").run();

      assertEquals("1", ask(connection, "select count(*) from base"));
      assertEquals("1", ask(connection, "select count(*) from heir"));
      assertEquals("0", ask(connection, "select count(*) from parted"));
    }
  }

  @Test
  void beginsTheNumbersOfSqliteAnew() throws Exception {
    DatabaseUrl url = DatabaseUrl.parse("sqlite:///" + directory.resolve("stalls.db"));
    try (Connection connection = new DirectDataSource(url).getConnection()) {
      execute(connection, "create table stall (id integer primary key autoincrement, name text)");
      execute(connection, "create table plain (id integer primary key, name text)");
      execute(connection, "insert into stall (name) values ('Tee'), ('Brot')");

      Clearing.of(connection, url.dialect(), List.of("stall", "plain")).run();

      execute(connection, "insert into stall (name) values ('Tee')");
      assertEquals("1", ask(connection, "select id from stall"));
    }
  }

  private Clearing clearing(Connection connection, String kind, String... tables) throws Exception {
    return Clearing.of(connection, engines().url(kind).dialect(), List.of(tables));
  }

  private Engines engines() {
    return new Engines(directory);
  }
}
