package io.pallet.config.deploy;

import io.pallet.config.PalletConfig;
import io.pallet.config.assets.Destination;
import io.pallet.config.assets.Published;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tells at once that a deploy has nothing to do, where receipts say so; whatever is not sure, or
 * does not answer, is left to the steps.
 */
public final class ShortWay {

  private final Application application;
  private final PalletConfig config;

  private ShortWay(Application application, PalletConfig config) {
    this.application = application;
    this.config = config;
  }

  /**
   * Whether there is nothing to do; changes nothing.
   *
   * @param patience how long the databases may take to answer
   */
  public static boolean isDone(Application application, PalletConfig config, Duration patience) {
    FutureTask<Boolean> look = new FutureTask<>(() -> new ShortWay(application, config).isDone());
    Thread thread = new Thread(look, "pallet-look");
    thread.setDaemon(true);
    thread.start();
    try {
      return look.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return false; // the steps will meet the same, and tell
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean isDone() throws IOException, SQLException {
    return !config.databases().isEmpty()
        && application.services().isEmpty()
        && hasUsualSteps()
        && isStorageThere()
        && isSettled(Identity.of(application, config));
  }

  /** An application's own steps are known to the receipts. */
  private boolean hasUsualSteps() {
    List<DeployStep> steps = application.steps(Deploy.STEPS);
    for (DeployStep step : Deploy.STEPS) {
      if (!steps.contains(step)) {
        return false;
      }
    }
    return true;
  }

  private boolean isStorageThere() {
    Path media = config.storage().media();
    return Files.isDirectory(media) && Files.isWritable(media);
  }

  private boolean isSettled(Identity identity) throws IOException, SQLException {
    Optional<Destination> directory = config.staticFiles().directory();
    return (directory.isEmpty() || Published.isUnchanged(directory.get(), identity.text()))
        && areSettled(identity);
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
      return new Receipts(connection).find(identity);
    } catch (SQLException e) {
      if (String.valueOf(e.getSQLState()).startsWith("42")) {
        return 0; // there is no such table
      }
      throw e;
    }
  }
}
