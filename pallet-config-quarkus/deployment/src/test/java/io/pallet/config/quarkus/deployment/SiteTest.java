package io.pallet.config.quarkus.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests as their clients sent them, where the application is below a path, too. */
final class SiteTest {

  @RegisterExtension
  static final QuarkusUnitTest APPLICATION =
      new QuarkusUnitTest()
          .withApplicationRoot(root -> root.addClass(Seen.class))
          .overrideConfigKey("quarkus.http.root-path", "/app")
          .overrideConfigKey("quarkus.http.access-log.enabled", "true")
          .overrideConfigKey("quarkus.http.access-log.pattern", "%h %s %U")
          .setLogRecordPredicate(record -> record.getLoggerName().endsWith("access-log"))
          .assertLogRecords(
              records ->
                  assertEquals(
                      "203.0.113.7 200 /app/seen",
                      records.stream()
                          .map(LogRecord::getMessage)
                          .filter(line -> line.endsWith("/seen"))
                          .reduce("", String::concat)));

  @TestHTTPResource("/seen")
  String url;

  @Test
  void theRequestAndTheAccessLogFollow() throws Exception {
    assertEquals("203.0.113.7 https://shop.example.org/app/seen null", Seen.get(url).body());
  }

  @Test
  void redirectsFollow() throws Exception {
    assertEquals(
        "https://shop.example.org/app/there",
        Seen.get(url + "/elsewhere").headers().firstValue("Location").orElse(""));
  }
}
