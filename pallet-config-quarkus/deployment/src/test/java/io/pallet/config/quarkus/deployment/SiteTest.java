package io.pallet.config.quarkus.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests as their clients sent them, where the application is below a path, too. */
final class SiteTest {

  @RegisterExtension
  static final QuarkusUnitTest APPLICATION =
      new QuarkusUnitTest()
          .withApplicationRoot(root -> root.addClasses(Seen.class, Lines.class))
          .overrideConfigKey("quarkus.http.root-path", "/app")
          .overrideConfigKey("quarkus.http.access-log.enabled", "true")
          .overrideConfigKey("quarkus.http.access-log.pattern", "%h %s %U");

  private final Logger accessLog = Logger.getLogger("io.quarkus.http.access-log");
  private final Lines lines = new Lines();

  @TestHTTPResource("/seen")
  String url;

  @BeforeEach
  void listen() {
    accessLog.addHandler(lines);
  }

  @AfterEach
  void forget() {
    accessLog.removeHandler(lines);
  }

  @Test
  void theRequestAndTheAccessLogFollow() throws Exception {
    assertEquals("203.0.113.7 https://shop.example.org/app/seen null", Seen.get(url).body());
    assertEquals("203.0.113.7 200 /app/seen", lines.next());
  }

  @Test
  void redirectsFollow() throws Exception {
    assertEquals(
        "https://shop.example.org/app/there",
        Seen.get(url + "/elsewhere").headers().firstValue("Location").orElse(""));
    assertEquals("203.0.113.7 303 /app/seen/elsewhere", lines.next());
  }

  /** What is logged, once it is: the client may have its answer before. */
  static final class Lines extends Handler {

    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

    String next() throws InterruptedException {
      return String.valueOf(queue.poll(40, TimeUnit.SECONDS));
    }

    @Override
    public void publish(LogRecord record) {
      queue.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
