package io.pallet.config.bench;

import com.mysql.cj.conf.ConnectionUrl;
import com.mysql.cj.conf.HostInfo;
import io.pallet.config.database.DatabaseUrl;
import io.pivotal.cfenv.core.UriInfo;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.postgresql.Driver;

/**
 * A database URL, taken apart and decoded. The limit is {@code byUri}; five hundred URLs in turn, so
 * that nobody's cache answers.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DatabaseUrlBench {

  private static final int COUNT = 512;
  private static final String PASSWORD = "s@cret/pw";

  private final String[] urls = new String[COUNT];
  private final String[] postgresql = new String[COUNT];
  private final String[] mysql = new String[COUNT];
  private int next;

  /** What an application needs of a URL. */
  record Parts(
      String scheme,
      String host,
      int port,
      String name,
      String user,
      String password,
      Map<String, String> options) {}

  @Setup
  public void write() {
    for (int i = 0; i < COUNT; i++) {
      String login = "app" + i + ":s%40cret%2Fpw@";
      String place = "db" + i + ".internal.example.org";
      urls[i] =
          "postgres://" + login + place + ":5432/appdb?sslmode=require&connect_timeout=5";
      postgresql[i] =
          "jdbc:postgresql://"
              + place
              + ":5432/appdb?user=app"
              + i
              + "&password=s%40cret%2Fpw&sslmode=require&connectTimeout=5";
      mysql[i] =
          "jdbc:mysql://" + login + place + ":3306/appdb?sslMode=REQUIRED&connectTimeout=5";
    }
    Sample.check(PASSWORD, byUri().password());
    Sample.check(PASSWORD, palletConfig().password().orElseThrow().reveal());
    Sample.check(PASSWORD, cfenv().getPassword());
    Sample.check(PASSWORD, pgjdbc().getProperty("password"));
    Sample.check(PASSWORD, connectorJ().getPassword());
  }

  private int next() {
    next = (next + 1) % COUNT;
    return next;
  }

  @Benchmark
  public Parts byUri() {
    URI uri = URI.create(urls[next()]);
    String login = uri.getRawUserInfo();
    int colon = login.indexOf(':');
    Map<String, String> options = new LinkedHashMap<>();
    for (String option : uri.getRawQuery().split("&", -1)) {
      int equals = option.indexOf('=');
      options.put(decode(option.substring(0, equals)), decode(option.substring(equals + 1)));
    }
    return new Parts(
        uri.getScheme(),
        uri.getHost(),
        uri.getPort(),
        decode(uri.getRawPath().substring(1)),
        decode(login.substring(0, colon)),
        decode(login.substring(colon + 1)),
        options);
  }

  private static String decode(String text) {
    return text.indexOf('%') < 0 ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Checked too, option by option. */
  @Benchmark
  public DatabaseUrl palletConfig() {
    return DatabaseUrl.parse(urls[next()]);
  }

  @Benchmark
  public UriInfo cfenv() {
    return new UriInfo(urls[next()]);
  }

  @Benchmark
  public Properties pgjdbc() {
    return Driver.parseURL(postgresql[next()], null);
  }

  @Benchmark
  public HostInfo connectorJ() {
    return ConnectionUrl.getConnectionUrlInstance(mysql[next()], null).getMainHost();
  }
}
