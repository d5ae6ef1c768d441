package io.pallet.config;

import io.pallet.config.database.Database;
import io.pallet.config.database.DatabaseUrl;
import io.pallet.config.logging.Syslog;

/** A configuration in one line, without anything secret: what a start is logged with. */
public final class Summary {

  private Summary() {}

  /** {@code environment staging, databases default=db:5432, logs to the console as ixa}. */
  public static String of(PalletConfig config) {
    StringBuilder line = new StringBuilder("environment ");
    line.append(config.environment().name().orElse("unset"));
    String separator = ", databases ";
    for (Database database : config.databases().values()) {
      line.append(separator).append(database.name()).append('=').append(place(database.url()));
      separator = " ";
    }
    line.append(", logs to ");
    if (config.logging().console()) {
      line.append("the console as ").append(config.logging().format());
    }
    if (config.logging().syslog().isPresent()) {
      Syslog syslog = config.logging().syslog().get();
      line.append(config.logging().console() ? " and to " : "").append(syslog);
    } else if (!config.logging().console()) {
      line.append("nowhere");
    }
    return line.toString();
  }

  private static String place(DatabaseUrl url) {
    String host = url.host().orElse(url.dialect().server());
    return url.port().isPresent() ? host + ":" + url.port().getAsInt() : host;
  }
}
