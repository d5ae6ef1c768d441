package io.pallet.config.spring;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import io.pallet.config.PalletConfig;
import io.pallet.config.env.Terminal;
import io.pallet.config.logging.Format;
import io.pallet.config.logging.LogEvent;
import io.pallet.config.logging.Origin;
import io.pallet.config.logging.PalletConsole;
import io.pallet.config.logging.PalletSyslog;
import io.pallet.config.logging.Uncaught;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ansi.AnsiOutput;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemFactory;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Boot's own logging system, which sets up the pallet's console and syslog where the application
 * has no configuration of logback.
 */
final class PalletLoggingSystem extends LogbackLoggingSystem {

  private static final String CONSOLE = "CONSOLE";

  /** Who gives one of these has a console of his own. */
  private static final List<String> OTHER_FORMATS =
      List.of("logging.pattern.console", "logging.structured.format.console");

  private PalletLoggingSystem(ClassLoader loader) {
    super(loader);
  }

  /** Before Boot's own; loads nothing of logback where it is not there. */
  @Order(Ordered.HIGHEST_PRECEDENCE + 1000)
  static final class Factory implements LoggingSystemFactory {

    @Override
    public @Nullable LoggingSystem getLoggingSystem(ClassLoader loader) {
      return Library.LOGBACK.isPresent() ? new PalletLoggingSystem(loader) : null;
    }
  }

  @Override
  protected void loadDefaults(LoggingInitializationContext boot, @Nullable LogFile file) {
    super.loadDefaults(boot, file);
    Environment environment = boot.getEnvironment();
    PalletPropertySource pallet = environment == null ? null : PalletPropertySource.of(environment);
    if (environment != null && pallet != null && Part.LOGGING.isEnabled(environment)) {
      LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
      setUp(context.getLogger(Logger.ROOT_LOGGER_NAME), pallet, environment);
      Uncaught.install();
    }
  }

  private static void setUp(Logger root, PalletPropertySource pallet, Environment environment) {
    PalletConfig config = pallet.config();
    Origin origin = Origin.of(config.site().domain().stream().toList());
    Appender<ILoggingEvent> boots = root.getAppender(CONSOLE);
    Consumer<LogEvent> notices = event -> boots.doAppend(warning(event, root));
    // where the console is disabled Boot's stays, which writes nothing then: logback wants one
    boolean isShown = environment.getProperty("logging.console.enabled", Boolean.class, true);
    if (isShown && !pallet.isOutranked(OTHER_FORMATS, config.isSet("LOG_FORMAT"))) {
      String format = config.logging().format();
      PalletConsole console = new PalletConsole(Format.of(format, origin, isColoured(config)));
      console.setName(CONSOLE);
      boots.getCopyOfAttachedFiltersList().forEach(console::addFilter);
      root.detachAppender(boots);
      add(console, root);
      notices = console;
    }
    if (config.logging().syslog().isPresent()) {
      add(new PalletSyslog(config.logging().syslog().get(), origin, notices), root);
    }
  }

  private static void add(Appender<ILoggingEvent> appender, Logger root) {
    appender.setContext(root.getLoggerContext());
    appender.start();
    root.addAppender(appender);
  }

  private static boolean isColoured(PalletConfig config) {
    return switch (AnsiOutput.getEnabled()) {
      case ALWAYS -> true;
      case NEVER -> false;
      case DETECT -> Terminal.of(config.values(), Terminal.OUTPUT).colours();
    };
  }

  /** What syslog has to say, for a console that knows logback's events alone. */
  private static ILoggingEvent warning(LogEvent event, Logger root) {
    Logger logger = root.getLoggerContext().getLogger(event.logger());
    return new LoggingEvent("", logger, Level.WARN, event.message(), null, null);
  }
}
