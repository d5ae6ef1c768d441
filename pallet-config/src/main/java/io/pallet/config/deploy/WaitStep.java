package io.pallet.config.deploy;

import io.pallet.config.Endpoint;
import io.pallet.config.database.Database;
import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.database.Login;
import java.util.ArrayList;
import java.util.List;

/** Waits until every database lets its migrations' account in, and every needed service answers. */
final class WaitStep implements DeployStep {

  @Override
  public String name() {
    return "wait";
  }

  @Override
  public boolean isLocked() {
    return false;
  }

  /** Waits too, which changes nothing, but makes no file. */
  @Override
  public Outcome plan(Deployment deployment) throws StepFailedException {
    return run(
        deployment,
        deployment.config().databases().values().stream()
            .filter(database -> database.forMigrations().exists())
            .toList());
  }

  @Override
  public Outcome run(Deployment deployment) throws StepFailedException {
    return run(deployment, List.copyOf(deployment.config().databases().values()));
  }

  private Outcome run(Deployment deployment, List<Database> databases) throws StepFailedException {
    List<String> ready = new ArrayList<>();
    for (Database database : databases) {
      await(database, deployment);
      ready.add("database " + database.name());
    }
    for (Endpoint endpoint : endpoints(deployment)) {
      String subject = endpoint.variable() + " " + endpoint.address();
      new Attempts(subject, endpoint::attempt, deployment).await();
      ready.add(subject);
    }
    String summary =
        ready.isEmpty() ? "no database" : ready.size() + " of " + ready.size() + " ready";
    return Outcome.unchanged(summary).with("ready", ready.size()).with(ready);
  }

  private static void await(Database database, Deployment deployment) throws StepFailedException {
    DatabaseUrl url = database.forMigrations();
    Attempts attempts =
        new Attempts(
            "database " + database.name(), timeout -> Login.attempt(url, timeout), deployment);
    if (!url.dialect().isEmbedded()) {
      attempts.await();
      return;
    }
    // one process alone may have the file open: whoever opens it has the lock first
    try (Locks locks = new Locks(deployment, List.of(database))) {
      locks.have("wait");
      attempts.await();
    }
  }

  private static List<Endpoint> endpoints(Deployment deployment) throws StepFailedException {
    List<Endpoint> needed = new ArrayList<>();
    for (String variable : deployment.application().services()) {
      if (!deployment.config().isSet(variable)) {
        throw new StepFailedException(
            ExitCode.CONFIGURATION,
            variable + " is not set, and the application needs this service");
      }
      for (Endpoint endpoint : Endpoint.of(deployment.config())) {
        if (endpoint.variable().equals(variable)) {
          needed.add(endpoint);
        }
      }
    }
    return needed;
  }
}
