package io.pallet.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a start is logged with. */
final class SummaryTest {

  private static String summary(String... assignments) {
    Map<String, String> environment = new HashMap<>();
    for (String assignment : assignments) {
      environment.put(assignment.split("=", 2)[0], assignment.split("=", 2)[1]);
    }
    return Summary.of(PalletConfig.from(environment));
  }

  @Test
  void namesWhereThingsAreAndNothingSecret() {
    assertEquals(
        "environment staging, databases default=db:5432,"
            + " logs to the console as json and to tls://logs:6514",
        summary(
            "ENVIRONMENT=staging",
            "DB_DEFAULT_URL=postgres://clerk:s3cret@db:5432/shop?sslmode=require",
            "LOG_FORMAT=json",
            "SYSLOG_SERVER=logs",
            "SYSLOG_PROTO=tls"));
  }

  @Test
  void saysWhatIsNotThere() {
    assertEquals("environment unset, logs to the console as ixa", summary());
    assertEquals(
        "environment test, databases default=h2, logs to nowhere",
        summary("ENVIRONMENT=test", "DB_DEFAULT_URL=h2:mem:shop", "CONSOLE_OUTPUT_DISABLED=1"));
  }
}
