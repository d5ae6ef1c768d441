package io.pallet.config.deploy;

import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.database.Drivers;
import io.pallet.config.lock.DeployLock;
import io.pallet.config.lock.Holder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tells at once that a deploy has nothing to do, where receipts say so; whatever is not sure, or
 * does not answer, is left to the steps.
 */
public final class ShortWay implements Runnable {

  private final Application application;
  private final PalletConfig config;
  private volatile boolean done;

  private ShortWay(Application application, PalletConfig config) {
    this.application = application;
    this.config = config;
  }

  /** Takes note of what this process was told; called before anything is added to that. */
  public static void begin() {
    Build.note();
  }

  /**
   * Whether there is nothing to do; changes nothing.
   *
   * @param patience how long the databases may take to answer
   */
  public static boolean isDone(Application application, PalletConfig config, Duration patience) {
    ShortWay way = new ShortWay(application, config);
    Thread thread = new Thread(way, "pallet-look");
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(Math.max(1, patience.toMillis())); // 0 would be for ever
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return way.done;
  }

  @Override
  public void run() {
    try {
      done = isDone();
    } catch (IOException | SQLException | RuntimeException | LinkageError e) {
      // the steps will meet the same, and tell
    }
  }

  /** Whether receipts of this identity hold in the databases already. */
  static boolean isKnown(Application application, PalletConfig config, Identity identity)
      throws IOException, SQLException {
    return new ShortWay(application, config).areSettled(identity);
  }

  private boolean isDone() throws IOException, SQLException {
    return !config.databases().isEmpty()
        && application.services().isEmpty()
        && hasUsualSteps()
        && isStorageThere()
        && isSettled();
  }

  /** An application's own steps are known to the receipts. */
  private boolean hasUsualSteps() {
    List<DeployStep> steps = application.steps(Deploy.STEPS);
    int usual = 0;
    for (DeployStep step : steps) {
      usual += Deploy.isBuiltIn(step) ? 1 : 0;
    }
    return usual == Deploy.STEPS.size();
  }

  private boolean isStorageThere() {
    Path media = config.storage().media();
    return Files.isDirectory(media) && Files.isWritable(media);
  }

  private boolean isSettled() throws IOException, SQLException {
    Optional<Identity> identity =
        Identity.of(application, config).beside(config.staticFiles().directory());
    return identity.isPresent() && areSettled(identity.get());
  }

  /** Each receipt says how many there are: a database that lost its own is found out. */
  private boolean areSettled(Identity identity) throws IOException, SQLException {
    int found = 0;
    int written = 0;
    for (Database database : config.databases().values()) {
      int all = written(database.forMigrations(), identity);
      found += all > 0 ? 1 : 0;
      written = Math.max(written, all);
    }
    return written > 0 && found == written;
  }

  private static int written(DatabaseUrl url, Identity identity) throws IOException, SQLException {
    if (!url.dialect().isEmbedded()) {
      return find(url, identity);
    }
    // one process alone may have the file open: whoever opens it has the lock first
    try (DeployLock lock = DeployLock.of(url, Holder.self())) {
      return url.exists() && !url.isInMemory() && lock.tryToHave() ? find(url, identity) : 0;
    }
  }

  private static int find(DatabaseUrl url, Identity identity) throws SQLException {
    try (Connection connection = Drivers.connect(url)) {
      return new Receipts(connection, url.dialect(), Receipts.WHOLE).find(identity);
    } catch (SQLException e) {
      if (String.valueOf(e.getSQLState()).startsWith("42")) {
        return 0; // there is no such table
      }
      throw e;
    }
  }
}
