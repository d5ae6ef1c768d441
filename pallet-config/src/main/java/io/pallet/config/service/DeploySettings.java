package io.pallet.config.service;

import io.pallet.config.env.Env;
import io.pallet.config.env.Parser;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Secret;
import io.pallet.config.env.Variable;
import java.util.List;
import java.util.Optional;

/**
 * What the environment says of deploys.
 *
 * @param migrateOnServe whether serving migrates first; empty: only an in-memory database
 * @param notifyUrls who is told of a deploy
 * @param notifyToken what they know the teller by
 */
public record DeploySettings(
    Optional<Boolean> migrateOnServe, List<ServiceUrl> notifyUrls, Optional<Secret> notifyToken) {

  static final Variable<Boolean> MIGRATE_ON_SERVE =
      Variable.of("MIGRATE_ON_SERVE", Parsers.BOOLEAN, "Whether `serve` migrates first.")
          .computed("`false`; `true` for an in-memory database");

  private static final Parser<ServiceUrl> WEBHOOK =
      new ServiceUrlParser(true, List.of("http", "https"));

  static final Variable<List<ServiceUrl>> DEPLOY_NOTIFY_URLS =
      Variable.of("DEPLOY_NOTIFY_URLS", Parsers.list(WEBHOOK), "Who is told of a deploy.");

  static final Variable<Secret> DEPLOY_NOTIFY_TOKEN =
      Variable.of("DEPLOY_NOTIFY_TOKEN", Parsers.SECRET, "What they know the teller by.");

  /** What this record reads. */
  public static final List<Variable<?>> VARIABLES =
      List.of(MIGRATE_ON_SERVE, DEPLOY_NOTIFY_URLS, DEPLOY_NOTIFY_TOKEN);

  public static DeploySettings read(Env env) {
    return new DeploySettings(
        env.find(MIGRATE_ON_SERVE),
        env.find(DEPLOY_NOTIFY_URLS).orElse(List.of()),
        env.find(DEPLOY_NOTIFY_TOKEN));
  }
}
