package io.pallet.config.cli;

import io.pallet.config.PalletConfig;
import io.pallet.config.Summary;
import io.pallet.config.database.Database;
import io.pallet.config.database.Drivers;
import io.pallet.config.deploy.Application;
import io.pallet.config.deploy.Deadline;
import io.pallet.config.deploy.Deploy;
import io.pallet.config.deploy.Deployment;
import io.pallet.config.deploy.ExitCode;
import io.pallet.config.deploy.Progress;
import io.pallet.config.deploy.StepFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/** Serves until the process is told to stop. */
final class Serve {

  private final Invocation invocation;
  private final PalletConfig config;

  /** What keeps databases in memory alive between the migrations and the pools. */
  private final List<Connection> memory = new ArrayList<>();

  private Serve(Invocation invocation) {
    this.invocation = invocation;
    this.config = invocation.configToConnect();
  }

  static ExitCode run(Invocation invocation, List<String> arguments) throws Exception {
    Serve serve = new Serve(invocation);
    serve.migrateFirst();
    LoggerFactory.getLogger(Serve.class).info("{}", serve.begins());
    AutoCloseable running = invocation.application().serve(serve.config, arguments);
    try {
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> serve.close(running), "pallet-shutdown"));
    } catch (IllegalStateException e) {
      serve.close(running); // the process was told to stop while this started
    }
    new CountDownLatch(1).await();
    return ExitCode.DONE;
  }

  private String begins() {
    Application application = invocation.application();
    return application.name() + " " + application.version() + " starts: " + Summary.of(config);
  }

  private void migrateFirst() throws SQLException, StepFailedException {
    for (Database database : config.databases().values()) {
      if (database.isInMemory()) {
        memory.add(Drivers.connect(database.url()));
      }
    }
    if (config.deploy().migrateOnServe().orElse(!memory.isEmpty())) {
      Progress progress = new Progress(invocation.err(), invocation.terminal().rewrites());
      Application application = invocation.application();
      Deploy.run(
          application.migratesItself() ? Deploy.WAIT : Deploy.MIGRATE,
          new Deployment(application, config, Deadline.in(StepOptions.TIMEOUT), progress));
    }
  }

  private void close(AutoCloseable running) {
    try {
      running.close();
      for (Connection connection : memory) {
        connection.close();
      }
    } catch (Exception e) {
      LoggerFactory.getLogger(Serve.class).error("could not stop cleanly", e);
    } finally {
      Logs.flush();
    }
  }
}
