package io.pallet.config.site;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request costs in memory, the short form of the benchmark. */
final class AllocationTest {

  private static final int REQUESTS = 10_000;

  private final ForwardedHeaders policy = Asked.policy("x-forwarded");

  @Test
  void isNothingWithoutAHeader() {
    Received request = new Fixed(null);

    assertNull(policy.find(request));
    assertTrue(bytes(request) < 1, "bytes a request: " + bytes(request));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"203.0.113.7", "203.0.113.7, 10.0.0.2", "203.0.113.7, 10.0.0.3, 10.0.0.2"})
  void isLittleBehindProxies(String forwardedFor) {
    Received request = new Fixed(forwardedFor);

    assertNotNull(policy.find(request));
    assertTrue(bytes(request) <= 200, "bytes a request: " + bytes(request));
  }

  private double bytes(Received request) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long id = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(id);
    for (int i = 0; i < REQUESTS; i++) {
      policy.find(request);
    }
    return (double) (threads.getThreadAllocatedBytes(id) - before) / REQUESTS;
  }

  private record Fixed(@Nullable String forwardedFor) implements Received {

    @Override
    public String peer() {
      return "10.0.0.1";
    }

    @Override
    public String scheme() {
      return "http";
    }

    @Override
    public String host() {
      return "app:8000";
    }

    @Override
    public int port() {
      return 8000;
    }

    @Override
    public @Nullable String header(String name) {
      if (forwardedFor == null) {
        return null;
      }
      return switch (name) {
        case "X-Forwarded-For" -> forwardedFor;
        case "X-Forwarded-Proto" -> "https";
        case "X-Forwarded-Host" -> "www.example.org";
        default -> null;
      };
    }
  }
}
