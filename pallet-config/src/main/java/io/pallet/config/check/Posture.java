package io.pallet.config.check;

import io.pallet.config.PalletConfig;
import io.pallet.config.database.Database;
import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.env.Code;
import io.pallet.config.env.Problem;
import io.pallet.config.env.Secret;
import io.pallet.config.env.Severity;
import java.util.ArrayList;
import java.util.List;

/** What a site in production should not look like. */
public final class Posture {

  private static final int SHORTEST_KEY = 50;
  private static final int LEAST_VARIETY = 5;

  private final PalletConfig config;
  private final List<Problem> problems = new ArrayList<>();

  private Posture(PalletConfig config) {
    this.config = config;
  }

  /** Everything that is wrong with it. */
  public static List<Problem> problems(PalletConfig config) {
    Posture posture = new Posture(config);
    posture.checkEnvironment();
    posture.checkSecretKey();
    posture.checkSite();
    posture.checkTrust();
    for (Database database : config.databases().values()) {
      posture.checkTls(Database.URL.named(database.name()).name(), database.url());
      database
          .migrateUrl()
          .ifPresent(
              url -> posture.checkTls(Database.MIGRATE_URL.named(database.name()).name(), url));
    }
    return posture.problems;
  }

  private void checkEnvironment() {
    if (config.environment().debug()) {
      add(Code.DEBUG_ON, Severity.ERROR, "ENVIRONMENT", "is a debug environment");
    }
  }

  private void checkSecretKey() {
    String variable = "SECRET_KEY";
    if (config.secretKey().isEmpty()) {
      add(Code.NO_SECRET_KEY, Severity.WARNING, variable, "is not set");
    } else if (isWeak(config.secretKey().get())) {
      add(Code.WEAK_SECRET_KEY, Severity.ERROR, variable, "is too short or too uniform");
    }
  }

  private static boolean isWeak(Secret key) {
    return key.reveal().length() < SHORTEST_KEY
        || key.reveal().chars().distinct().count() < LEAST_VARIETY;
  }

  private void checkSite() {
    if (config.site().allowedHosts().contains("*")) {
      add(Code.ANY_HOST, Severity.WARNING, "ALLOWED_HOSTS", "lets requests name any host");
    }
    if (!config.site().protocol().equals("https")) {
      add(Code.NOT_HTTPS, Severity.WARNING, "SITE_PROTOCOL", "makes the public URL plain http");
    }
  }

  /** What the reader warns of is an error here. */
  private void checkTrust() {
    for (Problem warning : config.warnings()) {
      if (warning.code() == Code.BOUNDLESS_TRUST) {
        problems.add(
            Problem.error(
                warning.code(),
                warning.variable(),
                warning.source(),
                warning.message(),
                warning.help()));
      }
    }
  }

  private void checkTls(String variable, DatabaseUrl url) {
    if (!url.asksForTls() && !url.dialect().isEmbedded() && !isLocal(url)) {
      add(Code.NO_TLS, Severity.WARNING, variable, "connects to another machine without TLS");
    }
  }

  private static boolean isLocal(DatabaseUrl url) {
    String host = url.host().orElse("localhost");
    return url.isSocket()
        || host.equals("localhost")
        || host.equals("::1")
        || host.startsWith("127.");
  }

  private void add(Code code, Severity severity, String variable, String message) {
    problems.add(
        new Problem(
            code,
            severity,
            variable,
            config.sourceOf(variable),
            variable + " " + message,
            code.cure(),
            null));
  }
}
