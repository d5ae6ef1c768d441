package io.pallet.config.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What a JDBC driver is called with.
 *
 * @param driver its class
 * @param url without credentials
 * @param properties a copy of its own for each caller, user and password among them
 */
public record JdbcTarget(String driver, String url, Properties properties) {

  @Override
  public Properties properties() {
    Properties copy = new Properties();
    copy.putAll(properties);
    return copy;
  }

  static JdbcTarget of(DatabaseUrl url) {
    Map<String, String> options = options(url);
    return new JdbcTarget(
        url.dialect().driver(),
        JdbcUrlWriter.write(url, options),
        DriverProperties.of(url, options));
  }

  /** The options in the driver's own words. */
  private static Map<String, String> options(DatabaseUrl url) {
    Map<String, String> told = new LinkedHashMap<>();
    for (GivenOption setting : url.settings()) {
      String property = setting.option().property();
      if (!property.isEmpty()) {
        told.put(property, OptionValues.translated(url.dialect(), setting));
        if (setting.option().kind() == Kind.STORE) {
          told.put("trustCertificateKeyStoreType", storeType(setting.value()));
        }
      }
    }
    Tls.strengthen(url, told);
    return told;
  }

  private static String storeType(String path) {
    return path.endsWith(".jks") ? "JKS" : "PKCS12";
  }

  /** Its text holds no properties, for the password is one. */
  @Override
  public String toString() {
    return driver + " " + url;
  }
}
