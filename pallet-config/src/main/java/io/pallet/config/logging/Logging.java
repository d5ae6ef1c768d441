package io.pallet.config.logging;

import io.pallet.config.env.Env;
import io.pallet.config.env.Environment;
import io.pallet.config.env.Parser;
import io.pallet.config.env.Parsers;
import io.pallet.config.env.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is logged, how and where to.
 *
 * @param level the root level
 * @param levels the level of each logger that has one of its own
 * @param console whether the console is written to
 * @param format {@code text}, {@code ixa}, {@code json} or {@code ecs}
 */
public record Logging(
    String level,
    Map<String, String> levels,
    boolean console,
    String format,
    Optional<Syslog> syslog) {

  private static final Parser<String> LEVEL =
      Parsers.choice("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "OFF");

  static final Variable<String> LOG_LEVEL =
      Variable.of("LOG_LEVEL", LEVEL, "The root level.").byDefault("INFO");

  static final Variable<List<LoggerLevel>> LOG_LEVELS =
      Variable.of(
          "LOG_LEVELS", Parsers.list(new LoggerLevelParser(LEVEL)), "Levels of single loggers.");

  static final Variable<String> LOG_FORMAT =
      Variable.of(
              "LOG_FORMAT",
              Parsers.choice("text", "ixa", "json", "ecs"),
              "The format of console lines.")
          .computed("`text` in debug, else `ixa`");

  static final Variable<Boolean> CONSOLE_OUTPUT_DISABLED =
      Variable.of("CONSOLE_OUTPUT_DISABLED", Parsers.BOOLEAN, "Keeps logs off the console.")
          .byDefault("false");

  /** What this record reads, its parts too. */
  public static final List<Variable<?>> VARIABLES =
      List.of(
          LOG_LEVEL,
          LOG_LEVELS,
          LOG_FORMAT,
          CONSOLE_OUTPUT_DISABLED,
          Syslog.SYSLOG_SERVER,
          Syslog.SYSLOG_PORT,
          Syslog.SYSLOG_PROTO,
          Syslog.SYSLOG_FORMAT,
          Syslog.SYSLOG_FRAMING,
          Syslog.SYSLOG_CA);

  public static Logging read(Env env, Environment environment) {
    return new Logging(
        env.get(LOG_LEVEL),
        levels(env.find(LOG_LEVELS).orElse(List.of())),
        !env.get(CONSOLE_OUTPUT_DISABLED),
        env.get(LOG_FORMAT, environment.debug() ? "text" : "ixa"),
        Syslog.read(env));
  }

  private static Map<String, String> levels(List<LoggerLevel> given) {
    if (given.isEmpty()) {
      return Map.of();
    }
    Map<String, String> levels = new LinkedHashMap<>();
    for (LoggerLevel level : given) {
      levels.put(level.logger(), level.level());
    }
    return levels;
  }
}
