package io.pallet.config.deploy;

import io.pallet.config.PalletConfig;
import io.pallet.config.data.Marks;
import io.pallet.config.database.Database;
import io.pallet.config.database.Drivers;
import io.pallet.config.notify.Messenger;
import io.pallet.config.notify.News;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Tells others of a version, once: whoever marks it in the first database first. */
final class NotifyStep implements DeployStep {

  static final String KIND = "deploy";

  @Override
  public String name() {
    return "notify";
  }

  /** Has the lock only where there is something to tell, so that nobody waits for nothing. */
  @Override
  public boolean isLocked() {
    return false;
  }

  @Override
  public Outcome plan(Deployment deployment) throws StepFailedException {
    return decide(deployment, false);
  }

  @Override
  public Outcome run(Deployment deployment) throws StepFailedException {
    return decide(deployment, true);
  }

  private static Outcome decide(Deployment deployment, boolean tell) throws StepFailedException {
    String version = "version " + deployment.application().version();
    int receivers = deployment.config().deploy().notifyUrls().size();
    if (receivers == 0) {
      return Outcome.unchanged("nobody to tell");
    }
    Optional<Database> database = deployment.config().databases().values().stream().findFirst();
    if (database.isPresent() && isTold(database.get(), deployment, tell)) {
      return Outcome.unchanged(version + " was told before");
    }
    if (!tell) {
      return Outcome.changed("would tell " + receivers + " of " + version);
    }
    List<String> failures = tell(deployment);
    failures.forEach(failure -> deployment.progress().warning("notify", failure));
    int told = receivers - failures.size();
    return Outcome.changed("told " + told + " of " + receivers + " of " + version)
        .with("told", told)
        .with("failed", failures.size());
  }

  /** Looks without the lock first; a file may only be opened with it. */
  private static boolean isTold(Database database, Deployment deployment, boolean mark)
      throws StepFailedException {
    boolean file = database.forMigrations().dialect().isEmbedded();
    if (!database.forMigrations().exists()) {
      return false;
    }
    if (!file && (isTold(database, deployment.application(), false) || !mark)) {
      return isTold(database, deployment.application(), false);
    }
    try (Locks locks = new Locks(deployment, List.of(database))) {
      locks.have("notify");
      return isTold(database, deployment.application(), mark);
    }
  }

  private static boolean isTold(Database database, Application application, boolean mark)
      throws StepFailedException {
    try (Connection connection = Drivers.connect(database.forMigrations())) {
      Marks marks = new Marks(connection);
      boolean told = isTold(connection, application);
      if (!told && mark) {
        marks.create();
        connection.setAutoCommit(false);
        marks.set(KIND, application.name(), application.version());
        connection.commit();
      }
      return told;
    } catch (SQLException e) {
      throw new StepFailedException(
          ExitCode.FAILED,
          "database "
              + database.name()
              + ": "
              + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
    }
  }

  /** Whether this version is the last that was told of. */
  static boolean isTold(Connection connection, Application application) throws SQLException {
    Marks marks = new Marks(connection);
    return marks.areThere()
        && marks.find(KIND, application.name()).map(application.version()::equals).orElse(false);
  }

  private static List<String> tell(Deployment deployment) {
    PalletConfig config = deployment.config();
    News news =
        new News(
            deployment.application().name(),
            deployment.application().version(),
            config.environment().name(),
            config.site().url(),
            Instant.now().truncatedTo(ChronoUnit.MILLIS));
    return new Messenger(config.deploy().notifyToken(), config.outboundProxy())
        .tell(news, config.deploy().notifyUrls());
  }
}
