package io.pallet.config.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import io.pallet.config.env.Env;
import io.pallet.config.env.Environment;
import io.pallet.config.env.Redactor;
import io.pallet.config.env.SiteDomain;
import io.pallet.config.env.Terminal;
import io.pallet.config.env.Values;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Logback as the environment asks for it; start-up waits for this, so it loads little. */
final class LogbackSetup {

  /** Libraries that tell at INFO what our own lines tell already. */
  private static final String[] CHATTY = {"org.flywaydb", "com.zaxxer.hikari"};

  private LogbackSetup() {}

  static void configure(LoggerContext context) {
    Values values = Values.ofProcess();
    Env env = Env.of(values);
    Logging logging = begin(values, env);
    levels(context, logging);
    Origin origin = origin(env);
    Consumer<LogEvent> notices = NoConsole.INSTANCE;
    if (logging.console()) {
      notices = console(context, logging, values, origin);
    }
    if (logging.syslog().isPresent()) {
      add(context, new PalletSyslog(logging.syslog().get(), origin, notices));
    }
    if (JulBridge.isPresent()) {
      bridge(context);
    }
    Uncaught.install();
  }

  /**
   * The console alone, as Spring Boot stops everything again when it sets logging up; and always,
   * as what is told until then is why there is no start.
   */
  static void untilBoot(LoggerContext context) {
    Values values = Values.ofProcess();
    Env env = Env.of(values);
    // no less: Boot is not asked yet whether what it does itself is to be told
    root(context).setLevel(Level.INFO);
    console(context, begin(values, env), values, origin(env));
  }

  private static Logging begin(Values values, Env env) {
    Masked.also(Redactor.of(values));
    return Logging.read(env, Environment.read(env));
  }

  private static Origin origin(Env env) {
    return Origin.of(env.find(SiteDomain.SITE_DOMAIN).orElse(List.of()));
  }

  private static void levels(LoggerContext context, Logging logging) {
    if (logging.level().equals("INFO")) {
      for (String name : CHATTY) {
        context.getLogger(name).setLevel(Level.WARN);
      }
    }
    for (Map.Entry<String, String> entry : logging.levels().entrySet()) {
      context.getLogger(entry.getKey()).setLevel(Level.toLevel(entry.getValue()));
    }
    root(context).setLevel(Level.toLevel(logging.level()));
  }

  private static PalletConsole console(
      LoggerContext context, Logging logging, Values values, Origin origin) {
    boolean colours =
        logging.format().equals("text") && Terminal.of(values, Terminal.OUTPUT).colours();
    PalletConsole console = new PalletConsole(Format.of(logging.format(), origin, colours));
    add(context, console);
    return console;
  }

  private static void add(LoggerContext context, Appender<ILoggingEvent> appender) {
    appender.setContext(context);
    appender.start();
    root(context).addAppender(appender);
  }

  private static Logger root(LoggerContext context) {
    return context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private static void bridge(LoggerContext context) {
    JulBridge.install();
    // so that java.util.logging does not make the events that logback would throw away
    LevelChangePropagator levels = new LevelChangePropagator();
    levels.setContext(context);
    levels.setResetJUL(true);
    levels.start();
    context.addListener(levels);
  }
}
