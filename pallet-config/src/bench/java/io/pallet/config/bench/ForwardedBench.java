package io.pallet.config.bench;

import io.pallet.config.PalletConfig;
import io.pallet.config.site.ForwardedHeaders;
import io.pallet.config.site.Received;
import io.pallet.config.site.Resolved;
import io.pallet.config.site.SiteFilter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.filters.RemoteIpFilter;
import org.apache.tomcat.util.http.MimeHeaders;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.web.filter.ForwardedHeaderFilter;

/**
 * One request in Tomcat's own tables, by the default policy, up to somebody who reads its scheme,
 * host, port and client. The limit is {@code twoLookUps}; {@code nobody} is to be taken from the
 * filters. Spring's filter checks no trust.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ForwardedBench {

  private static final String CLIENT = "203.0.113.7";

  /** How many proxies said something; {@code hostile}: one, behind 8 KiB of a stranger's. */
  @Param({"0", "1", "3", "hostile"})
  public String hops;

  private final PalletConfig config = PalletConfig.from(Map.of());
  private final ForwardedHeaders policy =
      ForwardedHeaders.of(config.proxyTrust(), config.site());
  private final Filter pallet = SiteFilter.of(config.proxyTrust(), config.site());
  private final Filter spring = new ForwardedHeaderFilter();
  private final RemoteIpFilter tomcat = new RemoteIpFilter();
  private final Reader reader = new Reader();
  private Request request;
  private Response response;
  private Received received;

  @Setup
  public void set() throws ServletException, IOException {
    org.apache.coyote.Request coyote = new org.apache.coyote.Request();
    coyote.setResponse(new org.apache.coyote.Response());
    coyote.remoteAddr().setString("10.0.0.1");
    coyote.serverName().setString("10.0.0.9");
    coyote.setServerPort(8080);
    coyote.scheme().setString("http");
    coyote.requestURI().setString("/items/42");
    MimeHeaders headers = coyote.getMimeHeaders();
    headers.addValue("Host").setString("10.0.0.9:8080");
    headers.addValue("Accept").setString("text/html");
    headers.addValue("User-Agent").setString("bench");
    headers.addValue("Cookie").setString("session=abc");
    if (!hops.equals("0")) {
      headers.addValue("X-Forwarded-For").setString(forwardedFor());
      headers.addValue("X-Forwarded-Proto").setString("https");
      headers.addValue("X-Forwarded-Host").setString("www.example.org");
      headers.addValue("X-Forwarded-Port").setString("443");
    }
    request = new Request(new Connector(), coyote);
    request.setRemoteAddr("10.0.0.1");
    response = new Response(coyote.getResponse());
    received = new TomcatRequest(request, headers);
    tomcat.setProtocolHeader("X-Forwarded-Proto");
    tomcat.setHostHeader("X-Forwarded-Host");
    tomcat.setPortHeader("X-Forwarded-Port");
    check();
  }

  private String forwardedFor() {
    return switch (hops) {
      case "1" -> CLIENT;
      case "3" -> CLIENT + ", 10.0.0.3, 10.0.0.2";
      default -> "198.51.100.66, ".repeat(8192 / 15) + CLIENT;
    };
  }

  private void check() throws ServletException, IOException {
    String expected = hops.equals("0") ? "10.0.0.1" : CLIENT;
    for (Filter filter : new Filter[] {pallet, tomcat}) {
      read(filter);
      if (!reader.client.equals(expected)) {
        throw new IllegalStateException(filter + " sees " + reader.client);
      }
    }
  }

  @Benchmark
  public int twoLookUps() {
    String client = request.getHeader("X-Forwarded-For");
    String scheme = request.getHeader("X-Forwarded-Proto");
    return (client == null ? 0 : client.length()) ^ (scheme == null ? 0 : scheme.length());
  }

  @Benchmark
  public @Nullable Resolved find() {
    return policy.find(received);
  }

  @Benchmark
  public Resolved resolve() {
    return policy.resolve(received);
  }

  @Benchmark
  public int palletFilter() throws ServletException, IOException {
    return read(pallet);
  }

  @Benchmark
  public int springFilter() throws ServletException, IOException {
    request.removeAttribute("jakarta.servlet.error.request_uri");
    return read(spring);
  }

  @Benchmark
  public int tomcatFilter() throws ServletException, IOException {
    return read(tomcat);
  }

  @Benchmark
  public int nobody() {
    reader.doFilter(request, response);
    return reader.hash;
  }

  private int read(Filter filter) throws ServletException, IOException {
    filter.doFilter(request, response, reader);
    return reader.hash;
  }

  /** The end of the chain. */
  private static final class Reader implements FilterChain {

    private int hash;
    private String client = "";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response) {
      HttpServletRequest http = (HttpServletRequest) request;
      client = http.getRemoteAddr();
      hash =
          http.getScheme().hashCode()
              ^ http.getServerName().hashCode()
              ^ http.getServerPort()
              ^ client.hashCode()
              ^ (http.isSecure() ? 1 : 0);
    }
  }

  /** What an adapter for Tomcat would look up. */
  private record TomcatRequest(Request request, MimeHeaders headers) implements Received {

    @Override
    public String peer() {
      return request.getRemoteAddr();
    }

    @Override
    public String scheme() {
      return request.getScheme();
    }

    @Override
    public @Nullable String host() {
      return header("Host");
    }

    @Override
    public int port() {
      return 8080;
    }

    @Override
    public @Nullable String header(String name) {
      int at = headers.findHeader(name, 0);
      if (at < 0) {
        return null;
      }
      String joined = headers.getValue(at).toString();
      for (at = headers.findHeader(name, at + 1); at >= 0; ) {
        joined += "," + headers.getValue(at);
        at = headers.findHeader(name, at + 1);
      }
      return joined;
    }
  }
}
