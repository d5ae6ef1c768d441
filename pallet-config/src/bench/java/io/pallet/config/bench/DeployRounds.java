package io.pallet.config.bench;

import io.pallet.config.PalletConfig;
import io.pallet.config.cli.Commands;
import io.pallet.config.deploy.Application;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.flywaydb.core.Flyway;

/**
 * What a deploy with nothing to do takes on PostgreSQL, in whole processes in turn: one JDBC query,
 * Flyway, Liquibase, ours, and the jars that are given as further arguments, with a class data
 * sharing archive too. Prints the median of what one round gives beside its query; Linux alone tells
 * the processor's time.
 */
public final class DeployRounds {

  private static final String DRIVER = "postgresql-[0-9]";

  private DeployRounds() {}

  /** What one process took, in nanoseconds and in ticks of the system's clock. */
  private record Taken(double wall, double cpu) {}

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
    Path directory = Files.createTempDirectory("rounds");
    write(directory.resolve("classes/db/migration/V1__one.sql"), "create table one (id int)");
    write(
        directory.resolve("classes/db/changes.sql"),
        "--liquibase formatted sql\n--changeset a:1\ncreate table one (id int)\n");
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      Map<String, ProcessBuilder> rows = rows(directory, server, arguments);
      for (int i = 0; i < 2; i++) {
        for (ProcessBuilder row : rows.values()) {
          run(row);
        }
      }
      measure(rows, rounds);
    }
  }

  private static Map<String, ProcessBuilder> rows(
      Path directory, EmbeddedPostgres server, String... arguments) throws Exception {
    String flyway = "/postgres?user=postgres";
    String liquibase = database(server, "liquibase");
    String jdbc = "jdbc:postgresql://localhost:" + server.getPort();
    Path classes = directory.resolve("classes");
    String libraries = "pallet-config/target/classes|dotenv|slf4j-api|jspecify";
    String all = libraries + "|flyway|jackson|logback|picocli|HikariCP|" + DRIVER;
    Map<String, ProcessBuilder> rows = new LinkedHashMap<>();
    rows.put("one query", java(classes, DRIVER, List.of(), Query.class, jdbc + flyway));
    rows.put(
        "Flyway",
        java(classes, "flyway|jackson|" + DRIVER, List.of(), ByFlyway.class, jdbc + flyway));
    rows.put(
        "Liquibase",
        java(
            classes,
            "liquibase|snakeyaml|opencsv|jaxb|commons|" + DRIVER,
            List.of(),
            ByLiquibase.class,
            jdbc + liquibase));
    rows.put("ours", java(classes, all, List.of(), Ours.class));
    environment(rows.get("ours"), directory.resolve("ours"), server, database(server, "ours"));
    for (int i = 1; i < arguments.length; i++) {
      String archive = directory.resolve("jar" + i + ".jsa").toString();
      String database = database(server, "jar" + i);
      Path place = directory.resolve("jar" + i);
      List<String> ways =
          List.of("-Xshare:auto", "-XX:ArchiveClassesAtExit=" + archive, "-XX:SharedArchiveFile=" + archive);
      List<ProcessBuilder> jars = new ArrayList<>();
      for (String way : ways) {
        jars.add(new ProcessBuilder(executable(), way, "-Xlog:disable", "-jar", arguments[i], "deploy"));
        environment(jars.get(jars.size() - 1), place, server, database);
      }
      run(jars.get(0));
      run(jars.get(0));
      run(jars.get(1));
      rows.put(arguments[i], jars.get(0));
      rows.put(arguments[i] + " with an archive", jars.get(2));
    }
    return rows;
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

  private static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** With what of this class path has a name like that. */
  private static ProcessBuilder java(
      Path first, String names, List<String> options, Class<?> main, String... arguments) {
    Pattern wanted = Pattern.compile(".*(" + names + ").*");
    List<String> parts = new ArrayList<>();
    parts.add(first.toString());
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      boolean bench = part.endsWith("test-classes") && !part.contains("flyway");
      if (bench || wanted.matcher(part).matches()) {
        parts.add(part);
      }
    }
    List<String> line = new ArrayList<>(List.of(executable()));
    line.addAll(options);
    line.addAll(List.of("-cp", String.join(File.pathSeparator, parts), main.getName()));
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line);
  }

  private static void write(Path file, String text) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void measure(Map<String, ProcessBuilder> rows, int rounds) throws Exception {
    Map<String, List<Taken>> taken = new LinkedHashMap<>();
    for (int i = 0; i < rounds; i++) {
      Taken limit = null;
      for (Map.Entry<String, ProcessBuilder> row : rows.entrySet()) {
        Taken one = run(row.getValue());
        limit = limit == null ? one : limit;
        taken
            .computeIfAbsent(row.getKey(), name -> new ArrayList<>())
            .add(new Taken(one.wall() / limit.wall(), one.cpu() / limit.cpu()));
      }
    }
    taken.forEach(
        (name, ratios) ->
            System.out.printf(
                Locale.ROOT,
                "%s: %.2f (processor %.2f)%n",
                name,
                median(ratios.stream().mapToDouble(Taken::wall).toArray()),
                median(ratios.stream().mapToDouble(Taken::cpu).toArray())));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static Taken run(ProcessBuilder builder) throws Exception {
    File log = File.createTempFile("deploy", ".log");
    builder.redirectErrorStream(true).redirectOutput(log);
    double before = cpuOfChildren();
    long start = System.nanoTime();
    int exit = builder.start().waitFor();
    long time = System.nanoTime() - start;
    if (exit != 0) {
      throw new IllegalStateException(Files.readString(log.toPath()));
    }
    Files.delete(log.toPath());
    return new Taken(time, cpuOfChildren() - before);
  }

  /** Of all that have ended. */
  private static double cpuOfChildren() throws Exception {
    String[] fields = Files.readString(Path.of("/proc/self/stat")).split("\\) ", 2)[1].split(" ", -1);
    return Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
  }
}
