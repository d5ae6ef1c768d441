package io.pallet.config.quarkus;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What keeps Quarkus to itself while a command of the pallet runs in it. */
final class CommandProperties {

  /** The system property that says so; an environment variable cannot. */
  static final String RUNNING = "pallet.command.running";

  private static final Pattern CONSUMER =
      Pattern.compile("(mp\\.messaging\\.incoming\\.(?:\"[^\"]*\"|[^.]*)\\.)connector");

  private static final Pattern UNIT =
      Pattern.compile("(quarkus\\.hibernate-orm\\.(?:\"[^\"]*\"\\.)?)[a-z].*");

  private CommandProperties() {}

  static boolean isRunning() {
    return System.getProperty(RUNNING) != null;
  }

  /**
   * No port, no scheduler, no consumer, no look at a database that is not migrated yet; logs go to
   * standard error.
   *
   * @param names of all properties that anybody gives
   */
  static Map<String, String> of(Iterator<String> names, Build build) {
    Map<String, String> properties = new TreeMap<>();
    properties.put("quarkus.http.host-enabled", "false");
    properties.put("quarkus.http.domain-socket-enabled", "false");
    properties.put("quarkus.management.host-enabled", "false");
    properties.put("quarkus.management.domain-socket-enabled", "false");
    properties.put("quarkus.scheduler.enabled", "false");
    properties.put("quarkus.init-and-exit", "false");
    properties.put("quarkus.banner.enabled", "false");
    properties.put("quarkus.log.console.stderr", "true");
    properties.put("quarkus.hibernate-orm.database.start-offline", "true");
    properties.put("quarkus.hibernate-orm.schema-management.strategy", "none");
    while (names.hasNext()) {
      String name = names.next();
      Matcher consumer = CONSUMER.matcher(name);
      if (consumer.matches()) {
        properties.put(consumer.group(1) + "enabled", "false");
      }
      Matcher unit = UNIT.matcher(name);
      if (unit.matches()) {
        properties.put(unit.group(1) + "database.start-offline", "true");
        properties.put(unit.group(1) + "schema-management.strategy", "none");
      }
    }
    properties.keySet().removeIf(property -> !build.knows(property));
    return properties;
  }
}
