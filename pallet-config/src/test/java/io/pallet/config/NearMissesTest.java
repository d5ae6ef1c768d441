package io.pallet.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pallet.config.env.Code;
import io.pallet.config.env.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are nearly ours, and names that are somebody else's. */
final class NearMissesTest {

  @ParameterizedTest
  @CsvSource({
    "DB_DEFUALT_URL, DB_DEFAULT_URL",
    "DB_DEFAULT_ULR, DB_DEFAULT_URL",
    "DB_DEFALT_PASWORD, DB_DEFAULT_PASSWORD",
    "DB_URL, DB_DEFAULT_URL",
    "DB_PASSWORD, DB_DEFAULT_PASSWORD",
    "ELASTICSEARCH_URL, ELASTICSEARCH_URLS",
    "ELASTICSERCH_URLS, ELASTICSEARCH_URLS",
    "REDIS_HOST, REDIS_HOSTS",
    "MEMCACHED_HOSTS, MEMCACHE_HOSTS",
    "AMQP_URL, AMQP_URLS",
    "SYSLOG_SEVER, SYSLOG_SERVER",
    "SITE_DOMIAN, SITE_DOMAIN",
    "SITE_DOMAINS, SITE_DOMAIN",
    "SECRETKEY, SECRET_KEY",
    "LOGLEVEL, LOG_LEVEL",
    "ENVIROMENT, ENVIRONMENT",
    "TRUSTED_PROXIE, TRUSTED_PROXIES",
    "EMAIL_PASWORD_FILE, EMAIL_PASSWORD_FILE"
  })
  void areWarnedOfWithTheRightName(String name, String meant) {
    List<Problem> warnings = PalletConfig.from(Map.of(name, "h2:///x")).warnings();

    assertTrue(
        warnings.stream()
            .anyMatch(
                warning ->
                    warning.code() == Code.NEAR_MISS
                        && warning.variable().equals(name)
                        && warning.message().endsWith("close to " + meant)),
        warnings.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PATH",
        "HOME",
        "HOSTNAME",
        "LANG",
        "TERM",
        "USER",
        "SHELL",
        "PWD",
        "JAVA_HOME",
        "FTP_PROXY",
        "ALL_PROXY",
        "DB_ANOTHER_URL",
        "DB_REPORTS_POOL_SIZE",
        "SITE_NAME",
        "EMAIL_SUBJECT_PREFIX",
        "REDIS_SERVICE_HOST",
        "REDIS_PORT_6379_TCP_ADDR",
        "KUBERNETES_PORT",
        "LOG_DIR",
        "SSL_CERT_FILE",
        "PORTS",
        "TZDIR",
        "MAVEN_OPTS",
        "STATIC_VERSION"
      })
  void areNotSeenInOtherNames(String name) {
    assertEquals(List.of(), PalletConfig.from(Map.of(name, "h2:///x")).warnings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "dev_local", "staging", "production", "qa", "uat", "prod"})
  void areNotSeenInOtherEnvironments(String environment) {
    assertEquals(List.of(), PalletConfig.from(Map.of("ENVIRONMENT", environment)).warnings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DEV", "Dev_Local", "dev-local", "devlocal", "Test", "TEST", "tset"})
  void ofADebugEnvironmentAreNoDebugEnvironment(String environment) {
    PalletConfig config = PalletConfig.from(Map.of("ENVIRONMENT", environment));

    assertEquals(false, config.environment().debug());
    assertEquals(List.of(Code.NEAR_MISS), config.warnings().stream().map(Problem::code).toList());
  }

  @Test
  void serviceLinksAreToldApart() {
    Map<String, String> links =
        Map.of(
            "REDIS_PORT", "tcp://10.0.0.1:6379",
            "EMAIL_PORT", "tcp://10.0.0.2:25",
            "KUBERNETES_PORT", "tcp://10.0.0.3:443");

    PalletConfig config = PalletConfig.from(links);

    assertEquals(25, config.email().port());
    assertEquals(
        List.of("EMAIL_PORT", "REDIS_PORT"),
        config.warnings().stream()
            .filter(warning -> warning.code() == Code.SERVICE_LINK)
            .map(Problem::variable)
            .sorted()
            .toList());
  }
}
