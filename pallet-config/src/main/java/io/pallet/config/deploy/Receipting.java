package io.pallet.config.deploy;

import io.pallet.config.PalletConfig;
import io.pallet.config.assets.Destination;
import io.pallet.config.assets.PublishedBuild;
import io.pallet.config.database.Database;
import io.pallet.config.database.Dialect;
import io.pallet.config.database.Drivers;
import io.pallet.config.lock.DeployLock;
import io.pallet.config.lock.Holder;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** Leaves receipts when a deploy has succeeded, where another one like it would change nothing. */
final class Receipting {

  private static final long OWN_SESSION_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final List<DeployStep> steps;
  private final Deployment deployment;
  private final PalletConfig config;

  private Receipting(List<DeployStep> steps, Deployment deployment) {
    this.steps = steps;
    this.deployment = deployment;
    this.config = deployment.config();
  }

  /** Does it where it can be done at once; nothing depends on it. */
  static void of(List<DeployStep> steps, Deployment deployment) {
    try {
      new Receipting(steps, deployment).leave();
    } catch (IOException | SQLException | StepFailedException | RuntimeException e) {
      LoggerFactory.getLogger(Receipting.class).debug("no receipt: {}", e.getMessage());
    }
  }

  private void leave() throws IOException, SQLException, StepFailedException {
    Application application = deployment.application();
    boolean known =
        application.isKnown(config)
            && application.services().isEmpty()
            && application.assets().directories().isEmpty();
    if (!known || !deployment.locks() || !hasOnlyKnownSteps()) {
      return;
    }
    Identity build = Identity.of(application, config);
    Optional<Destination> directory = config.staticFiles().directory();
    if (directory.isPresent()) {
      PublishedBuild.remember(directory.get(), build.text());
    }
    Optional<Identity> identity = build.beside(directory);
    if (identity.isPresent() && !ShortWay.isKnown(application, config, identity.get())) {
      leave(identity.get());
    }
  }

  private void leave(Identity identity) throws IOException, SQLException, StepFailedException {
    List<DeployLock> locks = new ArrayList<>();
    try {
      if (haveAll(locks)) {
        write(identity);
      }
    } finally {
      locks.forEach(DeployLock::close);
    }
  }

  private boolean hasOnlyKnownSteps() throws StepFailedException {
    for (DeployStep step : steps) {
      for (DeployStep part : step.parts()) {
        if (!Deploy.isBuiltIn(part) && !part.isDoneOnce()) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whoever has a lock now will leave a receipt as well. */
  private boolean haveAll(List<DeployLock> locks) throws IOException, SQLException {
    for (Database database : config.databases().values()) {
      DeployLock lock = DeployLock.of(database.forMigrations(), Holder.self());
      locks.add(lock);
      if (!have(lock)) {
        return false;
      }
    }
    return true;
  }

  /** A server sees the end of this deploy's own session a moment after it. */
  private static boolean have(DeployLock lock) throws IOException, SQLException {
    Holder self = Holder.self();
    long end = System.nanoTime() + OWN_SESSION_NANOS;
    boolean had = lock.tryToHave();
    while (!had && System.nanoTime() < end && lock.holder().map(self::isSameProcess).orElse(true)) {
      had = lock.tryToHave();
    }
    return had;
  }

  private void write(Identity identity) throws SQLException, StepFailedException {
    Map<String, Set<History>> histories = histories();
    if (histories.isEmpty() || new FixturesStep().plan(deployment).changed()) {
      return;
    }
    if (!config.deploy().notifyUrls().isEmpty()) {
      String first = config.databases().keySet().iterator().next();
      add(first, histories);
      try (Connection connection = connect(first)) {
        if (!NotifyStep.isTold(connection, deployment.application())) {
          return;
        }
      }
    }
    for (Database database : config.databases().values()) {
      if (!FixturesStep.find(database, deployment).isEmpty()) {
        add(database.name(), histories);
      }
    }
    for (Map.Entry<String, Set<History>> entry : histories.entrySet()) {
      try (Connection connection = connect(entry.getKey())) {
        Dialect dialect = config.database(entry.getKey()).forMigrations().dialect();
        new Receipts(connection, dialect).write(identity, entry.getValue(), histories.size());
      }
    }
  }

  /** Which tables tell what is pending, by database; none where that is not known of all. */
  private Map<String, Set<History>> histories() throws SQLException, StepFailedException {
    Map<String, Set<History>> histories = new LinkedHashMap<>();
    for (Migrations migrations : deployment.application().migrations(config)) {
      try (Connection connection = connect(migrations.database())) {
        Optional<History> history = migrations.settled(connection);
        if (history.isEmpty()) {
          return Map.of();
        }
        add(migrations.database(), histories).add(history.get());
      }
    }
    return histories;
  }

  private static Set<History> add(String database, Map<String, Set<History>> histories) {
    return histories.computeIfAbsent(database, name -> EnumSet.noneOf(History.class));
  }

  private Connection connect(String database) throws SQLException {
    return Drivers.connect(config.database(database).forMigrations());
  }
}
