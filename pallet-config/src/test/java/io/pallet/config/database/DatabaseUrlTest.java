package io.pallet.config.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.env.HostPort;
import io.pallet.config.env.InvalidValueException;
import io.pallet.config.env.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgres://db:5432/shop?sslmode=require   | jdbc:postgresql://db:5432/shop?sslmode=require
          pgsql://h1:5432,h2:5433/shop              | jdbc:postgresql://h1:5432,h2:5433/shop
          timescalegis://[::1]:5432/a               | jdbc:postgresql://[::1]:5432/a
          cockroach://db/a                          | jdbc:postgresql://db:26257/a
          redshift://db/a                           | jdbc:postgresql://db:5439/a
          postgres://%2Frun%2Fpg/a                  | jdbc:postgresql://localhost/a
          postgres://db/a?sslrootcert=/ca.pem       | jdbc:postgresql://db/a?sslrootcert=%2Fca.pem&sslmode=verify-ca
          postgres://db/a?sslmode=require&ssl-ca=/c | jdbc:postgresql://db/a?sslmode=verify-ca&sslrootcert=%2Fc
          postgres://db/a?keepalives=1              | jdbc:postgresql://db/a?tcpKeepAlive=true
          postgres://db/a?target_session_attrs=read-write | jdbc:postgresql://db/a?targetServerType=primary
          postgres://db/a?client_encoding=utf8      | jdbc:postgresql://db/a
          mysql://db/a?sslmode=require&connect_timeout=5 | jdbc:mysql://db/a?sslMode=REQUIRED&connectTimeout=5000
          mysql2://db/a?ssl-mode=VERIFY_IDENTITY    | jdbc:mysql://db/a?sslMode=VERIFY_IDENTITY
          mysql-connector://db/a?charset=utf8mb4    | jdbc:mysql://db/a?characterEncoding=UTF-8
          mariadb://db:3307/a?sslmode=require       | jdbc:mariadb://db:3307/a?sslMode=trust
          mariadb://db/a?ssl-ca=/ca.pem             | jdbc:mariadb://db/a?serverSslCert=/ca.pem&sslMode=verify-ca
          mssql://db:1433/a?Encrypt=yes             | jdbc:sqlserver://db:1433;databaseName=a;encrypt=true
          mssqlms://db/a?encrypt=strict             | jdbc:sqlserver://db;databaseName=a;encrypt=strict
          sqlserver://[::1]:1/a                     | jdbc:sqlserver://;serverName=::1;portNumber=1;databaseName=a
          oraclegis://db:1521/A                     | jdbc:oracle:thin:@//db:1521/A
          sqlite:///a/b.db                          | jdbc:sqlite:a/b.db
          spatialite:////a/b.db?foreign_keys=true   | jdbc:sqlite:/a/b.db?foreign_keys=true
          sqlite://:memory:                         | jdbc:sqlite::memory:
          h2:///a/b                                 | jdbc:h2:./a/b
          h2:////a/b?mode=MySQL                     | jdbc:h2:/a/b;MODE=MySQL
          h2:mem:a                                  | jdbc:h2:mem:a
          jdbc:postgresql://db/a?ApplicationName=x  | jdbc:postgresql://db/a?ApplicationName=x
          jdbc:redshift://db/a                      | jdbc:postgresql://db:5439/a
          jdbc:mysql://db/a                         | jdbc:mysql://db/a
          jdbc:sqlserver://db:1;databaseName=a;encrypt=true; | jdbc:sqlserver://db:1;databaseName=a;encrypt=true
          jdbc:oracle:thin:@db:1521/s               | jdbc:oracle:thin:@//db:1521/s
          jdbc:sqlite:a.db                          | jdbc:sqlite:a.db
          jdbc:sqlite::memory:                      | jdbc:sqlite::memory:
          jdbc:h2:./a;MODE=MySQL                    | jdbc:h2:./a;MODE=MySQL
          jdbc:h2:file:/a/b                         | jdbc:h2:/a/b
          jdbc:h2:mem:a;DB_CLOSE_DELAY=-1           | jdbc:h2:mem:a;DB_CLOSE_DELAY=-1
          """)
  void tellsTheDriverWhatTheUrlSays(String text, String jdbcUrl) {
    DatabaseUrl url = DatabaseUrl.parse(text);
    assertEquals(jdbcUrl, url.jdbcUrl());
    assertEquals(url.dialect().driver(), url.driver());
    assertEquals(url, DatabaseUrl.parse(url.render()));
    assertEquals(url.hashCode(), DatabaseUrl.parse(url.render()).hashCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgers://db/a                    | BAD_SCHEME      | did you mean 'postgres'?
          POSTGRES+X://db/a                  | BAD_SCHEME      |
          jdbc:postgres://db/a               | BAD_SCHEME      |
          jdbc:mysql:loadbalance://db/a      | BAD_SYNTAX      |
          jdbc:postgresql://u:p@db/a         | CREDENTIAL_PARAM |
          jdbc:postgresql://db/a?user=u      | CREDENTIAL_PARAM |
          jdbc:sqlserver://db;encrypt=true   | NO_DATABASE     |
          jdbc:sqlserver://db;databaseName=a;password=p | CREDENTIAL_PARAM |
          jdbc:sqlserver://db\\x;databaseName=a | BAD_HOST      |
          jdbc:h2:tcp://db/a                 | DANGEROUS_FORM  |
          jdbc:h2:zip:/a.zip!/b              | DANGEROUS_FORM  |
          jdbc:h2:~/a                        | DANGEROUS_FORM  |
          jdbc:h2:mem:a;INIT=RUNSCRIPT FROM 'x' | DANGEROUS_PARAM |
          jdbc:h2:mem:a;TRACE_LEVEL_FILE=3   | DANGEROUS_PARAM |
          jdbc:sqlite:file:a?mode=memory     | DANGEROUS_FORM  |
          jdbc:sqlite::resource:http://x/a   | DANGEROUS_FORM  |
          h2:mem:a;INIT=x                    | DANGEROUS_FORM  |
          h2:///a%3BINIT=x                   | DANGEROUS_FORM  |
          h2:///a?INIT=x                     | DANGEROUS_PARAM |
          h2:///a?CIPHER=AES                 | DANGEROUS_PARAM |
          h2:///a?MODE=x%3BINIT%3Dy          | BAD_VALUE       |
          h2:///../a                         | BAD_DATABASE    |
          h2://db/a                          | BAD_HOST        |
          sqlite:///                         | NO_DATABASE     |
          sqlite:///a?enable_load_extension=1 | DANGEROUS_PARAM |
          sqlite:///a?synchronous=1%3Bdrop   | BAD_VALUE       |
          sqlite://u:p@/a                    | BAD_HOST        | write sqlite:///relative or sqlite:////absolute
          postgres://db/a?aplication_name=x  | UNKNOWN_PARAM   | did you mean 'application_name'?
          postgres://db/a?host=x             | UNKNOWN_PARAM   | say it in scheme://user:password@host:port/name
          postgres://db/a?connect_timeout=1&connectTimeout=2 | DUPLICATE_PARAM |
          postgres://db/a?sslmode=maybe      | BAD_VALUE       | give a TLS mode, such as require
          postgres://db/a?sslrootcert=ca.pem | BAD_VALUE       | give an absolute path of this machine
          postgres://db/a?sslcert=/a/../b    | BAD_VALUE       |
          postgres://db/a?ssl=true&sslmode=prefer | BAD_VALUE  | keep the stronger of the two
          postgres://db/a?sslmode=disable&ssl-ca=/c | BAD_VALUE |
          mssql://db/a?sslmode=verify-full&trustServerCertificate=true | BAD_VALUE |
          mssql://a,b/c                      | BAD_HOST        |
          mysql://db/a?connect_timeout=5s    | BAD_VALUE       |
          postgres://db/a?options=-c%20x     | DANGEROUS_PARAM |
          postgres://db:05432/a              | BAD_PORT        |
          postgres://db:/a                   | BAD_PORT        |
          postgres://db./a/                  | BAD_DATABASE    |
          postgres://1.2.3/a                 | BAD_HOST        |
          postgres://1.2.3.256/a             | BAD_HOST        |
          postgres://0x7f.1/a                | BAD_HOST        |
          postgres://2130706433/a            | BAD_HOST        |
          postgres://[::1:2:3:4:5:6:7:8]/a   | BAD_HOST        |
          postgres://[1::2::3]/a             | BAD_HOST        |
          postgres://%2Ftmp%2F../a           | BAD_HOST        |
          mssql://%2Ftmp/a                   | BAD_HOST        |
          postgres://u:%C0%80@db/a           | BAD_ESCAPE      |
          postgres://u:%ED%A0%80@db/a        | BAD_ESCAPE      |
          postgres://u:%E2%80%AE@db/a        | CONTROL         |
          postgres://u:\u202e@db/a           | CONTROL         |
          postgres://u:p@db/a?ApplicationName=\u2066 | CONTROL  |
          """)
  void refusesWithACodeAndHelp(String text, String code, String help) {
    InvalidValueException problem =
        assertThrows(InvalidValueException.class, () -> DatabaseUrl.parse(text));
    assertEquals(code, problem.code().name());
    assertEquals(help == null ? problem.help() : help, problem.help());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgres://u:pass@word@db/a | has a raw '@' in the password, its 5th character: write it as %40
          postgres://u:p/w@db/a       | has a raw '/' in the password, its 2nd character: write it as %2F
          postgres://u:5432/w@db/a    | has a raw '/' in the password, its 5th character: write it as %2F
          postgres://u:p?w@db/a       | has a raw '?' in the password, its 2nd character: write it as %3F
          postgres://u:p@w/x@db/a     | has a raw '@' in the password, its 2nd character: write it as %40
          postgres://u:p#w@db/a       | has a raw '#' in the password, its 2nd character: write it as %23
          postgres://cl@rk:p@db/a     | has a raw '@' in the user, its 3rd character: write it as %40
          h2://u:p@w@/a               | has a raw '@' in the password, its 2nd character: write it as %40
          """)
  void saysWhichCharacterToEncode(String text, String message) {
    InvalidValueException problem =
        assertThrows(InvalidValueException.class, () -> DatabaseUrl.parse(text));
    assertEquals(message, problem.problem());
    assertEquals(message.charAt(message.indexOf('\'') + 1), text.charAt(problem.from()));
  }

  @Test
  void readsEveryHostOfAList() {
    DatabaseUrl url = DatabaseUrl.parse("postgres://DB1:5432,[::1]:5433,db3/a");
    List<HostPort> hosts =
        List.of(
            new HostPort("db1", OptionalInt.of(5432)),
            new HostPort("::1", OptionalInt.of(5433)),
            new HostPort("db3", OptionalInt.empty()));
    assertEquals(hosts, url.hosts());
    assertEquals(Optional.of("db1:5432,[::1]:5433,db3"), url.host());
  }

  @Test
  void keepsOptionsAsTheyWereGiven() {
    DatabaseUrl url = DatabaseUrl.parse("postgres://db/a?sslMode=REQUIRE&application%5Fname=a+b");
    assertEquals(Map.of("sslMode", "REQUIRE", "application_name", "a+b"), url.options());
    assertEquals("jdbc:postgresql://db/a?sslmode=require&ApplicationName=a%2Bb", url.jdbcUrl());
  }

  @Test
  void takesAPasswordThatIsGivenApart() {
    DatabaseUrl url = DatabaseUrl.parse("mysql://u@db/a").withPassword(Secret.of("p@w"));
    assertEquals("mysql://u:p%40w@db/a", url.render());
    assertEquals("mysql://u:********@db/a", url.toString());
    assertEquals(url.toString(), DatabaseUrl.PARSER.show(url));
    assertEquals("p@w", url.properties().getProperty("password"));
    assertEquals("u", url.properties().getProperty("user"));
    assertEquals("false", url.properties().getProperty("allowLoadLocalInfile"));
    assertFalse(url.target().toString().contains("p@w"));
  }

  @Test
  void reachesSocketsByWhatTheDriverHasForThem() {
    Properties postgresql = DatabaseUrl.parse("postgres://%2Frun%2Fpg:5433/a").properties();
    assertEquals("/run/pg/.s.PGSQL.5433", postgresql.getProperty("socketFactoryArg"));
    Properties mysql = DatabaseUrl.parse("mysql://%2Frun%2Fmy.sock/a").properties();
    assertEquals("/run/my.sock", mysql.getProperty("junixsocket.file"));
    Properties mariadb = DatabaseUrl.parse("mariadb://%2Frun%2Fmy.sock/a").properties();
    assertEquals("/run/my.sock", mariadb.getProperty("localSocket"));
  }

  @Test
  void choosesTheDriverThatIsThere() {
    DatabaseUrl redshift = DatabaseUrl.parse("redshift://db/a");
    JdbcTarget own = redshift.targetAmong(driver -> true).orElseThrow();
    assertEquals("jdbc:redshift://db:5439/a", own.url());
    assertEquals("com.amazon.redshift.Driver", own.driver());
    DatabaseUrl mysql = DatabaseUrl.parse("mysql://db/a?ssl-ca=/ca.pem");
    JdbcTarget mariadb =
        mysql.targetAmong(driver -> driver.startsWith("org.mariadb.")).orElseThrow();
    assertEquals("jdbc:mariadb://db/a?serverSslCert=/ca.pem&sslMode=verify-ca", mariadb.url());
    assertTrue(mysql.targetAmong(driver -> false).isEmpty());
  }

  @Test
  void knowsWhatIsSureToBeEncrypted() {
    assertTrue(DatabaseUrl.parse("postgres://db/a?sslmode=require").asksForTls());
    assertTrue(DatabaseUrl.parse("h2:mem:a").asksForTls());
    assertFalse(DatabaseUrl.parse("postgres://db/a?sslmode=prefer").asksForTls());
    assertFalse(DatabaseUrl.parse("postgres://db/a").asksForTls());
  }
}
