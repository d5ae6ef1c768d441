package io.pallet.config.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.actuate.autoconfigure.context.properties.ConfigurationPropertiesReportEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.env.EnvironmentEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.info.InfoEndpointAutoConfiguration;
import org.springframework.boot.actuate.context.properties.ConfigurationPropertiesReportEndpoint;
import org.springframework.boot.actuate.env.EnvironmentEndpoint;
import org.springframework.boot.actuate.info.InfoEndpoint;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchRestClientAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Operators see the configuration, and nobody sees a secret, at no log level. */
@ExtendWith(OutputCaptureExtension.class)
final class SecretsTest {

  private static final String SENTINEL = "Xq7sentinel9Zk";

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    PalletAutoConfiguration.class,
    PalletActuatorAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    DataRedisAutoConfiguration.class,
    RabbitAutoConfiguration.class,
    ElasticsearchRestClientAutoConfiguration.class,
    MailSenderAutoConfiguration.class,
    EndpointAutoConfiguration.class,
    EnvironmentEndpointAutoConfiguration.class,
    ConfigurationPropertiesReportEndpointAutoConfiguration.class,
    InfoEndpointAutoConfiguration.class,
    HealthContributorRegistryAutoConfiguration.class,
    HealthEndpointAutoConfiguration.class
  })
  static class Everything {}

  @Test
  void areInNoLogAndNoEndpoint(CapturedOutput output) throws Exception {
    try (ServerSocket memcached = new ServerSocket(0)) {
      Map<String, String> environment = new HashMap<>();
      environment.put("ENVIRONMENT", "staging");
      environment.put("SITE_DOMAIN", "shop.example.org");
      environment.put("LOG_LEVEL", "TRACE");
      environment.put("LOG_FORMAT", "text");
      environment.put("SECRET_KEY", SENTINEL + "-key");
      environment.put("DB_DEFAULT_URL", Postgres.newDatabase(SENTINEL));
      environment.put("REDIS_HOSTS", "localhost:1");
      environment.put("REDIS_PASSWORD", SENTINEL);
      environment.put("AMQP_URLS", "amqp://clerk:" + SENTINEL + "@localhost:1/shop");
      environment.put("ELASTICSEARCH_URLS", "http://clerk:" + SENTINEL + "@localhost:1");
      environment.put("EMAIL_USERNAME", "clerk");
      environment.put("EMAIL_PASSWORD", SENTINEL);
      environment.put("MEMCACHE_HOSTS", "localhost:" + memcached.getLocalPort());
      environment.put("REDIS_HOST", "localhost");
      String shown =
          Boot.ask(
              Everything.class,
              environment,
              SecretsTest::endpoints,
              "--management.endpoints.jmx.exposure.include=*",
              "--spring.jmx.enabled=true",
              "--management.endpoint.env.show-values=always",
              "--management.endpoint.configprops.show-values=always");
      assertTrue(
          shown.contains("\"SECRET_KEY\":{\"value\":\"********\",\"source\":\"environment\"}"));
      assertFalse(shown.contains(SENTINEL), shown);
    }
    assertTrue(output.getAll().contains("REDIS_HOST is not known, but close to REDIS_HOSTS"));
    assertTrue(output.getAll().contains("TRACE"));
    assertFalse(output.getAll().contains(SENTINEL));
  }

  /** Tests that follow need not say as much. */
  @AfterAll
  static void calm() {
    LoggingSystem.get(SecretsTest.class.getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
  }

  private static String endpoints(ConfigurableApplicationContext context) {
    assertEquals(
        Map.of("environment", "staging", "site", "https://shop.example.org"),
        context.getBean(InfoEndpoint.class).info().get("pallet"));
    assertEquals(
        Status.UP, context.getBean(HealthEndpoint.class).healthForPath("memcached").getStatus());
    JsonMapper json = JsonMapper.shared();
    return json.writeValueAsString(context.getBean(PalletEndpoint.class).configuration())
        + json.writeValueAsString(context.getBean(EnvironmentEndpoint.class).environment(null))
        + json.writeValueAsString(
            context.getBean(ConfigurationPropertiesReportEndpoint.class).configurationProperties());
  }
}
