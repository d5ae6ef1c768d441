package io.pallet.config.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import io.pallet.config.env.Env;
import io.pallet.config.env.Environment;
import io.pallet.config.env.Values;
import java.util.Map;

/** Sets logback up from the environment, where the application has no configuration of its own. */
public final class PalletConfigurator extends ContextAwareBase implements Configurator {

  private static final String PATTERN = "%-5level %d{HH:mm:ss.SSS} %logger{24} %msg%n%rEx";

  /** Libraries that tell at INFO what our own lines tell already. */
  private static final String[] CHATTY = {"org.flywaydb", "com.zaxxer.hikari"};

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (hasOwnConfiguration()) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    Env env = Env.of(Values.ofProcess());
    configure(context, Logging.read(env, Environment.read(env)));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static void configure(LoggerContext context, Logging logging) {
    for (String name : CHATTY) {
      if (logging.level().equals("INFO")) {
        context.getLogger(name).setLevel(Level.WARN);
      }
    }
    for (Map.Entry<String, String> entry : logging.levels().entrySet()) {
      context.getLogger(entry.getKey()).setLevel(Level.toLevel(entry.getValue()));
    }
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.toLevel(logging.level()));
    if (logging.console()) {
      root.addAppender(console(context));
    }
  }

  private static ConsoleAppender<ILoggingEvent> console(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setName("console");
    console.setEncoder(encoder);
    console.start();
    return console;
  }

  private static boolean hasOwnConfiguration() {
    ClassLoader loader = PalletConfigurator.class.getClassLoader();
    return System.getProperty("logback.configurationFile") != null
        || loader.getResource("logback-test.xml") != null
        || loader.getResource("logback.xml") != null;
  }
}
