package io.pallet.config.bench;

import io.pallet.config.PalletConfig;
import io.pallet.config.cli.Commands;
import io.pallet.config.deploy.Application;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.flywaydb.core.Flyway;

/**
 * What a deploy with nothing to do takes on PostgreSQL, in whole processes in turn: one JDBC query,
 * Flyway, Liquibase, ours, ours with a class data sharing archive, and the jars that are given as
 * further arguments; and sixteen replicas at once, with nothing to do and with one migration.
 */
public final class DeployRounds {

  private static final String DRIVER = "/postgresql-[0-9]";
  private static final String PENDING = ", one migration pending";

  private DeployRounds() {}

  /** One query. */
  public static final class Query {
    public static void main(String[] arguments) throws Exception {
      try (var connection = DriverManager.getConnection(arguments[0]);
          var statement = connection.createStatement();
          var row = statement.executeQuery("select * from flyway_schema_history")) {
        row.next();
      }
    }
  }

  /** Flyway by itself. */
  public static final class ByFlyway {
    public static void main(String[] arguments) {
      Flyway.configure()
          .dataSource(arguments[0], null, null)
          .locations("classpath:db/migration")
          .load()
          .migrate();
    }
  }

  /** Liquibase by itself. */
  public static final class ByLiquibase {
    public static void main(String[] arguments) throws Exception {
      try (var connection = DriverManager.getConnection(arguments[0])) {
        new Liquibase(
                "db/changes.sql",
                new ClassLoaderResourceAccessor(),
                liquibase.database.DatabaseFactory.getInstance()
                    .findCorrectDatabaseImplementation(new JdbcConnection(connection)))
            .update(new Contexts());
      }
    }
  }

  /** An application with nothing but migrations. */
  public static final class Ours implements Application {
    public static void main(String[] arguments) {
      Commands.run(new Ours(), "deploy");
    }

    @Override
    public String name() {
      return "ours";
    }

    @Override
    public AutoCloseable serve(PalletConfig config, List<String> arguments) {
      throw new UnsupportedOperationException();
    }
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    int replicas = rounds > 1 ? 16 : 2;
    Path directory = Files.createTempDirectory("rounds");
    write(directory.resolve("classes/db/migration/V1__one.sql"), "create table one (id int)");
    write(
        directory.resolve("classes/db/changes.sql"),
        "--liquibase formatted sql\n--changeset a:1\ncreate table one (id int)\n");
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      List<String> path = new ArrayList<>();
      path.add(directory.resolve("first.jar").toString());
      ConfigRounds.pack(directory.resolve("classes"), directory.resolve("first.jar"));
      path.addAll(Rounds.packed(directory));
      Map<String, ProcessBuilder> rows = rows(directory, path, server, arguments);
      Rounds.take(rows.get("Flyway")); // before anybody asks for its history
      for (int i = 0; i < 2 && rounds > 1; i++) {
        for (ProcessBuilder row : rows.values()) {
          Rounds.take(row);
        }
      }
      Rounds all = new Rounds();
      rows.forEach(all::with);
      all.run("a deploy with nothing to do", rounds, label -> {});
      new Rounds()
          .with(replicas + " queries at once", together(replicas, rows.get("one query")))
          .with(replicas + " of ours", together(replicas, rows.get("ours")))
          .with(replicas + " of ours" + PENDING, together(replicas, rows.get("ours")))
          .run(
              "replicas",
              rounds,
              label -> {
                if (label.endsWith(PENDING)) {
                  forget(server);
                }
              });
    }
    Rounds.delete(directory);
  }

  private static Map<String, ProcessBuilder> rows(
      Path directory, List<String> path, EmbeddedPostgres server, String... arguments)
      throws Exception {
    String flyway = "/postgres?user=postgres";
    String liquibase = database(server, "liquibase");
    String place = "jdbc:postgresql://localhost:" + server.getPort();
    String archive = directory.resolve("archive.jsa").toString();
    String all = "first.jar|" + Rounds.CORE + "|flyway|" + DRIVER;
    Map<String, ProcessBuilder> rows = new LinkedHashMap<>();
    rows.put("one query", Rounds.java(path, DRIVER, List.of(), Query.class, place + flyway));
    rows.put(
        "Flyway",
        Rounds.java(path, "first.jar|flyway|jackson|" + DRIVER, List.of(), ByFlyway.class, place + flyway));
    rows.put(
        "Liquibase",
        Rounds.java(
            path,
            "first.jar|liquibase|snakeyaml|opencsv|jaxb|commons|" + DRIVER,
            List.of(),
            ByLiquibase.class,
            place + liquibase));
    rows.put("ours", Rounds.java(path, all, List.of(), Ours.class));
    ProcessBuilder making = Rounds.java(path, all, List.of("-XX:ArchiveClassesAtExit=" + archive), Ours.class);
    List<String> using = List.of("-XX:SharedArchiveFile=" + archive);
    rows.put("ours with an archive", Rounds.java(path, all, using, Ours.class));
    for (ProcessBuilder ours : List.of(rows.get("ours"), rows.get("ours with an archive"), making)) {
      environment(ours, directory.resolve("ours"), server, database(server, "ours"));
    }
    Rounds.take(rows.get("ours"));
    String second = Rounds.said(rows.get("ours"));
    if (!second.startsWith("nothing to do (")) {
      throw new IllegalStateException("there was something to do: " + second);
    }
    Rounds.take(making);
    for (int i = 1; i < arguments.length; i++) {
      ProcessBuilder jar = new ProcessBuilder(Rounds.java(), "-jar", arguments[i], "deploy");
      environment(jar, directory.resolve("jar" + i), server, database(server, "jar" + i));
      rows.put(arguments[i], jar);
    }
    return rows;
  }

  private static ProcessBuilder together(int count, ProcessBuilder one) {
    List<String> line = new ArrayList<>();
    line.addAll(List.of("sh", "-c", "i=0; p=; while [ $i -lt " + count + " ]; do \"$@\" & p=\"$p $!\"; i=$((i+1)); done; for i in $p; do wait $i || exit 1; done", "sh"));
    line.addAll(one.command());
    ProcessBuilder all = new ProcessBuilder(line);
    all.environment().clear(); // another environment would be another deploy
    all.environment().putAll(one.environment());
    return all;
  }

  /** The migration that ours have applied is pending again. */
  private static void forget(EmbeddedPostgres server) {
    try (var connection = server.getDatabase("postgres", "ours").getConnection();
        var statement = connection.createStatement()) {
      statement.execute("drop table one; delete from flyway_schema_history");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String database(EmbeddedPostgres server, String name) throws Exception {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
      if (!row.next()) {
        statement.execute("create database " + name);
      }
    }
    return "/" + name + "?user=postgres";
  }

  private static void environment(
      ProcessBuilder builder, Path directory, EmbeddedPostgres server, String database) {
    String name = database.substring(0, database.indexOf('?'));
    builder.environment().clear();
    builder.environment().put("ENVIRONMENT", "staging");
    builder
        .environment()
        .put("DB_DEFAULT_URL", "postgres://postgres@localhost:" + server.getPort() + name);
    builder.environment().put("STATIC_DIR", directory.resolve("static").toString());
    builder.environment().put("STORAGE_DIR", directory.resolve("storage").toString());
  }

  private static void write(Path file, String text) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
