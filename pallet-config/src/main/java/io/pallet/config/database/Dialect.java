package io.pallet.config.database;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One kind of server, as data: its schemes, its driver, and the form of its JDBC URL. */
public enum Dialect {
  POSTGRESQL(
      "postgresql",
      5432,
      "jdbc:postgresql://",
      "org.postgresql.Driver",
      "org.postgresql:postgresql",
      "postgres",
      "postgresql",
      "pgsql",
      "postgis",
      "timescale",
      "timescalegis"),
  COCKROACH(
      "postgresql",
      26257,
      "jdbc:postgresql://",
      "org.postgresql.Driver",
      "org.postgresql:postgresql",
      "cockroach"),
  REDSHIFT(
      "postgresql",
      5439,
      "jdbc:postgresql://",
      "org.postgresql.Driver",
      "org.postgresql:postgresql",
      "redshift"),
  MYSQL(
      "mysql",
      3306,
      "jdbc:mysql://",
      "com.mysql.cj.jdbc.Driver",
      "com.mysql:mysql-connector-j",
      "mysql",
      "mysql2",
      "mysqlgis",
      "mysql-connector"),
  MARIADB(
      "mariadb",
      3306,
      "jdbc:mariadb://",
      "org.mariadb.jdbc.Driver",
      "org.mariadb.jdbc:mariadb-java-client",
      "mariadb"),
  SQLSERVER(
      "sqlserver",
      1433,
      "jdbc:sqlserver://",
      "com.microsoft.sqlserver.jdbc.SQLServerDriver",
      "com.microsoft.sqlserver:mssql-jdbc",
      "mssql",
      "mssqlms",
      "sqlserver"),
  ORACLE(
      "oracle",
      1521,
      "jdbc:oracle:thin:@//",
      "oracle.jdbc.OracleDriver",
      "com.oracle.database.jdbc:ojdbc11",
      "oracle",
      "oraclegis"),
  SQLITE(
      "sqlite",
      0,
      "jdbc:sqlite:",
      "org.sqlite.JDBC",
      "org.xerial:sqlite-jdbc",
      "sqlite",
      "spatialite"),
  H2("h2", 0, "jdbc:h2:", "org.h2.Driver", "com.h2database:h2", "h2");

  /** Redshift's own driver, which is taken where it is present. */
  static final String REDSHIFT_DRIVER = "com.amazon.redshift.Driver";

  private static final Dialect[] ALL = values();

  private final String server;
  private final int port;
  private final String prefix;
  private final String driver;
  private final String dependency;

  @SuppressWarnings("ImmutableEnumChecker") // never handed out
  private final String[] schemes;

  Dialect(
      String server, int port, String prefix, String driver, String dependency, String... schemes) {
    this.server = server;
    this.port = port;
    this.prefix = prefix;
    this.driver = driver;
    this.dependency = dependency;
    this.schemes = schemes;
  }

  /** The server's name: {@code postgresql}, {@code mysql}, ... */
  public String server() {
    return server;
  }

  /** The server's own port, 0 where it is embedded. */
  public int port() {
    return port;
  }

  /** What its JDBC URLs begin with. */
  public String prefix() {
    return prefix;
  }

  /** The driver's class. */
  public String driver() {
    return driver;
  }

  /** The driver's {@code groupId:artifactId}, to be named where it is missing. */
  public String dependency() {
    return dependency;
  }

  public List<String> schemes() {
    return List.of(schemes);
  }

  /** Whether the database is a file or memory of this process. */
  public boolean isEmbedded() {
    return port == 0;
  }

  /** Whether the server knows users and passwords. */
  public boolean hasLogins() {
    return this != SQLITE;
  }

  boolean hasSockets() {
    return this == POSTGRESQL || this == MYSQL || this == MARIADB;
  }

  boolean hasHostLists() {
    return this != SQLSERVER && this != ORACLE && !isEmbedded();
  }

  /** The options that a URL of this dialect may have; read on first use. */
  OptionTable options() {
    // no switch: its table would be a class more to load at every start
    if (server.equals("postgresql")) {
      return PostgresqlOptions.TABLE;
    } else if (this == MYSQL) {
      return MysqlOptions.TABLE;
    } else if (this == MARIADB) {
      return MariadbOptions.TABLE;
    } else if (this == SQLSERVER) {
      return SqlserverOptions.TABLE;
    } else if (this == ORACLE) {
      return OracleOptions.TABLE;
    }
    return this == SQLITE ? SqliteOptions.TABLE : H2Options.TABLE;
  }

  static @Nullable Dialect ofScheme(String text, int from, int to) {
    for (Dialect dialect : ALL) {
      if (dialect.scheme(text, from, to) != null) {
        return dialect;
      }
    }
    return null;
  }

  /** The scheme that stands between two places, in lower case; null where it is none of these. */
  @Nullable String scheme(String text, int from, int to) {
    for (String scheme : schemes) {
      if (scheme.length() == to - from && scheme.regionMatches(true, 0, text, from, to - from)) {
        return scheme;
      }
    }
    return null;
  }

  /** Every scheme of every dialect. */
  static List<String> allSchemes() {
    List<String> all = new ArrayList<>();
    for (Dialect dialect : ALL) {
      all.addAll(dialect.schemes());
    }
    return all;
  }
}
