package io.pallet.config.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.pallet.config.PalletConfig;
import io.pallet.config.cli.Commands;
import io.pallet.config.database.DataSources;
import io.pallet.config.database.Database;
import io.pallet.config.deploy.Application;
import java.io.File;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.slf4j.LoggerFactory;

/**
 * How long an application on Jetty with a pool of connections takes until it serves, in whole
 * processes in turn: with its own look into the environment, and with pallet-config.
 */
public final class ServeRounds {

  private ServeRounds() {}

  /** With properties set by hand. */
  public static final class ByHand {

    public static void main(String[] arguments) throws Exception {
      HikariDataSource pool = new HikariDataSource();
      pool.setJdbcUrl(System.getenv("JDBC_URL"));
      serve(pool, Integer.parseInt(System.getenv("PORT")));
    }
  }

  /** The same application with pallet-config. */
  public static final class Ours implements Application {

    public static void main(String[] arguments) {
      Commands.run(new Ours(), "serve");
    }

    @Override
    public String name() {
      return "ours";
    }

    @Override
    public AutoCloseable serve(PalletConfig config, List<String> arguments) throws Exception {
      ServeRounds.serve(DataSources.open(config.database(Database.DEFAULT)), config.site().port());
      return () -> {};
    }
  }

  /** Ends the process once it serves. */
  private static void serve(HikariDataSource pool, int port) throws Exception {
    try (Connection connection = pool.getConnection()) {
      connection.isValid(1);
    }
    Server server = new Server(port);
    server.setHandler(new ServletContextHandler());
    server.start();
    LoggerFactory.getLogger(ServeRounds.class).info("serving");
    Runtime.getRuntime().halt(0);
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
    Path directory = Files.createTempDirectory("serve");
    String file = directory.resolve("database").toString();
    ProcessBuilder byHand = java(ByHand.class);
    byHand.environment().put("JDBC_URL", "jdbc:h2:" + file);
    ProcessBuilder ours = java(Ours.class);
    ours.environment().put("DB_DEFAULT_URL", "h2:///" + file);
    ours.environment().put("ENVIRONMENT", "staging");
    try (ServerSocket free = new ServerSocket(0)) {
      byHand.environment().put("PORT", String.valueOf(free.getLocalPort()));
      ours.environment().put("PORT", String.valueOf(free.getLocalPort()));
    }
    new Rounds()
        .with("by hand", byHand)
        .with("with pallet-config", ours)
        .run("until it serves", rounds, label -> {});
    Rounds.delete(directory);
  }

  private static ProcessBuilder java(Class<?> main) {
    List<String> path = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!part.contains("springframework")) { // beside Spring Boot, logging would be left to it
        path.add(part);
      }
    }
    List<String> line = new ArrayList<>();
    line.add(Rounds.java());
    line.addAll(List.of("-cp", String.join(File.pathSeparator, path), main.getName()));
    return new ProcessBuilder(line);
  }
}
