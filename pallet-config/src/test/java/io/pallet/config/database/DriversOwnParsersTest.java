package io.pallet.config.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.sqlserver.jdbc.SQLServerDriver;
import com.mysql.cj.conf.ConnectionUrl;
import io.pallet.config.env.Percent;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import oracle.jdbc.OracleDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the drivers of servers that do not run here read in the URLs that they are given. */
class DriversOwnParsersTest {

  private static final String PASSWORD = "p@:/?#% +\u00e9\"{};&=";

  @ParameterizedTest
  @ValueSource(strings = {"my_db:1444", "10.0.0.1:1444", "[::1]:1444"})
  void sqlserverReadsTheSame(String host) throws Exception {
    DatabaseUrl url =
        DatabaseUrl.parse(
            "mssql://clerk:"
                + Percent.encode(PASSWORD)
                + "@"
                + host
                + "/shop?encrypt=strict&application_name=a%20b%3Bc");
    Map<String, String> read = read(new SQLServerDriver(), url);
    assertEquals(url.host().orElseThrow(), read.get("serverName"));
    assertEquals("1444", read.get("portNumber"));
    assertEquals("shop", read.get("databaseName"));
    assertEquals("strict", String.valueOf(read.get("encrypt")).toLowerCase(Locale.ROOT));
    assertEquals("a b;c", read.get("applicationName"));
    assertEquals("clerk", read.get("user"));
    assertEquals(PASSWORD, url.properties().getProperty("password"));
  }

  @Test
  void oracleReadsTheSame() throws Exception {
    DatabaseUrl url =
        DatabaseUrl.parse(
            "oracle://clerk:"
                + Percent.encode(PASSWORD)
                + "@db:1522/shop.example?connect_timeout=5");
    Map<String, String> read = read(new OracleDriver(), url);
    assertEquals("5000", read.get("oracle.net.CONNECT_TIMEOUT"));
    assertEquals("clerk", url.properties().getProperty("user"));
    assertEquals(PASSWORD, url.properties().getProperty("password"));
  }

  @Test
  void connectorJReadsTheSame() {
    DatabaseUrl url =
        DatabaseUrl.parse(
            "mysql://clerk:"
                + Percent.encode(PASSWORD)
                + "@[::1]:3307/shop?sslmode=verify-full&ssl-ca=/etc/my%20ca.p12");
    var host =
        ConnectionUrl.getConnectionUrlInstance(url.jdbcUrl(), url.properties()).getMainHost();
    assertEquals("[::1]", host.getHost());
    assertEquals(3307, host.getPort());
    assertEquals("shop", host.getDatabase());
    assertEquals("clerk", host.getUser());
    assertEquals(PASSWORD, host.getPassword());
    assertEquals("VERIFY_IDENTITY", host.getProperty("sslMode"));
    assertEquals("file:/etc/my%20ca.p12", host.getProperty("trustCertificateKeyStoreUrl"));
    assertEquals("PKCS12", host.getProperty("trustCertificateKeyStoreType"));
  }

  private static Map<String, String> read(Driver driver, DatabaseUrl url) throws Exception {
    assertTrue(driver.acceptsURL(url.jdbcUrl()));
    Properties properties = url.properties();
    Map<String, String> read = new TreeMap<>();
    for (DriverPropertyInfo info : driver.getPropertyInfo(url.jdbcUrl(), properties)) {
      if (info.value != null) {
        read.put(info.name, info.value);
      }
    }
    return read;
  }
}
