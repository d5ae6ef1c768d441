package io.pallet.config.database;

import io.pallet.config.env.Code;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Percent;
import org.jspecify.annotations.Nullable;

/** Reads a JDBC URL where it says no more than the URLs with a scheme of their own. */
final class JdbcScanner {

  private static final String ORACLE = "jdbc:oracle:thin:@";
  private static final String SQLSERVER = "jdbc:sqlserver://";

  private final String text;

  JdbcScanner(String text) {
    this.text = text;
  }

  DatabaseUrl scan() {
    int colon = text.indexOf(':', 5);
    Dialect dialect = colon < 0 ? null : ofServer(5, colon);
    if (dialect == null) {
      throw new InvalidValueException(
          Code.BAD_SCHEME,
          "has a JDBC URL of a server that is not known",
          "write one of: " + String.join(", ", Dialect.allSchemes()),
          0,
          colon < 0 ? text.length() : colon);
    }
    return switch (dialect) {
      case SQLSERVER -> sqlserver();
      case ORACLE -> oracle();
      case SQLITE -> sqlite(colon + 1);
      case H2 -> h2(colon + 1);
      default -> server(dialect, colon + 1);
    };
  }

  private @Nullable Dialect ofServer(int from, int to) {
    Dialect dialect = Dialect.ofScheme(text, from, to);
    boolean own =
        dialect != null && (dialect == Dialect.REDSHIFT || dialect.server().length() == to - from);
    return own ? dialect : null;
  }

  private DatabaseUrl server(Dialect dialect, int from) {
    if (!text.startsWith("//", from)) {
      throw form(from);
    }
    String scheme = dialect == Dialect.REDSHIFT ? "redshift" : dialect.server();
    return new UrlScanner(text).server(dialect, scheme, from + 2, false);
  }

  private DatabaseUrl sqlserver() {
    if (!text.regionMatches(true, 0, SQLSERVER, 0, SQLSERVER.length())) {
      throw form(SQLSERVER.length());
    }
    int from = SQLSERVER.length();
    int end = end(from, ';');
    HostScanner host = new HostScanner(text);
    host.scan(Dialect.SQLSERVER, from, end);
    int name = nameStart(end);
    int nameEnd = name < 0 ? 0 : end(name, ';');
    if (name < 0) {
      throw new InvalidValueException(
          Code.NO_DATABASE,
          "names no database first of all",
          "write jdbc:sqlserver://host:port;databaseName=name",
          end,
          text.length());
    }
    return new DatabaseUrl(
        "sqlserver",
        Dialect.SQLSERVER,
        null,
        null,
        host.host(),
        host.port(),
        UrlScanner.checkedName(Percent.decode(text, name, nameEnd), name, nameEnd),
        new OptionScanner(text, Dialect.SQLSERVER, ';').scan(nameEnd + 1));
  }

  /** Where the value of {@code ;databaseName=} begins, or -1. */
  private int nameStart(int semicolon) {
    int equals = text.indexOf('=', semicolon);
    boolean named =
        text.regionMatches(true, semicolon, ";databaseName=", 0, 14)
            || text.regionMatches(true, semicolon, ";database=", 0, 10);
    return named ? equals + 1 : -1;
  }

  private DatabaseUrl oracle() {
    if (!text.regionMatches(true, 0, ORACLE, 0, ORACLE.length())) {
      throw form(12);
    }
    int from = ORACLE.length();
    int host = text.startsWith("//", from) ? from + 2 : from;
    return new UrlScanner(text).server(Dialect.ORACLE, "oracle", host, false);
  }

  private DatabaseUrl sqlite(int from) {
    return new EmbeddedScanner(text, Dialect.SQLITE, "sqlite")
        .file(null, null, from, end(from, '?'), '&');
  }

  private DatabaseUrl h2(int from) {
    EmbeddedScanner scanner = new EmbeddedScanner(text, Dialect.H2, "h2");
    if (text.regionMatches(true, from, "mem:", 0, 4)) {
      return scanner.memory(from + 4, ';');
    }
    int path = text.regionMatches(true, from, "file:", 0, 5) ? from + 5 : from;
    int end = end(path, ';');
    boolean here = text.startsWith("./", path);
    if (!here && !text.startsWith("/", path)) {
      throw new InvalidValueException(
          Code.DANGEROUS_FORM,
          "has a form of H2's URL that opens more than a file of its own",
          "write h2:///relative, h2:////absolute or h2:mem:name",
          from,
          end);
    }
    return scanner.file(null, null, here ? path + 2 : path, end, ';');
  }

  private int end(int from, char mark) {
    int end = text.indexOf(mark, from);
    return end < 0 ? text.length() : end;
  }

  private InvalidValueException form(int from) {
    return new InvalidValueException(
        Code.BAD_SYNTAX,
        "has a form of JDBC URL that is not taken",
        "write scheme://host:port/name",
        0,
        Math.min(from, text.length()));
  }
}
