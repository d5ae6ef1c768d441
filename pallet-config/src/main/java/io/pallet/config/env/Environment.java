package io.pallet.config.env;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which environment this is.
 *
 * @param name its name, or empty where {@code ENVIRONMENT} is unset
 * @param debug whether it is one of {@code dev_local}, {@code dev} and {@code test}
 * @param developer who works in it
 * @param zone its time zone; empty: the JVM's
 */
public record Environment(
    Optional<String> name, boolean debug, Optional<String> developer, Optional<ZoneId> zone) {

  static final Variable<String> ENVIRONMENT =
      Variable.of(
          DotEnv.ENVIRONMENT,
          Parsers.NAME,
          "The environment's name; `dev_local`, `dev` and `test` are debug environments, every"
              + " other one, and none, is not.");

  static final Variable<String> DEVNAME =
      Variable.of("DEVNAME", Parsers.TEXT, "The developer, in `dev_local`.");

  static final Variable<ZoneId> TZ =
      Variable.of("TZ", Parsers.ZONE, "The time zone.").computed("the JVM's");

  /** What this record reads. */
  public static final List<Variable<?>> VARIABLES = List.of(ENVIRONMENT, DEVNAME, TZ);

  private static final List<String> DEBUG = List.of("dev_local", "dev", "test");

  public static Environment read(Env env) {
    Optional<String> name = env.find(ENVIRONMENT);
    if (name.isPresent()) {
      warnOfNearMiss(name.get(), env);
    }
    return new Environment(
        name, name.isPresent() && DEBUG.contains(name.get()), env.find(DEVNAME), env.find(TZ));
  }

  /** Whether this is a developer's own machine. */
  public boolean isLocal() {
    return name.isPresent() && name.get().equals("dev_local");
  }

  private static void warnOfNearMiss(String name, Env env) {
    String meant = NearMiss.of(name.toLowerCase(Locale.ROOT), DEBUG);
    if (meant != null && !meant.equals(name)) {
      env.report(
          Problem.warning(
              Code.NEAR_MISS,
              ENVIRONMENT.name(),
              env.sourceOf(ENVIRONMENT),
              ENVIRONMENT.name() + " is close to " + meant + ", but is no debug environment",
              "write " + meant + " if that is meant"));
    }
  }
}
