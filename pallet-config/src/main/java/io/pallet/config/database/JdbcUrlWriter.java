package io.pallet.config.database;

import io.pallet.config.env.HostPort;
import io.pallet.config.env.Percent;
import java.util.List;
import java.util.Map;

/** Writes the JDBC URL of a driver, each as its driver reads it. */
final class JdbcUrlWriter {

  private JdbcUrlWriter() {}

  static String write(DatabaseUrl url, Map<String, String> options) {
    StringBuilder out = new StringBuilder(96).append(url.dialect().prefix());
    switch (url.dialect()) {
      case SQLSERVER -> sqlserver(out, url, options);
      case ORACLE -> out.append(hosts(url)).append('/').append(url.name());
      case SQLITE -> pairs(out.append(url.name()), options, "?", "&", false);
      case H2 -> pairs(out.append(h2(url)), options, ";", ";", false);
      case MARIADB -> pairs(server(out, url), options, "?", "&", false);
      default -> pairs(server(out, url), options, "?", "&", true);
    }
    return out.toString();
  }

  private static StringBuilder server(StringBuilder out, DatabaseUrl url) {
    return out.append(hosts(url)).append('/').append(url.name());
  }

  /** The driver's own default port is left unsaid. */
  private static String hosts(DatabaseUrl url) {
    if (url.isSocket()) {
      return "localhost";
    }
    Dialect dialect = url.dialect();
    boolean unlike = dialect == Dialect.COCKROACH || dialect == Dialect.REDSHIFT;
    StringBuilder out = new StringBuilder();
    for (HostPort host : url.hosts()) {
      out.append(out.length() == 0 ? "" : ",").append(unlike ? withPort(host, dialect) : host);
    }
    return out.toString();
  }

  private static String withPort(HostPort host, Dialect dialect) {
    return host.bracketedHost() + ":" + host.portOr(dialect.port());
  }

  private static String h2(DatabaseUrl url) {
    String name = url.name();
    return url.isInMemory() ? "mem:" + name : name.startsWith("/") ? name : "./" + name;
  }

  private static void sqlserver(StringBuilder out, DatabaseUrl url, Map<String, String> options) {
    List<HostPort> hosts = url.hosts();
    HostPort host = hosts.get(0);
    if (host.host().indexOf(':') < 0) {
      out.append(host);
    } else {
      out.append(";serverName=").append(host.host());
      out.append(host.port().isPresent() ? ";portNumber=" + host.portOr(0) : "");
    }
    out.append(";databaseName=").append(url.name());
    for (Map.Entry<String, String> option : options.entrySet()) {
      out.append(';').append(option.getKey()).append("=");
      String value = option.getValue();
      out.append(value.matches("[A-Za-z0-9._/:-]*") ? value : "{" + value + "}");
    }
  }

  private static void pairs(
      StringBuilder out, Map<String, String> options, String first, String next, boolean encode) {
    String mark = first;
    for (Map.Entry<String, String> option : options.entrySet()) {
      String value = option.getValue();
      out.append(mark).append(option.getKey()).append('=');
      out.append(encode ? Percent.encode(value) : value);
      mark = next;
    }
  }
}
