package io.pallet.config.deploy;

import io.pallet.config.PalletConfig;
import io.pallet.config.assets.Destination;
import io.pallet.config.assets.PublishedBuild;
import io.pallet.config.database.Database;
import io.pallet.config.database.DatabaseUrl;
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
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Leaves receipts of a deploy: one under its locks, when nothing is pending any more, for those who
 * wait for them; and one when all of it has succeeded, where another one like it would change
 * nothing. Nothing depends on them: what fails here is left out.
 */
final class Receipting {

  private static final long OWN_SESSION_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final List<DeployStep> steps;
  private final Deployment deployment;
  private final PalletConfig config;
  private @Nullable Identity build;

  Receipting(List<DeployStep> steps, Deployment deployment) {
    this.steps = steps;
    this.deployment = deployment;
    this.config = deployment.config();
  }

  /** What is done with receipts. */
  private interface Work {
    boolean done() throws IOException, SQLException, StepFailedException;
  }

  /**
   * Whether another deploy of this build has left nothing pending; asked before a migration tool is
   * loaded, which takes more of the processor's time than all the rest. What is compared is what is
   * there, so that the locks are not needed for it.
   */
  boolean isMigrated() {
    return tried(
        () -> {
          for (Database database : config.databases().values()) {
            DatabaseUrl url = database.forMigrations();
            if (url.dialect().isEmbedded() || !url.exists()) {
              return false; // nobody else is at it
            }
          }
          return isKnown() && !migrated(build()).isEmpty();
        });
  }

  /** Says so to others; for whoever has the locks, and has migrated and loaded fixtures. */
  void leaveMigrated() {
    tried(
        () -> {
          if (isKnown() && !new FixturesStep().plan(deployment).changed()) {
            Map<String, Set<History>> histories = histories();
            write(build(), histories, Receipts.MIGRATED);
          }
          return true;
        });
  }

  /** Says that all is done. */
  void leaveWhole() {
    tried(
        () -> {
          leave();
          return true;
        });
  }

  private static boolean tried(Work work) {
    try {
      return work.done();
    } catch (IOException | SQLException | StepFailedException | RuntimeException e) {
      LoggerFactory.getLogger(Receipting.class).debug("no receipt: {}", e.getMessage());
      return false;
    }
  }

  /** Whether all that decides what is pending is known. */
  private boolean isKnown() {
    return deployment.locks() && deployment.application().isKnown(config);
  }

  private Identity build() throws IOException {
    Identity known = build;
    if (known == null) {
      known = Identity.of(deployment.application(), config);
      build = known;
    }
    return known;
  }

  private void leave() throws IOException, SQLException, StepFailedException {
    Application application = deployment.application();
    boolean known =
        isKnown()
            && application.services().isEmpty()
            && application.assets().directories().isEmpty();
    if (!known || !hasOnlyKnownSteps()) {
      return;
    }
    Identity build = build();
    Optional<Destination> directory = config.staticFiles().directory();
    if (directory.isPresent()) {
      PublishedBuild.remember(directory.get(), build.text());
    }
    Optional<Identity> identity = build.beside(directory);
    if (identity.isPresent() && !ShortWay.isKnown(application, config, identity.get())) {
      leave(build, identity.get());
    }
  }

  private void leave(Identity build, Identity identity)
      throws IOException, SQLException, StepFailedException {
    List<DeployLock> locks = new ArrayList<>();
    try {
      if (haveAll(locks)) {
        Map<String, Set<History>> histories = migrated(build);
        if (!histories.isEmpty() && isTold(histories)) {
          write(identity, histories, Receipts.WHOLE);
        }
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
    Holder self = Holder.self();
    for (Database database : config.databases().values()) {
      DeployLock lock = DeployLock.of(database.forMigrations(), self);
      locks.add(lock);
      if (!have(lock, self)) {
        return false;
      }
    }
    return true;
  }

  /** A server sees the end of this deploy's own session a moment after it. */
  private static boolean have(DeployLock lock, Holder self) throws IOException, SQLException {
    long end = System.nanoTime() + OWN_SESSION_NANOS;
    while (!lock.tryToHave()) {
      Optional<Holder> holder = lock.holder();
      if (holder.map(self::isSame).orElse(false)) {
        return true; // by another name of the database
      }
      if (System.nanoTime() > end || !holder.map(self::mayBeSameProcess).orElse(true)) {
        return false;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return true;
  }

  /** Beside which histories it was left that nothing is pending; empty where that does not hold. */
  private Map<String, Set<History>> migrated(Identity build) throws SQLException {
    Map<String, Set<History>> all = new LinkedHashMap<>();
    int written = 0;
    for (Database database : config.databases().values()) {
      if (!database.forMigrations().exists()) {
        continue; // a connection would make one of it
      }
      try (Connection connection = connect(database.name())) {
        Set<History> histories = EnumSet.noneOf(History.class);
        int count = receipts(connection, database.name(), Receipts.MIGRATED).find(build, histories);
        if (count > 0) {
          all.put(database.name(), histories);
          written = Math.max(written, count);
        }
      }
    }
    return all.size() == written ? all : Map.of();
  }

  /** Whether there is nobody to tell of this version; the mark that says so is one more state. */
  private boolean isTold(Map<String, Set<History>> histories) throws SQLException {
    if (config.deploy().notifyUrls().isEmpty()) {
      return true;
    }
    String first = config.databases().keySet().iterator().next();
    add(first, histories);
    try (Connection connection = connect(first)) {
      return NotifyStep.isTold(connection, deployment.application());
    }
  }

  private void write(Identity identity, Map<String, Set<History>> histories, String kind)
      throws SQLException {
    for (Map.Entry<String, Set<History>> entry : histories.entrySet()) {
      try (Connection connection = connect(entry.getKey())) {
        receipts(connection, entry.getKey(), kind)
            .write(identity, entry.getValue(), histories.size());
      }
    }
  }

  private Receipts receipts(Connection connection, String database, String kind) {
    Dialect dialect = config.database(database).forMigrations().dialect();
    return new Receipts(connection, dialect, kind);
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
    if (!histories.isEmpty()) {
      for (Database database : config.databases().values()) {
        if (!FixturesStep.find(database, deployment).isEmpty()) {
          add(database.name(), histories);
        }
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
